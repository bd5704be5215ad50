import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/demo-messages'),
  en: () => import('@/locales/en/demo-messages'),
}
export const { demoMessages: t } = await catalogues[lang]()
