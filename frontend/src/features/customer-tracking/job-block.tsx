/* One job of the request: who comes and when, what it costs, and the price to say yes to. */
import { Clock, UserRound, Wallet } from 'lucide-react'
import type { ReactNode } from 'react'
import { dayOfYear, money, nearDate, time, window as windowText } from '@/lib/format'
import { Card } from '@/ui/page'
import { worded, Words } from '@/ui/words'
import type { TrackingJob } from './api'
import { Estimate } from './estimate'
import { t } from './messages'
import { PriceDecision } from './price-decision'

export function JobBlock({
  job,
  alone,
  decide,
  onDone,
}: {
  job: TrackingJob
  alone: boolean
  decide: boolean
  onDone: () => void
}) {
  const v = job.visit
  const coming = v && !['done', 'cancelled', 'no_access', 'cannot_complete'].includes(v.state)
  return (
    <Card {...(!alone && { title: <bdi>{job.number}</bdi> })}>
      {!alone && (
        <p className="mb-3">
          <Words>{job.sentence}</Words>
        </p>
      )}
      <ul className="grid gap-4">
        {coming && (
          <>
            <Row icon={<UserRound />} term={t.who}>
              {worded(v.technician_first_name) ?? (
                <span className="font-normal text-muted">{t.technician_later}</span>
              )}
            </Row>
            <Row icon={<Clock />} term={v.expected_at ? t.expected : t.when}>
              {v.expected_at
                ? time(v.expected_at)
                : `${nearDate(v.starts_at)} ${windowText(v.starts_at, v.ends_at)}`}
            </Row>
          </>
        )}
        <Row icon={<Wallet />} term={t.price}>
          {job.estimate ? (
            <>
              {t.price_wait(money(job.estimate.customer_total))}
              {job.estimate.valid_until && (
                <span className="block text-sm font-normal text-muted">
                  {t.price_valid(dayOfYear(job.estimate.valid_until))}
                </span>
              )}
            </>
          ) : job.free ? (
            <span className="text-ok">{t.price_free}</span>
          ) : job.customer_total ? (
            t.price_now(money(job.customer_total))
          ) : (
            <span className="font-normal text-muted">{t.price_later}</span>
          )}
        </Row>
      </ul>
      {(job.estimate ?? job.customer_total) && !job.free && <Estimate job={job.id} />}
      {decide && job.estimate && <PriceDecision job={job} onDone={onDone} />}
    </Card>
  )
}
const Row = ({ icon, term, children }: { icon: ReactNode; term: string; children: ReactNode }) => (
  <li className="flex gap-3">
    <span
      aria-hidden
      className="grid size-10 shrink-0 place-content-center rounded-full bg-accent-soft text-accent-text *:size-5"
    >
      {icon}
    </span>
    <p className="min-w-0 leading-snug">
      <span className="block text-sm text-muted">{term}</span>
      <span className="block pt-0.5 text-lg font-semibold first-letter:uppercase">{children}</span>
    </p>
  </li>
)
