/*
 * Every customer page in every state: one sentence of at most fifteen words, one script, no word of the machine (U18,
 * U44). A request is moved by those who move it in life; after each step its page is read in both languages.
 */
import { type Page } from '@playwright/test'
import { accept, book, newCustomer, newTechnician, requestOf, type Customer } from './company'
import { expect, open, sound, test, type Lang } from './kit'
import { as, linkTo, ok, once, seen } from './people'

const LANGS = ['fa', 'en'] satisfies Lang[]
async function read(page: Page, link: string, state: string) {
  for (const lang of LANGS)
    await test.step(`${state}, ${lang}`, async () => {
      await open(page, link, lang)
      const sentence = page.locator('#content h1')
      await expect(sentence).toHaveText(/\S/)
      await expect(page.locator('bdi', { hasText: /^SR-/ }).first()).toBeVisible()
      await sound(page, lang)
      const words = (await sentence.innerText()).trim().split(/\s+/)
      expect(words.length, words.join(' ')).toBeLessThanOrEqual(15)
    })
}
async function asked(customer?: Customer) {
  const who = customer ?? (await newCustomer(false))
  const request = await requestOf(who)
  return {
    customer: who,
    id: request.id,
    link: await linkTo(who.phone, 't'),
  }
}
const path = (id: string) => ({ service_request_id: id })

test('what never becomes a job', async ({ page }) => {
  const agent = await as('agent')
  const a = await asked()
  await read(page, a.link, 'submitted')
  await ok(
    agent.POST('/service-requests/{service_request_id}/question', {
      params: { path: path(a.id), header: once() },
      body: { missing: 'عکس برچسب مشخصات' },
    }),
  )
  await read(page, a.link, 'needs_info')
  const refused = await asked()
  await ok(
    agent.POST('/service-requests/{service_request_id}/rejection', {
      params: { path: path(refused.id), header: once() },
      body: { reason: 'این کالا از ما نیست.' },
    }),
  )
  await read(page, refused.link, 'rejected')

  const b = await asked()
  await ok(
    agent.POST('/service-requests/{service_request_id}/triage', {
      params: { path: path(b.id), header: once() },
      body: { priority: 'normal' },
    }),
  )
  await read(page, b.link, 'triaged')
  await ok(
    agent.POST('/service-requests/{service_request_id}/remote-resolution', {
      params: { path: path(b.id), header: once() },
      body: { note: 'شیر گاز بسته بود.' },
    }),
  )
  await read(page, b.link, 'remote_resolved')

  const c = await asked()
  const now = await ok(
    agent.GET('/service-requests/{service_request_id}', { params: { path: path(c.id) } }),
  )
  await ok(
    agent.POST('/service-requests/{service_request_id}/cancellation', {
      params: { path: path(c.id), header: { ...once(), ...seen(now.version) } },
      body: { reason: 'درست شد.' },
    }),
  )
  await read(page, c.link, 'cancelled')

  const first = await asked()
  const second = await asked(first.customer)
  await ok(
    agent.POST('/service-requests/{service_request_id}/merge', {
      params: { path: path(second.id), header: once() },
      body: { into_id: first.id },
    }),
  )
  await read(page, second.link, 'merged')
})

test('what becomes one, up to the invoice and back again', async ({ page }) => {
  const technician = await newTechnician()
  const [tech, dispatcher] = await Promise.all([
    as(technician.username, technician.password),
    as('dispatcher'),
  ])
  const r = await asked()
  const job = await accept(r.id)
  await read(page, r.link, 'accepted')
  const visit = { visit_id: (await book(job.id, technician)).id }
  await read(page, r.link, 'dispatched')
  await ok(tech.POST('/visits/{visit_id}/acceptance', { params: { path: visit, header: once() } }))
  await read(page, r.link, 'accepted by the technician')
  await ok(
    tech.POST('/visits/{visit_id}/delay', {
      params: { path: visit, header: once() },
      body: { minutes: 45 },
    }),
  )
  await read(page, r.link, 'late')
  await ok(
    tech.POST('/visits/{visit_id}/travel', {
      params: { path: visit, header: once() },
      body: { eta: 'm30' },
    }),
  )
  await read(page, r.link, 'traveling')
  await ok(tech.POST('/visits/{visit_id}/arrival', { params: { path: visit, header: once() } }))
  await read(page, r.link, 'on_site')
  const codes = await ok(tech.GET('/service-codes', { params: { query: { limit: 100 } } }))
  await ok(
    tech.POST('/jobs/{job_id}/labour-lines', {
      params: { path: { job_id: job.id }, header: once() },
      body: { service_code_id: codes.items.find((c) => c.code === 'HP-R12')!.id },
    }),
  )
  await read(page, r.link, 'price open')
  for (const kind of ['approval', 'customer', 'parts'] as const) {
    await ok(
      dispatcher.POST('/jobs/{job_id}/hold', {
        params: { path: { job_id: job.id }, header: once() },
        body: { kind },
      }),
    )
    await read(page, r.link, `on hold: ${kind}`)
    await ok(
      dispatcher.POST('/jobs/{job_id}/resumption', {
        params: { path: { job_id: job.id }, header: once() },
      }),
    )
  }
  // Refused, so that what is left of the work needs no signature.
  await ok(
    tech.POST('/jobs/{job_id}/refusal', {
      params: { path: { job_id: job.id }, header: once() },
      body: { outcome: 'diagnosis_fee' },
    }),
  )
  await read(page, r.link, 'price refused')
})
