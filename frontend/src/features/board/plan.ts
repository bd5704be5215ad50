/*
 * The arithmetic of a day: instants as minutes since its midnight, what lies beside what, which hours are promised.
 * Pure.
 */
import { parseDate, toZoned } from '@internationalized/date'
import type { Schemas } from '@/lib/api'

/** Visits move by so many minutes. */
export const STEP = 15
/** How long a visit takes, where no template says it. */
export const USUAL = 90
/** What is promised where neither a wish nor the calendar offers a part of the day. */
const PROMISE = 120
const DAY = 24 * 60

type Window = Schemas['VisitWindow']
interface Planned {
  planned_start_at: string
  planned_end_at: string
}

/** A local day: all that stands on the board is measured from its midnight. */
export interface Day {
  date: string
  zone: string
  midnight: number
}
export const dayOf = (date: string, zone: string): Day => ({
  date,
  zone,
  midnight: toZoned(parseDate(date), zone).toDate().getTime(),
})
export const minuteOf = (day: Day, instant: string | number): number =>
  ((typeof instant === 'number' ? instant : Date.parse(instant)) - day.midnight) / 60_000
export const instantAt = (day: Day, minute: number): string =>
  new Date(day.midnight + minute * 60_000).toISOString()
export const minutesOf = (v: Planned): number =>
  (Date.parse(v.planned_end_at) - Date.parse(v.planned_start_at)) / 60_000
export const isDate = (s: string): boolean => {
  try {
    return parseDate(s).toString() === s
  } catch {
    return false
  }
}
export const addDays = (date: string, days: number): string =>
  parseDate(date).add({ days }).toString()

/** "09:30" and minutes since midnight. */
export const minuteOfClock = (s: string): number => Number(s.slice(0, 2)) * 60 + Number(s.slice(3))
export const clockOfMinute = (minute: number): string => {
  const m = Math.max(0, Math.min(DAY, Math.round(minute)))
  return `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`
}

export interface Range {
  from: number
  to: number
}
/** The hours that the board shows: the working day with an hour after it, and every visit in full. */
export function rangeOf(board: Schemas['DayBoard'], day: Day): Range {
  const visits = board.employees.flatMap((e) => e.visits)
  const opens = board.opens_at ? minuteOf(day, board.opens_at) : 9 * 60,
    closes = board.closes_at ? minuteOf(day, board.closes_at) : 17 * 60
  const from = Math.min(opens, ...visits.map((v) => minuteOf(day, v.planned_start_at))),
    to = Math.max(closes + 60, ...visits.map((v) => minuteOf(day, v.planned_end_at)))
  return {
    from: Math.max(0, Math.floor(from / 60) * 60),
    to: Math.min(DAY, Math.ceil(to / 60) * 60),
  }
}
/** Where a stretch stands in the range, in percent of the line; undefined outside. */
export function placeIn(range: Range, from: number, to: number) {
  const a = Math.max(from, range.from),
    b = Math.min(to, range.to),
    whole = range.to - range.from
  if (b <= a) return undefined
  return {
    insetInlineStart: `${((a - range.from) / whole) * 100}%`,
    inlineSize: `${((b - a) / whole) * 100}%`,
  }
}
export const overlaps = (a: readonly [number, number], b: readonly [number, number]): boolean =>
  a[0] < b[1] && b[0] < a[1]

/** Which line of its row each stretch stands on: those that meet stand below each other. */
export function lanesOf(spans: readonly (readonly [number, number])[]): number[] {
  const ends: number[] = []
  const order = spans.map((_, i) => i).toSorted((a, b) => spans[a]![0] - spans[b]![0])
  const lanes: number[] = []
  for (const i of order) {
    const [from, to] = spans[i]!
    const free = ends.findIndex((end) => end <= from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = to
    lanes[i] = lane
  }
  return lanes
}

/** The minute under a pointer; along the reading direction, by steps. */
export function minuteAt(
  range: Range,
  line: { left: number; right: number },
  x: number,
  rtl: boolean,
  grabbed = 0,
): number {
  const share = (rtl ? line.right - x : x - line.left) / (line.right - line.left)
  const minute = range.from + share * (range.to - range.from) - grabbed
  return Math.min(range.to - STEP, Math.max(range.from, Math.round(minute / STEP) * STEP))
}
/** An arrow toward the line's end is later, in both directions of writing; up and down are people. */
export function arrow(code: string, rtl: boolean): { minutes: number; rows: number } | undefined {
  const later = rtl ? 'ArrowLeft' : 'ArrowRight',
    earlier = rtl ? 'ArrowRight' : 'ArrowLeft'
  return {
    [later]: { minutes: STEP, rows: 0 },
    [earlier]: { minutes: -STEP, rows: 0 },
    ArrowUp: { minutes: 0, rows: -1 },
    ArrowDown: { minutes: 0, rows: 1 },
  }[code]
}

export const holds = (
  w: { date: string; from: string; to: string },
  date: string,
  minute: number,
): boolean => w.date === date && minuteOfClock(w.from) <= minute && minute < minuteOfClock(w.to)
/**
 * What the customer may be told for a start: a wish of theirs that it keeps, else a part of the day, else two hours.
 * The first is what is told unless somebody chooses.
 */
export function promises(
  day: Pick<Day, 'date' | 'zone'>,
  minute: number,
  offered: readonly Window[],
): Window[] {
  const { date, zone } = day
  const from = Math.floor(minute / 30) * 30
  const own: Window = {
    date,
    from: clockOfMinute(from),
    to: clockOfMinute(Math.min(DAY, from + PROMISE)),
    time_zone: zone,
  }
  const all = [...offered.filter((w) => holds(w, date, minute)), own]
  return all
    .filter((w, i) => all.findIndex((o) => o.from === w.from && o.to === w.to) === i)
    .map((w) => ({ date: w.date, from: w.from, to: w.to, time_zone: w.time_zone }))
}
