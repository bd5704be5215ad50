/* One transfer: what it moves, where it stands, and the one next step for who looks at it. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Pencil, Printer } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { longDate, nearTime } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { organization } from '@/lib/page'
import { hasRole, useAccount } from '@/lib/session'
import { stateOf } from '@/lib/states'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { LinkButton, TextLink } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, DefinitionList, EmptyState, Loaded, Notice, PageHeader } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { getPlace, transferByNumber, type Transfer } from './api'
import { CancelDialog, DispatchDialog } from './dialogs'
import { Lines } from './lines'
import { wayOf } from './list-page'
import { t } from './messages'
import { Picking } from './picking'
import { ReceiveForm } from './receive-form'

export function TransferDetailPage({
  number,
  history,
}: {
  number: string
  history: (id: string) => ReactNode
}) {
  const queries = useQueryClient()
  const key = ['stock-transfer', number]
  const transfer = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => transferByNumber(number, signal),
  })
  const again = () => void queries.invalidateQueries({ queryKey: key })
  useLive(['stock_transfer'], (e) => {
    if (e.id === transfer.data?.id) again()
  })
  return (
    <Loaded data={transfer.data} error={transfer.error} retry={() => void transfer.refetch()} page>
      {(x) =>
        x ? (
          <Detail transfer={x} history={history} onChanged={again} />
        ) : (
          <EmptyState page title={common.not_found} hint={common.not_found_hint} />
        )
      }
    </Loaded>
  )
}
function Detail({
  transfer: x,
  history,
  onChanged,
}: {
  transfer: Transfer
  history: (id: string) => ReactNode
  onChanged: () => void
}) {
  const [ask, setAsk] = useState<'dispatch' | 'cancel'>()
  const keeper = hasRole('warehouse')
  const done = (text: string) => {
    setAsk(undefined)
    say(text)
    onChanged()
  }
  return (
    <>
      <p className="mb-2 hidden font-semibold print:block">
        {organization} · {t.paper}
      </p>
      <PageHeader
        title={<bdi>{x.number}</bdi>}
        tab={x.number}
        tag={<Tag {...stateOf('stock_transfer', x.state)} />}
        lead={wayOf(x)}
      >
        <Button onClick={() => print()}>
          <Printer aria-hidden className="size-4" />
          {t.print}
        </Button>
        {keeper && (x.state === 'draft' || x.state === 'picked') && (
          <Button onClick={() => setAsk('cancel')}>{t.cancel}</Button>
        )}
        {keeper && x.state === 'draft' && (
          <LinkButton to={`/staff/stock-transfers/${x.number}/edit`}>
            <Pencil aria-hidden className="size-4" />
            {t.edit}
          </LinkButton>
        )}
        {keeper && x.state === 'picked' && (
          <Button kind="primary" onClick={() => setAsk('dispatch')}>
            {t.dispatch}
          </Button>
        )}
      </PageHeader>
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 grid-cols-1 gap-4">
          {keeper && x.state === 'draft' && (
            <div className="no-print">
              <Picking key={x.version} transfer={x} onDone={() => done(t.was_picked)} />
            </div>
          )}
          {x.state === 'in_transit' && (
            <div className="no-print">
              <Receipt
                transfer={x}
                onDone={(got) =>
                  done(got.state === 'received' ? t.was_received : t.was_received_part)
                }
              />
            </div>
          )}
          {/* While it is picked, its lines are the picking list; on paper they always are. */}
          <div className={keeper && x.state === 'draft' ? 'hidden print:block' : ''}>
            <Lines transfer={x} />
          </div>
        </div>
        <div className="grid gap-4">
          <About transfer={x} />
          <div className="no-print">{history(x.id)}</div>
        </div>
      </div>
      <div className="mt-16 hidden grid-cols-2 gap-16 print:grid">
        {[t.signed_giver, t.signed_receiver].map((text) => (
          <p key={text} className="border-t border-line-strong pt-2 text-sm">
            {text}
          </p>
        ))}
      </div>
      <DispatchDialog
        transfer={x}
        open={ask === 'dispatch'}
        onClose={() => setAsk(undefined)}
        onDone={() => done(t.was_dispatched)}
      />
      {ask === 'cancel' && (
        <CancelDialog
          transfer={x}
          onClose={() => setAsk(undefined)}
          onDone={() => done(t.was_cancelled)}
        />
      )}
    </>
  )
}
/** Whoever receives confirms; everybody else is told who that is. */
function Receipt({
  transfer: x,
  onDone,
}: {
  transfer: Transfer
  onDone: (received: Transfer) => void
}) {
  const me = useAccount()?.id
  const to = useQuery({
    queryKey: ['stock-place', x.to.id],
    queryFn: ({ signal }) => getPlace(x.to.id, signal),
  })
  if (!to.data) return null
  const { holder } = to.data
  const why =
    x.giver?.account_id === me
      ? holder
        ? t.waits_for(holder.name)
        : t.you_gave
      : holder && holder.account_id !== me
        ? t.waits_for(holder.name)
        : !holder && !hasRole('warehouse')
          ? t.keeper_confirms
          : undefined
  if (why) return <Notice title={why} />
  return (
    <Card title={t.receive_title}>
      <ReceiveForm transfer={x} onDone={onDone} />
    </Card>
  )
}
const About = ({ transfer: x }: { transfer: Transfer }) => (
  <Card title={t.about}>
    <DefinitionList
      items={[
        [t.from, <PlaceLink key="f" place={x.from} />],
        [t.to, <PlaceLink key="t" place={x.to} />],
        [t.needed_on, x.needed_on && longDate(x.needed_on)],
        [t.note, x.note],
        [t.written, nearTime(x.created_at)],
        [t.giver, x.giver?.name],
        [t.dispatched, x.dispatched_at && nearTime(x.dispatched_at)],
        [t.receiver, x.receiver?.name],
        [t.received, x.received_at && nearTime(x.received_at)],
        [t.receipt_note, x.receipt_note],
        [t.cancelled_because, x.cancelled_because],
      ]}
    />
  </Card>
)
const PlaceLink = ({ place }: { place: Transfer['from'] }) => (
  <TextLink to={`/staff/stock-places/${place.id}`}>{said(place.name)}</TextLink>
)
