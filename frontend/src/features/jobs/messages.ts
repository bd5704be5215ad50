import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/jobs'),
  en: () => import('@/locales/en/jobs'),
}
export const { jobs: t } = await catalogues[lang]()
