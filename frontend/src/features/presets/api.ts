import { body, client, intent, type Schemas } from '@/lib/api'

const LIMIT = 200
type Page = { items: readonly unknown[]; next_cursor?: string }
export interface Count {
  n: number
  /** There are more than were counted. */
  more: boolean
}
const counted = (p: Page): Count => ({ n: p.items.length, more: p.next_cursor !== undefined })

export const SHELVES = [
  'families',
  'models',
  'symptoms',
  'fault_codes',
  'service_codes',
  'items',
  'skills',
  'reasons',
  'calendars',
  'holidays',
] as const
export type Shelf = (typeof SHELVES)[number]
const query = { limit: LIMIT } as const
/** What is there already of each kind that a preset brings. */
export async function countShelves(signal: AbortSignal): Promise<Record<Shelf, Count>> {
  const at = { signal, params: { query } }
  const pages = await Promise.all([
    body(client.GET('/product-families', at)),
    body(client.GET('/product-models', at)),
    body(client.GET('/symptoms', at)),
    body(client.GET('/fault-codes', at)),
    body(client.GET('/service-codes', at)),
    body(client.GET('/items', at)),
    body(client.GET('/skills', at)),
    body(client.GET('/reasons', at)),
    body(client.GET('/working-calendars', at)),
    body(client.GET('/holidays', at)),
  ])
  return Object.fromEntries(SHELVES.map((s, i) => [s, counted(pages[i]!)])) as Record<Shelf, Count>
}
export const loadPresets = (key: string): Promise<Schemas['PresetLoad']> =>
  body(client.POST('/preset-load', { params: { header: intent(key) } }))

/** What the set-up of an organization consists of, read from what is really there. */
export async function readSetUp(organizationId: string, signal: AbortSignal) {
  const one = { signal, params: { query: { limit: 1 } } } as const
  const [
    organization,
    branches,
    calendars,
    families,
    books,
    taxes,
    policies,
    accounts,
    technicians,
    places,
  ] = await Promise.all([
    body(
      client.GET('/organizations/{organization_id}', {
        signal,
        params: { path: { organization_id: organizationId } },
      }),
    ),
    body(client.GET('/branches', one)),
    body(client.GET('/working-calendars', one)),
    body(client.GET('/product-families', one)),
    body(
      client.GET('/price-books', { signal, params: { query: { limit: 1, state: ['published'] } } }),
    ),
    body(client.GET('/tax-rates', one)),
    body(client.GET('/warranty-policies', { signal, params: { query: { limit: 50 } } })),
    body(client.GET('/accounts', { signal, params: { query: { limit: 2, kind: ['staff'] } } })),
    body(
      client.GET('/employees', {
        signal,
        params: { query: { limit: 50, kind: ['technician'], active: true } },
      }),
    ),
    body(client.GET('/stock-places', one)),
  ])
  const any = (p: { items: readonly unknown[] }) => p.items.length > 0
  return {
    organization: organization.phone !== undefined && organization.hours !== undefined,
    branch: any(branches),
    presets: any(families),
    calendar: any(calendars),
    people: accounts.items.length > 1,
    technician: technicians.items.some((e) => e.skills.length > 0),
    prices: any(books),
    tax: any(taxes),
    policy: policies.items.some((p) => p.current_version_id !== undefined),
    stock: any(places),
  }
}
export type Step = keyof Awaited<ReturnType<typeof readSetUp>>
