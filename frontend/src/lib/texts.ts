/*
 * The common words and those of the problems, for ui/ and every portal. One language is downloaded, and whoever
 * imports this waits for it. Written as a table: with `lang === 'fa' ? import(a) : import(b)` the bundler preloads both.
 */
import { lang } from './i18n'
import type { Problem } from './problem'

const catalogues = {
  fa: () => Promise.all([import('@/locales/fa/common'), import('@/locales/fa/problems')]),
  en: () => Promise.all([import('@/locales/en/common'), import('@/locales/en/problems')]),
}
const [{ common }, { problems }] = await catalogues[lang]()
export { common }

/** The server's detail where it wrote one, else our sentence for the code. */
export function problemText(p: Problem): string {
  const own: Readonly<Record<string, string>> = problems
  return p.body.detail || own[p.code] || p.body.title
}
