import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'

export type Goodwill = Schemas['GoodwillAuthorisation']
export type GoodwillState = Schemas['GoodwillState']

export const listGoodwill = (
  f: {
    state?: GoodwillState | undefined
    number?: string | undefined
    job?: string | undefined
  },
  cursor: string | undefined,
  signal: AbortSignal,
) =>
  body(
    client.GET('/goodwill-authorisations', {
      signal,
      params: {
        query: {
          ...(f.state && { state: [f.state] }),
          ...(f.number && { number: f.number }),
          ...(f.job && { job_id: f.job }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
export const propose = (b: Schemas['GoodwillPrototype'], key: string) =>
  body(client.POST('/goodwill-authorisations', { params: { header: intent(key) }, body: b }))
const at = (g: Goodwill, key: string) => ({
  params: {
    path: { goodwill_authorisation_id: g.id },
    header: { ...intent(key), ...ifMatch(g.version) },
  },
})
export const approve = (g: Goodwill, note: string, key: string) =>
  body(
    client.POST('/goodwill-authorisations/{goodwill_authorisation_id}/approval', {
      ...at(g, key),
      body: { ...(note && { note }) },
    }),
  )
export const reject = (g: Goodwill, reason: string, key: string) =>
  body(
    client.POST('/goodwill-authorisations/{goodwill_authorisation_id}/rejection', {
      ...at(g, key),
      body: { reason },
    }),
  )
/** The job that it is for, for its number; one that the viewer may not see is left out. */
export const getJob = (id: string, signal: AbortSignal) =>
  body(client.GET('/jobs/{job_id}', { signal, params: { path: { job_id: id } } }))
