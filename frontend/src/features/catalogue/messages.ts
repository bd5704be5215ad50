import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/catalogue'),
  en: () => import('@/locales/en/catalogue'),
}
export const { catalogue: t } = await catalogues[lang]()
