import { isZero, money, number } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLoad } from '@/lib/load'
import { Skeleton } from '@/ui/page'
import { estimateOf } from './api'
import { t } from './messages'
import { Words } from '@/ui/words'

/** Line by line, and who pays what; read before saying yes. */
export function Estimate({ job }: { job: string }) {
  const estimate = useLoad(`estimate ${job}`, (signal) => estimateOf(job, signal))
  if (estimate.error && !estimate.data) return null // the total above stands by itself
  if (!estimate.data) return <Skeleton rows={3} />
  const { lines, payers } = estimate.data
  const own = payers.find((p) => p.payer === 'customer')
  const others = payers.filter((p) => p.payer !== 'customer' && !isZero(p.gross))
  return (
    <table className="mt-4 w-full text-sm">
      <caption className="pb-1 text-start font-medium">{t.lines}</caption>
      <tbody>
        {lines.map((l) => (
          <tr key={l.id} className="border-t border-line-faint">
            <th scope="row" className="py-1.5 pe-3 text-start font-normal">
              <Words>{said(l.title)}</Words>
              {l.quantity !== '1' && <span className="text-muted"> × {number(l.quantity)}</span>}
            </th>
            <td className="text-right whitespace-nowrap tabular-nums">{money(l.net)}</td>
          </tr>
        ))}
        {own && !isZero(own.tax) && (
          <tr className="border-t border-line-faint text-muted">
            <th scope="row" className="py-1.5 text-start font-normal">
              {t.tax}
            </th>
            <td className="text-right whitespace-nowrap tabular-nums">{money(own.tax)}</td>
          </tr>
        )}
        {others.map((p) => (
          <tr key={p.payer} className="border-t border-line-faint text-muted">
            <th scope="row" className="py-1.5 text-start font-normal">
              {t.payers[p.payer]}
            </th>
            <td className="text-right whitespace-nowrap tabular-nums">{money(p.gross)}</td>
          </tr>
        ))}
        {own && (
          <tr className="border-t border-line-strong font-semibold">
            <th scope="row" className="py-1.5 text-start">
              {t.total}
            </th>
            <td className="text-right whitespace-nowrap tabular-nums">{money(own.gross)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
