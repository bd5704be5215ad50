import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'

export type Payment = Schemas['Payment']
export type PaymentState = Schemas['PaymentState']
export type PaymentMethod = Schemas['PaymentMethod']
export type Instructions = Schemas['PaymentInstructions']

export interface PaymentFilter {
  states: readonly PaymentState[]
  method: PaymentMethod | undefined
  q: string | undefined
  unallocated: boolean
  party: string | undefined
  job: string | undefined
}
export const METHODS: readonly PaymentMethod[] = ['cash', 'card', 'transfer']

export const listPayments = (f: PaymentFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/payments', {
      signal,
      params: {
        query: {
          ...(f.states.length > 0 && { state: [...f.states] }),
          ...(f.method && { method: [f.method] }),
          ...(f.q && { q: f.q }),
          ...(f.unallocated && { unallocated: true }),
          ...(f.party && { party_id: f.party }),
          ...(f.job && { job_id: f.job }),
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
export const getPayment = (id: string, signal: AbortSignal) =>
  body(client.GET('/payments/{payment_id}', { signal, params: { path: { payment_id: id } } }))
export const createPayment = (b: Schemas['PaymentPrototype'], key: string) =>
  body(client.POST('/payments', { params: { header: intent(key) }, body: b }))

const of = (p: Payment, key: string) => ({
  params: { path: { payment_id: p.id }, header: { ...intent(key), ...ifMatch(p.version) } },
})
export const confirmPayment = (p: Payment, key: string) =>
  body(client.POST('/payments/{payment_id}/confirmation', of(p, key)))
export const bouncePayment = (p: Payment, reason: string, key: string) =>
  body(client.POST('/payments/{payment_id}/bounce', { ...of(p, key), body: { reason } }))
export const refundPayment = (p: Payment, b: Schemas['PaymentRefundPrototype'], key: string) =>
  body(client.POST('/payments/{payment_id}/refund', { ...of(p, key), body: b }))
export const allocatePayment = (
  p: Payment,
  b: Schemas['PaymentAllocationPrototype'],
  key: string,
) => body(client.POST('/payments/{payment_id}/allocation', { ...of(p, key), body: b }))
/** What a payment may pay: invoices of its payer, the soonest due first. */
export const listPayable = (p: Payment, signal: AbortSignal) =>
  body(
    client.GET('/invoices', {
      signal,
      params: {
        query: {
          ...(p.payer_organization_id
            ? { kind: ['parent_recharge' as const] }
            : { party_id: p.party.id }),
          state: ['issued', 'partially_paid'],
          sort: 'due_first',
          limit: 50,
        },
      },
    }),
  )
export const getOpenBalance = (party: string, signal: AbortSignal) =>
  body(client.GET('/open-balances/{party_id}', { signal, params: { path: { party_id: party } } }))
export const findParties = (q: string, signal: AbortSignal) =>
  body(client.GET('/parties', { signal, params: { query: { q, limit: 8 } } }))

export const getInstructions = (signal?: AbortSignal) =>
  body(client.GET('/payment-instructions', { ...(signal && { signal }) }))
export const replaceInstructions = (version: number, b: Schemas['PaymentInstructionsPrototype']) =>
  body(client.PUT('/payment-instructions', { params: { header: ifMatch(version) }, body: b }))
