/* What tomorrow's visits need, van by van, and the transfer that brings it, in one step. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Truck } from 'lucide-react'
import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { nearDate, number } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { navigate } from '@/lib/navigate'
import { Problem } from '@/lib/problem'
import { isNone } from '@/lib/quantity'
import { quantityOf } from '@/lib/stock'
import { problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Link, TextLink } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { Tag } from '@/ui/tag'
import {
  createTransfer,
  dayFromToday,
  openTransfers,
  vanNeeds,
  type Transfer,
  type VanNeed,
} from './api'
import { addressOf } from './list-page'
import { t } from './messages'

const DAYS = [0, 1, 2, 3, 4, 5, 6, 7].map(dayFromToday)

export function VanNeeds() {
  const queries = useQueryClient()
  const [day, setDay] = useState(DAYS[1]!)
  const needs = useQuery({
    queryKey: ['van-needs', day],
    queryFn: ({ signal }) => vanNeeds(day, signal),
  })
  const open = useQuery({
    queryKey: ['open-transfers'],
    queryFn: ({ signal }) => openTransfers(signal),
  })
  const again = () => {
    void queries.invalidateQueries({ queryKey: ['van-needs'] })
    void queries.invalidateQueries({ queryKey: ['open-transfers'] })
  }
  useLive(['stock_transfer', 'stock_movement', 'stock_reservation', 'visit', 'job'], again)
  const vans = new Map<string, VanNeed[]>()
  for (const need of needs.data?.items ?? [])
    vans.set(need.place.id, [...(vans.get(need.place.id) ?? []), need])
  return (
    <section aria-labelledby="van-needs" className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="van-needs" className="me-auto text-lg font-semibold">
          {t.needs}
        </h2>
        <label className="inline-flex items-center gap-2 text-sm">
          <span className="text-muted">{t.needs_until}</span>
          <select
            value={day}
            onChange={(e) => setDay(e.target.value)}
            className="h-control rounded-md border border-line-strong bg-surface px-2"
          >
            {DAYS.map((d) => (
              <option key={d} value={d}>
                {nearDate(d)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Loaded
        data={open.data && needs.data}
        error={needs.error ?? open.error}
        retry={() => void needs.refetch()}
        skeleton={<Skeleton rows={3} tall />}
      >
        {() =>
          vans.size === 0 ? (
            <Card>
              <p className="text-sm text-muted">{t.needs_none}</p>
            </Card>
          ) : (
            [...vans.values()].map((rows) => (
              <Van
                key={rows[0]!.place.id}
                needs={rows}
                drafts={(open.data?.items ?? []).filter(
                  (x) => x.state === 'draft' && x.to.id === rows[0]!.place.id,
                )}
                day={day}
                onMade={again}
              />
            ))
          )
        }
      </Loaded>
    </section>
  )
}
type Reservation = VanNeed['reservations'][number]
function Van({
  needs,
  drafts,
  day,
  onMade,
}: {
  needs: readonly VanNeed[]
  drafts: readonly Transfer[]
  day: string
  onMade: () => void
}) {
  const van = needs[0]!.place
  const written = new Set(drafts.flatMap((x) => x.lines.map((l) => l.reservation_id)))
  // What lies set aside elsewhere and stands on no paper yet, by where it lies.
  const sources = new Map<string, Reservation[]>()
  for (const r of needs.flatMap((n) => n.reservations))
    if (r.state === 'reserved' && r.place && r.place.id !== van.id && !written.has(r.id))
      sources.set(r.place.id, [...(sources.get(r.place.id) ?? []), r])
  const missing = needs.filter((n) => !isNone(n.missing)).length
  const waiting = drafts.filter((x) => x.lines.some((l) => l.reservation_id))
  return (
    <Card
      flush
      level={3}
      title={
        <TextLink to={`/staff/stock-places/${van.id}`} className="text-text">
          {said(van.name)}
        </TextLink>
      }
      aside={
        <span className="flex flex-wrap items-center gap-2">
          {missing > 0 && <Tag tone="bad" label={t.short(missing)} />}
          {waiting.map((x) => (
            <TextLink key={x.id} to={addressOf(x)} className="text-sm">
              <bdi>{t.draft_waits(x.number)}</bdi>
            </TextLink>
          ))}
          {[...sources.values()].map((rows) => (
            <Make
              key={rows.map((r) => r.id).join()}
              rows={rows}
              van={van.id}
              day={day}
              several={sources.size > 1}
              onMade={onMade}
            />
          ))}
          {sources.size === 0 && waiting.length === 0 && missing === 0 && (
            <span className="text-sm text-muted">{t.ready}</span>
          )}
        </span>
      }
    >
      <div
        className="overflow-x-auto border-t border-line"
        role="region"
        aria-label={said(van.name)}
        tabIndex={0}
      >
        <table className="w-full text-sm">
          <thead>
            <tr className="text-muted">
              <th scope="col" className="h-9 px-4 text-start font-medium">
                {t.item}
              </th>
              {[t.needed, t.in_van, t.on_the_way, t.set_aside, t.missing].map((label) => (
                <th
                  key={label}
                  scope="col"
                  className="px-3 text-right font-medium whitespace-nowrap"
                >
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {needs.map((n) => (
              <tr key={n.item.id} className="border-t border-line-faint">
                <th scope="row" className="min-w-40 px-4 py-1.5 text-start font-normal">
                  <Link to={`/staff/items/${n.item.sku}`} className="hover:underline">
                    {said(n.item.name)}{' '}
                    <bdi className="text-xs whitespace-nowrap text-muted">{n.item.sku}</bdi>
                  </Link>
                </th>
                <td className="px-3 text-right whitespace-nowrap">
                  {quantityOf(n.needed, n.item.uom)}
                </td>
                {[n.in_van, n.on_the_way, n.set_aside].map((q, i) => (
                  <td key={i} className="px-3 text-right">
                    {isNone(q) ? '–' : number(q)}
                  </td>
                ))}
                <td
                  className={`px-3 text-right ${isNone(n.missing) ? '' : 'font-semibold text-danger'}`}
                >
                  {isNone(n.missing) ? '–' : number(n.missing)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
function Make({
  rows,
  van,
  day,
  several,
  onMade,
}: {
  rows: readonly Reservation[]
  van: string
  day: string
  several: boolean
  onMade: () => void
}) {
  const [busy, setBusy] = useState(false)
  const [key] = useState(newIntent)
  const place = rows[0]!.place!
  const make = async () => {
    setBusy(true)
    try {
      const made = await createTransfer(
        {
          from_stock_place_id: place.id,
          to_stock_place_id: van,
          needed_on: rows.map((r) => r.needed_on ?? day).sort()[0] ?? day,
          lines: rows.slice(0, 100).map((r) => ({
            item_id: r.item.id,
            quantity: r.quantity,
            reservation_id: r.id,
          })),
        },
        key,
      )
      say(t.was_created(made.number))
      onMade()
      navigate(addressOf(made))
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button kind={several ? 'secondary' : 'primary'} busy={busy} onClick={() => void make()}>
      <Truck aria-hidden className="size-4" />
      {several ? t.make_from(said(place.name)) : t.make}
    </Button>
  )
}
