/* For the manager's first page: goodwill that waits for a decision. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { money, nearDate } from '@/lib/format'
import { useLive } from '@/lib/live'
import { TextLink } from '@/ui/link'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { Words } from '@/ui/words'
import { listGoodwill } from './api'
import { Decide } from './decide'
import { t } from './messages'

const SHOWN = 5
export function GoodwillWaiting() {
  const queries = useQueryClient()
  const key = ['goodwill', 'waiting']
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => listGoodwill({ state: 'proposed' }, undefined, signal),
  })
  const again = () => void queries.invalidateQueries({ queryKey: ['goodwill'] })
  useLive(['goodwill_authorisation'], again)
  return (
    <Card
      title={t.waiting}
      aside={<TextLink to="/staff/goodwill?state=proposed">{t.all_of_them}</TextLink>}
    >
      <Loaded
        data={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        skeleton={<Skeleton rows={2} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-sm text-muted">{t.none_waiting}</p>
          ) : (
            <ul className="divide-y divide-line-faint">
              {items.slice(0, SHOWN).map((g) => (
                <li key={g.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
                  <span className="me-auto min-w-0">
                    <span className="font-medium tabular-nums">{money(g.amount)}</span> ·{' '}
                    <Words>{g.reason}</Words>
                    <span className="block text-xs text-muted">
                      <bdi>{g.number}</bdi> · {nearDate(g.created_at)}
                    </span>
                  </span>
                  <Decide goodwill={g} onDone={again} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
