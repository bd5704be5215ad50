import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/audit'),
  en: () => import('@/locales/en/audit'),
}
export const { audit: t } = await catalogues[lang]()
