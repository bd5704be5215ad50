import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'
import { civilDate } from '@/lib/format'
import { numberTyped } from '@/lib/stock'

export type Transfer = Schemas['StockTransfer']
export type TransferLine = Schemas['StockTransferLine']
export type TransferState = Schemas['StockTransferState']
export type VanNeed = Schemas['VanNeed']

export interface TransferFilter {
  state: TransferState | undefined
  q: string | undefined
  from: string | undefined
  to: string | undefined
}
/** Transfers are found by their whole number; anything else matches none. */
export const listTransfers = (
  f: TransferFilter,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Schemas['StockTransferCollection']> => {
  const number = f.q === undefined ? undefined : numberTyped(f.q)
  if (f.q !== undefined && number === undefined) return Promise.resolve({ items: [] })
  return body(
    client.GET('/stock-transfers', {
      signal,
      params: {
        query: {
          ...(f.state && { state: [f.state] }),
          ...(number && { number }),
          ...(f.from && { from_stock_place_id: [f.from] }),
          ...(f.to && { to_stock_place_id: [f.to] }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
}
export const transferByNumber = async (number: string, signal: AbortSignal) => {
  const found = await body(
    client.GET('/stock-transfers', { signal, params: { query: { number, limit: 1 } } }),
  )
  return found.items[0] ?? null
}
export const getTransfer = (id: string, signal?: AbortSignal) =>
  body(
    client.GET('/stock-transfers/{stock_transfer_id}', {
      ...(signal && { signal }),
      params: { path: { stock_transfer_id: id } },
    }),
  )
export const openTransfers = (signal: AbortSignal) =>
  body(
    client.GET('/stock-transfers', {
      signal,
      params: { query: { state: ['draft', 'picked', 'in_transit'], limit: 100 } },
    }),
  )
export const getPlace = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/stock-places/{stock_place_id}', {
      signal,
      params: { path: { stock_place_id: id } },
    }),
  )
/** What is free of these items in a place. */
export const freeAt = (place: string, items: readonly string[], signal: AbortSignal) =>
  body(
    client.GET('/stock-balances', {
      signal,
      params: {
        query: {
          stock_place_id: [place],
          item_id: items.slice(0, 50),
          condition: ['new', 'good', 'refurbished'],
          limit: 200,
        },
      },
    }),
  )
export const createTransfer = (b: Schemas['StockTransferPrototype'], key: string) =>
  body(client.POST('/stock-transfers', { params: { header: intent(key) }, body: b }))
export const updateTransfer = (id: string, version: number, b: Schemas['StockTransferPatch']) =>
  body(
    client.PATCH('/stock-transfers/{stock_transfer_id}', {
      params: { path: { stock_transfer_id: id }, header: ifMatch(version) },
      body: b,
      headers: { 'Content-Type': 'application/merge-patch+json' },
    }),
  )
const at = (id: string, key: string) => ({
  params: { path: { stock_transfer_id: id }, header: intent(key) },
})
export const pickTransfer = (id: string, lines: Schemas['PickedLine'][], key: string) =>
  body(
    client.POST('/stock-transfers/{stock_transfer_id}/picking', {
      ...at(id, key),
      body: { lines },
    }),
  )
export const dispatchTransfer = (id: string, key: string) =>
  body(client.POST('/stock-transfers/{stock_transfer_id}/dispatch', at(id, key)))
export const receiveTransfer = (id: string, b: Schemas['StockTransferReceipt'], key: string) =>
  body(client.POST('/stock-transfers/{stock_transfer_id}/receipt', { ...at(id, key), body: b }))
export const cancelTransfer = (t: Transfer, reason: string, key: string) =>
  body(
    client.POST('/stock-transfers/{stock_transfer_id}/cancellation', {
      params: {
        path: { stock_transfer_id: t.id },
        header: { ...intent(key), ...ifMatch(t.version) },
      },
      body: { reason },
    }),
  )
export const vanNeeds = (needed_on: string, signal: AbortSignal) =>
  body(client.GET('/van-needs', { signal, params: { query: { needed_on } } }))
/** The civil date so many days from today. */
export const dayFromToday = (days: number): string =>
  civilDate(new Date(Date.now() + days * 86_400_000).toISOString())
