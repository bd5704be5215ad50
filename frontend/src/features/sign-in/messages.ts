import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/sign-in'),
  en: () => import('@/locales/en/sign-in'),
}
export const { signIn: t } = await catalogues[lang]()
