/* The questions before stock leaves, and before a transfer is called off. */
import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { cancelTransfer, dispatchTransfer, type Transfer } from './api'
import { t } from './messages'

export function DispatchDialog({
  transfer: x,
  open,
  onClose,
  onDone,
}: {
  transfer: Transfer
  open: boolean
  onClose: () => void
  onDone: () => void
}) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const [key] = useState(newIntent)
  const to = said(x.to.name)
  const go = async () => {
    setBusy(true)
    try {
      await dispatchTransfer(x.id, key)
      onDone()
    } catch (e) {
      if (!(e instanceof Problem)) throw e
      setRefused(problemText(e))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={t.dispatch_question(x.number, to)} open={open} onClose={onClose}>
      <p className="text-muted">{t.dispatch_hint(to)}</p>
      {refused && (
        <p role="alert" className="mt-2 text-danger">
          {refused}
        </p>
      )}
      <DialogActions>
        <Button onClick={onClose}>{common.back_out}</Button>
        <Button kind="primary" busy={busy} onClick={() => void go()}>
          {t.dispatch}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
export function CancelDialog({
  transfer: x,
  onClose,
  onDone,
}: {
  transfer: Transfer
  onClose: () => void
  onDone: () => void
}) {
  const form = useForm({
    name: `stock-transfer-cancel:${x.id}`,
    initial: { reason: '' },
    required: { reason: t.need_reason },
    submit: (v, key) => cancelTransfer(x, v.reason.trim(), key),
    onDone,
  })
  return (
    <Dialog title={t.cancel_question(x.number)} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <p className="text-sm text-muted">{t.cancel_hint}</p>
        <TextField {...form.field('reason')} label={t.reason} rows={2} />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="danger" busy={form.busy}>
            {t.cancel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
