import { useParams } from '@tanstack/react-router'
import type { InvoiceKind, InvoiceState } from '@/features/invoices/api'
import { InvoiceDetailPage } from '@/features/invoices/detail-page'
import { DraftsToIssue, OverdueInvoices, WaitingCreditNotes } from '@/features/invoices/home'
import { InvoiceListPage } from '@/features/invoices/list-page'
import type { PaymentState } from '@/features/payments/api'
import { MoneyToPlace } from '@/features/payments/home'
import { PaymentListPage } from '@/features/payments/list-page'
import { known, knownAll } from '@/lib/states'
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
  return <InvoiceDetailPage key={id} id={id} />
}
export function Payments() {
  const { filter, set, clear, filtered } = useFilter(['state', 'q', 'unallocated'])
  return (
    <PaymentListPage
      filter={{
        state: known<PaymentState>('payment', filter.state),
        q: filter.q,
        unallocated: filter.unallocated === 'true',
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
