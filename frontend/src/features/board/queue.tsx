/* What waits for a visit, the soonest due first: a card chooses its job, shows its wishes on the day, and is dragged. */
import { GripVertical, Search, CalendarCheck2 } from 'lucide-react'
import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { dayAndMonth, nearDate, window as hours } from '@/lib/format'
import { said } from '@/lib/i18n'
import { common } from '@/lib/texts'
import { TextLink } from '@/ui/link'
import { Button, controlLook } from '@/ui/native'
import { EmptyState } from '@/ui/page'
import type { Waiting } from './api'
import { t } from './messages'
import type { Held } from './use-drag'
import { Due, joined, placeOf, Priority, Returned } from './words'

export function Queue({
  waiting,
  chosen,
  now,
  date,
  lengthOf,
  skillNames,
  onChoose,
  onPlan,
  onHold,
  onDay,
}: {
  waiting: readonly Waiting[]
  chosen: string | undefined
  now: number
  date: string
  lengthOf: (w: Waiting) => number
  skillNames: (codes: readonly string[]) => string
  onChoose: (number: string) => void
  onPlan: (w: Waiting) => void
  onHold?: (e: PointerEvent, held: Held) => void
  /** Shows the day of a wish. */
  onDay: (date: string) => void
}) {
  const [typed, setTyped] = useState('')
  const list = useRef<HTMLUListElement>(null)
  // Chosen elsewhere, or opened to its facts: it is to be seen.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const words = typed.trim().toLocaleLowerCase()
  const shown = waiting.filter(
    ({ job }) =>
      !words ||
      [job.number, job.customer.name, placeOf(job.place)].some((s) =>
        s.toLocaleLowerCase().includes(words),
      ),
  )
  return (
    <section
      aria-labelledby="waiting"
      className="flex min-h-0 flex-col rounded-lg border border-line bg-surface"
    >
      <div className="border-b border-line p-2.5">
        <div className="mb-2 flex flex-wrap items-baseline gap-x-2">
          <h2 id="waiting" className="text-base font-semibold">
            {t.waiting}
          </h2>
          <p className="text-xs text-muted">{t.waiting_count(waiting.length)}</p>
        </div>
        <label className="relative block">
          <span className="sr-only">{t.find_waiting}</span>
          <Search
            aria-hidden
            className="pointer-events-none absolute start-3 top-1/2 size-4 -translate-y-1/2 text-muted"
          />
          <input
            id="page-search"
            type="search"
            value={typed}
            placeholder={t.find_waiting}
            onChange={(e) => setTyped(e.target.value)}
            className={`${controlLook} h-control ps-9`}
          />
        </label>
      </div>
      {waiting.length === 0 ? (
        <EmptyState icon={CalendarCheck2} title={t.waiting_none} hint={t.waiting_none_hint} />
      ) : shown.length === 0 ? (
        <EmptyState title={common.no_match} hint={common.no_match_hint}>
          <Button onClick={() => setTyped('')}>{common.clear_filter}</Button>
        </EmptyState>
      ) : (
        <ul
          ref={list}
          aria-labelledby="waiting"
          className="min-h-0 divide-y divide-line-faint overflow-y-auto"
        >
          {shown.map((w) => (
            <li
              key={w.job.id}
              aria-current={chosen === w.job.number || undefined}
              className={chosen === w.job.number ? 'selected bg-selected' : ''}
            >
              <Card
                waiting={w}
                open={chosen === w.job.number}
                now={now}
                onChoose={() => onChoose(w.job.number)}
                onPlan={() => onPlan(w)}
                {...(onHold && {
                  onHold: (e) => onHold(e, { what: 'job', waiting: w, minutes: lengthOf(w) }),
                })}
              />
              {chosen === w.job.number && (
                <Chosen
                  waiting={w}
                  date={date}
                  skillNames={skillNames}
                  onPlan={() => onPlan(w)}
                  onDay={onDay}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
function Card({
  waiting: w,
  open,
  now,
  onChoose,
  onPlan,
  onHold,
}: {
  waiting: Waiting
  open: boolean
  now: number
  onChoose: () => void
  onPlan: () => void
  onHold?: (e: PointerEvent) => void
}) {
  const { job } = w
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-describedby="job-keys"
      onPointerDown={onHold}
      // A press chooses; Enter goes on to the plan, and the focus alone shows the wishes.
      onClick={(e) => (e.detail === 0 ? onPlan() : onChoose())}
      onFocus={(e) => e.currentTarget.matches(':focus-visible') && onChoose()}
      className={`flex w-full gap-1 py-2 ps-1 pe-2.5 text-start select-none -outline-offset-2! ${open ? '' : 'hover:bg-hover'} ${onHold ? 'cursor-grab' : ''}`}
    >
      <GripVertical
        aria-hidden
        className={`mt-1 size-4 shrink-0 text-faint ${onHold ? '' : 'invisible'}`}
      />
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="me-auto min-w-0 truncate font-semibold">{job.customer.name}</span>
          <Priority of={job.priority} />
          <Due job={job} now={now} />
        </span>
        <span className="truncate text-sm text-muted">
          {joined(t.kinds[job.kind], job.unit && said(job.unit.model_name))}
        </span>
        <span className="flex items-baseline gap-2 text-xs text-muted">
          <span className="me-auto truncate">{job.place.city ?? job.place.address}</span>
          <bdi className="shrink-0">{job.number}</bdi>
        </span>
        <Returned of={w} />
      </span>
    </button>
  )
}
/** What the dispatcher weighs once a job is chosen. */
function Chosen({
  waiting: w,
  date,
  skillNames,
  onPlan,
  onDay,
}: {
  waiting: Waiting
  date: string
  skillNames: (codes: readonly string[]) => string
  onPlan: () => void
  onDay: (date: string) => void
}) {
  return (
    <div className="grid gap-2 ps-6 pe-2.5 pb-3 text-sm">
      {w.job.place.address && <p className="wrap-anywhere">{placeOf(w.job.place)}</p>}
      {w.job.required_skills.length > 0 && (
        <p>
          <span className="text-muted">{t.skills}: </span>
          {skillNames(w.job.required_skills)}
        </p>
      )}
      {w.wishes.length > 0 && (
        <div>
          <p className="text-muted">{t.wishes}</p>
          <ul className="flex flex-wrap gap-1.5">
            {w.wishes.map((wish) => (
              <li key={wish.date + wish.from}>
                <button
                  type="button"
                  aria-current={wish.date === date ? 'date' : undefined}
                  onClick={() => onDay(wish.date)}
                  className={`min-h-7 rounded-full border px-2.5 text-xs ${wish.date === date ? 'border-accent bg-accent-soft text-accent-text' : 'border-line-strong bg-surface hover:bg-hover'}`}
                >
                  {joined(dayOf(wish.date), hours(wish.from, wish.to))}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={onPlan}>{t.schedule}</Button>
        <TextLink to={`/staff/jobs/${w.job.number}`}>{t.job}</TextLink>
        <TextLink to={`/staff/parties/${w.job.customer.id}`}>{t.customer}</TextLink>
      </div>
    </div>
  )
}
const dayOf = (date: string): string => {
  const near = nearDate(date)
  return near.includes(dayAndMonth(date)) ? near : `${near} ${dayAndMonth(date)}`
}
