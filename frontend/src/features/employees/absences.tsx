/* When somebody is away; the day board then offers them nothing. */
import { desk } from '@/lib/desk-texts'
import { parseDate, parseDateTime, toZoned } from '@internationalized/date'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { newIntent, type Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { civilDate, clock, dateRange, nearTime } from '@/lib/format'
import { said } from '@/lib/i18n'
import { timeZone } from '@/lib/page'
import { Problem } from '@/lib/problem'
import { hasRole } from '@/lib/session'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { DatePicker } from '@/ui/aria/date-picker'
import { Dialog } from '@/ui/aria/dialog'
import { DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { createAbsence, deleteAbsence, listAbsences, type Absence, type Employee } from './api'
import { t } from './messages'

type Reason = Schemas['AbsenceReason']
const REASONS: readonly Reason[] = ['leave', 'sick', 'training', 'other']

export function Absences({ employee }: { employee: Employee }) {
  const queries = useQueryClient()
  const [adding, setAdding] = useState(false)
  const [today] = useState(() => new Date().toISOString())
  const absences = useQuery({
    queryKey: ['absences', employee.id],
    queryFn: ({ signal }) => listAbsences(employee.id, today, signal),
  })
  const changed = () => void queries.invalidateQueries({ queryKey: ['absences', employee.id] })
  const planner = hasRole('dispatcher', 'manager', 'admin')
  return (
    <Card
      title={t.absences}
      flush
      aside={
        planner && (
          <Button onClick={() => setAdding(true)}>
            <Plus aria-hidden className="size-4" />
            {t.add_absence}
          </Button>
        )
      }
    >
      <Loaded
        data={absences.data}
        error={absences.error}
        retry={() => void absences.refetch()}
        skeleton={<Skeleton rows={2} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className="px-4 pb-4 text-sm text-muted">{t.no_absences}</p>
          ) : (
            <ul className="divide-y divide-line-faint border-t border-line">
              {items.map((a) => (
                <Row key={a.id} absence={a} planner={planner} onChanged={changed} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {adding && (
        <AbsenceDialog
          employee={employee}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false)
            say(t.was_added)
            changed()
          }}
        />
      )}
    </Card>
  )
}
const midnight = (s: string): boolean => clock(s) === clock('00:00')
/** Whole days as days, the last one included; else with the hours. */
function when(a: Absence): string {
  if (!midnight(a.starts_at) || !midnight(a.ends_at))
    return t.from_to(nearTime(a.starts_at), nearTime(a.ends_at))
  const last = parseDate(civilDate(a.ends_at)).subtract({ days: 1 }).toString()
  return dateRange(civilDate(a.starts_at), last)
}
function Row({
  absence: a,
  planner,
  onChanged,
}: {
  absence: Absence
  planner: boolean
  onChanged: () => void
}) {
  const [busy, setBusy] = useState(false)
  const fail = (x: unknown) => {
    if (!(x instanceof Problem)) throw x
    say(problemText(x))
  }
  const remove = () => {
    setBusy(true)
    deleteAbsence(a)
      .then(() => {
        const { starts_at, ends_at, reason, note } = a
        say(t.was_removed, {
          undo: () =>
            void createAbsence(
              { employee_id: a.employee.id, starts_at, ends_at, reason, ...(note && { note }) },
              newIntent(),
            ).then(onChanged, fail),
        })
        onChanged()
      }, fail)
      .finally(() => setBusy(false))
  }
  return (
    <li className="flex flex-wrap items-center gap-3 px-4 py-2.5">
      <div className="me-auto min-w-0">
        <p className="leading-snug font-medium">{when(a)}</p>
        <p className="text-sm text-muted">
          {[t.reasons[a.reason], a.note].filter(Boolean).join(' · ')}
        </p>
      </div>
      {planner && (
        <Button busy={busy} onClick={remove}>
          {t.remove}
        </Button>
      )}
    </li>
  )
}
const instant = (date: string, time: string): string =>
  toZoned(parseDateTime(`${date}T${time}`), timeZone).toAbsoluteString()
function AbsenceDialog({
  employee,
  onClose,
  onDone,
}: {
  employee: Employee
  onClose: () => void
  onDone: () => void
}) {
  const form = useForm({
    name: `absence:${employee.id}`,
    initial: {
      reason: 'leave' as Reason,
      from: civilDate(),
      to: civilDate(),
      from_time: '',
      to_time: '',
      note: '',
    },
    required: { from: desk.record.need(t.from), to: desk.record.need(t.to) },
    aliases: { starts_at: 'from', ends_at: 'to' },
    submit: (v, key) =>
      createAbsence(
        {
          employee_id: employee.id,
          starts_at: instant(v.from, v.from_time || '00:00'),
          ends_at: v.to_time
            ? instant(v.to, v.to_time)
            : instant(parseDate(v.to).add({ days: 1 }).toString(), '00:00'),
          reason: v.reason,
          ...(v.note.trim() && { note: v.note.trim() }),
        },
        key,
      ),
    onDone,
  })
  return (
    <Dialog title={t.away(said(employee.name))} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <RadioTiles
          legend={t.reason}
          name="reason"
          value={form.values.reason}
          onChange={(v) => form.set('reason', REASONS.find((r) => r === v) ?? 'other')}
          options={REASONS.map((id) => ({ id, label: t.reasons[id] }))}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DatePicker
            label={t.from}
            name="from"
            value={form.values.from}
            onChange={(v) => {
              form.set('from', v)
              if (v > form.values.to) form.set('to', v)
            }}
            error={form.error('from')}
          />
          <DatePicker
            label={t.to}
            name="to"
            value={form.values.to}
            onChange={(v) => form.set('to', v)}
            min={form.values.from}
            error={form.error('to')}
          />
          <TextField {...form.field('from_time')} label={t.from_time} type="time" ltr optional />
          <TextField {...form.field('to_time')} label={t.to_time} type="time" ltr optional />
        </div>
        <TextField {...form.field('note')} label={t.note} optional />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.add_absence}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
