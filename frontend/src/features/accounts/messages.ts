import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/accounts'),
  en: () => import('@/locales/en/accounts'),
}
export const { accounts: t } = await catalogues[lang]()
