import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/related'),
  en: () => import('@/locales/en/related'),
}
export const { related: t } = await catalogues[lang]()
