import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/stock-documents'),
  en: () => import('@/locales/en/stock-documents'),
}
export const { stockDocuments: t } = await catalogues[lang]()
