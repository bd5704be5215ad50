/* A dispatcher's day against made-up answers that remember it: booked by keyboard and by drag, moved, refused. */
import type { Page } from '@playwright/test'
import { accessible, expect, open, Refused, server, test, type Lang, type Schemas } from './kit'

const DATE = '2030-01-05'
const id = (n: number) => `0199e1c4-7d1a-7c3e-9a53-0f6f4c2f8${n.toString().padStart(3, '0')}`
const both = (fa: string, en: string) => ({ fa, en })
const created_at = '2029-12-30T10:00:00.000Z'
/** Local clock of the day; Tehran is 3:30 ahead. */
const at = (hour: number, minute = 0) =>
  new Date(Date.UTC(2030, 0, 5, hour, minute) - 210 * 60_000).toISOString()
const REZA = id(1),
  SARA = id(2),
  HAMID = id(3)
const NAMES: Record<string, string> = {
  [REZA]: 'رضا کریمی',
  [SARA]: 'سارا احمدی',
  [HAMID]: 'حمید توکلی',
}

const job = (
  n: number,
  customer: string,
  state: Schemas['JobState'] = 'unscheduled',
): Schemas['Job'] => ({
  id: id(100 + n),
  version: 1,
  created_at,
  number: `JB-1408-00010${n}`,
  organization_id: id(9),
  service_request_id: id(200 + n),
  kind: 'repair',
  state,
  priority: n === 1 ? 'urgent' : 'normal',
  customer: { id: id(300 + n), name: customer },
  unit: { model_code: 'HP-24', model_name: both('پکیج دیواری', 'Wall-hung boiler') },
  place: { id: id(400 + n), city: 'تهران', address: 'خیابان آزادی' },
  required_skills: ['SK-GAS'],
  arrival_due_at: at(14),
})
const visitOf = (
  n: number,
  j: Schemas['Job'],
  person: string,
  from: string,
  to: string,
): Schemas['Visit'] => ({
  id: id(500 + n),
  version: 1,
  created_at,
  state: 'scheduled',
  job: {
    id: j.id,
    number: j.number,
    kind: j.kind,
    state: 'scheduled',
    priority: j.priority,
    service_request_id: j.service_request_id,
    customer_name: j.customer.name,
    city: 'تهران',
  },
  crew: [{ employee_id: person, name: NAMES[person] ?? '', lead: true }],
  planned_start_at: from,
  planned_end_at: to,
})

/** A server of one day; Reza's time is taken from 14:00 on by somebody the board hasn't heard of. */
function dispatch() {
  const waiting = [job(1, 'مریم صادقی'), job(2, 'علی رستمی')]
  let visits = [visitOf(1, job(5, 'نرگس یزدی', 'scheduled'), SARA, at(9), at(10, 30))]
  const row = (employee_id: string, skills: string[]): Schemas['BoardEmployee'] => ({
    employee_id,
    name: NAMES[employee_id] ?? '',
    skills,
    absences: employee_id === HAMID ? [{ starts_at: at(8), ends_at: at(17) }] : [],
    visits: visits.filter((v) => v.crew[0]?.employee_id === employee_id),
  })
  const taken = (person: string | undefined, start: string) =>
    person === REZA && start >= at(14)
      ? new Refused(409, 'slot_taken', { detail: 'Reza has another visit at that time.' })
      : undefined
  return {
    'POST /sessions': grant,
    'POST /sessions/refresh': new Refused(401, 'unauthenticated'),
    'GET /branches': { items: [] },
    'GET /skills': { items: [] },
    'GET /job-templates': { items: [] },
    'GET /vehicles': { items: [] },
    'GET /day-board': (): Schemas['DayBoard'] => ({
      date: DATE,
      time_zone: 'Asia/Tehran',
      opens_at: at(8),
      closes_at: at(17),
      employees: [row(REZA, ['SK-GAS']), row(SARA, ['SK-GAS']), row(HAMID, [])],
      unscheduled: waiting.map((j) => ({
        job: j,
        wishes: [{ date: DATE, from: '09:00', to: '12:00', time_zone: 'Asia/Tehran' }],
      })),
    }),
    'GET /jobs/*/visit-candidates': {
      items: [
        candidate(
          REZA,
          true,
          'free_all_day',
          both('آن روز مراجعه‌ای ندارد.', 'Has nothing booked that day.'),
        ),
        candidate(
          HAMID,
          false,
          'skill_missing',
          both('مهارت گاز را ندارد.', 'Lacks the gas skill.'),
        ),
      ],
    } satisfies Schemas['VisitCandidateCollection'],
    'GET /window-options': { items: [] },
    'GET /service-requests/*': new Refused(404, 'not_found'),
    'POST /visits': ({ body }: { body: unknown }) => {
      const b = body as Schemas['VisitPrototype'],
        refused = taken(b.crew[0], b.planned_start_at),
        index = waiting.findIndex((j) => j.id === b.job_id),
        j = waiting[index]
      if (refused || !j) return refused ?? new Refused(404, 'not_found')
      waiting.splice(index, 1)
      const made = visitOf(10 + index, j, b.crew[0] ?? '', b.planned_start_at, b.planned_end_at)
      visits = [...visits, made]
      return made
    },
    'PATCH /visits/*': ({ url, body }: { url: URL; body: unknown }) => {
      const b = body as Schemas['VisitPatch'],
        old = visits.find((v) => url.pathname.endsWith(v.id))
      if (!old) return new Refused(404, 'not_found')
      const person = b.crew?.[0] ?? old.crew[0]?.employee_id ?? '',
        refused = taken(person, b.planned_start_at ?? '')
      if (refused) return refused
      const moved: Schemas['Visit'] = {
        ...old,
        version: old.version + 1,
        crew: [{ employee_id: person, name: NAMES[person] ?? '', lead: true }],
        planned_start_at: b.planned_start_at ?? old.planned_start_at,
        planned_end_at: b.planned_end_at ?? old.planned_end_at,
      }
      visits = visits.map((v) => (v.id === old.id ? moved : v))
      return moved
    },
  }
}
const candidate = (
  employee_id: string,
  fits: boolean,
  code: Schemas['CandidateReasonCode'],
  text: Schemas['LocalizedText'],
): Schemas['VisitCandidate'] => ({
  employee_id,
  name: NAMES[employee_id] ?? '',
  fits,
  reasons: [{ code, blocking: !fits, text }],
  visits: [],
})
const grant: Schemas['SessionGrant'] = {
  access_token: 'eyJhbGciOiJFZERTQSJ9.e30.c2ln',
  expires_at: new Date(Date.now() + 3_600_000).toISOString(),
  session: {
    id: id(10),
    kind: 'staff',
    organization_id: id(9),
    created_at,
    last_used_at: created_at,
    expires_at: created_at,
    is_current: true,
    must_enrol: false,
  },
  account: {
    id: id(11),
    name: 'مینا قاسمی',
    username: 'dispatcher',
    has_password: true,
    roles: ['dispatcher'],
    organization: { id: id(9), code: 'HMS', name: both('خدمات', 'Service') },
    organizations: [],
    parties: [],
  },
}
const words = {
  fa: {
    in: 'ورود',
    book: 'ثبت مراجعه',
    booked: /مراجعه ثبت شد: رضا کریمی/,
    moved: /مراجعه جابه‌جا شد: سارا احمدی، ساعت ۹:۳۰/,
    undo: 'واگرد',
    back: 'به حال پیش برگشت.',
    stays: /سر جای خود ماند/,
    why: 'بنویسید چرا با این حال می‌رود.',
    list: 'فهرست',
    waiting: /^منتظر مراجعه/,
  },
  en: {
    in: 'Sign in',
    book: 'Book the visit',
    booked: /Booked: رضا کریمی/,
    moved: /Moved: سارا احمدی, 9:30/,
    undo: 'Undo',
    back: 'Taken back.',
    stays: /stays where it was/,
    why: 'Write why they go anyway.',
    list: 'List',
    waiting: /^Waiting for a visit/,
  },
}
async function start(page: Page, lang: Lang) {
  const asked = await server(page, dispatch())
  await open(page, `/staff/board/${DATE}`, lang)
  await page.locator('input[name=username]').fill('dispatcher')
  await page.locator('input[name=password]').fill('long-enough-pass')
  await page.getByRole('button', { name: words[lang].in, exact: true }).click()
  await page.getByText('سارا احمدی', { exact: true }).first().waitFor()
  return asked
}
const writes = (asked: { call: string; body: unknown }[]) =>
  asked.filter((a) => /^(POST|PATCH) \/visits/.test(a.call))
const card = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(name) })

for (const lang of ['fa', 'en'] satisfies Lang[]) {
  test(`a visit booked by keyboard, ${lang}`, async ({ page, isMobile }) => {
    const w = words[lang]
    const asked = await start(page, lang)
    await accessible(page)
    if (isMobile) await page.getByRole('button', { name: w.waiting }).press('Enter')
    await card(page, 'مریم صادقی').focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'حمید توکلی' }).waitFor()
    // The best who has room is proposed; who lacks the skill goes with a reason only.
    await expect(dialog.getByRole('radio', { name: 'رضا کریمی' })).toBeChecked()
    await accessible(page)
    await dialog.getByRole('radio', { name: 'رضا کریمی' }).focus()
    await page.keyboard.press('ArrowDown')
    await dialog.getByRole('button', { name: w.book }).press('Enter')
    await expect(dialog.getByRole('alert')).toContainText(w.why)
    await accessible(page)
    await dialog.getByRole('radio', { name: 'حمید توکلی' }).focus()
    await page.keyboard.press('ArrowUp')
    await dialog.getByRole('button', { name: w.book }).press('Enter')
    await expect(page.getByRole('status').getByText(w.booked)).toBeVisible()
    expect(writes(asked).map((a) => a.body)).toEqual([
      {
        job_id: id(101),
        crew: [REZA],
        lead_employee_id: REZA,
        planned_start_at: at(9),
        planned_end_at: at(10, 30),
        arrival_window: { date: DATE, from: '09:00', to: '12:00', time_zone: 'Asia/Tehran' },
      },
    ])
    await accessible(page)
  })
  test(`a visit booked, moved and refused by drag and by arrows, ${lang} @pointer`, async ({
    page,
  }) => {
    const w = words[lang]
    const asked = await start(page, lang)
    const line = page.locator(`[data-line="${REZA}"]`)
    /** Where a minute of the day lies on a line: the hours shown are 8 to 18. */
    const drag = async (from: ReturnType<Page['locator']>, hour: number) => {
      const a = (await from.boundingBox())!,
        b = (await line.boundingBox())!,
        share = (hour - 8) / 10
      await page.mouse.move(a.x + a.width / 2, a.y + 8)
      await page.mouse.down()
      await page.mouse.move(b.x + b.width / 2, b.y + 20, { steps: 4 })
      await page.mouse.move(b.x + b.width * (lang === 'fa' ? 1 - share : share), b.y + 20)
      await page.mouse.up()
    }
    await drag(card(page, 'مریم صادقی'), 14)
    await expect(page.getByRole('alert')).toContainText('Reza has another visit at that time.')
    await expect(page.getByRole('alert')).toContainText(w.stays)
    await accessible(page)
    await drag(card(page, 'مریم صادقی'), 10)
    await expect(page.getByRole('status').getByText(w.booked)).toBeVisible()
    expect(writes(asked).at(-1)?.body).toMatchObject({
      crew: [REZA],
      planned_start_at: at(10),
      planned_end_at: at(11, 30),
    })

    // Two steps later and one back are one move; the customer is told once.
    const visit = page.locator(`[data-visit="${id(501)}"]`)
    await visit.focus()
    const later = lang === 'fa' ? 'Alt+ArrowLeft' : 'Alt+ArrowRight'
    await page.keyboard.press(later)
    await page.keyboard.press(later)
    await expect(page.getByRole('status').getByText(w.moved)).toBeVisible()
    await expect(visit).toBeFocused()
    expect(writes(asked).filter((a) => a.call.startsWith('PATCH'))).toHaveLength(1)
    await page
      .getByRole('status')
      .locator('div', { hasText: w.moved })
      .getByRole('button', { name: w.undo })
      .click()
    await expect(page.getByRole('status').getByText(w.back)).toBeVisible()
    expect(writes(asked).at(-1)?.body).toMatchObject({ planned_start_at: at(9), crew: [SARA] })

    // Up is another person; the focus goes along.
    await visit.focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(line.locator(`[data-visit="${id(501)}"]`)).toBeFocused()
    await expect
      .poll(() => writes(asked).at(-1)?.body)
      .toMatchObject({ planned_start_at: at(9), crew: [REZA], lead_employee_id: REZA })
    await accessible(page)
  })
  test(`the day as a list holds under axe, ${lang}`, async ({ page, isMobile }) => {
    await start(page, lang)
    if (!isMobile) await page.getByRole('button', { name: words[lang].list, exact: true }).click()
    await page.getByRole('button', { name: /نرگس یزدی/ }).click()
    await page.getByRole('dialog').waitFor()
    await accessible(page)
  })
}
