/*
 * What the browser tests share: a page in a language, made-up answers of the contract's types, axe, and a test that
 * fails when the console speaks. Real-server tests use the same verbs without `server`.
 */
import { expect, test as base, type Page, type Route } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { components } from '../src/lib/schema'

export type Schemas = components['schemas']
export type Lang = 'fa' | 'en'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What the console and the page's policy complain about; axe is at hand on the page. */
export async function listen(page: Page, said: string[]) {
  page.on('console', (m) => {
    // A refused call is part of many tests; the browser logs it by itself.
    if (m.type() === 'error' && !m.text().startsWith('Failed to load resource')) said.push(m.text())
  })
  page.on('pageerror', (e) => said.push(String(e)))
  await page.addInitScript(axe)
}
/** `quiet` collects what is complained about; each test ends with nothing said. */
export const test = base.extend<{ quiet: string[] }>({
  quiet: [
    async ({ page }, use) => {
      const said: string[] = []
      await listen(page, said)
      await use(said)
      expect(said).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

/** Opens an address as a person with this language and theme would get it. */
export async function open(page: Page, path: string, lang: Lang = 'fa', theme = 'light') {
  const url = new URL(path, test.info().project.use.baseURL)
  await page
    .context()
    .addCookies([{ name: 'vafa_ui', value: `${lang}.${theme}.auto.auto`, url: url.origin }])
  await page.goto(url.href, { waitUntil: 'domcontentloaded' })
}

type Answer =
  unknown | ((asked: { url: URL; body: unknown; headers: Record<string, string> }) => unknown)
export class Refused {
  constructor(
    readonly status: number,
    readonly code: Schemas['ProblemCode'],
    readonly more: Partial<Schemas['Problem']> = {},
  ) {}
}
/** Answers of the server by "METHOD /path" (`*` for one segment); what nobody thought of is 404. */
export async function server(page: Page, answers: Record<string, Answer>) {
  const asked: {
    call: string
    url: URL
    body: unknown
    headers: Record<string, string>
    bytes: Buffer | null
  }[] = []
  await page.route('**/api/v1/**', async (route: Route) => {
    const request = route.request(),
      url = new URL(request.url())
    const call = `${request.method()} ${url.pathname.replace('/api/v1', '')}`
    const headers = await request.allHeaders()
    const body = request.headers()['content-type']?.includes('json')
      ? (request.postDataJSON() as unknown)
      : undefined
    asked.push({ call, url, body, headers, bytes: request.postDataBuffer() })
    const key = Object.keys(answers).find((k) =>
      new RegExp(`^${k.replaceAll('*', '[^/]+')}$`).test(call),
    )
    const answer = key === undefined ? new Refused(404, 'not_found') : answers[key]
    const said =
      typeof answer === 'function'
        ? await (answer as (a: object) => unknown)({ url, body, headers })
        : answer
    if (said instanceof Refused)
      await route.fulfill({
        status: said.status,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: `/problems/${said.code}`,
          title: said.code,
          status: said.status,
          code: said.code,
          errors: [],
          ...said.more,
        } satisfies Schemas['Problem']),
      })
    else if (said === undefined) await route.fulfill({ status: 204 })
    else await route.fulfill({ status: request.method() === 'POST' ? 201 : 200, json: said })
  })
  return asked
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** No violation at all; the message names the rule and the element. Nothing is wider than the page. */
export async function accessible(page: Page, hold: typeof expect | typeof expect.soft = expect) {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((a) => a.playState !== 'running' || a.effect?.getTiming().iterations === Infinity),
  )
  const found = await page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (
          d: Document,
          o: object,
        ) => Promise<{
          violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
        }>
      }
    }
    const { violations } = await axe.run(document, { runOnly: tags })
    // What is half under a bar that stays in place comes out from under it by scrolling.
    const under = (n: { failureSummary?: string }) =>
      n.failureSummary?.includes('partially obscured')
    return violations
      .map((v) => ({
        id: v.id,
        nodes: v.id === 'target-size' ? v.nodes.filter((n) => !under(n)) : v.nodes,
      }))
      .filter((v) => v.nodes.length > 0)
      .map((v) => `${v.id}: ${v.nodes[0]?.html} ${v.nodes[0]?.failureSummary}`)
  }, TAGS)
  hold(found).toEqual([])
  // A phone's layout grows with what is too wide, so its innerWidth says nothing.
  const width = page.viewportSize()?.width ?? 0
  hold(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
}
