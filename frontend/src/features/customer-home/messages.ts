import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/customer'),
  en: () => import('@/locales/en/customer'),
}
export const { customer: t } = await catalogues[lang]()
