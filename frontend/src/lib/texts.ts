/*
 * The common words, for ui/ and every portal. One language is downloaded, and whoever
 * imports this waits for it. Written as a table: with `lang === 'fa' ? import(a) : import(b)` the bundler preloads both.
 */
import { lang } from './i18n'
import type { Problem } from './problem'

const catalogues = {
  fa: () => import('@/locales/fa/common'),
  en: () => import('@/locales/en/common'),
}
const { common } = await catalogues[lang]()
export { common }

/** The server says it in the person's language; only what the browser alone can know is said here. */
export function problemText(p: Problem): string {
  return p.code === 'offline' || p.code === 'unreadable'
    ? common.problems[p.code]
    : p.body.detail || p.body.title
}
