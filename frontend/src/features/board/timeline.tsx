/*
 * The day as lines: one row for each person, time along the reading direction. Where nobody works is sunken, who is
 * away is hatched, the wishes of the chosen job are bands, and now is a line.
 */
import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { clock } from '@/lib/format'
import type { DayBoard, Row, Waiting } from './api'
import { isMovable, Line, NAMES } from './line'
import {
  arrow,
  clockOfMinute,
  minuteOf,
  minuteOfClock,
  minutesOf,
  placeIn,
  type Day,
  type Range,
} from './plan'
import { isRtl, type Held } from './use-drag'
import type { Moves, Spot, Standing } from './use-moves'

/** Pixels: the least of an hour. */
const HOUR = 62

export function Timeline({
  board,
  day,
  range,
  now,
  chosen,
  moves,
  drag,
  onHold,
  onOpen,
  label,
}: {
  board: DayBoard
  day: Day
  range: Range
  now: number
  chosen: Waiting | undefined
  moves: Moves
  drag: { held: Held; over: Spot | undefined } | undefined
  onHold: (e: PointerEvent, held: Held) => void
  onOpen: (s: Standing) => void
  label: string
}) {
  const wishes = (chosen?.wishes ?? []).filter((w) => w.date === day.date)
  const marks = Array.from({ length: (range.to - range.from) / 60 }, (_, i) => range.from + i * 60)
  const opens = board.opens_at ? minuteOf(day, board.opens_at) : range.to,
    closes = board.closes_at ? minuteOf(day, board.closes_at) : range.to
  const nowAt = placeIn(range, minuteOf(day, now), minuteOf(day, now) + 1)
  const stood = board.employees.flatMap((e) =>
    e.visits.map((visit): Standing => ({ visit, person: e.employee_id })),
  )
  const people = board.employees.map((e) => e.employee_id)
  const refocus = useRefocus()

  const step = (e: KeyboardEvent, s: Standing) => {
    if (!e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return
    const by = arrow(e.code, isRtl())
    if (!by || !isMovable(s.visit)) return
    e.preventDefault()
    const at = moves.spotOf(s),
      row = people.indexOf(at.person) + by.rows,
      person = people[row] ?? at.person,
      start = at.start + by.minutes
    if (start < 0 || start + minutesOf(s.visit) > 24 * 60) return
    refocus(s.visit.id, person)
    moves.move(s, { person, start }, true)
  }
  return (
    <div
      data-board
      role="region"
      aria-label={label}
      tabIndex={0}
      className="min-h-0 overflow-auto rounded-lg border border-line bg-surface"
    >
      <div className="relative" style={{ minInlineSize: `${marks.length * HOUR + 128}px` }}>
        <div className="sticky top-0 z-20 flex h-8 border-b border-line bg-surface text-xs text-muted">
          <div
            className={`sticky start-0 z-10 shrink-0 border-e border-line bg-surface ${NAMES}`}
          />
          <div className="relative min-w-0 flex-1">
            {marks.map((m) => (
              <span
                key={m}
                style={placeIn(range, m, m + 60)}
                className="absolute inset-y-0 grid content-center border-s border-line-faint ps-1 first:border-0"
              >
                {clock(clockOfMinute(m))}
              </span>
            ))}
            {nowAt && (
              <span
                style={nowAt}
                className="absolute bottom-0 z-10 size-0 border-4 border-transparent border-b-danger"
              />
            )}
          </div>
        </div>
        <div className="relative">
          <div aria-hidden className="pointer-events-none absolute inset-0 flex">
            <div className={`shrink-0 ${NAMES}`} />
            <div className="relative min-w-0 flex-1">
              <Band range={range} from={range.from} to={opens} className="bg-sunken" />
              <Band range={range} from={closes} to={range.to} className="bg-sunken" />
              {marks.map((m) => (
                <Band
                  key={m}
                  range={range}
                  from={m}
                  to={m + 60}
                  className="border-s border-line-faint"
                />
              ))}
              {wishes.map((w) => (
                <Band
                  key={w.from}
                  range={range}
                  from={minuteOfClock(w.from)}
                  to={minuteOfClock(w.to)}
                  className="border-x-2 border-accent bg-accent-soft"
                />
              ))}
              {nowAt && (
                <span style={nowAt} className="absolute inset-y-0 border-s-2 border-danger" />
              )}
            </div>
          </div>
          {board.employees.map((row) => (
            <Line
              key={row.employee_id}
              row={row}
              day={day}
              range={range}
              chosen={chosen}
              standing={stood.filter((s) => moves.spotOf(s).person === row.employee_id)}
              moves={moves}
              ghost={ghostIn(row, drag, moves)}
              onHold={onHold}
              onOpen={onOpen}
              onStep={step}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
function Band({
  range,
  from,
  to,
  className,
}: {
  range: Range
  from: number
  to: number
  className: string
}) {
  const place = placeIn(range, from, to)
  return place && <span style={place} className={`absolute inset-y-0 ${className}`} />
}
/** What is held over this row, or on its way there. */
function ghostIn(
  row: Row,
  drag: { held: Held; over: Spot | undefined } | undefined,
  moves: Moves,
): { start: number; minutes: number; busy: boolean } | undefined {
  if (drag?.over?.person === row.employee_id)
    return { start: drag.over.start, minutes: drag.held.minutes, busy: false }
  if (moves.arriving?.to.person === row.employee_id)
    return { start: moves.arriving.to.start, minutes: moves.arriving.minutes, busy: true }
  return undefined
}

/** A visit that the keyboard moves to another row is another element there: the focus goes along. */
function useRefocus(): (visit: string, person: string) => void {
  const wanted = useRef<{ visit: string; person: string }>(undefined)
  useEffect(() => {
    const w = wanted.current,
      now = document.activeElement
    if (!w || now?.matches(`[data-visit="${w.visit}"]`)) return
    if (now && now !== document.body)
      wanted.current = undefined // they went elsewhere
    else {
      const block = `[data-visit="${w.visit}"]`
      // Refused, it is back in the row it came from.
      const at =
        document.querySelector<HTMLElement>(`[data-line="${w.person}"] ${block}`) ??
        document.querySelector<HTMLElement>(block)
      at?.focus()
    }
  })
  return (visit, person) => {
    wanted.current = { visit, person }
  }
}
