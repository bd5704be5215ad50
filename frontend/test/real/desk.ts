/* Staff at their desks: each verb does one step as its screen asks for it. */
import { type Locator, type Page } from '@playwright/test'
import { type Calls } from './calls'
import { expect, open, picture, sound, texts, type Lang } from './kit'
import { anybody, ok } from './people'

export class Desk {
  constructor(
    readonly page: Page,
    readonly lang: Lang,
    readonly calls: Calls,
  ) {}
  get t() {
    return texts[this.lang]
  }
  /** Signed in by one click on the demo's page. */
  static async of<T extends Desk>(
    this: new (page: Page, lang: Lang, calls: Calls) => T,
    page: Page,
    lang: Lang,
    calls: Calls,
    username: string,
    path = '/staff',
  ): Promise<T> {
    const { demo_accounts } = await ok(anybody.GET('/public-profile'))
    const name = demo_accounts.find((a) => a.username === username)!.name[lang]
    await open(page, path, lang)
    await page.getByRole('button', { name: new RegExp(name) }).click()
    await expect(page.locator('#content h1')).toBeVisible()
    return new this(page, lang, calls)
  }
  button = (name: string, within: Page | Locator = this.page) =>
    within.getByRole('button', { name, exact: true })
  dialog = () => this.page.getByRole('dialog')
  /** Says that it is done. */
  async said(text: string | RegExp) {
    await expect(this.page.getByRole('status').getByText(text).first()).toBeVisible()
  }
  async sound() {
    await sound(this.page, this.lang, await this.calls.typed(this.page, this.lang))
  }
  async go(path: string) {
    await this.page.goto(path)
    await expect(this.page.locator('#content h1')).toBeVisible()
  }
  /** Ctrl K: whatever one may see, by how one would say it. */
  async find(typed: string, row: string | RegExp) {
    await this.page.keyboard.press('Control+k')
    await this.dialog().getByRole('searchbox').fill(typed)
    await this.dialog().getByRole('menuitem', { name: row }).first().click()
  }
  /** A step of a request, which may stand behind "more". */
  async step(name: string) {
    const more = this.button(this.t.requests.more_steps)
    await expect(more.or(this.button(name)).first()).toBeVisible()
    if (await this.button(name).isVisible()) return this.button(name).click()
    await more.click()
    await this.page.getByRole('menuitem', { name, exact: true }).click()
  }
  /** What happened stands in the timeline, however far back. */
  async told(event: string) {
    const title = this.page.getByRole('heading', { name: this.t.timeline.title, exact: true })
    const timeline = this.page.locator('section').filter({ has: title })
    const line = timeline.getByText(event, { exact: true }).first()
    const more = timeline.getByRole('button', { name: this.t.common.more, exact: true })
    for (let i = 0; i < 5; i++) {
      await expect(timeline.locator('.skeleton')).toHaveCount(0)
      if ((await line.isVisible()) || !(await more.isVisible())) break
      const before = await timeline.locator('li').count()
      await more.click()
      await expect.poll(() => timeline.locator('li').count()).toBeGreaterThan(before)
    }
    await expect(line).toBeVisible()
  }
}

export class Agent extends Desk {
  /** The row of a request in the inbox, which fills by itself. */
  async fromInbox(number: string) {
    const row = this.page.getByRole('link', { name: number }).first()
    await expect(row).toBeVisible()
    await row.click()
    await expect(this.page.locator('#content h1')).toHaveText(number)
  }
  async triage(priority: 'urgent' | 'normal', note: string) {
    const t = this.t.requests
    await this.step(t.actions.triage)
    const dialog = this.dialog()
    await dialog.locator(`label:has(input[name=priority][value=${priority}])`).click()
    await dialog.getByRole('textbox', { name: t.triage_note }).fill(note)
    await this.sound()
    await this.button(t.triage, dialog).click()
    await this.said(t.was_triaged)
    await expect(this.page.getByText(this.t.states.service_request.triaged).first()).toBeVisible()
  }
  /** A step that takes one text. */
  async word(step: 'ask' | 'answer' | 'reject', text: string, done: string) {
    const t = this.t.requests
    await this.step(t.actions[step])
    await this.dialog().locator('textarea[name=text]').fill(text)
    await this.sound()
    await this.button(t[step], this.dialog()).click()
    await this.said(done)
  }
}

export class Manager extends Desk {
  /** The second person's word on a credit note. */
  async approveNote(invoicePath: string) {
    const t = this.t.billing
    await this.go(invoicePath)
    await this.button(t.approve).click()
    await this.said(t.was_approved)
    await this.sound()
  }
  /** A number of the day, and the rows behind it. */
  async figure(name: string) {
    await this.go('/staff')
    await this.page
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click()
    await expect(this.page.locator('main table tbody tr').first()).toBeVisible()
    await this.sound()
  }
}

export class Dispatcher extends Desk {
  /** Answers the number of the job. */
  async makeJob(kind?: string): Promise<string> {
    const t = this.t.requests
    await this.step(t.actions.create_job)
    const dialog = this.dialog()
    if (kind) await expect(dialog.getByRole('radio', { name: kind, exact: true })).toBeChecked()
    await expect(dialog.getByRole('radio').first()).toBeAttached()
    await this.sound()
    await this.button(t.make_job, dialog).click()
    await this.said(t.job_made)
    const link = this.page.locator('a[href*="/staff/jobs/"]').first()
    await expect(link).toBeVisible()
    return (await link.innerText()).trim()
  }
  /** The board on the day that the customer wished for first. */
  private async wished(job: string) {
    const t = this.t.board
    await this.go(`/staff/board?job=${job}`)
    const card = this.page.locator('li[aria-current] > button[aria-expanded=true]')
    await expect(card).toContainText(job)
    await this.page
      .locator('li[aria-current]')
      .getByText(t.wishes, { exact: true })
      .locator('xpath=..')
      .getByRole('button')
      .first()
      .click()
    await expect(this.page).toHaveURL(/\/staff\/board\/\d{4}-\d\d-\d\d/)
    await expect(card).toContainText(job)
    await expect(this.page.locator('[data-board] .border-x-2.bg-accent-soft').first()).toBeVisible()
    await picture(this.page, 'staff', this.lang)
    return card
  }
  async bookByKeyboard(job: string, employee: string) {
    const t = this.t.board
    const card = await this.wished(job)
    await card.focus()
    await this.page.keyboard.press('Enter')
    const dialog = this.dialog()
    const person = dialog.locator(`input[name=person][value="${employee}"]`)
    await expect(person).toBeAttached()
    await this.sound()
    await person.focus()
    await this.page.keyboard.press('Space')
    await expect(person).toBeChecked()
    await this.button(t.book, dialog).press('Enter')
    await expect(dialog).toHaveCount(0)
    await this.send(employee)
  }
  async bookByDrag(job: string, employee: string) {
    const card = await this.wished(job)
    const line = this.page.locator(`[data-line="${employee}"]`)
    await line.scrollIntoViewIfNeeded()
    await this.sound()
    await line.scrollIntoViewIfNeeded()
    const wish = this.page.locator('[data-board] .border-x-2.bg-accent-soft').first()
    const from = (await card.boundingBox())!,
      band = (await wish.boundingBox())!,
      row = (await line.boundingBox())!
    const start = this.lang === 'fa' ? band.x + band.width - 6 : band.x + 6
    await this.page.mouse.move(from.x + from.width / 2, from.y + 8)
    await this.page.mouse.down()
    await this.page.mouse.move(row.x + row.width / 2, row.y + 20, { steps: 4 })
    await this.page.mouse.move(start, row.y + 20, { steps: 4 })
    await this.page.mouse.up()
    await this.send(employee)
  }
  /** From the job's own page, at whatever time the board proposes; outside working hours that takes a reason. */
  async bookAgain(job: string, employee: string) {
    const t = this.t.board
    await this.go(`/staff/jobs/${job}`)
    await this.sound()
    await this.page.getByRole('link', { name: this.t.jobs.new_visit }).first().click()
    const card = this.page.locator('li[aria-current] > button[aria-expanded=true]')
    await expect(card).toContainText(job)
    await card.press('Enter')
    const dialog = this.dialog()
    await dialog.locator(`input[name=person][value="${employee}"]`).check()
    const booked = this.page.locator(`[data-line="${employee}"] [data-visit].border-dashed`)
    await this.button(t.book, dialog).click()
    await expect(booked.or(dialog.getByRole('alert')).first()).toBeVisible()
    if (await dialog.isVisible()) {
      this.calls.expect(/^(409|422) POST \/visits /)
      await dialog.locator('textarea[name=reason]').fill(this.lang === 'fa' ? 'فوری' : 'Urgent')
      await this.button(t.book, dialog).click()
      await expect(dialog).toHaveCount(0)
    }
    await this.send(employee)
  }
  /** The crew hears of it. */
  private async send(employee: string) {
    const t = this.t.board
    // What nobody was told of yet has a dashed edge.
    const visit = this.page.locator(`[data-line="${employee}"] [data-visit].border-dashed`)
    await expect(visit).toHaveCount(1)
    await visit.click()
    await this.button(t.publish, this.dialog()).click()
    await this.said(t.published)
  }
  /** From the review queue. */
  async review(job: string) {
    const t = this.t.jobs
    await this.go('/staff/jobs?state=completed')
    await this.page.getByRole('link', { name: job }).first().click()
    await expect(this.page.locator('#content h1')).toHaveText(job)
    await expect(this.button(t.approve)).toBeVisible()
    await this.sound()
  }
  async approve() {
    const t = this.t.jobs
    await this.button(t.approve).click()
    await this.sound()
    await this.button(t.approve, this.dialog()).click()
    await this.said(t.was_approved)
  }
  async sendBack(note: string) {
    const t = this.t.jobs
    await this.button(t.send_back).click()
    const dialog = this.dialog()
    // Not without a reason.
    await this.button(t.send_back, dialog).click()
    await expect(dialog.getByRole('alert')).toBeFocused()
    await dialog.locator('input[name=reason_codes]').first().check()
    await dialog.locator('textarea[name=note]').fill(note)
    await this.sound()
    await this.button(t.send_back, dialog).click()
    await this.said(t.was_sent_back)
  }
}

export class Accountant extends Desk {
  /** The draft that an approved job left. */
  async draft(job: string) {
    const t = this.t.billing
    await this.go('/staff/invoices')
    await this.page.getByRole('searchbox', { name: t.search }).fill(job)
    const row = this.page.locator('main table tbody tr').filter({ hasText: t.draft })
    await expect(row).toHaveCount(1)
    await this.sound()
    await row.getByRole('link').first().click()
    await expect(this.button(t.issue)).toBeVisible()
    await this.sound()
  }
  /** Answers the number. */
  async issue(): Promise<string> {
    const t = this.t.billing
    await this.button(t.issue).click()
    await this.sound()
    await this.button(t.issue, this.dialog()).click()
    await this.said(t.was_issued)
    const title = this.page.locator('#content h1')
    await expect(title).toHaveText(/INV-|\d/)
    return (await title.innerText()).trim()
  }
  /** Part of what is owed, or all that is left. */
  async pay(method: 'cash' | 'card' | 'transfer', amount?: string) {
    const t = this.t.billing
    await this.button(t.record_payment).click()
    const dialog = this.dialog()
    await dialog.locator(`label:has(input[name=method][value=${method}])`).click()
    if (amount) await dialog.locator('input[name=amount]').fill(amount)
    await this.sound()
    await this.button(t.record_payment, dialog).click()
    await this.said(t.was_paid)
  }
  async credit(reason: string) {
    const t = this.t.billing
    await this.button(t.credit_note).click()
    const dialog = this.dialog()
    await this.button(t.credit_note, dialog).click()
    await expect(dialog.getByRole('alert')).toBeFocused()
    await dialog.locator('textarea[name=reason]').fill(reason)
    await this.sound()
    await this.button(t.credit_note, dialog).click()
    await this.said(t.was_credited)
  }
}
