/* The agent's other work: a call by keyboard only, what is missing, the same trouble told twice, one person twice. */
import { newCustomer, requestOf } from './company'
import { Agent } from './desk'
import { expect, open, sound, test, texts } from './kit'
import { as, linkTo, newPhone, ok, once } from './people'
import { persian } from './customer'

const lang = 'fa'
const t = texts[lang]

test('a call becomes a request by keyboard, waits for an answer, and is triaged', async ({
  page,
  desk,
  calls,
}) => {
  const customer = await newCustomer(true)
  const agent = await Agent.of(await desk(), lang, calls, 'agent')
  const keys = agent.page.keyboard
  const tabTo = async (name: string) => {
    for (let i = 0; i < 12; i++) {
      await keys.press('Tab')
      const at = await agent.page.evaluate(() => document.activeElement?.getAttribute('name'))
      if (at === name) return
    }
    throw new Error(`Tab doesn’t lead to ${name}`)
  }
  await keys.press('n')
  await expect(agent.page.locator('#content h1')).toHaveText(t.requests.new.title)
  await tabTo('phone')
  await keys.type(persian(customer.phone))
  await expect(agent.page.locator('input[name=party]')).toBeAttached()
  await tabTo('party')
  await keys.press('Space')
  await tabTo('narrative')
  await keys.type('شوفاژها سرد است')
  await agent.sound()
  await tabTo('serial')
  await keys.type(customer.serial)
  await keys.press('Enter')
  const title = agent.page.locator('#content h1')
  await expect(title).toHaveText(/^SR-/)
  await agent.sound()

  // What is missing is asked for: the clock stands, the customer answers by the link.
  await agent.word('ask', 'عکس برچسب مشخصات', t.requests.was_asked)
  await expect(agent.page.getByText(t.states.service_request.needs_info).first()).toBeVisible()
  await expect(agent.page.getByText(t.requests.paused, { exact: true })).toBeVisible()
  await open(page, await linkTo(customer.phone, 't'), lang)
  await sound(page, lang)
  await page.getByRole('textbox', { name: t.tracking.answer_text }).fill('برچسب پشت دستگاه است')
  await page.getByRole('button', { name: t.tracking.answer_send }).click()
  await expect(page.getByText(t.tracking.answered)).toBeVisible()
  await expect(agent.page.getByText(t.requests.answered, { exact: true }).first()).toBeVisible()
  await expect(agent.page.getByText('برچسب پشت دستگاه است', { exact: true })).toBeVisible()
  await agent.triage('normal', 'برچسب را ببینید')
  // What covers it, and until when.
  await expect(agent.page.getByText(/گارانتی پکیج دیواری/).first()).toBeVisible()
})

test('the same trouble told twice is one request, and may be two again', async ({
  desk,
  calls,
}) => {
  const customer = await newCustomer(false)
  const first = await requestOf(customer)
  const second = await requestOf(customer)
  const agent = await Agent.of(await desk(), lang, calls, 'agent')
  await agent.find(second.number, new RegExp(second.number))
  await expect(agent.page.getByText(t.requests.duplicates, { exact: true })).toBeVisible()
  await agent.sound()
  await agent.button(t.requests.merge_into(first.number)).click()
  await agent.said(t.requests.was_merged)
  await expect(agent.page.getByText(t.requests.is_merged)).toBeVisible()
  await agent.sound()
  await agent.page.getByRole('status').getByRole('button', { name: t.common.undo }).click()
  await expect(agent.page.getByText(t.requests.is_merged)).toHaveCount(0)
  await expect(agent.page.getByText(t.requests.duplicates, { exact: true })).toBeVisible()
})

test('a customer is found by any spelling, and two entries become one', async ({ desk, calls }) => {
  const api = await as('agent')
  const phone = newPhone()
  for (const name of ['کیانوش یک‌تا', 'كيانوش يكتا'])
    await ok(
      api.POST('/parties', {
        params: { header: once() },
        body: { kind: 'person', name, language: 'fa', phones: [{ phone, kind: 'mobile' }] },
      }),
    )
  const agent = await Agent.of(await desk(), lang, calls, 'agent')
  await agent.find('كيانوش يكتا', /کیانوش یک‌تا/)
  await expect(agent.page.locator('#content h1')).toContainText('کیانوش')
  await agent.sound()
  const merge = t.parties.merge
  await agent.button(merge.action).click()
  const dialog = agent.dialog()
  await dialog.getByRole('combobox', { name: merge.other }).click()
  await agent.page
    .getByRole('option', { name: /کیانوش/ })
    .first()
    .click()
  await expect(dialog.getByText(merge.stays)).toBeVisible()
  await agent.sound()
  await agent.button(merge.do, dialog).click()
  await agent.said(/کیانوش/)
  await agent.sound()
})
