/* The answers in numbers, each with how many gave it and how sure it is; of few answers they are grey. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { nearTime, number, percent } from '@/lib/format'
import { common } from '@/lib/texts'
import { Bars } from '@/ui/chart/bars'
import { Card, Loaded, Notice, Skeleton } from '@/ui/page'
import { getStatistics, type About, type Statistics } from './api'
import { t } from './messages'

export function SurveyStatistics({ about }: { about: About }) {
  const found = useQuery({
    queryKey: ['survey-statistics', about],
    queryFn: ({ signal }) => getStatistics(about, signal),
    placeholderData: (before) => before,
  })
  return (
    <div className="mb-4">
      <Card
        title={t.statistics}
        aside={
          found.data && (
            <span className="text-sm text-muted">{common.as_of(nearTime(found.data.as_of))}</span>
          )
        }
      >
        <Loaded
          data={found.data}
          error={found.error}
          retry={() => void found.refetch()}
          skeleton={<Skeleton rows={3} />}
        >
          {(s) => <Numbers statistics={s} />}
        </Loaded>
      </Card>
    </div>
  )
}
const whole = (n: number): string => number(Math.round(n))
const shareOf = (n: number): string => percent(n / 100)

function Numbers({ statistics: s }: { statistics: Statistics }) {
  const r = s.recommendation
  return (
    <div className="grid gap-4">
      {s.few && r.n > 0 && <Notice>{t.few}</Notice>}
      <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4 lg:grid-cols-2 xl:grid-cols-4">
          <Fact
            label={t.recommendation}
            value={r.nps === undefined ? undefined : whole(r.nps)}
            grey={s.few}
          >
            <p>{t.n(r.n)}</p>
            {r.interval && <p>{t.interval(whole(r.interval.low), whole(r.interval.high))}</p>}
          </Fact>
          <Share label={t.satisfaction} share={s.satisfaction} />
          <Fact
            label={t.effort}
            value={
              s.effort.mean === undefined
                ? undefined
                : t.of_seven(number(Math.round(s.effort.mean * 10) / 10))
            }
            grey={s.effort.n < 30}
          >
            <p>{t.n(s.effort.n)}</p>
            {s.effort.easy_percent !== undefined && (
              <p>{t.easy_share(shareOf(s.effort.easy_percent))}</p>
            )}
          </Fact>
          <Share label={t.response_rate} share={s.response_rate} />
        </dl>
        <Bars
          sentence={
            r.n === 0
              ? t.spread_none
              : t.spread_sentence(r.n, number(r.promoters), number(r.detractors))
          }
          groupLabel={t.group}
          valueLabel={t.people}
          bars={(['promoters', 'passives', 'detractors'] as const).map((g) => ({
            label: t[g],
            value: r[g],
            text: number(r[g]),
          }))}
        />
      </div>
    </div>
  )
}
function Share({ label, share }: { label: string; share: Statistics['satisfaction'] }) {
  return (
    <Fact
      label={label}
      value={share.percent === undefined ? undefined : shareOf(share.percent)}
      grey={share.n < 30}
    >
      {share.n > 0 && <p>{t.share(number(share.count), number(share.n))}</p>}
      {share.interval && (
        <p>{t.interval(shareOf(share.interval.low), shareOf(share.interval.high))}</p>
      )}
    </Fact>
  )
}
function Fact({
  label,
  value,
  grey,
  children,
}: {
  label: string
  value: string | undefined
  grey: boolean
  children: ReactNode
}) {
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd>
        <span
          className={`block text-xl font-bold ${value === undefined || grey ? 'text-muted' : ''}`}
        >
          <bdi>{value ?? common.no_data}</bdi>
        </span>
        <span className="block text-xs text-muted">{children}</span>
      </dd>
    </div>
  )
}
