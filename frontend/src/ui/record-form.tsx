/* The form of a simple record, made of its described fields: new, edit, or only to be read. */
import { desk } from '@/lib/desk-texts'
import { useForm } from '@/lib/form'
import {
  missingIn,
  patchOf,
  prototypeOf,
  shownOf,
  typedOf,
  type FormValue,
  type FormValues,
  type RecordField,
  type Words,
} from '@/lib/record'
import { moneyUnitName } from '@/lib/format'
import { useStale } from '@/lib/stale'
import { common } from '@/lib/texts'
import { DatePicker } from './aria/date-picker'
import { Conflict } from './conflict'
import { DialogActions } from './dialog'
import { ManyField } from './many-field'
import { Checkbox, Select } from './choices'
import { ErrorSummary } from './error-summary'
import { Button, PhoneField, TextField } from './native'
import { DefinitionList } from './page'
import { WordsField } from './words-field'

export interface Kept {
  id: string
  version: number
}
export interface RecordFormProps<T extends Kept, P extends object, Q extends object> {
  /** Names the drafts: "branch", "symptom". */
  name: string
  fields: readonly RecordField<Extract<keyof P | keyof Q, string>>[]
  /** Absent for a new one. */
  record?: T | undefined
  /** What a new one begins with. */
  begin?: Partial<Record<Extract<keyof P, string>, unknown>>
  create?: (body: P, key: string) => Promise<T>
  update?: (record: Kept, patch: Q) => Promise<T>
  reread?: (id: string) => Promise<T>
  onDone: (saved: T) => void
  onBack?: () => void
  submit: string
}
export function RecordForm<T extends Kept, P extends object, Q extends object>({
  name,
  fields,
  record,
  begin,
  create,
  update,
  reread,
  onDone,
  onBack,
  submit,
}: RecordFormProps<T, P, Q>) {
  const known = record as Record<string, unknown> | undefined
  const open = fields.filter((f) => f.only !== (record ? 'create' : 'edit'))
  const stale = useStale<Kept>(record ?? { id: '', version: 0 }, () => reread!(record!.id))
  const form = useForm<Record<string, FormValue>, T>({
    // A draft belongs to the version it was written on: an older one would undo what others saved since.
    name: record ? `${name}:${record.id}:${record.version}` : `${name}:new`,
    initial: Object.fromEntries(
      open.map((f) => [
        f.name,
        typedOf(f, (known ?? (begin as Record<string, unknown> | undefined))?.[f.name]),
      ]),
    ),
    required: (values) => missingIn(open, values),
    submit: async (values, key) => {
      if (!record) return create!(prototypeOf(open, values) as P, key)
      const patch = patchOf(open, record, values)
      if (Object.keys(patch).length === 0) return record
      return stale.save((version) => update!({ id: record.id, version }, patch as Q))
    },
    onDone,
  })
  const theirs = stale.theirs as (T & Record<string, unknown>) | undefined
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      <ErrorSummary {...form.summary} wait={form.wait} />
      {theirs && (
        <Conflict
          rows={open.map((f) => [
            f.label,
            shownOf(f, theirs[f.name]),
            shownOf(f, typedAgain(f, form.values)),
          ])}
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
      <div className="grid gap-4 sm:grid-cols-2">
        {open
          .filter((f) => f.when?.(form.values) ?? true)
          .map((f) => (
            <div key={f.name} className={`min-w-0 ${isWide(f) ? 'sm:col-span-2' : ''}`}>
              <FieldOf
                field={f}
                value={form.values[f.name] ?? ''}
                onChange={(v) => form.set(f.name, v)}
                error={form.error}
              />
            </div>
          ))}
      </div>
      <DialogActions>
        {onBack && <Button onClick={onBack}>{common.back_out}</Button>}
        <Button type="submit" kind="primary" busy={form.busy}>
          {submit}
        </Button>
      </DialogActions>
    </form>
  )
}
/** What would be sent, for comparing. */
const typedAgain = (f: RecordField, values: FormValues): unknown =>
  (prototypeOf([{ ...f, only: 'create', when: () => true }], values) as Record<string, unknown>)[
    f.name
  ]
const isWide = (f: RecordField): boolean =>
  f.kind === 'words' || f.kind === 'many' || (f.kind === 'text' && f.rows !== undefined)

function FieldOf({
  field: f,
  value,
  onChange,
  error,
}: {
  field: RecordField
  value: FormValue
  onChange: (v: FormValue) => void
  error: (path: string) => string | undefined
}) {
  const shared = {
    name: f.name,
    label: f.label,
    error: error(f.name),
    help: f.help,
    optional: f.optional,
  }
  const text = { ...shared, value: String(value), onChange }
  switch (f.kind) {
    case 'words':
      return (
        <WordsField
          {...shared}
          value={value as Words}
          onChange={onChange}
          error={error}
          rows={f.rows}
        />
      )
    case 'check':
      return <Checkbox {...shared} checked={value === true} onChange={onChange} />
    case 'many':
      return (
        <ManyField
          {...shared}
          options={f.options}
          value={value as readonly string[]}
          onChange={onChange}
        />
      )
    case 'choice':
      return (
        <Select
          {...text}
          options={f.options}
          {...((f.optional || value === '') && { empty: f.empty ?? desk.record.choose })}
        />
      )
    case 'date':
      return (
        <DatePicker
          name={f.name}
          label={f.label}
          value={String(value)}
          onChange={onChange}
          error={shared.error}
          {...(f.optional && { optional: true })}
        />
      )
    case 'phone':
      return <PhoneField {...text} />
    case 'colour':
      return (
        <TextField
          {...text}
          ltr
          maxLength={7}
          placeholder="#0f766e"
          suffix={
            <span
              aria-hidden
              className="block size-8 rounded-md border border-line-strong"
              style={{ background: /^#[0-9a-f]{6}$/i.test(text.value) ? text.value : 'none' }}
            />
          }
        />
      )
    case 'number':
      return <TextField {...text} ltr inputMode="numeric" suffix={f.unit} />
    case 'percent':
      return <TextField {...text} ltr inputMode="decimal" suffix={desk.record.percent} />
    case 'money':
      return <TextField {...text} ltr inputMode="numeric" suffix={moneyUnitName()} />
    case 'text':
      return (
        <TextField
          {...text}
          {...(f.ltr && { ltr: true })}
          {...(f.rows !== undefined && { rows: f.rows })}
        />
      )
  }
}
/** The same fields, for who may only read. */
export function RecordFacts({
  fields,
  record,
}: {
  fields: readonly RecordField[]
  record: object
}) {
  const known = record as Record<string, unknown>
  return (
    <DefinitionList
      items={fields.map((f) => [
        f.label,
        known[f.name] === undefined ? undefined : f.kind === 'text' && f.ltr ? (
          <bdi key={f.name}>{shownOf(f, known[f.name])}</bdi>
        ) : (
          shownOf(f, known[f.name])
        ),
      ])}
    />
  )
}
