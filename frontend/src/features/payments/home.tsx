/* Money that is with us or on its way, of which something pays nothing yet. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { money, shortDate } from '@/lib/format'
import { useLive } from '@/lib/live'
import { common } from '@/lib/texts'
import { FewRows } from '@/ui/few'
import { TextLink } from '@/ui/link'
import { listUnplaced } from './api'
import { t } from './messages'

export function MoneyToPlace() {
  const queries = useQueryClient()
  const key = ['payments', 'unplaced']
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => listUnplaced(signal) })
  useLive(['payment', 'invoice'], () => void queries.invalidateQueries({ queryKey: key }))
  return (
    <FewRows
      title={t.to_place}
      to="/staff/payments?unallocated=true"
      found={found}
      none={t.to_place_none}
      rowKey={(p) => p.id}
      row={(p) => (
        <>
          <span className="flex flex-wrap items-center justify-between gap-x-3">
            <TextLink to={`/staff/payments/${p.id}`} className="font-medium">
              <bdi>{p.number}</bdi>
            </TextLink>
            <span className="tabular-nums">{money(p.unallocated_amount)}</span>
          </span>
          <span className="flex flex-wrap gap-x-3 text-sm text-muted">
            {p.party.name}
            <span>{[t.methods[p.method], shortDate(p.received_on)].join(common.list_comma)}</span>
            {p.state === 'pending' && <span className="text-warn">{t.pending}</span>}
          </span>
        </>
      )}
    />
  )
}
