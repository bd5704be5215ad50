import { body, client, type Schemas } from '@/lib/api'

export type SurveyTemplate = Schemas['SurveyTemplate']
export type JobTemplate = Schemas['JobTemplate']
export type ChecklistTemplate = Schemas['ChecklistTemplate']
const page = (cursor: string | undefined) => ({ ...(cursor && { cursor }), limit: 50 })

export const listSurveys = (signal: AbortSignal) =>
  body(client.GET('/survey-templates', { signal, params: { query: { limit: 200 } } }))
export const listJobs = (
  family: string | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
) =>
  body(
    client.GET('/job-templates', {
      signal,
      params: { query: { ...(family && { family_code: family }), ...page(cursor) } },
    }),
  )
export const getJob = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/job-templates/{job_template_id}', {
      signal,
      params: { path: { job_template_id: id } },
    }),
  )
export const listChecklists = (
  family: string | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
) =>
  body(
    client.GET('/checklist-templates', {
      signal,
      params: { query: { ...(family && { family_code: family }), ...page(cursor) } },
    }),
  )
export const getChecklist = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/checklist-templates/{checklist_template_id}', {
      signal,
      params: { path: { checklist_template_id: id } },
    }),
  )
export const listFamilies = (signal: AbortSignal) =>
  body(client.GET('/product-families', { signal, params: { query: { limit: 200 } } }))
export const listSkills = (signal: AbortSignal) =>
  body(client.GET('/skills', { signal, params: { query: { limit: 200 } } }))
