import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'

export type Organization = Schemas['Organization']
export type Branch = Schemas['Branch']
export type Territory = Schemas['Territory']
type Kept = { id: string; version: number }
const patch = { 'Content-Type': 'application/merge-patch+json' } as const
const page = (cursor: string | undefined) => ({ ...(cursor && { cursor }), limit: 50 })

export const getOrganization = (id: string, signal?: AbortSignal) =>
  body(
    client.GET('/organizations/{organization_id}', {
      ...(signal && { signal }),
      params: { path: { organization_id: id } },
    }),
  )
export const organizations = {
  list: (cursor: string | undefined, signal: AbortSignal) =>
    body(client.GET('/organizations', { signal, params: { query: page(cursor) } })),
  get: getOrganization,
  create: (b: Schemas['OrganizationPrototype'], key: string) =>
    body(client.POST('/organizations', { params: { header: intent(key) }, body: b })),
}
export const updateOrganization = (o: Kept, b: Schemas['OrganizationPatch']) =>
  body(
    client.PATCH('/organizations/{organization_id}', {
      params: { path: { organization_id: o.id }, header: ifMatch(o.version) },
      body: b,
      headers: patch,
    }),
  )

export interface PlaceFilter {
  q: string | undefined
  branch: string | undefined
  state: string | undefined
  open: string | undefined
}
export const branches = {
  list: (f: PlaceFilter, cursor: string | undefined, signal: AbortSignal) =>
    body(
      client.GET('/branches', {
        signal,
        params: {
          query: {
            ...(f.q && { q: f.q }),
            is_active: f.state !== 'closed',
            ...page(cursor),
          },
        },
      }),
    ),
  get: (id: string, signal?: AbortSignal) =>
    body(
      client.GET('/branches/{branch_id}', {
        ...(signal && { signal }),
        params: { path: { branch_id: id } },
      }),
    ),
  create: (b: Schemas['BranchPrototype'], key: string) =>
    body(client.POST('/branches', { params: { header: intent(key) }, body: b })),
  update: (r: Kept, b: Schemas['BranchPatch']) =>
    body(
      client.PATCH('/branches/{branch_id}', {
        params: { path: { branch_id: r.id }, header: ifMatch(r.version) },
        body: b,
        headers: patch,
      }),
    ),
}
export const territories = {
  list: (f: PlaceFilter, cursor: string | undefined, signal: AbortSignal) =>
    body(
      client.GET('/territories', {
        signal,
        params: {
          query: {
            ...(f.q && { q: f.q }),
            ...(f.branch && { branch_id: f.branch }),
            ...page(cursor),
          },
        },
      }),
    ),
  get: (id: string, signal?: AbortSignal) =>
    body(
      client.GET('/territories/{territory_id}', {
        ...(signal && { signal }),
        params: { path: { territory_id: id } },
      }),
    ),
  create: (b: Schemas['TerritoryPrototype'], key: string) =>
    body(client.POST('/territories', { params: { header: intent(key) }, body: b })),
  update: (r: Kept, b: Schemas['TerritoryPatch']) =>
    body(
      client.PATCH('/territories/{territory_id}', {
        params: { path: { territory_id: r.id }, header: ifMatch(r.version) },
        body: b,
        headers: patch,
      }),
    ),
}
export const allBranches = (signal: AbortSignal) =>
  body(client.GET('/branches', { signal, params: { query: { limit: 200 } } }))
export const allTerritories = (signal: AbortSignal) =>
  body(client.GET('/territories', { signal, params: { query: { limit: 200 } } }))
export const allProvinces = (signal: AbortSignal) =>
  body(client.GET('/provinces', { signal, params: { query: { limit: 200 } } }))
/** More than one page of them. */
export async function allCities(signal: AbortSignal): Promise<readonly Schemas['City'][]> {
  const cities: Schemas['City'][] = []
  let cursor: string | undefined
  do {
    const read = await body(
      client.GET('/cities', {
        signal,
        params: { query: { limit: 200, ...(cursor && { cursor }) } },
      }),
    )
    cities.push(...read.items)
    cursor = read.next_cursor
  } while (cursor)
  return cities
}
