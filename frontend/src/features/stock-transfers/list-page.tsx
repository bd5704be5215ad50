/* Transfers between places, newest first. */
import { useQuery } from '@tanstack/react-query'
import { Truck } from 'lucide-react'
import { nearDate, shortDate } from '@/lib/format'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { hasRole } from '@/lib/session'
import { stateOf, statesOf } from '@/lib/states'
import { placesInUse, quantityOf } from '@/lib/stock'
import { LinkButton } from '@/ui/link'
import type { Column } from '@/ui/list'
import { FilterBar, FilterSelect, SearchField } from '@/ui/list'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { listTransfers, type Transfer, type TransferFilter } from './api'
import { t } from './messages'

/** What the contract's states are without those that no transfer of this version reaches. */
const STATES = [
  'draft',
  'picked',
  'in_transit',
  'received',
  'received_with_difference',
  'cancelled',
]

export function TransferListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: TransferFilter
  onFilter: (change: Partial<Record<'state' | 'q' | 'from' | 'to', string | undefined>>) => void
  onClear: () => void
  filtered: boolean
}) {
  const pages = usePages(
    ['stock-transfers', filter],
    (cursor, signal) => listTransfers(filter, cursor, signal),
    ['stock_transfer'],
  )
  const places = useQuery({
    queryKey: ['stock-places-in-use'],
    queryFn: ({ signal }) => placesInUse(signal),
  })
  const options = (places.data ?? []).map((p) => ({ value: p.id, label: said(p.name) }))
  const add = hasRole('warehouse') && (
    <LinkButton to="/staff/stock-transfers/new" kind="primary">
      {t.add}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t.title} lead={t.lead}>
        {add}
      </PageHeader>
      <ResourceList
        label={t.title}
        pages={pages}
        columns={COLUMNS}
        rowKey={(x) => x.id}
        href={addressOf}
        card={(x) => ({
          title: <bdi>{x.number}</bdi>,
          tag: <Tag {...stateOf('stock_transfer', x.state)} />,
          lines: [wayOf(x), whatOf(x), x.needed_on && `${t.needed_on}: ${nearDate(x.needed_on)}`],
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
              value={filter.state}
              onChange={(state) => onFilter({ state })}
              options={statesOf('stock_transfer').filter((s) => STATES.includes(s.value))}
            />
            <FilterSelect
              label={t.from}
              value={filter.from}
              onChange={(from) => onFilter({ from })}
              options={options}
            />
            <FilterSelect
              label={t.to}
              value={filter.to}
              onChange={(to) => onFilter({ to })}
              options={options}
            />
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.empty, hint: t.empty_hint, icon: Truck, action: add }}
      />
    </>
  )
}
export const addressOf = (x: Pick<Transfer, 'number'>): string =>
  `/staff/stock-transfers/${x.number}`
export const wayOf = (x: Pick<Transfer, 'from' | 'to'>): string =>
  t.way(said(x.from.name), said(x.to.name))
/** The first line in words, and how many more there are. */
export function whatOf(x: Pick<Transfer, 'lines'>): string {
  const [first] = x.lines
  if (!first) return ''
  const one = `${said(first.item.name)} (${quantityOf(first.quantity, first.item.uom)})`
  return x.lines.length === 1 ? one : t.first_of(one, t.more_lines(x.lines.length - 1))
}
const COLUMNS: readonly Column<Transfer>[] = [
  { id: 'number', label: t.number, cell: (x) => <bdi>{x.number}</bdi> },
  { id: 'state', label: t.state, cell: (x) => <Tag {...stateOf('stock_transfer', x.state)} /> },
  { id: 'from', label: t.from, cell: (x) => said(x.from.name) },
  { id: 'to', label: t.to, cell: (x) => said(x.to.name) },
  { id: 'what', label: t.what, cell: whatOf },
  { id: 'needed', label: t.needed_on, cell: (x) => x.needed_on && nearDate(x.needed_on) },
  { id: 'giver', label: t.giver, extra: true, cell: (x) => x.giver?.name },
  { id: 'receiver', label: t.receiver, extra: true, cell: (x) => x.receiver?.name },
  { id: 'written', label: t.written, extra: true, cell: (x) => shortDate(x.created_at) },
]
