import { lang } from '@/lib/i18n'

const catalogues = {
  fa: () => import('@/locales/fa/parties'),
  en: () => import('@/locales/en/parties'),
}
export const { parties: t } = await catalogues[lang]()
