/* Invoices: drafts to issue first, then what is owed. */
import { FileText } from 'lucide-react'
import { amount, dayAndMonth, moneyUnitName, shortDate } from '@/lib/format'
import { usePages } from '@/lib/pages'
import { hasRole } from '@/lib/session'
import { stateOf, statesOf } from '@/lib/states'
import { Add } from '@/ui/add'
import type { Column } from '@/ui/list'
import { FilterBar, FilterChip, FilterSelect, SearchField } from '@/ui/list'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import {
  listInvoices,
  type InvoiceFilter,
  type InvoiceKind,
  type InvoiceState,
  type InvoiceSummary,
} from './api'
import { t } from './messages'

const KINDS: readonly InvoiceKind[] = ['customer', 'parent_recharge']

export function InvoiceListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: InvoiceFilter
  onFilter: (
    change: Partial<
      Record<'state' | 'kind' | 'q' | 'overdue' | 'party' | 'job', string | undefined>
    >,
  ) => void
  onClear: () => void
  filtered: boolean
}) {
  const pages = usePages(
    ['invoices', filter],
    (cursor, signal) => listInvoices(filter, cursor, signal),
    ['invoice', 'payment', 'credit_note'],
  )
  const columns: readonly Column<InvoiceSummary>[] = [
    { id: 'number', label: t.number, cell: (i) => <InvoiceName invoice={i} /> },
    { id: 'state', label: t.state, cell: (i) => <InvoiceTag invoice={i} /> },
    { id: 'party', label: t.party, cell: (i) => i.party.name },
    { id: 'job', label: t.job, extra: true, cell: (i) => i.job && <bdi>{i.job.number}</bdi> },
    {
      id: 'issued',
      label: t.issued,
      extra: true,
      cell: (i) => i.issued_at && shortDate(i.issued_at),
    },
    { id: 'due', label: t.due, cell: (i) => i.due_on && dayAndMonth(i.due_on) },
    {
      id: 'total',
      label: `${t.total} (${moneyUnitName()})`,
      amount: true,
      cell: (i) => amount(i.total),
    },
    {
      id: 'open',
      label: `${t.open} (${moneyUnitName()})`,
      amount: true,
      cell: (i) => (i.state === 'draft' ? '–' : amount(i.open_amount)),
    },
  ]
  return (
    <>
      <PageHeader title={t.title}>
        {hasRole('accountant') && <Add to="/staff/invoices/new" label={t.add} />}
      </PageHeader>
      <ResourceList
        label={t.title}
        pages={pages}
        columns={columns}
        rowKey={(i) => i.id}
        href={(i) => `/staff/invoices/${i.id}`}
        card={(i) => ({
          title: <InvoiceName invoice={i} />,
          tag: <InvoiceTag invoice={i} />,
          lines: [i.party.name, `${t.total}: ${amount(i.total)} ${moneyUnitName()}`],
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
              options={statesOf('invoice')}
            />
            <FilterSelect
              label={t.kind}
              value={filter.kind}
              onChange={(kind) => onFilter({ kind })}
              options={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
            />
            <FilterSelect
              label={t.due}
              value={filter.overdue ? 'true' : undefined}
              onChange={(overdue) => onFilter({ overdue })}
              options={[{ value: 'true', label: t.overdue }]}
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
        empty={{ title: t.empty, hint: t.empty_hint, icon: FileText }}
      />
    </>
  )
}
export const InvoiceName = ({ invoice }: { invoice: Pick<InvoiceSummary, 'number'> }) =>
  invoice.number ? <bdi>{invoice.number}</bdi> : t.draft
export const InvoiceTag = ({ invoice }: { invoice: { state: InvoiceState; overdue: boolean } }) =>
  invoice.overdue ? (
    <Tag tone="bad" label={t.overdue} />
  ) : (
    <Tag {...stateOf('invoice', invoice.state)} />
  )
