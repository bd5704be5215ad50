/* Stock by item and place: what is there, what is promised, what is free. */
import { useQuery } from '@tanstack/react-query'
import { Boxes } from 'lucide-react'
import { number } from '@/lib/format'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { compare } from '@/lib/quantity'
import { hasRole } from '@/lib/session'
import { stateOf, statesOf } from '@/lib/states'
import { placeKinds, placesInUse, quantityOf } from '@/lib/stock'
import { LinkButton } from '@/ui/link'
import type { Column } from '@/ui/list'
import { FilterBar, FilterSelect, SearchField } from '@/ui/list'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { listBalances, listFamilies, type Balance, type BalanceFilter } from './api'
import { t } from './messages'

export const LIVE = ['stock_movement', 'stock_transfer', 'stock_reservation', 'stock_document']

export function StockListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: BalanceFilter
  onFilter: (
    change: Partial<
      Record<'q' | 'family' | 'place' | 'kind' | 'condition' | 'below', string | undefined>
    >,
  ) => void
  onClear: () => void
  filtered: boolean
}) {
  const pages = usePages(
    ['stock-balances', filter],
    (cursor, signal) => listBalances(filter, cursor, signal),
    LIVE,
  )
  const places = useQuery({
    queryKey: ['stock-places-in-use'],
    queryFn: ({ signal }) => placesInUse(signal),
  })
  const families = useQuery({
    queryKey: ['families'],
    queryFn: ({ signal }) => listFamilies(signal),
    staleTime: 600_000,
  })
  const keeper = hasRole('warehouse')
  return (
    <>
      <PageHeader title={t.title} lead={t.lead}>
        {keeper && <LinkButton to="/staff/stock-transfers/new">{t.move}</LinkButton>}
        {keeper && (
          <LinkButton to="/staff/stock-documents/new/receipt" kind="primary">
            {t.receive}
          </LinkButton>
        )}
      </PageHeader>
      <ResourceList
        label={t.title}
        pages={pages}
        columns={COLUMNS}
        rowKey={(b) => b.id}
        href={(b) => `/staff/items/${b.item.sku}`}
        card={(b) => ({
          title: said(b.item.name),
          tag: isLow(b) ? <Tag tone="bad" label={t.under_minimum} /> : undefined,
          lines: [
            <bdi key="s">{b.item.sku}</bdi>,
            said(b.place.name),
            `${t.available}: ${quantityOf(b.available, b.item.uom)} · ${t.allocated}: ${number(b.allocated)}`,
            <Tag key="c" {...stateOf('stock_condition', b.condition)} />,
          ],
        })}
        filters={
          <FilterBar>
            <SearchField
              label={t.search}
              value={filter.q ?? ''}
              onChange={(q) => onFilter({ q: q || undefined })}
            />
            <FilterSelect
              label={t.family}
              value={filter.family}
              onChange={(family) => onFilter({ family })}
              options={(families.data?.items ?? []).map((f) => ({
                value: f.id,
                label: said(f.name),
              }))}
            />
            <FilterSelect
              label={t.place}
              value={filter.place}
              onChange={(place) => onFilter({ place })}
              options={(places.data ?? []).map((p) => ({ value: p.id, label: said(p.name) }))}
            />
            <FilterSelect
              label={t.all_kinds}
              value={filter.kind}
              onChange={(kind) => onFilter({ kind })}
              options={placeKinds()}
            />
            <FilterSelect
              label={t.condition}
              value={filter.condition}
              onChange={(condition) => onFilter({ condition })}
              options={statesOf('stock_condition')}
            />
            <FilterSelect
              label={t.show}
              value={filter.below ? 'true' : undefined}
              onChange={(below) => onFilter({ below })}
              options={[{ value: 'true', label: t.below }]}
            />
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{
          title: t.empty,
          hint: t.empty_hint,
          icon: Boxes,
          action: keeper && (
            <LinkButton to="/staff/stock-documents/new/receipt">{t.receive}</LinkButton>
          ),
        }}
      />
    </>
  )
}
/** Whether this row alone shows that its minimum isn't reached; the filter counts all lots together. */
export const isLow = (b: Balance): boolean =>
  b.minimum !== undefined && compare(b.available, b.minimum) < 0
export const COLUMNS: readonly Column<Balance>[] = [
  { id: 'sku', label: t.sku, cell: (b) => <bdi>{b.item.sku}</bdi> },
  { id: 'item', label: t.item, cell: (b) => said(b.item.name) },
  { id: 'place', label: t.place, cell: (b) => said(b.place.name) },
  {
    id: 'condition',
    label: t.condition,
    cell: (b) => <Tag {...stateOf('stock_condition', b.condition)} />,
  },
  { id: 'lot', label: t.lot, extra: true, cell: (b) => b.lot && <bdi>{b.lot}</bdi> },
  { id: 'hand', label: t.on_hand, amount: true, cell: (b) => quantityOf(b.on_hand, b.item.uom) },
  { id: 'allocated', label: t.allocated, amount: true, cell: (b) => number(b.allocated) },
  {
    id: 'available',
    label: t.available,
    amount: true,
    cell: (b) => <strong className="font-semibold">{number(b.available)}</strong>,
  },
  { id: 'minimum', label: t.minimum, amount: true, cell: (b) => <Minimum balance={b} /> },
]
export const Minimum = ({ balance: b }: { balance: Balance }) =>
  b.minimum === undefined ? (
    '–'
  ) : (
    <span className="inline-flex items-center gap-2">
      {isLow(b) && <Tag tone="bad" label={t.under_minimum} />}
      {number(b.minimum)}
    </span>
  )
