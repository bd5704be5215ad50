import { body, client, ifMatch, intent, mergePatch, type Schemas } from '@/lib/api'

export type DayBoard = Schemas['DayBoard']
export type Row = Schemas['BoardEmployee']
export type Waiting = Schemas['BoardJob']
export type Job = Schemas['Job']
export type Visit = Schemas['Visit']
export type VisitState = Schemas['VisitState']
export type Candidate = Schemas['VisitCandidate']
export type Window = Schemas['VisitWindow']

/** What changes the board when it changes. */
export const LIVE = ['job', 'visit', 'absence', 'employee'] as const

export const getBoard = (date: string, branch: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/day-board', {
      signal,
      params: { query: { date, ...(branch && { branch_id: branch }) } },
    }),
  )
export const listBranches = (signal: AbortSignal) =>
  body(client.GET('/branches', { signal, params: { query: { is_active: true, limit: 100 } } }))
export const listSkills = (signal: AbortSignal) =>
  body(client.GET('/skills', { signal, params: { query: { limit: 200 } } }))
export const listTemplates = (signal: AbortSignal) =>
  body(client.GET('/job-templates', { signal, params: { query: { limit: 200 } } }))
export const listVehicles = (signal: AbortSignal) =>
  body(client.GET('/vehicles', { signal, params: { query: { state: ['active'], limit: 200 } } }))
export const listCandidates = (job: string, date: string, signal: AbortSignal) =>
  body(
    client.GET('/jobs/{job_id}/visit-candidates', {
      signal,
      params: { path: { job_id: job }, query: { date } },
    }),
  )
/** The parts of coming days in which somebody with the skill has room: what may be promised. */
export const listWindows = (job: string, signal: AbortSignal) =>
  body(client.GET('/window-options', { signal, params: { query: { job_id: job, days: 21 } } }))
export const getRequest = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/service-requests/{service_request_id}', {
      signal,
      params: { path: { service_request_id: id } },
    }),
  )
export const listToReview = (signal: AbortSignal) =>
  body(
    client.GET('/jobs', {
      signal,
      params: { query: { review_pending: true, include: ['total'], limit: 5 } },
    }),
  )

const visit = (id: string) => ({ visit_id: id })
export const getVisit = (id: string) =>
  body(client.GET('/visits/{visit_id}', { params: { path: visit(id) } }))
export const bookVisit = (b: Schemas['VisitPrototype'], key: string) =>
  body(client.POST('/visits', { params: { header: intent(key) }, body: b }))
export const moveVisit = (v: Pick<Visit, 'id' | 'version'>, change: Schemas['VisitPatch']) =>
  body(
    client.PATCH('/visits/{visit_id}', {
      params: { path: visit(v.id), header: ifMatch(v.version) },
      headers: mergePatch,
      body: change,
    }),
  )
export const dispatchVisit = (id: string, key: string) =>
  body(
    client.POST('/visits/{visit_id}/dispatch', {
      params: { path: visit(id), header: intent(key) },
    }),
  )
export const cancelVisit = (v: Pick<Visit, 'id' | 'version'>, reason: string, key: string) =>
  body(
    client.POST('/visits/{visit_id}/cancellation', {
      params: { path: visit(v.id), header: { ...intent(key), ...ifMatch(v.version) } },
      body: { reason },
    }),
  )
