import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/day-summary'),
  en: () => import('@/locales/en/day-summary'),
}
export const { daySummary: t } = await catalogues[lang]()
