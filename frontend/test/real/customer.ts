/* A guest's way through the request, from whatever page leads into it. */
import { type Page } from '@playwright/test'
import { expect, heading, photo, sound, texts, tile, type Lang } from './kit'
import { linkTo } from './people'

/** The symptom by its words; photos; two wishes; who and where; the code out of the demo's post. */
export class Asking {
  /** So many came so far. */
  private codes = 0
  constructor(
    readonly page: Page,
    readonly lang: Lang,
  ) {}
  get t() {
    return texts[this.lang].request
  }
  next = () => this.page.getByRole('button', { name: this.t.next, exact: true }).click()
  async problem(symptom: string) {
    const { page, t, lang } = this
    await expect(heading(page, t.problem.title)).toBeVisible()
    await expect(page.getByRole('radio', { name: symptom })).toBeAttached()
    await sound(page, lang)
    await tile(page, symptom).click()
    await photo(page, 'photos')
    await sound(page, lang)
    await this.next()
  }
  async wishes() {
    const { page, t, lang } = this
    await expect(heading(page, t.time.title)).toBeVisible()
    const tiles = page.locator('button[aria-pressed]')
    await expect(tiles.first()).toBeVisible()
    await tiles.nth(0).click()
    await tiles.nth(3).click()
    await expect(page.locator('button[aria-pressed=true]')).toHaveCount(2)
    await sound(page, lang)
    await this.next()
  }
  async contact(phone: string) {
    const { page, t, lang } = this
    await expect(heading(page, t.contact.title)).toBeVisible()
    await page.locator('input[name=name]').fill(lang === 'fa' ? 'مینا صالحی' : 'Mina Salehi')
    await page.locator('input[name=phone]').fill(lang === 'fa' ? persian(phone) : phone)
    await page
      .locator('select[name=city]')
      .selectOption({ label: lang === 'fa' ? 'تهران' : 'Tehran' })
    await page
      .locator('textarea[name=address]')
      .fill(lang === 'fa' ? 'ونک، خیابان نمونه ۱۲' : '12 Sample Street, Vanak')
    await sound(page, lang)
    await page.getByRole('button', { name: t.contact.send_code }).click()
  }
  /** As a person would: the code is read on the page of the demo's messages. */
  async code(phone: string, button: string) {
    const { page, lang } = this
    this.codes += 1
    await expect(page.locator('input[name=code]')).toBeVisible()
    await sound(page, lang)
    const post = await page.context().newPage()
    await post.goto(`/demo/messages?recipient=${phone}`)
    await expect(post.locator('strong bdi')).toHaveCount(this.codes)
    const typed = await post.locator('strong bdi').first().innerText()
    await post.close()
    await page.locator('input[name=code]').fill(typed)
    await page.getByRole('button', { name: button }).click()
  }
  /** Sent: a number to name, a link to follow. */
  async done(phone: string): Promise<{ id: string; number: string; link: string }> {
    const { page, t, lang } = this
    await expect(heading(page, t.done.title)).toBeVisible()
    const number = page.locator('bdi', { hasText: /^SR-/ })
    await expect(number).toBeVisible()
    await sound(page, lang)
    const id = /done\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? ''
    return { id, number: (await number.innerText()).trim(), link: await linkTo(phone, 't') }
  }
}
export const persian = (digits: string) =>
  digits.replace(/\d/g, (d) => '۰۱۲۳۴۵۶۷۸۹'[Number(d)] ?? d)
/** What the eye reads as the same number. */
export const ascii = (text: string) => text.replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) & 0xf))
