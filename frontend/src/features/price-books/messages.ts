import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/price-books'),
  en: () => import('@/locales/en/price-books'),
}
export const { priceBooks: t } = await catalogues[lang]()
