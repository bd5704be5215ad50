/* The fleet: plate, state, who drives it now, and the stock in it. */
import { Car } from 'lucide-react'
import { number } from '@/lib/format'
import { plate } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { hasRole } from '@/lib/session'
import { stateOf, statesOf } from '@/lib/states'
import { LinkButton } from '@/ui/link'
import type { Column } from '@/ui/list'
import { FilterBar, FilterSelect, SearchField } from '@/ui/list'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { listVehicles, type Vehicle, type VehicleFilter } from './api'
import { t } from './messages'

export const mayChange = (): boolean => hasRole('warehouse', 'dispatcher', 'manager', 'admin')

export function VehicleListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: VehicleFilter
  onFilter: (change: Partial<Record<'q' | 'state', string | undefined>>) => void
  onClear: () => void
  filtered: boolean
}) {
  const pages = usePages(
    ['vehicles', filter],
    (cursor, signal) => listVehicles(filter, cursor, signal),
    ['vehicle', 'vehicle_assignment'],
  )
  const add = mayChange() && (
    <LinkButton to="/staff/vehicles/new" kind="primary">
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
        rowKey={(v) => v.id}
        href={(v) => `/staff/vehicles/${v.id}`}
        card={(v) => ({
          title: plate(v.plate),
          tag: <Tag {...stateOf('vehicle', v.state)} />,
          lines: [
            said(v.kind.name),
            v.driver ? `${t.driver}: ${v.driver.name}` : t.no_driver,
            v.place && said(v.place.name),
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
              label={t.state}
              value={filter.state}
              onChange={(state) => onFilter({ state })}
              options={statesOf('vehicle')}
            />
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.empty, hint: t.empty_hint, icon: Car, action: add }}
      />
    </>
  )
}
const COLUMNS: readonly Column<Vehicle>[] = [
  { id: 'plate', label: t.plate, cell: (v) => plate(v.plate) },
  { id: 'state', label: t.state, cell: (v) => <Tag {...stateOf('vehicle', v.state)} /> },
  { id: 'kind', label: t.kind, cell: (v) => said(v.kind.name) },
  { id: 'driver', label: t.driver, cell: (v) => v.driver?.name ?? '–' },
  { id: 'van', label: t.van, cell: (v) => (v.place ? said(v.place.name) : '–') },
  {
    id: 'odometer',
    label: `${t.odometer} (${t.km})`,
    amount: true,
    cell: (v) => (v.odometer_km === undefined ? '–' : number(v.odometer_km)),
  },
]
