import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/surveys'),
  en: () => import('@/locales/en/surveys'),
}
export const { surveys: t } = await catalogues[lang]()
