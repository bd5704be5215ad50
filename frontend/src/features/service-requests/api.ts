import { body, client, ifMatch, intent, mergePatch, type Schemas } from '@/lib/api'

export type Request = Schemas['ServiceRequest']
export type RequestState = Schemas['ServiceRequestState']
export type Priority = Schemas['ServiceRequestPriority']
export type Risk = Schemas['SlaRisk']
export type Action = Schemas['ServiceRequestAction']

export interface RequestFilter {
  states: readonly RequestState[]
  priority: Priority | undefined
  risks: readonly Risk[]
  /** Recorded at this moment or later. */
  since: string | undefined
  q: string | undefined
  mine: boolean
  answered: boolean
  party: string | undefined
  unit: string | undefined
}
export const listRequests = (f: RequestFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/service-requests', {
      signal,
      params: {
        query: {
          ...(f.states.length > 0 && { state: [...f.states] }),
          ...(f.priority && { priority: [f.priority] }),
          ...(f.risks.length > 0 && { risk: [...f.risks] }),
          ...(f.since && { created_at_from: f.since }),
          ...(f.q && f.q.length > 1 && { q: f.q }),
          ...(f.mine && { mine: true }),
          ...(f.answered && { answered: true }),
          ...(f.party && { party_id: f.party }),
          ...(f.unit && { installed_unit_id: f.unit }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
/** The inbox: what somebody has to read, most urgent first. */
export const listInbox = (cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/service-requests', {
      signal,
      params: {
        query: {
          state: ['submitted', 'reopened', 'needs_info'],
          sort: 'due_at',
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
/** Where something is still owed: what was met late is no risk any more. */
export const OPEN: readonly RequestState[] = [
  'submitted',
  'triaged',
  'needs_info',
  'accepted',
  'in_service',
  'reopened',
]
/** Whose promise is broken or soon will be, the most urgent first. */
export const listAtRisk = (signal: AbortSignal) =>
  body(
    client.GET('/service-requests', {
      signal,
      params: {
        query: {
          risk: ['late', 'at_risk'],
          state: [...OPEN],
          sort: 'due_at',
          limit: 8,
          include: ['total'],
        },
      },
    }),
  )
export const requestByNumber = async (number: string, signal: AbortSignal) => {
  const found = await body(
    client.GET('/service-requests', { signal, params: { query: { number, limit: 1 } } }),
  )
  return found.items[0]
}
export const listDuplicates = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/service-requests/{service_request_id}/duplicates', {
      signal,
      params: { path: { service_request_id: id } },
    }),
  )
const at = (id: string, key: string) => ({
  params: { path: { service_request_id: id }, header: intent(key) },
})
export const triage = (id: string, b: Schemas['ServiceRequestTriage'], key: string) =>
  body(client.POST('/service-requests/{service_request_id}/triage', { ...at(id, key), body: b }))
export const reverseTriage = (id: string, key: string) =>
  body(client.POST('/service-requests/{service_request_id}/triage-reversal', at(id, key)))
export const ask = (id: string, missing: string, key: string) =>
  body(
    client.POST('/service-requests/{service_request_id}/question', {
      ...at(id, key),
      body: { missing },
    }),
  )
export const answer = (id: string, text: string, key: string) =>
  body(
    client.POST('/service-requests/{service_request_id}/answer', {
      ...at(id, key),
      body: { text },
    }),
  )
export const reject = (id: string, reason: string, code: string, key: string) =>
  body(
    client.POST('/service-requests/{service_request_id}/rejection', {
      ...at(id, key),
      body: { reason, ...(code && { reason_code: code }) },
    }),
  )
export const merge = (id: string, into: string, key: string) =>
  body(
    client.POST('/service-requests/{service_request_id}/merge', {
      ...at(id, key),
      body: { into_id: into },
    }),
  )
export const separate = (id: string, key: string) =>
  body(client.POST('/service-requests/{service_request_id}/separation', at(id, key)))
export const resolveRemotely = (id: string, note: string, key: string) =>
  body(
    client.POST('/service-requests/{service_request_id}/remote-resolution', {
      ...at(id, key),
      body: { note },
    }),
  )
export const reopen = (id: string, narrative: string, key: string) =>
  body(
    client.POST('/service-requests/{service_request_id}/reopening', {
      ...at(id, key),
      body: { narrative },
    }),
  )
export const closeRequest = (id: string, key: string) =>
  body(client.POST('/service-requests/{service_request_id}/closing', at(id, key)))
export const cancel = (r: Request, reason: string, code: string, key: string) =>
  body(
    client.POST('/service-requests/{service_request_id}/cancellation', {
      params: {
        path: { service_request_id: r.id },
        header: { ...intent(key), ...ifMatch(r.version) },
      },
      body: { reason, ...(code && { reason_code: code }) },
    }),
  )
export const createJob = (id: string, b: Schemas['RequestJobPrototype'], key: string) =>
  body(client.POST('/service-requests/{service_request_id}/jobs', { ...at(id, key), body: b }))
export const createRequest = (b: Schemas['ServiceRequestPrototype'], key: string) =>
  body(client.POST('/service-requests', { params: { header: intent(key) }, body: b }))

export const updateRequest = (r: Request, change: Schemas['ServiceRequestPatch']) =>
  body(
    client.PATCH('/service-requests/{service_request_id}', {
      params: { path: { service_request_id: r.id }, header: ifMatch(r.version) },
      headers: mergePatch,
      body: change,
    }),
  )
export const getRequest = (id: string) =>
  body(
    client.GET('/service-requests/{service_request_id}', {
      params: { path: { service_request_id: id } },
    }),
  )
/** Who may look after a request: everybody here who signs in. */
export const findPeople = (q: string, signal: AbortSignal) =>
  body(
    client.GET('/employees', {
      signal,
      params: { query: { ...(q.length > 1 && { q }), active: true, limit: 50 } },
    }),
  )
/** What somebody still has to do about it: calls, escalations, an appeal. */
export const tasksOf = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/tasks', {
      signal,
      params: { query: { subject_id: id, state: ['open'], limit: 20 } },
    }),
  )
export const getUnit = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/installed-units/{installed_unit_id}', {
      signal,
      params: { path: { installed_unit_id: id } },
    }),
  )
export const getCover = (unit: string, signal: AbortSignal) =>
  body(
    client.GET('/installed-units/{installed_unit_id}/cover', {
      signal,
      params: { path: { installed_unit_id: unit } },
    }),
  )
export const familyOf = async (model: string, signal: AbortSignal) =>
  (
    await body(
      client.GET('/product-models/{product_model_id}', {
        signal,
        params: { path: { product_model_id: model } },
      }),
    )
  ).product_family
export const listTemplates = (
  kind: Schemas['JobKind'],
  family: string | undefined,
  signal: AbortSignal,
) =>
  body(
    client.GET('/job-templates', {
      signal,
      params: { query: { kind, ...(family && { family_code: family }), limit: 200 } },
    }),
  )
export const listReasons = (kind: 'cancel' | 'reject', signal: AbortSignal) =>
  body(
    client.GET('/reasons', {
      signal,
      params: { query: { kind: [kind], is_retired: false, limit: 100 } },
    }),
  )

export const listSymptoms = (familyId: string | undefined, q: string, signal: AbortSignal) =>
  body(
    client.GET('/symptoms', {
      signal,
      params: {
        query: {
          ...(q.length > 1 && { q }),
          ...(familyId && { product_family_id: [familyId] }),
          is_retired: false,
          limit: 200,
        },
      },
    }),
  )
export const findUnits = (q: string, signal: AbortSignal) =>
  body(
    client.GET('/installed-units', {
      signal,
      params: { query: { ...(q.length > 1 && { q }), limit: 8 } },
    }),
  )
export const findParties = (q: string, signal: AbortSignal) =>
  body(client.GET('/parties', { signal, params: { query: { q, limit: 8 } } }))

/** Whom and what a request is for, where another page led here with one of the two. */
export async function knownBefore(
  partyId: string | undefined,
  unitId: string | undefined,
  signal: AbortSignal,
) {
  const unit =
    unitId === undefined
      ? undefined
      : await body(
          client.GET('/installed-units/{installed_unit_id}', {
            signal,
            params: { path: { installed_unit_id: unitId } },
          }),
        )
  const id = unit?.party?.id ?? partyId
  const party =
    id === undefined
      ? undefined
      : await body(
          client.GET('/parties/{party_id}', { signal, params: { path: { party_id: id } } }),
        )
  return { unit, party }
}
export type KnownBefore = Awaited<ReturnType<typeof knownBefore>>
