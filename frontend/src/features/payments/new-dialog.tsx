/* Money that came without an invoice in hand: whose it is, how much, and how it came. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { amountTyped, civilDate, moneyUnitName } from '@/lib/format'
import { phone } from '@/lib/digits'
import { useForm } from '@/lib/form'
import { common } from '@/lib/texts'
import { ComboBox } from '@/ui/aria/combo-box'
import { DatePicker } from '@/ui/aria/date-picker'
import { Dialog } from '@/ui/aria/dialog'
import { DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { createPayment, findParties, METHODS, type Payment, type PaymentMethod } from './api'
import { t } from './messages'

export function NewPaymentDialog({
  onClose,
  onDone,
}: {
  onClose: () => void
  onDone: (p: Payment) => void
}) {
  const [typed, setTyped] = useState('')
  const parties = useQuery({
    queryKey: ['parties', 'find', typed],
    enabled: typed.trim().length > 1,
    queryFn: ({ signal }) => findParties(typed.trim(), signal),
    placeholderData: (before) => before,
  })
  const form = useForm({
    name: 'payment',
    initial: {
      party_id: '',
      method: 'transfer' as PaymentMethod,
      amount: '',
      reference: '',
      received_on: civilDate(),
      note: '',
    },
    required: { party_id: t.need_party, amount: t.need_amount },
    submit: (v, key) =>
      createPayment(
        {
          party_id: v.party_id,
          method: v.method,
          amount: { amount: amountTyped(v.amount), currency: 'IRR' },
          ...(v.reference.trim() && { reference: v.reference.trim() }),
          ...(v.received_on && { received_on: v.received_on }),
          ...(v.note.trim() && { note: v.note.trim() }),
        },
        key,
      ),
    onDone,
  })
  return (
    <Dialog title={t.add} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <ComboBox
          label={t.party}
          name="party_id"
          value={form.values.party_id || undefined}
          onChange={(id, option) => {
            form.set('party_id', id ?? '')
            if (option) setTyped(option.label)
          }}
          items={(parties.data?.items ?? []).map((p) => ({
            id: p.id,
            label: p.name,
            detail: p.phones[0] && phone(p.phones[0].phone),
          }))}
          typed={typed}
          onType={setTyped}
          busy={parties.isFetching}
          error={form.error('party_id')}
          help={t.party_hint}
        />
        <RadioTiles
          legend={t.method}
          name="method"
          value={form.values.method}
          onChange={(v) => form.set('method', v as PaymentMethod)}
          options={METHODS.map((id) => ({ id, label: t.methods[id] }))}
        />
        <TextField
          {...form.field('amount')}
          label={t.amount}
          suffix={moneyUnitName()}
          ltr
          inputMode="numeric"
        />
        <TextField {...form.field('reference')} label={t.reference} optional ltr maxLength={64} />
        <DatePicker
          label={t.received_on}
          name="received_on"
          value={form.values.received_on}
          max={civilDate()}
          onChange={(v) => form.set('received_on', v)}
          error={form.error('received_on')}
        />
        <TextField {...form.field('note')} label={t.note} optional rows={2} />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.add}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
