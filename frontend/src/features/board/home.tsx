/* The dispatcher's first screen: what waits for a visit, how today goes, and what is done and wants a look. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ClipboardCheck, CalendarCheck2 } from 'lucide-react'
import { civilDate, nearTime, number } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { useNow } from '@/lib/now'
import { Link, TextLink } from '@/ui/link'
import { Card, EmptyState, Loaded, Skeleton } from '@/ui/page'
import { getBoard, listToReview, LIVE, type DayBoard, type VisitState } from './api'
import { boardAddress } from './board-page'
import { t } from './messages'
import { Due, joined, Priority, Returned } from './words'

const FIRST = 5
export function DispatchHome() {
  const queries = useQueryClient()
  const now = useNow()
  const today = civilDate()
  const board = useQuery({
    queryKey: ['board', 'day', today, undefined],
    queryFn: ({ signal }) => getBoard(today, undefined, signal),
  })
  const review = useQuery({
    queryKey: ['board', 'review'],
    queryFn: ({ signal }) => listToReview(signal),
  })
  useLive(LIVE, () => void queries.invalidateQueries({ queryKey: ['board'] }))
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2 xl:grid-cols-3">
      <Card
        flush
        title={t.home.waiting}
        aside={
          <span className="text-sm text-muted">
            {board.data && t.waiting_count(board.data.unscheduled.length)}
          </span>
        }
      >
        <Loaded
          data={board.data?.unscheduled}
          error={board.error}
          retry={() => void board.refetch()}
        >
          {(waiting) =>
            waiting.length === 0 ? (
              <EmptyState icon={CalendarCheck2} title={t.waiting_none} hint={t.waiting_none_hint} />
            ) : (
              <ul className="divide-y divide-line-faint border-t border-line">
                {waiting.slice(0, FIRST).map((w) => (
                  <li key={w.job.id}>
                    <Link
                      to={boardAddress(today, { job: w.job.number })}
                      className="grid gap-0.5 px-4 py-2 -outline-offset-2! hover:bg-hover"
                    >
                      <span className="flex flex-wrap items-center gap-x-2">
                        <span className="me-auto min-w-0 truncate font-medium">
                          {w.job.customer.name}
                        </span>
                        <Priority of={w.job.priority} />
                        <Due job={w.job} now={now} />
                      </span>
                      <span className="flex gap-2 text-sm text-muted">
                        <span className="me-auto truncate">
                          {joined(
                            t.kinds[w.job.kind],
                            w.job.unit && said(w.job.unit.model_name),
                            w.job.place.city,
                          )}
                        </span>
                        <bdi className="shrink-0 text-xs">{w.job.number}</bdi>
                      </span>
                      <Returned of={w} />
                    </Link>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
        <Foot to={boardAddress(today)} label={t.home.open_board} />
      </Card>
      <Card flush title={t.home.today}>
        <Loaded
          data={board.data}
          error={board.error}
          retry={() => void board.refetch()}
          skeleton={<Skeleton rows={4} />}
        >
          {(data) => <Today board={data} />}
        </Loaded>
        <Foot to={boardAddress(today)} label={t.home.open_board} />
      </Card>
      <Card
        flush
        title={t.home.review}
        aside={
          review.data?.total !== undefined && (
            <span className="text-sm text-muted">{number(review.data.total)}</span>
          )
        }
      >
        <Loaded data={review.data?.items} error={review.error} retry={() => void review.refetch()}>
          {(jobs) =>
            jobs.length === 0 ? (
              <EmptyState
                icon={ClipboardCheck}
                title={t.home.review_none}
                hint={t.home.review_hint}
              />
            ) : (
              <ul className="divide-y divide-line-faint border-t border-line">
                {jobs.map((j) => (
                  <li key={j.id}>
                    <Link
                      to={`/staff/jobs/${j.number}`}
                      className="grid gap-0.5 px-4 py-2 -outline-offset-2! hover:bg-hover"
                    >
                      <span className="flex items-baseline gap-2">
                        <span className="me-auto truncate font-medium">{j.customer.name}</span>
                        <bdi className="text-xs text-muted">{j.number}</bdi>
                      </span>
                      <span className="truncate text-sm text-muted">
                        {joined(
                          j.unit && said(j.unit.model_name),
                          j.visit?.lead_name,
                          j.completed_at && t.home.finished(nearTime(j.completed_at)),
                        )}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
        <Foot to="/staff/jobs?state=completed" label={t.home.all} />
      </Card>
    </div>
  )
}
const Foot = ({ to, label }: { to: string; label: string }) => (
  <p className="border-t border-line px-4 py-2 text-sm">
    <TextLink to={to}>{label}</TextLink>
  </p>
)
type Group = 'unpublished' | 'unanswered' | 'accepted' | 'under_way' | 'done' | 'trouble'
const GROUPS: readonly (readonly [Group, readonly VisitState[]])[] = [
  ['unpublished', ['scheduled']],
  ['unanswered', ['dispatched']],
  ['accepted', ['accepted']],
  ['under_way', ['traveling', 'on_site']],
  ['done', ['done']],
  ['trouble', ['no_access', 'cannot_complete']],
]
function Today({ board }: { board: DayBoard }) {
  const states = new Map(board.employees.flatMap((e) => e.visits.map((v) => [v.id, v.state])))
  const counts = [
    ...GROUPS.map(([key, of]) => ({
      key,
      label: t.home[key],
      n: [...states.values()].filter((s) => of.includes(s)).length,
    })),
    {
      key: 'free',
      label: t.home.free_people,
      n: board.employees.filter((e) => e.visits.length + e.absences.length === 0).length,
    },
    {
      key: 'away',
      label: t.home.away_people,
      n: board.employees.filter((e) => e.absences.length > 0).length,
    },
  ]
  return (
    <dl className="grid grid-cols-2 gap-px border-t border-line bg-line-faint">
      {counts.map((c) => (
        <div key={c.key} className="flex items-baseline gap-2 bg-surface px-4 py-2">
          <dt className="me-auto text-sm text-muted">{c.label}</dt>
          <dd className={`text-lg font-semibold ${c.n === 0 ? 'text-faint' : ''}`}>
            {number(c.n)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
