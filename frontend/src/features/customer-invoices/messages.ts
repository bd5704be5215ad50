import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/customer-invoices'),
  en: () => import('@/locales/en/customer-invoices'),
}
export const { customerInvoices: t } = await catalogues[lang]()
