import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'

export type Employee = Schemas['Employee']
export type EmployeeSkill = Schemas['EmployeeSkill']
export type Absence = Schemas['Absence']
type Kept = { id: string; version: number }

export interface EmployeeFilter {
  q: string | undefined
  kind: Schemas['EmployeeKind'] | undefined
  branch: string | undefined
  skill: string | undefined
  left: boolean
}
export const listEmployees = (f: EmployeeFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/employees', {
      signal,
      params: {
        query: {
          active: !f.left,
          ...(f.q && { q: f.q }),
          ...(f.kind && { kind: [f.kind] }),
          ...(f.branch && { branch_id: [f.branch] }),
          ...(f.skill && { skill: [f.skill] }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
/** By the number in the address; undefined where nobody has it. */
export const employeeByNumber = async (
  number: string,
  signal?: AbortSignal,
): Promise<Employee | null> => {
  const page = await body(
    client.GET('/employees', {
      ...(signal && { signal }),
      params: { query: { number, limit: 1 } },
    }),
  )
  return page.items[0] ?? null
}
export const getEmployee = (id: string, signal?: AbortSignal) =>
  body(
    client.GET('/employees/{employee_id}', {
      ...(signal && { signal }),
      params: { path: { employee_id: id } },
    }),
  )
export const createEmployee = (b: Schemas['EmployeePrototype'], key: string) =>
  body(client.POST('/employees', { params: { header: intent(key) }, body: b }))
export const updateEmployee = (e: Kept, b: Schemas['EmployeePatch']) =>
  body(
    client.PATCH('/employees/{employee_id}', {
      params: { path: { employee_id: e.id }, header: ifMatch(e.version) },
      body: b,
      headers: { 'Content-Type': 'application/merge-patch+json' },
    }),
  )
export const listEmployeeSkills = (id: string, signal?: AbortSignal) =>
  body(
    client.GET('/employees/{employee_id}/skills', {
      ...(signal && { signal }),
      params: { path: { employee_id: id } },
    }),
  )
export const replaceSkills = (e: Kept, skills: readonly Schemas['EmployeeSkillEntry'][]) =>
  body(
    client.PUT('/employees/{employee_id}/skills', {
      params: { path: { employee_id: e.id }, header: ifMatch(e.version) },
      body: { skills: [...skills] },
    }),
  )
export const listAbsences = (employeeId: string, after: string, signal: AbortSignal) =>
  body(
    client.GET('/absences', {
      signal,
      params: { query: { employee_id: [employeeId], ends_after: after, limit: 100 } },
    }),
  )
export const createAbsence = (b: Schemas['AbsencePrototype'], key: string) =>
  body(client.POST('/absences', { params: { header: intent(key) }, body: b }))
export const deleteAbsence = (a: Absence) =>
  body(
    client.DELETE('/absences/{absence_id}', {
      params: { path: { absence_id: a.id }, header: ifMatch(a.version) },
    }),
  )
/** What the forms offer. */
export const choicesOf = {
  branches: (signal: AbortSignal) =>
    body(client.GET('/branches', { signal, params: { query: { is_active: true, limit: 200 } } })),
  territories: (signal: AbortSignal) =>
    body(client.GET('/territories', { signal, params: { query: { limit: 200 } } })),
  calendars: (signal: AbortSignal) =>
    body(client.GET('/working-calendars', { signal, params: { query: { limit: 200 } } })),
  skills: (signal: AbortSignal) =>
    body(client.GET('/skills', { signal, params: { query: { is_retired: false, limit: 200 } } })),
}
export const accountsLike = (q: string, signal: AbortSignal) =>
  body(
    client.GET('/accounts', {
      signal,
      params: { query: { kind: ['staff'], ...(q && { q }), limit: 100 } },
    }),
  )
