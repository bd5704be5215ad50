/* What every page that touches stock asks and says: items and places by a few letters, quantities with their unit. */
import { body, client, type Schemas } from './api'
import { asciiDigits } from './digits'
import { number } from './format'
import { lang } from './i18n'
import { serialOf } from './scan'

export type StockItem = Schemas['StockItemRef']
export type StockPlace = Schemas['StockPlace']
export type StockPlaceRef = Schemas['StockPlaceRef']
export type StockPlaceKind = Schemas['StockPlaceKind']

const catalogues = {
  fa: () => import('@/locales/fa/stock-terms'),
  en: () => import('@/locales/en/stock-terms'),
}
export const { terms } = await catalogues[lang]()

/** ۳ عدد · 3 pieces */
export const quantityOf = (quantity: string, uom: Schemas['UnitOfMeasure']): string =>
  terms.uoms[uom](number(quantity))

/** Places that people keep stock in, as opposed to where it comes from and goes to. */
export const KEPT: readonly StockPlaceKind[] = [
  'warehouse',
  'van',
  'person',
  'defective',
  'quarantine',
]
export const placeKinds = (kinds: readonly StockPlaceKind[] = KEPT) =>
  kinds.map((value) => ({ value, label: terms.places[value] }))
/** All places of these kinds that are in use: there are few, so a page has them whole. */
export async function placesInUse(
  signal: AbortSignal,
  kinds: readonly StockPlaceKind[] = KEPT,
): Promise<StockPlace[]> {
  const all: StockPlace[] = []
  let cursor: string | undefined
  do {
    const page = await body(
      client.GET('/stock-places', {
        signal,
        params: {
          query: { kind: [...kinds], active: true, limit: 200, ...(cursor && { cursor }) },
        },
      }),
    )
    all.push(...page.items)
    cursor = page.next_cursor
  } while (cursor)
  return all
}
/** The warehouse of the branch where this person works, or the only one there is. */
export async function homeWarehouse(
  account: string | undefined,
  places: readonly StockPlace[],
  signal: AbortSignal,
): Promise<string | undefined> {
  const all = places.filter((p) => p.kind === 'warehouse')
  if (all.length < 2 || account === undefined) return all.length === 1 ? all[0]?.id : undefined
  const me = await body(
    client.GET('/employees', {
      signal,
      params: { query: { account_id: [account], limit: 1 } },
    }),
  )
  const branch = me.items[0]?.branch_id
  return branch && all.find((p) => p.branch_id === branch)?.id
}
export const findItems = (q: string, signal: AbortSignal) =>
  body(
    client.GET('/items', { signal, params: { query: { ...(q.length > 1 && { q }), limit: 20 } } }),
  )
export const itemBySku = async (sku: string, signal?: AbortSignal) => {
  const found = await body(
    client.GET('/items', {
      ...(signal && { signal }),
      params: { query: { sku: [sku], limit: 1 } },
    }),
  )
  return found.items[0]
}
export const serialUnits = (
  query: { place?: string; item?: string; serial?: string; cursor?: string | undefined },
  signal?: AbortSignal,
) =>
  body(
    client.GET('/serial-units', {
      ...(signal && { signal }),
      params: {
        query: {
          ...(query.place && { stock_place_id: [query.place] }),
          ...(query.item && { item_id: [query.item] }),
          ...(query.serial && { serial: query.serial }),
          ...(query.cursor && { cursor: query.cursor }),
          limit: 50,
        },
      },
    }),
  )
/** A serial as it was scanned or typed: our labels' addresses opened, digits in ASCII. */
export const serialTyped = (text: string): string => asciiDigits(serialOf(text)).trim()
/** Whether two spellings are the same serial, as the server sees it. */
export const sameSerial = (a: string, b: string): boolean => plain(a) === plain(b)
const plain = (s: string) =>
  asciiDigits(s)
    .replace(/[\s_\u200b-\u200f\u2010-\u2015-]/g, '')
    .toUpperCase()
/** ST-1405-000123 and its like, in any digits and case; undefined for anything else. */
export function numberTyped(text: string): string | undefined {
  const code = asciiDigits(text).trim().toUpperCase()
  return /^[A-Z]{2,4}-[0-9A-Z-]+$/.test(code) ? code : undefined
}
