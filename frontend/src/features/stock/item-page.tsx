/* One item: what it is, where it lies, what is promised, and every move it made. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Gauge, Truck } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { longDate, money, number } from '@/lib/format'
import { lang, said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { navigate } from '@/lib/navigate'
import { sumOf } from '@/lib/quantity'
import { hasRole } from '@/lib/session'
import { stateOf } from '@/lib/states'
import { itemBySku, placesInUse, quantityOf, terms } from '@/lib/stock'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { LinkButton, TextLink } from '@/ui/link'
import { DataList, type Column } from '@/ui/list'
import { Button } from '@/ui/native'
import { Card, DefinitionList, EmptyState, Loaded, PageHeader, Skeleton } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { balancesOf, getItem, type Balance, type Item } from './api'
import { isLow, LIVE, Minimum } from './list-page'
import { t } from './messages'
import { MinimumDialog } from './minimum-dialog'
import { Movements } from './movements'
import { Reservations } from './reservations'
import { Serials } from './serials'

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
/** By its code; what a search found comes with its id and gets the code into the address. */
export function ItemPage({
  sku,
  serial,
  onSerial,
}: {
  sku: string
  serial: string | undefined
  onSerial: (serial: string | undefined) => void
}) {
  const item = useQuery({
    queryKey: ['item', sku],
    queryFn: async ({ signal }) =>
      (UUID.test(sku) ? await getItem(sku, signal) : await itemBySku(sku, signal)) ?? null,
  })
  const code = item.data?.sku
  useEffect(() => {
    if (code && code !== sku) navigate(`/staff/items/${code}`, { replace: true })
  }, [code, sku])
  return (
    <Loaded data={item.data} error={item.error} retry={() => void item.refetch()} page>
      {(i) =>
        i ? (
          <Detail item={i} serial={serial} onSerial={onSerial} />
        ) : (
          <EmptyState page title={common.not_found} hint={common.not_found_hint} />
        )
      }
    </Loaded>
  )
}
function Detail({
  item: i,
  serial,
  onSerial,
}: {
  item: Item
  serial: string | undefined
  onSerial: (serial: string | undefined) => void
}) {
  const queries = useQueryClient()
  const [minimum, setMinimum] = useState<{ place?: string; now?: string }>()
  const balances = useQuery({
    queryKey: ['balances-of', i.id],
    queryFn: ({ signal }) => balancesOf(i.id, signal),
  })
  const places = useQuery({
    queryKey: ['stock-places-in-use'],
    queryFn: ({ signal }) => placesInUse(signal),
  })
  const again = () => void queries.invalidateQueries({ queryKey: ['balances-of', i.id] })
  useLive(LIVE, again)
  const maySet = hasRole('warehouse', 'manager', 'admin')
  return (
    <>
      <PageHeader
        title={said(i.name)}
        tag={<Tag {...stateOf('item', i.state)} />}
        lead={<bdi>{i.sku}</bdi>}
      >
        {maySet && (
          <Button onClick={() => setMinimum({})}>
            <Gauge aria-hidden className="size-4" />
            {t.set_minimum}
          </Button>
        )}
        {hasRole('warehouse') && (
          <LinkButton to={`/staff/stock-transfers/new?item=${i.sku}`} kind="primary">
            <Truck aria-hidden className="size-4" />
            {t.move}
          </LinkButton>
        )}
      </PageHeader>
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 grid-cols-1 gap-4">
          <Card title={t.where} flush>
            <Loaded
              data={balances.data}
              error={balances.error}
              retry={() => void balances.refetch()}
              skeleton={<Skeleton rows={3} />}
            >
              {({ items }) => (
                <Balances
                  rows={items}
                  item={i}
                  onMinimum={
                    maySet
                      ? (b) =>
                          setMinimum({
                            place: b.place.id,
                            ...(b.minimum !== undefined && { now: b.minimum }),
                          })
                      : undefined
                  }
                />
              )}
            </Loaded>
          </Card>
          {i.tracking === 'serial' && <Serials item={i} serial={serial} onSerial={onSerial} />}
          <Reservations itemId={i.id} />
          <Movements of={{ item: i.id, ...(serial !== undefined && { serial }) }} />
        </div>
        <Card title={t.about}>
          <DefinitionList items={facts(i)} />
        </Card>
      </div>
      {minimum && places.data && (
        <MinimumDialog
          item={i}
          places={places.data}
          placeId={minimum.place}
          now={minimum.now}
          onClose={() => setMinimum(undefined)}
          onDone={() => {
            setMinimum(undefined)
            say(t.was_set)
            again()
          }}
        />
      )}
    </>
  )
}
const facts = (i: Item): [string, ReactNode][] => [
  [t.other_name, <OtherName key="n" item={i} />],
  [t.family, i.product_family && said(i.product_family.name)],
  [t.models, i.model_codes.length > 0 ? <Codes key="m" codes={i.model_codes} /> : t.any_model],
  [t.uom, terms.uom_names[i.uom]],
  [t.tracking, terms.tracking[i.tracking]],
  [t.core, i.is_core_returnable ? t.core_owed : undefined],
  [
    t.substitutes,
    i.substitute_skus.length > 0 && (
      <span key="s" className="flex flex-wrap gap-x-3">
        {i.substitute_skus.map((s) => (
          <TextLink key={s} to={`/staff/items/${s}`}>
            <bdi>{s}</bdi>
          </TextLink>
        ))}
      </span>
    ),
  ],
  [
    t.superseded,
    i.superseded_by_sku && (
      <TextLink key="r" to={`/staff/items/${i.superseded_by_sku}`}>
        <bdi>{i.superseded_by_sku}</bdi>
      </TextLink>
    ),
  ],
  [t.supply_until, i.guaranteed_supply_until && longDate(i.guaranteed_supply_until)],
]
/** The name on the box may be in the other language; it is marked as such for the voice. */
const OtherName = ({ item: i }: { item: Item }) =>
  lang === 'fa' ? <bdi lang="en">{i.name.en}</bdi> : <bdi lang="fa">{i.name.fa}</bdi>
const Codes = ({ codes }: { codes: readonly string[] }) => (
  <span className="flex flex-wrap gap-x-3">
    {codes.map((c) => (
      <bdi key={c}>{c}</bdi>
    ))}
  </span>
)
function Balances({
  rows: all,
  item: i,
  onMinimum,
}: {
  rows: readonly Balance[]
  item: Item
  onMinimum: ((b: Balance) => void) | undefined
}) {
  // Empty rows only where a minimum asks for what isn't there.
  const rows = all.filter((b) => b.on_hand !== '0' || isLow(b))
  if (rows.length === 0) return <p className="px-4 pb-4 text-sm text-muted">{t.nowhere}</p>
  const lots = rows.some((b) => b.lot)
  const costs = rows.find((b) => b.unit_cost)?.unit_cost
  const columns: readonly Column<Balance>[] = [
    {
      id: 'place',
      label: t.place,
      cell: (b) => (
        <TextLink to={`/staff/stock-places/${b.place.id}`}>{said(b.place.name)}</TextLink>
      ),
    },
    {
      id: 'condition',
      label: t.condition,
      cell: (b) => <Tag {...stateOf('stock_condition', b.condition)} />,
    },
    ...(lots
      ? [{ id: 'lot', label: t.lot, cell: (b: Balance) => b.lot && <bdi>{b.lot}</bdi> }]
      : []),
    { id: 'hand', label: t.on_hand, amount: true, cell: (b) => number(b.on_hand) },
    { id: 'allocated', label: t.allocated, amount: true, cell: (b) => number(b.allocated) },
    { id: 'available', label: t.available, amount: true, cell: (b) => number(b.available) },
    {
      id: 'minimum',
      label: t.minimum,
      amount: true,
      cell: (b) => (
        <span className="inline-flex items-center gap-1">
          <Minimum balance={b} />
          {onMinimum && (
            <Button
              kind="quiet"
              label={`${common.edit}: ${t.set_minimum}, ${said(b.place.name)}`}
              onClick={() => onMinimum(b)}
            >
              {common.edit}
            </Button>
          )}
        </span>
      ),
    },
  ]
  return (
    <>
      <DataList
        label={t.where}
        rows={rows}
        columns={columns}
        rowKey={(b) => b.id}
        card={(b) => ({
          title: <TextLink to={`/staff/stock-places/${b.place.id}`}>{said(b.place.name)}</TextLink>,
          tag: <Tag {...stateOf('stock_condition', b.condition)} />,
          lines: [
            b.lot && (
              <span key="l">
                {t.lot}: <bdi>{b.lot}</bdi>
              </span>
            ),
            `${t.on_hand}: ${number(b.on_hand)} · ${t.allocated}: ${number(b.allocated)} · ${t.available}: ${number(b.available)}`,
            b.minimum !== undefined && (
              <span key="m">
                {t.minimum}: <Minimum balance={b} />
              </span>
            ),
          ],
        })}
      />
      <p className="flex flex-wrap gap-x-6 border-t border-line px-4 py-2 text-sm">
        <span>
          {t.total}: <strong>{quantityOf(sumOf(rows.map((b) => b.on_hand)), i.uom)}</strong>
        </span>
        <span className="text-muted">
          {t.available}: {number(sumOf(rows.map((b) => b.available)))}
        </span>
        {costs && (
          <span className="text-muted">
            {t.unit_cost}: {money(costs)}
          </span>
        )}
      </p>
    </>
  )
}
