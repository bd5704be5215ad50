/* Parts from one's own van, work and travel: what the price is made of. */
import { useState } from 'react'
import type { Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { duration, money, number } from '@/lib/format'
import { asciiDigits } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { useLoad } from '@/lib/load'
import { quantity } from '@/lib/quantity'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Select } from '@/ui/choices'
import { Card, Loaded, Notice, Skeleton } from '@/ui/page'
import {
  addLabour,
  addPart,
  addTravel,
  removeLabour,
  removePart,
  serviceCodes,
  vanStock,
  type LabourLine,
  type PartLine,
  type VisitDetail,
} from './api'
import { Refused, useAct } from './act'
import { t } from './messages'
import { WhoPays } from './who-pays'
import { Words } from '@/ui/words'

interface Props {
  v: VisitDetail
  changed: () => void
}
export const Lines = (p: Props) => (
  <>
    <Card title={t.parts}>
      <div className="grid gap-3">
        {p.v.job_detail.part_lines.length === 0 && <p className="text-muted">{t.no_parts}</p>}
        {p.v.job_detail.part_lines.map((l) => (
          <PlannedPart key={l.id} line={l} changed={p.changed} />
        ))}
        <AddPart {...p} />
      </div>
    </Card>
    <Card title={t.labour}>
      <div className="grid gap-3">
        {p.v.job_detail.labour_lines.length === 0 && <p className="text-muted">{t.no_labour}</p>}
        {p.v.job_detail.labour_lines.map((l) => (
          <PlannedLabour key={l.id} line={l} changed={p.changed} />
        ))}
        <AddLabour {...p} />
      </div>
    </Card>
    <Card title={t.travel_line}>
      <div className="grid gap-3">
        {p.v.job_detail.expense_lines.map((l) => (
          <div key={l.id} className="grid gap-2">
            <p className="flex flex-wrap gap-3">
              <span className="me-auto">
                <Words>{said(l.name)}</Words>
              </span>
              <span>{money(l.net)}</span>
            </p>
            <WhoPays decision={l.decision} />
          </div>
        ))}
        {p.v.job_detail.expense_lines.length === 0 && <AddTravel {...p} />}
      </div>
    </Card>
  </>
)
function PlannedPart({ line: l, changed }: { line: PartLine; changed: () => void }) {
  const act = useAct(changed)
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3">
        <span className="me-auto min-w-0">
          <Words>{said(l.item_name)}</Words> × {number(l.quantity)}
          <bdi className="block text-xs text-muted">{l.sku}</bdi>
        </span>
        <span>{money(l.net)}</span>
        {Number(l.quantity_used) > 0 ? (
          <span className="text-sm text-ok">{t.used(number(l.quantity_used))}</span>
        ) : (
          <Button kind="quiet" busy={act.busy} onClick={() => void act.run(() => removePart(l))}>
            {t.remove}
          </Button>
        )}
      </div>
      <WhoPays decision={l.decision} />
      <Refused problem={act.problem} />
    </div>
  )
}
function PlannedLabour({ line: l, changed }: { line: LabourLine; changed: () => void }) {
  const act = useAct(changed)
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3">
        <span className="me-auto min-w-0">
          <Words>{said(l.name)}</Words>
          <span className="block text-xs text-muted">
            {t.standard(duration(l.standard_minutes))}
          </span>
        </span>
        <span>{money(l.net)}</span>
        <Button kind="quiet" busy={act.busy} onClick={() => void act.run(() => removeLabour(l))}>
          {t.remove}
        </Button>
      </div>
      <WhoPays decision={l.decision} />
      <Refused problem={act.problem} />
    </div>
  )
}
function AddPart({ v, changed }: Props) {
  const [open, setOpen] = useState(false)
  if (!v.van_place_id) return <Notice tone="waiting">{t.no_van}</Notice>
  if (!open)
    return (
      <Button wide onClick={() => setOpen(true)}>
        {t.add_part}
      </Button>
    )
  return <FromVan v={v} place={v.van_place_id} changed={changed} close={() => setOpen(false)} />
}
function FromVan({ v, place, changed, close }: Props & { place: string; close: () => void }) {
  const stock = useLoad(`van-${place}`, (signal) => vanStock(place, signal))
  const form = useForm({
    name: `part-add:${v.job.id}`,
    initial: { item_id: '', quantity: '1' },
    required: { item_id: t.need_part, quantity: t.need_quantity },
    submit: (f, key) => addPart(v.job.id, f.item_id, quantity(f.quantity), key),
    onDone: () => {
      close()
      changed()
    },
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-3">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <Loaded
        data={stock.data}
        error={stock.error}
        retry={stock.reload}
        skeleton={<Skeleton rows={2} tall />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <Notice>{t.van_empty}</Notice>
          ) : (
            <Select
              {...form.field('item_id')}
              label={t.part}
              empty={t.choose}
              options={[...new Map(items.map((b) => [b.item.id, b])).values()].map((b) => ({
                value: b.item.id,
                label: `${said(b.item.name)} · ${t.in_van(number(b.available))}`,
              }))}
            />
          )
        }
      </Loaded>
      <TextField {...form.field('quantity')} label={t.quantity} ltr inputMode="decimal" />
      <Button type="submit" wide busy={form.busy}>
        {t.add}
      </Button>
    </form>
  )
}
function AddLabour({ v, changed }: Props) {
  const [open, setOpen] = useState(false)
  return open ? (
    <LabourForm v={v} changed={changed} close={() => setOpen(false)} />
  ) : (
    <Button wide onClick={() => setOpen(true)}>
      {t.add_labour}
    </Button>
  )
}
/** What is done to such a product before what is done everywhere. */
const ownFirst = (codes: readonly Schemas['ServiceCode'][]) =>
  codes.toSorted((a, b) => Number(!a.product_family) - Number(!b.product_family))
function LabourForm({ v, changed, close }: Props & { close: () => void }) {
  const model = v.job_detail.unit?.product_model_id
  const codes = useLoad(`service-codes-${model ?? ''}`, (signal) => serviceCodes(model, signal))
  const form = useForm({
    name: `labour-add:${v.job.id}`,
    initial: { service_code_id: '' },
    required: { service_code_id: t.need_operation },
    submit: (f, key) => addLabour(v.job.id, f.service_code_id, key),
    onDone: () => {
      close()
      changed()
    },
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-3">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <Loaded
        data={codes.data}
        error={codes.error}
        retry={codes.reload}
        skeleton={<Skeleton rows={2} tall />}
      >
        {({ items }) => (
          <Select
            {...form.field('service_code_id')}
            label={t.operation}
            empty={t.choose}
            options={ownFirst(items).map((c) => ({
              value: c.id,
              label: `${said(c.name)} · ${duration(c.standard_minutes)}`,
            }))}
          />
        )}
      </Loaded>
      <Button type="submit" wide busy={form.busy}>
        {t.add}
      </Button>
    </form>
  )
}
function AddTravel({ v, changed }: Props) {
  const form = useForm({
    name: `travel-add:${v.job.id}`,
    initial: { distance_km: '' },
    required: { distance_km: t.need_km },
    submit: (f, key) => addTravel(v.job.id, Number(asciiDigits(f.distance_km)), key),
    onDone: changed,
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-3">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <TextField
        {...form.field('distance_km')}
        label={t.km}
        ltr
        inputMode="numeric"
        maxLength={4}
      />
      <Button type="submit" wide busy={form.busy}>
        {t.add_travel}
      </Button>
    </form>
  )
}
