import { lang } from './i18n'

const catalogues = {
  fa: () => import('@/locales/fa/part-names'),
  en: () => import('@/locales/en/part-names'),
}
const names: Readonly<Record<string, string>> = (await catalogues[lang]()).partNames

/** A group of parts as a warranty policy names it; a key of somebody's own is read as words. */
export const partName = (key: string): string => names[key] ?? key.replaceAll('_', ' ')
