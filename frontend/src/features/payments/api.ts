import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'

export type Payment = Schemas['Payment']
export type PaymentState = Schemas['PaymentState']
export interface PaymentFilter {
  state: PaymentState | undefined
  q: string | undefined
  unallocated: boolean
}
export const listPayments = (f: PaymentFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/payments', {
      signal,
      params: {
        query: {
          ...(f.state && { state: [f.state] }),
          ...(f.q && { q: f.q }),
          ...(f.unallocated && { unallocated: true }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
/** Money of which something pays nothing yet, the oldest first; what was taken on site waits for a confirmation. */
export const listUnplaced = (signal: AbortSignal) =>
  body(
    client.GET('/payments', {
      signal,
      params: { query: { unallocated: true, sort: 'oldest_first', limit: 8, include: ['total'] } },
    }),
  )
export const confirmPayment = (p: Payment, key: string) =>
  body(
    client.POST('/payments/{payment_id}/confirmation', {
      params: {
        path: { payment_id: p.id },
        header: { ...intent(key), ...ifMatch(p.version) },
      },
    }),
  )
