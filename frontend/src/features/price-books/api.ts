import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'

export type Book = Schemas['PriceBook']
export type Line = Schemas['PriceLine']
export type Rules = Schemas['TariffRules']
export type Zone = Schemas['PriceZone']
type Kept = { id: string; version: number }
const page = (cursor: string | undefined) => ({ ...(cursor && { cursor }), limit: 50 })

export interface BookFilter {
  state: Schemas['PriceBookState'] | undefined
  zone: string | undefined
}
export const listBooks = (f: BookFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/price-books', {
      signal,
      params: {
        query: {
          ...(f.state && { state: [f.state] }),
          ...(f.zone && { price_zone: f.zone }),
          ...page(cursor),
        },
      },
    }),
  )
/** Books are few: one is found by its code, and the next one is drafted from one of them. */
export const allBooks = (signal: AbortSignal) =>
  body(client.GET('/price-books', { signal, params: { query: { limit: 200 } } }))
export const getBook = (id: string) =>
  body(client.GET('/price-books/{price_book_id}', { params: { path: { price_book_id: id } } }))
export const createBook = (b: Schemas['PriceBookPrototype'], key: string) =>
  body(client.POST('/price-books', { params: { header: intent(key) }, body: b }))
export const replaceBook = (r: Kept, b: Schemas['PriceBookReplacement']) =>
  body(
    client.PUT('/price-books/{price_book_id}', {
      params: { path: { price_book_id: r.id }, header: ifMatch(r.version) },
      body: b,
    }),
  )
export const publishBook = (r: Kept, key: string) =>
  body(
    client.POST('/price-books/{price_book_id}/publication', {
      params: {
        path: { price_book_id: r.id },
        header: { ...intent(key), ...ifMatch(r.version) },
      },
    }),
  )

/** Operations and items by a word; the lines are then asked for by them. */
export async function codesLike(q: string, signal: AbortSignal) {
  const [codes, items] = await Promise.all([
    body(client.GET('/service-codes', { signal, params: { query: { q, limit: 100 } } })),
    body(client.GET('/items', { signal, params: { query: { q, limit: 100 } } })),
  ])
  return { codes: codes.items, items: items.items }
}
export const listLines = async (
  bookId: string,
  q: string,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Schemas['PriceLineCollection']> => {
  const of = q ? await codesLike(q, signal) : undefined
  if (of && of.codes.length + of.items.length === 0) return { items: [] }
  return body(
    client.GET('/price-books/{price_book_id}/lines', {
      signal,
      params: {
        path: { price_book_id: bookId },
        query: {
          ...(of && {
            service_code_id: of.codes.map((x) => x.id),
            item_id: of.items.map((x) => x.id),
          }),
          ...page(cursor),
        },
      },
    }),
  )
}
export const getLine = (id: string) =>
  body(client.GET('/price-lines/{price_line_id}', { params: { path: { price_line_id: id } } }))
export const createLine = (bookId: string, b: Schemas['PriceLinePrototype'], key: string) =>
  body(
    client.POST('/price-books/{price_book_id}/lines', {
      params: { path: { price_book_id: bookId }, header: intent(key) },
      body: b,
    }),
  )
export const updateLine = (l: Kept, b: Schemas['PriceLinePatch']) =>
  body(
    client.PATCH('/price-lines/{price_line_id}', {
      params: { path: { price_line_id: l.id }, header: ifMatch(l.version) },
      body: b,
      headers: { 'Content-Type': 'application/merge-patch+json' },
    }),
  )
export const deleteLine = (l: Kept) =>
  body(
    client.DELETE('/price-lines/{price_line_id}', {
      params: { path: { price_line_id: l.id }, header: ifMatch(l.version) },
    }),
  )

export const zones = {
  list: (cursor: string | undefined, signal: AbortSignal) =>
    body(client.GET('/price-zones', { signal, params: { query: page(cursor) } })),
  get: (id: string, signal?: AbortSignal) =>
    body(
      client.GET('/price-zones/{price_zone_id}', {
        ...(signal && { signal }),
        params: { path: { price_zone_id: id } },
      }),
    ),
  create: (b: Schemas['PriceZonePrototype'], key: string) =>
    body(client.POST('/price-zones', { params: { header: intent(key) }, body: b })),
  /** The whole zone is sent; what the form didn't touch comes from the version it was opened on. */
  replace: (r: Kept, b: Schemas['PriceZonePrototype']) =>
    body(
      client.PUT('/price-zones/{price_zone_id}', {
        params: { path: { price_zone_id: r.id }, header: ifMatch(r.version) },
        body: b,
      }),
    ),
}
export const allZones = (signal: AbortSignal) =>
  body(client.GET('/price-zones', { signal, params: { query: { limit: 200 } } }))
export const allTerritories = (signal: AbortSignal) =>
  body(client.GET('/territories', { signal, params: { query: { limit: 200 } } }))

export const listTaxRates = (cursor: string | undefined, signal: AbortSignal) =>
  body(client.GET('/tax-rates', { signal, params: { query: page(cursor) } }))
export const createTaxRate = (b: Schemas['TaxRatePrototype'], key: string) =>
  body(client.POST('/tax-rates', { params: { header: intent(key) }, body: b }))
