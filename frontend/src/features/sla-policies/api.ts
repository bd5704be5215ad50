import { body, client, ifMatch, type Schemas } from '@/lib/api'

export type Policy = Schemas['SlaPolicy']
export type Target = Schemas['SlaTarget']
export const listPolicies = (signal: AbortSignal) =>
  body(client.GET('/sla-policies', { signal, params: { query: { limit: 200 } } }))
export const getPolicy = (id: string) =>
  body(client.GET('/sla-policies/{sla_policy_id}', { params: { path: { sla_policy_id: id } } }))
export const updatePolicy = (p: { id: string; version: number }, b: Schemas['SlaPolicyPatch']) =>
  body(
    client.PATCH('/sla-policies/{sla_policy_id}', {
      params: { path: { sla_policy_id: p.id }, header: ifMatch(p.version) },
      body: b,
      headers: { 'Content-Type': 'application/merge-patch+json' },
    }),
  )
export const listCalendars = (signal: AbortSignal) =>
  body(client.GET('/working-calendars', { signal, params: { query: { limit: 200 } } }))
