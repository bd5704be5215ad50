import { body, client, intent, type Schemas } from '@/lib/api'

export type AuditEvent = Schemas['AuditEvent']
export type Refusal = Schemas['AuditRefusal']
export type Change = Schemas['AuditChange']
export type Field = Schemas['AuditField']

export interface AuditFilter {
  actor: string | undefined
  operation: string | undefined
  object: string | undefined
  kind: string | undefined
  since: string | undefined
}
export const listEvents = (f: AuditFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/audit-events', {
      signal,
      params: {
        query: {
          ...(f.actor && { actor_id: f.actor }),
          ...(f.operation && { operation: [f.operation] }),
          ...(f.object && { object_id: f.object }),
          ...(f.kind && { object_kind: f.kind }),
          ...(f.since && { since: f.since }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
export const getEvent = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/audit-events/{audit_event_id}', {
      signal,
      params: { path: { audit_event_id: id } },
    }),
  )
export const listRefusals = (since: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/audit-refusals', {
      signal,
      params: { query: { ...(since && { since }), limit: 200 } },
    }),
  )
export const getChain = (signal: AbortSignal) => body(client.GET('/audit-chain', { signal }))
/** The last walk along the chain; a guest of the installation learns of none. */
export const lastWalk = async (signal: AbortSignal) => {
  const runs = await body(
    client.GET('/maintenance-runs', {
      signal,
      params: { query: { kind: ['audit_verification'], limit: 1 } },
    }),
  )
  return runs.items[0] ?? null
}
export const walk = (key: string) =>
  body(
    client.POST('/maintenance-runs', {
      params: { header: intent(key) },
      body: { kind: 'audit_verification' },
    }),
  )
