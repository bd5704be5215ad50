import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/own-account'),
  en: () => import('@/locales/en/own-account'),
}
export const { ownAccount: t } = await catalogues[lang]()
