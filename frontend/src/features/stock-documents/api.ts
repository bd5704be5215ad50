import { body, client, intent, type Schemas } from '@/lib/api'
import { numberTyped } from '@/lib/stock'

export type Document = Schemas['StockDocument']
export type DocumentSummary = Schemas['StockDocumentSummary']
export type DocumentKind = Schemas['StockDocumentKind']
export type Movement = Schemas['StockMovement']

export const KINDS: readonly DocumentKind[] = ['receipt', 'adjustment', 'issue']
export interface DocumentFilter {
  kind: DocumentKind | undefined
  place: string | undefined
  q: string | undefined
}
/** Documents are found by their whole number; anything else matches none. */
export const listDocuments = (
  f: DocumentFilter,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<Schemas['StockDocumentCollection']> => {
  const number = f.q === undefined ? undefined : numberTyped(f.q)
  if (f.q !== undefined && number === undefined) return Promise.resolve({ items: [] })
  return body(
    client.GET('/stock-documents', {
      signal,
      params: {
        query: {
          ...(f.kind && { kind: [f.kind] }),
          ...(f.place && { stock_place_id: [f.place] }),
          ...(number && { number }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
}
/** With its movements; null where no document has this number. */
export const documentByNumber = async (number: string, signal: AbortSignal) => {
  const found = await body(
    client.GET('/stock-documents', { signal, params: { query: { number, limit: 1 } } }),
  )
  const [first] = found.items
  if (!first) return null
  return body(
    client.GET('/stock-documents/{stock_document_id}', {
      signal,
      params: { path: { stock_document_id: first.id } },
    }),
  )
}
export const receive = (b: Schemas['StockReceiptPrototype'], key: string) =>
  body(client.POST('/stock-receipts', { params: { header: intent(key) }, body: b }))
export const adjust = (b: Schemas['StockAdjustmentPrototype'], key: string) =>
  body(client.POST('/stock-adjustments', { params: { header: intent(key) }, body: b }))
export const issue = (b: Schemas['StockIssuePrototype'], key: string) =>
  body(client.POST('/stock-issues', { params: { header: intent(key) }, body: b }))
export const onHandAt = (place: string, items: readonly string[], signal: AbortSignal) =>
  body(
    client.GET('/stock-balances', {
      signal,
      params: {
        query: { stock_place_id: [place], item_id: items.slice(0, 50), limit: 200 },
      },
    }),
  )
