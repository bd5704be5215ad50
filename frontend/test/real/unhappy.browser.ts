/* Where a job leaves its way: nobody opens, the price is refused, a part is missing; each ends somewhere sensible. */
import {
  accept,
  book,
  itemOf,
  newCustomer,
  newTechnician,
  requestOf,
  type Customer,
  type Technician,
} from './company'
import { Accountant, Dispatcher, Manager } from './desk'
import { expect, photo, sound, test, texts, tile, type Lang } from './kit'
import { as, ok } from './people'
import { Walk } from './technician'

async function given(parts: Parameters<typeof newTechnician>[0] = []): Promise<{
  technician: Technician
  customer: Customer
  job: string
  visit: string
}> {
  const technician = await newTechnician(parts)
  const customer = await newCustomer(false)
  const job = await accept((await requestOf(customer)).id)
  const visit = await book(job.id, technician)
  return { technician, customer, job: job.id, visit: visit.id }
}
const stateOf = async (job: string) => {
  const dispatcher = await as('dispatcher')
  return ok(dispatcher.GET('/jobs/{job_id}', { params: { path: { job_id: job } } }))
}
const langs = ['fa', 'en'] satisfies Lang[]
for (const lang of langs) {
  const t = texts[lang].visits
  const { payers } = texts[lang].work
  test(`nobody opens: a photo, and the job is to be booked anew (${lang})`, async ({ page }) => {
    const { technician, job, visit } = await given()
    const walk = await Walk.begin(page, lang, technician, visit)
    await walk.button(t.accept).click()
    // Late first: one tap, and the customer knows.
    await walk.button(t.delay).click()
    await page.getByRole('dialog').getByRole('button', { name: t.delay }).click()
    await expect(page.getByText(t.late(lang === 'fa' ? '۳۰ دقیقه' : '30 min'))).toBeVisible()
    await walk.setOff()
    await walk.button(t.no_access).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: t.no_access_do }).click()
    await expect(dialog.getByRole('alert').first()).toBeVisible() // not without a reason and a photo
    await photo(page, 'file_id')
    await dialog
      .getByRole('textbox', { name: t.reason })
      .fill(lang === 'fa' ? 'زنگ زدم، کسی نبود' : 'Rang twice, nobody there')
    await sound(page, lang)
    await dialog.getByRole('button', { name: t.no_access_do }).click()
    await expect(page.getByText(t.ended)).toBeVisible()
    await sound(page, lang)
    expect((await walk.detail()).state).toBe('no_access')
    expect((await stateOf(job)).state).toBe('unscheduled')
  })

  test(`the customer refuses the price; sent back, approved, credited (${lang})`, async ({
    page,
    desk,
    calls,
  }) => {
    const board = await itemOf('HP-3010')
    const { technician, customer, job, visit } = await given([{ item: board }])
    const walk = await Walk.begin(page, lang, technician, visit)
    await walk.arrive()
    await walk.answer('safety')
    await walk.answer('unit', customer.serial)
    await walk.diagnose()
    await walk.step('price')
    await walk.addPart(board.name[lang])
    await walk.addLabour()
    await walk.button(t.refuse_price).click()
    const dialog = page.getByRole('dialog')
    await tile(page, t.refuse_fee).click()
    await sound(page, lang)
    await dialog.getByRole('button', { name: t.refuse_price }).click()
    await expect(page.getByText(t.price_refused)).toBeVisible()
    await sound(page, lang)
    expect((await stateOf(job)).price_state).toBe('refused')
    await walk.step('work')
    await walk.minutes('20')
    await walk.complete()
    const { state, number } = await stateOf(job)
    expect(state).toBe('completed')
    await sound(page, lang)

    // Something is missing: it goes back, is mended from home, and is approved.
    const dispatcher = await Dispatcher.of(await desk(), lang, calls, 'dispatcher')
    await dispatcher.review(number)
    await dispatcher.sendBack({ fa: 'عکس روشن نیست', en: 'The photo is dark' }[lang])
    await dispatcher.button(texts[lang].jobs.complete).click()
    await dispatcher.button(texts[lang].jobs.complete, dispatcher.dialog()).click()
    await dispatcher.said(texts[lang].jobs.was_completed)
    await dispatcher.approve()

    // The fee was a mistake: one writes the credit note, another approves it.
    const accountant = await Accountant.of(await desk(), lang, calls, 'accountant')
    await accountant.draft(number)
    await accountant.issue()
    await accountant.credit({ fa: 'کار پیشین ما', en: 'Our own earlier work' }[lang])
    const manager = await Manager.of(await desk(), lang, calls, 'manager')
    await manager.approveNote(new URL(accountant.page.url()).pathname)
    await accountant.button(texts[lang].billing.issue_credit_note).click()
    await accountant.said(texts[lang].billing.was_issued)
    await expect(
      accountant.page.getByText(texts[lang].states.invoice.credited).first(),
    ).toBeVisible()
    await accountant.sound()
  })

  test(`a part is missing: the reason bears the trip, a return visit is booked (${lang})`, async ({
    page,
    desk,
    calls,
  }) => {
    const { technician, customer, job, visit } = await given()
    const walk = await Walk.begin(page, lang, technician, visit)
    await walk.arrive()
    await walk.answer('safety')
    await walk.answer('unit', customer.serial)
    await page.goto(`/technician/visits/${visit}`)
    await walk.button(t.cannot).click()
    const dialog = page.getByRole('dialog')
    const reason = { fa: 'قطعه همراه نبود', en: 'Part not on the van' }[lang]
    const choice = dialog.locator('label').filter({ hasText: reason })
    await expect(choice).toContainText(t.trip(payers.service_unit))
    await choice.click()
    await sound(page, lang)
    await dialog.getByRole('button', { name: t.cannot_do }).click()
    await expect(page.getByText(t.ended)).toBeVisible()
    await expect(page.getByText(t.trip(payers.service_unit))).toBeVisible()
    await sound(page, lang)
    expect((await walk.detail()).state).toBe('cannot_complete')
    // The dispatcher sends somebody again; what was answered is still answered.
    const dispatcher = await Dispatcher.of(await desk(), lang, calls, 'dispatcher')
    await dispatcher.bookAgain((await stateOf(job)).number, technician.employee)
    await page.goto('/technician')
    await page.getByRole('link', { name: t.open, exact: true }).click()
    await expect(walk.button(t.accept)).toBeVisible()
    await sound(page, lang)
  })
}

test('a technician who can’t go hands the visit back with the reason', async ({ page }) => {
  const t = texts.fa.visits
  const { technician, visit } = await given()
  const walk = await Walk.begin(page, 'fa', technician, visit)
  await walk.button(t.decline).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: t.reason }).fill('خودرو خراب است')
  await dialog.getByRole('button', { name: t.decline }).click()
  await expect(page.getByText(t.ended)).toBeVisible()
  await sound(page, 'fa')
  expect((await walk.detail()).state).toBe('declined')
})
test('a customer who doesn’t sign: the reason and a witness stand for it', async ({ page }) => {
  const t = texts.fa.visits
  const { technician, customer, visit } = await given()
  const walk = await Walk.begin(page, 'fa', technician, visit)
  await walk.arrive()
  await walk.answer('safety')
  await walk.answer('unit', customer.serial)
  await walk.answer('handover')
  await tile(page, t.signs_not).click()
  await page.getByRole('button', { name: t.record_acceptance, exact: true }).last().click()
  await expect(page.getByRole('alert').first()).toBeFocused()
  await page.getByRole('textbox', { name: t.why_not }).fill('می‌خواهد همسرش ببیند')
  await page.getByRole('textbox', { name: t.witness }).fill('نگهبان ساختمان')
  await page
    .locator('form:has(textarea[name=reason])')
    .getByRole('button', { name: t.record_acceptance })
    .click()
  await expect(page.getByText(t.not_signed)).toBeVisible()
  await sound(page, 'fa')
})
