/*
 * Booking and moving from the board itself: shown at once where they go, said with a way back, and returned with the
 * server's reason where it refuses. Steps of the keyboard add up before they are sent: the customer is told of each
 * move, and nobody wants four messages for one hour.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { newIntent, type Schemas } from '@/lib/api'
import { time } from '@/lib/format'
import { Problem } from '@/lib/problem'
import { problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { bookVisit, cancelVisit, moveVisit, type Visit, type Waiting } from './api'
import { t } from './messages'
import { holds, instantAt, minuteOf, minutesOf, promises, type Day } from './plan'

/** A place on the board: whose row, and the minute of the day. */
export interface Spot {
  person: string
  start: number
}
/** A visit in one of its rows: with several people it stands in several. */
export interface Standing {
  visit: Visit
  person: string
}
export type Asked =
  | { what: 'visit'; visit: Visit; from: string; to: Spot }
  | { what: 'job'; waiting: Waiting; minutes: number; to: Spot }
export interface Refusal {
  asked: Asked
  problem: Problem
}
const SETTLE = 700

const keyOf = (s: Standing): string => `${s.visit.id} ${s.person}`
/** What a move changes: the time, the person of that row, and the promise where the new start breaks it. */
export function changeFor(visit: Visit, day: Day, from: string, to: Spot): Schemas['VisitPatch'] {
  const other = from !== to.person
  const told = visit.arrival_window
  const kept = !told || holds(told, day.date, to.start)
  const leads = visit.crew.some((m) => m.lead && m.employee_id === from)
  return {
    planned_start_at: instantAt(day, to.start),
    planned_end_at: instantAt(day, to.start + minutesOf(visit)),
    ...(other && {
      crew: visit.crew.map((m) => (m.employee_id === from ? to.person : m.employee_id)),
      ...(leads && { lead_employee_id: to.person }),
    }),
    ...(!kept && { arrival_window: promises(day, to.start, [])[0] ?? null }),
    // Who was sent with a reason is still sent with it.
    ...(!other && visit.override_reason && { override: { reason: visit.override_reason } }),
  }
}
const wayBack = (v: Visit): Schemas['VisitPatch'] => {
  const lead = v.crew.find((m) => m.lead)
  return {
    planned_start_at: v.planned_start_at,
    planned_end_at: v.planned_end_at,
    crew: v.crew.map((m) => m.employee_id),
    ...(lead && { lead_employee_id: lead.employee_id }),
    arrival_window: v.arrival_window ?? null,
    ...(v.override_reason && { override: { reason: v.override_reason } }),
  }
}
/** Puts a visit back where it was, if nobody touched it since. */
export const undoMove = (before: Visit, after: Visit, again: () => void) => () =>
  void moveVisit(after, wayBack(before)).then(
    () => {
      again()
      say(t.taken_back)
    },
    (x: unknown) => {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    },
  )
export const undoBooking = (booked: Visit, again: () => void) => () =>
  void cancelVisit(booked, t.undone, newIntent()).then(
    () => {
      again()
      say(t.taken_back)
    },
    (x: unknown) => {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    },
  )

export function useMoves({
  day,
  nameOf,
  again,
  onDone,
  onRefused,
}: {
  day: Day | undefined
  nameOf: (person: string) => string
  /** Reads the board anew. */
  again: () => Promise<unknown>
  onDone: () => void
  onRefused: (refusal: Refusal) => void
}) {
  /** Where visits are shown meanwhile, by visit and row. */
  const [ahead, setAhead] = useState<ReadonlyMap<string, Spot>>(new Map())
  const [arriving, setArriving] = useState<Extract<Asked, { what: 'job' }>>()
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>())
  useEffect(() => {
    const waiting = timers.current
    return () => waiting.forEach(clearTimeout)
  }, [])

  const settle = (key: string) =>
    setAhead((m) => {
      const next = new Map(m)
      next.delete(key)
      return next
    })
  const spotOf = useCallback(
    (s: Standing): Spot =>
      ahead.get(keyOf(s)) ?? {
        person: s.person,
        start: day ? minuteOf(day, s.visit.planned_start_at) : 0,
      },
    [ahead, day],
  )
  const failed = (asked: Asked, x: unknown) => {
    if (!(x instanceof Problem)) throw x
    void again() // what others did meanwhile is part of the reason
    onRefused({ asked, problem: x })
  }
  const send = async (s: Standing, to: Spot) => {
    if (!day) return
    const key = keyOf(s)
    timers.current.delete(key)
    try {
      const moved = await moveVisit(s.visit, changeFor(s.visit, day, s.person, to))
      await again()
      onDone()
      say(t.moved(nameOf(to.person), time(moved.planned_start_at)), {
        undo: undoMove(s.visit, moved, () => void again()),
      })
    } catch (x) {
      failed({ what: 'visit', visit: s.visit, from: s.person, to }, x)
    } finally {
      settle(key)
    }
  }
  /** `later` waits whether another step follows. */
  const move = (s: Standing, to: Spot, later = false) => {
    if (!day) return
    const key = keyOf(s),
      timer = timers.current.get(key)
    if (timer === undefined && ahead.has(key)) return // on its way to the server
    clearTimeout(timer)
    timers.current.delete(key)
    const same = to.person === s.person && to.start === minuteOf(day, s.visit.planned_start_at)
    if (same) return settle(key)
    setAhead((m) => new Map(m).set(key, to))
    if (later)
      timers.current.set(
        key,
        setTimeout(() => void send(s, to), SETTLE),
      )
    else void send(s, to)
  }
  const book = async (waiting: Waiting, minutes: number, to: Spot) => {
    if (!day || arriving) return
    const asked = { what: 'job', waiting, minutes, to } as const
    setArriving(asked)
    const told = promises(day, to.start, waiting.wishes)[0]
    try {
      const booked = await bookVisit(
        {
          job_id: waiting.job.id,
          crew: [to.person],
          planned_start_at: instantAt(day, to.start),
          planned_end_at: instantAt(day, to.start + minutes),
          ...(told && { arrival_window: told }),
        },
        newIntent(),
      )
      await again()
      onDone()
      say(t.booked(nameOf(to.person), time(booked.planned_start_at)), {
        undo: undoBooking(booked, () => void again()),
      })
    } catch (x) {
      failed(asked, x)
    } finally {
      setArriving(undefined)
    }
  }
  return { spotOf, isAhead: (s: Standing) => ahead.has(keyOf(s)), move, book, arriving }
}
export type Moves = ReturnType<typeof useMoves>

/** Whether a reason would let them go all the same. */
export const overridable = (p: Problem): boolean =>
  p.code === 'validation_failed' &&
  p.body.errors.length > 0 &&
  p.body.errors.every((e) => e.code === 'absent' || e.code === 'skill_missing')
