/* Single days and stretches of time with hours of their own; they stand above week and holidays. */
import { desk } from '@/lib/desk-texts'
import { Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useForm } from '@/lib/form'
import { civilDate, dateRange, longDate } from '@/lib/format'
import { said } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { DatePicker } from '@/ui/aria/date-picker'
import { Dialog } from '@/ui/aria/dialog'
import { DialogActions } from '@/ui/dialog'
import { Button } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Checkbox } from '@/ui/choices'
import { Card } from '@/ui/page'
import { WordsField } from '@/ui/words-field'
import { getCalendar, updateCalendar, type Calendar, type Frame } from './api'
import { t } from './messages'
import { cleanWeek, clockTyped, Frames, framesText, ORDER, WeekEditor } from './week-editor'

interface Props {
  calendar: Calendar
  mayEdit: boolean
  onChanged: () => void
}
type Lists = Pick<Calendar, 'days' | 'periods'>
/** Lists are replaced whole: the change is made on what is saved now, so that nobody else's is lost. */
const change = async (id: string, make: (now: Lists) => Partial<Lists>): Promise<Calendar> => {
  const now = await getCalendar(id)
  return updateCalendar(now, make(now))
}
/** A list of exceptions: adding, and taking one away with an undo. */
function Exceptions<T>({
  calendar: c,
  mayEdit,
  onChanged,
  words,
  list,
  keyOf,
  show,
  without,
  and,
  dialog,
}: Props & {
  words: { title: string; add: string; none: string }
  list: readonly T[]
  keyOf: (row: T) => string
  show: (row: T) => ReactNode
  without: (now: Lists, key: string) => Partial<Lists>
  and: (now: Lists, row: T) => Partial<Lists>
  dialog: (p: { calendar: Calendar; onClose: () => void; onDone: () => void }) => ReactNode
}) {
  const [adding, setAdding] = useState(false)
  const [busy, setBusy] = useState<string>()
  const fail = (x: unknown) => {
    if (!(x instanceof Problem)) throw x
    say(problemText(x))
  }
  const remove = (row: T) => {
    const key = keyOf(row)
    setBusy(key)
    change(c.id, (now) => without(now, key))
      .then(() => {
        say(t.was_removed, {
          undo: () => void change(c.id, (now) => and(now, row)).then(onChanged, fail),
        })
        onChanged()
      }, fail)
      .finally(() => setBusy(undefined))
  }
  return (
    <Card
      title={words.title}
      flush
      aside={
        mayEdit && (
          <Button onClick={() => setAdding(true)}>
            <Plus aria-hidden className="size-4" />
            {words.add}
          </Button>
        )
      }
    >
      {list.length === 0 ? (
        <p className="px-4 pb-4 text-sm text-muted">{words.none}</p>
      ) : (
        <ul className="divide-y divide-line-faint border-t border-line">
          {list.map((row) => (
            <li key={keyOf(row)} className="flex flex-wrap items-start gap-3 px-4 py-2.5">
              <div className="me-auto min-w-0">{show(row)}</div>
              {mayEdit && (
                <Button busy={busy === keyOf(row)} onClick={() => remove(row)}>
                  {t.remove}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding &&
        dialog({
          calendar: c,
          onClose: () => setAdding(false),
          onDone: () => {
            setAdding(false)
            say(common.saved)
            onChanged()
          },
        })}
    </Card>
  )
}

export const SpecialDays = (p: Props) => (
  <Exceptions
    {...p}
    words={{ title: t.special_days, add: t.add_day, none: t.no_special_days }}
    list={[...p.calendar.days].sort((a, b) => a.on.localeCompare(b.on))}
    keyOf={(d) => d.on}
    show={(d) => (
      <>
        <p className="leading-snug font-medium">{said(d.title)}</p>
        <p className="text-sm text-muted">
          {longDate(d.on)} · {framesText(d.frames)}
        </p>
      </>
    )}
    without={(now, key) => ({ days: now.days.filter((x) => x.on !== key) })}
    and={(now, d) => ({ days: [...now.days, d] })}
    dialog={(d) => <DayDialog {...d} />}
  />
)
function DayDialog({
  calendar,
  onClose,
  onDone,
}: {
  calendar: Calendar
  onClose: () => void
  onDone: () => void
}) {
  const form = useForm({
    name: `calendar-day:${calendar.id}`,
    initial: {
      on: civilDate(),
      title: { fa: '', en: '' },
      closed: true,
      frames: [{ from: '08:00', to: '12:00' }] as Frame[],
    },
    required: (v) => ({
      ...(!v.on && { on: desk.record.need(t.day) }),
      ...(!v.title.fa.trim() && { 'title.fa': desk.record.need(t.what) }),
      ...(!v.title.en.trim() && { 'title.en': desk.record.need(t.what) }),
    }),
    submit: (v) => {
      const frames = v.closed
        ? []
        : v.frames.map((f) => ({ from: clockTyped(f.from), to: clockTyped(f.to) }))
      return change(calendar.id, (now) => ({
        days: [...now.days.filter((d) => d.on !== v.on), { on: v.on, title: v.title, frames }],
      }))
    },
    onDone,
  })
  return (
    <Dialog title={t.add_day} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <DatePicker
          label={t.day}
          name="on"
          value={form.values.on}
          onChange={(v) => form.set('on', v)}
          error={form.error('on')}
        />
        <WordsField
          label={t.what}
          name="title"
          value={form.values.title}
          onChange={(v) => form.set('title', v)}
          error={form.error}
        />
        <Checkbox
          name="closed"
          label={t.closed}
          checked={form.values.closed}
          onChange={(v) => form.set('closed', v)}
        />
        {!form.values.closed && (
          <div className="flex flex-wrap items-center gap-3">
            <Frames
              day={t.day}
              name="frames"
              frames={form.values.frames}
              onChange={(v) => form.set('frames', v)}
              error={form.error}
            />
          </div>
        )}
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.add_day}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

const periodKey = (p: Calendar['periods'][number]) => `${p.from}:${p.to}`
export const Periods = (p: Props) => (
  <Exceptions
    {...p}
    words={{ title: t.periods, add: t.add_period, none: t.no_periods }}
    list={p.calendar.periods}
    keyOf={periodKey}
    show={(x) => (
      <>
        <p className="leading-snug font-medium">
          {said(x.title)}
          {x.is_estimated && (
            <span className="ms-2 text-sm font-normal text-warn">{t.estimated}</span>
          )}
        </p>
        <p className="text-sm text-muted">{dateRange(x.from, x.to)}</p>
        <p className="text-sm">
          {ORDER.filter((d) => x.week[d].length > 0)
            .map((d) => `${t.days[d]} ${framesText(x.week[d])}`)
            .join(common.list_comma)}
        </p>
      </>
    )}
    without={(now, key) => ({ periods: now.periods.filter((x) => periodKey(x) !== key) })}
    and={(now, x) => ({ periods: [...now.periods, x] })}
    dialog={(d) => <PeriodDialog {...d} />}
  />
)
function PeriodDialog({
  calendar,
  onClose,
  onDone,
}: {
  calendar: Calendar
  onClose: () => void
  onDone: () => void
}) {
  const form = useForm({
    name: `calendar-period:${calendar.id}`,
    initial: { title: { fa: '', en: '' }, from: civilDate(), to: '', week: calendar.week },
    required: (v) => ({
      ...(!v.title.fa.trim() && { 'title.fa': desk.record.need(t.what) }),
      ...(!v.title.en.trim() && { 'title.en': desk.record.need(t.what) }),
      ...(!v.from && { from: desk.record.need(t.first_day) }),
      ...(!v.to && { to: desk.record.need(t.last_day) }),
    }),
    submit: (v) =>
      change(calendar.id, (now) => ({
        periods: [
          ...now.periods,
          { title: v.title, from: v.from, to: v.to, week: cleanWeek(v.week) },
        ],
      })),
    onDone,
  })
  return (
    <Dialog title={t.add_period} open wide onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <WordsField
          label={t.what}
          name="title"
          value={form.values.title}
          onChange={(v) => form.set('title', v)}
          error={form.error}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <DatePicker
            label={t.first_day}
            name="from"
            value={form.values.from}
            onChange={(v) => form.set('from', v)}
            error={form.error('from')}
          />
          <DatePicker
            label={t.last_day}
            name="to"
            value={form.values.to}
            onChange={(v) => form.set('to', v)}
            min={form.values.from}
            error={form.error('to')}
          />
        </div>
        <WeekEditor
          value={form.values.week}
          onChange={(v) => form.set('week', v)}
          error={form.error}
        />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.add_period}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
