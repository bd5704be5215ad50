import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/customer-tracking'),
  en: () => import('@/locales/en/customer-tracking'),
}
export const { customerTracking: t } = await catalogues[lang]()
