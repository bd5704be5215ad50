/*
 * The first sheet of an XLSX as texts: a zip of XML, which the browser unpacks by itself (`deflate-raw`).
 * Dates come out as ISO, whole numbers without a point, as the server reads them too.
 */
import { UnreadableSheet } from './unreadable'

/** The most bytes that a workbook may unpack to. */
const MOST = 100 * 1024 * 1024
/** Empty lines between rows are counted up to what a file may have. */
const MOST_ROWS = 20_001
interface Entry {
  method: number
  packed: Uint8Array
}

function entries(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) throw new UnreadableSheet('not_a_sheet')
  const found = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  let sum = 0
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new UnreadableSheet('not_a_sheet')
    sum += view.getUint32(at + 24, true)
    if (sum > MOST) throw new UnreadableSheet('too_large')
    const size = view.getUint32(at + 20, true)
    const named = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + named))
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    found.set(name, {
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(from, from + size),
    })
    at += 46 + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return found
}
/** Its text, without the prefixes that some writers give to every element. */
async function xml(files: Map<string, Entry>, name: string): Promise<string> {
  const entry = files.get(name)
  if (!entry) return ''
  const packed = new Blob([entry.packed.slice()])
  const text =
    entry.method === 0
      ? await packed.text()
      : await new Response(
          packed.stream().pipeThrough(new DecompressionStream('deflate-raw')),
        ).text()
  return text.replace(/<(\/?)\w+:/g, '<$1')
}
interface Element {
  attributes: string
  inner: string
}
/* The policy of our pages forbids DOMParser, and elements of one name never stand inside each other here. */
const all = (of: string, tag: string): Element[] =>
  Array.from(
    of.matchAll(new RegExp(`<${tag}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${tag}>)`, 'g')),
    (m) => ({ attributes: m[1] ?? '', inner: m[2] ?? '' }),
  )
const attribute = (e: Element | undefined, name: string): string | undefined =>
  e && new RegExp(`(?:^|\\s)(?:\\w+:)?${name}="([^"]*)"`).exec(e.attributes)?.[1]
const SIGNS: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
}
const plain = (s: string): string =>
  s.replace(/&(#x?)?(\w+);/g, (whole, number: string | undefined, name: string) =>
    number
      ? String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10))
      : (SIGNS[name] ?? whole),
  )
/** The text of a shared or inline string, without what is spoken over it. */
const textOf = (inner: string): string =>
  all(inner.replace(/<rPh\b[\s\S]*?<\/rPh>/g, ''), 't')
    .map((t) => plain(t.inner))
    .join('')

export async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const files = entries(bytes)
  const [book, links, shared, styles] = await Promise.all([
    xml(files, 'xl/workbook.xml'),
    xml(files, 'xl/_rels/workbook.xml.rels'),
    xml(files, 'xl/sharedStrings.xml'),
    xml(files, 'xl/styles.xml'),
  ])
  const link = attribute(all(book, 'sheet')[0], 'id')
  const target = attribute(
    all(links, 'Relationship').find((r) => attribute(r, 'Id') === link),
    'Target',
  )
  if (!target) throw new UnreadableSheet('not_a_sheet')
  const sheet = await xml(files, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  const texts = all(shared, 'si').map((si) => textOf(si.inner))
  const dated = dateStyles(styles)
  const from1904 = attribute(all(book, 'workbookPr')[0], 'date1904') === '1'
  const rows: string[][] = []
  for (const row of all(sheet, 'row')) {
    const cells: string[] = []
    for (const c of all(row.inner, 'c')) {
      const column = columnOf(attribute(c, 'r') ?? '') ?? cells.length
      while (cells.length < column) cells.push('')
      cells[column] = cellOf(c, texts, dated, from1904)
    }
    const at = Number(attribute(row, 'r') ?? rows.length + 1) - 1
    while (rows.length < at && rows.length < MOST_ROWS) rows.push([])
    rows.push(cells)
  }
  return rows
}
/** "C7" → 2 */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]+/.exec(reference)?.[0]
  if (!letters) return undefined
  return [...letters].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1
}
function cellOf(
  c: Element,
  texts: readonly string[],
  dated: ReadonlySet<number>,
  from1904: boolean,
): string {
  const kind = attribute(c, 't')
  if (kind === 'inlineStr') return textOf(c.inner)
  const value = plain(all(c.inner, 'v')[0]?.inner ?? '')
  if (kind === 's') return texts[Number(value)] ?? ''
  if (kind === 'str') return value
  if (kind === 'd') return value.slice(0, 10)
  if (kind === 'b') return value === '1' ? 'true' : 'false'
  if (kind === 'e' || value === '') return ''
  const n = Number(value)
  if (Number.isNaN(n)) return value
  if (dated.has(Number(attribute(c, 's') ?? 0))) {
    const day = Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : 30)
    return new Date(day + Math.floor(n) * 86_400_000).toISOString().slice(0, 10)
  }
  return n.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 10 })
}
/** The styles that show a number as a day. */
function dateStyles(styles: string): ReadonlySet<number> {
  const own = new Map(
    all(styles, 'numFmt').map((f) => [
      Number(attribute(f, 'numFmtId')),
      plain(attribute(f, 'formatCode') ?? ''),
    ]),
  )
  const isDate = (id: number) => {
    const code = own.get(id)
    if (code === undefined)
      return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)
    return /[ymd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
  }
  const used = all(all(styles, 'cellXfs')[0]?.inner ?? '', 'xf')
  return new Set(
    used.flatMap((xf, i) => (isDate(Number(attribute(xf, 'numFmtId') ?? 0)) ? [i] : [])),
  )
}
