import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/sla-policies'),
  en: () => import('@/locales/en/sla-policies'),
}
export const { slaPolicies: t } = await catalogues[lang]()
