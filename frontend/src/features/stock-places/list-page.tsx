/* Where stock lies: warehouses, vans, people and shelves. */
import { Warehouse } from 'lucide-react'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { hasRole } from '@/lib/session'
import { terms, type StockPlaceKind } from '@/lib/stock'
import { LinkButton } from '@/ui/link'
import type { Column } from '@/ui/list'
import { FilterBar, FilterSelect, SearchField } from '@/ui/list'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { listPlaces, type Place, type PlaceFilter } from './api'
import { t } from './messages'

export const KINDS = Object.keys(terms.places) as StockPlaceKind[]
/** Only who sets up stock adds and changes places. */
export const maySetUp = (): boolean => hasRole('warehouse', 'manager', 'admin')

export function PlaceListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: PlaceFilter
  onFilter: (change: Partial<Record<'q' | 'kind' | 'inactive', string | undefined>>) => void
  onClear: () => void
  filtered: boolean
}) {
  const pages = usePages(
    ['stock-places', filter],
    (cursor, signal) => listPlaces(filter, cursor, signal),
    ['stock_place'],
  )
  const add = maySetUp() && (
    <LinkButton to="/staff/stock-places/new" kind="primary">
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
        rowKey={(p) => p.id}
        href={(p) => `/staff/stock-places/${p.id}`}
        card={(p) => ({
          title: said(p.name),
          lines: [
            terms.places[p.kind],
            p.holder && `${t.holder}: ${p.holder.name}`,
            <bdi key="c">{codeOf(p)}</bdi>,
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
              label={t.kind}
              value={filter.kind}
              onChange={(kind) => onFilter({ kind })}
              options={KINDS.map((value) => ({ value, label: terms.places[value] }))}
            />
            <FilterSelect
              label={t.use}
              value={filter.inactive ? 'true' : undefined}
              onChange={(inactive) => onFilter({ inactive })}
              options={[{ value: 'true', label: t.out_of_use }]}
            />
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.empty, hint: t.empty_hint, icon: Warehouse, action: add }}
      />
    </>
  )
}
/** Places of the books carry a code of the house, which says nothing to people. */
export const ofBooks = (p: { code: string }): boolean => p.code.startsWith('_')
const codeOf = (p: Place): string => (ofBooks(p) ? '' : p.code)
const COLUMNS: readonly Column<Place>[] = [
  { id: 'name', label: t.name, cell: (p) => said(p.name) },
  { id: 'kind', label: t.kind, cell: (p) => terms.places[p.kind] },
  { id: 'code', label: t.code, cell: (p) => <bdi>{codeOf(p)}</bdi> },
  { id: 'holder', label: t.holder, cell: (p) => p.holder?.name },
]
