import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/working-calendars'),
  en: () => import('@/locales/en/working-calendars'),
}
export const { workingCalendars: t } = await catalogues[lang]()
