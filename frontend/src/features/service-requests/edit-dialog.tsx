/* What was told may be put right while the request is open; nothing is emptied, only said better. */
import type { Schemas } from '@/lib/api'
import { asciiDigits } from '@/lib/digits'
import { useForm } from '@/lib/form'
import { useStale } from '@/lib/stale'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Conflict } from '@/ui/conflict'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, PhoneField, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { getRequest, updateRequest, type Request } from './api'
import { t } from './messages'

const FIELDS = [
  'narrative',
  'contact_name',
  'contact_phone',
  'city',
  'address',
  'unit_description',
] as const
type Field = (typeof FIELDS)[number]
type Values = Record<Field, string>
const valuesOf = (r: Request): Values => ({
  narrative: r.narrative ?? '',
  contact_name: r.contact_name ?? '',
  contact_phone: r.contact_phone ?? '',
  city: r.place.city ?? '',
  address: r.place.address ?? '',
  unit_description: r.unit.description ?? '',
})
const LABELS: Readonly<Record<Field, string>> = {
  narrative: t.new.narrative,
  contact_name: t.name,
  contact_phone: t.phone,
  city: t.new.city,
  address: t.new.address,
  unit_description: t.unit,
}
export function EditDialog({
  request: r,
  onClose,
  onDone,
}: {
  request: Request
  onClose: () => void
  onDone: () => void
}) {
  const before = valuesOf(r)
  const stale = useStale(r, () => getRequest(r.id))
  const form = useForm({
    name: `request-edit:${r.id}`,
    initial: before,
    required: (v) =>
      Object.fromEntries(
        FIELDS.filter((f) => before[f] !== '' && v[f].trim() === '').map((f) => [f, t.not_empty]),
      ),
    submit: (v) => stale.save((version) => updateRequest({ ...r, version }, changed(before, v))),
    onDone: () => {
      say(common.saved)
      onDone()
    },
  })
  return (
    <Dialog title={t.edit} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        {stale.theirs ? (
          <Conflict
            busy={form.busy}
            rows={FIELDS.map((f) => [LABELS[f], valuesOf(stale.theirs!)[f], form.values[f]])}
            onKeep={() => {
              stale.settle()
              void form.send()
            }}
            onDrop={() => {
              form.clear()
              onDone()
            }}
          />
        ) : (
          <ErrorSummary {...form.summary} wait={form.wait} />
        )}
        <TextField
          {...form.field('narrative')}
          label={LABELS.narrative}
          rows={4}
          maxLength={2000}
        />
        <TextField {...form.field('contact_name')} label={LABELS.contact_name} />
        <PhoneField {...form.field('contact_phone')} label={LABELS.contact_phone} />
        <TextField {...form.field('city')} label={LABELS.city} maxLength={80} />
        <TextField {...form.field('address')} label={LABELS.address} rows={2} maxLength={500} />
        {!r.unit.id && (
          <TextField {...form.field('unit_description')} label={LABELS.unit_description} />
        )}
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
const changed = (before: Values, now: Values): Schemas['ServiceRequestPatch'] =>
  Object.fromEntries(
    FIELDS.filter((f) => now[f].trim() !== '' && now[f].trim() !== before[f]).map((f) => [
      f,
      f === 'contact_phone' ? asciiDigits(now[f].trim()) : now[f].trim(),
    ]),
  )
