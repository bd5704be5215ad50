import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/customer-request'),
  en: () => import('@/locales/en/customer-request'),
}
export const { customerRequest: t } = await catalogues[lang]()
