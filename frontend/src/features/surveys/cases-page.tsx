/* Customers who were let down: who has to be called, and by when. */
import { HeartHandshake } from 'lucide-react'
import { isPast, nearTime, number } from '@/lib/format'
import { phone } from '@/lib/digits'
import { usePages } from '@/lib/pages'
import { stateOf, statesOf } from '@/lib/states'
import type { Column } from '@/ui/list'
import { FilterBar, FilterSelect } from '@/ui/list'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { listCases, type Case, type CaseState } from './api'
import { t } from './messages'

const GOING: readonly CaseState[] = ['open', 'contacted', 'solved']
const EVERY = 'all'

export function CaseListPage({
  state,
  mine,
  onFilter,
  onClear,
  filtered,
}: {
  /** A state, several, or all; open ones unless asked. */
  state: string | undefined
  mine: boolean
  onFilter: (change: Partial<Record<'state' | 'mine', string | undefined>>) => void
  onClear: () => void
  filtered: boolean
}) {
  const known = statesOf('recovery_case').map((s) => s.value)
  const asked = (state?.split(',') ?? []).filter((s): s is CaseState => known.includes(s))
  const filter = { states: state === EVERY ? [] : asked.length > 0 ? asked : GOING, mine }
  const pages = usePages(
    ['recovery-cases', filter],
    (cursor, signal) => listCases(filter, cursor, signal),
    ['recovery_case'],
  )
  return (
    <>
      <PageHeader title={t.cases} lead={t.cases_lead} />
      <ResourceList
        label={t.cases}
        pages={pages}
        columns={COLUMNS}
        rowKey={(c) => c.id}
        href={(c) => `/staff/recovery-cases/${c.id}`}
        card={(c) => ({
          title: <bdi>{c.number}</bdi>,
          tag: <Tag {...stateOf('recovery_case', c.state)} />,
          lines: [c.response.context.customer_name, <Due key="d" of={c} />, c.owner_name],
        })}
        filters={
          <FilterBar>
            <FilterSelect
              label={t.state}
              value={state}
              empty={t.going}
              onChange={(next) => onFilter({ state: next })}
              options={[...statesOf('recovery_case'), { value: EVERY, label: t.every }]}
            />
            <FilterSelect
              label={t.whose}
              value={mine ? 'true' : undefined}
              empty={t.everybody}
              onChange={(next) => onFilter({ mine: next })}
              options={[{ value: 'true', label: t.mine }]}
            />
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.cases_empty, hint: t.cases_empty_hint, icon: HeartHandshake }}
      />
    </>
  )
}
const COLUMNS: readonly Column<Case>[] = [
  { id: 'number', label: t.number, cell: (c) => <bdi>{c.number}</bdi> },
  { id: 'state', label: t.state, cell: (c) => <Tag {...stateOf('recovery_case', c.state)} /> },
  { id: 'customer', label: t.customer, cell: (c) => c.response.context.customer_name },
  {
    id: 'phone',
    label: t.phone,
    extra: true,
    cell: (c) => c.phone && <bdi>{phone(c.phone)}</bdi>,
  },
  { id: 'due', label: t.due, cell: (c) => <Due of={c} /> },
  { id: 'attempts', label: t.attempts, extra: true, amount: true, cell: (c) => number(c.attempts) },
  { id: 'owner', label: t.owner, cell: (c) => c.owner_name ?? t.nobody },
  {
    id: 'job',
    label: t.job,
    extra: true,
    cell: (c) => c.response.context.job_number && <bdi>{c.response.context.job_number}</bdi>,
  },
]
/** The clock runs until the customer is reached. */
export function Due({ of: c }: { of: Case }) {
  if (c.contacted_at)
    return c.contacted_at > c.due_at
      ? t.contacted_late(nearTime(c.contacted_at))
      : t.contacted_in_time(nearTime(c.contacted_at))
  if (c.closed_at) return '–'
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {isPast(c.due_at) && <Tag tone="bad" label={t.overdue} />}
      <time dateTime={c.due_at}>{nearTime(c.due_at)}</time>
    </span>
  )
}
