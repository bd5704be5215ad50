/* A payment: whose money it is, what it pays, and what may be done with the rest. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { newIntent } from '@/lib/api'
import { isZero, longDate, money, nearTime } from '@/lib/format'
import { useLive } from '@/lib/live'
import { Problem } from '@/lib/problem'
import { hasRole } from '@/lib/session'
import { stateOf } from '@/lib/states'
import { problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Menu, type MenuAction } from '@/ui/aria/menu'
import { TextLink } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, DefinitionList, Loaded, PageHeader } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { confirmPayment, getPayment, type Payment } from './api'
import { OpenBalance } from './balance'
import { AllocateDialog, BounceDialog, RefundDialog } from './dialogs'
import { t } from './messages'

export function PaymentPage({ id, history }: { id: string; history: ReactNode }) {
  const queries = useQueryClient()
  const found = useQuery({
    queryKey: ['payment', id],
    queryFn: ({ signal }) => getPayment(id, signal),
  })
  const again = () => {
    for (const key of ['payment', 'payments', 'open-balance', 'timeline'])
      void queries.invalidateQueries({ queryKey: [key] })
  }
  useLive(['payment', 'invoice'], again)
  return (
    <Loaded data={found.data} error={found.error} retry={() => void found.refetch()} page>
      {(p) => <Detail payment={p} again={again} history={history} />}
    </Loaded>
  )
}

type Ask = 'allocate' | 'refund' | 'bounce'
function Detail({
  payment: p,
  again,
  history,
}: {
  payment: Payment
  again: () => void
  history: ReactNode
}) {
  const [ask, setAsk] = useState<Ask>()
  const [busy, setBusy] = useState(false)
  const [key] = useState(newIntent)
  const close = () => setAsk(undefined)
  const done = (text: string) => () => {
    close()
    say(text)
    again()
  }
  const confirm = async () => {
    setBusy(true)
    try {
      await confirmPayment(p, key)
      say(t.was_confirmed)
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    } finally {
      setBusy(false)
      again()
    }
  }
  const mayBook = hasRole('accountant')
  const spent = isZero(p.unallocated_amount)
  const pending = p.state === 'pending'
  const over = p.state === 'bounced' || p.state === 'refunded'
  const rest: MenuAction[] = [
    ...(pending
      ? [
          {
            id: 'allocate',
            label: t.allocate,
            run: () => setAsk('allocate'),
            reason: spent ? t.all_spent : undefined,
          },
        ]
      : []),
    {
      id: 'refund',
      label: t.refund,
      run: () => setAsk('refund'),
      reason: pending ? t.confirm_first : spent ? t.all_spent : undefined,
    },
    {
      id: 'bounce',
      label: t.bounce,
      run: () => setAsk('bounce'),
      reason: isZero(p.refunded_amount) ? undefined : t.was_paid_back,
    },
  ]
  return (
    <>
      <PageHeader
        title={<bdi>{p.number}</bdi>}
        tab={p.number}
        tag={<Tag {...stateOf('payment', p.state)} />}
        lead={p.party.name}
      >
        {mayBook && pending && (
          <Button kind="primary" busy={busy} onClick={() => void confirm()}>
            {t.confirm}
          </Button>
        )}
        {mayBook && !pending && !over && (
          <Button
            kind="primary"
            {...(spent && { reason: t.all_spent })}
            onClick={() => setAsk('allocate')}
          >
            {t.allocate}
          </Button>
        )}
        {mayBook && !over && <Menu actions={rest}>{t.more}</Menu>}
      </PageHeader>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-4">
          <Card title={t.allocations}>
            {p.allocations.length === 0 ? (
              <p className="text-sm text-muted">{t.no_allocations}</p>
            ) : (
              <ul className="divide-y divide-line-faint">
                {p.allocations.map((a) => (
                  <li key={a.id} className="flex flex-wrap justify-between gap-x-3 py-2">
                    <TextLink to={`/staff/invoices/${a.invoice.id}`}>
                      <bdi>{a.invoice.number}</bdi>
                    </TextLink>
                    <span className="text-sm text-muted">{nearTime(a.created_at)}</span>
                    <span className="tabular-nums">{money(a.amount)}</span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
          {p.refunds.length > 0 && (
            <Card title={t.refunds}>
              <ul className="divide-y divide-line-faint">
                {p.refunds.map((r) => (
                  <li key={r.id} className="flex flex-wrap justify-between gap-x-3 py-2">
                    <span>{r.reason}</span>
                    <span className="text-sm text-muted">
                      {nearTime(r.created_at)}
                      {r.reference && (
                        <>
                          {' · '}
                          <bdi>{r.reference}</bdi>
                        </>
                      )}
                    </span>
                    <span className="tabular-nums">{money(r.amount)}</span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          {history}
        </div>
        <div className="grid gap-4">
          <Card title={t.about}>
            <DefinitionList
              items={[
                [t.amount, <strong key="a">{money(p.amount)}</strong>],
                [t.unallocated, !spent && money(p.unallocated_amount)],
                [t.paid_back, !isZero(p.refunded_amount) && money(p.refunded_amount)],
                [t.method, t.methods[p.method]],
                [t.reference, p.reference && <bdi>{p.reference}</bdi>],
                [t.received_on, longDate(p.received_on)],
                [t.received_by, p.received_by?.name],
                [
                  t.confirmed,
                  p.confirmed_at &&
                    [nearTime(p.confirmed_at), p.confirmed_by?.name].filter(Boolean).join(' · '),
                ],
                [t.bounced_because, p.bounced_because],
                [
                  t.party,
                  p.payer_organization_id ? (
                    p.party.name
                  ) : (
                    <TextLink key="p" to={`/staff/parties/${p.party.id}`}>
                      {p.party.name}
                    </TextLink>
                  ),
                ],
                [
                  t.job,
                  p.job && (
                    <TextLink to={`/staff/jobs/${p.job.number}`}>
                      <bdi>{p.job.number}</bdi>
                    </TextLink>
                  ),
                ],
                [t.note, p.note],
              ]}
            />
          </Card>
          {!p.payer_organization_id && <OpenBalance party={p.party.id} />}
        </div>
      </div>
      {ask === 'allocate' && (
        <AllocateDialog payment={p} onClose={close} onDone={done(t.was_allocated)} />
      )}
      {ask === 'refund' && (
        <RefundDialog payment={p} onClose={close} onDone={done(t.was_refunded)} />
      )}
      {ask === 'bounce' && (
        <BounceDialog payment={p} onClose={close} onDone={done(t.was_bounced)} />
      )}
    </>
  )
}
