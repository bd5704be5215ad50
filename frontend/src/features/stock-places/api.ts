import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'
import type { StockPlaceKind } from '@/lib/stock'

export type Place = Schemas['StockPlace']
export type Balance = Schemas['StockBalance']
export interface PlaceFilter {
  q: string | undefined
  kind: StockPlaceKind | undefined
  inactive: boolean
}
export const listPlaces = (f: PlaceFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/stock-places', {
      signal,
      params: {
        query: {
          ...(f.q && f.q.length > 1 && { q: f.q }),
          ...(f.kind && { kind: [f.kind] }),
          active: !f.inactive,
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
export const getPlace = (id: string, signal?: AbortSignal) =>
  body(
    client.GET('/stock-places/{stock_place_id}', {
      ...(signal && { signal }),
      params: { path: { stock_place_id: id } },
    }),
  )
export const createPlace = (b: Schemas['StockPlacePrototype'], key: string) =>
  body(client.POST('/stock-places', { params: { header: intent(key) }, body: b }))
export const updatePlace = (id: string, version: number, b: Schemas['StockPlacePatch']) =>
  body(
    client.PATCH('/stock-places/{stock_place_id}', {
      params: { path: { stock_place_id: id }, header: ifMatch(version) },
      body: b,
      headers: { 'Content-Type': 'application/merge-patch+json' },
    }),
  )
export const stockIn = (
  place: string,
  below: boolean,
  cursor: string | undefined,
  signal: AbortSignal,
) =>
  body(
    client.GET('/stock-balances', {
      signal,
      params: {
        query: {
          stock_place_id: [place],
          ...(below && { below_minimum: true }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
export const listBranches = (signal: AbortSignal) =>
  body(client.GET('/branches', { signal, params: { query: { is_active: true, limit: 200 } } }))
/** Who may hold a van or bag: people who work here and sign in. */
export const findHolders = async (q: string, signal: AbortSignal) => {
  const found = await body(
    client.GET('/employees', {
      signal,
      params: { query: { ...(q.length > 1 && { q }), active: true, limit: 50 } },
    }),
  )
  return found.items.filter((e) => e.account_id !== undefined)
}
