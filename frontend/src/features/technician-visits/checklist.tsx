/* One group of the checklist; each item is stored as soon as it is answered. */
import { ScanLine } from 'lucide-react'
import { useState } from 'react'
import { number } from '@/lib/format'
import { asciiDigits } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { quantity } from '@/lib/quantity'
import { stateOf } from '@/lib/states'
import { common } from '@/lib/texts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { RadioTiles } from '@/ui/choices'
import { PhotoInput, type Photo } from '@/ui/photo-input'
import { Scanner } from '@/ui/scanner'
import { SignatureField, type Signature } from '@/ui/signature-field'
import { Tag } from '@/ui/tag'
import {
  answerItem,
  answerWithPhoto,
  type ChecklistItem,
  type Group,
  type VisitDetail,
} from './api'
import { Refused, useAct } from './act'
import { t } from './messages'
import { Words } from '@/ui/words'

export function Checklist({
  v,
  group,
  changed,
}: {
  v: VisitDetail
  group: Group
  changed: () => void
}) {
  const items = v.checklist
    .filter((i) => i.group === group)
    .toSorted((a, b) => a.position - b.position)
  if (items.length === 0) return null
  return (
    <ul className="grid gap-3">
      {items.map((i) => (
        // Another version is another answer: what was typed gives way to what is stored.
        <Item key={`${i.id}-${i.version}`} item={i} changed={changed} />
      ))}
    </ul>
  )
}
function Item({ item: i, changed }: { item: ChecklistItem; changed: () => void }) {
  const act = useAct(changed)
  const [waiving, setWaiving] = useState(false)
  const limits =
    i.minimum !== undefined && i.maximum !== undefined
      ? t.limits(number(i.minimum), number(i.maximum))
      : i.minimum !== undefined
        ? t.at_least(number(i.minimum))
        : i.maximum !== undefined
          ? t.at_most(number(i.maximum))
          : undefined
  return (
    <li className="grid gap-3 rounded-lg border border-line bg-surface p-4">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <p className="me-auto font-medium">
          <Words>{said(i.title)}</Words>
        </p>
        {i.state !== 'open' && <Tag {...stateOf('checklist_item', i.state)} />}
        <p className="w-full text-xs text-muted">
          {[
            i.required && t.must,
            i.blocks_start && t.before_start,
            limits && `${limits}${i.unit ? ` ${unitOf(i.unit)}` : ''}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {i.state === 'waived' ? (
        <p className="text-sm text-muted">
          {t.waived} {i.waived_reason}
        </p>
      ) : (
        <Answer item={i} act={act} />
      )}
      <Refused problem={act.problem} />
      {i.state === 'open' && i.required && (
        <div>
          <Button kind="quiet" onClick={() => setWaiving(true)}>
            {t.waive}
          </Button>
        </div>
      )}
      <Dialog title={t.waive_title} open={waiving} onClose={() => setWaiving(false)}>
        <Waive
          back={() => setWaiving(false)}
          busy={act.busy}
          send={(reason) => {
            setWaiving(false)
            void act.run(() => answerItem(i, { waived_reason: reason }))
          }}
        />
      </Dialog>
    </li>
  )
}
function Waive({
  back,
  send,
  busy,
}: {
  back: () => void
  send: (reason: string) => void
  busy: boolean
}) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        if (reason.trim()) send(reason.trim())
        else setError(t.need_reason)
      }}
    >
      <TextField
        label={t.reason}
        name="waived_reason"
        value={reason}
        onChange={setReason}
        error={error}
        rows={2}
        maxLength={500}
      />
      <DialogActions>
        <Button onClick={back}>{common.back_out}</Button>
        <Button type="submit" kind="primary" busy={busy}>
          {t.record}
        </Button>
      </DialogActions>
    </form>
  )
}
function Answer({ item: i, act }: { item: ChecklistItem; act: ReturnType<typeof useAct> }) {
  const title = said(i.title)
  switch (i.input) {
    case 'bool':
      return (
        <RadioTiles
          named
          legend={title}
          name={i.id}
          value={i.checked === undefined ? '' : String(i.checked)}
          onChange={(v) => void act.run(() => answerItem(i, { checked: v === 'true' }))}
          options={[
            { id: 'true', label: common.yes },
            { id: 'false', label: common.no },
          ]}
        />
      )
    case 'number':
    case 'measurement':
      return (
        <Typed
          item={i}
          label={t.measured}
          value={i.measured ?? ''}
          act={act}
          numeric
          change={(text) => ({ measured: quantity(text) })}
        />
      )
    case 'text':
      return (
        <Typed
          item={i}
          label={t.answer}
          value={i.text ?? ''}
          act={act}
          change={(text) => ({ text })}
        />
      )
    case 'serial_scan':
      return (
        <Typed
          item={i}
          label={t.serial}
          value={i.serial ?? ''}
          act={act}
          scan
          change={(text) => ({ serial: asciiDigits(text) })}
        />
      )
    case 'photo':
      return <PhotoAnswer item={i} act={act} />
    case 'signature':
      return i.group === 'handover' ? (
        <p className="text-sm text-muted">{t.by_handover}</p>
      ) : (
        <SignatureAnswer item={i} act={act} />
      )
  }
}
/** Units have names of their own in each language. */
const unitOf = (unit: string): string => (t.units as Partial<Record<string, string>>)[unit] ?? unit
function Typed({
  item,
  label,
  value,
  act,
  numeric = false,
  scan = false,
  change,
}: {
  item: ChecklistItem
  label: string
  value: string
  act: ReturnType<typeof useAct>
  numeric?: boolean
  scan?: boolean
  change: (text: string) => Parameters<typeof answerItem>[1]
}) {
  const [text, setText] = useState(value)
  const [scanning, setScanning] = useState(false)
  const send = (typed: string) => void act.run(() => answerItem(item, change(typed)))
  return (
    <form
      noValidate
      className="grid gap-2"
      onSubmit={(e) => {
        e.preventDefault()
        if (text.trim()) send(text.trim())
      }}
    >
      <TextField
        label={label}
        name={item.id}
        value={text}
        onChange={setText}
        ltr={numeric || scan}
        {...(numeric && { inputMode: 'decimal' as const })}
        maxLength={scan ? 60 : 2000}
        suffix={item.unit && unitOf(item.unit)}
      />
      {scanning && (
        <Scanner
          hint={t.scan_hint}
          torchLabel={t.torch}
          noCamera={t.no_camera}
          onCode={(code) => {
            setScanning(false)
            setText(code)
            send(code)
          }}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {scan && (
          <Button pressed={scanning} onClick={() => setScanning(!scanning)}>
            <ScanLine aria-hidden className="size-5" />
            {t.scan}
          </Button>
        )}
        <Button type="submit" busy={act.busy}>
          {t.record}
        </Button>
      </div>
    </form>
  )
}
function PhotoAnswer({ item, act }: { item: ChecklistItem; act: ReturnType<typeof useAct> }) {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  return (
    <div className="grid gap-2">
      {item.file_id && <p className="text-sm text-muted">{t.photo_kept}</p>}
      <PhotoInput label={t.photo} name={item.id} max={1} photos={photos} onChange={setPhotos} />
      {photos[0] && (
        <Button
          busy={act.busy}
          onClick={() => void act.run(() => answerWithPhoto(item, photos[0]!.bytes))}
        >
          {t.photo_send}
        </Button>
      )}
    </div>
  )
}
function SignatureAnswer({ item, act }: { item: ChecklistItem; act: ReturnType<typeof useAct> }) {
  const [drawn, setDrawn] = useState<Signature>()
  if (item.signature) return <p className="text-sm text-muted">{t.signature_kept}</p>
  return (
    <div className="grid gap-2">
      <SignatureField name={item.id} value={drawn} onChange={setDrawn} />
      {drawn && (
        <Button
          busy={act.busy}
          onClick={() => void act.run(() => answerItem(item, { signature: drawn }))}
        >
          {t.record}
        </Button>
      )}
    </div>
  )
}
