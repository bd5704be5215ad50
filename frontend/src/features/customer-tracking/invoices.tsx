import { FileText } from 'lucide-react'
import { useState } from 'react'
import { download } from '@/lib/api'
import { dayOfYear, isZero, money } from '@/lib/format'
import { useLoad } from '@/lib/load'
import { Problem } from '@/lib/problem'
import { problemText } from '@/lib/texts'
import { Button } from '@/ui/native'
import { Card } from '@/ui/page'
import { invoicesOf } from './api'
import { t } from './messages'

/** Nothing where there is none yet; an invoice is not what this page waits for. */
export function Invoices({ id }: { id: string }) {
  const list = useLoad(`invoices ${id}`, (signal) => invoicesOf(id, signal))
  const [trouble, setTrouble] = useState<string>()
  if (!list.data || list.data.items.length === 0) return null
  return (
    <Card title={t.invoices}>
      <ul className="divide-y divide-line-faint">
        {list.data.items.map((i) => (
          <li key={i.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
            <p className="me-auto min-w-0 leading-snug">
              <span className="block font-medium">
                {money(i.total)} <bdi className="text-sm text-muted">{i.number}</bdi>
              </span>
              <span
                className={`text-sm ${isZero(i.open_amount) ? 'text-ok' : i.overdue ? 'text-danger' : 'text-muted'}`}
              >
                {isZero(i.open_amount)
                  ? t.invoice_paid
                  : [
                      t.invoice_open(money(i.open_amount)),
                      i.due_on && t.invoice_due(dayOfYear(i.due_on)),
                    ]
                      .filter(Boolean)
                      .join(' ')}
              </span>
            </p>
            <Button
              onClick={() =>
                void download(`/invoices/${i.id}/pdf`, `${i.number ?? i.id}.pdf`).catch(
                  (x: unknown) => {
                    if (!(x instanceof Problem)) throw x
                    setTrouble(problemText(x))
                  },
                )
              }
            >
              <FileText aria-hidden className="size-4" />
              {t.invoice_pdf}
            </Button>
          </li>
        ))}
      </ul>
      {trouble && (
        <p role="alert" className="text-sm text-danger">
          {trouble}
        </p>
      )}
    </Card>
  )
}
