import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/customer-pages'),
  en: () => import('@/locales/en/customer-pages'),
}
export const { customerPages: t } = await catalogues[lang]()
