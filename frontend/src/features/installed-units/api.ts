import { body, client, ifMatch, intent, mergePatch, type Schemas } from '@/lib/api'

export type Unit = Schemas['InstalledUnit']
export type UnitState = Schemas['InstalledUnitState']

export interface UnitFilter {
  q: string | undefined
  state: UnitState | undefined
  model: string | undefined
  party: string | undefined
  sort: 'serial' | undefined
}
export const listUnits = (f: UnitFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/installed-units', {
      signal,
      params: {
        query: {
          ...(f.q && { q: f.q }),
          ...(f.state && { state: [f.state] }),
          ...(f.model && { product_model_id: [f.model] }),
          ...(f.party && { party_id: f.party }),
          ...(f.sort && { sort: f.sort }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
export const findUnits = (q: string, signal: AbortSignal) =>
  body(client.GET('/installed-units', { signal, params: { query: { ...(q && { q }), limit: 8 } } }))
const one = (id: string) => ({ path: { installed_unit_id: id } })
export const getUnit = (id: string, signal?: AbortSignal) =>
  body(
    client.GET('/installed-units/{installed_unit_id}', {
      ...(signal && { signal }),
      params: one(id),
    }),
  )
export const createUnit = (b: Schemas['InstalledUnitPrototype'], key: string) =>
  body(client.POST('/installed-units', { params: { header: intent(key) }, body: b }))
export const updateUnit = (id: string, version: number, b: Schemas['InstalledUnitPatch']) =>
  body(
    client.PATCH('/installed-units/{installed_unit_id}', {
      params: { ...one(id), header: ifMatch(version) },
      body: b,
      headers: mergePatch,
    }),
  )
export const listTransfers = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/installed-units/{installed_unit_id}/transfers', {
      signal,
      params: { ...one(id), query: { limit: 50 } },
    }),
  )
export const transferUnit = (
  unit: Unit,
  b: Schemas['InstalledUnitTransferPrototype'],
  key: string,
) =>
  body(
    client.POST('/installed-units/{installed_unit_id}/transfer', {
      params: { ...one(unit.id), header: { ...intent(key), ...ifMatch(unit.version) } },
      body: b,
    }),
  )

export const listModels = (signal: AbortSignal) =>
  body(client.GET('/product-models', { signal, params: { query: { limit: 200 } } }))
export const findModels = (q: string, signal: AbortSignal) =>
  body(
    client.GET('/product-models', {
      signal,
      params: { query: { ...(q && { q }), is_retired: false, limit: 20 } },
    }),
  )
export const findParties = (q: string, signal: AbortSignal) =>
  body(client.GET('/parties', { signal, params: { query: { ...(q && { q }), limit: 8 } } }))
export const getParty = (id: string, signal: AbortSignal) =>
  body(client.GET('/parties/{party_id}', { signal, params: { path: { party_id: id } } }))
export const listPlaces = (party: string, signal: AbortSignal) =>
  body(
    client.GET('/service-locations', {
      signal,
      params: { query: { party_id: party, limit: 50 } },
    }),
  )
