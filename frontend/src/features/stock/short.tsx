/* What has to be ordered or brought again, on the storekeeper's home. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { number } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { quantityOf } from '@/lib/stock'
import { Link, TextLink } from '@/ui/link'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { listShort } from './api'
import { LIVE } from './list-page'
import { t } from './messages'

const SHOWN = 8
export function ShortStock() {
  const queries = useQueryClient()
  const short = useQuery({
    queryKey: ['stock-short'],
    queryFn: ({ signal }) => listShort(signal),
  })
  useLive(LIVE, () => void queries.invalidateQueries({ queryKey: ['stock-short'] }))
  return (
    <Card
      title={t.low}
      flush
      aside={
        (short.data?.items.length ?? 0) > 0 && (
          <TextLink to="/staff/stock?below=true">{t.low_all}</TextLink>
        )
      }
    >
      <Loaded
        data={short.data}
        error={short.error}
        retry={() => void short.refetch()}
        skeleton={<Skeleton rows={3} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className="px-4 pb-4 text-sm text-muted">{t.low_none}</p>
          ) : (
            <ul className="divide-y divide-line-faint border-t border-line">
              {items.slice(0, SHOWN).map((b) => (
                <li key={b.id}>
                  <Link
                    to={`/staff/items/${b.item.sku}`}
                    className="block px-4 py-2 hover:bg-hover"
                  >
                    <span className="flex items-baseline justify-between gap-3">
                      <span className="min-w-0 truncate font-medium">{said(b.item.name)}</span>
                      <span className="shrink-0 text-sm text-danger">
                        {t.low_of(number(b.available), quantityOf(b.minimum ?? '0', b.item.uom))}
                      </span>
                    </span>
                    <span className="block truncate text-xs text-muted">
                      <bdi>{b.item.sku}</bdi> · {said(b.place.name)}
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
