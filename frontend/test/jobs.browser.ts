/* The review of a completed job: from the queue to the evidence, sent back with reasons, then approved. */
import { accessible, expect, open, Refused, server, test, type Lang } from './kit'
import * as data from './jobs.data'

const { id, job } = data
const words = {
  fa: {
    in: 'ورود',
    queue: 'منتظر بازبینی',
    back: 'بازگرداندن',
    need: 'دست‌کم یک علت انتخاب کنید.',
    reason: 'عکس کم است',
    again: 'با مراجعه دوباره',
    sent: 'بازبین بازگرداند',
    approve: 'تأیید',
    maker: 'شرکت سازنده',
    owed: '۴٬۱۲۵٬۰۰۰ ریال',
    why: 'چرا این پرداخت‌کننده؟',
    not: 'تعمیر پیشینی نیست.',
    reject: 'رد GW-1405-000012',
    rejection: 'رد',
    own: 'خودتان پیشنهاد داده‌اید؛ شخص دیگری تصمیم می‌گیرد.',
    stale: 'کس دیگری آن را تغییر داد.',
  },
  en: {
    in: 'Sign in',
    queue: 'To review',
    back: 'Send back',
    need: 'Choose at least one reason.',
    reason: 'A photo is missing',
    again: 'By going there again',
    sent: 'Sent back by review',
    approve: 'Approve',
    maker: 'Manufacturer',
    owed: '4,125,000 rials',
    why: 'Why this payer?',
    not: 'There was no repair before.',
    reject: 'Reject GW-1405-000012',
    rejection: 'Reject',
    own: 'You proposed it; somebody else decides.',
    stale: 'Somebody changed it.',
  },
}
type Words = (typeof words)['en']

/** A server of one job that remembers what was done to it. */
function desk(roles: Parameters<typeof data.grant>, stale = '') {
  let now = job('completed')
  let refuseOnce = stale !== ''
  return {
    'POST /sessions': data.grant(...roles),
    'GET /jobs': () => ({ items: [now] }),
    [`GET /jobs/${id(1)}`]: () => now,
    [`GET /jobs/${id(1)}/checklist-items`]: { items: data.checklist },
    [`GET /jobs/${id(1)}/approvals`]: { items: data.approvals },
    [`GET /service-requests/${id(2)}`]: data.request,
    'GET /goodwill-authorisations': { items: [data.goodwill] },
    'GET /entitlement-decisions': { items: [] },
    'GET /timeline-entries': { items: [] },
    'GET /employees': { items: [] },
    'GET /skills': { items: [] },
    'GET /invoices': { items: [] },
    'GET /repair-warranties': { items: [] },
    'GET /reasons': { items: data.reasons },
    'GET /fault-codes': { items: [] },
    'GET /symptoms': { items: [] },
    [`POST /jobs/${id(1)}/sending-back`]: ({ body }: { body: { reason_codes: string[] } }) => {
      now = {
        ...job('in_progress', 8),
        review: {
          reason_codes: body.reason_codes,
          return_visit: true,
          at: new Date().toISOString(),
        },
      }
      return now
    },
    [`POST /jobs/${id(1)}/review-approval`]: () => {
      if (refuseOnce) {
        refuseOnce = false
        now = job('completed', 8)
        return new Refused(412, 'precondition_failed', { detail: stale })
      }
      now = job('approved', 9)
      return now
    },
    [`POST /goodwill-authorisations/${id(25)}/rejection`]: {
      ...data.goodwill,
      state: 'rejected',
      version: 2,
    },
  }
}
async function signIn(page: Parameters<typeof open>[0], w: Words) {
  await page.locator('input[name=username]').fill('dispatcher')
  await page.locator('input[name=password]').fill('long-enough-pass')
  await page.getByRole('button', { name: w.in, exact: true }).click()
}
for (const lang of ['fa', 'en'] satisfies Lang[]) {
  const w = words[lang]
  test(`the queue, the evidence, sent back with reasons, ${lang}`, async ({ page }) => {
    const asked = await server(page, desk(['dispatcher']))
    await open(page, '/staff/jobs?state=completed', lang)
    await signIn(page, w)
    await expect(page.getByRole('heading', { level: 1, name: w.queue })).toBeVisible()
    await page
      .getByRole('link', { name: /JB-1405-000123/ })
      .first()
      .waitFor()
    await accessible(page)
    await page
      .getByRole('link', { name: /JB-1405-000123/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1, name: 'JB-1405-000123' })).toBeVisible()
    await page.getByText(w.why).first().click()
    await expect(page.getByText(w.not).first()).toBeVisible()
    await accessible(page)

    await page.getByRole('button', { name: w.back }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: w.back }).click()
    await expect(dialog.getByRole('alert')).toContainText(w.need)
    await accessible(page)
    await dialog.getByText(w.reason).click()
    await dialog.getByText(w.again).click()
    await dialog.getByRole('button', { name: w.back }).click()
    await expect(page.getByText(w.sent)).toBeVisible()
    await expect(page.getByText(w.reason)).toBeVisible()
    const sent = asked.filter((a) => a.call.endsWith('/sending-back'))
    expect(sent.map((a) => a.body)).toEqual([{ reason_codes: ['RV01'], return_visit: true }])
    expect(sent[0]?.headers['idempotency-key']).toBeTruthy()
  })
  test(`approval says what goes to whom, and asks anew when it changed, ${lang}`, async ({
    page,
  }) => {
    const asked = await server(page, desk(['dispatcher'], w.stale))
    await open(page, '/staff/jobs/JB-1405-000123', lang)
    await signIn(page, w)
    await page.getByRole('button', { name: w.approve, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(w.owed)).toBeVisible()
    await expect(dialog.getByText(w.maker)).toBeVisible()
    await accessible(page)
    await dialog.getByRole('button', { name: w.approve, exact: true }).click()
    await expect(dialog.getByText(w.stale)).toBeVisible()
    await dialog.getByRole('button', { name: w.approve, exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: w.back })).toHaveCount(0)
    const sent = asked.filter((a) => a.call.endsWith('/review-approval'))
    expect(sent.map((a) => a.headers['if-match'])).toEqual(['"7"', '"8"'])
  })
  test(`a manager decides on goodwill that somebody else proposed, ${lang}`, async ({ page }) => {
    const asked = await server(page, desk(['manager']))
    await open(page, '/staff/goodwill?state=proposed', lang)
    await signIn(page, w)
    await page.getByRole('button', { name: w.reject }).first().waitFor()
    await accessible(page)
    await page.getByRole('button', { name: w.reject }).filter({ visible: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('textarea').fill('یخ‌زدگی')
    await accessible(page)
    await dialog.getByRole('button', { name: w.rejection, exact: true }).click()
    await expect(dialog).toBeHidden()
    const sent = asked.filter((a) => a.call.endsWith('/rejection'))
    expect(sent.map((a) => [a.body, a.headers['if-match']])).toEqual([
      [{ reason: 'یخ‌زدگی' }, '"1"'],
    ])
  })
  test(`nobody decides on goodwill of their own, ${lang}`, async ({ page }) => {
    await server(page, {
      ...desk(['manager']),
      'GET /goodwill-authorisations': { items: [{ ...data.goodwill, proposed_by: id(61) }] },
    })
    await open(page, '/staff/goodwill', lang)
    await signIn(page, w)
    await expect(page.getByText(w.own).filter({ visible: true })).toBeVisible()
    await expect(page.getByRole('button', { name: w.reject })).toHaveCount(0)
  })
}
