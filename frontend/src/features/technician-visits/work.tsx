/* What happens to the unit: parts go in, old ones come out, minutes are written down, photos are taken. */
import { useState } from 'react'
import type { Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { duration, number } from '@/lib/format'
import { asciiDigits } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { quantity } from '@/lib/quantity'
import { stateOf } from '@/lib/states'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles, Select } from '@/ui/choices'
import { Card } from '@/ui/page'
import { PhotoInput, type Photo } from '@/ui/photo-input'
import { Tag } from '@/ui/tag'
import {
  addPhoto,
  putIn,
  recover,
  setMinutes,
  takeBack,
  type LabourLine,
  type PartLine,
  type VisitDetail,
} from './api'
import { Refused, useAct } from './act'
import { t } from './messages'
import { Words } from '@/ui/words'

interface Props {
  v: VisitDetail
  changed: () => void
}
export const Work = ({ v, changed }: Props) => (
  <>
    {v.job_detail.part_lines.length > 0 && (
      <Card title={t.parts}>
        <div className="grid gap-5">
          {v.job_detail.part_lines.map((l) => (
            <Part key={l.id} line={l} changed={changed} />
          ))}
        </div>
      </Card>
    )}
    {v.job_detail.labour_lines.length > 0 && (
      <Card title={t.labour}>
        <div className="grid gap-5">
          {v.job_detail.labour_lines.map((l) => (
            <Minutes key={l.id} line={l} changed={changed} />
          ))}
        </div>
      </Card>
    )}
    <Photos v={v} changed={changed} />
  </>
)
function Part({ line: l, changed }: { line: PartLine; changed: () => void }) {
  const left = Number(l.quantity) - Number(l.quantity_used) > 0
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap gap-x-3">
        <span className="me-auto font-medium">
          <Words>{said(l.item_name)}</Words> × {number(l.quantity)}
        </span>
        {Number(l.quantity_used) > 0 && (
          <span className="text-sm text-ok">{t.used(number(l.quantity_used))}</span>
        )}
      </p>
      {left && <PutIn key={l.version} line={l} changed={changed} />}
      {l.old_part_state !== 'not_required' && (
        <div className="flex flex-wrap items-center gap-3 text-sm">
          <span className="me-auto">{t.old_part}</span>
          <Tag {...stateOf('removed_part', l.old_part_state)} />
        </div>
      )}
      {Number(l.quantity_used) > 0 && l.old_part_state !== 'recovered' && (
        <TakeBack line={l} changed={changed} />
      )}
      {l.old_part_state === 'owed' && !left && <OldPart line={l} changed={changed} />}
    </div>
  )
}
function PutIn({ line: l, changed }: { line: PartLine; changed: () => void }) {
  const open = String(Number((Number(l.quantity) - Number(l.quantity_used)).toFixed(3)))
  const form = useForm({
    name: `part-use:${l.id}`,
    initial: { quantity: open, serials: '' },
    required: (f) => ({
      quantity: f.quantity.trim() ? '' : t.need_quantity,
      serials: l.serial_tracked && !f.serials.trim() ? t.need_serial : '',
    }),
    submit: (f, key) =>
      putIn(
        l,
        quantity(f.quantity),
        l.serial_tracked
          ? asciiDigits(f.serials)
              .split('\n')
              .map((s) => s.trim())
              .filter(Boolean)
          : [],
        key,
      ),
    onDone: changed,
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-3">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <TextField
        {...form.field('quantity')}
        label={t.quantity}
        ltr
        inputMode="decimal"
        help={t.use_hint}
      />
      {l.serial_tracked && <TextField {...form.field('serials')} label={t.serials} ltr rows={2} />}
      <Button type="submit" wide busy={form.busy}>
        {t.use}
      </Button>
    </form>
  )
}
function TakeBack({ line: l, changed }: { line: PartLine; changed: () => void }) {
  const act = useAct(changed)
  return (
    <div className="grid gap-2">
      <Refused problem={act.problem} />
      <Button
        kind="quiet"
        busy={act.busy}
        label={t.take_back_name(said(l.item_name))}
        onClick={() => void act.run((key) => takeBack(l, key))}
      >
        {t.take_back}
      </Button>
    </div>
  )
}
type Where = 'recovered' | 'left_with_customer' | 'missing'
function OldPart({ line: l, changed }: { line: PartLine; changed: () => void }) {
  const form = useForm({
    name: `part-old:${l.id}`,
    initial: { state: 'recovered' as Where, serial: '', note: '' },
    submit: (f, key) =>
      recover(
        l,
        {
          state: f.state,
          ...(f.serial.trim() && { serial: asciiDigits(f.serial).trim() }),
          ...(f.note.trim() && { note: f.note.trim() }),
        },
        key,
      ),
    onDone: changed,
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-3">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <RadioTiles
        legend={t.old_where}
        name="state"
        wide
        value={form.values.state}
        onChange={(s) => form.set('state', s as Where)}
        options={[
          { id: 'recovered', label: t.recovered },
          { id: 'left_with_customer', label: t.left },
          { id: 'missing', label: t.missing },
        ]}
      />
      <TextField {...form.field('serial')} label={t.serial} ltr optional maxLength={60} />
      <TextField {...form.field('note')} label={t.note} optional maxLength={500} />
      <Button type="submit" wide busy={form.busy}>
        {t.record}
      </Button>
    </form>
  )
}
function Minutes({ line: l, changed }: { line: LabourLine; changed: () => void }) {
  const form = useForm({
    name: `labour-minutes:${l.id}`,
    initial: { actual_minutes: l.actual_minutes === undefined ? '' : String(l.actual_minutes) },
    required: { actual_minutes: t.need_minutes },
    submit: (f) => setMinutes(l, Number(asciiDigits(f.actual_minutes))),
    onDone: changed,
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-2">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <p className="flex flex-wrap gap-x-3">
        <span className="me-auto font-medium">
          <Words>{said(l.name)}</Words>
        </span>
        <span className="text-sm text-muted">
          {l.actual_minutes === undefined
            ? t.standard(duration(l.standard_minutes))
            : t.took(duration(l.actual_minutes))}
        </span>
      </p>
      <TextField
        {...form.field('actual_minutes')}
        label={t.spent}
        ltr
        inputMode="numeric"
        maxLength={4}
      />
      <Button type="submit" wide busy={form.busy}>
        {t.record}
      </Button>
    </form>
  )
}
const KINDS = ['intake', 'during', 'handover', 'plate'] as const
function Photos({ v, changed }: Props) {
  const [kind, setKind] = useState<Schemas['JobPhotoKind']>('during')
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const act = useAct(() => {
    setPhotos([])
    changed()
  })
  return (
    <Card title={t.photos}>
      <div className="grid gap-3">
        <p className="text-sm text-muted">{t.photos_stored(v.job_detail.photos.length)}</p>
        <Select
          label={t.photo_kind}
          name="photo_kind"
          value={kind}
          onChange={(k) => setKind(k as Schemas['JobPhotoKind'])}
          options={KINDS.map((k) => ({ value: k, label: t.photo_kinds[k] }))}
        />
        <PhotoInput label={t.photo} name="job_photo" max={1} photos={photos} onChange={setPhotos} />
        <Refused problem={act.problem} />
        {photos[0] && (
          <Button
            wide
            busy={act.busy}
            onClick={() => void act.run((key) => addPhoto(v, photos[0]!.bytes, kind, key))}
          >
            {t.photo_send}
          </Button>
        )}
      </div>
    </Card>
  )
}
