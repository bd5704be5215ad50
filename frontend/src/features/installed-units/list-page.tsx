/* Every single product that was sold: by its serial, its owner or its model. */
import { useQuery } from '@tanstack/react-query'
import { Refrigerator } from 'lucide-react'
import { shortDate } from '@/lib/format'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { hasRole } from '@/lib/session'
import { stateOf, statesOf } from '@/lib/states'
import { Add } from '@/ui/add'
import { LinkButton } from '@/ui/link'
import type { Column } from '@/ui/list'
import { FilterBar, FilterChip, FilterSelect, SearchField } from '@/ui/list'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { listModels, listUnits, type Unit, type UnitFilter } from './api'
import { t } from './messages'

/** Who may register and change units. */
export const mayWrite = () => hasRole('agent', 'dispatcher', 'manager', 'admin')

const COLUMNS: readonly Column<Unit>[] = [
  { id: 'serial', label: t.serial, cell: (u) => <bdi>{u.serial}</bdi> },
  { id: 'model', label: t.model, cell: (u) => said(u.product_model.name) },
  { id: 'state', label: t.state, cell: (u) => <Tag {...stateOf('installed_unit', u.state)} /> },
  { id: 'owner', label: t.owner, cell: (u) => u.party?.name ?? '–' },
  {
    id: 'place',
    label: t.place,
    extra: true,
    cell: (u) => u.service_location?.city && said(u.service_location.city.name),
  },
  { id: 'sold', label: t.sold, cell: (u) => (u.sold_on ? shortDate(u.sold_on) : '–') },
  {
    id: 'installed',
    label: t.installed,
    extra: true,
    cell: (u) => (u.installed_on ? shortDate(u.installed_on) : '–'),
  },
]
export function UnitListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: UnitFilter
  onFilter: (
    change: Partial<Record<'q' | 'state' | 'model' | 'party' | 'sort', string | undefined>>,
  ) => void
  onClear: () => void
  filtered: boolean
}) {
  const pages = usePages(
    ['installed-units', filter],
    (cursor, signal) => listUnits(filter, cursor, signal),
    ['installed_unit'],
  )
  const models = useQuery({
    queryKey: ['product-models'],
    queryFn: ({ signal }) => listModels(signal),
    staleTime: 600_000,
  })
  const owner = filter.party && pages.rows?.find((u) => u.party?.id === filter.party)?.party?.name
  return (
    <>
      <PageHeader title={t.title}>
        {mayWrite() && <Add to="/staff/installed-units/new" label={t.add} />}
        {hasRole('agent', 'manager', 'admin') && (
          <LinkButton to="/staff/imports">{t.import}</LinkButton>
        )}
      </PageHeader>
      <ResourceList
        label={t.title}
        pages={pages}
        columns={COLUMNS}
        rowKey={(u) => u.id}
        href={(u) => `/staff/installed-units/${u.id}`}
        card={(u) => ({
          title: <bdi>{u.serial}</bdi>,
          tag: <Tag {...stateOf('installed_unit', u.state)} />,
          lines: [said(u.product_model.name), u.party?.name],
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
              options={statesOf('installed_unit')}
            />
            <FilterSelect
              label={t.model}
              value={filter.model}
              onChange={(model) => onFilter({ model })}
              options={models.data?.items.map((m) => ({ value: m.id, label: said(m.name) })) ?? []}
            />
            <label className="inline-flex items-center gap-2 text-sm">
              <span className="text-muted">{t.order}</span>
              <select
                value={filter.sort ?? ''}
                onChange={(e) => onFilter({ sort: e.target.value || undefined })}
                className="h-control rounded-md border border-line-strong bg-surface px-2"
              >
                <option value="">{t.orders.newest}</option>
                <option value="serial">{t.orders.serial}</option>
              </select>
            </label>
            {filter.party && (
              <FilterChip
                label={owner ? t.of_owner(owner) : t.of_one}
                onRemove={() => onFilter({ party: undefined })}
              />
            )}
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.empty, hint: t.empty_hint, icon: Refrigerator }}
      />
    </>
  )
}
