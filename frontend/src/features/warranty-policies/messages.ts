import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/warranty-policies'),
  en: () => import('@/locales/en/warranty-policies'),
}
export const { warrantyPolicies: t } = await catalogues[lang]()
