import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'
import { upload } from '@/lib/uploads'
import type { Photo } from '@/ui/photo-input'

export type Registration = Schemas['WarrantyRegistration']
export type RegistrationState = Schemas['RegistrationState']
export type ProofLevel = Schemas['ProofLevel']
export type LineKind = Schemas['LineKind']

const unit = (id: string) => ({ path: { installed_unit_id: id } })
export const getCover = (unitId: string, signal: AbortSignal) =>
  body(client.GET('/installed-units/{installed_unit_id}/cover', { signal, params: unit(unitId) }))
export const getEntitlement = (unitId: string, line: LineKind, signal: AbortSignal) =>
  body(
    client.GET('/installed-units/{installed_unit_id}/entitlement', {
      signal,
      params: { ...unit(unitId), query: { line_kind: line } },
    }),
  )
export interface RegistrationFilter {
  state: RegistrationState | undefined
  voiding: boolean
}
export const listRegistrations = (
  f: RegistrationFilter,
  cursor: string | undefined,
  signal: AbortSignal,
) =>
  body(
    client.GET('/warranty-registrations', {
      signal,
      params: {
        query: {
          ...(f.state && { state: [f.state] }),
          ...(f.voiding && { void_proposed: true }),
          ...(cursor && { cursor }),
          limit: 25,
        },
      },
    }),
  )
export const registrationsOf = (unitId: string, signal: AbortSignal) =>
  body(
    client.GET('/warranty-registrations', {
      signal,
      params: { query: { installed_unit_id: unitId, limit: 50 } },
    }),
  )
export const repairsOf = (unitId: string, signal: AbortSignal) =>
  body(
    client.GET('/repair-warranties', {
      signal,
      params: { query: { installed_unit_id: unitId, limit: 50 } },
    }),
  )

/** The photos of a proof, one after the other; a photo that was sent before is the same file. */
export async function sent(photos: readonly Photo[]): Promise<string[]> {
  const ids: string[] = []
  for (const p of photos) ids.push((await upload(p.bytes, 'proof.jpg')).id)
  return ids
}
export const register = (b: Schemas['WarrantyRegistrationPrototype'], key: string) =>
  body(client.POST('/warranty-registrations', { params: { header: intent(key) }, body: b }))
const at = (r: Registration, key: string) => ({
  params: {
    path: { warranty_registration_id: r.id },
    header: { ...intent(key), ...ifMatch(r.version) },
  },
})
export const confirm = (r: Registration, b: Schemas['RegistrationConfirmation'], key: string) =>
  body(
    client.POST('/warranty-registrations/{warranty_registration_id}/confirmation', {
      ...at(r, key),
      body: b,
    }),
  )
export const extend = (r: Registration, b: Schemas['RegistrationExtension'], key: string) =>
  body(
    client.POST('/warranty-registrations/{warranty_registration_id}/extensions', {
      ...at(r, key),
      body: b,
    }),
  )
export const proposeVoid = (r: Registration, b: Schemas['VoidProposal'], key: string) =>
  body(
    client.POST('/warranty-registrations/{warranty_registration_id}/void-proposal', {
      ...at(r, key),
      body: b,
    }),
  )
export const approveVoid = (r: Registration, key: string) =>
  body(client.POST('/warranty-registrations/{warranty_registration_id}/void-approval', at(r, key)))
export const refuseVoid = (r: Registration, reason: string, key: string) =>
  body(
    client.POST('/warranty-registrations/{warranty_registration_id}/void-refusal', {
      ...at(r, key),
      body: { reason },
    }),
  )
