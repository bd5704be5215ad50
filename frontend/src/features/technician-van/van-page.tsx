/* The technician's own van on the phone: what to confirm first, then what is needed, what is there, what goes back. */
import { Truck } from 'lucide-react'
import { useState } from 'react'
import { civilDate, nearDate, nearTime } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { useLoad } from '@/lib/load'
import { isNone } from '@/lib/quantity'
import { useAccount } from '@/lib/session'
import { stateOf } from '@/lib/states'
import { quantityOf } from '@/lib/stock'
import { ItemName } from '@/ui/item-name'
import { LinkButton } from '@/ui/link'
import { MoreRows, SearchField } from '@/ui/list'
import { Card, EmptyState, Loaded, PageTitle } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { myNeeds, myVan, type Balance, type MyVan, type Transfer } from './api'
import { t } from './messages'

const tomorrow = () => civilDate(new Date(Date.now() + 86_400_000).toISOString())

export function VanPage() {
  const me = useAccount()?.id
  const van = useLoad(
    me && `my-van-${me}`,
    async (signal) => (await myVan(me ?? '', signal)) ?? null,
  )
  useLive(['stock_transfer', 'stock_movement', 'old_part', 'stock_place'], van.reload)
  return (
    <div className="mx-auto grid max-w-2xl gap-5 p-4">
      <Loaded data={van.data} error={van.error} retry={van.reload} page>
        {(mine) =>
          mine ? (
            <Van mine={mine} />
          ) : (
            <EmptyState page icon={Truck} title={t.none} hint={t.none_hint} />
          )
        }
      </Loaded>
    </div>
  )
}
function Van({ mine }: { mine: MyVan }) {
  const toConfirm = mine.transfers.filter(
    (x) => x.state === 'in_transit' && x.to.id === mine.van.id,
  )
  const going = mine.transfers.filter((x) => x.from.id === mine.van.id)
  return (
    <>
      <div>
        <PageTitle>{t.title}</PageTitle>
        <p className="text-sm text-muted">{said(mine.van.name)}</p>
      </div>
      {toConfirm.length > 0 && (
        <Card title={t.confirm}>
          <ul className="grid gap-4">
            {toConfirm.map((x) => (
              <li key={x.id} className="grid gap-2">
                <Paper transfer={x} />
                <LinkButton to={`/technician/van/${x.id}`} kind="primary" wide>
                  {t.confirm_do}
                </LinkButton>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Needs van={mine.van.id} />
      {mine.owed.length > 0 && (
        <Card title={t.old}>
          <ul className="grid gap-2">
            {mine.owed.map((p) => {
              const late = p.due_on < civilDate()
              return (
                <li key={p.id}>
                  <ItemName item={p.item} />
                  {p.serial && <bdi className="block text-sm text-muted">{p.serial}</bdi>}
                  <span
                    className={`block text-sm ${late ? 'font-medium text-danger' : 'text-muted'}`}
                  >
                    {late ? t.late(nearDate(p.due_on)) : t.due(nearDate(p.due_on))}
                  </span>
                </li>
              )
            })}
          </ul>
        </Card>
      )}
      {going.length > 0 && (
        <Card title={t.back_open}>
          <ul className="grid gap-3">
            {going.map((x) => (
              <li key={x.id}>
                <Paper transfer={x} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <LinkButton to="/technician/van/return" wide>
        {t.back}
      </LinkButton>
      <Stock rows={mine.stock} />
    </>
  )
}
const Paper = ({ transfer: x }: { transfer: Transfer }) => (
  <p>
    <span className="flex flex-wrap items-center gap-3">
      <bdi className="me-auto font-semibold">{x.number}</bdi>
      <Tag {...stateOf('stock_transfer', x.state)} />
    </span>
    <span className="block text-sm text-muted">
      {[
        t.from(said(x.from.name)),
        t.lines(x.lines.length),
        x.dispatched_at && nearTime(x.dispatched_at),
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  </p>
)
function Needs({ van }: { van: string }) {
  const day = tomorrow()
  const needs = useLoad(`my-needs-${van}-${day}`, (signal) => myNeeds(van, day, signal))
  useLive(['stock_transfer', 'stock_movement', 'stock_reservation', 'visit'], needs.reload)
  if (needs.data?.length === 0) return null
  return (
    <Card title={t.needs}>
      <Loaded data={needs.data} error={needs.error} retry={needs.reload}>
        {(rows) => {
          const open = rows.filter((n) => n.in_van !== n.needed)
          return open.length === 0 ? (
            <p className="text-muted">{t.needs_ready}</p>
          ) : (
            <ul className="grid gap-2">
              {open.map((n) => {
                const parts: [string, (q: string) => string, string][] = [
                  [n.missing, t.missing, 'font-medium text-danger'],
                  [n.set_aside, t.set_aside, ''],
                  [n.on_the_way, t.on_the_way, ''],
                  [n.in_van, t.in_van, 'text-ok'],
                ]
                return (
                  <li key={n.item.id}>
                    <ItemName item={n.item} />
                    <span className="flex flex-wrap gap-x-4 text-sm text-muted">
                      {parts
                        .filter(([q]) => !isNone(q))
                        .map(([q, say, look]) => (
                          <span key={say(q)} className={look}>
                            {say(quantityOf(q, n.item.uom))}
                          </span>
                        ))}
                    </span>
                  </li>
                )
              })}
            </ul>
          )
        }}
      </Loaded>
    </Card>
  )
}
/** A van carries some hundred items: the first few, and a search. */
const STEP = 20
function Stock({ rows }: { rows: readonly Balance[] }) {
  const [q, setQ] = useState('')
  const [most, setMost] = useState(STEP)
  const plain = q.trim().toLowerCase()
  const shown = rows.filter((b) =>
    `${b.item.sku} ${b.item.name.fa} ${b.item.name.en}`.toLowerCase().includes(plain),
  )
  return (
    <Card title={t.stock} flush>
      {rows.length > 8 && (
        <div className="flex border-b border-line px-4 pb-3">
          <SearchField label={t.find} value={q} onChange={setQ} />
        </div>
      )}
      {shown.length === 0 ? (
        <p className="px-4 py-3 text-muted">{rows.length === 0 ? t.stock_none : t.no_match}</p>
      ) : (
        <ul className="divide-y divide-line-faint border-t border-line">
          {shown.slice(0, most).map((b) => (
            <li key={b.id} className="flex flex-wrap items-baseline gap-x-3 px-4 py-2.5">
              <span className="me-auto min-w-0">
                <ItemName item={b.item} />
              </span>
              <strong>{quantityOf(b.on_hand, b.item.uom)}</strong>
              <span className="flex w-full flex-wrap gap-x-3 text-sm text-muted empty:hidden">
                {!isNone(b.allocated) && (
                  <span>{t.reserved(quantityOf(b.allocated, b.item.uom))}</span>
                )}
                {b.condition !== 'new' && <Tag {...stateOf('stock_condition', b.condition)} />}
              </span>
            </li>
          ))}
        </ul>
      )}
      <MoreRows
        pages={{ more: shown.length > most, busy: false, onMore: () => setMost(most + STEP) }}
      />
    </Card>
  )
}
