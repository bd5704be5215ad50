/* What a person reads. The API keeps ASCII digits, UTC instants and decimal strings; nothing here goes back to it. */
import { asciiDigits, digits } from './digits'
import { lang, locale } from './i18n'
import { moneyUnit, timeZone } from './page'

export interface Money {
  amount: string
  currency: string
}
type Decimal = Intl.StringNumericLiteral
const fa = lang === 'fa'
const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })

/** A count, or a decimal string such as a Quantity: its digits are kept exactly. */
export const number = (n: number | string): string =>
  numbers.format(typeof n === 'string' ? (n as Decimal) : n)
/** `percent(0.87)` → ۸۷٪ · 87% */
export const percent = (share: number, decimals = 0): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: decimals })
    .format(share * 100)
    .replace(/-/, '\u2212') + (fa ? '٪' : '%')
/** `part(2, 5)` → ۲ از ۵ · 2 of 5 */
export const part = (n: number, of: number): string =>
  fa ? `${number(n)} از ${number(of)}` : `${number(n)} of ${number(of)}`

/** Amounts stay strings: Intl formats a decimal string exactly, a JavaScript number would lose digits. */
export function money(m: Money, unit = moneyUnit): string {
  if (m.currency !== 'IRR')
    return new Intl.NumberFormat(locale, { style: 'currency', currency: m.currency }).format(
      m.amount as Decimal,
    )
  return `${amount(m, unit)} ${unitName(m.amount, unit)}`
}
/** The bare number, for a column whose heading names the unit. */
export const amount = (m: Money, unit = moneyUnit): string =>
  numbers.format((unit === 'toman' ? tenth(m.amount) : m.amount) as Decimal)
/** For headings: «ریال» · rials */
export const moneyUnitName = (unit = moneyUnit): string => unitName('2', unit)
const unitName = (n: string, unit: 'rial' | 'toman') =>
  fa
    ? unit === 'toman'
      ? 'تومان'
      : 'ریال'
    : (unit === 'toman' ? 'toman' : 'rial') + ((unit === 'toman' ? tenth(n) : n) === '1' ? '' : 's')
function tenth(value: string): string {
  const [, sign = '', all = '0'] = /^(-?)(\d+)$/.exec(value) ?? []
  return `${sign}${all.slice(0, -1) || '0'}${all.endsWith('0') ? '' : `.${all.slice(-1)}`}`
}
export const isZero = (m: Money): boolean => /^-?0(\.0+)?$/.test(m.amount)

/* Dates. Civil dates ("2026-11-23") and instants are told apart by their length; a civil date has no zone. */
const calendarLocale = fa ? 'fa-IR-u-ca-persian' : 'en-GB'
const civil = /^\d{4}-\d{2}-\d{2}$/
const moment = (s: string): Date => new Date(civil.test(s) ? `${s}T12:00:00Z` : s)
const zoneOf = (s: string): string => (civil.test(s) ? 'UTC' : timeZone)
const formatters = new Map<string, Intl.DateTimeFormat>()
function partsOf(s: string, options: Intl.DateTimeFormatOptions, loc = calendarLocale) {
  const zone = zoneOf(s),
    key = loc + zone + JSON.stringify(options)
  let f = formatters.get(key)
  if (!f) {
    f = new Intl.DateTimeFormat(loc, { timeZone: zone, ...options })
    formatters.set(key, f)
  }
  return Object.fromEntries(f.formatToParts(moment(s)).map((x) => [x.type, x.value]))
}
const LONG = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
/** دوشنبه ۲ آذر ۱۴۰۵ · Monday 23 November 2026. The engine's own order is wrong in Persian, so it is put together. */
export function longDate(s: string): string {
  const p = partsOf(s, LONG)
  return `${p['weekday']} ${p['day']} ${p['month']} ${p['year']}`
}
/** ۲ آذر ۱۴۰۵ · 23 November 2026 */
export function dayOfYear(s: string): string {
  const p = partsOf(s, LONG)
  return `${p['day']} ${p['month']} ${p['year']}`
}
/** ۱۴۰۵/۰۹/۰۲ · 23 Nov 2026 */
export function shortDate(s: string): string {
  if (fa) {
    const p = partsOf(s, { day: '2-digit', month: '2-digit', year: 'numeric' })
    return `${p['year']}/${p['month']}/${p['day']}`
  }
  const p = partsOf(s, { day: 'numeric', month: 'short', year: 'numeric' })
  return `${p['day']} ${p['month']?.slice(0, 3)} ${p['year']}`
}
/** ۲ آذر · 23 November */
export function dayAndMonth(s: string): string {
  const p = partsOf(s, LONG)
  return `${p['day']} ${p['month']}`
}
/** آذر ۱۴۰۵ · November 2026 */
export function monthAndYear(s: string): string {
  const p = partsOf(s, LONG)
  return `${p['month']} ${p['year']}`
}
/** دوشنبه · Monday */
export const weekday = (s: string): string => partsOf(s, LONG)['weekday'] ?? ''
/** The civil date of an instant in the organization's zone, or of now: "2026-11-23". */
export function civilDate(s: string = new Date().toISOString()): string {
  if (civil.test(s)) return s
  const p = partsOf(s, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA')
  return `${p['year']}-${p['month']}-${p['day']}`
}
const dayNumber = (s: string): number => Date.parse(`${civilDate(s)}T00:00:00Z`) / 86_400_000
/** Whole days from the day of `now` to the day of `s`. */
export const daysUntil = (s: string, now?: string): number =>
  dayNumber(s) - dayNumber(now ?? nowString())
const nowString = () => new Date().toISOString()
/** The day before a civil date: the first day that isn't covered becomes the last one that is. */
export const dayBefore = (day: string): string =>
  new Date((dayNumber(day) - 1) * 86_400_000).toISOString().slice(0, 10)
/** امروز، فردا، پنجشنبه ۵ آذر; further than a week the date with its year. */
export function nearDate(s: string, now: string = nowString()): string {
  const d = daysUntil(s, now)
  const word = fa
    ? { '-1': 'دیروز', '0': 'امروز', '1': 'فردا' }[d]
    : { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' }[d]
  if (word) return word
  if (Math.abs(d) <= 7) return `${weekday(s)} ${dayAndMonth(s)}`
  return yearOf(s) === yearOf(now) ? dayAndMonth(s) : dayOfYear(s)
}
const yearOf = (s: string) => partsOf(s, LONG)['year']
/** ۱۴:۳۰ · 14:30, of an instant or of "14:30". */
export function clock(s: string): string {
  const at = /^\d{2}:\d{2}/.test(s) ? s.slice(0, 5) : clockOf(s)
  return digits(at.replace(/^0(\d)/, '$1'))
}
function clockOf(s: string): string {
  const p = partsOf(s, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'en-GB')
  return `${p['hour']}:${p['minute']}`
}
/** ساعت ۱۴:۳۰ · 14:30 */
export const time = (s: string): string => (fa ? `ساعت ${clock(s)}` : clock(s))
/** حدود ساعت ۱۴:۳۰ · around 14:30 */
export const aboutTime = (s: string): string =>
  fa ? `حدود ساعت ${clock(s)}` : `around ${clock(s)}`
/** امروز ساعت ۱۴:۳۰ · today 14:30 */
export const nearTime = (s: string, now?: string): string => `${nearDate(s, now)} ${time(s)}`
/** ساعت ۹ تا ۱۲ · 9:00–12:00, of instants or of "09:00". */
export function window(from: string, to: string): string {
  if (!fa) return `${clock(from)}–${clock(to)}`
  return `ساعت ${clock(from).replace(/:۰۰$/, '')} تا ${clock(to).replace(/:۰۰$/, '')}`
}
/** ۲ تا ۵ آذر · 23–26 November */
export function dateRange(from: string, to: string): string {
  const a = partsOf(from, LONG),
    b = partsOf(to, LONG)
  if (civilDate(from) === civilDate(to)) return dayAndMonth(from)
  const sameMonth = a['month'] === b['month'] && a['year'] === b['year']
  const start = sameMonth ? a['day'] : a['year'] === b['year'] ? dayAndMonth(from) : dayOfYear(from)
  const end = a['year'] === b['year'] ? dayAndMonth(to) : dayOfYear(to)
  return fa ? `${start} تا ${end}` : sameMonth ? `${start}–${end}` : `${start} – ${end}`
}
/** ۱ ساعت و ۲۰ دقیقه · 1 h 20 min */
export function duration(minutes: number): string {
  const h = Math.floor(minutes / 60),
    m = Math.round(minutes % 60)
  if (fa) {
    const hours = `${number(h)} ساعت`,
      rest = `${number(m)} دقیقه`
    return h === 0 ? rest : m === 0 ? hours : `${hours} و ${rest}`
  }
  return h === 0 ? `${m} min` : m === 0 ? `${h} h` : `${h} h ${m} min`
}
/** Minutes of an ISO 8601 duration such as PT1H30M or P2D. */
export function minutesOf(iso: string): number {
  const [, d, h, m] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/.exec(iso) ?? []
  return Number(d ?? 0) * 1440 + Number(h ?? 0) * 60 + Number(m ?? 0)
}
export const isPast = (s: string): boolean => Date.parse(s) < Date.now()
/** Time left or overdue, coarse: «۲ ساعت دیگر», "3 days ago". */
export function relative(s: string, now: number = Date.now()): string {
  const f = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  const minutes = Math.round((Date.parse(s) - now) / 60_000),
    size = Math.abs(minutes)
  if (size < 60) return f.format(minutes, 'minute')
  if (size < 48 * 60) return f.format(Math.round(minutes / 60), 'hour')
  return f.format(Math.round(minutes / 1440), 'day')
}

/** What was typed as an amount: grouping signs gone, in rials also where tomans are shown. */
export function amountTyped(s: string, unit = moneyUnit): string {
  const plain = asciiDigits(s).replace(/[\s٬,،\u200c]/g, '')
  return unit === 'toman' && /^\d+$/.test(plain) ? `${plain}0` : plain
}
