/* All warranties; those that somebody wants to void wait here for the second person. */
import { ShieldCheck } from 'lucide-react'
import { shortDate } from '@/lib/format'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { stateOf, statesOf } from '@/lib/states'
import type { Column } from '@/ui/list'
import { FilterBar, FilterSelect } from '@/ui/list'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { listRegistrations, type Registration, type RegistrationFilter } from './api'
import { lastDay } from './cover'
import { t } from './messages'

const COLUMNS: readonly Column<Registration>[] = [
  { id: 'unit', label: t.unit, cell: (r) => <Serial of={r} /> },
  { id: 'state', label: t.state, cell: (r) => <State registration={r} /> },
  { id: 'policy', label: t.policy, cell: (r) => said(r.title) },
  { id: 'proof', label: t.proof, extra: true, cell: (r) => t.proofs[r.proof_level] },
  { id: 'starts', label: t.runs, extra: true, cell: (r) => shortDate(r.starts_on) },
  { id: 'ends', label: t.ends, cell: (r) => lastDay(r.ends_on) },
]
export function RegistrationListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: RegistrationFilter
  onFilter: (change: Partial<Record<'state' | 'voiding', string | undefined>>) => void
  onClear: () => void
  filtered: boolean
}) {
  const pages = usePages(
    ['registrations', 'all', filter],
    (cursor, signal) => listRegistrations(filter, cursor, signal),
    ['warranty_registration'],
  )
  return (
    <>
      <PageHeader title={t.title} />
      <ResourceList
        label={t.title}
        pages={pages}
        columns={COLUMNS}
        rowKey={(r) => r.id}
        href={(r) => `/staff/installed-units/${r.installed_unit_id}`}
        card={(r) => ({
          title: <Serial of={r} />,
          tag: <State registration={r} />,
          lines: [said(r.title), t.until(lastDay(r.ends_on))],
        })}
        filters={
          <FilterBar>
            <FilterSelect
              label={t.state}
              value={filter.state}
              onChange={(state) => onFilter({ state })}
              options={statesOf('warranty_registration').filter((s) => s.value !== 'transferred')}
            />
            <FilterSelect
              label={t.voiding}
              value={filter.voiding ? 'true' : undefined}
              onChange={(voiding) => onFilter({ voiding })}
              options={[{ value: 'true', label: t.void_proposed }]}
            />
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.empty, hint: t.empty_hint, icon: ShieldCheck }}
      />
    </>
  )
}
const State = ({ registration: r }: { registration: Registration }) =>
  r.void_proposed_by ? (
    <Tag tone="waiting" label={t.waiting} />
  ) : (
    <Tag {...stateOf('warranty_registration', r.state)} />
  )
const Serial = ({ of: r }: { of: Registration }) => <bdi>{r.unit?.serial ?? '–'}</bdi>
