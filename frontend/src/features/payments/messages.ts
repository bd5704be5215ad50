import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/payments'),
  en: () => import('@/locales/en/payments'),
}
export const { payments: t } = await catalogues[lang]()
