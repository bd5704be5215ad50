/* The next visit first, with what one needs before the door; then the day. */
import { CalendarCheck } from 'lucide-react'
import { clock, civilDate, nearTime, relative } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { useLoad } from '@/lib/load'
import { stateOf } from '@/lib/states'
import { work } from '@/lib/work'
import { Link, LinkButton } from '@/ui/link'
import { Card, EmptyState, Loaded, PageTitle, Skeleton } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { getVisit, isOpen, myVisits, type Visit } from './api'
import { Words } from '@/ui/words'
import { t } from './messages'
import { LikelyParts, Place, When } from './facts'

export function TodayPage() {
  const list = useLoad('my-visits', myVisits)
  useLive(['visit', 'job'], list.reload)
  return (
    <div className="mx-auto grid max-w-2xl gap-5 p-4">
      <PageTitle>{t.visits}</PageTitle>
      <Loaded data={list.data} error={list.error} retry={list.reload}>
        {({ today, open }) => <Lists today={today} open={open} />}
      </Loaded>
    </div>
  )
}
function Lists({ today, open }: { today: Visit[]; open: Visit[] }) {
  const next =
    open.find((v) => v.state === 'on_site') ?? open.find((v) => v.state === 'traveling') ?? open[0]
  const day = civilDate()
  const others = open.filter((v) => civilDate(v.planned_start_at) !== day)
  if (!next && today.length === 0)
    return <EmptyState icon={CalendarCheck} title={t.none} hint={t.none_hint} />
  return (
    <>
      {next ? <Next id={next.id} key={next.id} /> : <p className="text-muted">{t.all_done}</p>}
      {today.length > 0 && <Rows title={t.today} rows={today} />}
      {others.length > 0 && <Rows title={t.other_days} rows={others} dated />}
    </>
  )
}
function Next({ id }: { id: string }) {
  const visit = useLoad(`visit-${id}`, (signal) => getVisit(id, signal))
  useLive(['visit', 'job'], (e) => e.id === id && visit.reload())
  return (
    <Card title={t.next}>
      <Loaded
        data={visit.data}
        error={visit.error}
        retry={visit.reload}
        skeleton={<Skeleton rows={5} />}
      >
        {(v) => (
          <div className="grid gap-4">
            <When visit={v} />
            <Place visit={v} />
            <LikelyParts parts={v.likely_parts} />
            <LinkButton to={`/technician/visits/${v.id}`} kind="primary" wide>
              {v.state === 'on_site' ? t.go_on : t.open}
            </LinkButton>
          </div>
        )}
      </Loaded>
    </Card>
  )
}
const Rows = ({ title, rows, dated }: { title: string; rows: Visit[]; dated?: boolean }) => (
  <Card title={title} flush>
    <ul className="divide-y divide-line border-t border-line">
      {rows.map((v) => (
        <li key={v.id} className={isOpen(v) ? '' : 'text-muted'}>
          <Link
            to={`/technician/visits/${v.id}`}
            className="grid min-h-14 gap-1 px-4 py-3 hover:bg-hover active:bg-pressed"
          >
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">
                {dated ? nearTime(v.planned_start_at) : clock(v.planned_start_at)}
              </span>
              <span className="me-auto">
                <Words>{v.job.customer_name}</Words>
              </span>
              <Tag {...stateOf('visit', v.state)} />
            </span>
            <span className="text-sm text-muted">
              <Words>
                {[work.kinds[v.job.kind], v.job.model_name && said(v.job.model_name), v.job.city]
                  .filter(Boolean)
                  .join(' · ')}
              </Words>
              {v.state === 'traveling' && v.eta_at && ` · ${t.eta} ${relative(v.eta_at)}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  </Card>
)
