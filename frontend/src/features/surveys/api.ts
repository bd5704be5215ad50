import { body, client, intent, type Schemas } from '@/lib/api'

export type Response = Schemas['SurveyResponse']
export type Statistics = Schemas['SurveyStatistics']
export type Template = Schemas['SurveyTemplate']
export type Case = Schemas['RecoveryCase']
export type CaseState = Schemas['RecoveryState']

/** What both the answers and their numbers are narrowed by. */
export interface About {
  from: string | undefined
  to: string | undefined
  template: string | undefined
  technician: string | undefined
  branch: string | undefined
  model: string | undefined
}
export interface ResponseFilter extends About {
  low: boolean
}
const about = (f: About) => ({
  ...(f.from && { from: f.from }),
  ...(f.to && { to: f.to }),
  ...(f.template && { template_code: f.template }),
  ...(f.technician && { technician_id: f.technician }),
  ...(f.branch && { branch_id: f.branch }),
  ...(f.model && { product_model_id: f.model }),
})
export const listResponses = (f: ResponseFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/survey-responses', {
      signal,
      params: {
        query: { ...about(f), ...(f.low && { low: true }), ...(cursor && { cursor }), limit: 50 },
      },
    }),
  )
export const getStatistics = (f: About, signal: AbortSignal) =>
  body(client.GET('/survey-statistics', { signal, params: { query: about(f) } }))
export const listTemplates = (signal: AbortSignal) =>
  body(client.GET('/survey-templates', { signal, params: { query: { limit: 100 } } }))

/** What one may narrow by: who did the work, where, on which model. */
export async function listChoices(signal: AbortSignal) {
  const [technicians, branches, models] = await Promise.all([
    body(
      client.GET('/employees', { signal, params: { query: { kind: ['technician'], limit: 200 } } }),
    ),
    body(client.GET('/branches', { signal, params: { query: { limit: 100 } } })),
    body(client.GET('/product-models', { signal, params: { query: { limit: 200 } } })),
  ])
  return { technicians: technicians.items, branches: branches.items, models: models.items }
}

export interface CaseFilter {
  states: readonly CaseState[]
  mine: boolean
}
export const listCases = (f: CaseFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/recovery-cases', {
      signal,
      params: {
        query: {
          ...(f.states.length > 0 && { state: [...f.states] }),
          ...(f.mine && { mine: true }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
export const getCase = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/recovery-cases/{recovery_case_id}', {
      signal,
      params: { path: { recovery_case_id: id } },
    }),
  )
const at = (id: string, key: string) => ({
  params: { path: { recovery_case_id: id }, header: intent(key) },
})
export const noteContact = (id: string, b: Schemas['RecoveryContact'], key: string) =>
  body(client.POST('/recovery-cases/{recovery_case_id}/contact', { ...at(id, key), body: b }))
export const solveCase = (id: string, note: string, key: string) =>
  body(
    client.POST('/recovery-cases/{recovery_case_id}/solution', { ...at(id, key), body: { note } }),
  )
export const closeCase = (id: string, b: Schemas['RecoveryClosing'], key: string) =>
  body(client.POST('/recovery-cases/{recovery_case_id}/closing', { ...at(id, key), body: b }))
