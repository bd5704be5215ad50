/*
 * Where a row opens that is known by kind and id alone, as tasks and links of the timeline know it: pages of what has
 * a number are addressed by it.
 */
import { body, client } from '@/lib/api'

type Find = (id: string, signal: AbortSignal) => Promise<string>
const FIND: Readonly<Record<string, Find>> = {
  service_request: async (id, signal) => {
    const params = { path: { service_request_id: id } }
    const r = await body(client.GET('/service-requests/{service_request_id}', { signal, params }))
    return `/staff/service-requests/${r.number}`
  },
  job: async (id, signal) => {
    const r = await body(client.GET('/jobs/{job_id}', { signal, params: { path: { job_id: id } } }))
    return `/staff/jobs/${r.number}`
  },
  visit: async (id, signal) => {
    const r = await body(
      client.GET('/visits/{visit_id}', { signal, params: { path: { visit_id: id } } }),
    )
    return `/staff/jobs/${r.job.number}`
  },
  credit_note: async (id, signal) => {
    const params = { path: { credit_note_id: id } }
    const r = await body(client.GET('/credit-notes/{credit_note_id}', { signal, params }))
    return `/staff/invoices/${r.invoice.id}`
  },
  goodwill_authorisation: async (id, signal) => {
    const params = { path: { goodwill_authorisation_id: id } }
    const r = await body(
      client.GET('/goodwill-authorisations/{goodwill_authorisation_id}', { signal, params }),
    )
    return `/staff/goodwill?number=${r.number}`
  },
  warranty_registration: async (id, signal) => {
    const params = { path: { warranty_registration_id: id } }
    const r = await body(
      client.GET('/warranty-registrations/{warranty_registration_id}', { signal, params }),
    )
    return `/staff/installed-units/${r.installed_unit_id}`
  },
  stock_transfer: async (id, signal) => {
    const params = { path: { stock_transfer_id: id } }
    const r = await body(client.GET('/stock-transfers/{stock_transfer_id}', { signal, params }))
    return `/staff/stock-transfers/${r.number}`
  },
  recovery_case: async (id) => `/staff/recovery-cases/${id}`,
  invoice: async (id) => `/staff/invoices/${id}`,
  payment: async (id) => `/staff/payments/${id}`,
  installed_unit: async (id) => `/staff/installed-units/${id}`,
  party: async (id) => `/staff/parties/${id}`,
}
/** Undefined where rows of this kind have no page of their own. */
export const addressOf = (kind: string): Find | undefined => FIND[kind]

/** Which page lists what an operation lists, and under which names its address knows the conditions. */
const LISTS: Readonly<Record<string, { path: string; names?: Readonly<Record<string, string>> }>> =
  {
    list_service_requests: {
      path: '/staff/service-requests',
      names: { created_at_from: 'since', party_id: 'party', installed_unit_id: 'unit' },
    },
    list_jobs: { path: '/staff/jobs' },
    list_invoices: { path: '/staff/invoices' },
    list_credit_notes: { path: '/staff/credit-notes' },
    list_goodwill_authorisations: { path: '/staff/goodwill' },
    list_survey_responses: { path: '/staff/survey-responses' },
    list_payments: { path: '/staff/payments' },
  }
export function listAddress(rows: { operation: string; query: string }): string | undefined {
  const asked = new URLSearchParams(rows.query)
  // The visits of a day are its board.
  if (rows.operation === 'list_visits') return `/staff/board/${asked.get('date') ?? ''}`
  const list = LISTS[rows.operation]
  if (!list) return undefined
  const given = [...new Set(asked.keys())].map((k): [string, string] => [
    list.names?.[k] ?? k,
    asked.getAll(k).join(),
  ])
  const query = new URLSearchParams(given).toString()
  return query ? `${list.path}?${query}` : list.path
}
