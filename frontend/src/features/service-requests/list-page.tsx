/* Service requests: every one that a person may see, by what is due first. */
import { Inbox, TriangleAlert } from 'lucide-react'
import { nearTime, shortDate } from '@/lib/format'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { stateOf, statesOf, type Tone } from '@/lib/states'
import { Add } from '@/ui/add'
import type { Column } from '@/ui/list'
import { FilterBar, FilterChip, FilterSelect, SearchField } from '@/ui/list'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { Words } from '@/ui/words'
import { listRequests, type Priority, type Request, type RequestFilter, type Risk } from './api'
import { t } from './messages'

export const PRIORITIES: readonly Priority[] = ['emergency', 'urgent', 'normal', 'low']
export const RISKS: readonly Risk[] = ['late', 'at_risk', 'on_time', 'paused', 'met']
const RISK_TONE: Readonly<Record<Risk, Tone>> = {
  none: 'neutral',
  on_time: 'good',
  at_risk: 'waiting',
  late: 'bad',
  paused: 'neutral',
  met: 'good',
}

type RequestFilterKey =
  'state' | 'priority' | 'risk' | 'since' | 'q' | 'mine' | 'answered' | 'party' | 'unit'
export function RequestListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: RequestFilter
  onFilter: (change: Partial<Record<RequestFilterKey, string | undefined>>) => void
  onClear: () => void
  filtered: boolean
}) {
  const pages = usePages(
    ['service-requests', filter],
    (cursor, signal) => listRequests(filter, cursor, signal),
    ['service_request'],
  )
  return (
    <>
      <PageHeader title={t.title}>
        <Add to="/staff/service-requests/new" label={t.add} />
      </PageHeader>
      <ResourceList
        label={t.title}
        pages={pages}
        columns={COLUMNS}
        rowKey={(r) => r.id}
        href={(r) => `/staff/service-requests/${r.number}`}
        card={cardOf}
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
              options={statesOf('service_request')}
            />
            <FilterSelect
              label={t.priority}
              value={filter.priority}
              onChange={(priority) => onFilter({ priority })}
              options={PRIORITIES.map((value) => ({ value, label: t.priorities[value] }))}
            />
            <FilterSelect
              label={t.risk}
              value={filter.risks.join() || undefined}
              onChange={(risk) => onFilter({ risk })}
              options={RISKS.map((value) => ({ value, label: t.risks[value] }))}
            />
            {filter.since && (
              <FilterChip
                label={t.since(nearTime(filter.since))}
                onRemove={() => onFilter({ since: undefined })}
              />
            )}
            {filter.mine && (
              <FilterChip label={t.only_mine} onRemove={() => onFilter({ mine: undefined })} />
            )}
            {filter.answered && (
              <FilterChip label={t.answered} onRemove={() => onFilter({ answered: undefined })} />
            )}
            {filter.party && (
              <FilterChip label={t.one_party} onRemove={() => onFilter({ party: undefined })} />
            )}
            {filter.unit && (
              <FilterChip label={t.one_unit} onRemove={() => onFilter({ unit: undefined })} />
            )}
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.empty, hint: t.empty_hint, icon: Inbox }}
      />
    </>
  )
}
export const COLUMNS: readonly Column<Request>[] = [
  { id: 'number', label: t.number, cell: (r) => <bdi>{r.number}</bdi> },
  { id: 'state', label: t.state, cell: (r) => <Tag {...stateOf('service_request', r.state)} /> },
  { id: 'customer', label: t.customer, cell: (r) => whoOf(r) },
  { id: 'what', label: t.what, cell: (r) => <What request={r} /> },
  { id: 'where', label: t.where, extra: true, cell: (r) => r.place.city },
  { id: 'priority', label: t.priority, extra: true, cell: (r) => t.priorities[r.priority] },
  { id: 'due', label: t.due, cell: (r) => <Due request={r} /> },
  { id: 'created', label: t.created, extra: true, cell: (r) => shortDate(r.created_at) },
]
export const cardOf = (r: Request) => ({
  title: <bdi>{r.number}</bdi>,
  tag: <Tag {...stateOf('service_request', r.state)} />,
  lines: [whoOf(r), <What key="w" request={r} />, isTimed(r) && <Due key="d" request={r} />],
})
export const whoOf = (r: Request): string | undefined => r.customer?.name ?? r.contact_name
export function What({ request: r }: { request: Request }) {
  const symptom = r.symptoms[0]
  const unit = r.unit.model_name ? said(r.unit.model_name) : r.unit.description
  return (
    <>
      {r.danger && (
        <TriangleAlert aria-label={t.danger} className="me-1 inline size-4 text-danger" />
      )}
      <Words>
        {[unit, symptom ? said(symptom.name) : r.narrative].filter(Boolean).join(t.comma)}
      </Words>
    </>
  )
}
/** Whether a clock runs, stands still or ran for it. */
export const isTimed = (r: Request): boolean =>
  r.clock.risk !== 'none' && r.state !== 'closed' && r.state !== 'cancelled'
/** The next moment by which something is promised, and how the clock stands. */
export function Due({ request: r }: { request: Request }) {
  const c = r.clock
  const due = !c.first_response_at
    ? c.first_response_due_at
    : !c.arrived_at
      ? c.arrival_due_at
      : c.resolution_due_at
  if (!isTimed(r)) return '–'
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Tag tone={RISK_TONE[c.risk]} label={t.risks[c.risk]} />
      {due && c.risk !== 'met' && !c.resolved_at && (
        <span className="text-muted">{nearTime(due)}</span>
      )}
    </span>
  )
}
