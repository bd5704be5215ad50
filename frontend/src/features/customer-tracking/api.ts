import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'
import { upload } from '@/lib/uploads'
import type { Photo } from '@/ui/photo-input'

export type Tracking = Schemas['Tracking']
export type TrackingJob = Schemas['TrackingJob']
const at = (id: string) => ({ service_request_id: id })

export const getTracking = (id: string, signal?: AbortSignal): Promise<Tracking> =>
  body(
    client.GET('/service-requests/{service_request_id}/tracking', {
      ...(signal && { signal }),
      params: { path: at(id) },
    }),
  )
/** The secret link, for the family. */
export async function linkOf(id: string, signal: AbortSignal) {
  const request = await body(
    client.GET('/service-requests/{service_request_id}', { signal, params: { path: at(id) } }),
  )
  return { url: request.tracking_url }
}
export const windowsFor = (job: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/window-options', {
      signal,
      params: { query: { days: 10, ...(job && { job_id: job }) } },
    }),
  )
export const move = (id: string, wishes: Schemas['RequestWish'][], note: string) =>
  body(
    client.PUT('/service-requests/{service_request_id}/tracking/wishes', {
      params: { path: at(id) },
      body: { wishes, ...(note && { note }) },
    }),
  )
export const ask = (id: string, text: string, key: string) =>
  body(
    client.POST('/service-requests/{service_request_id}/tracking/question', {
      params: { path: at(id), header: intent(key) },
      body: { text },
    }),
  )
async function media(
  photos: readonly Photo[],
  kind: Schemas['RequestMediaKind'],
): Promise<Schemas['RequestMedia'][]> {
  const sent: Schemas['RequestMedia'][] = []
  for (const p of photos) sent.push({ file_id: (await upload(p.bytes, `${kind}.jpg`)).id, kind })
  return sent
}
export const answer = async (id: string, text: string, photos: readonly Photo[], key: string) =>
  body(
    client.POST('/service-requests/{service_request_id}/answer', {
      params: { path: at(id), header: intent(key) },
      body: { ...(text && { text }), media: await media(photos, 'fault') },
    }),
  )
export const reopen = async (id: string, text: string, photos: readonly Photo[], key: string) =>
  body(
    client.POST('/service-requests/{service_request_id}/reopening', {
      params: { path: at(id), header: intent(key) },
      body: { ...(text && { narrative: text }), media: await media(photos, 'fault') },
    }),
  )
export const appeal = async (id: string, text: string, photos: readonly Photo[], key: string) =>
  body(
    client.POST('/service-requests/{service_request_id}/appeal', {
      params: { path: at(id), header: intent(key) },
      body: { text, media: await media(photos, 'proof_of_purchase') },
    }),
  )
export const cancel = (t: Tracking, reason: string, key: string) =>
  body(
    client.POST('/service-requests/{service_request_id}/cancellation', {
      params: {
        path: at(t.service_request_id),
        header: { ...intent(key), ...ifMatch(t.version) },
      },
      body: { reason },
    }),
  )
export const approve = (job: TrackingJob, key: string) =>
  body(
    client.POST('/jobs/{job_id}/approvals', {
      params: { path: { job_id: job.id }, header: intent(key) },
      body: {
        method: 'remote',
        total: job.estimate?.customer_total ?? { amount: '0', currency: 'IRR' },
      },
    }),
  )
export const refuse = (job: TrackingJob, outcome: Schemas['RefusalOutcome'], key: string) =>
  body(
    client.POST('/jobs/{job_id}/refusal', {
      params: { path: { job_id: job.id }, header: intent(key) },
      body: { outcome },
    }),
  )
export const estimateOf = (job: string, signal: AbortSignal) =>
  body(client.GET('/jobs/{job_id}/estimate', { signal, params: { path: { job_id: job } } }))
