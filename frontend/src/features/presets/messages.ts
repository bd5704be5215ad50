import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/presets'),
  en: () => import('@/locales/en/presets'),
}
export const { presets: t } = await catalogues[lang]()
