/* What changes about a unit, and who owns it from when on. */
import { civilDate, shortDate } from '@/lib/format'
import { asciiDigits } from '@/lib/digits'
import { useForm } from '@/lib/form'
import { stateOf, statesOf } from '@/lib/states'
import { useStale } from '@/lib/stale'
import { common } from '@/lib/texts'
import { DatePicker } from '@/ui/aria/date-picker'
import { Dialog } from '@/ui/aria/dialog'
import { Conflict } from '@/ui/conflict'
import { DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Select } from '@/ui/choices'
import { getUnit, transferUnit, updateUnit, type Unit, type UnitState } from './api'
import { t } from './messages'
import { Dates } from './new-page'
import { OwnerPicker, PlacePicker, UnitPicker } from './pickers'

interface Props {
  unit: Unit
  onClose: () => void
  onDone: (unit: Unit) => void
}
const valuesOf = (u: Unit, parent: string) => ({
  state: u.state,
  batch: u.batch ?? '',
  produced_on: u.produced_on ?? '',
  sold_on: u.sold_on ?? '',
  installed_on: u.installed_on ?? '',
  service_location_id: u.service_location?.id ?? '',
  parent_id: u.parent_id ?? '',
  parent_serial: parent,
})
type Values = ReturnType<typeof valuesOf>
const day = (iso: string) => iso && shortDate(iso)

export function EditDialog({
  unit,
  parent,
  onClose,
  onDone,
}: Props & { parent: Unit | undefined }) {
  const stale = useStale(unit, () => getUnit(unit.id))
  const form = useForm({
    name: `unit:${unit.id}`,
    initial: valuesOf(unit, parent?.serial ?? ''),
    submit: (v: Values) =>
      stale.save((version) =>
        updateUnit(unit.id, version, {
          batch: asciiDigits(v.batch.trim()) || null,
          produced_on: v.produced_on || null,
          sold_on: v.sold_on || null,
          installed_on: v.installed_on || null,
          service_location_id: v.service_location_id || null,
          parent_id: v.parent_id || null,
          ...(v.state !== unit.state && { state: v.state }),
        }),
      ),
    onDone,
  })
  const v = form.values
  const theirs = stale.theirs && valuesOf(stale.theirs, '')
  return (
    <Dialog title={t.form.edit} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        {theirs && (
          <Conflict
            rows={[
              [
                t.state,
                stateOf('installed_unit', theirs.state).label,
                stateOf('installed_unit', v.state).label,
              ],
              [t.batch, theirs.batch, v.batch],
              [t.produced, day(theirs.produced_on), day(v.produced_on)],
              [t.sold, day(theirs.sold_on), day(v.sold_on)],
              [t.installed, day(theirs.installed_on), day(v.installed_on)],
              [
                t.place,
                stale.theirs?.service_location?.address ?? '',
                v.service_location_id === theirs.service_location_id
                  ? (stale.theirs?.service_location?.address ?? '')
                  : (unit.service_location?.address ?? ''),
              ],
            ]}
            busy={form.busy}
            onKeep={() => void form.send()}
            onDrop={() => {
              for (const [f, value] of Object.entries(theirs))
                form.set(f as keyof Values, value as never)
              stale.settle()
            }}
          />
        )}
        <Select
          {...form.field('state')}
          label={t.state}
          options={statesOf('installed_unit')}
          help={v.state === 'scrapped' ? t.scrapped_hint : undefined}
          onChange={(state) => form.set('state', state as UnitState)}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...form.field('batch')} label={t.batch} maxLength={40} optional ltr />
          <Dates
            values={v}
            set={(name, iso) => form.set(name, iso)}
            error={(name) => form.error(name)}
          />
        </div>
        <PlacePicker
          party={unit.party?.id}
          value={v.service_location_id}
          onChange={(id) => form.set('service_location_id', id)}
          error={form.error('service_location_id')}
        />
        <UnitPicker
          not={unit.id}
          chosen={v.parent_id ? { id: v.parent_id, label: v.parent_serial } : undefined}
          onChange={(o) => {
            form.set('parent_id', o?.id ?? '')
            form.set('parent_serial', o?.label ?? '')
          }}
          error={form.error('parent_id')}
        />
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
export function TransferDialog({ unit, onClose, onDone }: Props) {
  const form = useForm({
    name: `unit-transfer:${unit.id}`,
    initial: {
      party_id: '',
      owner_name: '',
      transferred_on: civilDate(),
      service_location_id: '',
      reason: '',
    },
    required: { party_id: t.transfer.need_to, transferred_on: t.transfer.need_on },
    submit: (v, key) =>
      transferUnit(
        unit,
        {
          party_id: v.party_id,
          transferred_on: v.transferred_on,
          ...(v.service_location_id && { service_location_id: v.service_location_id }),
          ...(v.reason.trim() && { reason: v.reason.trim() }),
        },
        key,
      ),
    onDone,
  })
  const v = form.values
  return (
    <Dialog title={t.transfer.title(unit.serial)} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <p className="text-sm text-muted">{t.transfer.hint}</p>
        <OwnerPicker
          label={t.transfer.to}
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
          label={t.transfer.place}
          value={v.service_location_id}
          onChange={(id) => form.set('service_location_id', id)}
          error={form.error('service_location_id')}
        />
        <DatePicker
          name="transferred_on"
          label={t.transfer.on}
          value={v.transferred_on}
          onChange={(iso) => form.set('transferred_on', iso)}
          max={civilDate()}
          error={form.error('transferred_on')}
        />
        <TextField {...form.field('reason')} label={t.transfer.reason} maxLength={500} optional />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.transfer.do}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
