import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/employees'),
  en: () => import('@/locales/en/employees'),
}
export const { employees: t } = await catalogues[lang]()
