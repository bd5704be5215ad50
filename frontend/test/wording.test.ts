/*
 * The house's words in every catalogue: no avoided word, no Latin letter or digit in Persian, half-spaces where they
 * belong, no Persian in English, no exclamation. Terms come from glossary.csv.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = import.meta.glob<Record<string, unknown>>('../src/locales/*/*.ts', { eager: true })
const glossary = csv(readFileSync(new URL('./glossary.csv', import.meta.url), 'utf8'))
const avoidFa = glossary.flatMap((r) =>
  (r['avoid_fa'] ?? '')
    .split('|')
    .filter(Boolean)
    .map((w) => [w, r['fa'] ?? ''] as const),
)
const AVOID_EN =
  /\b(please be advised|kindly|invalid|oops|asap|abort|click|ticket|work order|appointment|coverage|bill|guarantee|storekeepers? id)\b|!/i
const ZWNJ = '\u200c'
const LETTER = 'ءآأؤإئابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'
const WORD = LETTER + ZWNJ
const whole = (w: string) => new RegExp(`(?<![${WORD}])${w}(?![${WORD}])`)
const STIFF =
  'گرامی محترم خواهشمند می‌باشد می‌باشند می‌گردد گردید نمایید نموده می‌نماید جهت لذا به‌زودی مقصر نامعتبر'
    .split(' ')
    .concat(['در اسرع وقت', 'با موفقیت', 'کلیک کنید', 'رخ داد'])
// Names of other languages, which are written in their own script.
const EXEMPT = new Set(['common.other_language'])

function texts(value: unknown, at: string): [string, string][] {
  if (typeof value === 'string') return [[at, value]]
  if (typeof value === 'function') {
    // Arguments stand for data: numbers where a number is wanted, else a neutral sign.
    const call = value as (...a: unknown[]) => unknown
    for (const sample of [1, '\u06f1']) {
      try {
        const said = call(...Array.from({ length: call.length }, () => sample))
        if (typeof said === 'string') return [[at, said.replaceAll('1', '\u06f1')]]
      } catch {
        continue
      }
    }
    return []
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([k, v]) => texts(v, at ? `${at}.${k}` : k))
  return []
}
const of = (lang: string) =>
  Object.entries(files)
    .filter(([path]) => path.includes(`/${lang}/`))
    .flatMap(([, module]) => texts(module, ''))
    .filter(([at]) => !EXEMPT.has(at))

test('Persian texts', () => {
  const found: string[] = []
  for (const [at, text] of of('fa')) {
    const say = (what: string) => found.push(`${at}: ${what} in «${text}»`)
    if (/[يىكة]/.test(text)) say('Arabic letter')
    if (/[A-Za-z]/.test(text)) say('Latin letter')
    if (/[0-9٠-٩]/.test(text)) say('digit that is not Persian')
    if (/[,;?"!]/.test(text)) say('Latin punctuation')
    if (/ {2}/.test(text)) say('double space')
    if (new RegExp(`(?<![${WORD}])ن?می [${LETTER}]`).test(text)) say('half-space after می')
    if (new RegExp(`[${LETTER}] ها(ی|یی|یش|یتان|یمان)?(?![${WORD}])`).test(text))
      say('half-space before ها')
    if (new RegExp(`[اآأإدذرزژوؤ]${ZWNJ}`).test(text))
      say('half-space after a letter that does not join')
    if (/ [،؛؟.:»]/.test(text)) say('space before punctuation')
    for (const w of STIFF) if (text.includes(w) && whole(w).test(text)) say(`stiff word ${w}`)
    for (const [w, term] of avoidFa)
      if (text.includes(w) && whole(w).test(text)) say(`«${w}», say «${term}»`)
  }
  expect(found).toEqual([])
})
test('English texts', () => {
  const found: string[] = []
  for (const [at, text] of of('en')) {
    if (/[\u0600-\u06ef\u06fa-\u06ff]/.test(text)) found.push(`${at}: Persian in "${text}"`)
    const bad = AVOID_EN.exec(text)?.[0]
    if (bad) found.push(`${at}: "${bad}" in "${text}"`)
  }
  expect(found).toEqual([])
})
test('both languages have the same files', () => {
  const names = (lang: string) =>
    Object.keys(files)
      .filter((p) => p.includes(`/${lang}/`))
      .map((p) => p.split('/').at(-1))
      .sort()
  expect(names('fa')).toEqual(names('en'))
})

function csv(source: string): Record<string, string>[] {
  const rows: string[][] = []
  let row: string[] = [],
    cell = '',
    quoted = false
  for (const c of source) {
    if (quoted) {
      if (c === '"') quoted = false
      else cell += c
    } else if (c === '"') {
      if (cell !== '') cell += c
      quoted = true
    } else if (c === ',') {
      row.push(cell)
      cell = ''
    } else if (c === '\n') {
      rows.push([...row, cell.replace(/\r$/, '')])
      row = []
      cell = ''
    } else cell += c
  }
  const [head = [], ...rest] = rows
  return rest.map((r) => Object.fromEntries(head.map((h, i) => [h, r[i] ?? ''])))
}
