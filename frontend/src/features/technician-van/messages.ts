import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/technician-van'),
  en: () => import('@/locales/en/technician-van'),
}
export const { technicianVan: t } = await catalogues[lang]()
