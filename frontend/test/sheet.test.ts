/* Files as companies send them, read in the browser: separators, encodings, workbooks, headings in either language. */
import { expect, test } from 'vitest'
import { guess, isOurs, renamed } from '../src/features/imports/columns'
import { readSheet, separated, toCsv } from '../src/features/imports/sheet'
import { UnreadableSheet } from '../src/features/imports/unreadable'

const text = (s: string) => new Blob([s])
const why = (p: Promise<unknown>) =>
  p.then(
    () => undefined,
    (x: unknown) => (x instanceof UnreadableSheet ? x.why : x),
  )

test('commas, semicolons, tabs and quoted cells', async () => {
  expect(separated('a,b\r\n"x, ""y""\nz",2\r\n')).toEqual([
    ['a', 'b'],
    ['x, "y"\nz', '2'],
  ])
  expect(separated('\ufeffa;b\n1;2,5')).toEqual([
    ['a', 'b'],
    ['1', '2,5'],
  ])
  expect(separated('a\tb\n1\t2')[1]).toEqual(['1', '2'])
  // A short row is as long as its header, and empty lines below are none.
  expect((await readSheet(text('a,b,c\n1\n,,\n'))).rows).toEqual([['1', '', '']])
})
test('what can not be read says why', async () => {
  expect(await why(readSheet(text('serial,model\n')))).toBe('empty')
  expect(await why(readSheet(new Blob([new Uint8Array([1, 0, 2])])))).toBe('not_a_sheet')
  expect(await why(readSheet(text('PK\u0003\u0004 no zip')))).toBe('not_a_sheet')
  // UTF-8 with some bytes gone wrong is not another encoding.
  const damaged = new Uint8Array([...new TextEncoder().encode('a,b\nمحصول,'), 0xc7, 0xe1])
  expect(await why(readSheet(new Blob([damaged])))).toBe('broken')
})
test('windows-1256 as older spreadsheets save Persian', async () => {
  // «نام,شهر» and «علي,قم» in that encoding.
  const bytes = [0xe4, 0xc7, 0xe3, 0x2c, 0xd4, 0xe5, 0xd1, 0x0a, 0xda, 0xe1, 0xed, 0x2c, 0xde, 0xe3]
  const sheet = await readSheet(new Blob([new Uint8Array(bytes)]))
  expect(sheet).toEqual({
    header: ['نام', 'شهر'],
    rows: [['علي', 'قم']],
    source: 'windows-1256',
  })
})
test('headings of either language are guessed, and renamed to ours', async () => {
  const header = ['ردیف', 'شماره سريال', 'کد مدل', 'تاریخ خرید', 'Mobile', 'city']
  const mapping = guess(header)
  expect(mapping).toEqual({ serial: 1, model: 2, sold_on: 3, owner_phone: 4, city: 5 })
  expect(renamed(header, mapping)).toEqual([
    'ردیف',
    'serial',
    'model',
    'sold_on',
    'owner_phone',
    'city',
  ])
  const ours = await readSheet(text('serial,model\n1,2\n'))
  expect(isOurs(ours, guess(ours.header))).toBe(true)
  expect(isOurs(ours, { serial: 1, model: 0 })).toBe(false)
  // A heading of ours that means something else stays, under another name.
  expect(renamed(['serial', 'model'], { serial: 1 })).toEqual(['serial *', 'serial'])
})
test('what was read is written so that it reads the same', async () => {
  const rows = [['HP"24', 'a,b', 'دو\nخط']]
  const again = await readSheet(toCsv(['x', 'y', 'z'], rows))
  expect(again.rows).toEqual(rows)
})
test('the first sheet of a workbook, with its dates and numbers', async () => {
  const book = zip({
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="worksheets/first.xml"/></Relationships>',
    'xl/sharedStrings.xml':
      '<x:sst><x:si><x:t>serial</x:t></x:si><x:si><x:r><x:t>mo</x:t></x:r><x:r><x:t xml:space="preserve">del</x:t></x:r></x:si><x:si><x:t>A &amp; B</x:t></x:si></x:sst>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy/mm/dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    'xl/worksheets/first.xml':
      '<worksheet><cols><col min="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>sold_on</t></is></c><c r="D1" t="inlineStr"><is><t>phone</t></is></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="C2" s="1"><v>45618</v></c><c r="D2"><v>9.70123456E9</v></c></row><row r="4"><c r="A4"><v>7</v></c><c r="C4" s="2"><v>45619.5</v></c></row></sheetData></worksheet>',
  })
  expect(await readSheet(book)).toEqual({
    header: ['serial', 'model', 'sold_on', 'phone'],
    rows: [
      ['A & B', '', '2024-11-22', '9701234560'],
      ['', '', '', ''],
      ['7', '', '2024-11-23', ''],
    ],
    source: 'xlsx',
  })
})

/** A zip that stores its files as they are. */
function zip(files: Record<string, string>): Blob {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const named = new TextEncoder().encode(name)
    const bytes = new TextEncoder().encode(content)
    const head = (signature: number, size: number, set: (v: DataView) => void) => {
      const view = new DataView(new ArrayBuffer(size))
      view.setUint32(0, signature, true)
      set(view)
      return new Uint8Array(view.buffer)
    }
    const local = head(0x04034b50, 30, (v) => v.setUint16(26, named.length, true))
    directory.push(
      head(0x02014b50, 46, (v) => {
        v.setUint32(20, bytes.length, true)
        v.setUint32(24, bytes.length, true)
        v.setUint16(28, named.length, true)
        v.setUint32(42, at, true)
      }),
      named,
    )
    parts.push(local, named, bytes)
    at += local.length + named.length + bytes.length
  }
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(10, Object.keys(files).length, true)
  end.setUint32(16, at, true)
  return new Blob([...parts, ...directory, new Uint8Array(end.buffer)] as BlobPart[])
}
