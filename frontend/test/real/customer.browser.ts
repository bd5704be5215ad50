/* A customer's other ways: danger, no serial, no code, the own page, and what one may do to a request. */
import { newCustomer } from './company'
import { Asking } from './customer'
import { expect, heading, open, photo, sound, test, texts, tile, type Lang } from './kit'
import { as, newPhone, ok } from './people'

for (const lang of ['fa', 'en'] satisfies Lang[]) {
  const t = texts[lang]
  const boiler = { fa: 'پکیج دیواری', en: 'Wall-hung boiler' }[lang]
  const gas = { fa: 'بوی گاز از پکیج می‌آید', en: 'Gas smell from the boiler' }[lang]
  const cold = { fa: 'پکیج روشن نمی‌شود', en: 'The boiler does not start' }[lang]

  test(`without a serial: the family, a photo of the plate (${lang})`, async ({ page }) => {
    const phone = newPhone()
    await open(page, '/', lang)
    await expect(page.getByRole('link', { name: boiler })).toBeVisible()
    await sound(page, lang)
    await page.getByRole('link', { name: boiler }).click()
    await expect(page.getByRole('radio', { name: boiler })).toBeChecked()
    await photo(page, 'plate')
    await sound(page, lang)
    const asking = new Asking(page, lang)
    await asking.next()
    await asking.problem(cold)
    await asking.wishes()
    await asking.contact(phone)
    await asking.code(phone, t.request.confirm.send)
    const { id, link } = await asking.done(phone)
    const agent = await as('agent')
    const made = await ok(
      agent.GET('/service-requests/{service_request_id}', {
        params: { path: { service_request_id: id } },
      }),
    )
    expect(made.media.map((m) => m.kind).sort()).toEqual(['fault', 'plate'])
    expect(made.wishes).toHaveLength(2)

    // What one may do: ask, wish for another time, and call it off, which asks for a reason.
    await open(page, link, lang)
    await page.getByRole('button', { name: t.tracking.ask, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog
      .getByRole('textbox')
      .fill(lang === 'fa' ? 'آب را ببندم؟' : 'Shall I close the tap?')
    await sound(page, lang)
    await dialog.getByRole('button', { name: t.tracking.ask_send }).click()
    await expect(page.getByText(t.tracking.asked)).toBeVisible()
    await page.getByRole('button', { name: t.tracking.move, exact: true }).click()
    await dialog.locator('button[aria-pressed]').nth(1).click()
    await sound(page, lang)
    await dialog.getByRole('button', { name: t.tracking.move_send }).click()
    await expect(page.getByText(t.tracking.moved)).toBeVisible()
    await page.getByRole('button', { name: t.tracking.cancel, exact: true }).click()
    await dialog.getByRole('button', { name: t.tracking.cancel }).click()
    await expect(dialog.getByRole('alert')).toBeFocused()
    await dialog.getByRole('textbox').fill(lang === 'fa' ? 'خودش درست شد' : 'It works again')
    await sound(page, lang)
    await dialog.getByRole('button', { name: t.tracking.cancel }).click()
    // A link alone calls nothing off: the phone proves who one is, then it is done by itself.
    await page.locator('dialog input[name=phone]').fill(phone)
    await page.getByRole('button', { name: t.signIn.get_code }).click()
    await asking.code(phone, t.signIn.confirm)
    await expect(page.getByText(t.tracking.cancelled)).toBeVisible()
    await expect(page.getByRole('button', { name: t.tracking.cancel, exact: true })).toHaveCount(0)
    await sound(page, lang)
  })

  test(`a danger is no form: what keeps one safe, and calls (${lang})`, async ({ page }) => {
    const phone = newPhone()
    await open(page, '/', lang)
    await page.getByRole('link', { name: boiler }).click()
    const asking = new Asking(page, lang)
    await asking.next()
    await expect(page.getByRole('radio', { name: gas })).toBeAttached()
    await tile(page, gas).click()
    await expect(page.locator('a[href^="tel:"]').first()).toBeVisible()
    await sound(page, lang)
    await page.getByRole('button', { name: t.request.danger.safe }).click()
    await page.locator('input[name=phone]').fill(phone)
    await page.getByRole('button', { name: t.request.contact.send_code }).click()
    await asking.code(phone, t.signIn.confirm)
    await expect(page.getByText(t.request.danger.sent, { exact: true })).toBeVisible()
    await sound(page, lang)
    const agent = await as('agent')
    const found = await ok(
      agent.GET('/service-requests', { params: { query: { q: phone, limit: 20 } } }),
    )
    expect(found.items.map((r) => [r.danger, r.priority])).toEqual([[true, 'emergency']])
  })

  test(`no code arrives: somebody calls (${lang})`, async ({ page }) => {
    const phone = newPhone()
    await open(page, '/request/product', lang)
    await page.locator('input[name=serial]').fill(lang === 'fa' ? 'ناشناس ۱۲۳' : 'NOBODY KNOWS 123')
    const asking = new Asking(page, lang)
    await asking.next()
    await expect(page.getByText(t.request.product.not_found)).toBeVisible()
    await tile(page, boiler).click()
    await sound(page, lang)
    await asking.next()
    await asking.problem(cold)
    await asking.wishes()
    await asking.contact(phone)
    await page.getByRole('button', { name: t.request.confirm.call_me }).click()
    await expect(heading(page, t.request.confirm.called)).toBeVisible()
    await sound(page, lang)
  })

  test(`a known customer: own products with their cover and why (${lang})`, async ({ page }) => {
    const customer = await newCustomer(true)
    await open(page, '/my', lang)
    await page.locator('input[name=phone]').fill(customer.phone)
    await page.getByRole('button', { name: t.signIn.get_code }).click()
    const asking = new Asking(page, lang)
    await asking.code(customer.phone, t.signIn.confirm)
    await expect(heading(page, t.account.title)).toBeVisible()
    await expect(page.locator('bdi', { hasText: customer.serial })).toBeVisible()
    await expect(page.locator('.text-ok').first()).toBeVisible() // covered, with its sentence
    await sound(page, lang)
    await page.getByRole('link', { name: t.account.report }).click()
    await expect(page.locator('bdi', { hasText: customer.serial })).toBeVisible()
    await sound(page, lang)
  })

  test(`wrong links tell nothing (${lang})`, async ({ page }) => {
    for (const path of [
      '/t/AAAAAAAAAAAAAAAAAAAAAA',
      '/t/x',
      '/s/AAAAAAAAAAAAAAAAAAAAAA',
      '/q/NOBODY1',
      '/nowhere',
      '/accessibility',
      '/sign-in',
      '/demo/messages',
      '/request/danger',
      '/request/problem',
    ]) {
      await open(page, path, lang)
      await expect(page.locator('#content h1')).toBeVisible()
      await sound(page, lang)
    }
  })
}
test('the demo’s customer by one click', async ({ page }) => {
  await open(page, '/sign-in', 'fa')
  await page.getByRole('button', { name: /مریم کاظمی/ }).click()
  await expect(page).toHaveURL(/\/my$/)
  await expect(heading(page, texts.fa.account.title)).toBeVisible()
  await sound(page, 'fa')
})
test('the demo’s technician by one click', async ({ page }) => {
  await open(page, '/technician', 'fa')
  await page.getByRole('button', { name: /رضا کریمی/ }).click()
  await expect(heading(page, texts.fa.visits.visits)).toBeVisible()
  await sound(page, 'fa')
})
test('the first page is small on the real server too', async ({ page }) => {
  const cdp = await page.context().newCDPSession(page)
  let bytes = 0
  await cdp.send('Network.enable')
  cdp.on('Network.loadingFinished', (e) => (bytes += e.encodedDataLength))
  await open(page, '/', 'fa')
  await expect(page.getByRole('link', { name: 'پکیج دیواری' })).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThan(120_000)
})
