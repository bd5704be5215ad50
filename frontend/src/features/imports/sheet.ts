/*
 * A file as rows of text, read in the browser: so that its columns can be named and its cells mended before anything
 * is sent. CSV with commas, semicolons or tabs, in UTF-8 or windows-1256 as older spreadsheets save Persian; XLSX.
 */
import { UnreadableSheet } from './unreadable'
import { readWorkbook } from './workbook'

export interface Sheet {
  header: readonly string[]
  /** Each as long as the header; the first one is row 2 of the file. */
  rows: readonly (readonly string[])[]
  source: 'utf-8' | 'windows-1256' | 'xlsx'
}
export const LARGEST = 26_214_400

export async function readSheet(file: Blob): Promise<Sheet> {
  if (file.size > LARGEST) throw new UnreadableSheet('too_large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    try {
      return underHeader(await readWorkbook(bytes), 'xlsx')
    } catch (x) {
      if (x instanceof UnreadableSheet) throw x
      throw new UnreadableSheet('not_a_sheet')
    }
  }
  if (bytes.includes(0)) throw new UnreadableSheet('not_a_sheet')
  const { text, source } = decode(bytes)
  return underHeader(separated(text), source)
}

function decode(bytes: Uint8Array): { text: string; source: 'utf-8' | 'windows-1256' } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), source: 'utf-8' }
  } catch {
    const loose = new TextDecoder().decode(bytes)
    const wrong = loose.match(/\ufffd/g)?.length ?? 0
    const right = loose.match(/[\u0600-\u06ff]/g)?.length ?? 0
    // Mostly readable, with some bytes gone wrong: that isn't another encoding, it is a damaged file.
    if (right * 4 > wrong) throw new UnreadableSheet('broken')
    return { text: new TextDecoder('windows-1256').decode(bytes), source: 'windows-1256' }
  }
}

/** RFC 4180; what stands most often in the first line separates. */
export function separated(source: string): string[][] {
  const text = source.replace(/^\ufeff/, '')
  const first = text.slice(0, text.search(/[\r\n]|$/))
  const count = (sign: string) => first.split(sign).length
  const comma = [',', ';', '\t'].reduce((a, b) => (count(b) > count(a) ? b : a))
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endRow = () => {
    row.push(cell)
    if (row.length > 1 || cell !== '') rows.push(row)
    row = []
    cell = ''
  }
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (quoted) {
      if (c !== '"') cell += c
      else if (text[i + 1] === '"') {
        cell += '"'
        i++
      } else quoted = false
    } else if (c === '"' && cell === '') quoted = true
    else if (c === comma) {
      row.push(cell)
      cell = ''
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[i + 1] === '\n') i++
      endRow()
    } else cell += c
  }
  endRow()
  return rows
}
function underHeader(all: readonly (readonly string[])[], source: Sheet['source']): Sheet {
  const [header, ...rows] = all
  const last = rows.findLastIndex((r) => r.some((c) => c.trim() !== ''))
  if (!header || last < 0) throw new UnreadableSheet('empty')
  return {
    header: header.map((h) => h.trim()),
    rows: rows.slice(0, last + 1).map((r) => header.map((_, i) => r[i] ?? '')),
    source,
  }
}
/** UTF-8 with its mark, so that spreadsheets read it right; the same rows always make the same bytes. */
export function toCsv(header: readonly string[], rows: readonly (readonly string[])[]): Blob {
  const cell = (c: string) => (/[",\r\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)
  const lines = [header, ...rows].map((r) => r.map(cell).join(','))
  return new Blob(['\ufeff', lines.join('\r\n'), '\r\n'], { type: 'text/csv' })
}
