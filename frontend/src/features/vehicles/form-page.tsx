/* A new vehicle, or what may change about one. */
import { useQuery } from '@tanstack/react-query'
import { number } from '@/lib/format'
import { asciiDigits, plate } from '@/lib/digits'
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { navigate } from '@/lib/navigate'
import { useStale } from '@/lib/stale'
import { stateOf, statesOf } from '@/lib/states'
import { placesInUse } from '@/lib/stock'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { TextField } from '@/ui/native'
import { RadioTiles, Select } from '@/ui/choices'
import { Loaded, PageHeader } from '@/ui/page'
import { PageForm } from '@/ui/page-form'
import {
  createVehicle,
  getVehicle,
  listBranches,
  listKinds,
  updateVehicle,
  type Vehicle,
  type VehicleState,
} from './api'
import { t } from './messages'

export const NewVehiclePage = () => (
  <div className="mx-auto max-w-2xl">
    <PageHeader title={t.add} />
    <Form name="vehicle:new" />
  </div>
)
export function EditVehiclePage({ id }: { id: string }) {
  const vehicle = useQuery({
    queryKey: ['vehicle', id],
    queryFn: ({ signal }) => getVehicle(id, signal),
  })
  return (
    <div className="mx-auto max-w-2xl">
      <Loaded data={vehicle.data} error={vehicle.error} retry={() => void vehicle.refetch()} page>
        {(v) => (
          <>
            <PageHeader title={t.edit_title(plate(v.plate))} />
            <Form key={v.id} vehicle={v} name={`vehicle:${v.id}:${v.version}`} />
          </>
        )}
      </Loaded>
    </div>
  )
}
/** Kilometres in any digits; nothing where nothing was typed. What is no number goes to the server to be refused. */
export const kmTyped = (text: string): number | undefined => {
  const plain = asciiDigits(text).replace(/[\s,٬]/g, '')
  return plain === '' ? undefined : Number(plain)
}
const addressOf = (v: { id: string }) => `/staff/vehicles/${v.id}`

function Form({ vehicle: old, name }: { vehicle?: Vehicle; name: string }) {
  const stale = useStale(old, () => getVehicle(old?.id ?? ''))
  const kinds = useQuery({
    queryKey: ['vehicle-kinds'],
    queryFn: ({ signal }) => listKinds(signal),
  })
  const branches = useQuery({
    queryKey: ['branches'],
    queryFn: ({ signal }) => listBranches(signal),
  })
  const vans = useQuery({
    queryKey: ['stock-places-vans'],
    queryFn: ({ signal }) => placesInUse(signal, ['van']),
  })
  const form = useForm({
    name,
    initial: {
      plate: old?.plate ?? '',
      kind: old?.kind.code ?? '',
      branch: old?.branch_id ?? '',
      van: old?.place?.id ?? '',
      odometer: old?.odometer_km === undefined ? '' : number(old.odometer_km),
      state: (old?.state ?? 'active') as VehicleState,
    },
    required: { plate: t.need_plate, kind: t.need_kind },
    aliases: { branch_id: 'branch', stock_place_id: 'van', odometer_km: 'odometer' },
    submit: async (v, key) => {
      const km = kmTyped(v.odometer)
      const shared = {
        plate: v.plate.trim(),
        kind: v.kind,
        ...(km !== undefined && { odometer_km: km }),
      }
      if (!old)
        return createVehicle(
          {
            ...shared,
            ...(v.branch && { branch_id: v.branch }),
            ...(v.van && { stock_place_id: v.van }),
          },
          key,
        )
      return stale.save((version) =>
        updateVehicle(old.id, version, {
          ...shared,
          branch_id: v.branch || null,
          stock_place_id: v.van || null,
          state: v.state,
        }),
      )
    },
    onDone: (made) => {
      say(old ? common.saved : t.was_created)
      navigate(addressOf(made))
    },
  })
  const v = form.values
  const vanName = (id: string | undefined) => {
    const van = vans.data?.find((p) => p.id === id)
    return van && said(van.name)
  }
  return (
    <PageForm
      form={form}
      stale={stale}
      differences={(theirs) => [
        [t.plate, plate(theirs.plate), plate(v.plate)],
        [
          t.odometer,
          theirs.odometer_km === undefined ? '' : number(theirs.odometer_km),
          v.odometer,
        ],
        [t.van, vanName(theirs.place?.id), vanName(v.van)],
        [t.state, stateOf('vehicle', theirs.state).label, stateOf('vehicle', v.state).label],
      ]}
      back={old ? addressOf(old) : '/staff/vehicles'}
      label={old ? common.save : t.create}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...form.field('plate')} label={t.plate} help={t.plate_help} ltr />
        <Select
          {...form.field('kind')}
          label={t.kind}
          empty={t.choose}
          options={(kinds.data?.items ?? []).map((k) => ({
            value: k.code,
            label: said(k.name),
          }))}
        />
      </div>
      <Select
        {...form.field('van')}
        label={t.van}
        help={t.van_help}
        empty={t.no_van}
        options={(vans.data ?? []).map((p) => ({ value: p.id, label: said(p.name) }))}
        optional
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          {...form.field('branch')}
          label={t.branch}
          empty={t.no_branch}
          options={(branches.data?.items ?? []).map((b) => ({
            value: b.id,
            label: said(b.name),
          }))}
          optional
        />
        <TextField
          {...form.field('odometer')}
          label={t.odometer}
          help={t.odometer_help}
          suffix={t.km}
          ltr
          inputMode="numeric"
          optional
        />
      </div>
      {old && (
        <RadioTiles
          legend={t.state}
          name="state"
          value={v.state}
          onChange={(s) => form.set('state', s as VehicleState)}
          options={statesOf('vehicle').map((s) => ({ id: s.value, label: s.label }))}
          error={form.error('state')}
        />
      )}
    </PageForm>
  )
}
