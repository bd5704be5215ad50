import { useParams } from '@tanstack/react-router'
import type { InvoiceKind, InvoiceState } from '@/features/invoices/api'
import { InvoiceDetailPage } from '@/features/invoices/detail-page'
import { InvoiceListPage } from '@/features/invoices/list-page'
import type { PaymentState } from '@/features/payments/api'
import { PaymentListPage } from '@/features/payments/list-page'
import { known } from '@/lib/states'
import { useFilter } from '../search'

export function Invoices() {
  const { filter, set, clear, filtered } = useFilter(['state', 'kind', 'q', 'overdue'])
  return (
    <InvoiceListPage
      filter={{
        state: known<InvoiceState>('invoice', filter.state),
        kind:
          filter.kind === 'customer' || filter.kind === 'parent_recharge'
            ? (filter.kind satisfies InvoiceKind)
            : undefined,
        q: filter.q,
        overdue: filter.overdue === 'true',
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
