/* One whole job through every pair of hands, all of it by clicking, in both languages (U01, U07, U08, U11, U36, U38, U44). */
import { itemOf, newCustomer, newTechnician } from './company'
import { ascii, Asking } from './customer'
import { Accountant, Agent, Desk, Dispatcher } from './desk'
import { expect, heading, open, picture, sound, test, texts, type Lang } from './kit'
import { priceCodeFor, tag } from './people'
import { Walk } from './technician'

for (const lang of ['fa', 'en'] satisfies Lang[])
  test(`from the customer’s request to the paid invoice, and back again (${lang})`, async ({
    page,
    device,
    desk,
    calls,
  }) => {
    const t = texts[lang]
    const board = await itemOf('HP-3001')
    const serial = `IGB${tag(9)}`
    const technician = await newTechnician([
      { item: board, serials: [serial, `IGB${tag(9)}`] },
      { item: await itemOf('HP-3010') },
    ])
    const customer = await newCustomer(false)
    const agent = await Agent.of(await desk(), lang, calls, 'agent')
    await expect(agent.page.getByRole('heading', { name: t.requests.inbox })).toBeVisible()

    // 1. The plate's code leads to the product; what is known is filled in.
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
    const { id, link, number } = await asking.done(customer.phone)

    // Who holds the link follows without signing in.
    const follow = await device()
    await open(follow, link, lang)
    await expect(follow.locator('bdi', { hasText: /^SR-/ }).first()).toBeVisible()
    await expect(follow.getByText(symptom)).toBeVisible()
    await sound(follow, lang)
    for (const name of [t.tracking.move, t.tracking.ask, t.tracking.cancel])
      await expect(follow.getByRole('button', { name })).toBeVisible()

    // 2. It stands in the agent's inbox without anybody loading the page anew.
    await agent.fromInbox(number)
    await agent.sound()
    await agent.triage('urgent', { fa: 'پیش از آمدن زنگ بزنید', en: 'Ring before coming' }[lang])

    // 3. The dispatcher makes a job of it and books what the customer wished for.
    const dispatcher = await Dispatcher.of(await desk(), lang, calls, 'dispatcher')
    await dispatcher.go(`/staff/service-requests/${number}`)
    const job = await dispatcher.makeJob()
    if (lang === 'fa') await dispatcher.bookByKeyboard(job, technician.employee)
    else await dispatcher.bookByDrag(job, technician.employee)
    await expect(follow.getByText(t.tracking.when, { exact: true })).toBeVisible()
    await sound(follow, lang)
    await picture(follow, 'customer', lang)

    // 4. The technician's day.
    const walk = await Walk.begin(await device(), lang, technician)
    // Written in English the customer's address is a new one.
    await walk.arrive(lang === 'fa')
    await picture(walk.page, 'technician', lang)
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
    // The wrong unit says which it is.
    calls.expect(/^422 PATCH \/jobs\/[^/]+\/checklist-items\//)
    const refusal = walk.page.getByRole('alert').filter({ hasText: /HP/ })
    await expect.poll(async () => ascii(await refusal.innerText())).toContain(other.serial)
    await walk.answer('unit', customer.serial)
    await walk.diagnose()
    await walk.answer('diagnosis')
    await walk.step('price')
    await walk.addPart(board.name[lang])
    await walk.addLabour()
    await walk.addTravel('12')
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

    // 5. Reviewed; the invoice is drafted by that.
    await dispatcher.review(job)
    await dispatcher.approve()

    // 6. Issued, paid in two parts; the customer has the paper and sees what is left.
    const accountant = await Accountant.of(await desk(), lang, calls, 'accountant')
    await accountant.draft(job)
    const invoice = await accountant.issue()
    await accountant.pay('card', '100000')
    await page.goto('/my')
    await expect(heading(page, t.account.title)).toBeVisible()
    await expect(page.locator('bdi', { hasText: invoice })).toBeVisible()
    await sound(page, lang)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: t.invoices.pdf }).first().click()
    expect((await download).suggestedFilename()).toBe(`${invoice}.pdf`)
    await accountant.pay('transfer')
    await expect(accountant.page.getByText(t.states.invoice.paid).first()).toBeVisible()
    await accountant.sound()
    await page.reload()
    await expect(page.getByText(t.invoices.paid).first()).toBeVisible()
    await page.goto(`/my/requests/${id}`)
    await sound(page, lang)

    // 7. "It came back": free, while the warranty of the repair holds.
    await page.getByRole('button', { name: t.tracking.reopen, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill({ fa: 'باز هم خطا', en: 'The error again' }[lang])
    await sound(page, lang)
    await dialog.getByRole('button', { name: t.tracking.reopen_send }).click()
    await expect(page.getByText(t.tracking.reopened)).toBeVisible()
    await sound(page, lang)
    await dispatcher.go(`/staff/service-requests/${number}`)
    await expect(dispatcher.page.getByText(t.states.service_request.reopened).first()).toBeVisible()
    const rework = await dispatcher.makeJob(t.work.kinds.rework)
    await dispatcher.go(`/staff/jobs/${rework}`)
    await expect(dispatcher.page.getByText(t.jobs.rework_of, { exact: true })).toBeVisible()
    await dispatcher.sound()

    // 8. One timeline of it all, found by its number; the day's numbers lead to their rows.
    const manager = await Desk.of(await desk(), lang, calls, 'manager')
    await expect(manager.page.getByText(t.day.figures.unpaid_amount).first()).toBeVisible()
    await manager.sound()
    await manager.find(number, new RegExp(number))
    await expect(manager.page.locator('#content h1')).toHaveText(number)
    const events = t.timeline.events
    for (const event of [
      events['service_request.reopened'],
      events['invoice.issued'],
      events['job.approved'],
      events['visit.started'],
    ])
      await manager.told(event)
    await manager.sound()
  })
