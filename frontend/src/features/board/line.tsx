/* One person's line of the day: when they are away, their visits, and what is held over it. */
import { Ban, Check } from 'lucide-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { window as hours } from '@/lib/format'
import { lang } from '@/lib/i18n'
import { stateOf } from '@/lib/states'
import { LOOK } from '@/ui/tag'
import type { Row, Visit, VisitState, Waiting } from './api'
import { t } from './messages'
import {
  clockOfMinute,
  instantAt,
  lanesOf,
  minuteOf,
  minutesOf,
  overlaps,
  placeIn,
  type Day,
  type Range,
} from './plan'
import type { Held } from './use-drag'
import type { Moves, Standing } from './use-moves'
import { placeOf } from './words'

/** Pixels of a line; names stand before it. */
const LINE = 62
export const NAMES = 'w-32'

const MOVABLE: readonly VisitState[] = ['scheduled', 'dispatched', 'accepted']
export const isMovable = (v: Visit): boolean => MOVABLE.includes(v.state)

export function Line({
  row,
  day,
  range,
  chosen,
  standing,
  moves,
  ghost,
  onHold,
  onOpen,
  onStep,
}: {
  row: Row
  day: Day
  range: Range
  chosen: Waiting | undefined
  standing: readonly Standing[]
  moves: Moves
  ghost: { start: number; minutes: number; busy: boolean } | undefined
  onHold: (e: PointerEvent, held: Held) => void
  onOpen: (s: Standing) => void
  onStep: (e: KeyboardEvent, s: Standing) => void
}) {
  const lacks = chosen?.job.required_skills.some((code) => !row.skills.includes(code)) ?? false
  const weighs = chosen !== undefined && chosen.job.required_skills.length > 0
  const spans = standing.map((s): [number, number] => {
    const { start } = moves.spotOf(s)
    return [start, start + minutesOf(s.visit)]
  })
  const lanes = lanesOf(spans)
  const lines = Math.max(1, ...lanes.map((l) => l + 1))
  const shadow = ghost && placeIn(range, ghost.start, ghost.start + ghost.minutes)
  const clash =
    ghost !== undefined &&
    spans.some((s) => overlaps(s, [ghost.start, ghost.start + ghost.minutes]))
  return (
    <div
      role="group"
      aria-label={row.name}
      className="relative flex border-b border-line last:border-b-0"
    >
      <div
        className={`sticky start-0 z-10 grid shrink-0 content-center border-e border-line bg-surface px-2 py-1 ${NAMES}`}
      >
        <span className="line-clamp-2 text-sm leading-snug font-medium">{row.name}</span>
        {weighs && (
          <span
            className={`flex items-center gap-1 text-xs leading-snug ${lacks ? 'text-warn' : 'text-ok'}`}
          >
            {lacks ? (
              <Ban aria-hidden className="size-3 shrink-0" />
            ) : (
              <Check aria-hidden className="size-3 shrink-0" />
            )}
            {lacks ? t.lacks : t.fits}
          </span>
        )}
        {!weighs && standing.length === 0 && (
          <span className="text-xs leading-snug text-muted">
            {row.absences.length > 0 ? t.away : t.free}
          </span>
        )}
      </div>
      <div
        data-line={row.employee_id}
        className="relative min-w-0 flex-1"
        style={{ blockSize: `${lines * LINE}px` }}
      >
        {row.absences.map((a) => {
          const place = placeIn(range, minuteOf(day, a.starts_at), minuteOf(day, a.ends_at))
          return (
            place && (
              <span
                key={a.starts_at}
                style={place}
                className="hatched absolute inset-y-0 grid content-center overflow-hidden px-2 text-xs"
              >
                <span className="justify-self-start rounded-sm bg-surface px-1.5 text-muted">
                  {t.away}
                </span>
              </span>
            )
          )
        })}
        {standing.length > 0 && (
          <ul aria-label={row.name} className="absolute inset-0">
            {standing.map((s, i) => {
              const place = placeIn(range, ...spans[i]!)
              return (
                place && (
                  <li
                    key={s.visit.id + s.person}
                    style={{
                      ...place,
                      insetBlockStart: `${lanes[i]! * LINE}px`,
                      blockSize: `${LINE}px`,
                    }}
                    className="absolute p-0.5"
                  >
                    <Block
                      standing={s}
                      start={spans[i]![0]}
                      day={day}
                      ahead={moves.isAhead(s)}
                      onHold={onHold}
                      onOpen={onOpen}
                      onStep={onStep}
                    />
                  </li>
                )
              )
            })}
          </ul>
        )}
        {shadow && (
          <span
            style={shadow}
            className={`pointer-events-none absolute inset-y-0.5 z-10 grid content-center overflow-hidden rounded-md border-2 border-dashed bg-surface/80 px-2 text-xs font-semibold whitespace-nowrap ${clash ? 'border-danger text-danger' : 'border-accent text-accent-text'} ${ghost?.busy ? 'skeleton' : ''}`}
          >
            {ghost && hours(...clocks(ghost.start, ghost.minutes))}
          </span>
        )}
      </div>
    </div>
  )
}
const clocks = (start: number, minutes: number): [string, string] => [
  clockOfMinute(start),
  clockOfMinute(start + minutes),
]

function Block({
  standing,
  start,
  day,
  ahead,
  onHold,
  onOpen,
  onStep,
}: {
  standing: Standing
  start: number
  day: Day
  ahead: boolean
  onHold: (e: PointerEvent, held: Held) => void
  onOpen: (s: Standing) => void
  onStep: (e: KeyboardEvent, s: Standing) => void
}) {
  const v = standing.visit,
    state = stateOf('visit', v.state),
    [look, Icon] = LOOK[state.tone],
    minutes = minutesOf(v),
    when = hours(instantAt(day, start), instantAt(day, start + minutes)),
    movable = isMovable(v)
  return (
    <button
      type="button"
      data-visit={v.id}
      title={[when, v.job.customer_name, placeOf(v.job), v.job.number, state.label].join('\n')}
      aria-describedby={movable ? 'visit-keys' : undefined}
      aria-keyshortcuts={
        movable ? 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown' : undefined
      }
      onPointerDown={(e) => movable && onHold(e, { what: 'visit', standing, minutes })}
      onKeyDown={(e) => onStep(e, standing)}
      onClick={() => onOpen(standing)}
      className={`block size-full overflow-hidden rounded-md border border-current px-1.5 text-start text-xs leading-[1.4] select-none focus-visible:z-10 ${look} ${movable ? 'cursor-grab' : ''} ${v.state === 'scheduled' ? 'border-dashed' : ''} ${ahead ? 'outline-2 outline-focus' : ''}`}
    >
      <span className="sr-only">{when} </span>
      <span className="block truncate font-semibold">{v.job.customer_name}</span>
      <span className="flex items-center gap-1">
        <Icon aria-hidden className="size-3 shrink-0" />
        <span className="truncate">{v.job.city ?? when}</span>
      </span>
      {/* Where it must be cut, the beginning goes: people know a job by the last digits. */}
      <span dir="rtl" className={`block truncate ${lang === 'fa' ? 'text-start' : 'text-end'}`}>
        <bdi>{v.job.number}</bdi>
      </span>
      <span className="sr-only"> {state.label}</span>
    </button>
  )
}
