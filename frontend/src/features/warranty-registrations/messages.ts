import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/warranty-registrations'),
  en: () => import('@/locales/en/warranty-registrations'),
}
export const { warrantyRegistrations: t } = await catalogues[lang]()
