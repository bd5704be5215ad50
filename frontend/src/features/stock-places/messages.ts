import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/stock-places'),
  en: () => import('@/locales/en/stock-places'),
}
export const { stockPlaces: t } = await catalogues[lang]()
