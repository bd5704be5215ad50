/* The codes of what was found and why: the cause may change who pays, so the price comes after it. */
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { useLoad } from '@/lib/load'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import type { Schemas } from '@/lib/api'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Checkbox, Select } from '@/ui/choices'
import { Card, Loaded } from '@/ui/page'
import { diagnose, familyOf, faultCodes, symptoms, type VisitDetail } from './api'
import { t } from './messages'

type Code = Pick<Schemas['FaultCode'], 'code' | 'name'> & { type: keyof typeof t.codes }
type Codes = readonly Code[]
const allCodes = async (model: string | undefined, signal: AbortSignal): Promise<Codes> => {
  const family = await familyOf(model, signal)
  const [codes, told] = await Promise.all([faultCodes(family, signal), symptoms(family, signal)])
  return [
    ...told.items.map((s) => ({ type: 'symptom' as const, code: s.code, name: s.customer_text })),
    ...codes,
  ]
}
export function Diagnosis({ v, changed }: { v: VisitDetail; changed: () => void }) {
  const model = v.job_detail.unit?.product_model_id
  const codes = useLoad(`codes-${model ?? ''}`, (signal) => allCodes(model, signal))
  return (
    <Card>
      <Loaded data={codes.data} error={codes.error} retry={codes.reload}>
        {(list) => <CodesForm v={v} codes={list} changed={changed} />}
      </Loaded>
    </Card>
  )
}
const SINGLE = ['condition', 'symptom', 'section', 'defect', 'cause', 'repair'] as const
function CodesForm({ v, codes, changed }: { v: VisitDetail; codes: Codes; changed: () => void }) {
  const d = v.job_detail.diagnosis
  const form = useForm({
    name: `diagnosis:${v.job.id}`,
    initial: {
      condition_code: d?.condition_code ?? '',
      symptom_code: d?.symptom_code ?? '',
      section_code: d?.section_code ?? '',
      defect_code: d?.defect_code ?? '',
      cause_code: d?.cause_code ?? '',
      repair_code: d?.repair_code ?? '',
      resolution_codes: d?.resolution_codes ?? [],
      finding: d?.finding ?? '',
    },
    submit: (f) =>
      diagnose(v, {
        ...(f.symptom_code && { symptom_code: f.symptom_code }),
        ...(f.condition_code && { condition_code: f.condition_code }),
        ...(f.section_code && { section_code: f.section_code }),
        ...(f.defect_code && { defect_code: f.defect_code }),
        ...(f.cause_code && { cause_code: f.cause_code }),
        ...(f.repair_code && { repair_code: f.repair_code }),
        resolution_codes: f.resolution_codes,
        ...(f.finding.trim() && { finding: f.finding.trim() }),
      }),
    onDone: () => {
      say(common.saved)
      changed()
    },
  })
  const of = (type: Code['type']) => codes.filter((c) => c.type === type)
  const chosen = form.values.resolution_codes
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      <ErrorSummary
        {...form.summary}
        wait={form.wait}
        code={form.failure?.problem?.body.trace_id}
      />
      {SINGLE.filter((type) => of(type).length > 0).map((type) => (
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
      <Button type="submit" wide busy={form.busy}>
        {t.save_codes}
      </Button>
    </form>
  )
}
