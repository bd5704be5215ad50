import { body, client, ifMatch, intent, mergePatch, type Schemas } from '@/lib/api'

export type Job = Schemas['Job']
export type JobDetail = Schemas['JobDetail']
export type JobState = Schemas['JobState']
export type JobKind = Schemas['JobKind']
export type JobPriority = Schemas['JobPriority']
export type Request = Schemas['ServiceRequest']
export type PartLine = Schemas['PartLine']
export type LabourLine = Schemas['LabourLine']
export type ExpenseLine = Schemas['ExpenseLine']
export type Payer = Schemas['Payer']
export type Money = Schemas['Money']

/** Where there is still something to do in the field or at the desk. */
export const OPEN: readonly JobState[] = [
  'unscheduled',
  'scheduled',
  'in_progress',
  'on_hold',
  'cannot_complete',
]
/** Lines, codes and the checklist change only until the work is said to be done. */
export const isOpen = (j: { state: JobState }): boolean => OPEN.includes(j.state)
export interface JobFilter {
  /** One state, or all that are open. */
  state: JobState | 'open' | undefined
  kind: JobKind | undefined
  priority: JobPriority | undefined
  /** Only what is later than promised. */
  overdue: boolean
  technician: string | undefined
  request: string | undefined
  unit: string | undefined
  party: string | undefined
  q: string | undefined
}
/** What waits is listed by when it is due, history by when it came. */
export const listJobs = (f: JobFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/jobs', {
      signal,
      params: {
        query: {
          ...(f.state === 'open' ? { state: [...OPEN] } : f.state && { state: [f.state] }),
          ...(f.kind && { kind: [f.kind] }),
          ...(f.priority && { priority: [f.priority] }),
          ...(f.overdue && { overdue: true }),
          ...(f.technician && { employee_id: f.technician }),
          ...(f.request && { service_request_id: f.request }),
          ...(f.unit && { installed_unit_id: f.unit }),
          ...(f.party && { party_id: f.party }),
          ...(f.q && f.q.length > 1 && { q: f.q }),
          ...(cursor && { cursor }),
          sort:
            f.overdue || f.state === 'open' || (f.state && isOpen({ state: f.state }))
              ? 'arrival_due_at'
              : 'created_at_desc',
          limit: 50,
        },
      },
    }),
  )
export const jobByNumber = async (number: string, signal: AbortSignal) => {
  const found = await body(client.GET('/jobs', { signal, params: { query: { number, limit: 1 } } }))
  return found.items[0] && getJob(found.items[0].id, signal)
}
export const getJob = (id: string, signal?: AbortSignal) =>
  body(
    client.GET('/jobs/{job_id}', { ...(signal && { signal }), params: { path: { job_id: id } } }),
  )
export const getRequest = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/service-requests/{service_request_id}', {
      signal,
      params: { path: { service_request_id: id } },
    }),
  )
export const getPlace = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/service-locations/{service_location_id}', {
      signal,
      params: { path: { service_location_id: id } },
    }),
  )
export const listTechnicians = (signal: AbortSignal) =>
  body(
    client.GET('/employees', {
      signal,
      params: { query: { kind: ['technician'], active: true, limit: 200 } },
    }),
  )
export const listSkills = (signal: AbortSignal) =>
  body(client.GET('/skills', { signal, params: { query: { limit: 200 } } }))
export const listReasons = (kind: Schemas['ReasonKind'][], signal: AbortSignal) =>
  body(client.GET('/reasons', { signal, params: { query: { kind, limit: 200 } } }))

const at = (id: string) => ({ path: { job_id: id } })
export const updateJob = (j: JobDetail, change: Schemas['JobPatch']) =>
  body(
    client.PATCH('/jobs/{job_id}', {
      params: { ...at(j.id), header: ifMatch(j.version) },
      headers: mergePatch,
      body: change,
    }),
  )
export const holdJob = (id: string, hold: Schemas['JobHold'], key: string) =>
  body(
    client.POST('/jobs/{job_id}/hold', {
      params: { ...at(id), header: intent(key) },
      body: hold,
    }),
  )
export const resumeJob = (id: string, key: string) =>
  body(client.POST('/jobs/{job_id}/resumption', { params: { ...at(id), header: intent(key) } }))
export const cancelJob = (j: JobDetail, b: Schemas['JobCancellation'], key: string) =>
  body(
    client.POST('/jobs/{job_id}/cancellation', {
      params: { ...at(j.id), header: { ...intent(key), ...ifMatch(j.version) } },
      body: b,
    }),
  )
export const completeJob = (j: JobDetail, key: string) =>
  body(
    client.POST('/jobs/{job_id}/completion', {
      params: { ...at(j.id), header: { ...intent(key), ...ifMatch(j.version) } },
    }),
  )
export const sendBack = (id: string, b: Schemas['JobSendingBack'], key: string) =>
  body(
    client.POST('/jobs/{job_id}/sending-back', {
      params: { ...at(id), header: intent(key) },
      body: b,
    }),
  )
export const approveJob = (j: JobDetail, key: string) =>
  body(
    client.POST('/jobs/{job_id}/review-approval', {
      params: { ...at(j.id), header: { ...intent(key), ...ifMatch(j.version) } },
    }),
  )

export const diagnose = (j: JobDetail, diagnosis: Schemas['JobDiagnosis']) =>
  body(
    client.PUT('/jobs/{job_id}/diagnosis', {
      params: { ...at(j.id), header: ifMatch(j.version) },
      body: diagnosis,
    }),
  )
const CODES = ['condition', 'section', 'defect', 'cause', 'repair', 'resolution'] as const
export type CodeType = (typeof CODES)[number]
/** The codes for the product's family; all of them where the unit's model isn't known. */
export async function faultCodes(model: string | undefined, signal: AbortSignal) {
  const family = await familyOf(model, signal)
  const lists = await Promise.all(
    CODES.map((type) =>
      body(
        client.GET('/fault-codes', {
          signal,
          params: { query: { type: [type], limit: 200, ...family } },
        }),
      ),
    ),
  )
  return lists.flatMap((l) => l.items)
}
export async function symptomsOf(model: string | undefined, signal: AbortSignal) {
  const { product_family_id } = await familyOf(model, signal)
  return body(
    client.GET('/symptoms', {
      signal,
      params: {
        query: { limit: 200, ...(product_family_id && { product_family_id: [product_family_id] }) },
      },
    }),
  )
}
async function familyOf(
  model: string | undefined,
  signal: AbortSignal,
): Promise<{ product_family_id?: string }> {
  if (!model) return {}
  const m = await body(
    client.GET('/product-models/{product_model_id}', {
      signal,
      params: { path: { product_model_id: model } },
    }),
  )
  return { product_family_id: m.product_family.id }
}

export const findItems = (q: string, model: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/items', {
      signal,
      params: {
        query: { ...(q.length > 1 && { q }), ...(model && { product_model_id: model }), limit: 20 },
      },
    }),
  )
export async function serviceCodes(model: string | undefined, signal: AbortSignal) {
  return body(
    client.GET('/service-codes', {
      signal,
      params: { query: { is_retired: false, limit: 200, ...(await familyOf(model, signal)) } },
    }),
  )
}
const part = (l: PartLine) => ({ path: { job_id: l.job_id, part_line_id: l.id } })
export const addPart = (id: string, item_id: string, quantity: string, key: string) =>
  body(
    client.POST('/jobs/{job_id}/part-lines', {
      params: { ...at(id), header: intent(key) },
      body: { item_id, quantity },
    }),
  )
export const changePart = (l: PartLine, quantity: string) =>
  body(
    client.PATCH('/jobs/{job_id}/part-lines/{part_line_id}', {
      params: { ...part(l), header: ifMatch(l.version) },
      headers: mergePatch,
      body: { quantity },
    }),
  )
export const removePart = (l: PartLine) =>
  body(
    client.DELETE('/jobs/{job_id}/part-lines/{part_line_id}', {
      params: { ...part(l), header: ifMatch(l.version) },
    }),
  )
export const recoverPart = (l: PartLine, b: Schemas['PartLineRecovery'], key: string) =>
  body(
    client.POST('/jobs/{job_id}/part-lines/{part_line_id}/recovery', {
      params: { ...part(l), header: intent(key) },
      body: b,
    }),
  )
export const addLabour = (
  id: string,
  service_code_id: string,
  minutes: number | undefined,
  key: string,
) =>
  body(
    client.POST('/jobs/{job_id}/labour-lines', {
      params: { ...at(id), header: intent(key) },
      body: { service_code_id, ...(minutes !== undefined && { actual_minutes: minutes }) },
    }),
  )
const labour = (l: LabourLine) => ({ path: { job_id: l.job_id, labour_line_id: l.id } })
export const setMinutes = (l: LabourLine, minutes: number) =>
  body(
    client.PATCH('/jobs/{job_id}/labour-lines/{labour_line_id}', {
      params: { ...labour(l), header: ifMatch(l.version) },
      headers: mergePatch,
      body: { actual_minutes: minutes },
    }),
  )
export const removeLabour = (l: LabourLine) =>
  body(
    client.DELETE('/jobs/{job_id}/labour-lines/{labour_line_id}', {
      params: { ...labour(l), header: ifMatch(l.version) },
    }),
  )
export const addTravel = (id: string, km: number, key: string) =>
  body(
    client.POST('/jobs/{job_id}/expense-lines', {
      params: { ...at(id), header: intent(key) },
      body: { kind: 'travel', distance_km: km },
    }),
  )
export const removeExpense = (l: ExpenseLine) =>
  body(
    client.DELETE('/jobs/{job_id}/expense-lines/{expense_line_id}', {
      params: {
        path: { job_id: l.job_id, expense_line_id: l.id },
        header: ifMatch(l.version),
      },
    }),
  )
/** Every decision on a line, newest first; the newest counts. */
export const listDecisions = (line: string, signal: AbortSignal) =>
  body(
    client.GET('/entitlement-decisions', {
      signal,
      params: { query: { line_id: line, limit: 20 } },
    }),
  )
export const listApprovals = (id: string, signal: AbortSignal) =>
  body(client.GET('/jobs/{job_id}/approvals', { signal, params: at(id) }))
export const listChecklist = (id: string, signal: AbortSignal) =>
  body(client.GET('/jobs/{job_id}/checklist-items', { signal, params: at(id) }))
export const waiveItem = (i: Schemas['ChecklistItem'], reason: string | null) =>
  body(
    client.PATCH('/jobs/{job_id}/checklist-items/{checklist_item_id}', {
      params: {
        path: { job_id: i.job_id, checklist_item_id: i.id },
        header: ifMatch(i.version),
      },
      headers: mergePatch,
      body: { waived_reason: reason },
    }),
  )
export const repairWarranties = (id: string, signal: AbortSignal) =>
  body(client.GET('/repair-warranties', { signal, params: { query: { job_id: id, limit: 10 } } }))
export const invoicesOf = (id: string, signal: AbortSignal) =>
  body(client.GET('/invoices', { signal, params: { query: { job_id: id, limit: 20 } } }))
