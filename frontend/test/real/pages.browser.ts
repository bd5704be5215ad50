/*
 * Every page of the staff and of the technician with the demo's rows in it: one script, no word of the machine, nothing
 * that the console complains about (U44). It follows the links from page to page, one of each kind.
 */
import { type Page } from '@playwright/test'
import { newTechnician } from './company'
import { accept, book, newCustomer, requestOf } from './company'
import { expect, foreign, open, settled, test, type Lang } from './kit'
import { as, ok, once, tag } from './people'

const ROLES = ['agent', 'dispatcher', 'warehouse', 'accountant', 'manager', 'admin'] as const
/** Somebody to whom every page of the staff is open. */
async function everybody(): Promise<{ username: string; password: string }> {
  const admin = await as('admin')
  const mark = tag()
  const who = { username: `all.${mark.toLowerCase()}`, password: `${mark} opens every door` }
  const account = await ok(
    admin.POST('/accounts', { params: { header: once() }, body: { name: 'نرگس یزدی', ...who } }),
  )
  for (const role of ROLES)
    await ok(
      admin.POST('/accounts/{account_id}/role-grants', {
        params: { path: { account_id: account.id }, header: once() },
        body: { role, is_lead: true },
      }),
    )
  return who
}
async function signIn(page: Page, who: { username: string; password: string }) {
  await page.locator('input[name=username]').fill(who.username)
  await page.locator('input[name=password]').fill(who.password)
  await page.locator('form button[type=submit]').click()
  await expect(page.locator('input[name=password]')).toHaveCount(0)
}
/** "/staff/jobs/JB-1405-000001" and its sisters are one kind of page. */
const kindOf = (path: string) => path.replace(/[^/]*\d[^/]*/g, '*').replace(/\/rows\/.*/, '/rows')

/** Walks from page to page; answers how many kinds it saw. */
async function crawl(
  page: Page,
  start: string,
  within: string,
  read: (page: Page, path: string) => Promise<void>,
): Promise<string[]> {
  const seen = new Set([kindOf(start)])
  const waiting = [start]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    await page.goto(path, { waitUntil: 'domcontentloaded' })
    await expect(page.locator(`a[href^="${within}"]`).first()).toBeVisible()
    await settled(page)
    await read(page, path)
    const links = await page
      .locator(`a[href^="${within}"]`)
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname))
    for (const to of links) {
      if (seen.has(kindOf(to))) continue
      seen.add(kindOf(to))
      waiting.push(to)
    }
  }
  return [...seen]
}
for (const lang of ['fa', 'en'] satisfies Lang[]) {
  test(`every page of the staff (${lang})`, async ({ desk, calls }) => {
    const page = await desk()
    await open(page, '/staff', lang)
    await signIn(page, await everybody())
    const seen = await crawl(page, '/staff', '/staff', async (p, path) => {
      expect.soft(await foreign(p, lang, await calls.typed(p, lang)), path).toEqual([])
    })
    // Fewer would mean that the walk has lost its way.
    expect(seen.length, seen.join('\n')).toBeGreaterThan(50)
  })
  test(`every page of the technician (${lang})`, async ({ page }) => {
    const technician = await newTechnician()
    const customer = await newCustomer(true)
    const job = await accept((await requestOf(customer)).id)
    const visit = await book(job.id, technician)
    const tech = await as(technician.username, technician.password)
    const at = { params: { path: { visit_id: visit.id }, header: once() } }
    await ok(tech.POST('/visits/{visit_id}/acceptance', at))
    await ok(
      tech.POST('/visits/{visit_id}/travel', {
        params: { path: { visit_id: visit.id }, header: once() },
        body: { eta: 'm15' },
      }),
    )
    await ok(
      tech.POST('/visits/{visit_id}/arrival', {
        params: { path: { visit_id: visit.id }, header: once() },
      }),
    )
    await open(page, '/technician', lang)
    await signIn(page, technician)
    const seen = await crawl(page, '/technician', '/technician', async (p, path) => {
      expect.soft(await foreign(p, lang), path).toEqual([])
    })
    expect(seen.length, seen.join('\n')).toBeGreaterThan(8)
  })
}
