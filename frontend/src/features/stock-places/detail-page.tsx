/* One place: what lies there, what should, and what came and went. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { number } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { usePages } from '@/lib/pages'
import { compare } from '@/lib/quantity'
import { hasRole } from '@/lib/session'
import { stateOf } from '@/lib/states'
import { KEPT, quantityOf, terms } from '@/lib/stock'
import { LinkButton } from '@/ui/link'
import { DataList, FilterSelect, MoreRows, type Column } from '@/ui/list'
import { Card, DefinitionList, Loaded, Notice, PageHeader, Skeleton } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { getPlace, listBranches, stockIn, type Balance, type Place } from './api'
import { maySetUp, ofBooks } from './list-page'
import { t } from './messages'

export function PlaceDetailPage({
  id,
  movements,
}: {
  id: string
  movements: (id: string) => ReactNode
}) {
  const queries = useQueryClient()
  const place = useQuery({
    queryKey: ['stock-place', id],
    queryFn: ({ signal }) => getPlace(id, signal),
  })
  useLive(['stock_place'], (e) => {
    if (e.id === id) void queries.invalidateQueries({ queryKey: ['stock-place', id] })
  })
  return (
    <Loaded data={place.data} error={place.error} retry={() => void place.refetch()} page>
      {(p) => <Detail place={p} movements={movements} />}
    </Loaded>
  )
}
function Detail({ place: p, movements }: { place: Place; movements: (id: string) => ReactNode }) {
  const branches = useQuery({
    queryKey: ['branches'],
    queryFn: ({ signal }) => listBranches(signal),
  })
  const branch = branches.data?.items.find((b) => b.id === p.branch_id)
  const kept = KEPT.includes(p.kind)
  const keeper = hasRole('warehouse')
  return (
    <>
      <PageHeader
        title={said(p.name)}
        tag={!p.active && <Tag tone="neutral" label={t.out_of_use} />}
        lead={
          <>
            {terms.places[p.kind]}
            {!ofBooks(p) && (
              <>
                {' · '}
                <bdi>{p.code}</bdi>
              </>
            )}
          </>
        }
      >
        {keeper && kept && p.active && (
          <>
            <LinkButton to={`/staff/stock-transfers/new?from=${p.id}`}>{t.take}</LinkButton>
            <LinkButton to={`/staff/stock-transfers/new?to=${p.id}`}>{t.bring}</LinkButton>
          </>
        )}
        {maySetUp() && !ofBooks(p) && (
          <LinkButton to={`/staff/stock-places/${p.id}/edit`}>
            <Pencil aria-hidden className="size-4" />
            {t.edit}
          </LinkButton>
        )}
      </PageHeader>
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 grid-cols-1 gap-4">
          {kept || p.kind === 'in_transit' ? <Lies place={p} /> : <Notice title={t.of_books} />}
          {movements(p.id)}
        </div>
        <Card title={t.about}>
          <DefinitionList
            items={[
              [t.kind, terms.places[p.kind]],
              [t.holder, p.holder?.name],
              [t.branch, branch && said(branch.name)],
              [t.use, p.active ? t.in_use : t.out_of_use],
            ]}
          />
        </Card>
      </div>
    </>
  )
}
const COLUMNS: readonly Column<Balance>[] = [
  { id: 'sku', label: t.sku, cell: (b) => <bdi>{b.item.sku}</bdi> },
  { id: 'item', label: t.item, cell: (b) => said(b.item.name) },
  {
    id: 'condition',
    label: t.condition,
    cell: (b) => <Tag {...stateOf('stock_condition', b.condition)} />,
  },
  { id: 'lot', label: t.lot, extra: true, cell: (b) => b.lot && <bdi>{b.lot}</bdi> },
  { id: 'hand', label: t.on_hand, amount: true, cell: (b) => quantityOf(b.on_hand, b.item.uom) },
  { id: 'allocated', label: t.allocated, amount: true, cell: (b) => number(b.allocated) },
  { id: 'available', label: t.available, amount: true, cell: (b) => number(b.available) },
  {
    id: 'minimum',
    label: t.minimum,
    amount: true,
    cell: (b) =>
      b.minimum === undefined ? (
        '–'
      ) : (
        <span className={compare(b.available, b.minimum) < 0 ? 'font-semibold text-danger' : ''}>
          {number(b.minimum)}
        </span>
      ),
  },
]
function Lies({ place: p }: { place: Place }) {
  const [below, setBelow] = useState(false)
  const pages = usePages(
    ['stock-in', p.id, below],
    (cursor, signal) => stockIn(p.id, below, cursor, signal),
    ['stock_movement', 'stock_transfer', 'stock_document', 'stock_reservation'],
  )
  return (
    <Card
      title={t.lies}
      flush
      aside={
        <FilterSelect
          label={t.show}
          value={below ? 'true' : undefined}
          onChange={(v) => setBelow(v === 'true')}
          options={[{ value: 'true', label: t.below }]}
        />
      }
    >
      <Loaded
        data={pages.rows}
        error={pages.error}
        retry={pages.retry}
        skeleton={<Skeleton rows={4} />}
      >
        {(rows) =>
          rows.length === 0 ? (
            <p className="px-4 pb-4 text-sm text-muted">{below ? t.below_none : t.lies_none}</p>
          ) : (
            <DataList
              label={t.lies}
              rows={rows}
              columns={COLUMNS}
              rowKey={(b) => b.id}
              href={(b) => `/staff/items/${b.item.sku}`}
              card={(b) => ({
                title: said(b.item.name),
                tag: <Tag {...stateOf('stock_condition', b.condition)} />,
                lines: [
                  <bdi key="s">{b.item.sku}</bdi>,
                  `${t.on_hand}: ${quantityOf(b.on_hand, b.item.uom)} · ${t.available}: ${number(b.available)}`,
                  b.minimum !== undefined && `${t.minimum}: ${number(b.minimum)}`,
                ],
              })}
            />
          )
        }
      </Loaded>
      <MoreRows pages={pages} />
    </Card>
  )
}
