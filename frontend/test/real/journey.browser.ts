/* One whole job through every pair of hands, in both languages (U01, U07, U08, U11, U36, U38, U44). */
import { accept, book, issue, itemOf, newCustomer, newTechnician, review } from './company'
import { ascii, Asking } from './customer'
import { expect, open, sound, test, texts, type Lang } from './kit'
import { as, priceCodeFor, ok, once, tag } from './people'
import { Walk } from './technician'

for (const lang of ['fa', 'en'] satisfies Lang[])
  test(`from the customer’s request to the paid invoice (${lang})`, async ({ page, device }) => {
    const t = texts[lang]
    const board = await itemOf('HP-3001')
    const serial = `IGB${tag(9)}`
    const technician = await newTechnician([
      { item: board, serials: [serial, `IGB${tag(9)}`] },
      { item: await itemOf('HP-3010') },
    ])
    const customer = await newCustomer(false)

    // The plate's code leads to the product; what is known is filled in.
    await open(page, `/q/${customer.serial}`, lang)
    await expect(page.locator('bdi', { hasText: customer.serial })).toBeVisible()
    await sound(page, lang)
    await page.getByRole('link', { name: t.pages.unit.request }).click()
    const asking = new Asking(page, lang)
    await expect(page.locator('bdi', { hasText: customer.serial })).toBeVisible()
    await sound(page, lang)
    await asking.next()
    const symptom = { fa: 'خطای E12 می‌دهد و خاموش می‌شود', en: 'Shows E12 and stops' }[lang]
    await asking.problem(symptom)
    await asking.wishes()
    await asking.contact(customer.phone)
    await asking.code(customer.phone, t.request.confirm.send)
    const { id, link } = await asking.done(customer.phone)

    // Who holds the link follows without signing in.
    const follow = await device()
    await open(follow, link, lang)
    await expect(follow.locator('bdi', { hasText: /^SR-/ }).first()).toBeVisible()
    await expect(follow.getByText(symptom)).toBeVisible()
    await sound(follow, lang)
    for (const name of [t.tracking.move, t.tracking.ask, t.tracking.cancel])
      await expect(follow.getByRole('button', { name })).toBeVisible()

    const job = await accept(id, customer.unit)
    const visit = await book(job.id, technician)
    await follow.reload()
    await expect(follow.getByText(t.tracking.when, { exact: true })).toBeVisible()
    await sound(follow, lang)

    // The technician's day.
    const walk = await Walk.begin(await device(), lang, technician, visit.id)
    await walk.arrive()
    await follow.reload()
    await sound(follow, lang)
    await walk.answer('safety')
    await walk.step('unit')
    const other = await newCustomer(false)
    const scan = (await walk.detail()).checklist.find(
      (i) => i.input === 'serial_scan' && i.group === 'unit',
    )!
    const field = walk.page.locator(`[name="${scan.id}"]`)
    await field.fill(other.serial)
    await walk.page
      .locator('li')
      .filter({ has: field })
      .getByRole('button', { name: t.visits.record })
      .click()
    // The wrong unit says which it is, and which is meant.
    const refusal = walk.page.getByRole('alert').filter({ hasText: /HP/ })
    await expect.poll(async () => ascii(await refusal.innerText())).toContain(other.serial)
    expect(ascii(await refusal.innerText())).toContain(customer.serial)
    await walk.answer('unit', customer.serial)
    await walk.diagnose()
    await walk.answer('diagnosis')
    await walk.step('price')
    await walk.addPart(board.name[lang])
    await walk.addLabour()
    await expect(
      walk.page.getByText(`${t.visits.who_pays}: ${t.work.payers.customer}`),
    ).toHaveCount(3)
    await sound(walk.page, lang)
    await walk.acceptBySignature()
    // More work asks again; this time by a code.
    await walk.addPart((await itemOf('HP-3010')).name[lang])
    await walk.acceptByCode(() => priceCodeFor(customer.phone))
    await sound(walk.page, lang)
    await walk.answer('work')
    await walk.putIn(serial)
    await walk.oldParts()
    await walk.minutes('45')
    await sound(walk.page, lang)
    await walk.answer('test')
    await walk.handOver()
    await sound(walk.page, lang)
    await walk.complete()
    await sound(walk.page, lang)

    await follow.reload()
    await sound(follow, lang)

    // Reviewed, invoiced; the customer sees what is due and how to pay it.
    await review(job.id)
    const invoice = await issue(job.id)
    await page.goto('/my')
    await expect(page.getByRole('heading', { level: 1, name: t.account.title })).toBeVisible()
    await expect(page.locator('bdi', { hasText: invoice.number! })).toBeVisible()
    await sound(page, lang)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: t.invoices.pdf }).first().click()
    expect((await download).suggestedFilename()).toBe(`${invoice.number}.pdf`)
    const accountant = await as('accountant')
    await ok(
      accountant.POST('/payments', {
        params: { header: once() },
        body: {
          method: 'transfer',
          amount: invoice.open_amount,
          invoice_id: invoice.id,
          reference: tag(),
        },
      }),
    )
    await page.reload()
    await expect(page.getByText(t.invoices.paid).first()).toBeVisible()
    await page.goto(`/my/requests/${id}`)
    await sound(page, lang)
  })
