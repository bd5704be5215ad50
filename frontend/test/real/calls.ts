/* What the server answered: a refusal that the test didn't provoke fails it, and what people once typed is told apart. */
import { type Page, type Response } from '@playwright/test'

/** Nobody is signed in yet: each portal asks for that first. */
const USUAL = [/^401 POST \/sessions\/refresh /]

export class Calls {
  private readonly refused: string[] = []
  private readonly expected: RegExp[] = [...USUAL]
  private readonly words = new Map<Page, Set<string>>()
  private readonly reading = new Set<Promise<void>>()
  watch(page: Page) {
    const words = new Set<string>()
    this.words.set(page, words)
    page.on('response', (r) => {
      const reading = this.read(r, words).finally(() => this.reading.delete(reading))
      this.reading.add(reading)
    })
  }
  /** "409 POST /visits slot_taken" and the like are part of this test. */
  expect(...refusals: RegExp[]) {
    this.expected.push(...refusals)
  }
  async unexpected(): Promise<string[]> {
    await Promise.all(this.reading)
    return this.refused.filter((r) => !this.expected.some((e) => e.test(r)))
  }
  /** What people wrote in their own language among what this page was told, the longest first. */
  async typed(page: Page, lang: 'fa' | 'en'): Promise<string[]> {
    await Promise.all(this.reading)
    const theirs = lang === 'fa' ? /[A-Za-z].*\s|\s.*[A-Za-z]/ : /[\u0600-\u06ff]/
    return [...(this.words.get(page) ?? [])]
      .filter((w) => theirs.test(w))
      .sort((a, b) => b.length - a.length)
  }
  private async read(response: Response, words: Set<string>) {
    const { pathname } = new URL(response.url())
    if (!pathname.startsWith('/api/v1/')) {
      if (response.status() >= 400) this.refused.push(`${response.status()} GET ${pathname} `)
      return
    }
    const type = response.headers()['content-type'] ?? ''
    if (!type.includes('json')) return
    const said: unknown = await response.json().catch(() => undefined) // the page has gone on
    if (response.status() >= 400) {
      const { code = '' } = said as { code?: string }
      const call = `${response.request().method()} ${pathname.replace('/api/v1', '')}`
      this.refused.push(`${response.status()} ${call} ${code}`)
    } else collect(said, words)
  }
}
/** Strings of an answer, but for those that the server says in both languages. */
function collect(value: unknown, into: Set<string>) {
  if (typeof value === 'string') into.add(value.trim())
  else if (Array.isArray(value)) for (const one of value) collect(one, into)
  else if (value !== null && typeof value === 'object' && !('fa' in value && 'en' in value))
    for (const one of Object.values(value)) collect(one, into)
}
