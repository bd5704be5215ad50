/* A calendar's own form: what it's called, whose it is, and the hours of its week. */
import { desk } from '@/lib/desk-texts'
import { useQuery } from '@tanstack/react-query'
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { timeZone } from '@/lib/page'
import { useStale } from '@/lib/stale'
import { common } from '@/lib/texts'
import { Dialog } from '@/ui/aria/dialog'
import { Conflict } from '@/ui/conflict'
import { DialogActions } from '@/ui/dialog'
import { ManyField } from '@/ui/many-field'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Checkbox } from '@/ui/choices'
import { WordsField } from '@/ui/words-field'
import { createCalendar, getCalendar, listBranches, updateCalendar, type Calendar } from './api'
import { t } from './messages'
import { cleanWeek, framesText, ORDER, WeekEditor } from './week-editor'

const usual = () => [{ from: '08:00', to: '17:00' }]
const newWeek = () => ({
  saturday: usual(),
  sunday: usual(),
  monday: usual(),
  tuesday: usual(),
  wednesday: usual(),
  thursday: [{ from: '08:00', to: '13:00' }],
  friday: [],
})
const valuesOf = (c: Calendar | undefined) => ({
  code: c?.code ?? '',
  title: c?.title ?? { fa: '', en: '' },
  week: c?.week ?? newWeek(),
  holidays: c ? c.holiday_set !== undefined : true,
  branch_ids: [...(c?.branch_ids ?? [])],
  is_default: c?.is_default ?? false,
})
type Values = ReturnType<typeof valuesOf>
/** The only set that comes with the product. */
const COUNTRY = 'IR'

export function CalendarDialog({
  calendar,
  onClose,
  onDone,
}: {
  calendar?: Calendar
  onClose: () => void
  onDone: (c: Calendar) => void
}) {
  const branches = useQuery({
    queryKey: ['branches', 'active'],
    queryFn: ({ signal }) => listBranches(signal),
  })
  const names = (branches.data?.items ?? []).map((b) => ({ value: b.id, label: said(b.name) }))
  const stale = useStale<{ version: number }>(calendar ?? { version: 0 }, () =>
    getCalendar(calendar!.id),
  )
  const form = useForm<Values, Calendar>({
    name: calendar ? `calendar:${calendar.id}:${calendar.version}` : 'calendar:new',
    initial: valuesOf(calendar),
    required: (v) => ({
      ...(!calendar && !v.code.trim() && { code: desk.record.need(t.code) }),
      ...(!v.title.fa.trim() && { 'title.fa': desk.record.need(t.name) }),
      ...(!v.title.en.trim() && { 'title.en': desk.record.need(t.name) }),
    }),
    submit: (v, key) => {
      const { title, branch_ids, is_default } = v
      const week = cleanWeek(v.week)
      return calendar
        ? stale.save((version) =>
            updateCalendar(
              { id: calendar.id, version },
              { title, week, branch_ids, is_default, holiday_set: v.holidays ? COUNTRY : null },
            ),
          )
        : createCalendar(
            {
              code: v.code.trim(),
              title,
              week,
              branch_ids,
              is_default,
              time_zone: timeZone,
              ...(v.holidays && { holiday_set: COUNTRY }),
            },
            key,
          )
    },
    onDone,
  })
  const rows = (saved: Calendar) => {
    const theirs = valuesOf(saved),
      mine = form.values
    const yes = (v: boolean) => (v ? common.yes : common.no)
    const branchNames = (ids: readonly string[]) =>
      ids.map((id) => names.find((n) => n.value === id)?.label ?? id).join(common.list_comma)
    return [
      [t.name, said(theirs.title), said(mine.title)],
      ...ORDER.map(
        (d) =>
          [t.days[d], framesText(theirs.week[d]), framesText(cleanWeek(mine.week)[d])] as const,
      ),
      [t.holidays_off, yes(theirs.holidays), yes(mine.holidays)],
      [t.is_default, yes(theirs.is_default), yes(mine.is_default)],
      [t.branches, branchNames(theirs.branch_ids), branchNames(mine.branch_ids)],
    ] as const
  }
  const theirs = stale.theirs as Calendar | undefined
  return (
    <Dialog title={calendar ? said(calendar.title) : t.add} open wide onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        {theirs && (
          <Conflict
            rows={rows(theirs)}
            busy={form.busy}
            onKeep={() => {
              stale.settle()
              void form.send()
            }}
            onDrop={() => {
              form.clear()
              onDone(theirs)
            }}
          />
        )}
        {!calendar && <TextField {...form.field('code')} label={t.code} help={t.code_help} ltr />}
        <WordsField
          label={t.name}
          name="title"
          value={form.values.title}
          onChange={(v) => form.set('title', v)}
          error={form.error}
        />
        <WeekEditor
          value={form.values.week}
          onChange={(v) => form.set('week', v)}
          error={form.error}
        />
        <Checkbox
          name="holidays"
          label={t.holidays_off}
          checked={form.values.holidays}
          onChange={(v) => form.set('holidays', v)}
        />
        <Checkbox
          name="is_default"
          label={t.is_default}
          checked={form.values.is_default}
          onChange={(v) => form.set('is_default', v)}
        />
        <ManyField
          label={t.branches}
          name="branch_ids"
          options={names}
          value={form.values.branch_ids}
          onChange={(v) => form.set('branch_ids', [...v])}
          error={form.error('branch_ids')}
          optional
        />
        {calendar && <p className="text-sm text-muted">{t.due_times}</p>}
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {calendar ? common.save : t.add}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
