/* Customers: found by any spelling of their name, any digits of their number or phone. */
import { Users } from 'lucide-react'
import { shortDate } from '@/lib/format'
import { phone } from '@/lib/digits'
import { usePages } from '@/lib/pages'
import { hasRole } from '@/lib/session'
import { Add } from '@/ui/add'
import type { Column } from '@/ui/list'
import { FilterBar, FilterSelect, SearchField } from '@/ui/list'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { listParties, type Party, type PartyFilter } from './api'
import { t } from './messages'

/** Who may register and change customers. */
export const mayWrite = () => hasRole('agent', 'dispatcher', 'manager', 'admin')
export const firstPhone = (p: Pick<Party, 'phones'>) =>
  p.phones[0] && <bdi>{phone(p.phones[0].phone)}</bdi>

const COLUMNS: readonly Column<Party>[] = [
  { id: 'name', label: t.name, cell: (p) => p.name },
  { id: 'number', label: t.number, cell: (p) => <bdi>{p.number}</bdi> },
  { id: 'kind', label: t.kind, cell: (p) => t.kinds[p.kind] },
  { id: 'phone', label: t.phone, cell: firstPhone },
  { id: 'email', label: t.email, extra: true, cell: (p) => p.email && <bdi>{p.email}</bdi> },
  { id: 'since', label: t.since, extra: true, cell: (p) => shortDate(p.created_at) },
]
export function PartyListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: PartyFilter
  onFilter: (change: Partial<Record<'q' | 'kind' | 'sort', string | undefined>>) => void
  onClear: () => void
  filtered: boolean
}) {
  const pages = usePages(
    ['parties', filter],
    (cursor, signal) => listParties(filter, cursor, signal),
    ['party'],
  )
  return (
    <>
      <PageHeader title={t.title}>
        {mayWrite() && <Add to="/staff/parties/new" label={t.add} />}
      </PageHeader>
      <ResourceList
        label={t.title}
        pages={pages}
        columns={COLUMNS}
        rowKey={(p) => p.id}
        href={(p) => `/staff/parties/${p.id}`}
        card={(p) => ({
          title: p.name,
          tag: <bdi className="text-sm text-muted">{p.number}</bdi>,
          lines: [firstPhone(p), p.kind === 'organization' && t.kinds.organization],
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
              options={(['person', 'organization'] as const).map((value) => ({
                value,
                label: t.kinds[value],
              }))}
            />
            <label className="inline-flex items-center gap-2 text-sm">
              <span className="text-muted">{t.order}</span>
              <select
                value={filter.sort ?? ''}
                onChange={(e) => onFilter({ sort: e.target.value || undefined })}
                className="h-control rounded-md border border-line-strong bg-surface px-2"
              >
                <option value="">{t.orders.newest}</option>
                <option value="name">{t.orders.name}</option>
              </select>
            </label>
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.empty, hint: t.empty_hint, icon: Users }}
      />
    </>
  )
}
