/* The first few rows of a list on a home page: what is most urgent, and the way to the rest. */
import type { ReactNode } from 'react'
import { common } from '@/lib/texts'
import { TextLink } from './link'
import { Card, Loaded, Skeleton } from './page'

interface Few<T> {
  items: readonly T[]
  total?: number
  total_at_least?: number
}
export function FewRows<T>({
  title,
  to,
  found,
  none,
  rowKey,
  row,
}: {
  title: string
  /** The whole list. */
  to: string
  found: { data: Few<T> | undefined; error: unknown; refetch: () => unknown }
  /** Says that there is nothing, and what would be here. */
  none: string
  rowKey: (row: T) => string
  row: (row: T) => ReactNode
}) {
  const total = found.data?.total ?? found.data?.total_at_least
  const some = (found.data?.items.length ?? 0) > 0
  return (
    <Card
      title={title}
      aside={
        some && (
          <TextLink to={to} className="text-sm">
            {total === undefined ? common.see_all : common.see_all_of(total)}
          </TextLink>
        )
      }
    >
      <Loaded
        data={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        skeleton={<Skeleton rows={3} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-sm text-muted">{none}</p>
          ) : (
            <ul className="divide-y divide-line-faint">
              {items.map((r) => (
                <li key={rowKey(r)} className="py-2 first:pt-0 last:pb-0">
                  {row(r)}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
