/*
 * Who is signed in. The token stays in memory; the refresh cookie is the server's. Several tabs share one session:
 * refreshing happens inside a lock, and the tab that did it hands the new token on.
 * Guests and holders of a tracking link have no cookie: their session is opened anew when it ran out.
 */
import { useSyncExternalStore } from 'react'
import { bearer, body, client, onTokenExpired, setToken, type Schemas } from './api'
import { dropDrafts, setDraftOwner } from './drafts'
import { setHotkeys } from './hotkeys-choice'
import { setLook } from './look'
import { Problem } from './problem'

export type Role = Schemas['GrantedRole']
type Grant = Schemas['SessionGrant']
export interface SignedIn {
  session: Schemas['Session']
  account?: Schemas['SignedInAccount']
}
export type SessionState = { state: 'starting' } | { state: 'out' } | ({ state: 'in' } & SignedIn)

let state: SessionState = { state: 'starting' }
const watchers = new Set<() => void>()
const become = (next: SessionState) => {
  state = next
  watchers.forEach((w) => w())
}
export const session = (): SessionState => state
export const useSession = (): SessionState =>
  useSyncExternalStore(
    (w) => {
      watchers.add(w)
      return () => watchers.delete(w)
    },
    session,
    session,
  )
export const useAccount = (): Schemas['SignedInAccount'] | undefined => {
  const s = useSession()
  return s.state === 'in' ? s.account : undefined
}
export const hasRole = (...roles: readonly Role[]): boolean =>
  state.state === 'in' && (state.account?.roles.some((r) => roles.includes(r)) ?? false)

/** Says that this browser has a refresh cookie, so that strangers cause no refused call. */
const HINT = 'vafa:signed-in'
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('vafa-session') : undefined
type Message = { grant: Grant } | { out: true }
if (channel)
  channel.onmessage = (m: MessageEvent<Message>) => {
    if ('out' in m.data) forget()
    else if (state.state !== 'in' || sameAccount(m.data.grant)) take(m.data.grant)
  }
const sameAccount = (g: Grant): boolean =>
  state.state === 'in' && state.account?.id === g.account?.id

export function take(grant: Grant): void {
  setToken(grant.access_token)
  setDraftOwner(grant.account?.id)
  become({
    state: 'in',
    session: grant.session,
    ...(grant.account && { account: grant.account }),
  })
}
function forget(): void {
  setToken(undefined)
  renew = undefined
  localStorage.removeItem(HINT)
  setDraftOwner(undefined)
  become({ state: 'out' })
}
const open = (prototype: Schemas['SessionPrototype']): Promise<Grant> =>
  body(client.POST('/sessions', { body: prototype }))

/** How a session without a cookie comes back. */
let renew: (() => Promise<Grant>) | undefined

export async function signIn(prototype: Schemas['SessionPrototype']): Promise<SignedIn> {
  const grant = await open(prototype)
  renew = undefined
  localStorage.setItem(HINT, '1')
  take(grant)
  if (grant.preferences) adopt(grant.preferences)
  const message: Message = { grant }
  channel?.postMessage(message)
  return grant
}
/** The device shows itself as the person likes it; a language other than this page's comes with the next page. */
function adopt(p: Schemas['Preferences']): void {
  setLook({
    theme: p.theme,
    money: p.money_unit,
    ...(p.language && { language: p.language }),
    ...(p.density && { density: p.density }),
  })
  setHotkeys(p.shortcuts)
}
export const signInByCode = (phone: string, code: string, name?: string) =>
  signIn({ grant: 'code', phone, code, ...(name && { name }) })
export const requestCode = (phone: string) =>
  body(client.POST('/sign-in-codes', { body: { phone } }))

/** A session for whoever hasn't said who they are; an existing one is kept. */
export async function asGuest(): Promise<void> {
  await started
  if (state.state === 'in') return
  renew = () => open({ grant: 'guest' })
  take(await renew())
}
export async function byTrackingLink(token: string): Promise<void> {
  renew = () => open({ grant: 'tracking_link', token })
  take(await renew())
}

/** Proof for what needs a fresh one (`onStepUp`). */
export async function stepUp(prototype: Schemas['StepUpPrototype']): Promise<void> {
  take(await body(client.POST('/step-ups', { body: prototype })))
}
export async function switchOrganization(id: string): Promise<void> {
  take(await body(client.PUT('/sessions/current/organization', { body: { organization_id: id } })))
}
export async function signOut(): Promise<void> {
  if (state.state === 'in') {
    const id = state.session.id
    await body(
      client.DELETE('/sessions/{session_id}', { params: { path: { session_id: id } } }),
    ).catch(() => undefined) // gone here in any case
  }
  dropDrafts('mine')
  forget()
  const message: Message = { out: true }
  channel?.postMessage(message)
}

/** Ends the sessions on every device, this one too. */
export async function signOutEverywhere(): Promise<void> {
  await body(client.DELETE('/sessions'))
  dropDrafts('mine')
  forget()
  const message: Message = { out: true }
  channel?.postMessage(message)
}

let running: Promise<boolean> | undefined
/** One refresh at a time in this tab, one at a time in this browser. */
export function refresh(): Promise<boolean> {
  const old = bearer()
  return (running ??= locked(() => refreshOnce(old)).finally(() => {
    running = undefined
  }))
}
const locked = (run: () => Promise<boolean>): Promise<boolean> =>
  'locks' in navigator ? navigator.locks.request('vafa-refresh', run) : run()
async function refreshOnce(old: string | undefined): Promise<boolean> {
  if (bearer() !== old && bearer()) return true // another tab did it while this one waited
  try {
    const grant = await (renew ? renew() : open({ grant: 'refresh' }))
    take(grant)
    if (!renew) {
      const message: Message = { grant }
      channel?.postMessage(message)
    }
    return true
  } catch (x) {
    if (x instanceof Problem && (x.status === 401 || x.status === 403)) forget()
    return false
  }
}

let begin!: () => void
const started = new Promise<void>((done) => (begin = done))
/** Each portal calls this once, before or beside its first render. */
export async function startSession(): Promise<SessionState> {
  onTokenExpired(refresh)
  dropDrafts('expired')
  if (localStorage.getItem(HINT) === null || !(await refresh()))
    if (state.state === 'starting') become({ state: 'out' })
  begin()
  return state
}
