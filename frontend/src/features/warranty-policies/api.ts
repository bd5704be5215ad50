import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'

export type Policy = Schemas['WarrantyPolicy']
export type Version = Schemas['WarrantyPolicyVersion']
export type Terms = Schemas['PolicyTerms']
type Kept = { id: string; version: number }

export const listPolicies = (q: string, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/warranty-policies', {
      signal,
      params: { query: { ...(q && { q }), ...(cursor && { cursor }), limit: 50 } },
    }),
  )
/** Policies are few: one is found by its code. */
export const allPolicies = (signal: AbortSignal) =>
  body(client.GET('/warranty-policies', { signal, params: { query: { limit: 200 } } }))
export const getPolicy = (id: string) =>
  body(
    client.GET('/warranty-policies/{warranty_policy_id}', {
      params: { path: { warranty_policy_id: id } },
    }),
  )
export const createPolicy = (b: Schemas['WarrantyPolicyPrototype'], key: string) =>
  body(client.POST('/warranty-policies', { params: { header: intent(key) }, body: b }))
export const updatePolicy = (p: Kept, b: Schemas['WarrantyPolicyPatch']) =>
  body(
    client.PATCH('/warranty-policies/{warranty_policy_id}', {
      params: { path: { warranty_policy_id: p.id }, header: ifMatch(p.version) },
      body: b,
      headers: { 'Content-Type': 'application/merge-patch+json' },
    }),
  )
export const replaceModels = (p: Kept, product_model_ids: readonly string[]) =>
  body(
    client.PUT('/warranty-policies/{warranty_policy_id}/models', {
      params: { path: { warranty_policy_id: p.id }, header: ifMatch(p.version) },
      body: { product_model_ids: [...product_model_ids] },
    }),
  )
export const listVersions = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/warranty-policies/{warranty_policy_id}/versions', {
      signal,
      params: { path: { warranty_policy_id: id }, query: { limit: 200 } },
    }),
  )
export const getVersion = (id: string) =>
  body(
    client.GET('/warranty-policy-versions/{warranty_policy_version_id}', {
      params: { path: { warranty_policy_version_id: id } },
    }),
  )
export const createVersion = (
  policyId: string,
  b: Schemas['WarrantyPolicyVersionPrototype'],
  key: string,
) =>
  body(
    client.POST('/warranty-policies/{warranty_policy_id}/versions', {
      params: { path: { warranty_policy_id: policyId }, header: intent(key) },
      body: b,
    }),
  )
export const replaceVersion = (v: Kept, b: Schemas['WarrantyPolicyVersionPrototype']) =>
  body(
    client.PUT('/warranty-policy-versions/{warranty_policy_version_id}', {
      params: { path: { warranty_policy_version_id: v.id }, header: ifMatch(v.version) },
      body: b,
    }),
  )
export const publishVersion = (v: Kept, key: string) =>
  body(
    client.POST('/warranty-policy-versions/{warranty_policy_version_id}/publication', {
      params: {
        path: { warranty_policy_version_id: v.id },
        header: { ...intent(key), ...ifMatch(v.version) },
      },
    }),
  )
export const allModels = async (
  signal: AbortSignal,
): Promise<readonly Schemas['ProductModel'][]> => {
  const models: Schemas['ProductModel'][] = []
  let cursor: string | undefined
  do {
    const read = await body(
      client.GET('/product-models', {
        signal,
        params: { query: { limit: 200, ...(cursor && { cursor }) } },
      }),
    )
    models.push(...read.items)
    cursor = read.next_cursor
  } while (cursor)
  return models
}
