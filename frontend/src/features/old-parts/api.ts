import { body, client, intent, type Schemas } from '@/lib/api'
import { civilDate } from '@/lib/format'

export type OldPart = Schemas['OldPart']
export type OldPartState = Schemas['OldPartState']
export interface OldPartFilter {
  state: OldPartState | undefined
  owedBy: string | undefined
  overdue: boolean
}
export const listOldParts = (f: OldPartFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/old-parts', {
      signal,
      params: {
        query: {
          ...(f.state && { state: [f.state] }),
          ...(f.owedBy && { owed_by_account_id: [f.owedBy] }),
          ...(f.overdue && { due_on_to: civilDate() }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
/** Everything that is still owed, as far as one page goes: what a scan looks in. */
export const owedParts = (signal: AbortSignal) =>
  body(
    client.GET('/old-parts', {
      signal,
      params: { query: { state: ['owed'], include: ['total'], limit: 200 } },
    }),
  )
export const shelve = (id: string, placeId: string, note: string, key: string) =>
  body(
    client.POST('/old-parts/{old_part_id}/shelving', {
      params: { path: { old_part_id: id }, header: intent(key) },
      body: { stock_place_id: placeId, ...(note && { note }) },
    }),
  )
export const listTechnicians = (signal: AbortSignal) =>
  body(
    client.GET('/employees', {
      signal,
      params: { query: { kind: ['technician'], active: true, limit: 200 } },
    }),
  )
