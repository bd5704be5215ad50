/* Adding a line, and changing the one figure that may change on it. Taken off is undone by adding it again. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { duration, number } from '@/lib/format'
import { asciiDigits } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { quantity } from '@/lib/quantity'
import { stateOf } from '@/lib/states'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import type { Option } from '@/ui/aria/combo-box'
import { Dialog as AriaDialog } from '@/ui/aria/dialog'
import { SearchCombo } from '@/ui/aria/search-combo'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles, Select } from '@/ui/choices'
import { Loaded, Skeleton } from '@/ui/page'
import {
  addLabour,
  addPart,
  addTravel,
  changePart,
  findItems,
  recoverPart,
  serviceCodes,
  setMinutes,
  type JobDetail,
  type LabourLine,
  type PartLine,
} from './api'
import { t } from './messages'

export type LineAsk =
  | { kind: 'add_part' | 'add_labour' | 'add_travel' }
  | { kind: 'quantity' | 'old'; line: PartLine }
  | { kind: 'minutes'; line: LabourLine }
interface Props {
  job: JobDetail
  onClose: () => void
  onDone: () => void
}
export function LineDialog({ ask, ...p }: Props & { ask: LineAsk }) {
  switch (ask.kind) {
    case 'add_part':
      return <AddPart {...p} />
    case 'add_labour':
      return <AddLabour {...p} />
    case 'add_travel':
      return (
        <OneFigure
          {...p}
          name={`job-travel:${p.job.id}`}
          title={t.add_travel}
          label={t.km}
          need={t.need_km}
          start=""
          alias="distance_km"
          save={(figure, key) => addTravel(p.job.id, Number(asciiDigits(figure)), key)}
        />
      )
    case 'quantity':
      return (
        <OneFigure
          {...p}
          name={`part-quantity:${ask.line.id}`}
          title={t.change_quantity}
          label={said(ask.line.item_name)}
          need={t.need_quantity}
          start={number(ask.line.quantity)}
          alias="quantity"
          save={(figure) => changePart(ask.line, quantity(figure))}
        />
      )
    case 'minutes':
      return (
        <OneFigure
          {...p}
          name={`labour-minutes:${ask.line.id}`}
          title={t.change_minutes}
          label={t.minutes_of(said(ask.line.name))}
          need={t.need_minutes}
          start={ask.line.actual_minutes === undefined ? '' : number(ask.line.actual_minutes)}
          alias="actual_minutes"
          save={(figure) => setMinutes(ask.line, Number(quantity(figure)))}
        />
      )
    case 'old':
      return <OldPart {...p} line={ask.line} />
  }
}
function OneFigure({
  name,
  title,
  label,
  need,
  start,
  alias,
  save,
  onClose,
  onDone,
}: Omit<Props, 'job'> & {
  name: string
  title: string
  label: string
  need: string
  start: string
  /** What the server calls the field. */
  alias: string
  save: (figure: string, key: string) => Promise<unknown>
}) {
  const form = useForm({
    name,
    initial: { figure: start },
    required: { figure: need },
    aliases: { [alias]: 'figure' },
    submit: (v, key) => save(v.figure.trim(), key),
    onDone: () => {
      say(common.saved)
      onDone()
    },
  })
  return (
    <Dialog title={title} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <TextField {...form.field('figure')} label={label} ltr inputMode="decimal" maxLength={10} />
        <Actions busy={form.busy} onClose={onClose} label={common.save} />
      </form>
    </Dialog>
  )
}
function AddPart({ job: j, onClose, onDone }: Props) {
  const [chosen, setChosen] = useState<Option>()
  const form = useForm({
    name: `job-part:${j.id}`,
    initial: { item_id: '', quantity: number(1) },
    required: { item_id: t.need_part, quantity: t.need_quantity },
    submit: (v, key) => addPart(j.id, v.item_id, quantity(v.quantity), key),
    onDone: () => {
      say(common.saved)
      onDone()
    },
  })
  return (
    <AriaDialog title={t.add_part} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <SearchCombo
          label={t.part}
          name="item_id"
          chosen={chosen}
          onChange={(o) => {
            setChosen(o)
            form.set('item_id', o?.id ?? '')
          }}
          search={async (q, signal) =>
            (await findItems(q, j.unit?.product_model_id, signal)).items.map((i) => ({
              id: i.id,
              label: said(i.name),
              detail: i.sku,
            }))
          }
          error={form.error('item_id')}
        />
        <TextField {...form.field('quantity')} label={t.quantity} ltr inputMode="decimal" />
        <p className="text-sm text-muted">{t.price_follows}</p>
        <Actions busy={form.busy} onClose={onClose} label={t.add_part} />
      </form>
    </AriaDialog>
  )
}
function AddLabour({ job: j, onClose, onDone }: Props) {
  const model = j.unit?.product_model_id
  const codes = useQuery({
    queryKey: ['service-codes', model],
    queryFn: ({ signal }) => serviceCodes(model, signal),
    staleTime: 600_000,
  })
  const form = useForm({
    name: `job-labour:${j.id}`,
    initial: { service_code_id: '', minutes: '' },
    required: { service_code_id: t.need_operation },
    aliases: { actual_minutes: 'minutes' },
    submit: (v, key) =>
      addLabour(
        j.id,
        v.service_code_id,
        v.minutes.trim() ? Number(quantity(v.minutes)) : undefined,
        key,
      ),
    onDone: () => {
      say(common.saved)
      onDone()
    },
  })
  return (
    <Dialog title={t.add_labour} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <Loaded
          data={codes.data}
          error={codes.error}
          retry={() => void codes.refetch()}
          skeleton={<Skeleton rows={2} />}
        >
          {({ items }) => (
            <Select
              {...form.field('service_code_id')}
              label={t.operation}
              empty={t.choose}
              options={items.map((c) => ({
                value: c.id,
                label: `${said(c.name)} · ${duration(c.standard_minutes)}`,
              }))}
            />
          )}
        </Loaded>
        <TextField {...form.field('minutes')} label={t.minutes} optional ltr inputMode="numeric" />
        <p className="text-sm text-muted">{t.price_follows}</p>
        <Actions busy={form.busy} onClose={onClose} label={t.add_labour} />
      </form>
    </Dialog>
  )
}
type OldState = Schemas['RemovedPartState']
const OLD: readonly OldState[] = ['recovered', 'left_with_customer', 'missing']
function OldPart({ line: l, onClose, onDone }: Props & { line: PartLine }) {
  const form = useForm({
    name: `old-part:${l.id}`,
    initial: { state: 'recovered' as OldState, serial: '', note: '' },
    submit: (v, key) =>
      recoverPart(
        l,
        {
          state: v.state,
          ...(v.serial.trim() && { serial: asciiDigits(v.serial.trim()) }),
          ...(v.note.trim() && { note: v.note.trim() }),
        },
        key,
      ),
    onDone: () => {
      say(common.saved)
      onDone()
    },
  })
  return (
    <Dialog title={t.old_part} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <RadioTiles
          legend={said(l.item_name)}
          name="state"
          value={form.values.state}
          onChange={(s) => form.set('state', s as OldState)}
          options={OLD.map((id) => ({ id, label: stateOf('removed_part', id).label }))}
        />
        <TextField {...form.field('serial')} label={t.serial} optional ltr maxLength={60} />
        <TextField {...form.field('note')} label={t.note} optional rows={2} maxLength={2000} />
        <Actions busy={form.busy} onClose={onClose} label={common.save} />
      </form>
    </Dialog>
  )
}
export function Actions({
  busy,
  onClose,
  label,
  danger = false,
}: {
  busy: boolean
  onClose: () => void
  label: string
  danger?: boolean
}) {
  return (
    <DialogActions>
      <Button onClick={onClose}>{common.back_out}</Button>
      <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={busy}>
        {label}
      </Button>
    </DialogActions>
  )
}
