/* Who did what, from where; and who was refused. */
import { useQuery } from '@tanstack/react-query'
import { ScrollText } from 'lucide-react'
import { nearTime, number } from '@/lib/format'
import { usePages } from '@/lib/pages'
import { DataList, FilterBar, FilterChip, FilterSelect, type Column } from '@/ui/list'
import { EmptyState, Loaded, PageHeader, Skeleton } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { listEvents, listRefusals, type AuditEvent, type Refusal } from './api'
import { Chain } from './chain'
import { t } from './messages'
import { called, type Words } from './words'

export interface AuditFilters {
  outcome: 'refused' | undefined
  actor: string | undefined
  operation: string | undefined
  object: string | undefined
  kind: string | undefined
  days: '1' | '7' | '30' | undefined
}
const DAY = 86_400_000
/** From when on; by the hour, so that a page is asked for once. */
function since(days: string | undefined): string | undefined {
  if (days === undefined) return undefined
  const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000
  return new Date(hour - Number(days) * DAY).toISOString()
}
const who = (e: AuditEvent) => (e.actor ? (e.actor.name ?? t.gone) : t.itself)

export function AuditListPage({
  filter,
  onFilter,
  onClear,
  filtered,
  kinds,
  words,
}: {
  filter: AuditFilters
  onFilter: (change: Partial<Record<keyof AuditFilters, string | undefined>>) => void
  onClear: () => void
  filtered: boolean
  /** Kinds of rows that can be asked for. */
  kinds: readonly { value: string; label: string }[]
  words: Words
}) {
  const filters = (
    <FilterBar>
      <FilterSelect
        label={t.outcome}
        value={filter.outcome}
        onChange={(outcome) => onFilter({ outcome })}
        empty={t.outcomes.done}
        options={[{ value: 'refused', label: t.outcomes.refused }]}
      />
      <FilterSelect
        label={t.when}
        value={filter.days}
        onChange={(days) => onFilter({ days })}
        options={(['1', '7', '30'] as const).map((value) => ({ value, label: t.days[value] }))}
      />
      {filter.outcome === undefined && (
        <FilterSelect
          label={t.kind}
          value={filter.kind}
          onChange={(kind) => onFilter({ kind })}
          options={kinds}
        />
      )}
      {filter.actor && (
        <FilterChip label={t.only_actor} onRemove={() => onFilter({ actor: undefined })} />
      )}
      {filter.operation && (
        <FilterChip
          label={<bdi>{filter.operation}</bdi>}
          onRemove={() => onFilter({ operation: undefined })}
        />
      )}
      {filter.object && (
        <FilterChip label={t.only_object} onRemove={() => onFilter({ object: undefined })} />
      )}
    </FilterBar>
  )
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <div className="grid gap-4">
        <Chain />
        {filter.outcome === 'refused' ? (
          <Refused days={filter.days} filters={filters} />
        ) : (
          <Done
            filter={filter}
            filters={filters}
            filtered={filtered}
            onClear={onClear}
            words={words}
          />
        )}
      </div>
    </>
  )
}
function Done({
  filter,
  filters,
  filtered,
  onClear,
  words,
}: {
  filter: AuditFilters
  filters: React.ReactNode
  filtered: boolean
  onClear: () => void
  words: Words
}) {
  const asked = { ...filter, since: since(filter.days) }
  const pages = usePages(['audit-events', asked], (cursor, signal) =>
    listEvents(asked, cursor, signal),
  )
  const what = (e: AuditEvent) => {
    const first = e.objects[0]
    if (!first) return e.operation
    const more = e.objects.length - 1
    return more > 0
      ? t.and_more(called(first.event, words), number(more))
      : called(first.event, words)
  }
  const columns: readonly Column<AuditEvent>[] = [
    { id: 'when', label: t.when, cell: (e) => nearTime(e.at) },
    { id: 'who', label: t.who, cell: (e) => <bdi>{who(e)}</bdi> },
    { id: 'what', label: t.what, cell: what },
    {
      id: 'operation',
      label: t.operation,
      extra: true,
      cell: (e) => <bdi className="text-muted">{e.operation}</bdi>,
    },
    { id: 'peer', label: t.peer, extra: true, cell: (e) => <bdi>{e.peer}</bdi> },
    {
      id: 'place',
      label: t.place,
      amount: true,
      extra: true,
      cell: (e) => (e.place === undefined ? '—' : number(e.place)),
    },
  ]
  return (
    <ResourceList
      label={t.title}
      pages={pages}
      columns={columns}
      rowKey={(e) => e.id}
      href={(e) => `/staff/settings/audit/${e.id}`}
      card={(e) => ({ title: what(e), lines: [<bdi key="w">{who(e)}</bdi>, nearTime(e.at)] })}
      filters={filters}
      filtered={filtered}
      onClear={onClear}
      empty={{ title: t.empty, hint: t.empty_hint, icon: ScrollText }}
    />
  )
}
const REFUSED: readonly Column<Refusal>[] = [
  { id: 'when', label: t.when, cell: (r) => nearTime(r.minute) },
  { id: 'why', label: t.why, cell: (r) => (r.status === 401 ? t.unknown : t.forbidden) },
  { id: 'operation', label: t.operation, cell: (r) => <bdi>{r.operation}</bdi> },
  {
    id: 'who',
    label: t.who,
    cell: (r) => (r.actor ? <bdi>{r.actor.name ?? t.gone}</bdi> : '—'),
  },
  { id: 'peer', label: t.peer, cell: (r) => <bdi>{r.peer}</bdi> },
  { id: 'count', label: t.count, amount: true, cell: (r) => number(r.count) },
]
function Refused({ days, filters }: { days: string | undefined; filters: React.ReactNode }) {
  const from = since(days)
  const found = useQuery({
    queryKey: ['audit-refusals', from],
    queryFn: ({ signal }) => listRefusals(from, signal),
  })
  return (
    <div className="overflow-clip rounded-lg border border-line bg-surface">
      {filters}
      <Loaded
        data={found.data?.items}
        error={found.error}
        retry={() => void found.refetch()}
        skeleton={<Skeleton rows={6} />}
      >
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t.refused_none} hint={t.refused_none_hint} icon={ScrollText} />
          ) : (
            <DataList
              label={t.outcomes.refused}
              rows={rows}
              columns={REFUSED}
              rowKey={(r) => [r.minute, r.operation, r.status, r.actor?.id, r.peer].join(' ')}
              card={(r) => ({
                title: <bdi>{r.operation}</bdi>,
                lines: [
                  r.status === 401 ? t.unknown : t.forbidden,
                  `${nearTime(r.minute)} · ${t.times(number(r.count))}`,
                ],
              })}
            />
          )
        }
      </Loaded>
    </div>
  )
}
