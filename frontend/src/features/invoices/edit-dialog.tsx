/* A draft changes: when it is due, its discount, a note. Whoever saved first isn't overwritten unseen. */
import { amount, amountTyped, isZero, moneyUnitName, shortDate } from '@/lib/format'
import { useForm } from '@/lib/form'
import { useStale } from '@/lib/stale'
import { common } from '@/lib/texts'
import { DatePicker } from '@/ui/aria/date-picker'
import { Dialog } from '@/ui/aria/dialog'
import { Conflict } from '@/ui/conflict'
import { DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { getInvoice, updateInvoice, type Invoice } from './api'
import { t } from './messages'

const valuesOf = (i: Invoice) => ({
  due_on: i.due_on ?? '',
  discount: isZero(i.discount) ? '' : amount(i.discount),
  note: i.note ?? '',
})
type Values = ReturnType<typeof valuesOf>

export function EditDialog({
  invoice,
  onClose,
  onDone,
}: {
  invoice: Invoice
  onClose: () => void
  onDone: () => void
}) {
  const stale = useStale(invoice, () => getInvoice(invoice.id))
  const form = useForm({
    name: `invoice:${invoice.id}`,
    initial: valuesOf(invoice),
    submit: (v) =>
      stale.save((version) =>
        updateInvoice(invoice.id, version, {
          due_on: v.due_on || null,
          note: v.note.trim() || null,
          discount: {
            amount: v.discount.trim() ? amountTyped(v.discount) : '0',
            currency: invoice.total.currency,
          },
        }),
      ),
    onDone,
  })
  const theirs = stale.theirs && valuesOf(stale.theirs)
  const row = (label: string, of: (v: Values) => string) =>
    [label, theirs && of(theirs), of(form.values)] as const
  return (
    <Dialog title={t.edit_draft} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        {theirs && (
          <Conflict
            rows={[
              row(t.due, (v) => v.due_on && shortDate(v.due_on)),
              row(t.discount, (v) => v.discount),
              row(t.note, (v) => v.note.trim()),
            ]}
            busy={form.busy}
            onKeep={() => void form.send()}
            onDrop={() => {
              for (const name of ['due_on', 'discount', 'note'] as const)
                form.set(name, theirs[name])
              stale.settle()
            }}
          />
        )}
        <DatePicker
          label={t.due}
          name="due_on"
          value={form.values.due_on}
          onChange={(v) => form.set('due_on', v)}
          error={form.error('due_on')}
          optional
        />
        <TextField
          {...form.field('discount')}
          label={t.discount}
          suffix={moneyUnitName()}
          optional
          ltr
          inputMode="numeric"
        />
        <TextField {...form.field('note')} label={t.note} optional rows={3} />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {common.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
