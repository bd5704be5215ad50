/* What each payer owes, what the customer said to it, and the invoices made of it. */
import { useQuery } from '@tanstack/react-query'
import type { Schemas } from '@/lib/api'
import { isZero, money, nearTime } from '@/lib/format'
import { stateOf } from '@/lib/states'
import { work } from '@/lib/work'
import { TextLink } from '@/ui/link'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { invoicesOf, listApprovals, type JobDetail } from './api'
import { seesInvoices } from './may'
import { t } from './messages'

/** No invoice is made of what we bear ourselves. */
export const isInvoiced = (p: Schemas['Payer']): boolean => p !== 'service_unit' && p !== 'goodwill'

export function Price({ job: j }: { job: JobDetail }) {
  return (
    <Card title={t.who_pays} aside={<Tag {...stateOf('price', j.price_state)} />}>
      <div className="grid gap-4">
        {j.payers.length === 0 ? (
          <p className="text-sm text-muted">{t.no_price}</p>
        ) : (
          <Payers payers={j.payers} />
        )}
        {j.cost && !isZero(j.cost) && <p className="text-sm text-muted">{t.cost(money(j.cost))}</p>}
        <Approvals job={j} />
      </div>
    </Card>
  )
}
export const Payers = ({ payers }: { payers: readonly Schemas['PayerTotal'][] }) => (
  <dl className="grid gap-2">
    {payers.map((p) => (
      <div key={p.payer} className="flex flex-wrap items-baseline gap-x-3">
        <dt className="me-auto">{work.payers[p.payer]}</dt>
        <dd className="font-semibold tabular-nums">{money(p.gross)}</dd>
        <dd className="w-full text-xs text-muted">
          {isInvoiced(p.payer) ? (isZero(p.tax) ? t.no_tax : t.of_it_tax(money(p.tax))) : t.borne}
        </dd>
      </div>
    ))}
  </dl>
)
/** Every yes of the customer; one that the price outgrew is void. */
function Approvals({ job: j }: { job: JobDetail }) {
  const found = useQuery({
    queryKey: ['job-approvals', j.id, j.version],
    queryFn: ({ signal }) => listApprovals(j.id, signal),
  })
  return (
    <section aria-label={t.approvals}>
      <h3 className="mb-1 text-sm font-semibold">{t.approvals}</h3>
      <Loaded
        data={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        skeleton={<Skeleton rows={1} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-sm text-muted">
              {j.price_state === 'free' ? t.free_needs_none : t.no_approvals}
            </p>
          ) : (
            <ol className="grid gap-2">
              {items.map((a, i) => (
                <li key={a.id} className="text-sm">
                  <span className="flex flex-wrap items-center gap-2">
                    <span className="font-medium tabular-nums">{money(a.total)}</span>
                    <Tag {...stateOf('price_approval', a.state)} />
                    {i < items.length - 1 && <Growth now={a} before={items[i + 1]!} />}
                  </span>
                  <span className="text-muted">
                    {[t.approved_by[a.method], a.signer_name, nearTime(a.accepted_at)]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {a.void_since && (
                    <span className="block text-muted">{t.void_since(nearTime(a.void_since))}</span>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  )
}
type Approval = Schemas['JobApproval']
/** How much more than before; amounts are whole rials. */
function Growth({ now, before }: { now: Approval; before: Approval }) {
  const more = BigInt(now.total.amount) - BigInt(before.total.amount)
  return more > 0n ? (
    <span className="text-warn">
      {t.growth(money({ amount: String(more), currency: now.total.currency }))}
    </span>
  ) : null
}

export function Invoices({ job: j }: { job: JobDetail }) {
  const wanted = seesInvoices() && j.approved_at !== undefined
  const found = useQuery({
    queryKey: ['job-invoices', j.id, j.version],
    queryFn: ({ signal }) => invoicesOf(j.id, signal),
    enabled: wanted,
  })
  if (!wanted) return null
  return (
    <Card title={t.invoices}>
      <Loaded
        data={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        skeleton={<Skeleton rows={2} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-sm text-muted">{t.no_invoices}</p>
          ) : (
            <ul className="grid gap-2">
              {items.map((i) => (
                <li key={i.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <TextLink to={`/staff/invoices/${i.id}`}>
                    {i.number ? <bdi>{i.number}</bdi> : t.draft_invoice}
                  </TextLink>
                  <Tag {...stateOf('invoice', i.state)} />
                  <span className="me-auto text-sm text-muted">{i.party.name}</span>
                  <span className="tabular-nums">{money(i.total)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
