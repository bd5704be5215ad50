/* Goodwill: what was proposed to give away, what was decided, and what came of it. */
import { useQuery } from '@tanstack/react-query'
import { HeartHandshake, X } from 'lucide-react'
import { dayOfYear, money, percent, shortDate } from '@/lib/format'
import { usePages } from '@/lib/pages'
import { stateOf, statesOf } from '@/lib/states'
import { common } from '@/lib/texts'
import { work } from '@/lib/work'
import { TextLink } from '@/ui/link'
import type { Column } from '@/ui/list'
import { FilterBar, FilterSelect } from '@/ui/list'
import { Button } from '@/ui/native'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { Words } from '@/ui/words'
import { getJob, listGoodwill, type Goodwill, type GoodwillState } from './api'
import { Decide } from './decide'
import { t } from './messages'

export function GoodwillListPage({
  state,
  number,
  onState,
  onClear,
}: {
  state: GoodwillState | undefined
  /** One alone, where a task led here. */
  number: string | undefined
  onState: (state: string | undefined) => void
  onClear: () => void
}) {
  const pages = usePages(
    ['goodwill', state, number],
    (cursor, signal) => listGoodwill({ state, number }, cursor, signal),
    ['goodwill_authorisation'],
  )
  const decide = (g: Goodwill) => <Decide goodwill={g} onDone={pages.retry} />
  const columns: readonly Column<Goodwill>[] = [
    { id: 'number', label: t.number, cell: (g) => <bdi>{g.number}</bdi> },
    { id: 'state', label: t.state, cell: (g) => <Tag {...stateOf('goodwill', g.state)} /> },
    { id: 'job', label: t.job, cell: (g) => <ForJob id={g.job_id} /> },
    { id: 'amount', label: t.at_most, amount: true, cell: (g) => money(g.amount) },
    { id: 'share', label: t.share, cell: (g) => percent(g.share / 10_000, 2) },
    { id: 'reason', label: t.reason, cell: (g) => <Words>{g.reason}</Words> },
    {
      id: 'by',
      label: t.proposed_by,
      extra: true,
      cell: (g) => [g.proposed_by_name, shortDate(g.created_at)].filter(Boolean).join(' · '),
    },
    {
      id: 'decided',
      label: t.decision,
      cell: (g) =>
        g.state === 'proposed'
          ? decide(g)
          : [g.decided_by_name, g.decision_note].filter(Boolean).join(' · '),
    },
  ]
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <ResourceList
        label={t.title}
        pages={pages}
        columns={columns}
        rowKey={(g) => g.id}
        card={(g) => ({
          title: <bdi>{g.number}</bdi>,
          tag: <Tag {...stateOf('goodwill', g.state)} />,
          lines: [
            <span key="a">
              {money(g.amount)} · {t.share_of(percent(g.share / 10_000, 2))}
            </span>,
            <Words key="r">{g.reason}</Words>,
            <ForJob key="j" id={g.job_id} />,
            t.until(dayOfYear(g.expires_on)),
            decide(g),
          ],
        })}
        filters={
          <FilterBar>
            <FilterSelect
              label={t.state}
              value={state}
              onChange={onState}
              options={statesOf('goodwill')}
            />
            {number && (
              <Button kind="quiet" onClick={onClear}>
                <bdi>{number}</bdi>
                <X aria-label={common.clear_filter} className="size-4" />
              </Button>
            )}
          </FilterBar>
        }
        filtered={(state ?? number) !== undefined}
        onClear={onClear}
        empty={{ title: t.empty, hint: t.empty_hint, icon: HeartHandshake }}
      />
    </>
  )
}
function ForJob({ id }: { id: string | undefined }) {
  const job = useQuery({
    queryKey: ['job-by-id', id],
    queryFn: ({ signal }) => getJob(id!, signal),
    enabled: id !== undefined,
    staleTime: 600_000,
    retry: false,
  }).data
  if (!job) return '–'
  return (
    <span className="relative z-1">
      <TextLink to={`/staff/jobs/${job.number}`}>
        <bdi>{job.number}</bdi>
      </TextLink>{' '}
      <span className="text-muted">{job.customer.name}</span>
    </span>
  )
}
export const kindsOf = (g: Goodwill): string =>
  g.line_kinds.map((k) => work.line_kinds[k]).join(t.comma)
