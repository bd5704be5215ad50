import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/stock'),
  en: () => import('@/locales/en/stock'),
}
export const { stock: t } = await catalogues[lang]()
