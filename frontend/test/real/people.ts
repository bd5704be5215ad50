/* Whoever acts where a test has no screen: signed in as in life, through the contract. */
import createClient, { type Client } from 'openapi-fetch'
import { randomUUID } from 'node:crypto'
import type { components, paths } from '../../src/lib/schema'

export type Schemas = components['schemas']
export const PASSWORD = 'vafa-demo-1405'
const base = `${process.env['VAFA_TEST_URL'] ?? ''}/api/v1`
export type Api = Client<paths>

const known = new Map<string, Promise<Api>>()
/** Signed in once for all tests of a file: the server counts attempts. */
export function as(username: string, password = PASSWORD): Promise<Api> {
  const made = known.get(username) ?? signIn({ grant: 'password', username, password })
  known.set(username, made)
  return made
}
async function signIn(body: Schemas['SessionPrototype']): Promise<Api> {
  const grant = await ok(createClient<paths>({ baseUrl: base }).POST('/sessions', { body }))
  return createClient<paths>({
    baseUrl: base,
    headers: { Authorization: `Bearer ${grant.access_token}`, 'Accept-Language': 'en' },
  })
}
export const anybody: Api = createClient<paths>({ baseUrl: base })

/** The answer, or a failure that says what the server said. */
export async function ok<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call
  if (response.ok) return data as T
  throw new Error(`${response.status} ${response.url}: ${JSON.stringify(error)}`)
}
export const once = () => ({ 'Idempotency-Key': randomUUID() })
export const seen = (version: number) => ({ 'If-Match': `"${version}"` })
export const tag = (n = 8) => randomUUID().replaceAll('-', '').slice(0, n).toUpperCase()
/** A number that nobody has. */
export const newPhone = () => `0970${String(Math.floor(Math.random() * 9_000_000) + 1_000_000)}`
export const rial = (amount: number) => ({ amount: String(amount), currency: 'IRR' })
/** A day of the organization, some days from now: "2026-11-23". */
export const day = (from: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tehran' }).format(
    Date.now() + from * 86_400_000,
  )

/** What was sent to a number, newest first. */
export const messagesTo = async (recipient: string) =>
  (await ok(anybody.GET('/demo/messages', { params: { query: { recipient, limit: 50 } } }))).items
/** The code by which a customer accepts a price, told to the technician. */
export async function priceCodeFor(phone: string): Promise<string> {
  for (let i = 0; i < 40; i++) {
    const code = (await messagesTo(phone))
      .map((m) => /(?:کد|code) ([\d۰-۹]{6})(?![\d۰-۹])/.exec(m.text)?.[1])
      .find((c) => c !== undefined)
    if (code) return code
    await new Promise((done) => setTimeout(done, 250))
  }
  throw new Error(`no code came to ${phone}`)
}
/** The path of the first link of this kind that was sent to a number. */
export async function linkTo(phone: string, kind: 't' | 's'): Promise<string> {
  for (let i = 0; i < 40; i++) {
    const found = (await messagesTo(phone))
      .map((m) => new RegExp(`https?://[^\\s/]+(/${kind}/[\\w-]+)`).exec(m.text)?.[1])
      .find((path) => path !== undefined)
    if (found) return found
    await new Promise((done) => setTimeout(done, 250))
  }
  throw new Error(`no link of kind ${kind} came to ${phone}`)
}
