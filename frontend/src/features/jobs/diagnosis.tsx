/* The codes of what was found and done, by their names; the cause may change who pays. */
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { useStale } from '@/lib/stale'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Conflict } from '@/ui/conflict'
import { Dialog } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Checkbox, Select } from '@/ui/choices'
import { Card, DefinitionList, Loaded, Skeleton } from '@/ui/page'
import { Words } from '@/ui/words'
import { diagnose, faultCodes, getJob, symptomsOf, isOpen, type JobDetail } from './api'
import { Actions } from './line-dialogs'
import { mayWork } from './may'
import { t } from './messages'

const SINGLE = ['condition', 'section', 'defect', 'cause', 'repair'] as const
type Codes = { type: string; code: string; name: Schemas['LocalizedText']; is_retired?: boolean }[]
function useCodes(j: JobDetail) {
  const model = j.unit?.product_model_id
  return useQuery({
    queryKey: ['fault-codes', model],
    staleTime: 600_000,
    queryFn: async ({ signal }): Promise<Codes> => {
      const [faults, symptoms] = await Promise.all([
        faultCodes(model, signal),
        symptomsOf(model, signal),
      ])
      return [
        ...faults,
        ...symptoms.items.map((s) => ({ type: 'symptom', code: s.code, name: s.technician_text })),
      ]
    },
  })
}
export function Diagnosis({ job: j, changed }: { job: JobDetail; changed: () => void }) {
  const [editing, setEditing] = useState(false)
  const codes = useCodes(j)
  const d = j.diagnosis
  const word = (type: string, code: string | undefined) => {
    const name = codes.data?.find((c) => c.type === type && c.code === code)?.name
    return (
      code && (
        <>
          {name && said(name)} <bdi className="text-xs text-muted">{code}</bdi>
        </>
      )
    )
  }
  const symptom = d?.symptom_code ?? j.symptom_code
  return (
    <Card
      title={t.diagnosis}
      aside={
        mayWork() &&
        isOpen(j) && (
          <Button kind="quiet" onClick={() => setEditing(true)}>
            {common.edit}
          </Button>
        )
      }
    >
      {!d && !symptom ? (
        <p className="text-sm text-muted">{t.no_diagnosis}</p>
      ) : (
        <DefinitionList
          items={[
            [t.codes.symptom, word('symptom', symptom)],
            ...SINGLE.map(
              (type) => [t.codes[type], word(type, d?.[`${type}_code`])] as [string, ReactNode],
            ),
            [
              t.codes.resolution,
              d && d.resolution_codes.length > 0 && (
                <ul>
                  {d.resolution_codes.map((c) => (
                    <li key={c}>{word('resolution', c)}</li>
                  ))}
                </ul>
              ),
            ],
            [
              t.finding,
              d?.finding && (
                <span className="whitespace-pre-line">
                  <Words>{d.finding}</Words>
                </span>
              ),
            ],
          ]}
        />
      )}
      {editing && (
        <Dialog title={t.diagnosis} open onClose={() => setEditing(false)}>
          <Loaded
            data={codes.data}
            error={codes.error}
            retry={() => void codes.refetch()}
            skeleton={<Skeleton rows={5} />}
          >
            {(list) => (
              <CodesForm
                job={j}
                codes={list}
                onClose={() => setEditing(false)}
                onDone={() => {
                  setEditing(false)
                  changed()
                }}
              />
            )}
          </Loaded>
        </Dialog>
      )}
    </Card>
  )
}
const valuesOf = (j: JobDetail) => ({
  symptom_code: j.diagnosis?.symptom_code ?? j.symptom_code ?? '',
  condition_code: j.diagnosis?.condition_code ?? '',
  section_code: j.diagnosis?.section_code ?? '',
  defect_code: j.diagnosis?.defect_code ?? '',
  cause_code: j.diagnosis?.cause_code ?? '',
  repair_code: j.diagnosis?.repair_code ?? '',
  resolution_codes: j.diagnosis?.resolution_codes ?? [],
  finding: j.diagnosis?.finding ?? '',
})
const ALL = ['symptom', ...SINGLE] as const
function CodesForm({
  job: j,
  codes,
  onClose,
  onDone,
}: {
  job: JobDetail
  codes: Codes
  onClose: () => void
  onDone: () => void
}) {
  const stale = useStale(j, () => getJob(j.id))
  const form = useForm({
    name: `job-diagnosis:${j.id}`,
    initial: valuesOf(j),
    submit: (f) =>
      stale.save((version) =>
        diagnose(
          { ...j, version },
          {
            ...Object.fromEntries(
              ALL.flatMap((type) => {
                const code = f[`${type}_code`]
                return code ? [[`${type}_code`, code]] : []
              }),
            ),
            resolution_codes: f.resolution_codes,
            ...(f.finding.trim() && { finding: f.finding.trim() }),
          },
        ),
      ),
    onDone: () => {
      say(common.saved)
      onDone()
    },
  })
  const of = (type: string) =>
    codes.filter((c) => c.type === type && (!c.is_retired || isChosen(type, c.code)))
  const isChosen = (type: string, code: string) =>
    type === 'resolution'
      ? form.values.resolution_codes.includes(code)
      : form.values[`${type as (typeof ALL)[number]}_code`] === code
  const chosen = form.values.resolution_codes
  const name = (type: string, code: string) => {
    const found = codes.find((c) => c.type === type && c.code === code)?.name
    return found ? said(found) : code
  }
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      {stale.theirs ? (
        <Conflict
          busy={form.busy}
          rows={[
            ...ALL.map(
              (type) =>
                [
                  t.codes[type],
                  name(type, valuesOf(stale.theirs!)[`${type}_code`]),
                  name(type, form.values[`${type}_code`]),
                ] as const,
            ),
            [
              t.codes.resolution,
              valuesOf(stale.theirs)
                .resolution_codes.map((c) => name('resolution', c))
                .join(t.comma),
              chosen.map((c) => name('resolution', c)).join(t.comma),
            ],
            [t.finding, valuesOf(stale.theirs).finding, form.values.finding],
          ]}
          onKeep={() => {
            stale.settle()
            void form.send()
          }}
          onDrop={onDone}
        />
      ) : (
        <ErrorSummary {...form.summary} wait={form.wait} />
      )}
      {ALL.filter((type) => of(type).length > 0).map((type) => (
        <Select
          key={type}
          {...form.field(`${type}_code`)}
          label={t.codes[type]}
          empty={t.choose}
          options={of(type).map((c) => ({ value: c.code, label: said(c.name) }))}
        />
      ))}
      {of('resolution').length > 0 && (
        <fieldset>
          <legend className="text-sm font-medium">{t.codes.resolution}</legend>
          {of('resolution').map((c) => (
            <Checkbox
              key={c.code}
              name="resolution_codes"
              label={said(c.name)}
              checked={chosen.includes(c.code)}
              onChange={(on) =>
                form.set(
                  'resolution_codes',
                  on ? [...chosen, c.code] : chosen.filter((x) => x !== c.code),
                )
              }
            />
          ))}
        </fieldset>
      )}
      <TextField {...form.field('finding')} label={t.finding} rows={3} optional maxLength={2000} />
      <p className="text-sm text-muted">{t.decided_anew}</p>
      <Actions busy={form.busy} onClose={onClose} label={common.save} />
    </form>
  )
}
