import { body, client, type Schemas } from '@/lib/api'

export const families = (signal: AbortSignal) =>
  body(client.GET('/product-families', { signal, params: { query: { limit: 100 } } }))

const OPEN: Schemas['ServiceRequestState'][] = [
  'submitted',
  'triaged',
  'needs_info',
  'accepted',
  'in_service',
  'reopened',
]
/** Open requests, each with its sentence; the first few only. */
export async function openRequests(signal: AbortSignal) {
  const list = await body(
    client.GET('/service-requests', { signal, params: { query: { state: OPEN, limit: 10 } } }),
  )
  const shown = await Promise.all(
    list.items.slice(0, 2).map((r) =>
      body(
        client.GET('/service-requests/{service_request_id}/tracking', {
          signal,
          params: { path: { service_request_id: r.id } },
        }),
      ),
    ),
  )
  return { shown, more: list.items.length - shown.length }
}
