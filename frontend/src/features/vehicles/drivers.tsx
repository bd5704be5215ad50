/* Giving a vehicle to a driver, and taking it back. */
import { plate } from '@/lib/digits'
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { common } from '@/lib/texts'
import { Dialog as AriaDialog } from '@/ui/aria/dialog'
import { SearchCombo } from '@/ui/aria/search-combo'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { assign, endAssignment, findDrivers, type Vehicle } from './api'
import { t } from './messages'
import { kmTyped } from './form-page'

export function GiveDialog({
  vehicle: v,
  onClose,
  onDone,
}: {
  vehicle: Vehicle
  onClose: () => void
  onDone: () => void
}) {
  const form = useForm({
    name: `vehicle-driver:${v.id}`,
    initial: { driver: '', driver_name: '', odometer: '' },
    required: { driver: t.need_driver },
    aliases: { driver_account_id: 'driver', odometer_km: 'odometer' },
    submit: (f, key) => {
      const km = kmTyped(f.odometer)
      return assign(
        v.id,
        { driver_account_id: f.driver, ...(km !== undefined && { odometer_km: km }) },
        key,
      )
    },
    onDone,
  })
  return (
    <AriaDialog title={t.give_title(plate(v.plate))} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <p className="text-sm text-muted">{t.give_hint}</p>
        <SearchCombo
          label={t.driver}
          name="driver"
          search={async (q, signal) =>
            (await findDrivers(q, signal)).map((e) => ({
              id: e.account_id ?? '',
              label: said(e.name),
              detail: e.number,
            }))
          }
          chosen={
            form.values.driver
              ? { id: form.values.driver, label: form.values.driver_name }
              : undefined
          }
          onChange={(o) => {
            form.set('driver', o?.id ?? '')
            form.set('driver_name', o?.label ?? '')
          }}
          error={form.error('driver')}
        />
        <Odometer form={form} />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.give}
          </Button>
        </DialogActions>
      </form>
    </AriaDialog>
  )
}
export function TakeDialog({
  vehicle: v,
  onClose,
  onDone,
}: {
  vehicle: Vehicle
  onClose: () => void
  onDone: () => void
}) {
  const form = useForm({
    name: `vehicle-back:${v.id}`,
    initial: { odometer: '', note: '' },
    aliases: { odometer_km: 'odometer' },
    submit: (f, key) => {
      const km = kmTyped(f.odometer)
      return endAssignment(
        v.assignment_id ?? '',
        {
          ...(km !== undefined && { odometer_km: km }),
          ...(f.note.trim() && { note: f.note.trim() }),
        },
        key,
      )
    },
    onDone,
  })
  return (
    <Dialog title={t.take_title(plate(v.plate), v.driver?.name ?? '')} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <Odometer form={form} />
        <TextField {...form.field('note')} label={t.note} rows={2} optional />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.take}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
const Odometer = ({
  form,
}: {
  form: {
    field: (name: 'odometer') => {
      name: string
      value: string
      onChange: (v: string) => void
      error: string | undefined
    }
  }
}) => (
  <TextField
    {...form.field('odometer')}
    label={t.odometer}
    help={t.odometer_help}
    suffix={t.km}
    ltr
    inputMode="numeric"
    optional
  />
)
