/* What is done with a payment's money: it pays an invoice, goes back, or never came. */
import { useQuery } from '@tanstack/react-query'
import { amount, amountTyped, money, moneyUnitName, nearDate } from '@/lib/format'
import { useForm } from '@/lib/form'
import { common } from '@/lib/texts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { Loaded, Skeleton } from '@/ui/page'
import { allocatePayment, bouncePayment, listPayable, refundPayment, type Payment } from './api'
import { t } from './messages'

interface Props {
  payment: Payment
  onClose: () => void
  onDone: () => void
}
const Actions = ({
  busy,
  onClose,
  label,
  danger = false,
}: {
  busy: boolean
  onClose: () => void
  label: string
  danger?: boolean
}) => (
  <DialogActions>
    <Button onClick={onClose}>{common.back_out}</Button>
    <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={busy}>
      {label}
    </Button>
  </DialogActions>
)

export function AllocateDialog({ payment: p, onClose, onDone }: Props) {
  const payable = useQuery({
    queryKey: ['invoices', 'payable', p.party.id],
    queryFn: ({ signal }) => listPayable(p, signal),
  })
  const form = useForm({
    name: `payment-allocation:${p.id}`,
    initial: { invoice_id: '', amount: '' },
    required: { invoice_id: t.need_invoice },
    submit: (v, key) =>
      allocatePayment(
        p,
        {
          invoice_id: v.invoice_id,
          ...(v.amount.trim() && {
            amount: { amount: amountTyped(v.amount), currency: p.amount.currency },
          }),
        },
        key,
      ),
    onDone,
  })
  return (
    <Dialog title={t.allocate_title(money(p.unallocated_amount))} open onClose={onClose}>
      <Loaded
        data={payable.data}
        error={payable.error}
        retry={() => void payable.refetch()}
        skeleton={<Skeleton rows={3} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <>
              <p className="text-muted">{t.no_payable(p.party.name)}</p>
              <DialogActions>
                <Button onClick={onClose}>{common.close}</Button>
              </DialogActions>
            </>
          ) : (
            <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
              <ErrorSummary {...form.summary} wait={form.wait} />
              <RadioTiles
                legend={t.invoice}
                name="invoice_id"
                value={form.values.invoice_id}
                onChange={(v) => form.set('invoice_id', v)}
                error={form.error('invoice_id')}
                options={items.map((i) => ({
                  id: i.id,
                  label: i.number ?? '–',
                  detail: [
                    t.open_of(money(i.open_amount)),
                    i.due_on && t.due_on(nearDate(i.due_on)),
                  ]
                    .filter(Boolean)
                    .join(common.list_comma),
                }))}
                wide
              />
              <TextField
                {...form.field('amount')}
                label={t.amount}
                help={t.amount_hint}
                suffix={moneyUnitName()}
                optional
                ltr
                inputMode="numeric"
              />
              <Actions busy={form.busy} onClose={onClose} label={t.allocate} />
            </form>
          )
        }
      </Loaded>
    </Dialog>
  )
}

export function RefundDialog({ payment: p, onClose, onDone }: Props) {
  const form = useForm({
    name: `payment-refund:${p.id}`,
    initial: { amount: amount(p.unallocated_amount), reference: '', reason: '' },
    required: { amount: t.need_amount, reason: t.need_reason },
    submit: (v, key) =>
      refundPayment(
        p,
        {
          amount: { amount: amountTyped(v.amount), currency: p.amount.currency },
          reason: v.reason.trim(),
          ...(v.reference.trim() && { reference: v.reference.trim() }),
        },
        key,
      ),
    onDone,
  })
  return (
    <Dialog title={t.refund_title(p.party.name)} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <p className="text-sm text-muted">{t.refund_hint(money(p.unallocated_amount))}</p>
        <TextField
          {...form.field('amount')}
          label={t.amount}
          suffix={moneyUnitName()}
          ltr
          inputMode="numeric"
        />
        <TextField {...form.field('reason')} label={t.reason} rows={2} />
        <TextField {...form.field('reference')} label={t.reference} optional ltr maxLength={64} />
        <Actions busy={form.busy} onClose={onClose} label={t.refund} />
      </form>
    </Dialog>
  )
}

export function BounceDialog({ payment: p, onClose, onDone }: Props) {
  const form = useForm({
    name: `payment-bounce:${p.id}`,
    initial: { reason: '' },
    required: { reason: t.need_reason },
    submit: (v, key) => bouncePayment(p, v.reason.trim(), key),
    onDone,
  })
  return (
    <Dialog title={t.bounce_title(p.number)} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <p className="text-sm text-muted">{t.bounce_hint}</p>
        <TextField {...form.field('reason')} label={t.reason} rows={2} />
        <Actions busy={form.busy} onClose={onClose} label={t.bounce} danger />
      </form>
    </Dialog>
  )
}
