/* What is asked before a visit is set off to, put off, handed back or ended without its work. */
import { useState, type ReactNode } from 'react'
import type { Schemas } from '@/lib/api'
import { useForm, type Form } from '@/lib/form'
import { useLoad } from '@/lib/load'
import { said } from '@/lib/i18n'
import { common } from '@/lib/texts'
import { work } from '@/lib/work'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { Loaded, Skeleton } from '@/ui/page'
import { PhotoInput, type Photo } from '@/ui/photo-input'
import { cannotComplete, declineVisit, delay, noAccess, reasons, setOff } from './api'
import { t } from './messages'

interface Props {
  id: string
  open: boolean
  onClose: () => void
  onDone: () => void
}
function Ask<V extends object>({
  form,
  hint,
  action,
  danger = false,
  onClose,
  children,
}: {
  form: Form<V>
  hint: string
  action: string
  danger?: boolean
  onClose: () => void
  children: ReactNode
}) {
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      <ErrorSummary
        {...form.summary}
        wait={form.wait}
        code={form.failure?.problem?.body.trace_id}
      />
      <p className="text-sm text-muted">{hint}</p>
      {children}
      <DialogActions>
        <Button onClick={onClose}>{common.back_out}</Button>
        <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={form.busy}>
          {action}
        </Button>
      </DialogActions>
    </form>
  )
}
export const DeclineDialog = (p: Props) => (
  <Dialog title={t.decline_title} open={p.open} onClose={p.onClose}>
    <Decline {...p} />
  </Dialog>
)
function Decline({ id, onClose, onDone }: Props) {
  const form = useForm({
    name: `visit-decline:${id}`,
    initial: { reason: '' },
    required: { reason: t.need_reason },
    submit: (v, key) => declineVisit(id, v.reason.trim(), key),
    onDone,
  })
  return (
    <Ask form={form} hint={t.decline_hint} action={t.decline} danger onClose={onClose}>
      <TextField {...form.field('reason')} label={t.reason} rows={3} maxLength={500} />
    </Ask>
  )
}
export const TravelDialog = (p: Props) => (
  <Dialog title={t.travel_title} open={p.open} onClose={p.onClose}>
    <Travel {...p} />
  </Dialog>
)
const ETA = { m15: 15, m30: 30, m45: 45, m60: 60 } as const
type Eta = keyof typeof ETA
function Travel({ id, onClose, onDone }: Props) {
  const form = useForm({
    name: `visit-travel:${id}`,
    draft: false,
    initial: { eta: 'm30' as Eta },
    submit: (v, key) => setOff(id, v.eta, key),
    onDone,
  })
  return (
    <Ask form={form} hint={t.travel_hint} action={t.travel} onClose={onClose}>
      <RadioTiles
        legend={t.eta}
        name="eta"
        value={form.values.eta}
        onChange={(v) => form.set('eta', v as Eta)}
        error={form.error('eta')}
        options={Object.entries(ETA).map(([key, n]) => ({ id: key, label: t.minutes(n) }))}
      />
    </Ask>
  )
}
export const DelayDialog = (p: Props) => (
  <Dialog title={t.delay_title} open={p.open} onClose={p.onClose}>
    <Delay {...p} />
  </Dialog>
)
function Delay({ id, onClose, onDone }: Props) {
  const form = useForm({
    name: `visit-delay:${id}`,
    draft: false,
    initial: { minutes: '30' },
    submit: (v, key) => delay(id, Number(v.minutes), key),
    onDone,
  })
  return (
    <Ask form={form} hint={t.delay_hint} action={t.delay} onClose={onClose}>
      <RadioTiles
        legend={t.delay_title}
        name="minutes"
        value={form.values.minutes}
        onChange={(v) => form.set('minutes', v)}
        error={form.error('minutes')}
        options={[15, 30, 45, 60, 90].map((n) => ({ id: String(n), label: t.minutes(n) }))}
      />
    </Ask>
  )
}
export const NoAccessDialog = (p: Props) => (
  <Dialog title={t.no_access_title} open={p.open} onClose={p.onClose}>
    <NoAccess {...p} />
  </Dialog>
)
function NoAccess({ id, onClose, onDone }: Props) {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const form = useForm({
    name: `visit-no-access:${id}`,
    initial: { reason: '', file_id: '' },
    required: (v) => ({
      reason: v.reason.trim() ? '' : t.need_reason,
      file_id: photos.length > 0 ? '' : t.need_photo,
    }),
    submit: (v, key) => noAccess(id, photos[0]!.bytes, v.reason.trim(), key),
    onDone,
  })
  return (
    <Ask form={form} hint={t.no_access_hint} action={t.no_access_do} danger onClose={onClose}>
      <PhotoInput
        label={t.no_access_photo}
        name="file_id"
        max={1}
        photos={photos}
        onChange={setPhotos}
        error={form.error('file_id')}
      />
      <TextField {...form.field('reason')} label={t.reason} rows={2} maxLength={500} />
    </Ask>
  )
}
/** Who bears the trip, and what comes next. */
const consequence = (r: Schemas['ReasonEntry']): string =>
  [
    t.trip(work.payers[r.cost_bearer]),
    (t.afterwards as Partial<Record<string, string>>)[r.next_step ?? ''],
  ]
    .filter(Boolean)
    .join(' · ')
export const CannotDialog = (p: Props) => (
  <Dialog title={t.cannot_title} open={p.open} onClose={p.onClose}>
    <Cannot {...p} />
  </Dialog>
)
function Cannot({ id, onClose, onDone }: Props) {
  const list = useLoad('reasons', reasons)
  const form = useForm({
    name: `visit-cannot:${id}`,
    initial: { reason_code: '', note: '' },
    required: { reason_code: t.need_reason },
    submit: (v, key) => cannotComplete(id, v.reason_code, v.note.trim(), key),
    onDone,
  })
  return (
    <Ask form={form} hint={t.cannot_hint} action={t.cannot_do} danger onClose={onClose}>
      <Loaded
        data={list.data}
        error={list.error}
        retry={list.reload}
        skeleton={<Skeleton rows={3} tall />}
      >
        {({ items }) => (
          <RadioTiles
            legend={t.reason}
            name="reason_code"
            wide
            value={form.values.reason_code}
            onChange={(v) => form.set('reason_code', v)}
            error={form.error('reason_code')}
            options={items.map((r) => ({
              id: r.code,
              label: said(r.name),
              detail: consequence(r),
            }))}
          />
        )}
      </Loaded>
      <TextField {...form.field('note')} label={t.note} rows={2} optional maxLength={2000} />
    </Ask>
  )
}
