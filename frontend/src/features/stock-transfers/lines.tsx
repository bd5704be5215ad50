/* What a transfer moves, and what of it arrived; the same on paper. */
import { number } from '@/lib/format'
import { compare, minus } from '@/lib/quantity'
import { stateOf } from '@/lib/states'
import { quantityOf } from '@/lib/stock'
import { ItemName } from '@/ui/item-name'
import { Link } from '@/ui/link'
import { Card } from '@/ui/page'
import { Tag } from '@/ui/tag'
import type { Transfer, TransferLine } from './api'
import { t } from './messages'

export function Lines({ transfer: x }: { transfer: Transfer }) {
  const counted = x.received_at !== undefined
  return (
    <Card title={t.lines} flush>
      <div className="overflow-x-auto" role="region" aria-label={t.lines} tabIndex={0}>
        <table className="w-full text-sm">
          <thead>
            <tr className="border-y border-line text-muted">
              <th scope="col" className="h-9 px-4 text-start font-medium">
                {t.item}
              </th>
              <th scope="col" className="px-3 text-start font-medium">
                {t.serials}
              </th>
              <th scope="col" className="px-4 text-right font-medium whitespace-nowrap">
                {t.quantity}
              </th>
              {counted && (
                <th scope="col" className="px-4 text-right font-medium whitespace-nowrap">
                  {t.arrived}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {x.lines.map((l) => (
              <tr key={l.id} className="border-b border-line-faint align-top last:border-0">
                <th scope="row" className="min-w-40 px-4 py-2 text-start font-normal">
                  <Link to={`/staff/items/${l.item.sku}`} className="hover:underline">
                    <ItemName item={l.item} />
                  </Link>
                  <span className="flex flex-wrap gap-x-3 text-xs text-muted">
                    {l.lot && (
                      <span>
                        {t.lot}: <bdi>{l.lot}</bdi>
                      </span>
                    )}
                    {l.condition && <Tag {...stateOf('stock_condition', l.condition)} />}
                    {l.reservation_id && <span>{t.for_job}</span>}
                  </span>
                </th>
                <td className="px-3 py-2">
                  <Serials line={l} counted={counted} />
                </td>
                <td className="px-4 py-2 text-right whitespace-nowrap">
                  {quantityOf(l.quantity, l.item.uom)}
                </td>
                {counted && (
                  <td className="px-4 py-2 text-right whitespace-nowrap">
                    <Arrived line={l} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
function Serials({ line: l, counted }: { line: TransferLine; counted: boolean }) {
  const missing = counted ? l.serials.filter((s) => !l.received_serials.includes(s)) : []
  if (l.serials.length === 0) return null
  return (
    <>
      <span className="flex flex-wrap gap-x-3">
        {(counted ? l.received_serials : l.serials).map((s) => (
          <bdi key={s}>{s}</bdi>
        ))}
      </span>
      {missing.length > 0 && (
        <span className="block text-danger">
          <bdi>{t.missing_serials(missing.join(' · '))}</bdi>
        </span>
      )}
    </>
  )
}
function Arrived({ line: l }: { line: TransferLine }) {
  const arrived = l.received_quantity ?? '0'
  const short = compare(arrived, l.quantity) < 0
  return (
    <>
      {number(arrived)}
      {short && (
        <span className="block text-xs font-medium text-danger">
          {t.differs(quantityOf(minus(l.quantity, arrived), l.item.uom))}
        </span>
      )}
    </>
  )
}
