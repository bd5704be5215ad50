/* One visit on a phone: from the morning's list to the end, against made-up answers that remember the state. */
import { accessible, expect, open, Refused, server, test, type Lang, type Schemas } from './kit'

const id = (n: number) => `0199e1c4-7d1a-7c3e-9a53-0f6f4c2f7${n.toString().padStart(3, '0')}`
const both = (fa: string, en: string) => ({ fa, en })
const rial = (amount: string) => ({ amount, currency: 'IRR' })
const soon = new Date(Date.now() + 60_000).toISOString()

/** A server of one visit: each step moves it as the real one does. */
function day() {
  const path: [Schemas['VisitState'], Schemas['VisitStep']][] = [
    ['dispatched', 'accept'],
    ['accepted', 'set_off'],
    ['traveling', 'arrive'],
    ['on_site', 'safety'],
    ['on_site', 'complete'],
    ['done', 'none'],
  ]
  let at = 0
  let refuseOnce = true
  const job = {
    id: id(1),
    number: 'JB-1405-000123',
    kind: 'repair' as const,
    priority: 'normal' as const,
    service_request_id: id(2),
  }
  const visit = (): Schemas['VisitDetail'] => {
    const [state, next_step] = path[at]!
    return {
      id: id(3),
      version: at + 1,
      created_at: soon,
      state,
      next_step,
      planned_start_at: soon,
      planned_end_at: soon,
      job: { ...job, state: 'in_progress', customer_name: 'سارا احمدی' },
      crew: [{ employee_id: id(4), name: 'رضا کریمی', lead: true }],
      customer: { id: id(5), name: 'سارا احمدی', phone: '+989701234567' },
      place: { id: id(6), city: 'تهران', address: 'آزادی ۱۲', hazards: 'سگ در حیاط' },
      likely_parts: [
        {
          item_id: id(7),
          sku: 'HP-3001',
          item_name: both('برد جرقه', 'Ignition board'),
          probability_percent: 45,
          in_van: '1',
        },
      ],
      checklist: [
        {
          id: id(8),
          version: at + 1,
          created_at: soon,
          job_id: id(1),
          group: 'safety',
          position: 1,
          code: 'gas_off',
          title: both('شیر گاز بسته است', 'Gas is shut off'),
          input: 'bool',
          required: true,
          blocks_start: true,
          state: at > 3 ? 'done' : 'open',
          ...(at > 3 && { checked: true }),
        },
      ],
      job_detail: {
        ...job,
        version: 4,
        created_at: soon,
        organization_id: id(9),
        state: at > 4 ? 'completed' : 'in_progress',
        customer: { id: id(5), name: 'سارا احمدی' },
        place: { id: id(6) },
        required_skills: [],
        wishes: [],
        visits: [],
        part_lines: [],
        labour_lines: [],
        expense_lines: [],
        payers: [{ payer: 'customer', net: rial('1000'), tax: rial('100'), gross: rial('1100') }],
        price_state: 'accepted',
        checklist: [{ group: 'safety', settled: at > 3 ? 1 : 0, required: 1 }],
        photos: [],
      },
    }
  }
  const step = () => {
    at += 1
    return visit()
  }
  return {
    'POST /sessions': grant,
    'POST /sessions/refresh': new Refused(401, 'unauthenticated'),
    'GET /visits': () => ({ items: [visit()] }),
    [`GET /visits/${id(3)}`]: visit,
    [`POST /visits/${id(3)}/acceptance`]: step,
    [`POST /visits/${id(3)}/travel`]: step,
    [`POST /visits/${id(3)}/arrival`]: step,
    [`PATCH /jobs/${id(1)}/checklist-items/${id(8)}`]: () => step().checklist[0],
    'GET /payments': { items: [] },
    'GET /fault-codes': { items: [] },
    [`GET /jobs/${id(1)}/estimate`]: {
      job_id: id(1),
      lines: [],
      payers: [],
      customer_total: rial('0'),
      price_state: 'free',
      approval_needed: false,
    } satisfies Schemas['JobEstimate'],
    [`POST /jobs/${id(1)}/completion`]: () => {
      if (refuseOnce) {
        refuseOnce = false
        return new Refused(409, 'invalid_state', {
          detail: 'Not yet.',
          errors: [{ code: 'open', detail: 'The signature is open.' }],
        })
      }
      return step().job_detail
    },
  }
}
const grant: Schemas['SessionGrant'] = {
  access_token: 'eyJhbGciOiJFZERTQSJ9.e30.c2ln',
  expires_at: new Date(Date.now() + 3_600_000).toISOString(),
  session: {
    id: id(10),
    kind: 'staff',
    organization_id: id(9),
    created_at: soon,
    last_used_at: soon,
    expires_at: soon,
    is_current: true,
    must_enrol: false,
  },
  account: {
    id: id(11),
    name: 'رضا کریمی',
    username: 'technician',
    has_password: true,
    roles: ['technician'],
    organization: { id: id(9), code: 'HMS', name: both('خدمات', 'Service') },
    organizations: [],
    parties: [],
  },
}
const words = {
  fa: {
    in: 'ورود',
    open: 'باز کردن',
    accept: 'پذیرش مراجعه',
    travel: 'راه افتادم',
    arrive: 'رسیدم',
    safety: 'بعدی: ایمنی',
    yes: 'بله',
    complete: 'ثبت انجام کار',
    visits: 'مراجعه‌های من',
  },
  en: {
    in: 'Sign in',
    open: 'Open',
    accept: 'Accept visit',
    travel: 'I’m on my way',
    arrive: 'I’ve arrived',
    safety: 'Next: Safety',
    yes: 'Yes',
    complete: 'Complete the job',
    visits: 'My visits',
  },
}
for (const lang of ['fa', 'en'] satisfies Lang[]) {
  test(`a visit from the list to its end, ${lang}`, async ({ page }) => {
    const w = words[lang]
    const asked = await server(page, day())
    await open(page, '/technician', lang)
    await page.locator('input[name=username]').fill('technician')
    await page.locator('input[name=password]').fill('long-enough-pass')
    await page.getByRole('button', { name: w.in, exact: true }).click()
    await page.getByRole('link', { name: w.open, exact: true }).waitFor()
    await accessible(page)
    await page.getByRole('link', { name: w.open, exact: true }).click()
    await page.getByRole('button', { name: w.accept }).click()
    await page.getByRole('button', { name: w.travel }).click()
    await page.getByRole('dialog').getByRole('button', { name: w.travel }).click()
    await page.getByRole('button', { name: w.arrive }).click()
    await page.getByRole('link', { name: w.safety }).waitFor()
    await accessible(page)
    await page.getByRole('link', { name: w.safety }).click()
    await page.getByText(w.yes, { exact: true }).click()
    const complete = page.getByRole('button', { name: w.complete })
    await complete.waitFor()
    await complete.click()
    await expect(page.getByText('The signature is open.')).toBeVisible()
    await complete.click()
    // Completing the job ends the visit too; what is left is the way back.
    await page.locator('#content').getByRole('link', { name: w.visits }).click()
    await expect(page).toHaveURL(/\/technician$/)
    const calls = asked.filter((a) => a.call !== 'POST /sessions' && a.call.startsWith('POST'))
    expect(calls.map((a) => a.call.split('/').at(-1))).toEqual([
      'acceptance',
      'travel',
      'arrival',
      'completion',
      'completion',
    ])
    // What the server refused is another intent when it is asked again.
    const keys = calls.map((a) => a.headers['idempotency-key'])
    expect(new Set(keys).size).toBe(calls.length)
  })
  test(`steps hold under axe, ${lang}`, async ({ page }) => {
    const answers = day()
    await server(page, answers)
    await open(page, '/technician', lang, 'contrast')
    await page.locator('input[name=username]').fill('technician')
    await page.locator('input[name=password]').fill('long-enough-pass')
    await page.getByRole('button', { name: words[lang].in, exact: true }).click()
    await page.getByRole('link', { name: words[lang].open, exact: true }).click()
    for (const name of [words[lang].accept, words[lang].travel]) {
      await page.getByRole('button', { name }).click()
    }
    await page.getByRole('dialog').getByRole('button', { name: words[lang].travel }).click()
    await page.getByRole('button', { name: words[lang].arrive }).click()
    for (const step of ['diagnosis', 'price', 'work', 'handover']) {
      await page.locator(`a[href$="/${step}"]`).first().click()
      await page.locator('#content h1').waitFor()
      await accessible(page)
      await page.goBack()
    }
  })
}
