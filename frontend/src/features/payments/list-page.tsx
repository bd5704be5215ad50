/* Payments: what came in, by whom, and what it still has to be put against. */
import { useQueryClient } from '@tanstack/react-query'
import { Wallet } from 'lucide-react'
import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { amount, isZero, money, moneyUnitName, shortDate } from '@/lib/format'
import { navigate } from '@/lib/navigate'
import { usePages } from '@/lib/pages'
import { Problem } from '@/lib/problem'
import { hasRole } from '@/lib/session'
import { stateOf, statesOf } from '@/lib/states'
import { problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Add } from '@/ui/add'
import type { Column } from '@/ui/list'
import { FilterBar, FilterChip, FilterSelect, SearchField } from '@/ui/list'
import { Button } from '@/ui/native'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { confirmPayment, listPayments, METHODS, type Payment, type PaymentFilter } from './api'
import { t } from './messages'
import { NewPaymentDialog } from './new-dialog'

export function PaymentListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: PaymentFilter
  onFilter: (
    change: Partial<
      Record<'state' | 'method' | 'q' | 'unallocated' | 'party' | 'job', string | undefined>
    >,
  ) => void
  onClear: () => void
  filtered: boolean
}) {
  const [adding, setAdding] = useState(false)
  const pages = usePages(
    ['payments', filter],
    (cursor, signal) => listPayments(filter, cursor, signal),
    ['payment'],
  )
  const columns: readonly Column<Payment>[] = [
    { id: 'number', label: t.number, cell: (p) => <bdi>{p.number}</bdi> },
    { id: 'state', label: t.state, cell: (p) => <Tag {...stateOf('payment', p.state)} /> },
    { id: 'party', label: t.party, cell: (p) => p.party.name },
    { id: 'method', label: t.method, cell: (p) => t.methods[p.method] },
    { id: 'by', label: t.received_by, extra: true, cell: (p) => p.received_by?.name },
    { id: 'on', label: t.received_on, extra: true, cell: (p) => shortDate(p.received_on) },
    {
      id: 'amount',
      label: `${t.amount} (${moneyUnitName()})`,
      amount: true,
      cell: (p) => amount(p.amount),
    },
    {
      id: 'left',
      label: `${t.unallocated} (${moneyUnitName()})`,
      amount: true,
      cell: (p) => (isZero(p.unallocated_amount) ? '–' : amount(p.unallocated_amount)),
    },
    { id: 'confirm', label: t.next, steps: true, cell: (p) => <Confirm payment={p} /> },
  ]
  return (
    <>
      <PageHeader title={t.title} lead={t.lead}>
        {hasRole('accountant') && <Add label={t.add} onClick={() => setAdding(true)} />}
      </PageHeader>
      <ResourceList
        label={t.title}
        pages={pages}
        columns={columns}
        rowKey={(p) => p.id}
        href={(p) => `/staff/payments/${p.id}`}
        card={(p) => ({
          title: <bdi>{p.number}</bdi>,
          tag: <Tag {...stateOf('payment', p.state)} />,
          lines: [p.party.name, `${t.methods[p.method]} · ${money(p.amount)}`],
          foot: p.state === 'pending' && <Confirm payment={p} />,
        })}
        filters={
          <FilterBar>
            <SearchField
              label={t.search}
              value={filter.q ?? ''}
              onChange={(q) => onFilter({ q: q || undefined })}
            />
            <FilterSelect
              label={t.state}
              value={filter.states.join() || undefined}
              onChange={(state) => onFilter({ state })}
              options={statesOf('payment')}
            />
            <FilterSelect
              label={t.method}
              value={filter.method}
              onChange={(method) => onFilter({ method })}
              options={METHODS.map((value) => ({ value, label: t.methods[value] }))}
            />
            <FilterSelect
              label={t.allocation}
              value={filter.unallocated ? 'true' : undefined}
              onChange={(unallocated) => onFilter({ unallocated })}
              options={[{ value: 'true', label: t.unallocated }]}
            />
            {filter.party && (
              <FilterChip label={t.one_party} onRemove={() => onFilter({ party: undefined })} />
            )}
            {filter.job && (
              <FilterChip label={t.one_job} onRemove={() => onFilter({ job: undefined })} />
            )}
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.empty, hint: t.empty_hint, icon: Wallet }}
      />
      {adding && (
        <NewPaymentDialog
          onClose={() => setAdding(false)}
          onDone={(p) => {
            say(t.was_added)
            navigate(`/staff/payments/${p.id}`)
          }}
        />
      )}
    </>
  )
}

function Confirm({ payment }: { payment: Payment }) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [key] = useState(newIntent)
  if (payment.state !== 'pending' || !hasRole('accountant')) return null
  const confirm = async () => {
    setBusy(true)
    try {
      await confirmPayment(payment, key)
      say(t.was_confirmed)
      await queries.invalidateQueries({ queryKey: ['payments'] })
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  return (
    <span className="relative">
      <Button busy={busy} onClick={() => void confirm()}>
        {t.confirm}
      </Button>
    </span>
  )
}
