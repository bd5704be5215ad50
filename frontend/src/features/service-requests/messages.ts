import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/service-requests'),
  en: () => import('@/locales/en/service-requests'),
}
export const { serviceRequests: t } = await catalogues[lang]()
