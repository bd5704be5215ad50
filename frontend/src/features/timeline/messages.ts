import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/timeline'),
  en: () => import('@/locales/en/timeline'),
}
export const { timeline: t } = await catalogues[lang]()
