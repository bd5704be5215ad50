/* What a party owes, and what of its money pays nothing yet. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { isZero, money, nearTime, number } from '@/lib/format'
import { useLive } from '@/lib/live'
import { common } from '@/lib/texts'
import { TextLink } from '@/ui/link'
import { Card, DefinitionList, Loaded, Skeleton } from '@/ui/page'
import { getOpenBalance } from './api'
import { t } from './messages'

export function OpenBalance({ party }: { party: string }) {
  const queries = useQueryClient()
  const key = ['open-balance', party]
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => getOpenBalance(party, signal) })
  useLive(
    ['invoice', 'payment', 'credit_note'],
    () => void queries.invalidateQueries({ queryKey: key }),
  )
  return (
    <Card
      title={t.balance}
      aside={
        found.data && (
          <span className="text-xs text-muted">{common.as_of(nearTime(found.data.as_of))}</span>
        )
      }
    >
      <Loaded
        data={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        skeleton={<Skeleton rows={3} />}
      >
        {(b) => (
          <DefinitionList
            items={[
              [t.owes, isZero(b.open_amount) ? t.nothing_due : money(b.open_amount)],
              [
                t.overdue,
                !isZero(b.overdue_amount) && (
                  <span className="text-danger">{money(b.overdue_amount)}</span>
                ),
              ],
              [t.unallocated, !isZero(b.unallocated_amount) && money(b.unallocated_amount)],
              [
                t.open_invoices,
                b.open_invoices > 0 && (
                  <TextLink to={`/staff/invoices?state=issued,partially_paid&party=${party}`}>
                    {number(b.open_invoices)}
                  </TextLink>
                ),
              ],
            ]}
          />
        )}
      </Loaded>
    </Card>
  )
}
