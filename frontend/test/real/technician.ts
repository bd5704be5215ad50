/* The technician's hands: each does one step of a visit on the phone, as the screen asks for it. */
import { type Page } from '@playwright/test'
import type { Technician } from './company'
import { expect, open, photo, sign, sound, texts, type Lang } from './kit'
import { as, ok, type Api, type Schemas } from './people'

type Item = Schemas['ChecklistItem']
export class Walk {
  private constructor(
    readonly page: Page,
    readonly lang: Lang,
    readonly api: Api,
    readonly visit: string,
  ) {}
  get t() {
    return texts[this.lang].visits
  }
  /** The visit that is named, or the only one there is. */
  static async begin(page: Page, lang: Lang, technician: Technician, visit = '') {
    const t = texts[lang]
    await open(page, '/technician', lang)
    await page.locator('input[name=username]').fill(technician.username)
    await page.locator('input[name=password]').fill(technician.password)
    await page.getByRole('button', { name: t.signIn.sign_in, exact: true }).click()
    const first = page.locator(`main a[href*="/technician/visits/${visit}"]`).first()
    await expect(first).toBeVisible()
    await sound(page, lang)
    await first.click()
    await expect(page).toHaveURL(/\/technician\/visits\/[0-9a-f-]+$/)
    const api = await as(technician.username, technician.password)
    return new Walk(page, lang, api, page.url().split('/').at(-1)!)
  }
  detail(): Promise<Schemas['VisitDetail']> {
    return ok(this.api.GET('/visits/{visit_id}', { params: { path: { visit_id: this.visit } } }))
  }
  button = (name: string) => this.page.getByRole('button', { name, exact: true })
  /** Accepted, announced, there; a place that is known says what to take care of. */
  async arrive(known = true) {
    const { page, t } = this
    await expect(page.locator('a[href^="tel:"]')).toBeVisible()
    await expect(page.locator('a[href^="geo:"]')).toBeVisible()
    if (known) await expect(page.getByText(t.hazards)).toBeVisible()
    await this.button(t.accept).click()
    await this.setOff()
    await this.button(t.arrive).click()
    await expect(page.getByRole('link', { name: t.next_is(t.steps.safety) })).toBeVisible()
    await sound(page, this.lang)
  }
  async setOff() {
    const { page, t } = this
    await this.button(t.travel).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('radio')).toHaveCount(4) // 15, 30, 45 or 60 minutes
    await sound(page, this.lang)
    await dialog.getByRole('button', { name: t.travel }).click()
    await expect(this.button(t.arrive)).toBeVisible()
  }
  async step(step: Schemas['ChecklistGroup']) {
    await this.page.goto(`/technician/visits/${this.visit}/${step}`)
    await expect(
      this.page.getByRole('heading', { level: 1, name: this.t.steps[step] }),
    ).toBeVisible()
  }
  private async settled(item: Item) {
    await expect
      .poll(async () => (await this.detail()).checklist.find((i) => i.id === item.id)?.state)
      .toBe('done')
  }
  /** Everything the step asks, but for what is given elsewhere. */
  async answer(step: Schemas['ChecklistGroup'], serial = '') {
    await this.step(step)
    const asked = (await this.detail()).checklist.filter(
      (i) => i.group === step && i.required && i.state === 'open' && i.input !== 'signature',
    )
    for (const item of asked) {
      if (item.input === 'bool' && step === 'price') continue // the customer's yes answers it
      await this.give(item, serial)
      await this.settled(item)
    }
    await sound(this.page, this.lang)
  }
  private async give(item: Item, serial: string) {
    const { page, t } = this
    const field = page.locator(`[name="${item.id}"]`)
    const card = page.locator('li').filter({ hasText: item.title[this.lang] })
    switch (item.input) {
      case 'bool':
        return page.locator(`label:has(input[name="${item.id}"][value="true"])`).click()
      case 'photo':
        await photo(page, item.id)
        return card.getByRole('button', { name: t.photo_send }).click()
      case 'serial_scan':
        await field.fill(serial)
        break
      case 'text':
        await field.fill(this.lang === 'fa' ? 'پمپ نمی‌چرخد' : 'The pump does not turn')
        break
      default: {
        const value = item.minimum ?? item.maximum ?? '1'
        await field.fill(this.lang === 'fa' ? Number(value).toLocaleString('fa-IR') : value)
      }
    }
    await card.getByRole('button', { name: t.record }).click()
  }
  /** The codes of what was found; the first of each that the catalogue offers. */
  async diagnose() {
    const { page, t } = this
    await this.step('diagnosis')
    for (const code of ['condition', 'symptom', 'section', 'defect', 'cause', 'repair'])
      await page.locator(`select[name=${code}_code]`).selectOption({ index: 1 })
    await page.locator('input[name=resolution_codes]').first().check()
    await page.locator('textarea[name=finding]').fill('پمپ نمی‌چرخد')
    await this.button(t.save_codes).click()
    await expect(page.getByText(texts[this.lang].common.saved)).toBeVisible()
    await sound(page, this.lang)
  }
  /** Another line is another price: it is asked for anew, and what hangs on it is drawn anew. */
  private async priced(add: () => Promise<void>) {
    const estimate = this.page.waitForResponse((r) => r.url().endsWith('/estimate') && r.ok())
    await add()
    await estimate
  }
  async addPart(name: string) {
    const { page, t } = this
    await this.button(t.add_part).click()
    const select = page.locator('select[name=item_id]')
    const value = await select.locator('option', { hasText: name }).first().getAttribute('value')
    await select.selectOption(value)
    await this.priced(() => this.button(t.add).click())
    await expect(this.button(t.add_part)).toBeVisible()
  }
  async addLabour() {
    const { page, t } = this
    await this.button(t.add_labour).click()
    await page.locator('select[name=service_code_id]').selectOption({ index: 1 })
    await this.priced(() => this.button(t.add).click())
    await expect(this.button(t.add_labour)).toBeVisible()
  }
  async addTravel(km: string) {
    await this.page.locator('input[name=distance_km]').fill(km)
    await this.priced(() => this.button(this.t.add_travel).click())
    await expect(this.page.locator('input[name=distance_km]')).toHaveCount(0)
  }
  async acceptBySignature() {
    const { page, t } = this
    await sign(page)
    await this.button(t.accept_price).click()
    await expect(this.button(t.accept_price)).toHaveCount(0)
  }
  /** `code` answers the code that the customer got. */
  async acceptByCode(code: () => Promise<string>) {
    const { page, t } = this
    await page.locator('label:has(input[name=method][value=code])').click()
    await this.button(t.send_code).click()
    await expect(page.getByRole('status').filter({ hasText: /./ }).first()).toBeVisible()
    await page.locator('input[name=code]').fill(await code())
    await this.button(t.accept_price).click()
    await expect(this.button(t.accept_price)).toHaveCount(0)
  }
  /** Every part of the price goes in; the serial where one is asked for. */
  async putIn(serial: string) {
    const { page, t } = this
    const open = async () =>
      (await this.detail()).job_detail.part_lines.filter((l) => l.quantity_used === '0').length
    for (let left = await open(); left > 0; left--) {
      const forms = page.locator('form').filter({ has: this.button(t.use) })
      await expect(forms).toHaveCount(left) // what is put in has left the page
      const form = forms.first()
      const serials = form.locator('textarea[name=serials]')
      if ((await serials.count()) > 0) await serials.fill(serial)
      await form.getByRole('button', { name: t.use }).click()
      await expect.poll(open).toBe(left - 1)
    }
  }
  async oldParts() {
    const { page, t } = this
    for (;;) {
      const open = (await this.detail()).job_detail.part_lines.filter(
        (l) => l.old_part_state === 'owed',
      ).length
      if (open === 0) return
      await page
        .locator('form:has(input[name=state])')
        .first()
        .getByRole('button', { name: t.record })
        .click()
      await expect
        .poll(
          async () =>
            (await this.detail()).job_detail.part_lines.filter((l) => l.old_part_state === 'owed')
              .length,
        )
        .toBe(open - 1)
    }
  }
  async minutes(each: string) {
    const { page, t } = this
    const forms = page.locator('form:has(input[name=actual_minutes])')
    await expect(forms.first()).toBeVisible()
    for (let i = 0; i < (await forms.count()); i++) {
      await forms.nth(i).locator('input').fill(each)
      await forms.nth(i).getByRole('button', { name: t.record }).click()
      await expect
        .poll(
          async () =>
            (await this.detail()).job_detail.labour_lines.filter(
              (l) => l.actual_minutes !== undefined,
            ).length,
        )
        .toBeGreaterThan(i)
    }
  }
  async handOver() {
    const { page, t } = this
    await this.answer('handover')
    await sign(page)
    await this.button(t.record_acceptance).click()
    await expect(
      page.getByText(t.not_signed).or(page.locator('[class*=ok-soft]')).first(),
    ).toBeVisible()
  }
  async complete() {
    await this.button(this.t.complete).click()
    await expect(this.page).toHaveURL(new RegExp(`/technician/visits/${this.visit}$`))
  }
}
