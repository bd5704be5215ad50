import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/old-parts'),
  en: () => import('@/locales/en/old-parts'),
}
export const { oldParts: t } = await catalogues[lang]()
