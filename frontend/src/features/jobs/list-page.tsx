/* Jobs: all of them, those still open, and those that wait for their review. */
import { useQuery } from '@tanstack/react-query'
import { ClipboardCheck, Wrench, X } from 'lucide-react'
import { nearTime } from '@/lib/format'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { stateOf, statesOf } from '@/lib/states'
import { work } from '@/lib/work'
import type { Column } from '@/ui/list'
import { FilterBar, FilterSelect, SearchField } from '@/ui/list'
import { Button } from '@/ui/native'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { TabLinks } from '@/ui/steps'
import { Tag } from '@/ui/tag'
import {
  isOpen,
  listJobs,
  listTechnicians,
  type Job,
  type JobFilter,
  type JobKind,
  type JobPriority,
} from './api'
import { t } from './messages'

export const KINDS = Object.keys(work.kinds) as readonly JobKind[]
export const PRIORITIES: readonly JobPriority[] = ['emergency', 'urgent', 'normal']
type Field =
  'state' | 'kind' | 'priority' | 'overdue' | 'technician' | 'request' | 'unit' | 'party' | 'q'

export function JobListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: JobFilter
  onFilter: (change: Partial<Record<Field, string | undefined>>) => void
  onClear: () => void
  filtered: boolean
}) {
  const pages = usePages(['jobs', filter], (cursor, signal) => listJobs(filter, cursor, signal), [
    'job',
    'visit',
  ])
  const technicians = useQuery({
    queryKey: ['technicians'],
    queryFn: ({ signal }) => listTechnicians(signal),
    staleTime: 600_000,
  })
  const first = pages.rows?.[0]
  /** The review queue and nothing besides. */
  const queue =
    filter.state === 'completed' &&
    Object.entries(filter).every(([field, v]) => field === 'state' || !v)
  const only = [
    filter.party && (['party', t.only_party(first?.customer.name ?? '')] as const),
    filter.unit && (['unit', t.only_unit(first?.unit?.serial ?? '')] as const),
    filter.request && (['request', t.only_request] as const),
  ].filter((x) => typeof x === 'object')
  return (
    <>
      <PageHeader title={filter.state === 'completed' ? t.review_queue : t.title} tab={t.title} />
      <TabLinks
        label={t.title}
        tabs={[
          { to: '/staff/jobs', label: t.all, current: filter.state === undefined },
          { to: '/staff/jobs?state=open', label: t.open, current: filter.state === 'open' },
          {
            to: '/staff/jobs?state=completed',
            label: t.review_queue,
            current: filter.state === 'completed',
          },
        ]}
      />
      <ResourceList
        label={filter.state === 'completed' ? t.review_queue : t.title}
        pages={pages}
        columns={filter.state === 'completed' ? REVIEW_COLUMNS : COLUMNS}
        rowKey={(j) => j.id}
        href={(j) => `/staff/jobs/${j.number}`}
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
              value={filter.state}
              onChange={(state) => onFilter({ state })}
              options={[{ value: 'open', label: t.open }, ...statesOf('job')]}
            />
            <FilterSelect
              label={t.kind}
              value={filter.kind}
              onChange={(kind) => onFilter({ kind })}
              options={KINDS.map((value) => ({ value, label: work.kinds[value] }))}
            />
            <FilterSelect
              label={t.priority}
              value={filter.priority}
              onChange={(priority) => onFilter({ priority })}
              options={PRIORITIES.map((value) => ({ value, label: t.priorities[value] }))}
            />
            <FilterSelect
              label={t.due}
              value={filter.overdue ? 'true' : undefined}
              onChange={(overdue) => onFilter({ overdue })}
              options={[{ value: 'true', label: t.late }]}
            />
            <FilterSelect
              label={t.technician}
              value={filter.technician}
              onChange={(technician) => onFilter({ technician })}
              options={(technicians.data?.items ?? []).map((e) => ({
                value: e.id,
                label: said(e.name),
              }))}
            />
            {only.map(([field, label]) => (
              <Button key={field} kind="quiet" onClick={() => onFilter({ [field]: undefined })}>
                {label}
                <X aria-label={t.drop_condition} className="size-4" />
              </Button>
            ))}
          </FilterBar>
        }
        filtered={filtered && !queue}
        onClear={onClear}
        empty={
          queue
            ? { title: t.review_empty, hint: t.review_empty_hint, icon: ClipboardCheck }
            : { title: t.empty, hint: t.empty_hint, icon: Wrench }
        }
      />
    </>
  )
}
const COLUMNS: readonly Column<Job>[] = [
  { id: 'number', label: t.number, cell: (j) => <bdi>{j.number}</bdi> },
  { id: 'state', label: t.state, cell: (j) => <JobTag job={j} /> },
  { id: 'customer', label: t.customer, cell: (j) => j.customer.name },
  { id: 'what', label: t.what, cell: (j) => <What job={j} /> },
  {
    id: 'place',
    label: t.place,
    extra: true,
    cell: (j) => j.place.city ?? '–',
  },
  { id: 'technician', label: t.technician, cell: (j) => j.visit?.lead_name ?? '–' },
  {
    id: 'planned',
    label: t.planned,
    cell: (j) => (j.visit ? nearTime(j.visit.planned_start_at) : '–'),
  },
  { id: 'due', label: t.due, cell: (j) => <Due job={j} /> },
]
/** What waits for its review was done by somebody at some time; the due times are over. */
export const REVIEW_COLUMNS: readonly Column<Job>[] = [
  ...COLUMNS.filter((c) => ['number', 'customer', 'what', 'technician'].includes(c.id)),
  {
    id: 'completed',
    label: t.completed,
    cell: (j) => (j.completed_at ? nearTime(j.completed_at) : '–'),
  },
]
export const cardOf = (j: Job) => ({
  title: <bdi>{j.number}</bdi>,
  tag: <JobTag job={j} />,
  lines: [
    [j.customer.name, j.place.city].filter(Boolean).join(t.comma),
    <What key="w" job={j} />,
    j.visit && [j.visit.lead_name, nearTime(j.visit.planned_start_at)].filter(Boolean).join(' · '),
    dueOf(j) && <Due key="d" job={j} named />,
  ],
})
/** On hold is said by what it waits for. */
export const JobTag = ({ job: j }: { job: Pick<Job, 'state' | 'hold_kind'> }) => (
  <Tag
    {...(j.state === 'on_hold' && j.hold_kind
      ? stateOf('job_hold', j.hold_kind)
      : stateOf('job', j.state))}
  />
)
const What = ({ job: j }: { job: Job }) => (
  <>
    {j.priority !== 'normal' && (
      <span className="font-medium text-danger">{t.priorities[j.priority]} </span>
    )}
    {[work.kinds[j.kind], j.unit && said(j.unit.model_name)].filter(Boolean).join(t.comma)}
  </>
)
/** What is promised next: the arrival until somebody was there, then the resolution. */
export const dueOf = (j: Job): string | undefined =>
  isOpen(j)
    ? j.state === 'in_progress'
      ? j.resolution_due_at
      : (j.arrival_due_at ?? j.resolution_due_at)
    : undefined
const isPast = (at: string): boolean => Date.parse(at) < Date.now()
/** `named` where no heading says what time it is. */
export function Due({ job, named = false }: { job: Job; named?: boolean }) {
  const due = dueOf(job)
  if (!due) return named ? null : '–'
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {isPast(due) && <Tag tone="bad" label={t.late} />}
      <span className="text-muted">{named ? t.due_by(nearTime(due)) : nearTime(due)}</span>
    </span>
  )
}
