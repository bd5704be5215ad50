/* The catalogue's calls: one list, one row, a new one, a change, for each of its books. */
import { body, client, ifMatch, intent, mergePatch, type Schemas } from '@/lib/api'

export interface CatalogueFilter {
  q: string | undefined
  family: string | undefined
  /** The kind within the book: of a fault code, labour code, reason, or the state of an item. */
  type: string | undefined
  retired: string | undefined
  open: string | undefined
}
type F = Partial<CatalogueFilter>
type Kept = { id: string; version: number }
const text = (f: F) => ({ ...(f.q && { q: f.q }) })
/** What is in use, unless the retired are asked for. */
const inUse = (f: F) => ({ is_retired: f.retired === 'true' })
const page = (cursor: string | undefined) => ({ ...(cursor && { cursor }), limit: 50 })
/* What each call is sent with: the row it is about, the key of the intent, the version that was seen. */
const path = <N extends string>(name: N, id: string) => ({ [name]: id }) as Record<N, string>
const one = <N extends string>(name: N, id: string, signal?: AbortSignal) => ({
  ...(signal && { signal }),
  params: { path: path(name, id) },
})
const made = (key: string) => ({ params: { header: intent(key) } })
const changed = <N extends string>(name: N, r: Kept) => ({
  params: { path: path(name, r.id), header: ifMatch(r.version) },
  headers: mergePatch,
})

export const families = {
  list: (f: F, cursor: string | undefined, signal: AbortSignal) =>
    body(
      client.GET('/product-families', {
        signal,
        params: { query: { ...text(f), ...inUse(f), ...page(cursor) } },
      }),
    ),
  get: (id: string, signal?: AbortSignal) =>
    body(client.GET('/product-families/{product_family_id}', one('product_family_id', id, signal))),
  create: (b: Schemas['ProductFamilyPrototype'], key: string) =>
    body(client.POST('/product-families', { ...made(key), body: b })),
  update: (r: Kept, b: Schemas['ProductFamilyPatch']) =>
    body(
      client.PATCH('/product-families/{product_family_id}', {
        ...changed('product_family_id', r),
        body: b,
      }),
    ),
}
export const models = {
  list: (f: F, cursor: string | undefined, signal: AbortSignal) =>
    body(
      client.GET('/product-models', {
        signal,
        params: {
          query: {
            ...text(f),
            ...(f.family && { product_family_id: [f.family] }),
            ...inUse(f),
            ...page(cursor),
          },
        },
      }),
    ),
  get: (id: string, signal?: AbortSignal) =>
    body(client.GET('/product-models/{product_model_id}', one('product_model_id', id, signal))),
  create: (b: Schemas['ProductModelPrototype'], key: string) =>
    body(client.POST('/product-models', { ...made(key), body: b })),
  update: (r: Kept, b: Schemas['ProductModelPatch']) =>
    body(
      client.PATCH('/product-models/{product_model_id}', {
        ...changed('product_model_id', r),
        body: b,
      }),
    ),
}
export const symptoms = {
  list: (f: F, cursor: string | undefined, signal: AbortSignal) =>
    body(
      client.GET('/symptoms', {
        signal,
        params: {
          query: {
            ...text(f),
            ...(f.family && { product_family_id: [f.family] }),
            ...inUse(f),
            ...page(cursor),
          },
        },
      }),
    ),
  get: (id: string, signal?: AbortSignal) =>
    body(client.GET('/symptoms/{symptom_id}', one('symptom_id', id, signal))),
  create: (b: Schemas['SymptomPrototype'], key: string) =>
    body(client.POST('/symptoms', { ...made(key), body: b })),
  update: (r: Kept, b: Schemas['SymptomPatch']) =>
    body(client.PATCH('/symptoms/{symptom_id}', { ...changed('symptom_id', r), body: b })),
}
export const faultCodes = {
  list: (f: F, cursor: string | undefined, signal: AbortSignal) =>
    body(
      client.GET('/fault-codes', {
        signal,
        params: {
          query: {
            ...text(f),
            ...(f.family && { product_family_id: f.family }),
            ...(f.type && { type: [f.type as Schemas['FaultCodeType']] }),
            ...inUse(f),
            ...page(cursor),
          },
        },
      }),
    ),
  get: (id: string, signal?: AbortSignal) =>
    body(client.GET('/fault-codes/{fault_code_id}', one('fault_code_id', id, signal))),
  create: (b: Schemas['FaultCodePrototype'], key: string) =>
    body(client.POST('/fault-codes', { ...made(key), body: b })),
  update: (r: Kept, b: Schemas['FaultCodePatch']) =>
    body(client.PATCH('/fault-codes/{fault_code_id}', { ...changed('fault_code_id', r), body: b })),
}
export const serviceCodes = {
  list: (f: F, cursor: string | undefined, signal: AbortSignal) =>
    body(
      client.GET('/service-codes', {
        signal,
        params: {
          query: {
            ...text(f),
            ...(f.family && { product_family_id: f.family }),
            ...(f.type && { kind: [f.type as Schemas['ServiceCodeKind']] }),
            ...inUse(f),
            ...page(cursor),
          },
        },
      }),
    ),
  get: (id: string, signal?: AbortSignal) =>
    body(client.GET('/service-codes/{service_code_id}', one('service_code_id', id, signal))),
  create: (b: Schemas['ServiceCodePrototype'], key: string) =>
    body(client.POST('/service-codes', { ...made(key), body: b })),
  update: (r: Kept, b: Schemas['ServiceCodePatch']) =>
    body(
      client.PATCH('/service-codes/{service_code_id}', {
        ...changed('service_code_id', r),
        body: b,
      }),
    ),
}
export const items = {
  list: (f: F, cursor: string | undefined, signal: AbortSignal) =>
    body(
      client.GET('/items', {
        signal,
        params: {
          query: {
            ...text(f),
            ...(f.family && { product_family_id: [f.family] }),
            ...(f.type && { state: [f.type as Schemas['ItemState']] }),
            ...page(cursor),
          },
        },
      }),
    ),
  get: (id: string, signal?: AbortSignal) =>
    body(client.GET('/items/{item_id}', one('item_id', id, signal))),
  create: (b: Schemas['ItemPrototype'], key: string) =>
    body(client.POST('/items', { ...made(key), body: b })),
  update: (r: Kept, b: Schemas['ItemPatch']) =>
    body(client.PATCH('/items/{item_id}', { ...changed('item_id', r), body: b })),
}
export const skills = {
  list: (f: F, cursor: string | undefined, signal: AbortSignal) =>
    body(client.GET('/skills', { signal, params: { query: { ...inUse(f), ...page(cursor) } } })),
  get: (id: string, signal?: AbortSignal) =>
    body(client.GET('/skills/{skill_id}', one('skill_id', id, signal))),
  create: (b: Schemas['SkillPrototype'], key: string) =>
    body(client.POST('/skills', { ...made(key), body: b })),
  update: (r: Kept, b: Schemas['SkillPatch']) =>
    body(client.PATCH('/skills/{skill_id}', { ...changed('skill_id', r), body: b })),
}
export const reasons = {
  list: (f: F, cursor: string | undefined, signal: AbortSignal) =>
    body(
      client.GET('/reasons', {
        signal,
        params: {
          query: {
            ...(f.type && { kind: [f.type as Schemas['ReasonKind']] }),
            ...inUse(f),
            ...page(cursor),
          },
        },
      }),
    ),
  get: (id: string, signal?: AbortSignal) =>
    body(client.GET('/reasons/{reason_id}', one('reason_id', id, signal))),
  create: (b: Schemas['ReasonPrototype'], key: string) =>
    body(client.POST('/reasons', { ...made(key), body: b })),
  update: (r: Kept, b: Schemas['ReasonPatch']) =>
    body(client.PATCH('/reasons/{reason_id}', { ...changed('reason_id', r), body: b })),
}

/** Short lists that forms offer as choices. */
export const allFamilies = (signal: AbortSignal) =>
  body(client.GET('/product-families', { signal, params: { query: { limit: 200 } } }))
export const allSkills = (signal: AbortSignal) =>
  body(client.GET('/skills', { signal, params: { query: { limit: 200 } } }))
