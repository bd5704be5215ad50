/* The ways in and the proofs of people who work inside; the customer's pages do without them. */
import { body, client, type Schemas } from './api'
import { signIn, take } from './session'

export const signInByPassword = (username: string, password: string, code?: string) =>
  signIn({ grant: 'password', username, password, ...(code && { code }) })
export const signInFirst = (token: string, username: string, password: string, name: string) =>
  signIn({ grant: 'setup', token, username, password, name })

export const signInInvited = (token: string, username: string, password: string) =>
  signIn({ grant: 'invitation', token, username, password })

/** Acts in another's place: in this tab only, for no cookie stands behind it. */
export async function impersonate(id: string, reason: string): Promise<void> {
  take(
    await body(
      client.POST('/accounts/{account_id}/impersonation', {
        params: { path: { account_id: id } },
        body: { reason },
      }),
    ),
  )
}
/** Back to oneself: the page begins anew, with one's own cookie. */
export async function endImpersonation(session: Schemas['Session']): Promise<void> {
  await body(
    client.DELETE('/sessions/{session_id}', { params: { path: { session_id: session.id } } }),
  ).catch(() => undefined) // it ends by itself soon
  location.assign('/staff/settings/accounts')
}

/** Other devices are signed out by it; this one goes on. */
export async function changePassword(current_password: string, password: string): Promise<void> {
  take(
    await body(client.PUT('/sessions/current/password', { body: { current_password, password } })),
  )
}

export const getSecondFactor = (signal?: AbortSignal) =>
  body(client.GET('/credentials/second-factor', { ...(signal && { signal }) }))
export const beginSecondFactor = () => body(client.POST('/credentials/second-factor'))
/** The recovery codes, and what takes up the session that was proven: only once they were seen. */
export async function confirmSecondFactor(
  code: string,
): Promise<{ codes: readonly string[]; go: () => void }> {
  const grant: Schemas['SecondFactorGrant'] = await body(
    client.POST('/credentials/second-factor/confirmation', { body: { code } }),
  )
  return { codes: grant.recovery_codes, go: () => take(grant) }
}
export const turnSecondFactorOff = () => body(client.DELETE('/credentials/second-factor'))
export const newRecoveryCodes = async (): Promise<readonly string[]> =>
  (await body(client.POST('/credentials/recovery-codes'))).recovery_codes
