import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/maintenance'),
  en: () => import('@/locales/en/maintenance'),
}
export const { maintenance: t } = await catalogues[lang]()
