/* Figures that are no numbers: codes, phones, plates; what every page needs, so dates and money are in `format`. */
import { lang } from './i18n'

/** Digits without grouping: years, codes that are numbers. */
export const digits = (s: string | number): string =>
  lang === 'fa' ? String(s).replace(/[0-9]/g, (d) => '۰۱۲۳۴۵۶۷۸۹'[Number(d)]!) : String(s)
/** ۰۹۷۰ ۱۲۳ ۴۵۶۷ · 0970 123 4567, of E.164. Wrap it in `<bdi>`. */
export function phone(e164: string): string {
  const home = e164.startsWith('+98') ? `0${e164.slice(3)}` : e164
  const grouped =
    /^0\d{10}$/.test(home) && home.startsWith('09')
      ? `${home.slice(0, 4)} ${home.slice(4, 7)} ${home.slice(7)}`
      : /^0\d{10}$/.test(home)
        ? `${home.slice(0, 3)} ${home.slice(3, 7)} ${home.slice(7)}`
        : home
  return digits(grouped)
}
/** Typed digits may be Persian or Arabic; codes, phones and amounts are sent in ASCII. */
export const asciiDigits = (s: string): string =>
  s.replace(/[۰-۹٠-٩]/g, (d) => String(d.charCodeAt(0) & 0xf))
/** A number plate runs left to right as on the car, in either language: each part of it stands by itself. */
export const plate = (text: string): string =>
  `\u2066${digits(text)
    .split(/([\u0621-\u064a\u067e-\u06cc]+)/)
    .filter(Boolean)
    .map((run) => `\u2068${run}\u2069`)
    .join('')}\u2069`
