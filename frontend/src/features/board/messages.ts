import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/board'),
  en: () => import('@/locales/en/board'),
}
export const { board: t } = await catalogues[lang]()
