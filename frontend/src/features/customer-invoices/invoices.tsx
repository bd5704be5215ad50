/* What a customer owes and has paid, and where to pay it. Of one request, or all one's own. */
import { Copy, FileText } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { body, client, download, type Schemas } from '@/lib/api'
import { dayOfYear, isZero, money } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { useLoad } from '@/lib/load'
import { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Button, IconButton } from '@/ui/native'
import { Card, Failed } from '@/ui/page'
import { t } from './messages'
import { Words } from '@/ui/words'

type Invoice = Schemas['InvoiceSummary']
const read = (request: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/invoices', {
      signal,
      params: {
        query: {
          kind: ['customer'],
          limit: 20,
          ...(request && { service_request_id: request }),
        },
      },
    }),
  )
const instructions = (signal: AbortSignal) => body(client.GET('/payment-instructions', { signal }))

/** Nothing where there is none yet; an invoice is not what these pages wait for. */
export function Invoices({ request }: { request?: string }) {
  const list = useLoad(`invoices ${request ?? 'mine'}`, (signal) => read(request, signal))
  useLive(['invoice', 'payment'], list.reload)
  const [trouble, setTrouble] = useState<string>()
  if (list.error && !list.data && list.error.status !== 403)
    return (
      <Card title={t.title}>
        <Failed error={list.error} retry={list.reload} />
      </Card>
    )
  if (!list.data || list.data.items.length === 0) return null
  const open = list.data.items.some((i) => !isZero(i.open_amount))
  return (
    <Card title={t.title} flush>
      <ul className="divide-y divide-line-faint border-t border-line">
        {list.data.items.map((i) => (
          <li key={i.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <One invoice={i} />
            <Button
              onClick={() =>
                void download(`/invoices/${i.id}/pdf`, `${i.number ?? i.id}.pdf`).then(
                  () => setTrouble(undefined),
                  (x: unknown) => {
                    if (!(x instanceof Problem)) throw x
                    setTrouble(problemText(x))
                  },
                )
              }
            >
              <FileText aria-hidden className="size-4" />
              {t.pdf}
            </Button>
          </li>
        ))}
      </ul>
      {trouble && (
        <p role="alert" className="px-4 pb-3 text-sm text-danger">
          {trouble}
        </p>
      )}
      {open && <HowToPay />}
    </Card>
  )
}
function One({ invoice: i }: { invoice: Invoice }) {
  const paid = isZero(i.open_amount)
  const part = !paid && i.open_amount.amount !== i.total.amount
  return (
    <p className="me-auto min-w-0 leading-snug">
      <span className="block font-medium">
        {paid ? money(i.total) : t.open(money(i.open_amount))}
        {part && <span className="font-normal text-muted"> {t.part_paid(money(i.total))}</span>}
      </span>
      <span
        className={`block text-sm ${paid ? 'text-ok' : i.overdue ? 'text-danger' : 'text-muted'}`}
      >
        {i.state === 'credited'
          ? t.credited
          : paid
            ? t.paid
            : i.due_on && (i.overdue ? t.overdue : t.due)(dayOfYear(i.due_on))}
      </span>
      {i.number && <bdi className="text-xs text-muted">{i.number}</bdi>}
    </p>
  )
}
function HowToPay() {
  const how = useLoad('payment instructions', instructions)
  if (!how.data) return null // the invoice itself says it too
  const { holder, bank, iban, card_number: card, note } = how.data
  return (
    <section
      aria-label={t.pay_title}
      className="grid gap-2 border-t border-line bg-sunken px-4 py-3 text-sm"
    >
      <h3 className="font-semibold">{t.pay_title}</h3>
      {iban || card ? (
        <>
          <p className="text-muted">{t.pay_hint}</p>
          <dl className="grid grid-cols-[max-content_1fr] items-center gap-x-4 gap-y-1">
            {holder && (
              <Fact term={t.holder}>
                <Words>{said(holder)}</Words>
              </Fact>
            )}
            {bank && (
              <Fact term={t.bank}>
                <Words>{said(bank)}</Words>
              </Fact>
            )}
            {iban && <Code term={t.iban} code={iban} shown={grouped(iban)} />}
            {card && <Code term={t.card} code={card} shown={grouped(card)} />}
          </dl>
        </>
      ) : (
        <p className="text-muted">{t.pay_unknown}</p>
      )}
      {note && (
        <p className="text-muted">
          <Words>{said(note)}</Words>
        </p>
      )}
    </section>
  )
}
const grouped = (code: string) => code.replace(/(.{4})(?=.)/g, '$1 ')
const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{term}</dt>
    <dd className="min-w-0">{children}</dd>
  </>
)
const Code = ({ term, code, shown }: { term: string; code: string; shown: string }) => (
  <Fact term={term}>
    <span className="flex items-center gap-1">
      <bdi dir="ltr" className="min-w-0 font-medium wrap-anywhere">
        {shown}
      </bdi>
      <IconButton
        label={t.copy(term)}
        onClick={() => void navigator.clipboard.writeText(code).then(() => say(common.copied))}
      >
        <Copy aria-hidden className="size-4" />
      </IconButton>
    </span>
  </Fact>
)
