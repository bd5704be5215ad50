/* The three steps of a recovery: the call, what was done, how it ended. */
import { useForm } from '@/lib/form'
import { common } from '@/lib/texts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { closeCase, noteContact, solveCase, type Case } from './api'
import { t } from './messages'

interface Props {
  of: Case
  onClose: () => void
  onDone: () => void
}
const Actions = ({
  busy,
  onClose,
  label,
}: {
  busy: boolean
  onClose: () => void
  label: string
}) => (
  <DialogActions>
    <Button onClick={onClose}>{common.back_out}</Button>
    <Button type="submit" kind="primary" busy={busy}>
      {label}
    </Button>
  </DialogActions>
)

export function ContactDialog({ of: c, onClose, onDone }: Props) {
  const form = useForm({
    name: `recovery-contact:${c.id}`,
    initial: { reached: '', note: '' },
    required: { reached: t.need_reached, note: t.need_note },
    submit: (v, key) =>
      noteContact(c.id, { reached: v.reached === 'yes', note: v.note.trim() }, key),
    onDone,
  })
  return (
    <Dialog title={t.contact} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <RadioTiles
          legend={t.reached}
          name="reached"
          value={form.values.reached}
          onChange={(v) => form.set('reached', v)}
          error={form.error('reached')}
          options={[
            { id: 'yes', label: t.reached_yes },
            { id: 'no', label: t.reached_no },
          ]}
        />
        <TextField {...form.field('note')} label={t.call_note} rows={3} />
        <Actions busy={form.busy} onClose={onClose} label={t.contact} />
      </form>
    </Dialog>
  )
}

export function SolveDialog({ of: c, onClose, onDone }: Props) {
  const form = useForm({
    name: `recovery-solution:${c.id}`,
    initial: { note: '' },
    required: { note: t.need_note },
    submit: (v, key) => solveCase(c.id, v.note.trim(), key),
    onDone,
  })
  return (
    <Dialog title={t.solve} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <TextField {...form.field('note')} label={t.solve_note} rows={3} />
        <Actions busy={form.busy} onClose={onClose} label={t.solve} />
      </form>
    </Dialog>
  )
}

type Outcome = 'confirmed_by_customer' | 'lost'
export function CloseDialog({ of: c, onClose, onDone }: Props) {
  const solved = c.state === 'solved'
  const form = useForm({
    name: `recovery-closing:${c.id}`,
    initial: { outcome: '', note: '' },
    required: { outcome: t.need_outcome },
    submit: (v, key) =>
      closeCase(
        c.id,
        { outcome: v.outcome as Outcome, ...(v.note.trim() && { note: v.note.trim() }) },
        key,
      ),
    onDone,
  })
  return (
    <Dialog title={t.close_question(c.number)} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <RadioTiles
          legend={t.outcome}
          name="outcome"
          value={form.values.outcome}
          onChange={(v) => form.set('outcome', v)}
          error={form.error('outcome')}
          options={[
            {
              id: 'confirmed_by_customer',
              label: t.confirmed,
              detail: solved ? t.confirmed_detail : t.solve_first,
              off: !solved,
            },
            { id: 'lost', label: t.lost, detail: t.lost_detail },
          ]}
          wide
        />
        <TextField {...form.field('note')} label={t.note} optional rows={2} />
        <Actions busy={form.busy} onClose={onClose} label={t.close} />
      </form>
    </Dialog>
  )
}
