import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/stock-transfers'),
  en: () => import('@/locales/en/stock-transfers'),
}
export const { stockTransfers: t } = await catalogues[lang]()
