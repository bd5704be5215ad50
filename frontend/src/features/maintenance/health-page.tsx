/* How the installation is, part by part, each with the way to try it; what was done for its safety; what is slow. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { nearTime, number } from '@/lib/format'
import { useLive } from '@/lib/live'
import { Button } from '@/ui/native'
import { Card, Loaded, Notice, PageHeader, Skeleton } from '@/ui/page'
import { getHealth, type Health } from './api'
import { t } from './messages'
import { PartCard } from './part-card'
import { Runs } from './runs'

export const HEALTH = ['system-health']

export function HealthPage({
  run,
  href,
}: {
  run: string | undefined
  href: (run: string) => string
}) {
  const queries = useQueryClient()
  const found = useQuery({
    queryKey: HEALTH,
    queryFn: ({ signal }) => getHealth(signal),
    refetchInterval: 30_000,
  })
  useLive(['maintenance_run'], () => void queries.invalidateQueries({ queryKey: HEALTH }))
  return (
    <>
      <PageHeader title={t.title} lead={t.lead}>
        <Button busy={found.isFetching} onClick={() => void found.refetch()}>
          {t.again}
        </Button>
      </PageHeader>
      <div className="grid gap-4">
        <Loaded
          data={found.data}
          error={found.error}
          retry={() => void found.refetch()}
          skeleton={<Skeleton rows={6} tall />}
        >
          {(health) => <Parts health={health} />}
        </Loaded>
        <Runs open={run} href={href} />
        {found.data && <Slow health={found.data} />}
      </div>
    </>
  )
}
function Parts({ health }: { health: Health }) {
  const bad = health.parts.filter((p) => p.state === 'failed')
  const unsure = health.parts.filter((p) => p.state === 'warning')
  const names = (parts: Health['parts']) => t.listed(parts.map((p) => t.parts[p.part]))
  return (
    <>
      {health.read_only && <Notice tone="waiting" title={t.read_only} />}
      {bad.length > 0 ? (
        <Notice tone="bad" title={t.bad(names(bad))} />
      ) : unsure.length > 0 ? (
        <Notice tone="waiting" title={t.unsure(names(unsure))} />
      ) : (
        <Notice tone="good" title={t.good} />
      )}
      <p className="text-sm text-muted">{t.as_of(health.version, nearTime(health.at))}</p>
      <ul className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
        {health.parts.map((p) => (
          <li key={p.part}>
            <PartCard part={p} />
          </li>
        ))}
      </ul>
    </>
  )
}
function Slow({ health }: { health: Health }) {
  return (
    <Card title={t.slow} flush>
      {health.slow_operations.length === 0 ? (
        <p className="px-4 pb-4 text-sm text-muted">{t.slow_none}</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full text-sm">
            <thead>
              <tr className="border-y border-line text-muted">
                {[t.operation, t.calls, t.mean, t.slowest].map((head, i) => (
                  <th
                    key={head}
                    scope="col"
                    className={`px-4 py-2 font-medium ${i === 0 ? 'text-start' : 'text-end'}`}
                  >
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y divide-line-faint">
              {health.slow_operations.map((o) => (
                <tr key={o.operation}>
                  <th scope="row" className="px-4 py-2 text-start font-normal">
                    <bdi>{o.operation}</bdi>
                  </th>
                  <td className="px-4 py-2 text-end tabular-nums">{number(o.calls)}</td>
                  <td className="px-4 py-2 text-end tabular-nums">
                    {t.millis(number(o.mean_milliseconds))}
                  </td>
                  <td className="px-4 py-2 text-end tabular-nums">
                    {t.millis(number(o.slowest_milliseconds))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}
