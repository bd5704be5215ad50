/*
 * The only door to the server. Types come from the contract; every failure becomes a Problem, so a screen or form has
 * one error path. Codes decide here: an old token is refreshed once, a call that needs more proof asks for it once.
 */
import createClient from 'openapi-fetch'
import { lang, locale } from './i18n'
import { isAbort, local, Problem } from './problem'
import type { components, paths } from './schema'

export type Schemas = components['schemas']

let token: string | undefined
/** The access token lives in memory only; the refresh cookie is not readable from here. */
export const setToken = (t: string | undefined): void => {
  token = t
}
export const hasToken = (): boolean => token !== undefined
export const bearer = (): string | undefined => token

interface Hooks {
  /** Gets a new access token; false when the person must sign in again. Set by session.ts. */
  refresh: () => Promise<boolean>
  /** Asks for the missing proof; false when the person backs out. Set by the portal that has such a dialog. */
  stepUp: () => Promise<boolean>
}
const hooks: Hooks = { refresh: async () => false, stepUp: async () => false }
export const onTokenExpired = (refresh: Hooks['refresh']): void => {
  hooks.refresh = refresh
}
export const onStepUp = (stepUp: Hooks['stepUp']): void => {
  hooks.stepUp = stepUp
}

export const baseUrl = '/api/v1'
/** Paths that make or end the session itself are never repeated with a fresh token. */
const ofSession = (request: Request): boolean => new URL(request.url).pathname.includes('/sessions')

async function send(request: Request): Promise<Response> {
  const again = request.clone() // the body can be read once only
  const first = await fetch(authorized(request))
  if (first.status !== 401 && first.status !== 403) return first
  const code = await codeOf(first)
  const repeat =
    (code === 'token_expired' || code === 'unauthenticated') && token && !ofSession(request)
      ? await hooks.refresh()
      : code === 'step_up_required'
        ? await hooks.stepUp()
        : false
  return repeat ? fetch(authorized(again)) : first
}
function authorized(request: Request): Request {
  if (token && !request.headers.has('Authorization'))
    request.headers.set('Authorization', `Bearer ${token}`)
  return request
}
async function codeOf(response: Response): Promise<unknown> {
  try {
    return ((await response.clone().json()) as { code?: unknown }).code
  } catch {
    return undefined
  }
}

export const client = createClient<paths>({
  baseUrl: globalThis.location ? new URL(baseUrl, location.origin).href : baseUrl,
  headers: { 'Accept-Language': lang === 'fa' ? 'fa-IR' : locale },
  querySerializer: { array: { style: 'form', explode: true } },
  fetch: send,
})

const sources = new WeakMap<object, string>()
/** The address that an answer came from: what a list is a list of, with its filters. */
export const sourceOf = (data: object): string | undefined => sources.get(data)

type Answer = { data?: unknown; error?: unknown; response: Response }
/** `const page = await body(client.GET('/jobs', …))`; undefined for 204. An aborted call stays an abort, not a failure. */
export async function body<R extends Answer>(
  call: Promise<R>,
): Promise<Exclude<R['data'], undefined>> {
  return (await answer(call)).data
}
/** The body with the response, for who needs a header. */
export async function answer<R extends Answer>(
  call: Promise<R>,
): Promise<{ data: Exclude<R['data'], undefined>; response: Response }> {
  let r: R
  try {
    r = await call
  } catch (x) {
    if (isAbort(x)) throw x
    if (x instanceof SyntaxError) throw local(0, 'unreadable')
    throw local(0, 'offline')
  }
  if (typeof r.data === 'object' && r.data !== null) sources.set(r.data, r.response.url)
  if (r.response.ok) return { data: r.data as Exclude<R['data'], undefined>, response: r.response }
  throw problemOf(r.error, r.response)
}
export function problemOf(error: unknown, response: Response): Problem {
  if (typeof error === 'object' && error !== null && 'code' in error) {
    const wait = Number(response.headers.get('Retry-After'))
    return new Problem(error as Problem['body'], wait > 0 ? wait : undefined)
  }
  return local(response.status, 'unreadable')
}

/** One key per intent, kept while the person retries, so that a repeated click or a lost answer never creates twice. */
export const newIntent = (): string => crypto.randomUUID()
/** `params: { header: intent(key) }` */
export const intent = (key: string) => ({ 'Idempotency-Key': key })
/** `params: { header: ifMatch(job.version) }` */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` })
/** `headers: mergePatch` of a PATCH: absent fields stay, null takes one away. */
export const mergePatch = { 'Content-Type': 'application/merge-patch+json' }

/** Bytes of a file operation with the token, as an object URL for `<img>` or a download. Release it when done. */
export const fileUrl = async (path: string): Promise<string> =>
  URL.createObjectURL(await fileBytes(path))
export async function fileBytes(path: string): Promise<Blob> {
  let response: Response
  try {
    response = await send(
      new Request(new URL(path.startsWith('/') ? baseUrl + path : path, location.origin), {
        headers: { 'Accept-Language': lang },
      }),
    )
  } catch (x) {
    if (isAbort(x)) throw x
    throw local(0, 'offline')
  }
  if (!response.ok) throw problemOf(await response.json().catch(() => undefined), response)
  return response.blob()
}
/** Saves what an operation answers with (PDF, CSV) under a name. */
export const download = async (path: string, name: string): Promise<void> =>
  save(await fileBytes(path), name)
/** Bytes that were made here, saved under a name. */
export function save(bytes: Blob, name: string): void {
  const url = URL.createObjectURL(bytes)
  const a = document.createElement('a')
  a.href = url
  a.download = name
  a.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
