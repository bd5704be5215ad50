import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/vehicles'),
  en: () => import('@/locales/en/vehicles'),
}
export const { vehicles: t } = await catalogues[lang]()
