import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/invoices'),
  en: () => import('@/locales/en/invoices'),
}
export const { invoices: t } = await catalogues[lang]()
