/* What is invoiced, line by line, and what it comes to. */
import { amount, isZero, moneyUnitName, number, percent } from '@/lib/format'
import { said } from '@/lib/i18n'
import { EmptyState } from '@/ui/page'
import type { Invoice } from './api'
import { t } from './messages'

export function Lines({ invoice: i }: { invoice: Invoice }) {
  if (i.lines.length === 0) return <EmptyState title={t.no_lines} />
  const unit = moneyUnitName()
  return (
    <div className="overflow-x-auto" role="region" aria-label={t.lines} tabIndex={0}>
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line text-muted">
            <th scope="col" className="px-4 py-2 text-start font-medium">
              {t.what}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-medium">
              {t.quantity}
            </th>
            <th
              scope="col"
              className="px-3 py-2 text-right font-medium whitespace-nowrap"
            >{`${t.unit_price} (${unit})`}</th>
            <th scope="col" className="px-3 py-2 text-right font-medium">
              {t.share}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-medium">
              {t.tax}
            </th>
            <th
              scope="col"
              className="px-4 py-2 text-right font-medium whitespace-nowrap"
            >{`${t.total} (${unit})`}</th>
          </tr>
        </thead>
        <tbody>
          {i.lines.map((l) => (
            <tr key={l.id} className="border-b border-line-faint">
              <th scope="row" className="px-4 py-2 text-start font-normal">
                {said(l.text)} {l.code && <bdi className="text-xs text-muted">{l.code}</bdi>}
              </th>
              <td className="px-3 py-2 text-right">{number(l.quantity)}</td>
              <td className="px-3 py-2 text-right tabular-nums">{amount(l.unit_price)}</td>
              <td className="px-3 py-2 text-right">{percent(l.share / 10_000)}</td>
              <td className="px-3 py-2 text-right tabular-nums">{amount(l.tax)}</td>
              <td className="px-4 py-2 text-right tabular-nums">{amount(l.total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {!isZero(i.discount) && <Sum label={t.discount} value={amount(i.discount)} />}
          <Sum label={t.net} value={amount(i.net)} />
          {i.taxes.map((x) => (
            <Sum
              key={x.rate}
              label={`${t.tax} ${percent(x.rate / 10_000)}`}
              value={amount(x.tax)}
            />
          ))}
          <Sum label={t.total} value={amount(i.total)} strong />
        </tfoot>
      </table>
    </div>
  )
}
const Sum = ({
  label,
  value,
  strong = false,
}: {
  label: string
  value: string
  strong?: boolean
}) => (
  <tr className={strong ? 'border-t border-line text-base font-semibold' : 'font-normal'}>
    <th scope="row" colSpan={5} className="px-4 py-1.5 text-end [font-weight:inherit]">
      {label}
    </th>
    <td className="px-4 py-1.5 text-right tabular-nums">{value}</td>
  </tr>
)
