import { body, client, ifMatch, intent, mergePatch, type Schemas } from '@/lib/api'

export type Party = Schemas['Party']
export type PartyKind = Schemas['PartyKind']
export type Contact = Schemas['Contact']
export type Place = Schemas['ServiceLocation']

export interface PartyFilter {
  q: string | undefined
  kind: PartyKind | undefined
  sort: 'name' | undefined
}
export const listParties = (f: PartyFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/parties', {
      signal,
      params: {
        query: {
          ...(f.q && { q: f.q }),
          ...(f.kind && { kind: [f.kind] }),
          ...(f.sort && { sort: f.sort }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
export const findParties = (q: string, signal: AbortSignal) =>
  body(client.GET('/parties', { signal, params: { query: { ...(q && { q }), limit: 8 } } }))
const one = (id: string) => ({ path: { party_id: id } })
export const getParty = (id: string, signal?: AbortSignal) =>
  body(client.GET('/parties/{party_id}', { ...(signal && { signal }), params: one(id) }))
export const createParty = (b: Schemas['PartyPrototype'], key: string) =>
  body(client.POST('/parties', { params: { header: intent(key) }, body: b }))
export const updateParty = (id: string, version: number, b: Schemas['PartyPatch']) =>
  body(
    client.PATCH('/parties/{party_id}', {
      params: { ...one(id), header: ifMatch(version) },
      body: b,
      headers: mergePatch,
    }),
  )
/** `party` points to `into` from then on. */
export const mergeParty = (party: Party, into: string, reason: string, key: string) =>
  body(
    client.POST('/parties/{party_id}/merge', {
      params: { ...one(party.id), header: { ...intent(key), ...ifMatch(party.version) } },
      body: { into_party_id: into, ...(reason && { reason }) },
    }),
  )
export const unmergeParty = (party: Party, key: string) =>
  body(
    client.POST('/parties/{party_id}/unmerge', {
      params: { ...one(party.id), header: { ...intent(key), ...ifMatch(party.version) } },
    }),
  )

/** How much of each kind belongs to a party, for the preview of a merge. */
export async function countsOf(id: string, signal: AbortSignal) {
  const [requests, units, jobs] = await Promise.all([
    body(
      client.GET('/service-requests', {
        signal,
        params: { query: { party_id: id, include: ['total'], limit: 1 } },
      }),
    ),
    body(
      client.GET('/installed-units', {
        signal,
        params: { query: { party_id: id, include: ['total'], limit: 1 } },
      }),
    ),
    body(
      client.GET('/jobs', {
        signal,
        params: { query: { party_id: id, include: ['total'], limit: 1 } },
      }),
    ),
  ])
  return { requests, units, jobs }
}

export const listContacts = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/parties/{party_id}/contacts', {
      signal,
      params: { ...one(id), query: { limit: 100 } },
    }),
  )
export const createContact = (id: string, b: Schemas['ContactPrototype'], key: string) =>
  body(
    client.POST('/parties/{party_id}/contacts', {
      params: { ...one(id), header: intent(key) },
      body: b,
    }),
  )
const contact = (id: string, contactId: string) => ({
  path: { party_id: id, contact_id: contactId },
})
export const getContact = (id: string, contactId: string) =>
  body(client.GET('/parties/{party_id}/contacts/{contact_id}', { params: contact(id, contactId) }))
export const updateContact = (
  id: string,
  contactId: string,
  version: number,
  b: Schemas['ContactPatch'],
) =>
  body(
    client.PATCH('/parties/{party_id}/contacts/{contact_id}', {
      params: { ...contact(id, contactId), header: ifMatch(version) },
      body: b,
      headers: mergePatch,
    }),
  )
export const deleteContact = (id: string, c: Contact) =>
  body(
    client.DELETE('/parties/{party_id}/contacts/{contact_id}', {
      params: { ...contact(id, c.id), header: ifMatch(c.version) },
    }),
  )

export const listPlaces = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/service-locations', { signal, params: { query: { party_id: id, limit: 100 } } }),
  )
export const getPlace = (id: string, signal?: AbortSignal) =>
  body(
    client.GET('/service-locations/{service_location_id}', {
      ...(signal && { signal }),
      params: { path: { service_location_id: id } },
    }),
  )
export const createPlace = (b: Schemas['ServiceLocationPrototype'], key: string) =>
  body(client.POST('/service-locations', { params: { header: intent(key) }, body: b }))
export const updatePlace = (id: string, version: number, b: Schemas['ServiceLocationPatch']) =>
  body(
    client.PATCH('/service-locations/{service_location_id}', {
      params: { path: { service_location_id: id }, header: ifMatch(version) },
      body: b,
      headers: mergePatch,
    }),
  )
export const findCities = (q: string, signal: AbortSignal) =>
  body(client.GET('/cities', { signal, params: { query: { ...(q && { q }), limit: 12 } } }))

export const getOpenBalance = (id: string, signal: AbortSignal) =>
  body(client.GET('/open-balances/{party_id}', { signal, params: one(id) }))
