/* The words of work that several features say: what kind it is, who pays. */
import { lang } from './i18n'

const catalogues = {
  fa: () => import('@/locales/fa/work'),
  en: () => import('@/locales/en/work'),
}
export const { work } = await catalogues[lang]()
