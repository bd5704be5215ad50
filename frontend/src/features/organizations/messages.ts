import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/organizations'),
  en: () => import('@/locales/en/organizations'),
}
export const { organizations: t } = await catalogues[lang]()
