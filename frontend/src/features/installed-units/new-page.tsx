/* A unit is registered by its serial, for an owner where one is known. */
import { useQuery } from '@tanstack/react-query'
import { civilDate } from '@/lib/format'
import { asciiDigits } from '@/lib/digits'
import { useForm } from '@/lib/form'
import { navigate } from '@/lib/navigate'
import { say } from '@/lib/toasts'
import { DatePicker } from '@/ui/aria/date-picker'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Card, Loaded, PageHeader } from '@/ui/page'
import { createUnit, getParty } from './api'
import { t } from './messages'
import { ModelPicker, OwnerPicker, PlacePicker, UnitPicker } from './pickers'

export function NewUnitPage({ party }: { party: string | undefined }) {
  const owner = useQuery({
    queryKey: ['party', party],
    enabled: party !== undefined,
    queryFn: ({ signal }) => getParty(party ?? '', signal),
  })
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t.form.title} lead={t.form.lead} />
      {party === undefined ? (
        <UnitForm owner={undefined} />
      ) : (
        <Loaded data={owner.data} error={owner.error} retry={() => void owner.refetch()}>
          {(p) => <UnitForm owner={p} />}
        </Loaded>
      )}
    </div>
  )
}
function UnitForm({ owner }: { owner: { id: string; name: string } | undefined }) {
  const form = useForm({
    name: `unit-new:${owner?.id ?? ''}`,
    initial: {
      serial: '',
      product_model_id: '',
      model_name: '',
      batch: '',
      party_id: owner?.id ?? '',
      owner_name: owner?.name ?? '',
      service_location_id: '',
      parent_id: '',
      parent_serial: '',
      produced_on: '',
      sold_on: '',
      installed_on: '',
    },
    required: { serial: t.form.need_serial, product_model_id: t.form.need_model },
    submit: (v, key) =>
      createUnit(
        {
          serial: v.serial.trim(),
          product_model_id: v.product_model_id,
          ...(v.batch.trim() && { batch: asciiDigits(v.batch.trim()) }),
          ...(v.party_id && { party_id: v.party_id }),
          ...(v.party_id &&
            v.service_location_id && { service_location_id: v.service_location_id }),
          ...(v.parent_id && { parent_id: v.parent_id }),
          ...(v.produced_on && { produced_on: v.produced_on }),
          ...(v.sold_on && { sold_on: v.sold_on }),
          ...(v.installed_on && { installed_on: v.installed_on }),
        },
        key,
      ),
    onDone: (u) => {
      say(t.form.made(u.serial))
      navigate(`/staff/installed-units/${u.id}`)
    },
  })
  const v = form.values
  return (
    <Card>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <TextField
          {...form.field('serial')}
          label={t.serial}
          help={t.form.serial_help}
          maxLength={60}
          autoComplete="off"
          ltr
        />
        <ModelPicker
          chosen={v.product_model_id ? { id: v.product_model_id, label: v.model_name } : undefined}
          onChange={(o) => {
            form.set('product_model_id', o?.id ?? '')
            form.set('model_name', o?.label ?? '')
          }}
          error={form.error('product_model_id')}
        />
        <OwnerPicker
          label={t.owner}
          optional
          chosen={v.party_id ? { id: v.party_id, label: v.owner_name } : undefined}
          onChange={(o) => {
            form.set('party_id', o?.id ?? '')
            form.set('owner_name', o?.label ?? '')
            form.set('service_location_id', '')
          }}
          error={form.error('party_id')}
        />
        <PlacePicker
          party={v.party_id || undefined}
          value={v.service_location_id}
          onChange={(id) => form.set('service_location_id', id)}
          error={form.error('service_location_id')}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...form.field('batch')} label={t.batch} maxLength={40} optional ltr />
          <Dates
            values={v}
            set={(name, iso) => form.set(name, iso)}
            error={(name) => form.error(name)}
          />
        </div>
        <UnitPicker
          chosen={v.parent_id ? { id: v.parent_id, label: v.parent_serial } : undefined}
          onChange={(o) => {
            form.set('parent_id', o?.id ?? '')
            form.set('parent_serial', o?.label ?? '')
          }}
          error={form.error('parent_id')}
        />
        <div>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.form.create}
          </Button>
        </div>
      </form>
    </Card>
  )
}
export type DateName = 'produced_on' | 'sold_on' | 'installed_on'
const DATES: readonly (readonly [DateName, string])[] = [
  ['produced_on', t.produced],
  ['sold_on', t.sold],
  ['installed_on', t.installed],
]
/** Production, sale, installation; none of them in the future. */
export const Dates = ({
  values,
  set,
  error,
}: {
  values: Record<DateName, string>
  set: (name: DateName, iso: string) => void
  error: (name: DateName) => string | undefined
}) =>
  DATES.map(([name, label]) => (
    <DatePicker
      key={name}
      name={name}
      label={label}
      value={values[name]}
      onChange={(iso) => set(name, iso)}
      max={civilDate()}
      error={error(name)}
      optional
    />
  ))
