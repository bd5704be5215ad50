import { desk } from '@/lib/desk-texts'
import { useState } from 'react'
import { useForm } from '@/lib/form'
import { duration, number } from '@/lib/format'
import { asciiDigits } from '@/lib/digits'
import { said } from '@/lib/i18n'
import type { Choice } from '@/lib/record'
import { useStale } from '@/lib/stale'
import { common } from '@/lib/texts'
import { Dialog } from '@/ui/aria/dialog'
import { Conflict } from '@/ui/conflict'
import { DialogActions } from '@/ui/dialog'
import { ManyField } from '@/ui/many-field'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Select } from '@/ui/choices'
import { WordsField } from '@/ui/words-field'
import { getPolicy, updatePolicy, type Policy, type Target } from './api'
import { t } from './messages'

const TERMS = [
  ['first_response_minutes', t.first_response],
  ['arrival_minutes', t.arrival],
  ['resolution_minutes', t.resolution],
] as const
type Term = (typeof TERMS)[number][0]
type Typed = { priority: Target['priority'] } & Record<Term, string>
const valuesOf = (p: Policy) => ({
  title: p.title,
  calendar_code: p.calendar_code,
  targets: p.targets.map((x): Typed => ({
    priority: x.priority,
    first_response_minutes: number(x.first_response_minutes).replace(/[٬,]/g, ''),
    arrival_minutes: number(x.arrival_minutes).replace(/[٬,]/g, ''),
    resolution_minutes: number(x.resolution_minutes).replace(/[٬,]/g, ''),
  })),
  pause_on: [...p.pause_on],
  warn_at_percent: number(p.warn_at_percent),
})
const minutes = (s: string): number => Number(asciiDigits(s).replace(/\D/g, ''))
const sentTarget = (x: Typed): Target => ({
  priority: x.priority,
  first_response_minutes: minutes(x.first_response_minutes),
  arrival_minutes: minutes(x.arrival_minutes),
  resolution_minutes: minutes(x.resolution_minutes),
})
export function PolicyDialog({
  policy,
  calendars,
  onClose,
  onDone,
}: {
  policy: Policy
  calendars: readonly Choice[]
  onClose: () => void
  onDone: () => void
}) {
  // The list behind may be read anew while somebody types.
  const [from] = useState(policy)
  const stale = useStale(from, () => getPolicy(from.id))
  const form = useForm({
    name: `sla:${from.id}:${from.version}`,
    initial: valuesOf(from),
    required: (v) => ({
      ...(!v.title.fa.trim() && { 'title.fa': desk.record.need(t.name) }),
      ...(!v.title.en.trim() && { 'title.en': desk.record.need(t.name) }),
    }),
    submit: (v) =>
      stale.save((version) =>
        updatePolicy(
          { id: from.id, version },
          {
            title: v.title,
            calendar_code: v.calendar_code,
            targets: v.targets.map(sentTarget),
            pause_on: v.pause_on,
            warn_at_percent: minutes(v.warn_at_percent),
          },
        ),
      ),
    onDone,
  })
  const rows = (saved: Policy) =>
    [
      [t.name, said(saved.title), said(form.values.title)],
      ...form.values.targets.flatMap((mine, i) =>
        TERMS.map(
          ([key, label]) =>
            [
              `${t.priorities[mine.priority]}: ${label}`,
              duration(saved.targets[i]?.[key] ?? 0),
              duration(sentTarget(mine)[key]),
            ] as const,
        ),
      ),
      [t.warns, t.warn_at(number(saved.warn_at_percent)), t.warn_at(form.values.warn_at_percent)],
    ] as const
  const set = (i: number, key: Term, value: string) =>
    form.set(
      'targets',
      form.values.targets.map((x, at) => (at === i ? { ...x, [key]: value } : x)),
    )
  return (
    <Dialog title={said(from.title)} open wide onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        {stale.theirs && (
          <Conflict
            rows={rows(stale.theirs)}
            busy={form.busy}
            onKeep={() => {
              stale.settle()
              void form.send()
            }}
            onDrop={() => {
              form.clear()
              onDone()
            }}
          />
        )}
        <WordsField
          label={t.name}
          name="title"
          value={form.values.title}
          onChange={(v) => form.set('title', v)}
          error={form.error}
        />
        <Select {...form.field('calendar_code')} label={t.calendar} options={calendars} />
        {form.values.targets.map((x, i) => (
          <fieldset key={x.priority} className="rounded-md border border-line p-3">
            <legend className="px-1 text-sm font-medium">{t.priorities[x.priority]}</legend>
            <div className="grid gap-3 sm:grid-cols-3">
              {TERMS.map(([key, label]) => (
                <TextField
                  key={key}
                  label={label}
                  name={`targets.${i}.${key}`}
                  value={x[key]}
                  onChange={(v) => set(i, key, v)}
                  error={form.error(`targets.${i}.${key}`)}
                  help={duration(minutes(x[key]))}
                  suffix={t.minutes}
                  ltr
                  inputMode="numeric"
                />
              ))}
            </div>
          </fieldset>
        ))}
        <TextField
          {...form.field('warn_at_percent')}
          label={t.warns}
          help={t.warn_help}
          suffix={desk.record.percent}
          ltr
          inputMode="numeric"
        />
        <ManyField
          label={t.pauses}
          name="pause_on"
          value={form.values.pause_on}
          onChange={(v) =>
            form.set(
              'pause_on',
              (['needs_info', 'hold_customer'] as const).filter((x) => v.includes(x)),
            )
          }
          options={Object.entries(t.pause_on).map(([value, label]) => ({ value, label }))}
          optional
        />
        <p className="text-sm text-muted">{t.from_now}</p>
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {common.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
