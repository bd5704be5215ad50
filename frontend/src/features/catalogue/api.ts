/* The catalogue's calls: one list, one row, a new one, a change, for each of its books. */
import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'

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
const patch = { 'Content-Type': 'application/merge-patch+json' } as const

export const families = {
  list: (f: F, cursor: string | undefined, signal: AbortSignal) =>
    body(
      client.GET('/product-families', {
        signal,
        params: { query: { ...text(f), ...inUse(f), ...page(cursor) } },
      }),
    ),
  get: (id: string, signal?: AbortSignal) =>
    body(
      client.GET('/product-families/{product_family_id}', {
        ...(signal && { signal }),
        params: { path: { product_family_id: id } },
      }),
    ),
  create: (b: Schemas['ProductFamilyPrototype'], key: string) =>
    body(client.POST('/product-families', { params: { header: intent(key) }, body: b })),
  update: (r: Kept, b: Schemas['ProductFamilyPatch']) =>
    body(
      client.PATCH('/product-families/{product_family_id}', {
        params: { path: { product_family_id: r.id }, header: ifMatch(r.version) },
        body: b,
        headers: patch,
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
    body(
      client.GET('/product-models/{product_model_id}', {
        ...(signal && { signal }),
        params: { path: { product_model_id: id } },
      }),
    ),
  create: (b: Schemas['ProductModelPrototype'], key: string) =>
    body(client.POST('/product-models', { params: { header: intent(key) }, body: b })),
  update: (r: Kept, b: Schemas['ProductModelPatch']) =>
    body(
      client.PATCH('/product-models/{product_model_id}', {
        params: { path: { product_model_id: r.id }, header: ifMatch(r.version) },
        body: b,
        headers: patch,
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
    body(
      client.GET('/symptoms/{symptom_id}', {
        ...(signal && { signal }),
        params: { path: { symptom_id: id } },
      }),
    ),
  create: (b: Schemas['SymptomPrototype'], key: string) =>
    body(client.POST('/symptoms', { params: { header: intent(key) }, body: b })),
  update: (r: Kept, b: Schemas['SymptomPatch']) =>
    body(
      client.PATCH('/symptoms/{symptom_id}', {
        params: { path: { symptom_id: r.id }, header: ifMatch(r.version) },
        body: b,
        headers: patch,
      }),
    ),
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
    body(
      client.GET('/fault-codes/{fault_code_id}', {
        ...(signal && { signal }),
        params: { path: { fault_code_id: id } },
      }),
    ),
  create: (b: Schemas['FaultCodePrototype'], key: string) =>
    body(client.POST('/fault-codes', { params: { header: intent(key) }, body: b })),
  update: (r: Kept, b: Schemas['FaultCodePatch']) =>
    body(
      client.PATCH('/fault-codes/{fault_code_id}', {
        params: { path: { fault_code_id: r.id }, header: ifMatch(r.version) },
        body: b,
        headers: patch,
      }),
    ),
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
    body(
      client.GET('/service-codes/{service_code_id}', {
        ...(signal && { signal }),
        params: { path: { service_code_id: id } },
      }),
    ),
  create: (b: Schemas['ServiceCodePrototype'], key: string) =>
    body(client.POST('/service-codes', { params: { header: intent(key) }, body: b })),
  update: (r: Kept, b: Schemas['ServiceCodePatch']) =>
    body(
      client.PATCH('/service-codes/{service_code_id}', {
        params: { path: { service_code_id: r.id }, header: ifMatch(r.version) },
        body: b,
        headers: patch,
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
    body(
      client.GET('/items/{item_id}', {
        ...(signal && { signal }),
        params: { path: { item_id: id } },
      }),
    ),
  create: (b: Schemas['ItemPrototype'], key: string) =>
    body(client.POST('/items', { params: { header: intent(key) }, body: b })),
  update: (r: Kept, b: Schemas['ItemPatch']) =>
    body(
      client.PATCH('/items/{item_id}', {
        params: { path: { item_id: r.id }, header: ifMatch(r.version) },
        body: b,
        headers: patch,
      }),
    ),
}
export const skills = {
  list: (f: F, cursor: string | undefined, signal: AbortSignal) =>
    body(client.GET('/skills', { signal, params: { query: { ...inUse(f), ...page(cursor) } } })),
  get: (id: string, signal?: AbortSignal) =>
    body(
      client.GET('/skills/{skill_id}', {
        ...(signal && { signal }),
        params: { path: { skill_id: id } },
      }),
    ),
  create: (b: Schemas['SkillPrototype'], key: string) =>
    body(client.POST('/skills', { params: { header: intent(key) }, body: b })),
  update: (r: Kept, b: Schemas['SkillPatch']) =>
    body(
      client.PATCH('/skills/{skill_id}', {
        params: { path: { skill_id: r.id }, header: ifMatch(r.version) },
        body: b,
        headers: patch,
      }),
    ),
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
    body(
      client.GET('/reasons/{reason_id}', {
        ...(signal && { signal }),
        params: { path: { reason_id: id } },
      }),
    ),
  create: (b: Schemas['ReasonPrototype'], key: string) =>
    body(client.POST('/reasons', { params: { header: intent(key) }, body: b })),
  update: (r: Kept, b: Schemas['ReasonPatch']) =>
    body(
      client.PATCH('/reasons/{reason_id}', {
        params: { path: { reason_id: r.id }, header: ifMatch(r.version) },
        body: b,
        headers: patch,
      }),
    ),
}

/** Short lists that forms offer as choices. */
export const allFamilies = (signal: AbortSignal) =>
  body(client.GET('/product-families', { signal, params: { query: { limit: 200 } } }))
export const allSkills = (signal: AbortSignal) =>
  body(client.GET('/skills', { signal, params: { query: { limit: 200 } } }))
