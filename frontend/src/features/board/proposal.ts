/* What a plan begins with: as the visit stands, or a time that a waiting job could still have. */
import type { Visit, Waiting } from './api'
import { minuteOf, minuteOfClock, minutesOf, STEP, type Day } from './plan'

/** What the form begins with. */
export interface Proposal {
  date: string
  /** Minute of the day. */
  start: number
  minutes: number
  person: string
}

export const proposalOf = (v: Visit, day: Day): Proposal => ({
  date: day.date,
  start: minuteOf(day, v.planned_start_at),
  minutes: minutesOf(v),
  person: (v.crew.find((m) => m.lead) ?? v.crew[0])?.employee_id ?? '',
})
/** The first wish of the day that may still be kept, else the opening, else the next quarter of an hour. */
export function firstStart(
  day: Day,
  opens: number,
  wishes: Waiting['wishes'],
  now: number,
): number {
  const soon = Math.ceil(minuteOf(day, now) / STEP) * STEP
  const wished = wishes.filter((w) => w.date === day.date).map((w) => minuteOfClock(w.from))
  return Math.min(22 * 60, wished.find((w) => w >= soon) ?? Math.max(opens, soon))
}
