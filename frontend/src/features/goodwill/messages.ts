import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/goodwill'),
  en: () => import('@/locales/en/goodwill'),
}
export const { goodwill: t } = await catalogues[lang]()
