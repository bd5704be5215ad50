/* A manager's and an agent's day against made-up answers: numbers open their rows, a task ends, a case is walked. */
import type { Page } from '@playwright/test'
import { accessible, expect, open, server, test, type Lang, type Schemas } from './kit'

const id = (n: number) => `0199e1c4-7d1a-7c3e-9a53-0f6f4c2f8${n.toString().padStart(3, '0')}`
const both = (fa: string, en: string) => ({ fa, en })
const rial = (amount: string) => ({ amount, currency: 'IRR' })
const now = new Date().toISOString()
const earlier = new Date(Date.now() - 7_200_000).toISOString()
const today = now.slice(0, 10)
const stored = (n: number) => ({ id: id(n), version: 1, created_at: earlier })

const grant = (role: Schemas['GrantedRole']): Schemas['SessionGrant'] => ({
  access_token: 'eyJhbGciOiJFZERTQSJ9.e30.c2ln',
  expires_at: new Date(Date.now() + 3_600_000).toISOString(),
  session: {
    id: id(10),
    kind: 'staff',
    organization_id: id(9),
    created_at: now,
    last_used_at: now,
    expires_at: now,
    is_current: true,
    must_enrol: false,
  },
  account: {
    id: id(11),
    name: 'شیرین فرهادی',
    username: role,
    has_password: true,
    roles: [role],
    organization: { id: id(9), code: 'HMS', name: both('خدمات', 'Service') },
    organizations: [],
    parties: [],
  },
})
const rows = (operation: string, query: string): Schemas['DayRows'] => ({ operation, query })
const summary: Schemas['DaySummary'] = {
  as_of: now,
  day: today,
  figures: [
    {
      key: 'open_requests',
      count: 3,
      at_least: false,
      rows: rows('list_service_requests', 'state=submitted&state=triaged'),
    },
    {
      key: 'new_requests',
      count: 2,
      previous_count: 5,
      at_least: false,
      rows: rows('list_service_requests', `created_at_from=${earlier}`),
    },
    {
      key: 'sla_at_risk',
      count: 1,
      at_least: false,
      rows: rows('list_service_requests', 'risk=at_risk&state=submitted'),
    },
    {
      key: 'unpaid_amount',
      amount: rial('125000000'),
      count: 4,
      at_least: false,
      rows: rows('list_invoices', 'state=issued&state=partially_paid'),
    },
  ],
  requests_by_state: [
    {
      state: 'submitted',
      count: 2,
      at_least: false,
      rows: rows('list_service_requests', 'state=submitted'),
    },
    {
      state: 'triaged',
      count: 1,
      at_least: false,
      rows: rows('list_service_requests', 'state=triaged'),
    },
  ],
}
const request = (n: number): Schemas['ServiceRequest'] => ({
  ...stored(20 + n),
  number: `SR-1405-00000${n}`,
  organization_id: id(9),
  state: 'submitted',
  channel: 'web',
  priority: 'normal',
  danger: false,
  customer: { id: id(30), name: 'سارا محمدی' },
  unit: {},
  place: { city: 'تهران' },
  symptoms: [],
  narrative: 'روشن نمی‌شود',
  wishes: [],
  jobs: [],
  actions: [],
  clock: { risk: 'on_time', held_minutes: 0, first_response_due_at: now },

  language: 'fa',
  media: [],
  rework: false,
})
const task = (state: Schemas['TaskState'] = 'open'): Schemas['Task'] => ({
  ...stored(40),
  kind: 'call_back',
  subject: { kind: 'service_request', id: id(21) },
  role: 'agent',
  due_at: earlier,
  title: both('تماس با مشتری', 'Call the customer'),
  state,
})
const answer: Schemas['SurveyResponse'] = {
  id: id(51),
  created_at: earlier,
  template_code: 'SV-REP',
  context: {
    job_number: 'JB-1405-000123',
    customer_name: 'سارا محمدی',
    technician_name: 'رضا کریمی',
    model_code: 'HP-24',
  },
  answers: [{ question: 'nps', score: 3 }],
  nps: 3,
  low: true,
  recovery_case_id: id(50),
}
const recovery = (state: Schemas['RecoveryState']): Schemas['RecoveryCase'] => ({
  ...stored(50),
  number: 'RC-1405-000001',
  state,
  due_at: new Date(Date.now() + 3_600_000).toISOString(),
  attempts: state === 'open' ? 0 : 1,
  ...(state !== 'open' && { contacted_at: now, contact_note: 'Sorry.' }),
  response: answer,
  phone: '+989701234567',
})
const nothing = { items: [] }
const basics = {
  'POST /sessions/refresh': nothing,
  'GET /saved-views': nothing,
  'GET /tasks': nothing,
  'GET /credit-notes': nothing,
  'GET /timeline-entries': nothing,
  'GET /survey-templates': {
    items: [
      {
        id: id(60),
        code: 'SV-REP',
        version: 1,
        title: both('پس از تعمیر', 'After repair'),
        intro: both('', ''),
        delay_hours: 24,
        expires_days: 7,
        questions: [
          {
            id: 'nps',
            kind: 'nps',
            text: both('ما را پیشنهاد می‌کنید؟', 'Would you recommend us?'),
            required: true,
            min: 0,
            max: 10,
            choices: [],
            labels: [],
            show_if: [],
          },
        ],
      },
    ],
  } satisfies Schemas['SurveyTemplateCollection'],
}
async function signIn(page: Page, lang: Lang, path: string) {
  await open(page, path, lang)
  await page.locator('input[name=username]').fill('someone')
  await page.locator('input[name=password]').fill('long-enough-pass')
  await page.getByRole('button', { name: { fa: 'ورود', en: 'Sign in' }[lang], exact: true }).click()
}
const words = {
  fa: {
    open: 'درخواست‌های باز',
    unpaid: 'پرداخت‌نشده',
    score: 'امتیاز توصیه',
    no_data: 'داده‌ای نیست',
    fewer: '۳ کمتر از همین ساعت دیروز',
    next_row: 'ردیف بعدی',
    at: '۱ از ۲',
    complete: 'ثبت انجام',
    contact: 'ثبت تماس',
    talked: 'بله، صحبت شد',
    solve: 'ثبت راه‌حل',
    close: 'بستن پرونده',
    content: 'مشتری راضی است',
    confirmed: 'تأیید مشتری',
  },
  en: {
    open: 'Open requests',
    unpaid: 'Unpaid',
    score: 'Recommendation score',
    no_data: 'no data',
    fewer: '3 fewer than yesterday by this time',
    next_row: 'Next row',
    at: '1 of 2',
    complete: 'Complete',
    contact: 'Note a call',
    talked: 'Yes, we talked',
    solve: 'Note the solution',
    close: 'Close the case',
    content: 'The customer is content',
    confirmed: 'Confirmed by customer',
  },
}
for (const lang of ['fa', 'en'] satisfies Lang[]) {
  const w = words[lang]
  test(`the day's numbers open their rows, ${lang}`, async ({ page }) => {
    const asked = await server(page, {
      ...basics,
      'POST /sessions': grant('manager'),
      'GET /day-summary': summary,
      'GET /service-requests': { items: [request(1), request(2)] },
    })
    await signIn(page, lang, '/staff/day')
    const numbers = page.getByRole('list').filter({ hasText: w.open })
    await numbers.getByText(w.fewer).waitFor()
    // What nobody answered is no data, not zero.
    await expect(numbers.getByRole('listitem').filter({ hasText: w.score })).toContainText(
      w.no_data,
    )
    await accessible(page)
    await expect(numbers.getByRole('link', { name: w.unpaid })).toHaveAttribute(
      'href',
      '/staff/invoices?state=issued%2Cpartially_paid',
    )
    await numbers.getByRole('link', { name: w.open }).click()
    await expect(page).toHaveURL(/state=submitted/)
    const states = () =>
      asked.findLast((a) => a.call === 'GET /service-requests')?.url.searchParams.getAll('state')
    await expect.poll(states).toEqual(['submitted', 'triaged'])

    // From row to row, and back to the row one came from.
    await page.locator('a[data-row]:visible', { hasText: 'SR-1405-000001' }).click()
    await page.getByText(w.at).waitFor()
    await accessible(page)
    await page.getByRole('button', { name: w.next_row }).click()
    await expect(page).toHaveURL(/SR-1405-000002/)
    await page.keyboard.press('k')
    await expect(page).toHaveURL(/SR-1405-000001/)
    await page.goBack()
    await page.goBack()
    await page.goBack()
    await expect(page).toHaveURL(/state=submitted/)
    await expect(page.locator('a[data-row]:focus')).toHaveAttribute('href', /SR-1405-000001/)
  })
  test(`a task is completed, ${lang}`, async ({ page }) => {
    let done = false
    const asked = await server(page, {
      ...basics,
      'POST /sessions': grant('agent'),
      'GET /tasks': () => ({ items: done ? [] : [task()] }),
      [`POST /tasks/${id(40)}/completion`]: () => {
        done = true
        return task('done')
      },
    })
    await signIn(page, lang, '/staff/tasks')
    const complete = page.getByRole('button', { name: w.complete }).locator('visible=true')
    await complete.waitFor()
    await accessible(page)
    await complete.click()
    await page.getByRole('dialog').locator('textarea').fill('At home on Thursday.')
    await accessible(page)
    await page.getByRole('dialog').getByRole('button', { name: w.complete }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(complete).toHaveCount(0)
    const sent = asked.find((a) => a.call.endsWith('/completion'))
    expect(sent?.body).toEqual({ outcome: 'At home on Thursday.' })
    expect(sent?.headers['idempotency-key']).toBeTruthy()
  })
  test(`a recovery case is walked, ${lang}`, async ({ page }) => {
    let state: Schemas['RecoveryState'] = 'open'
    const to = (next: Schemas['RecoveryState']) => () => recovery((state = next))
    const asked = await server(page, {
      ...basics,
      'POST /sessions': grant('agent'),
      'GET /recovery-cases': () => ({ items: [recovery(state)] }),
      [`GET /recovery-cases/${id(50)}`]: () => recovery(state),
      [`POST /recovery-cases/${id(50)}/contact`]: to('contacted'),
      [`POST /recovery-cases/${id(50)}/solution`]: to('solved'),
      [`POST /recovery-cases/${id(50)}/closing`]: to('confirmed_by_customer'),
    })
    await signIn(page, lang, '/staff/recovery-cases')
    await page.getByRole('link', { name: 'RC-1405-000001' }).locator('visible=true').click()
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: w.contact }).click()
    await dialog.getByText(w.talked).click()
    await dialog.locator('textarea').fill('Sorry.')
    await accessible(page)
    await dialog.getByRole('button', { name: w.contact }).click()
    await page.getByRole('button', { name: w.solve }).click()
    await dialog.locator('textarea').fill('Changed free of charge.')
    await dialog.getByRole('button', { name: w.solve }).click()
    await page.getByRole('button', { name: w.close }).click()
    await dialog.getByText(w.content).click()
    await dialog.getByRole('button', { name: w.close }).click()
    await expect(page.getByText(w.confirmed)).toBeVisible()
    await accessible(page)
    expect(asked.filter((a) => a.call.startsWith('POST /recovery')).map((a) => a.body)).toEqual([
      { reached: true, note: 'Sorry.' },
      { note: 'Changed free of charge.' },
      { outcome: 'confirmed_by_customer' },
    ])
  })
}
