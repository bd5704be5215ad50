import { body, client, intent, type Schemas } from '@/lib/api'

export type Run = Schemas['MaintenanceRun']
export type RunKind = Schemas['MaintenanceKind']
export type Health = Schemas['SystemHealth']
export type Part = Schemas['HealthPart']
export type PartName = Schemas['HealthPartName']

export const getHealth = (signal: AbortSignal) => body(client.GET('/system-health', { signal }))
export const listRuns = (
  kind: RunKind | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
) =>
  body(
    client.GET('/maintenance-runs', {
      signal,
      params: { query: { ...(kind && { kind: [kind] }), ...(cursor && { cursor }), limit: 20 } },
    }),
  )
export const getRun = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/maintenance-runs/{maintenance_run_id}', {
      signal,
      params: { path: { maintenance_run_id: id } },
    }),
  )
export const beginRun = (kind: RunKind, key: string) =>
  body(client.POST('/maintenance-runs', { params: { header: intent(key) }, body: { kind } }))
export const tryPart = (part: PartName, key: string) =>
  body(client.POST('/system-health/trials', { params: { header: intent(key) }, body: { part } }))
/** One that is not over. */
export const isOpen = (run: Run | undefined) => run?.state === 'queued' || run?.state === 'running'
