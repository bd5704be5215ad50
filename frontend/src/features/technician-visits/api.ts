import { body, client, ifMatch, intent, mergePatch, type Schemas } from '@/lib/api'
import { civilDate } from '@/lib/format'
import { upload } from '@/lib/uploads'

export type Visit = Schemas['Visit']
export type VisitDetail = Schemas['VisitDetail']
export type ChecklistItem = Schemas['ChecklistItem']
export type Group = Schemas['ChecklistGroup']
export type PartLine = Schemas['PartLine']
export type LabourLine = Schemas['LabourLine']

/** Where the crew still has something to do. */
export const OPEN = ['dispatched', 'accepted', 'traveling', 'on_site'] as const
export const isOpen = (v: { state: Schemas['VisitState'] }): boolean =>
  (OPEN as readonly string[]).includes(v.state)

const visit = (id: string) => ({ visit_id: id })
const job = (id: string) => ({ job_id: id })

/** The day's visits, and those of other days that nobody has ended. */
export async function myVisits(signal: AbortSignal): Promise<{ today: Visit[]; open: Visit[] }> {
  const [today, open] = await Promise.all([
    body(
      client.GET('/visits', {
        signal,
        params: { query: { mine: true, date: civilDate(), limit: 50 } },
      }),
    ),
    body(
      client.GET('/visits', {
        signal,
        params: { query: { mine: true, state: [...OPEN], limit: 50 } },
      }),
    ),
  ])
  return { today: today.items, open: open.items }
}
export const getVisit = (id: string, signal?: AbortSignal): Promise<VisitDetail> =>
  body(client.GET('/visits/{visit_id}', { ...(signal && { signal }), params: { path: visit(id) } }))
export const acceptVisit = (id: string, key: string) =>
  body(
    client.POST('/visits/{visit_id}/acceptance', {
      params: { path: visit(id), header: intent(key) },
    }),
  )
export const declineVisit = (id: string, reason: string, key: string) =>
  body(
    client.POST('/visits/{visit_id}/decline', {
      params: { path: visit(id), header: intent(key) },
      body: { reason },
    }),
  )
export const setOff = (id: string, eta: Schemas['TravelMinutes'], key: string) =>
  body(
    client.POST('/visits/{visit_id}/travel', {
      params: { path: visit(id), header: intent(key) },
      body: { eta },
    }),
  )
export const arrive = (id: string, key: string) =>
  body(
    client.POST('/visits/{visit_id}/arrival', {
      params: { path: visit(id), header: intent(key) },
    }),
  )
export const delay = (id: string, minutes: number, key: string) =>
  body(
    client.POST('/visits/{visit_id}/delay', {
      params: { path: visit(id), header: intent(key) },
      body: { minutes },
    }),
  )
export const noAccess = async (id: string, photo: Blob, reason: string, key: string) =>
  body(
    client.POST('/visits/{visit_id}/no-access', {
      params: { path: visit(id), header: intent(key) },
      body: { file_id: (await upload(photo, 'no-access.jpg')).id, reason },
    }),
  )
export const cannotComplete = (id: string, code: string, note: string, key: string) =>
  body(
    client.POST('/visits/{visit_id}/cannot-complete', {
      params: { path: visit(id), header: intent(key) },
      body: { reason_code: code, ...(note && { note }) },
    }),
  )
export const finishVisit = (id: string, key: string) =>
  body(
    client.POST('/visits/{visit_id}/finish', {
      params: { path: visit(id), header: intent(key) },
    }),
  )
export const reasons = (signal: AbortSignal) =>
  body(
    client.GET('/reasons', {
      signal,
      params: { query: { kind: ['cannot_complete'], is_retired: false, limit: 100 } },
    }),
  )
export const answerItem = (item: ChecklistItem, change: Schemas['ChecklistItemPatch']) =>
  body(
    client.PATCH('/jobs/{job_id}/checklist-items/{checklist_item_id}', {
      params: {
        path: { ...job(item.job_id), checklist_item_id: item.id },
        header: ifMatch(item.version),
      },
      headers: mergePatch,
      body: change,
    }),
  )
export const answerWithPhoto = async (item: ChecklistItem, photo: Blob) =>
  answerItem(item, { file_id: (await upload(photo, `${item.code}.jpg`)).id })

/** The codes for the product's family; all of them where the unit's model isn't known. */
export async function faultCodes(family: Family, signal: AbortSignal) {
  const type = ['condition', 'section', 'defect', 'cause', 'repair', 'resolution'] as const
  const lists = await Promise.all(
    type.map((one) =>
      body(
        client.GET('/fault-codes', {
          signal,
          params: {
            query: { type: [one], is_retired: false, limit: 100, ...family },
          },
        }),
      ),
    ),
  )
  return lists.flatMap((l) => l.items)
}
/** What customers say of such a product. */
export const symptoms = ({ product_family_id: family }: Family, signal: AbortSignal) =>
  body(
    client.GET('/symptoms', {
      signal,
      params: {
        query: { is_retired: false, limit: 100, ...(family && { product_family_id: [family] }) },
      },
    }),
  )
interface Family {
  product_family_id?: string
}
export async function familyOf(model: string | undefined, signal: AbortSignal): Promise<Family> {
  if (!model) return {}
  const m = await body(
    client.GET('/product-models/{product_model_id}', {
      signal,
      params: { path: { product_model_id: model } },
    }),
  )
  return { product_family_id: m.product_family.id }
}
export const diagnose = (v: VisitDetail, diagnosis: Schemas['JobDiagnosis']) =>
  body(
    client.PUT('/jobs/{job_id}/diagnosis', {
      params: { path: job(v.job.id), header: ifMatch(v.job_detail.version) },
      body: diagnosis,
    }),
  )
export const vanStock = (place: string, signal: AbortSignal) =>
  body(
    client.GET('/stock-balances', {
      signal,
      params: {
        query: {
          stock_place_id: [place],
          condition: ['new', 'good', 'refurbished'],
          limit: 100,
        },
      },
    }),
  )
export async function serviceCodes(model: string | undefined, signal: AbortSignal) {
  const family = await familyOf(model, signal)
  return body(
    client.GET('/service-codes', {
      signal,
      params: { query: { is_retired: false, limit: 100, ...family } },
    }),
  )
}
export const addPart = (id: string, item_id: string, quantity: string, key: string) =>
  body(
    client.POST('/jobs/{job_id}/part-lines', {
      params: { path: job(id), header: intent(key) },
      body: { item_id, quantity },
    }),
  )
const line = (l: PartLine) => ({ ...job(l.job_id), part_line_id: l.id })
export const removePart = (l: PartLine) =>
  body(
    client.DELETE('/jobs/{job_id}/part-lines/{part_line_id}', {
      params: { path: line(l), header: ifMatch(l.version) },
    }),
  )
export const putIn = (l: PartLine, quantity: string, serials: string[], key: string) =>
  body(
    client.POST('/jobs/{job_id}/part-lines/{part_line_id}/use', {
      params: { path: line(l), header: intent(key) },
      body: { quantity, serials },
    }),
  )
/** Not needed after all: back into the van, all of it. */
export const takeBack = (l: PartLine, key: string) =>
  body(
    client.POST('/jobs/{job_id}/part-lines/{part_line_id}/return', {
      params: { path: line(l), header: intent(key) },
      body: { quantity: l.quantity_used, serials: l.serials },
    }),
  )
export const recover = (l: PartLine, recovery: Schemas['PartLineRecovery'], key: string) =>
  body(
    client.POST('/jobs/{job_id}/part-lines/{part_line_id}/recovery', {
      params: { path: line(l), header: intent(key) },
      body: recovery,
    }),
  )
export const addLabour = (id: string, service_code_id: string, key: string) =>
  body(
    client.POST('/jobs/{job_id}/labour-lines', {
      params: { path: job(id), header: intent(key) },
      body: { service_code_id },
    }),
  )
const labour = (l: LabourLine) => ({ ...job(l.job_id), labour_line_id: l.id })
export const setMinutes = (l: LabourLine, minutes: number) =>
  body(
    client.PATCH('/jobs/{job_id}/labour-lines/{labour_line_id}', {
      params: { path: labour(l), header: ifMatch(l.version) },
      headers: mergePatch,
      body: { actual_minutes: minutes },
    }),
  )
export const removeLabour = (l: LabourLine) =>
  body(
    client.DELETE('/jobs/{job_id}/labour-lines/{labour_line_id}', {
      params: { path: labour(l), header: ifMatch(l.version) },
    }),
  )
export const addTravel = (id: string, km: number, key: string) =>
  body(
    client.POST('/jobs/{job_id}/expense-lines', {
      params: { path: job(id), header: intent(key) },
      body: { kind: 'travel', distance_km: km },
    }),
  )
export const getEstimate = (id: string, signal: AbortSignal) =>
  body(client.GET('/jobs/{job_id}/estimate', { signal, params: { path: job(id) } }))
export const sendCode = (id: string) =>
  body(client.POST('/jobs/{job_id}/approval-code', { params: { path: job(id) } }))
export const approve = (id: string, approval: Schemas['JobApprovalPrototype'], key: string) =>
  body(
    client.POST('/jobs/{job_id}/approvals', {
      params: { path: job(id), header: intent(key) },
      body: approval,
    }),
  )
export const refuse = (id: string, outcome: Schemas['RefusalOutcome'], key: string) =>
  body(
    client.POST('/jobs/{job_id}/refusal', {
      params: { path: job(id), header: intent(key) },
      body: { outcome },
    }),
  )
export const addPhoto = async (
  v: VisitDetail,
  photo: Blob,
  kind: Schemas['JobPhotoKind'],
  key: string,
) =>
  body(
    client.POST('/jobs/{job_id}/photos', {
      params: { path: job(v.job.id), header: intent(key) },
      body: { file_id: (await upload(photo, `${kind}.jpg`)).id, kind, visit_id: v.id },
    }),
  )
export const acceptWork = (
  id: string,
  acceptance: Schemas['JobAcceptancePrototype'],
  key: string,
) =>
  body(
    client.POST('/jobs/{job_id}/acceptance', {
      params: { path: job(id), header: intent(key) },
      body: acceptance,
    }),
  )
export const paymentsOf = (id: string, signal: AbortSignal) =>
  body(client.GET('/payments', { signal, params: { query: { job_id: id, limit: 20 } } }))
export const takePayment = (payment: Schemas['PaymentPrototype'], key: string) =>
  body(client.POST('/payments', { params: { header: intent(key) }, body: payment }))
export const completeJob = (v: VisitDetail, key: string) =>
  body(
    client.POST('/jobs/{job_id}/completion', {
      params: {
        path: job(v.job.id),
        header: { ...intent(key), ...ifMatch(v.job_detail.version) },
      },
    }),
  )
