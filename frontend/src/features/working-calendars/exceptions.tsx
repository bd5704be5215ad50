/* Single days and stretches of time with hours of their own; they stand above week and holidays. */
import { desk } from '@/lib/desk-texts'
import { Plus } from 'lucide-react'
import { useState } from 'react'
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
function useRemoval(id: string, onChanged: () => void) {
  const [busy, setBusy] = useState<string>()
  const fail = (x: unknown) => {
    if (!(x instanceof Problem)) throw x
    say(problemText(x))
  }
  const remove = (
    key: string,
    make: (now: Lists) => Partial<Lists>,
    back: (now: Lists) => Partial<Lists>,
  ) => {
    setBusy(key)
    change(id, make)
      .then(() => {
        say(t.was_removed, { undo: () => void change(id, back).then(onChanged, fail) })
        onChanged()
      }, fail)
      .finally(() => setBusy(undefined))
  }
  return { busy, remove }
}

export function SpecialDays({ calendar: c, mayEdit, onChanged }: Props) {
  const [adding, setAdding] = useState(false)
  const { busy, remove } = useRemoval(c.id, onChanged)
  const days = [...c.days].sort((a, b) => a.on.localeCompare(b.on))
  return (
    <Card
      title={t.special_days}
      flush
      aside={
        mayEdit && (
          <Button onClick={() => setAdding(true)}>
            <Plus aria-hidden className="size-4" />
            {t.add_day}
          </Button>
        )
      }
    >
      {days.length === 0 ? (
        <p className="px-4 pb-4 text-sm text-muted">{t.no_special_days}</p>
      ) : (
        <ul className="divide-y divide-line-faint border-t border-line">
          {days.map((d) => (
            <li key={d.on} className="flex flex-wrap items-center gap-3 px-4 py-2.5">
              <div className="me-auto min-w-0">
                <p className="leading-snug font-medium">{said(d.title)}</p>
                <p className="text-sm text-muted">
                  {longDate(d.on)} · {framesText(d.frames)}
                </p>
              </div>
              {mayEdit && (
                <Button
                  busy={busy === d.on}
                  onClick={() =>
                    remove(
                      d.on,
                      (now) => ({ days: now.days.filter((x) => x.on !== d.on) }),
                      (now) => ({ days: [...now.days, d] }),
                    )
                  }
                >
                  {t.remove}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && (
        <DayDialog
          calendar={c}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false)
            say(common.saved)
            onChanged()
          }}
        />
      )}
    </Card>
  )
}
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

export function Periods({ calendar: c, mayEdit, onChanged }: Props) {
  const [adding, setAdding] = useState(false)
  const { busy, remove } = useRemoval(c.id, onChanged)
  return (
    <Card
      title={t.periods}
      flush
      aside={
        mayEdit && (
          <Button onClick={() => setAdding(true)}>
            <Plus aria-hidden className="size-4" />
            {t.add_period}
          </Button>
        )
      }
    >
      {c.periods.length === 0 ? (
        <p className="px-4 pb-4 text-sm text-muted">{t.no_periods}</p>
      ) : (
        <ul className="divide-y divide-line-faint border-t border-line">
          {c.periods.map((p) => {
            const key = `${p.from}:${p.to}`
            return (
              <li key={key} className="flex flex-wrap items-start gap-3 px-4 py-2.5">
                <div className="me-auto min-w-0">
                  <p className="leading-snug font-medium">
                    {said(p.title)}
                    {p.is_estimated && (
                      <span className="ms-2 text-sm font-normal text-warn">{t.estimated}</span>
                    )}
                  </p>
                  <p className="text-sm text-muted">{dateRange(p.from, p.to)}</p>
                  <p className="text-sm">
                    {ORDER.filter((d) => p.week[d].length > 0)
                      .map((d) => `${t.days[d]} ${framesText(p.week[d])}`)
                      .join(common.list_comma)}
                  </p>
                </div>
                {mayEdit && (
                  <Button
                    busy={busy === key}
                    onClick={() =>
                      remove(
                        key,
                        (now) => ({
                          periods: now.periods.filter((x) => `${x.from}:${x.to}` !== key),
                        }),
                        (now) => ({ periods: [...now.periods, p] }),
                      )
                    }
                  >
                    {t.remove}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {adding && (
        <PeriodDialog
          calendar={c}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false)
            say(common.saved)
            onChanged()
          }}
        />
      )}
    </Card>
  )
}
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
