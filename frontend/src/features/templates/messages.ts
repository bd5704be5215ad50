import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/templates'),
  en: () => import('@/locales/en/templates'),
}
export const { templates: t } = await catalogues[lang]()
