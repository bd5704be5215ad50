import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'
import { Problem } from '@/lib/problem'

export type Transfer = Schemas['StockTransfer']
export type Balance = Schemas['StockBalance']
export type Place = Schemas['StockPlace']

/** What this technician holds, with what lies in it and the papers that concern it. */
export async function myVan(me: string, signal: AbortSignal) {
  const held = await body(
    client.GET('/stock-places', {
      signal,
      params: {
        query: { holder_account_id: [me], kind: ['van', 'person'], active: true, limit: 5 },
      },
    }),
  )
  const [van] = held.items
  if (!van) return undefined
  const [stock, transfers, owed] = await Promise.all([
    allIn(van.id, signal),
    body(
      client.GET('/stock-transfers', {
        signal,
        params: { query: { state: ['draft', 'picked', 'in_transit'], limit: 50 } },
      }),
    ),
    body(client.GET('/old-parts', { signal, params: { query: { state: ['owed'], limit: 100 } } })),
  ])
  return { van, stock, transfers: transfers.items, owed: owed.items }
}
/** What the visits up to a day need of this van. */
export const myNeeds = async (van: string, needed_on: string, signal: AbortSignal) =>
  (
    await body(
      client.GET('/van-needs', {
        signal,
        params: { query: { needed_on, stock_place_id: [van] } },
      }),
    )
  ).items
export type MyVan = NonNullable<Awaited<ReturnType<typeof myVan>>>
async function allIn(place: string, signal: AbortSignal): Promise<Balance[]> {
  const all: Balance[] = []
  let cursor: string | undefined
  do {
    const page = await body(
      client.GET('/stock-balances', {
        signal,
        params: { query: { stock_place_id: [place], limit: 200, ...(cursor && { cursor }) } },
      }),
    )
    all.push(...page.items)
    cursor = page.next_cursor
  } while (cursor)
  return all
}
export const getTransfer = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/stock-transfers/{stock_transfer_id}', {
      signal,
      params: { path: { stock_transfer_id: id } },
    }),
  )
export const warehouses = (signal: AbortSignal) =>
  body(
    client.GET('/stock-places', {
      signal,
      params: { query: { kind: ['warehouse'], active: true, limit: 50 } },
    }),
  )
/**
 * Written, picked and handed over in one go; each step repeats harmlessly under its own key. What can't be picked
 * leaves no draft behind.
 */
export async function bringBack(
  b: Schemas['StockTransferPrototype'],
  serialsOf: (itemId: string) => string[],
  key: string,
): Promise<Transfer> {
  const made = await body(
    client.POST('/stock-transfers', { params: { header: intent(key) }, body: b }),
  )
  const at = (step: string) => ({
    params: { path: { stock_transfer_id: made.id }, header: intent(`${key}-${step}`) },
  })
  try {
    await body(
      client.POST('/stock-transfers/{stock_transfer_id}/picking', {
        ...at('pick'),
        body: {
          lines: made.lines
            .filter((l) => l.item.tracking === 'serial')
            .map((l) => ({ line_id: l.id, serials: serialsOf(l.item.id) })),
        },
      }),
    )
  } catch (x) {
    if (x instanceof Problem && !x.passing)
      await body(
        client.POST('/stock-transfers/{stock_transfer_id}/cancellation', {
          params: {
            path: { stock_transfer_id: made.id },
            header: { ...intent(`${key}-off`), ...ifMatch(made.version) },
          },
          body: { reason: x.body.detail ?? x.body.title },
        }),
      )
    throw x
  }
  return body(client.POST('/stock-transfers/{stock_transfer_id}/dispatch', at('go')))
}
export const serialsIn = async (place: string, item: string, signal: AbortSignal) =>
  (
    await body(
      client.GET('/serial-units', {
        signal,
        params: { query: { stock_place_id: [place], item_id: [item], limit: 100 } },
      }),
    )
  ).items.map((u) => u.serial)
