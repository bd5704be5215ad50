/* Triage: which product it is and what covers it, what is wrong, how pressing, whether people may come to harm. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { useForm } from '@/lib/form'
import { dayBefore, longDate } from '@/lib/format'
import { said } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { stateOf } from '@/lib/states'
import { problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import type { Option } from '@/ui/aria/combo-box'
import { Dialog } from '@/ui/aria/dialog'
import { SearchCombo } from '@/ui/aria/search-combo'
import { TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Checkbox, RadioTiles } from '@/ui/choices'
import { Tag } from '@/ui/tag'
import {
  familyOf,
  findUnits,
  getCover,
  getUnit,
  listSymptoms,
  reverseTriage,
  triage,
  type Priority,
} from './api'
import { PRIORITIES } from './list-page'
import { t } from './messages'
import { Actions, type StepProps } from './steps'

const MOST = 5
export function TriageDialog({ request: r, onClose, onDone }: StepProps) {
  const [unit, setUnit] = useState<Option | undefined>(
    r.unit.id && r.unit.serial
      ? {
          id: r.unit.id,
          label: [r.unit.model_name && said(r.unit.model_name), r.unit.serial]
            .filter(Boolean)
            .join(' · '),
        }
      : undefined,
  )
  const form = useForm({
    name: `triage:${r.id}`,
    initial: {
      priority: r.priority,
      symptoms: r.symptoms.map((s) => s.code),
      danger: r.danger,
      note: r.triage_note ?? '',
    },
    aliases: { symptom_codes: 'symptoms' },
    submit: (v, key) =>
      triage(
        r.id,
        {
          priority: v.priority,
          danger: v.danger,
          symptom_codes: v.symptoms,
          ...(unit && unit.id !== r.unit.id && { installed_unit_id: unit.id }),
          ...(v.note.trim() && { note: v.note.trim() }),
        },
        key,
      ),
    onDone: () => {
      onDone()
      say(t.was_triaged, {
        undo: () =>
          void reverseTriage(r.id, newIntent())
            .then(onDone)
            .catch((x: unknown) => {
              if (x instanceof Problem) say(problemText(x))
            }),
      })
    },
  })
  const family = useQuery({
    queryKey: ['family-of', unit?.id ?? r.unit.model_id],
    enabled: Boolean(unit ?? r.unit.model_id),
    staleTime: 600_000,
    queryFn: async ({ signal }) =>
      familyOf(
        unit && unit.id !== r.unit.id
          ? (await getUnit(unit.id, signal)).product_model.id
          : (r.unit.model_id ?? ''),
        signal,
      ),
  }).data
  return (
    <Dialog title={t.triage} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <SearchCombo
          label={t.unit}
          name="installed_unit_id"
          optional
          placeholder={t.unit_hint}
          chosen={unit}
          onChange={setUnit}
          search={async (q, signal) =>
            (await findUnits(q || (r.unit.serial ?? r.customer?.name ?? ''), signal)).items.map(
              (u) => ({
                id: u.id,
                label: `${said(u.product_model.name)} · ${u.serial}`,
                detail: u.party?.name,
              }),
            )
          }
        />
        {unit && <Cover unit={unit.id} />}
        <Symptoms
          family={family?.id}
          own={r.symptoms.map((s) => ({ code: s.code, label: said(s.name) }))}
          chosen={form.values.symptoms}
          onChange={(codes) => form.set('symptoms', codes)}
          error={form.error('symptoms')}
        />
        <RadioTiles
          legend={t.priority}
          name="priority"
          value={form.values.priority}
          onChange={(v) => {
            form.set('priority', v as Priority)
            // An emergency is a danger; saying one says the other.
            if (v === 'emergency') form.set('danger', true)
          }}
          options={PRIORITIES.map((id) => ({ id, label: t.priorities[id] }))}
          error={form.error('priority')}
        />
        <Checkbox
          name="danger"
          label={t.danger_flag}
          checked={form.values.danger}
          onChange={(v) => form.set('danger', v)}
          error={form.error('danger')}
        />
        <TextField {...form.field('note')} label={t.triage_note} optional rows={2} />
        <Actions busy={form.busy} onClose={onClose} label={t.triage} />
      </form>
    </Dialog>
  )
}
function Cover({ unit }: { unit: string }) {
  const cover = useQuery({
    queryKey: ['cover', unit],
    queryFn: ({ signal }) => getCover(unit, signal),
    staleTime: 60_000,
  }).data
  if (!cover) return null
  return (
    <p className="text-sm">
      <Tag {...stateOf('cover', cover.state)} />{' '}
      {[
        cover.title && said(cover.title),
        cover.ends_on && t.until(longDate(dayBefore(cover.ends_on))),
      ]
        .filter(Boolean)
        .join(' · ')}
      <span className="block text-muted">{said(cover.text)}</span>
    </p>
  )
}
/** Up to five: what was chosen stands as ticks, more are found by typing. */
function Symptoms({
  family,
  own,
  chosen,
  onChange,
  error,
}: {
  family: string | undefined
  own: readonly { code: string; label: string }[]
  chosen: readonly string[]
  onChange: (codes: string[]) => void
  error: string | undefined
}) {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(
    () => new Map(own.map((s) => [s.code, s.label])),
  )
  const [round, setRound] = useState(0)
  const shown = [...new Set([...own.map((s) => s.code), ...chosen])]
  return (
    <div className="grid gap-1">
      {shown.length > 0 && (
        <fieldset>
          <legend className="text-sm font-medium">{t.symptom}</legend>
          {shown.map((code) => (
            <Checkbox
              key={code}
              name="symptoms"
              label={names.get(code) ?? code}
              checked={chosen.includes(code)}
              onChange={(on) => onChange(on ? [...chosen, code] : chosen.filter((c) => c !== code))}
            />
          ))}
        </fieldset>
      )}
      {chosen.length < MOST && (
        <SearchCombo
          key={`${family ?? ''}-${round}`}
          label={t.add_symptom}
          name={`symptom-${family ?? ''}`}
          optional
          error={error}
          chosen={undefined}
          onChange={(o) => {
            if (!o) return
            setNames(new Map([...names, [o.id, o.label]]))
            if (!chosen.includes(o.id)) onChange([...chosen, o.id])
            setRound(round + 1)
          }}
          search={async (q, signal) =>
            (await listSymptoms(family, q, signal)).items.map((s) => ({
              id: s.code,
              label: said(s.technician_text),
              detail: said(s.customer_text),
            }))
          }
        />
      )}
    </div>
  )
}
