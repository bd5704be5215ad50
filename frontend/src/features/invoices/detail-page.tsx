/* An invoice: what was done, who owes what, and the one thing to do next. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Download, FilePlus2, Wallet } from 'lucide-react'
import { useState } from 'react'
import { download, newIntent } from '@/lib/api'
import {
  amount,
  amountTyped,
  isZero,
  longDate,
  money,
  moneyUnitName,
  nearTime,
  number,
  percent,
} from '@/lib/format'
import { useForm } from '@/lib/form'
import { lang, said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { Problem } from '@/lib/problem'
import { hasRole } from '@/lib/session'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { TextLink } from '@/ui/link'
import { Button, ErrorSummary, RadioTiles, TextField } from '@/ui/native'
import { Card, DefinitionList, EmptyState, Loaded, PageHeader } from '@/ui/page'
import { createCreditNote, getInvoice, issueInvoice, recordPayment, type Invoice } from './api'
import { CreditNotes } from './credit-notes'
import { InvoiceName, InvoiceTag } from './list-page'
import { t } from './messages'

export function InvoiceDetailPage({ id }: { id: string }) {
  const queries = useQueryClient()
  const invoice = useQuery({
    queryKey: ['invoice', id],
    queryFn: ({ signal }) => getInvoice(id, signal),
  })
  const again = () => void queries.invalidateQueries({ queryKey: ['invoice', id] })
  useLive(['invoice', 'payment', 'credit_note'], again)
  return (
    <Loaded data={invoice.data} error={invoice.error} retry={() => void invoice.refetch()}>
      {(i) => <Detail invoice={i} onChanged={again} />}
    </Loaded>
  )
}

type Ask = 'issue' | 'payment' | 'credit' | undefined
function Detail({ invoice: i, onChanged }: { invoice: Invoice; onChanged: () => void }) {
  const [ask, setAsk] = useState<Ask>()
  const owed = i.state !== 'draft' && !isZero(i.open_amount)
  const mayBook = hasRole('accountant')
  const done = (text: string) => {
    setAsk(undefined)
    say(text)
    onChanged()
  }
  return (
    <>
      <PageHeader
        title={<InvoiceName invoice={i} />}
        tab={i.number ?? t.draft}
        tag={<InvoiceTag invoice={i} />}
        lead={`${t.kinds[i.kind]} · ${i.party.name}`}
      >
        {mayBook && i.state === 'draft' && (
          <Button kind="primary" onClick={() => setAsk('issue')}>
            {t.issue}
          </Button>
        )}
        {mayBook && owed && (
          <Button kind="primary" onClick={() => setAsk('payment')}>
            <Wallet aria-hidden className="size-4" />
            {t.record_payment}
          </Button>
        )}
        {mayBook && i.state !== 'draft' && i.state !== 'credited' && (
          <Button onClick={() => setAsk('credit')}>
            <FilePlus2 aria-hidden className="size-4" />
            {t.credit_note}
          </Button>
        )}
        {i.state !== 'draft' && (
          <Button
            onClick={() =>
              void download(`/invoices/${i.id}/pdf?language=${lang}`, `${i.number}.pdf`).catch(
                (x: unknown) => {
                  if (x instanceof Problem) say(problemText(x))
                },
              )
            }
          >
            <Download aria-hidden className="size-4" />
            {t.pdf}
          </Button>
        )}
      </PageHeader>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-4">
          <Card title={t.lines} flush>
            <Lines invoice={i} />
          </Card>
          {i.state !== 'draft' && <CreditNotes invoiceId={i.id} onChanged={onChanged} />}
        </div>
        <div className="grid gap-4">
          <Card title={t.about}>
            <DefinitionList
              items={[
                [t.party, i.party.name],
                [
                  t.job,
                  i.job && (
                    <TextLink to={`/staff/jobs/${i.job.number}`}>
                      <bdi>{i.job.number}</bdi>
                    </TextLink>
                  ),
                ],
                [
                  t.request,
                  i.service_request && (
                    <TextLink to={`/staff/service-requests/${i.service_request.number}`}>
                      <bdi>{i.service_request.number}</bdi>
                    </TextLink>
                  ),
                ],
                [t.issued, i.issued_at && longDate(i.issued_at)],
                [t.due, i.due_on && longDate(i.due_on)],
                [t.total, money(i.total)],
                [t.paid, money(i.paid_amount)],
                [t.credited, isZero(i.credited_amount) ? undefined : money(i.credited_amount)],
                [
                  t.open,
                  <strong key="open">
                    {isZero(i.open_amount) ? t.nothing_due : money(i.open_amount)}
                  </strong>,
                ],
                [t.note, i.note],
              ]}
            />
          </Card>
          <Card title={t.payments}>
            {i.payments.length === 0 ? (
              <p className="text-sm text-muted">{t.no_payments}</p>
            ) : (
              <ul className="grid gap-2">
                {i.payments.map((p) => (
                  <li key={p.payment_id} className="flex flex-wrap justify-between gap-2 text-sm">
                    <span>
                      {t.methods[p.method]} · {nearTime(p.created_at)}
                      {!p.confirmed && <span className="text-warn"> · {t.unconfirmed}</span>}
                    </span>
                    <span className="tabular-nums">{money(p.amount)}</span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </div>
      </div>
      <IssueDialog
        invoice={i}
        open={ask === 'issue'}
        onClose={() => setAsk(undefined)}
        onDone={() => done(t.was_issued)}
      />
      {ask === 'payment' && (
        <PaymentDialog
          invoice={i}
          onClose={() => setAsk(undefined)}
          onDone={() => done(t.was_paid)}
        />
      )}
      {ask === 'credit' && (
        <CreditDialog
          invoice={i}
          onClose={() => setAsk(undefined)}
          onDone={() => done(t.was_credited)}
        />
      )}
    </>
  )
}

function Lines({ invoice: i }: { invoice: Invoice }) {
  if (i.lines.length === 0) return <EmptyState title={t.no_lines} />
  const unit = moneyUnitName()
  return (
    <div className="overflow-x-auto" role="region" aria-label={t.lines} tabIndex={0}>
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line text-muted">
            <th scope="col" className="px-4 py-2 text-start font-medium">
              {t.what}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-medium">
              {t.quantity}
            </th>
            <th
              scope="col"
              className="px-3 py-2 text-right font-medium whitespace-nowrap"
            >{`${t.unit_price} (${unit})`}</th>
            <th scope="col" className="px-3 py-2 text-right font-medium">
              {t.share}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-medium">
              {t.tax}
            </th>
            <th
              scope="col"
              className="px-4 py-2 text-right font-medium whitespace-nowrap"
            >{`${t.total} (${unit})`}</th>
          </tr>
        </thead>
        <tbody>
          {i.lines.map((l) => (
            <tr key={l.id} className="border-b border-line-faint">
              <th scope="row" className="px-4 py-2 text-start font-normal">
                {said(l.text)} {l.code && <bdi className="text-xs text-muted">{l.code}</bdi>}
              </th>
              <td className="px-3 py-2 text-right">{number(l.quantity)}</td>
              <td className="px-3 py-2 text-right tabular-nums">{amount(l.unit_price)}</td>
              <td className="px-3 py-2 text-right">{percent(l.share / 10_000)}</td>
              <td className="px-3 py-2 text-right tabular-nums">{amount(l.tax)}</td>
              <td className="px-4 py-2 text-right tabular-nums">{amount(l.total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {!isZero(i.discount) && <Sum label={t.discount} value={amount(i.discount)} />}
          <Sum label={t.net} value={amount(i.net)} />
          {i.taxes.map((x) => (
            <Sum
              key={x.rate}
              label={`${t.tax} ${percent(x.rate / 10_000)}`}
              value={amount(x.tax)}
            />
          ))}
          <Sum label={t.total} value={amount(i.total)} strong />
        </tfoot>
      </table>
    </div>
  )
}
const Sum = ({
  label,
  value,
  strong = false,
}: {
  label: string
  value: string
  strong?: boolean
}) => (
  <tr className={strong ? 'border-t border-line text-base font-semibold' : ''}>
    <th scope="row" colSpan={5} className="px-4 py-1.5 text-end font-[inherit]">
      {label}
    </th>
    <td className="px-4 py-1.5 text-right tabular-nums">{value}</td>
  </tr>
)

function IssueDialog({
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

const METHODS = ['cash', 'card', 'transfer'] as const
type Method = (typeof METHODS)[number]
function PaymentDialog({
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

function CreditDialog({
  invoice,
  onClose,
  onDone,
}: {
  invoice: Invoice
  onClose: () => void
  onDone: () => void
}) {
  const form = useForm({
    name: `credit-note:${invoice.id}`,
    initial: { reason: '' },
    required: { reason: t.need_reason },
    submit: (v, key) => createCreditNote(invoice.id, v.reason.trim(), key),
    onDone,
  })
  return (
    <Dialog title={t.credit_question(invoice.number ?? '')} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <p className="text-sm text-muted">{t.credit_hint}</p>
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
