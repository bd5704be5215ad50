/* What is asked before a warranty begins, is extended or ends: the proof as photos, the reason in words. */
import { useState, type ReactNode } from 'react'
import { asciiDigits } from '@/lib/digits'
import { useForm, type Form } from '@/lib/form'
import { common } from '@/lib/texts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { Notice } from '@/ui/page'
import { PhotoInput, type Photo } from '@/ui/photo-input'
import {
  confirm,
  extend,
  proposeVoid,
  refuseVoid,
  register,
  sent,
  type ProofLevel,
  type Registration,
} from './api'
import { t } from './messages'

interface StepProps {
  registration: Registration
  onClose: () => void
  onDone: () => void
}
const PROOFS: readonly ProofLevel[] = ['invoice', 'card', 'own_record', 'serial_photo', 'declared']
const Proof = ({
  value,
  onChange,
  error,
  options = PROOFS,
}: {
  value: string
  onChange: (v: string) => void
  error: string | undefined
  options?: readonly ProofLevel[]
}) => (
  <RadioTiles
    legend={t.proof}
    name="proof_level"
    value={value}
    onChange={onChange}
    error={error}
    options={options.map((id) => ({ id, label: t.proofs[id] }))}
  />
)
/** The photos that prove it; where it can't be without, one is enough. */
const Evidence = ({
  photos,
  onChange,
  form,
  optional = false,
}: {
  photos: readonly Photo[]
  onChange: (photos: readonly Photo[]) => void
  form: { error: (path: string) => string | undefined }
  optional?: boolean
}) => (
  <PhotoInput
    label={t.evidence}
    name="evidence_file_ids"
    photos={photos}
    onChange={onChange}
    error={optional || photos.length === 0 ? form.error('evidence_file_ids') : undefined}
    optional={optional}
  />
)
/** The frame of each: what went wrong, the fields, two buttons. */
function Step<V extends object>({
  title,
  hint,
  form,
  label,
  onClose,
  children,
}: {
  title: string
  hint?: string
  form: Form<V>
  label: string
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Dialog title={title} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        {hint && <p className="text-sm text-muted">{hint}</p>}
        {children}
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {label}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

export function RegisterDialog({
  unitId,
  onClose,
  onDone,
}: {
  unitId: string
  onClose: () => void
  onDone: () => void
}) {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const form = useForm({
    name: `warranty-register:${unitId}`,
    initial: { kind: 'standard', proof_level: '', card_number: '', evidence_file_ids: '' },
    required: { proof_level: t.need_proof },
    submit: async (v, key) =>
      register(
        {
          installed_unit_id: unitId,
          kind: v.kind === 'extended' ? 'extended' : 'standard',
          proof_level: v.proof_level as ProofLevel,
          evidence_file_ids: await sent(photos),
          ...(v.card_number.trim() && { card_number: asciiDigits(v.card_number.trim()) }),
        },
        key,
      ),
    onDone,
  })
  const v = form.values
  return (
    <Step
      title={t.register}
      hint={t.register_hint}
      form={form}
      label={t.register}
      onClose={onClose}
    >
      <RadioTiles
        legend={t.kind}
        name="kind"
        value={v.kind}
        onChange={(kind) => form.set('kind', kind)}
        options={(['standard', 'extended'] as const).map((id) => ({ id, label: t.kinds[id] }))}
      />
      <Proof
        value={v.proof_level}
        onChange={(level) => form.set('proof_level', level)}
        error={form.error('proof_level')}
      />
      {v.proof_level === 'declared' && <Notice title={t.waits} live />}
      {v.proof_level === 'card' && (
        <TextField {...form.field('card_number')} label={t.card} maxLength={40} optional ltr />
      )}
      <Evidence photos={photos} onChange={setPhotos} form={form} optional />
    </Step>
  )
}
export function ConfirmDialog({ registration: r, onClose, onDone }: StepProps) {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const form = useForm({
    name: `warranty-confirm:${r.id}`,
    initial: { proof_level: '', evidence_file_ids: '' },
    required: { proof_level: t.need_proof },
    submit: async (v, key) =>
      confirm(
        r,
        { proof_level: v.proof_level as ProofLevel, evidence_file_ids: await sent(photos) },
        key,
      ),
    onDone,
  })
  return (
    <Step title={t.confirm} form={form} label={t.confirm} onClose={onClose}>
      <Proof
        value={form.values.proof_level}
        onChange={(level) => form.set('proof_level', level)}
        error={form.error('proof_level')}
        options={PROOFS.filter((p) => p !== 'declared')}
      />
      <Evidence photos={photos} onChange={setPhotos} form={form} optional />
    </Step>
  )
}
export function ExtendDialog({ registration: r, onClose, onDone }: StepProps) {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const form = useForm({
    name: `warranty-extend:${r.id}`,
    initial: { days: '', reason: '', evidence_file_ids: '' },
    required: (v) => ({
      days: /^[1-9]\d{0,3}$/.test(asciiDigits(v.days.trim())) ? '' : t.need_days,
      reason: v.reason.trim() ? '' : t.need_reason,
    }),
    submit: async (v, key) =>
      extend(
        r,
        {
          days: Number(asciiDigits(v.days.trim())),
          reason: v.reason.trim(),
          evidence_file_ids: await sent(photos),
        },
        key,
      ),
    onDone,
  })
  return (
    <Step title={t.extend_question} form={form} label={t.extend} onClose={onClose}>
      <TextField {...form.field('days')} label={t.by_days} inputMode="numeric" maxLength={4} ltr />
      <TextField {...form.field('reason')} label={t.reason} rows={2} maxLength={500} />
      <Evidence photos={photos} onChange={setPhotos} form={form} optional />
    </Step>
  )
}
export function ProposeDialog({ registration: r, onClose, onDone }: StepProps) {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const form = useForm({
    name: `warranty-void:${r.id}`,
    initial: { reason: '', evidence_file_ids: '' },
    required: (v) => ({
      reason: v.reason.trim() ? '' : t.need_reason,
      evidence_file_ids: photos.length > 0 ? '' : t.need_evidence,
    }),
    submit: async (v, key) =>
      proposeVoid(r, { reason: v.reason.trim(), evidence_file_ids: await sent(photos) }, key),
    onDone,
  })
  return (
    <Step title={t.propose} hint={t.propose_hint} form={form} label={t.propose} onClose={onClose}>
      <TextField {...form.field('reason')} label={t.reason} rows={3} maxLength={500} />
      <Evidence photos={photos} onChange={setPhotos} form={form} />
    </Step>
  )
}
export function RefuseDialog({ registration: r, onClose, onDone }: StepProps) {
  const form = useForm({
    name: `warranty-void-refusal:${r.id}`,
    initial: { reason: '' },
    required: { reason: t.need_reason },
    submit: (v, key) => refuseVoid(r, v.reason.trim(), key),
    onDone,
  })
  return (
    <Step title={t.refuse} form={form} label={t.refuse} onClose={onClose}>
      <TextField {...form.field('reason')} label={t.reason} rows={3} maxLength={500} />
    </Step>
  )
}
