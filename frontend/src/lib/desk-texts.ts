/* The words of lists and forms that only the staff portal needs: the customer's first page does without them. */
import { lang } from './i18n'

const catalogues = {
  fa: () => import('@/locales/fa/desk'),
  en: () => import('@/locales/en/desk'),
}
const { desk } = await catalogues[lang]()
export { desk }
