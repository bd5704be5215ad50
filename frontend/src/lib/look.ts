/*
 * Language, theme and density travel in the cookie `vafa_ui` ("fa.dark.compact"), so that the server writes them on
 * <html> before the first paint. The signed-in person's choice is kept by the server too (preferences.ts). A fourth part is for the browser alone: rials or tomans.
 */
import { lang, type Lang } from './i18n'

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]
export type Density = 'comfortable' | 'compact'
export interface Look {
  language: Lang
  theme: Theme
  density?: Density | undefined
  money?: 'rial' | 'toman' | undefined
}
/** The same rule as the server's: an unknown part is as if it were not there. */
export function parseLook(cookie: string): Partial<Look> {
  const value = /(?:^|;\s*)vafa_ui=([^;]*)/.exec(cookie)?.[1]?.split('.') ?? []
  const [language, theme, density, money] = value
  return {
    ...((language === 'fa' || language === 'en') && { language }),
    ...(THEMES.includes(theme as Theme) && { theme: theme as Theme }),
    ...((density === 'comfortable' || density === 'compact') && { density }),
    ...((money === 'rial' || money === 'toman') && { money }),
  }
}
export const look = (): Look => {
  const kept = parseLook(document.cookie)
  return { theme: 'system', ...kept, language: lang }
}
/** Theme and density at once, the language with the next page. */
export function setLook(change: Partial<Look>): void {
  const next = { ...look(), ...change }
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  document.cookie = `vafa_ui=${next.language}.${next.theme}.${next.density ?? 'auto'}.${next.money ?? 'auto'}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`
  const html = document.documentElement
  if (next.theme === 'system') delete html.dataset['theme']
  else html.dataset['theme'] = next.theme
  if (change.density) html.dataset['density'] = change.density
}
/** Keeps page, filter (in the address) and drafts (in the browser). */
export function switchLanguage(to: Lang): void {
  setLook({ language: to })
  location.reload()
}
