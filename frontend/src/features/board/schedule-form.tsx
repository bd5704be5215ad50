/*
 * Who goes, when, and what the customer is told: for a job that waits, or a visit that moves. The people stand with the
 * reasons why or why not; the server decides, and lets a named reason override what it would refuse.
 */
import { useQuery } from '@tanstack/react-query'
import type { Schemas } from '@/lib/api'
import { clock, duration, nearDate, nearTime, window as hours } from '@/lib/format'
import { useForm, type Form } from '@/lib/form'
import { said } from '@/lib/i18n'
import type { Problem } from '@/lib/problem'
import { hasRole } from '@/lib/session'
import { useStale } from '@/lib/stale'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { DatePicker } from '@/ui/aria/date-picker'
import { Conflict } from '@/ui/conflict'
import { DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Select } from '@/ui/choices'
import { Notice } from '@/ui/page'
import {
  bookVisit,
  getVisit,
  listCandidates,
  listVehicles,
  listWindows,
  moveVisit,
  type Visit,
} from './api'
import { t } from './messages'
import { People } from './people'
import type { Proposal } from './proposal'
import { clockOfMinute, dayOf, holds, instantAt, promises, STEP, type Day } from './plan'
import { overridable, undoBooking, undoMove } from './use-moves'
import { joined, leadOf } from './words'

interface Values {
  date: string
  start: string
  minutes: string
  person: string
  others: string[]
  vehicle: string
  /** "09:00-12:00", or empty for what is proposed. */
  told: string
  reason: string
}
const LENGTHS = [30, 45, 60, 75, 90, 105, 120, 150, 180, 210, 240, 300, 360, 420, 480]
const STARTS = Array.from({ length: ((22 - 6) * 60) / STEP }, (_, i) => 6 * 60 + i * STEP)
const withOwn = (list: readonly number[], own: number) =>
  list.includes(own) ? list : [...list, own].toSorted((a, b) => a - b)

export function ScheduleForm({
  jobId,
  visit,
  zone,
  now,
  nameOf,
  wishes,
  proposal,
  refusal,
  again,
  onClose,
}: {
  jobId: string
  visit?: Visit
  zone: string
  now: number
  /** Who stands on the board, though perhaps in another branch than the job. */
  nameOf: (person: string) => string
  wishes: readonly Schemas['JobWish'][]
  proposal: Proposal
  /** Why the board itself was refused. */
  refusal?: Problem
  again: () => void
  onClose: () => void
}) {
  const stale = useStale<{ version: number } & Partial<Visit>>(visit ?? { version: 0 }, () =>
    getVisit(visit?.id ?? ''),
  )
  const form: Form<Values> = useForm<Values, Visit>({
    // A draft belongs to its proposal: another drop begins anew.
    name: `schedule:${visit?.id ?? jobId}:${proposal.date}:${proposal.start}:${proposal.person}`,
    initial: {
      date: proposal.date,
      start: String(proposal.start),
      minutes: String(proposal.minutes),
      person: proposal.person,
      others: visit?.crew.filter((m) => !m.lead).map((m) => m.employee_id) ?? [],
      vehicle: visit?.vehicle_id ?? '',
      told: '',
      reason: visit?.override_reason ?? '',
    },
    required: (v) => ({
      ...(!v.date && { date: common.required }),
      ...(!(v.person || best) && { person: t.need_who }),
      ...(needsReason && !v.reason.trim() && { reason: t.need_why }),
    }),
    aliases: {
      crew: 'person',
      'crew.0': 'person',
      'crew.1': 'others',
      'crew.2': 'others',
      lead_employee_id: 'person',
      planned_start_at: 'start',
      planned_end_at: 'minutes',
      vehicle_id: 'vehicle',
      'arrival_window.to': 'told',
      'override.reason': 'reason',
    },
    submit: (v, key): Promise<Visit> => {
      const crew = [person, ...v.others.filter((o) => o !== person)]
      const shared = {
        crew,
        lead_employee_id: person,
        planned_start_at: instantAt(day, start),
        planned_end_at: instantAt(day, start + minutes),
        ...(v.reason.trim() && { override: { reason: v.reason.trim() } }),
      }
      return visit
        ? stale.save((version) =>
            moveVisit(
              { id: visit.id, version },
              {
                ...shared,
                ...(mayVehicles && { vehicle_id: v.vehicle || null }),
                ...(told && told !== kept && { arrival_window: told }),
              },
            ),
          )
        : bookVisit(
            {
              ...shared,
              job_id: jobId,
              ...(v.vehicle && { vehicle_id: v.vehicle }),
              ...(told && { arrival_window: told }),
            },
            key,
          )
    },
    onDone: (done) => {
      again()
      onClose()
      const when = nearTime(done.planned_start_at)
      if (visit) say(t.moved(leadOf(done), when), { undo: undoMove(visit, done, again) })
      else say(t.booked(leadOf(done), when), { undo: undoBooking(done, again) })
    },
  })
  const { values } = form
  const day: Day = dayOf(values.date || proposal.date, zone)
  const start = Number(values.start),
    minutes = Number(values.minutes)
  const mayVehicles = hasRole('dispatcher', 'manager')

  const candidates = useQuery({
    queryKey: ['board', 'candidates', jobId, day.date],
    queryFn: ({ signal }) => listCandidates(jobId, day.date, signal),
  })
  const windows = useQuery({
    queryKey: ['board', 'windows', jobId],
    queryFn: ({ signal }) => listWindows(jobId, signal),
  })
  const vehicles = useQuery({
    queryKey: ['vehicles', 'active'],
    enabled: mayVehicles,
    queryFn: ({ signal }) => listVehicles(signal),
    staleTime: 600_000,
  })
  const span: [string, string] = [instantAt(day, start), instantAt(day, start + minutes)]
  const slot: [number, number] = [Date.parse(span[0]), Date.parse(span[1])]
  const listed = candidates.data?.items ?? []
  const people =
    values.person && candidates.data && listed.every((c) => c.employee_id !== values.person)
      ? [...listed, stranger(values.person, nameOf(values.person))]
      : listed
  const isBusy = (c: Schemas['VisitCandidate']) =>
    c.visits.some(
      (v) =>
        v.id !== visit?.id &&
        Date.parse(v.planned_start_at) < slot[1] &&
        slot[0] < Date.parse(v.planned_end_at),
    )
  // The best of the server's order who has room at that time.
  const best = people.find((c) => c.fits && !isBusy(c))?.employee_id
  const person = values.person || best || ''
  const chosen = people.find((c) => c.employee_id === person)
  const lacksSkill = chosen?.reasons.some((r) => r.code === 'skill_missing') ?? false
  const refusedWho = form.error('person') !== undefined && form.failure?.problem !== undefined
  const refusedDrop =
    refusal !== undefined &&
    overridable(refusal) &&
    person === proposal.person &&
    start === proposal.start &&
    day.date === proposal.date
  const needsReason = lacksSkill || refusedWho || refusedDrop
  const asksReason = needsReason || (chosen && !chosen.fits) || values.reason

  const kept =
    visit?.arrival_window && holds(visit.arrival_window, day.date, start)
      ? visit.arrival_window
      : undefined
  const offered = promises(day, start, [
    ...(kept ? [kept] : []),
    ...wishes,
    ...(windows.data?.items ?? []),
  ])
  const keyOf = (w: { from: string; to: string }) => `${w.from}-${w.to}`
  const chosenWindow = offered.find((w) => keyOf(w) === values.told) ?? offered[0]
  const told = kept && chosenWindow && keyOf(chosenWindow) === keyOf(kept) ? kept : chosenWindow

  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid content-start gap-4">
      {refusal && !form.failure && (
        <Notice tone="waiting" title={problemText(refusal)} live>
          {refusal.body.errors.length > 0 && (
            <ul className="list-disc ps-5">
              {refusal.body.errors.map((e) => (
                <li key={e.detail}>{e.detail}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <ErrorSummary {...form.summary} wait={form.wait} />
      {stale.theirs && (
        <Conflict
          rows={[
            [t.planned, spanOf(stale.theirs), joined(nearDate(day.date), hours(...span))],
            [t.crew, stale.theirs.crew?.map((m) => m.name).join(common.list_comma), chosen?.name],
          ]}
          busy={form.busy}
          onKeep={() => {
            stale.settle()
            void form.send()
          }}
          onDrop={onClose}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <DatePicker
            label={t.day}
            name="date"
            value={values.date}
            onChange={(v) => form.set('date', v)}
            error={form.error('date')}
          />
        </div>
        <Select
          {...form.field('start')}
          label={t.start}
          options={withOwn(STARTS, start).map((m) => ({
            value: String(m),
            label: clock(clockOfMinute(m)),
          }))}
          help={slot[0] < now ? t.past : undefined}
        />
        <Select
          {...form.field('minutes')}
          label={t.length}
          options={withOwn(LENGTHS, minutes).map((m) => ({ value: String(m), label: duration(m) }))}
        />
      </div>
      <People
        people={candidates.data && people}
        unread={candidates.error}
        retry={() => void candidates.refetch()}
        person={person}
        others={values.others}
        busy={isBusy}
        own={visit?.id}
        error={form.error('person') ?? form.error('others')}
        onPerson={(id) => form.set('person', id)}
        onOthers={(ids) => form.set('others', ids)}
      />
      {asksReason && (
        <TextField
          {...form.field('reason')}
          label={t.why_anyway}
          help={t.why_anyway_help}
          optional={!needsReason}
          maxLength={500}
          rows={2}
        />
      )}
      {mayVehicles && (vehicles.data?.items.length ?? 0) > 0 && (
        <Select
          {...form.field('vehicle')}
          label={t.vehicle}
          optional
          empty={t.no_vehicle}
          options={
            vehicles.data?.items.map((v) => ({
              value: v.id,
              label: [v.plate, said(v.kind.name), v.driver?.name].filter(Boolean).join(' · '),
            })) ?? []
          }
        />
      )}
      <Select
        {...form.field('told')}
        value={told ? keyOf(told) : ''}
        label={t.told}
        help={told === kept ? undefined : t.told_help}
        options={offered.map((w) => ({
          value: keyOf(w),
          label:
            kept && keyOf(w) === keyOf(kept)
              ? t.told_keep(hours(w.from, w.to))
              : hours(w.from, w.to),
        }))}
      />
      <DialogActions>
        <Button onClick={onClose}>{common.back_out}</Button>
        <Button type="submit" kind="primary" busy={form.busy}>
          {visit ? t.save_move : t.book}
        </Button>
      </DialogActions>
    </form>
  )
}
const stranger = (employee_id: string, name: string): Schemas['VisitCandidate'] => ({
  employee_id,
  name,
  fits: true,
  reasons: [],
  visits: [],
})
const spanOf = (v: Partial<Visit>): string | undefined =>
  v.planned_start_at && v.planned_end_at
    ? joined(nearDate(v.planned_start_at), hours(v.planned_start_at, v.planned_end_at))
    : undefined
