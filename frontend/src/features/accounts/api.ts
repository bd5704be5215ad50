import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'

export type Account = Schemas['Account']
export type RoleGrant = Schemas['RoleGrant']
export type Kept = { id: string; version: number }
export interface AccountFilter {
  q: string | undefined
  role: Schemas['GrantedRole'] | undefined
  state: Schemas['AccountState'] | undefined
  kind: Schemas['AccountKind'] | undefined
}
export const listAccounts = (f: AccountFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/accounts', {
      signal,
      params: {
        query: {
          kind: [f.kind ?? 'staff'],
          ...(f.q && { q: f.q }),
          ...(f.role && { role: [f.role] }),
          ...(f.state && { state: [f.state] }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
export const getAccount = (id: string, signal?: AbortSignal) =>
  body(
    client.GET('/accounts/{account_id}', {
      ...(signal && { signal }),
      params: { path: { account_id: id } },
    }),
  )
export const createAccount = (b: Schemas['AccountPrototype'], key: string) =>
  body(client.POST('/accounts', { params: { header: intent(key) }, body: b }))
export const updateAccount = (a: Kept, b: Schemas['AccountPatch']) =>
  body(
    client.PATCH('/accounts/{account_id}', {
      params: { path: { account_id: a.id }, header: ifMatch(a.version) },
      body: b,
      headers: { 'Content-Type': 'application/merge-patch+json' },
    }),
  )
export const signAccountOut = (id: string, key: string) =>
  body(
    client.POST('/accounts/{account_id}/sign-out', {
      params: { path: { account_id: id }, header: intent(key) },
    }),
  )
export type Invitation = Schemas['Invitation']
/** Those that wait, and those that waited too long. */
export const listInvitations = (cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/invitations', {
      signal,
      params: { query: { state: ['sent', 'expired'], limit: 20, ...(cursor && { cursor }) } },
    }),
  )
export const invite = (b: Schemas['InvitationPrototype'], key: string) =>
  body(client.POST('/invitations', { params: { header: intent(key) }, body: b }))
export const resendInvitation = (id: string, key: string) =>
  body(
    client.POST('/invitations/{invitation_id}/resend', {
      params: { path: { invitation_id: id }, header: intent(key) },
    }),
  )
export const withdrawInvitation = (id: string, key: string) =>
  body(
    client.POST('/invitations/{invitation_id}/withdrawal', {
      params: { path: { invitation_id: id }, header: intent(key) },
    }),
  )
export const takeSecondFactor = (a: Kept) =>
  body(
    client.DELETE('/accounts/{account_id}/second-factor', {
      params: { path: { account_id: a.id }, header: ifMatch(a.version) },
    }),
  )
export const sendPasswordLink = (username: string) =>
  body(client.POST('/password-resets', { body: { username } }))

export const listGrants = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/accounts/{account_id}/role-grants', {
      signal,
      params: { path: { account_id: id }, query: { limit: 200 } },
    }),
  )
export const createGrant = (id: string, b: Schemas['RoleGrantPrototype'], key: string) =>
  body(
    client.POST('/accounts/{account_id}/role-grants', {
      params: { path: { account_id: id }, header: intent(key) },
      body: b,
    }),
  )
export const deleteGrant = (g: RoleGrant) =>
  body(
    client.DELETE('/accounts/{account_id}/role-grants/{role_grant_id}', {
      params: {
        path: { account_id: g.account_id, role_grant_id: g.id },
        header: ifMatch(g.version),
      },
    }),
  )
export const listBranches = (signal: AbortSignal) =>
  body(client.GET('/branches', { signal, params: { query: { is_active: true, limit: 200 } } }))
export const employeeOf = (accountId: string, signal: AbortSignal) =>
  body(
    client.GET('/employees', { signal, params: { query: { account_id: [accountId], limit: 1 } } }),
  )
