/* A credit note: of the whole invoice, or of what is wrong with some of its lines. */
import { amount, amountTyped, moneyUnitName } from '@/lib/format'
import { useForm, type FieldErrors } from '@/lib/form'
import { said } from '@/lib/i18n'
import { common } from '@/lib/texts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { createCreditNote, type Invoice } from './api'
import { t } from './messages'

/** What is typed beside a line, by the line's id: an amount with its tax. */
type Amounts = Record<string, string>
interface Values {
  of: 'whole' | 'lines'
  amounts: Amounts
  reason: string
}
const typed = (v: Values) => Object.entries(v.amounts).filter(([, a]) => a.trim() !== '')
const missing = (v: Values): FieldErrors => ({
  ...(v.of === 'lines' && typed(v).length === 0 && { amounts: t.need_lines }),
  ...(v.reason.trim() === '' && { reason: t.need_reason }),
})
export function CreditDialog({
  invoice,
  onClose,
  onDone,
}: {
  invoice: Invoice
  onClose: () => void
  onDone: () => void
}) {
  const initial: Values = { of: 'whole', amounts: {}, reason: '' }
  const form = useForm({
    name: `credit-note:${invoice.id}`,
    initial,
    required: missing,
    aliases: { lines: 'amounts' },
    submit: (v, key) =>
      createCreditNote(
        {
          invoice_id: invoice.id,
          reason: v.reason.trim(),
          ...(v.of === 'lines' && {
            lines: typed(v).map(([invoice_line_id, a]) => ({
              invoice_line_id,
              amount: { amount: amountTyped(a), currency: invoice.total.currency },
            })),
          }),
        },
        key,
      ),
    onDone,
  })
  const v = form.values
  return (
    <Dialog title={t.credit_question(invoice.number ?? '')} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <p className="text-sm text-muted">{t.credit_hint}</p>
        <RadioTiles
          legend={t.credit_what}
          name="of"
          value={v.of}
          onChange={(of) => form.set('of', of === 'lines' ? 'lines' : 'whole')}
          options={[
            { id: 'whole', label: t.credit_whole },
            { id: 'lines', label: t.credit_lines },
          ]}
        />
        {v.of === 'lines' && (
          <fieldset className="grid gap-3">
            <legend className="mb-1.5 text-sm text-muted">{t.credit_lines_hint}</legend>
            {form.error('amounts') && (
              <p className="text-xs font-medium text-danger">{form.error('amounts')}</p>
            )}
            {invoice.lines.map((l) => (
              <TextField
                key={l.id}
                label={`${said(l.text)} (${amount(l.total)})`}
                name={`amounts.${l.id}`}
                value={v.amounts[l.id] ?? ''}
                onChange={(a) => form.set('amounts', { ...v.amounts, [l.id]: a })}
                suffix={moneyUnitName()}
                optional
                ltr
                inputMode="numeric"
              />
            ))}
          </fieldset>
        )}
        <TextField {...form.field('reason')} label={t.reason} rows={3} />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.credit_note}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
