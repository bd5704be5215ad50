import { body, client, type Schemas } from '@/lib/api'
import type { StockPlaceKind } from '@/lib/stock'

export type Balance = Schemas['StockBalance']
export type Condition = Schemas['StockCondition']
export type Movement = Schemas['StockMovement']
export type MovementReason = Schemas['StockMovementReason']
export type Reservation = Schemas['StockReservation']
export type SerialUnit = Schemas['SerialUnit']
export type Item = Schemas['Item']

export const CONDITIONS: readonly Condition[] = [
  'new',
  'good',
  'refurbished',
  'needs_inspection',
  'defective',
  'scrap',
]
export const REASONS: readonly MovementReason[] = [
  'receipt',
  'use',
  'unused_return',
  'recovery',
  'shelving',
  'transfer_dispatch',
  'transfer_receipt',
  'adjustment',
  'issue',
]
export interface BalanceFilter {
  q: string | undefined
  family: string | undefined
  place: string | undefined
  kind: StockPlaceKind | undefined
  condition: Condition | undefined
  below: boolean
}
export const listBalances = (f: BalanceFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/stock-balances', {
      signal,
      params: {
        query: {
          ...(f.q && f.q.length > 1 && { q: f.q }),
          ...(f.family && { product_family_id: [f.family] }),
          ...(f.place && { stock_place_id: [f.place] }),
          ...(f.kind && { place_kind: [f.kind] }),
          ...(f.condition && { condition: [f.condition] }),
          ...(f.below && { below_minimum: true }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
export const listFamilies = (signal: AbortSignal) =>
  body(client.GET('/product-families', { signal, params: { query: { limit: 200 } } }))
/** All places of one item, also those where a minimum asks for it and nothing lies. */
export const balancesOf = (itemId: string, signal: AbortSignal) =>
  body(
    client.GET('/stock-balances', {
      signal,
      params: { query: { item_id: [itemId], include_empty: true, limit: 200 } },
    }),
  )
export const listShort = (signal: AbortSignal) =>
  body(
    client.GET('/stock-balances', {
      signal,
      params: { query: { below_minimum: true, include: ['total'], limit: 50 } },
    }),
  )
export const getItem = (id: string, signal: AbortSignal) =>
  body(client.GET('/items/{item_id}', { signal, params: { path: { item_id: id } } }))
export const openReservations = (itemId: string, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/stock-reservations', {
      signal,
      params: {
        query: {
          item_id: [itemId],
          state: ['requested', 'reserved', 'picked'],
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
export interface MovementFilter {
  item?: string
  place?: string
  source?: string
  serial?: string
  reason?: MovementReason | undefined
}
export const listMovements = (f: MovementFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/stock-movements', {
      signal,
      params: {
        query: {
          ...(f.item && { item_id: [f.item] }),
          ...(f.place && { stock_place_id: [f.place] }),
          ...(f.source && { source_id: f.source }),
          ...(f.serial && { serial: f.serial }),
          ...(f.reason && { reason: [f.reason] }),
          ...(cursor && { cursor }),
          limit: 20,
        },
      },
    }),
  )
/** There is one number, and whoever sets it says what it is to be: no version is asked for. */
export const setMinimum = (placeId: string, itemId: string, minimum: string) =>
  body(
    client.PUT('/stock-places/{stock_place_id}/minimums/{item_id}', {
      params: { path: { stock_place_id: placeId, item_id: itemId } },
      body: { minimum },
    }),
  )
/** What a scanned or typed code may mean, asked for at once. */
export const searchStock = (q: string) =>
  body(
    client.GET('/search-results', {
      params: {
        query: { q, kind: ['item', 'stock_place', 'stock_transfer', 'vehicle'], limit: 8 },
      },
    }),
  )
export const transferExists = async (number: string): Promise<boolean> => {
  const found = await body(
    client.GET('/stock-transfers', { params: { query: { number, limit: 1 } } }),
  )
  return found.items.length > 0
}
export const documentExists = async (number: string): Promise<boolean> => {
  const found = await body(
    client.GET('/stock-documents', { params: { query: { number, limit: 1 } } }),
  )
  return found.items.length > 0
}
