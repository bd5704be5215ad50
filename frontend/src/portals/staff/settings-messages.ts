import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/settings'),
  en: () => import('@/locales/en/settings'),
}
export const { settings: s } = await catalogues[lang]()
