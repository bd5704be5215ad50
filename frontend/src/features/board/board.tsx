/* The board itself: what is chosen, held, refused and opened, around the queue and the day. */
import { useQuery } from '@tanstack/react-query'
import { UsersRound } from 'lucide-react'
import { useState } from 'react'
import { longDate, number as countOf } from '@/lib/format'
import { useWide } from '@/lib/media'
import type { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { Button } from '@/ui/native'
import { EmptyState, Notice } from '@/ui/page'
import { listTemplates, type DayBoard, type Visit, type Waiting } from './api'
import { Choice } from './choice'
import { DayList } from './day-list'
import { t } from './messages'
import { dayOf, minuteOf, minutesOf, rangeOf, STEP, USUAL } from './plan'
import { JobPlan, VisitPlan } from './plan-dialog'
import { Queue } from './queue'
import { firstStart, type Proposal } from './proposal'
import { Timeline } from './timeline'
import { useDrag } from './use-drag'
import { overridable, useMoves, type Asked, type Refusal } from './use-moves'
import { useSkillNames } from './words'

type Opened =
  | { what: 'job'; waiting: Waiting; proposal: Proposal; refusal?: Problem }
  | { what: 'visit'; id: string; person: string; proposal?: Proposal; refusal?: Problem }
export function Board({
  board,
  now,
  stale,
  list,
  chosen: number,
  onChoose,
  again,
  onDay,
}: {
  board: DayBoard
  now: number
  stale: boolean
  list: boolean
  chosen: string | undefined
  onChoose: (number: string) => void
  again: () => Promise<unknown>
  onDay: (date: string) => void
}) {
  const wide = useWide()
  const [opened, open] = useState<Opened>()
  const [pane, setPane] = useState<'day' | 'waiting'>(number ? 'waiting' : 'day')
  const [refused, setRefused] = useState<Refusal>()
  const skillNames = useSkillNames()
  const lengthOf = useLengths()
  const day = dayOf(board.date, board.time_zone)
  const range = rangeOf(board, day)
  const chosen = board.unscheduled.find((w) => w.job.number === number)

  const plan = (asked: Asked, refusal?: Problem) => {
    setRefused(undefined)
    const proposal = { date: day.date, start: asked.to.start, person: asked.to.person }
    if (asked.what === 'job')
      open({
        what: 'job',
        waiting: asked.waiting,
        proposal: { ...proposal, minutes: asked.minutes },
        ...(refusal && { refusal }),
      })
    else
      open({
        what: 'visit',
        id: asked.visit.id,
        person: asked.from,
        proposal: { ...proposal, minutes: minutesOf(asked.visit) },
        ...(refusal && { refusal }),
      })
  }
  const nameOf = (id: string) => board.employees.find((e) => e.employee_id === id)?.name ?? ''
  const moves = useMoves({
    day,
    nameOf,
    again,
    onDone: () => setRefused(undefined),
    onRefused: (r) => (overridable(r.problem) ? plan(r.asked, r.problem) : setRefused(r)),
  })
  const { drag, chip, begin } = useDrag({
    day,
    range,
    onDrop: (held, to) => {
      setRefused(undefined)
      if (held.what === 'visit') moves.move(held.standing, to)
      else {
        onChoose(held.waiting.job.number)
        void moves.book(held.waiting, held.minutes, to)
      }
    },
  })
  const planJob = (w: Waiting) =>
    open({
      what: 'job',
      waiting: w,
      proposal: {
        date: day.date,
        start: firstStart(
          day,
          board.opens_at ? minuteOf(day, board.opens_at) : 9 * 60,
          w.wishes,
          now,
        ),
        minutes: lengthOf(w),
        person: '',
      },
    })
  const shared = {
    day,
    now,
    skillNames,
    nameOf,
    again: () => void again(),
    onClose: () => open(undefined),
  }
  // What is open follows the board: others may change it meanwhile.
  const visit: Visit | undefined =
    opened?.what === 'visit'
      ? board.employees.flatMap((e) => e.visits).find((v) => v.id === opened.id)
      : undefined
  const queue = (
    <Queue
      waiting={board.unscheduled}
      chosen={number}
      now={now}
      date={board.date}
      lengthOf={lengthOf}
      skillNames={skillNames}
      onChoose={onChoose}
      onPlan={planJob}
      onDay={onDay}
      {...(wide && !list && { onHold: begin })}
    />
  )
  const label = t.day_of(longDate(board.date))
  return (
    <>
      {refused && (
        <div className="mb-3">
          <Notice tone="bad" title={t.refused(numberOf(refused.asked))} live>
            <p className="flex flex-wrap items-center gap-2">
              <span className="me-auto">{problemText(refused.problem)}</span>
              <Button onClick={() => plan(refused.asked)}>{t.plan_it}</Button>
              <Button kind="quiet" onClick={() => setRefused(undefined)}>
                {common.close}
              </Button>
            </p>
          </Notice>
        </div>
      )}
      {!board.opens_at && (
        <div className="mb-3">
          <Notice tone="waiting">{t.closed}</Notice>
        </div>
      )}
      <p id="visit-keys" hidden>
        {t.visit_keys}
      </p>
      <p id="job-keys" hidden>
        {t.job_keys}
      </p>
      {!wide && (
        <div className="mb-3">
          <Choice
            label={t.view}
            value={pane}
            onChange={setPane}
            options={[
              { id: 'day', label: t.plan_of_day },
              { id: 'waiting', label: `${t.waiting} (${countOf(board.unscheduled.length)})` },
            ]}
          />
        </div>
      )}
      <div
        aria-busy={stale}
        className={`grid min-h-0 flex-1 gap-4 lg:grid-cols-[19rem_minmax(0,1fr)] lg:grid-rows-[minmax(0,1fr)] ${stale ? 'opacity-60' : ''}`}
      >
        {(wide || pane === 'waiting') && queue}
        {!wide && pane === 'waiting' ? null : board.employees.length === 0 ? (
          <EmptyState icon={UsersRound} title={t.nobody} hint={t.nobody_hint} />
        ) : wide && !list ? (
          <div className="flex min-h-0 flex-col gap-2">
            <Timeline
              board={board}
              day={day}
              range={range}
              now={now}
              chosen={chosen}
              moves={moves}
              drag={drag}
              onHold={begin}
              onOpen={(s) => open({ what: 'visit', id: s.visit.id, person: s.person })}
              label={label}
            />
            <p className="no-print text-xs text-muted pointer-coarse:hidden">{t.hint}</p>
          </div>
        ) : (
          <DayList
            board={board}
            onOpen={(s) => open({ what: 'visit', id: s.visit.id, person: s.person })}
          />
        )}
      </div>
      {drag && (
        <div
          ref={chip}
          aria-hidden
          className="pointer-events-none fixed top-0 left-0 z-50 rounded-md bg-text px-2.5 py-1 text-xs text-surface shadow-2"
        >
          {drag.held.what === 'job'
            ? drag.held.waiting.job.customer.name
            : drag.held.standing.visit.job.customer_name}
        </div>
      )}
      {opened?.what === 'job' && (
        <JobPlan
          {...shared}
          waiting={opened.waiting}
          proposal={opened.proposal}
          refusal={opened.refusal}
        />
      )}
      {opened?.what === 'visit' && visit && (
        <VisitPlan {...shared} visit={visit} proposal={opened.proposal} refusal={opened.refusal} />
      )}
    </>
  )
}
const numberOf = (a: Asked): string =>
  a.what === 'job' ? a.waiting.job.number : a.visit.job.number

/** How long a job's visit takes, by its template, in steps of the board. */
function useLengths(): (w: Waiting) => number {
  const templates = useQuery({
    queryKey: ['job-templates'],
    queryFn: ({ signal }) => listTemplates(signal),
    staleTime: 600_000,
  })
  return ({ job }) => {
    const expected = templates.data?.items.find((x) => x.code === job.template_code)
    const minutes = expected?.expected_minutes || USUAL
    return Math.min(480, Math.max(30, Math.ceil(minutes / STEP) * STEP))
  }
}
