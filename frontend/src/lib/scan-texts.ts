/* The words of scanning and of photos: they come with those, not with the first page. */
import { lang } from './i18n'

const catalogues = {
  fa: () => import('@/locales/fa/scan'),
  en: () => import('@/locales/en/scan'),
}
const { scan: words } = await catalogues[lang]()
export { words }
