import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'

export type Vehicle = Schemas['Vehicle']
export type VehicleState = Schemas['VehicleState']
export type Assignment = Schemas['VehicleAssignment']
export interface VehicleFilter {
  q: string | undefined
  state: VehicleState | undefined
}
export const listVehicles = (f: VehicleFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/vehicles', {
      signal,
      params: {
        query: {
          ...(f.q && { plate: f.q.slice(0, 20) }),
          ...(f.state && { state: [f.state] }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
export const getVehicle = (id: string, signal?: AbortSignal) =>
  body(
    client.GET('/vehicles/{vehicle_id}', {
      ...(signal && { signal }),
      params: { path: { vehicle_id: id } },
    }),
  )
export const listKinds = (signal: AbortSignal) => body(client.GET('/vehicle-kinds', { signal }))
export const createVehicle = (b: Schemas['VehiclePrototype'], key: string) =>
  body(client.POST('/vehicles', { params: { header: intent(key) }, body: b }))
export const updateVehicle = (id: string, version: number, b: Schemas['VehiclePatch']) =>
  body(
    client.PATCH('/vehicles/{vehicle_id}', {
      params: { path: { vehicle_id: id }, header: ifMatch(version) },
      body: b,
      headers: { 'Content-Type': 'application/merge-patch+json' },
    }),
  )
export const listAssignments = (id: string, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/vehicles/{vehicle_id}/assignments', {
      signal,
      params: { path: { vehicle_id: id }, query: { ...(cursor && { cursor }), limit: 20 } },
    }),
  )
export const assign = (id: string, b: Schemas['VehicleAssignmentPrototype'], key: string) =>
  body(
    client.POST('/vehicles/{vehicle_id}/assignments', {
      params: { path: { vehicle_id: id }, header: intent(key) },
      body: b,
    }),
  )
export const endAssignment = (id: string, b: Schemas['VehicleAssignmentEnd'], key: string) =>
  body(
    client.POST('/vehicle-assignments/{vehicle_assignment_id}/end', {
      params: { path: { vehicle_assignment_id: id }, header: intent(key) },
      body: b,
    }),
  )
export const listBranches = (signal: AbortSignal) =>
  body(client.GET('/branches', { signal, params: { query: { is_active: true, limit: 200 } } }))
/** Whoever works here and signs in may drive. */
export const findDrivers = async (q: string, signal: AbortSignal) => {
  const found = await body(
    client.GET('/employees', {
      signal,
      params: { query: { ...(q.length > 1 && { q }), active: true, limit: 50 } },
    }),
  )
  return found.items.filter((e) => e.account_id !== undefined)
}
