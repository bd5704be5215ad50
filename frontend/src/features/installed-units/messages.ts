import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/installed-units'),
  en: () => import('@/locales/en/installed-units'),
}
export const { installedUnits: t } = await catalogues[lang]()
