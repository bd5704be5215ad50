import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/second-factor'),
  en: () => import('@/locales/en/second-factor'),
}
export const { secondFactor: t } = await catalogues[lang]()
