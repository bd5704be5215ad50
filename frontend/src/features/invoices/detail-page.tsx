/* An invoice: what was done, who owes what, and the one thing to do next. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Download, FilePlus2, Pencil, Wallet } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { download } from '@/lib/api'
import { isZero, longDate, money, nearTime } from '@/lib/format'
import { lang } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { navigate } from '@/lib/navigate'
import { Problem } from '@/lib/problem'
import { hasRole } from '@/lib/session'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { TextLink } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, DefinitionList, Loaded, PageHeader } from '@/ui/page'
import { getInvoice, type Invoice } from './api'
import { CreditDialog } from './credit-dialog'
import { CreditNotes } from './credit-notes'
import { DiscardDialog, IssueDialog, PaymentDialog } from './dialogs'
import { EditDialog } from './edit-dialog'
import { Lines } from './lines'
import { InvoiceName, InvoiceTag } from './list-page'
import { t } from './messages'

export function InvoiceDetailPage({
  id,
  history,
  balance,
}: {
  id: string
  history: ReactNode
  /** What the payer owes in all. */
  balance: (party: string) => ReactNode
}) {
  const queries = useQueryClient()
  const invoice = useQuery({
    queryKey: ['invoice', id],
    queryFn: ({ signal }) => getInvoice(id, signal),
  })
  const again = () => {
    void queries.invalidateQueries({ queryKey: ['invoice', id] })
    void queries.invalidateQueries({ queryKey: ['credit-notes', id] })
  }
  useLive(['invoice', 'payment', 'credit_note'], again)
  return (
    <Loaded data={invoice.data} error={invoice.error} retry={() => void invoice.refetch()}>
      {(i) => (
        <Detail
          invoice={i}
          onChanged={again}
          history={history}
          balance={isCustomers(i) && balance(i.party.id)}
        />
      )}
    </Loaded>
  )
}

/** The others' payer is an organization, which stands in no list of customers. */
const isCustomers = (i: Invoice) => i.kind === 'customer'
type Ask = 'issue' | 'edit' | 'discard' | 'payment' | 'credit' | undefined
function Detail({
  invoice: i,
  onChanged,
  history,
  balance,
}: {
  invoice: Invoice
  onChanged: () => void
  history: ReactNode
  balance: ReactNode
}) {
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
          <>
            <Button kind="primary" onClick={() => setAsk('issue')}>
              {t.issue}
            </Button>
            <Button onClick={() => setAsk('edit')}>
              <Pencil aria-hidden className="size-4" />
              {t.edit_draft}
            </Button>
            <Button onClick={() => setAsk('discard')}>{t.discard}</Button>
          </>
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
                [
                  t.party,
                  isCustomers(i) ? (
                    <TextLink key="p" to={`/staff/parties/${i.party.id}`}>
                      {i.party.name}
                    </TextLink>
                  ) : (
                    i.party.name
                  ),
                ],
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
                [t.paid, i.state !== 'draft' && money(i.paid_amount)],
                [t.credited, isZero(i.credited_amount) ? undefined : money(i.credited_amount)],
                [
                  t.open,
                  i.state !== 'draft' && (
                    <strong>{isZero(i.open_amount) ? t.nothing_due : money(i.open_amount)}</strong>
                  ),
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
                      <TextLink to={`/staff/payments/${p.payment_id}`}>
                        {p.number ? <bdi>{p.number}</bdi> : t.methods[p.method]}
                      </TextLink>
                      {' · '}
                      {t.methods[p.method]} · {nearTime(p.created_at)}
                      {!p.confirmed && <span className="text-warn"> · {t.unconfirmed}</span>}
                    </span>
                    <span className="tabular-nums">{money(p.amount)}</span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
          {i.state !== 'draft' && balance}
          {history}
        </div>
      </div>
      {ask === 'edit' && (
        <EditDialog
          invoice={i}
          onClose={() => setAsk(undefined)}
          onDone={() => done(common.saved)}
        />
      )}
      {ask === 'discard' && (
        <DiscardDialog
          invoice={i}
          onClose={() => setAsk(undefined)}
          onDone={() => {
            say(t.was_discarded)
            navigate('/staff/invoices')
          }}
        />
      )}
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
