import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/tasks'),
  en: () => import('@/locales/en/tasks'),
}
export const { tasks: t } = await catalogues[lang]()
