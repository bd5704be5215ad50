/* Verbs of the journeys: people with their devices, pages under axe and free of the other script. */
import { type BrowserContext, type Page } from '@playwright/test'
import { accessible, expect, listen, test as base, type Lang } from '../kit'
import { Calls } from './calls'

export { expect, open, type Lang } from '../kit'
export { texts } from './texts'

interface Devices {
  /** What the server answered to all pages of this test. */
  calls: Calls
  /** Another person's phone: own cookies, the same watch over its console. */
  device: () => Promise<Page>
  /** Another person's desk: a wide screen with a mouse. */
  desk: () => Promise<Page>
}
const DESK = { viewport: { width: 1440, height: 900 }, isMobile: false, hasTouch: false }
export const test = base.extend<Devices>({
  calls: [
    async ({ page }, use) => {
      const calls = new Calls()
      calls.watch(page)
      await use(calls)
      expect(await calls.unexpected()).toEqual([])
    },
    { auto: true },
  ],
  device: async ({ browser, quiet, calls }, use) => {
    const contexts: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext()
      contexts.push(context)
      return watched(await context.newPage(), quiet, calls)
    })
    for (const context of contexts) await context.close()
  },
  desk: async ({ browser, quiet, calls }, use) => {
    const contexts: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext(DESK)
      contexts.push(context)
      return watched(await context.newPage(), quiet, calls)
    })
    for (const context of contexts) await context.close()
  },
})
async function watched(page: Page, quiet: string[], calls: Calls): Promise<Page> {
  calls.watch(page)
  await listen(page, quiet)
  return page
}

/**
 * What a page shows or speaks in the wrong script, and what it says in the machine's words. Codes stand in <bdi> (a
 * choice can’t hold one), what is of the other language says so; what people typed is theirs: `typed` are their words.
 */
export async function foreign(page: Page, lang: Lang, typed: readonly string[] = []) {
  return page.evaluate(
    ({ lang, typed }) => {
      const exempt = (e: Element | null): boolean =>
        e?.closest(
          `bdi, code, kbd, option, [lang]:not(html, [lang="${lang}"]), textarea, script, style`,
        ) != null
      const wrong = lang === 'fa' ? /[A-Za-z0-9]/ : /[\u0600-\u06ff]/
      const machine = /\b[a-z]+_[a-z_]+\b|\b(undefined|null|NaN|\[object)\b|\b[a-z]{2,}\.[a-z_.]+\b/
      const found = new Set<string>()
      const look = (text: string, where: string, of: Element | null) => {
        let plain = text.trim()
        if (plain === '' || exempt(of)) return
        if (wrong.test(plain)) for (const words of typed) plain = plain.replaceAll(words, '')
        if (wrong.test(plain) || machine.test(plain)) found.add(`${where}: ${plain}`)
      }
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (walk.nextNode()) {
        const parent = walk.currentNode.parentElement
        look(walk.currentNode.textContent ?? '', parent?.tagName.toLowerCase() ?? '', parent)
      }
      for (const e of document.body.querySelectorAll('*'))
        for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
          // An attribute has no <bdi>: a number's code stands bare in it.
          look(
            (e.getAttribute(name) ?? '').replace(/[A-Z]{2,}[A-Z0-9-]*\d[A-Z0-9-]*/g, ''),
            `${e.tagName.toLowerCase()}[${name}]`,
            e,
          )
      return [...found]
    },
    { lang, typed },
  )
}
/** What axe has seen: a page that says the same with other numbers in it is seen once. */
const seen = new Set<string>()
async function isNew(page: Page, lang: Lang): Promise<boolean> {
  const shape = await page.evaluate(() => [
    location.pathname.replace(/[^/]*\d[^/]*/g, '*'),
    document.documentElement.className,
    innerWidth,
    ...[...document.querySelectorAll('h1, h2, h3, label, legend, button, [role=alert]')].map((e) =>
      (e.textContent ?? '').replace(/[\d۰-۹A-Z-]+/g, ''),
    ),
  ])
  const key = `${lang} ${JSON.stringify([...new Set(shape)])}`
  if (seen.has(key)) return false
  seen.add(key)
  return true
}
/** A page as it should be: one heading, nothing loading, axe, one script, no word of the machine. */
export async function sound(page: Page, lang: Lang, typed: readonly string[] = []) {
  await settled(page)
  if (await isNew(page, lang)) {
    // At the end of the page nothing lies under the bar with the main action.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await accessible(page, expect.soft)
  }
  expect.soft(await foreign(page, lang, typed), page.url()).toEqual([])
}
export async function settled(page: Page) {
  await expect(page.locator('#content h1, main h1')).toHaveCount(1)
  await expect(page.locator('.skeleton')).toHaveCount(0)
}
/** For the README, when VAFA_PICTURES asks for it: the screen as it stands. */
export async function picture(page: Page, name: 'customer' | 'staff' | 'technician', lang: Lang) {
  if (!process.env['VAFA_PICTURES']) return
  await page.evaluate(() => scrollTo(0, 0))
  const path = `pictures/${name}.${lang}.png`
  const { width, height } = page.viewportSize()!
  const clip = { x: 0, y: 0, width, height: Math.min(height, width < 600 ? 844 : 740) }
  const { length } = await page.screenshot({ path, clip, animations: 'disabled' })
  expect.soft(length, path).toBeLessThanOrEqual(150_000)
}
export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name })
export const tile = (page: Page, name: string) =>
  page.locator('label').filter({ has: page.getByRole('radio', { name, exact: true }) })
/** A photo as the camera would bring one. */
export async function photo(page: Page, input: string) {
  await page.locator(`input[name="${input}"]`).setInputFiles({
    name: 'photo.png',
    mimeType: 'image/png',
    buffer: await page.screenshot(),
  })
  await expect(page.getByRole('img').last()).toBeVisible()
}
export async function sign(page: Page) {
  const field = page.locator('canvas')
  await field.scrollIntoViewIfNeeded()
  // The pad is fetched with the step.
  await expect.poll(() => field.evaluate((c: HTMLCanvasElement) => c.width)).toBeGreaterThan(300)
  const box = (await field.boundingBox())!
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  for (let i = 1; i <= 12; i++)
    await page.mouse.move(box.x + 40 + i * 15, box.y + 60 + (i % 2) * 40, { steps: 2 })
  await page.mouse.up()
}
