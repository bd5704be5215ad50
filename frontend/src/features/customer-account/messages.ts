import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/customer-account'),
  en: () => import('@/locales/en/customer-account'),
}
export const { customerAccount: t } = await catalogues[lang]()
