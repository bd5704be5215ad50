import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/saved-views'),
  en: () => import('@/locales/en/saved-views'),
}
export const { savedViews: t } = await catalogues[lang]()
