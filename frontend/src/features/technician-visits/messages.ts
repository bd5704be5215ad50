import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/technician-visits'),
  en: () => import('@/locales/en/technician-visits'),
}
export const { technicianVisits: t } = await catalogues[lang]()
