/* The steps of an invoice that move money: issuing it, taking a payment. */
import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { amount, amountTyped, money, moneyUnitName } from '@/lib/format'
import { useForm } from '@/lib/form'
import { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { discardDraft, issueInvoice, recordPayment, type Invoice } from './api'
import { t } from './messages'

export function IssueDialog({
  invoice,
  open,
  onClose,
  onDone,
}: {
  invoice: Invoice
  open: boolean
  onClose: () => void
  onDone: () => void
}) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const [key] = useState(newIntent)
  const issue = async () => {
    setBusy(true)
    try {
      await issueInvoice(invoice, key)
      onDone()
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      setRefused(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={t.issue_question(money(invoice.total))} open={open} onClose={onClose}>
      <p className="text-muted">{t.issue_hint}</p>
      {refused && (
        <p role="alert" className="mt-2 text-danger">
          {refused}
        </p>
      )}
      <DialogActions>
        <Button onClick={onClose}>{common.back_out}</Button>
        <Button kind="primary" busy={busy} onClick={() => void issue()}>
          {t.issue}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** A draft of work that was done stays; the server says so. */
export function DiscardDialog({
  invoice,
  onClose,
  onDone,
}: {
  invoice: Invoice
  onClose: () => void
  onDone: () => void
}) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const discard = async () => {
    setBusy(true)
    try {
      await discardDraft(invoice)
      onDone()
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      setRefused(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={t.discard_question(money(invoice.total))} open onClose={onClose}>
      <p className="text-muted">{t.discard_hint}</p>
      {refused && (
        <p role="alert" className="mt-2 text-danger">
          {refused}
        </p>
      )}
      <DialogActions>
        <Button onClick={onClose}>{common.back_out}</Button>
        <Button kind="danger" busy={busy} onClick={() => void discard()}>
          {t.discard}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

const METHODS = ['cash', 'card', 'transfer'] as const
type Method = (typeof METHODS)[number]
export function PaymentDialog({
  invoice,
  onClose,
  onDone,
}: {
  invoice: Invoice
  onClose: () => void
  onDone: () => void
}) {
  const form = useForm({
    name: `invoice-payment:${invoice.id}`,
    initial: { method: 'card' as Method, amount: amount(invoice.open_amount), reference: '' },
    required: { amount: t.need_amount },
    submit: (v, key) =>
      recordPayment(
        {
          invoiceId: invoice.id,
          method: v.method,
          amount: amountTyped(v.amount),
          reference: v.reference.trim(),
        },
        invoice.open_amount.currency,
        key,
      ),
    onDone,
  })
  return (
    <Dialog title={t.record_payment} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <RadioTiles
          legend={t.method}
          name="method"
          value={form.values.method}
          onChange={(v) => form.set('method', v as Method)}
          options={METHODS.map((id) => ({ id, label: t.methods[id] }))}
        />
        <TextField
          {...form.field('amount')}
          label={t.amount}
          suffix={moneyUnitName()}
          ltr
          inputMode="numeric"
        />
        <TextField {...form.field('reference')} label={t.reference} optional ltr />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.record_payment}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
