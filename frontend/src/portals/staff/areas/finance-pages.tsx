import { useParams } from '@tanstack/react-router'
import type { CreditNoteState, InvoiceKind, InvoiceState } from '@/features/invoices/api'
import { CreditNoteListPage } from '@/features/invoices/credit-notes-page'
import { InvoiceDetailPage } from '@/features/invoices/detail-page'
import { DraftsToIssue, OverdueInvoices, WaitingCreditNotes } from '@/features/invoices/home'
import { InvoiceListPage } from '@/features/invoices/list-page'
import { NewInvoicePage } from '@/features/invoices/new-page'
import { METHODS, type PaymentState } from '@/features/payments/api'
import { OpenBalance } from '@/features/payments/balance'
import { PaymentPage } from '@/features/payments/detail-page'
import { MoneyToPlace } from '@/features/payments/home'
import { InstructionsPage } from '@/features/payments/instructions-page'
import { PaymentListPage } from '@/features/payments/list-page'
import { Timeline } from '@/features/timeline/timeline'
import { knownAll } from '@/lib/states'
import { useFilter } from '../search'

/** What an accountant begins with: drafts with their evidence, money without a purpose, what is overdue. */
export const Money = () => (
  <div className="grid items-start gap-4 lg:grid-cols-2">
    <DraftsToIssue />
    <MoneyToPlace />
    <OverdueInvoices />
    <WaitingCreditNotes />
  </div>
)
export function Invoices() {
  const { filter, set, clear, filtered } = useFilter([
    'state',
    'kind',
    'q',
    'overdue',
    'party',
    'job',
  ])
  return (
    <InvoiceListPage
      filter={{
        states: knownAll<InvoiceState>('invoice', filter.state),
        kind:
          filter.kind === 'customer' || filter.kind === 'parent_recharge'
            ? (filter.kind satisfies InvoiceKind)
            : undefined,
        q: filter.q,
        overdue: filter.overdue === 'true',
        party: filter.party,
        job: filter.job,
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export function Invoice() {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  return (
    <InvoiceDetailPage
      key={id}
      id={id}
      balance={(party) => <OpenBalance party={party} />}
      history={<Timeline kind="invoice" id={id} />}
    />
  )
}
export const NewInvoice = NewInvoicePage
export function CreditNotes() {
  const { filter, set, clear, filtered } = useFilter(['state'])
  return (
    <CreditNoteListPage
      states={knownAll<CreditNoteState>('credit_note', filter.state)}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export function Payments() {
  const { filter, set, clear, filtered } = useFilter([
    'state',
    'method',
    'q',
    'unallocated',
    'party',
    'job',
  ])
  return (
    <PaymentListPage
      filter={{
        states: knownAll<PaymentState>('payment', filter.state),
        method: METHODS.find((m) => m === filter.method),
        q: filter.q,
        unallocated: filter.unallocated === 'true',
        party: filter.party,
        job: filter.job,
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export function Payment() {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  return <PaymentPage key={id} id={id} history={<Timeline kind="payment" id={id} />} />
}
export const Instructions = InstructionsPage
