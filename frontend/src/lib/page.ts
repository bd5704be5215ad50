/* What the server wrote into the page: who runs this unit, and how to read its clocks. */
const meta = (name: string): string =>
  globalThis.document?.querySelector<HTMLMetaElement>(`meta[name="vafa-${name}"]`)?.content ?? ''

/** In the page's language. */
export const organization = meta('organization')
/** E.164, for `tel:` links; shown through `phone()` of format.ts. */
export const organizationPhone = meta('phone')
/** As the organization words it, for example «شنبه تا چهارشنبه ۸ تا ۱۷». */
export const openingHours = meta('hours')
/** IANA name; instants are shown in it. */
export const timeZone = meta('time-zone') || 'Asia/Tehran'
export const isDemo = meta('demo') === 'true'
/** How rial amounts are shown; one unit a page. */
export const moneyUnit: 'rial' | 'toman' = /vafa_ui=[^;]*\.toman(?:;|$)/.test(
  globalThis.document?.cookie ?? '',
)
  ? 'toman'
  : 'rial'
