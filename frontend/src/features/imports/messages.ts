import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/imports'),
  en: () => import('@/locales/en/imports'),
}
export const { imports: t } = await catalogues[lang]()
