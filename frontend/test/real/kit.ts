/* Verbs of the journeys: the catalogues of both languages, pages under axe and free of the other script. */
import { type BrowserContext, type Page } from '@playwright/test'
import { customer as homeEn } from '../../src/locales/en/customer'
import { customerAccount as accountEn } from '../../src/locales/en/customer-account'
import { customerInvoices as invoicesEn } from '../../src/locales/en/customer-invoices'
import { customerPages as pagesEn } from '../../src/locales/en/customer-pages'
import { customerRequest as requestEn } from '../../src/locales/en/customer-request'
import { customerTracking as trackingEn } from '../../src/locales/en/customer-tracking'
import { demoMessages as postEn } from '../../src/locales/en/demo-messages'
import { signIn as signInEn } from '../../src/locales/en/sign-in'
import { technicianVisits as visitsEn } from '../../src/locales/en/technician-visits'
import { work as workEn } from '../../src/locales/en/work'
import { common as commonEn } from '../../src/locales/en/common'
import { customer as homeFa } from '../../src/locales/fa/customer'
import { customerAccount as accountFa } from '../../src/locales/fa/customer-account'
import { customerInvoices as invoicesFa } from '../../src/locales/fa/customer-invoices'
import { customerPages as pagesFa } from '../../src/locales/fa/customer-pages'
import { customerRequest as requestFa } from '../../src/locales/fa/customer-request'
import { customerTracking as trackingFa } from '../../src/locales/fa/customer-tracking'
import { demoMessages as postFa } from '../../src/locales/fa/demo-messages'
import { signIn as signInFa } from '../../src/locales/fa/sign-in'
import { technicianVisits as visitsFa } from '../../src/locales/fa/technician-visits'
import { work as workFa } from '../../src/locales/fa/work'
import { common as commonFa } from '../../src/locales/fa/common'
import { accessible, expect, listen, test as base, type Lang } from '../kit'

export { expect, open, type Lang } from '../kit'

/** `device()` is another person's phone: own cookies, the same watch over its console. */
export const test = base.extend<{ device: () => Promise<Page> }>({
  device: async ({ browser, quiet }, use) => {
    const contexts: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext()
      contexts.push(context)
      const page = await context.newPage()
      await listen(page, quiet)
      return page
    })
    for (const context of contexts) await context.close()
  },
})

const fa = {
  common: commonFa,
  home: homeFa,
  request: requestFa,
  tracking: trackingFa,
  account: accountFa,
  invoices: invoicesFa,
  pages: pagesFa,
  post: postFa,
  signIn: signInFa,
  visits: visitsFa,
  work: workFa,
}
type Texts = typeof fa
const en: Texts = {
  common: commonEn,
  home: homeEn,
  request: requestEn,
  tracking: trackingEn,
  account: accountEn,
  invoices: invoicesEn,
  pages: pagesEn,
  post: postEn,
  signIn: signInEn,
  visits: visitsEn,
  work: workEn,
}
export const texts = { fa, en }

/** What a page shows or speaks in the wrong script, and what it says in the machine's words. */
async function foreign(page: Page, lang: Lang): Promise<string[]> {
  return page.evaluate((lang) => {
    // Codes stand in <bdi> (a choice can’t hold one), what is of the other language says so; what people type is theirs.
    const exempt = (e: Element | null): boolean =>
      e?.closest(
        `bdi, code, option, [lang]:not(html, [lang="${lang}"]), textarea, script, style`,
      ) != null
    const wrong = lang === 'fa' ? /[A-Za-z0-9]/ : /[\u0600-\u06ff]/
    const machine = /\b[a-z]+_[a-z_]+\b|\b(undefined|null|NaN|\[object)\b|\b[a-z]{2,}\.[a-z_.]+\b/
    const found: string[] = []
    const look = (text: string, where: string, of: Element | null) => {
      const plain = text.trim()
      if (plain === '' || exempt(of)) return
      if (wrong.test(plain) || machine.test(plain)) found.push(`${where}: ${plain}`)
    }
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
      const parent = walk.currentNode.parentElement
      look(walk.currentNode.textContent ?? '', parent?.tagName.toLowerCase() ?? '', parent)
    }
    for (const e of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        look(e.getAttribute(name) ?? '', `${e.tagName.toLowerCase()}[${name}]`, e)
    return found
  }, lang)
}
/** A page as it should be: one heading, nothing loading, axe, one script, no word of the machine. */
export async function sound(page: Page, lang: Lang) {
  await expect(page.locator('#content h1, main h1')).toHaveCount(1)
  await expect(page.locator('.skeleton')).toHaveCount(0)
  // At the end of the page nothing lies under the bar with the main action.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await accessible(page, expect.soft)
  expect.soft(await foreign(page, lang)).toEqual([])
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
