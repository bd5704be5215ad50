/*
 * Texts are TypeScript modules, one per feature and language. The compiler is the checker: a key or an argument
 * that one language has and the other lacks is a type error. Plurals use the same CLDR rules as ICU messages.
 * The language is fixed while a page lives; switching writes the cookie and reloads.
 */
export type Lang = 'fa' | 'en'
export const lang: Lang = globalThis.document?.documentElement.lang === 'en' ? 'en' : 'fa'
export const locale = lang === 'fa' ? 'fa-IR' : 'en-GB'

/** The shape of a catalogue, taken from one language and demanded of the other. */
export type Same<T> = T extends string
  ? string
  : T extends (...a: infer A) => string
    ? (...a: A) => string
    : { [K in keyof T]: Same<T[K]> }

const rules = new Intl.PluralRules(locale)
type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule | `=${number}`, string>>
/** `#` stands for the number: plural(n, { '=0': 'No jobs', one: '# job', other: '# jobs' }) */
export function plural(n: number, forms: Forms): string {
  return (forms[`=${n}`] ?? forms[rules.select(n)] ?? forms.other).replace(
    '#',
    new Intl.NumberFormat(locale).format(n),
  )
}
/** The side of a LocalizedText that this page reads. */
export const said = (text: { fa: string; en: string }): string => text[lang]
