import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/staff'),
  en: () => import('@/locales/en/staff'),
}
export const { staff: t } = await catalogues[lang]()
