import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'

export type Calendar = Schemas['WorkingCalendar']
export type Week = Schemas['WorkingWeek']
export type Frame = Schemas['WorkingFrame']
export type Day = keyof Week
export const DAYS: readonly Day[] = [
  'saturday',
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
]
export const listCalendars = (signal?: AbortSignal) =>
  body(
    client.GET('/working-calendars', {
      ...(signal && { signal }),
      params: { query: { limit: 200 } },
    }),
  )
export const getCalendar = (id: string) =>
  body(
    client.GET('/working-calendars/{working_calendar_id}', {
      params: { path: { working_calendar_id: id } },
    }),
  )
export const createCalendar = (b: Schemas['WorkingCalendarPrototype'], key: string) =>
  body(client.POST('/working-calendars', { params: { header: intent(key) }, body: b }))
export const updateCalendar = (
  c: { id: string; version: number },
  b: Schemas['WorkingCalendarPatch'],
) =>
  body(
    client.PATCH('/working-calendars/{working_calendar_id}', {
      params: { path: { working_calendar_id: c.id }, header: ifMatch(c.version) },
      body: b,
      headers: { 'Content-Type': 'application/merge-patch+json' },
    }),
  )
export const listHolidays = (
  f: { from: string; to: string },
  cursor: string | undefined,
  signal: AbortSignal,
) =>
  body(
    client.GET('/holidays', {
      signal,
      params: { query: { ...f, ...(cursor && { cursor }), limit: 100 } },
    }),
  )
export const listBranches = (signal: AbortSignal) =>
  body(client.GET('/branches', { signal, params: { query: { is_active: true, limit: 200 } } }))
