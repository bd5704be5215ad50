import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'

export type Task = Schemas['Task']

export interface TaskFilter {
  states: readonly Schemas['TaskState'][]
  kinds: readonly string[]
  mine: boolean
}
export const listTasks = (
  f: TaskFilter,
  cursor: string | undefined,
  signal: AbortSignal,
  limit = 50,
) =>
  body(
    client.GET('/tasks', {
      signal,
      params: {
        query: {
          ...(f.states.length > 0 && { state: [...f.states] }),
          ...(f.kinds.length > 0 && { kind: [...f.kinds] }),
          ...(f.mine && { mine: true }),
          ...(cursor ? { cursor } : { include: ['total'] }),
          limit,
        },
      },
    }),
  )
export const changeTask = (task: Task, change: Schemas['TaskPatch']) =>
  body(
    client.PATCH('/tasks/{task_id}', {
      params: { path: { task_id: task.id }, header: ifMatch(task.version) },
      headers: { 'Content-Type': 'application/merge-patch+json' },
      body: change,
    }),
  )
export const completeTask = (id: string, outcome: string, key: string) =>
  body(
    client.POST('/tasks/{task_id}/completion', {
      params: { path: { task_id: id }, header: intent(key) },
      body: outcome ? { outcome } : {},
    }),
  )
/** Who took a task is named by their account. */
export const listColleagues = (signal: AbortSignal) =>
  body(client.GET('/employees', { signal, params: { query: { limit: 200 } } }))
