/* Transfers under way, by what somebody has to do with them. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { nearDate } from '@/lib/format'
import { useLive } from '@/lib/live'
import { useAccount } from '@/lib/session'
import type { Tone } from '@/lib/states'
import { Link, TextLink } from '@/ui/link'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { openTransfers, type Transfer } from './api'
import { addressOf, wayOf, whatOf } from './list-page'
import { t } from './messages'

type Todo = keyof typeof t.todo
const ORDER: readonly Todo[] = ['in_transit', 'picked', 'draft', 'waits']
const TONE: Readonly<Record<Todo, Tone>> = {
  in_transit: 'new',
  picked: 'planned',
  draft: 'planned',
  waits: 'neutral',
}
/** What is on its way to a held place waits for its holder; what one gave oneself, for somebody else. */
const todoOf = (x: Transfer, me: string | undefined): Todo =>
  x.state !== 'in_transit'
    ? (x.state as 'draft' | 'picked')
    : x.to.kind === 'van' || x.to.kind === 'person' || x.giver?.account_id === me
      ? 'waits'
      : 'in_transit'

export function OpenTransfers() {
  const queries = useQueryClient()
  const me = useAccount()?.id
  const open = useQuery({
    queryKey: ['open-transfers'],
    queryFn: ({ signal }) => openTransfers(signal),
  })
  useLive(
    ['stock_transfer'],
    () => void queries.invalidateQueries({ queryKey: ['open-transfers'] }),
  )
  return (
    <Card
      title={t.open}
      flush
      aside={<TextLink to="/staff/stock-transfers">{t.open_all}</TextLink>}
    >
      <Loaded
        data={open.data}
        error={open.error}
        retry={() => void open.refetch()}
        skeleton={<Skeleton rows={3} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className="px-4 pb-4 text-sm text-muted">{t.open_none}</p>
          ) : (
            <ul className="divide-y divide-line-faint border-t border-line">
              {[...items]
                .sort((a, b) => ORDER.indexOf(todoOf(a, me)) - ORDER.indexOf(todoOf(b, me)))
                .slice(0, 12)
                .map((x) => (
                  <li key={x.id}>
                    <Link to={addressOf(x)} className="block px-4 py-2 hover:bg-hover">
                      <span className="flex items-center justify-between gap-3">
                        <bdi className="font-medium text-accent-text">{x.number}</bdi>
                        <Tag tone={TONE[todoOf(x, me)]} label={t.todo[todoOf(x, me)]} />
                      </span>
                      <span className="block truncate text-sm">{wayOf(x)}</span>
                      <span className="block truncate text-xs text-muted">
                        {[whatOf(x), x.needed_on && nearDate(x.needed_on)]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </Link>
                  </li>
                ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
