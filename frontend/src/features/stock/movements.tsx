/* Every move of an item, a place or a paper, newest first. None is ever changed; a mistake is put right by another. */
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { amount, moneyUnitName, nearTime } from '@/lib/format'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { stateOf } from '@/lib/states'
import { quantityOf } from '@/lib/stock'
import { common } from '@/lib/texts'
import { TextLink } from '@/ui/link'
import { DataList, FilterSelect, MoreRows, type Column } from '@/ui/list'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { listMovements, REASONS, type Movement, type MovementFilter } from './api'
import { t } from './messages'

export function Movements({
  of,
  item = false,
  filter = true,
}: {
  of: Omit<MovementFilter, 'reason'>
  /** Also say what moved: not on the item's own page. */
  item?: boolean
  filter?: boolean
}) {
  const [reason, setReason] = useState<string>()
  const asked = { ...of, reason: REASONS.find((r) => r === reason) }
  const pages = usePages(
    ['stock-movements', asked],
    (cursor, signal) => listMovements(asked, cursor, signal),
    ['stock_movement', 'stock_transfer', 'stock_document', 'old_part'],
  )
  return (
    <Card
      title={t.movements}
      flush
      aside={
        filter && (
          <FilterSelect
            label={t.reason}
            value={reason}
            onChange={setReason}
            options={REASONS.map((value) => ({ value, label: t.reasons[value] }))}
          />
        )
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
            <p className="px-4 pb-4 text-sm text-muted">
              {reason ? common.no_match : t.no_movements}
            </p>
          ) : (
            <MovementRows rows={rows} item={item} />
          )
        }
      </Loaded>
      <MoreRows pages={pages} />
    </Card>
  )
}
export function MovementRows({ rows, item }: { rows: readonly Movement[]; item: boolean }) {
  const costs = rows.some((m) => m.cost)
  const columns: readonly Column<Movement>[] = [
    {
      id: 'when',
      label: t.when,
      cell: (m) => <time dateTime={m.created_at}>{nearTime(m.created_at)}</time>,
    },
    { id: 'reason', label: t.reason, cell: (m) => t.reasons[m.reason] },
    ...(item ? [{ id: 'item', label: t.item, cell: (m: Movement) => <What movement={m} /> }] : []),
    { id: 'way', label: t.from_to, cell: (m) => <Way movement={m} /> },
    {
      id: 'quantity',
      label: t.quantity,
      amount: true,
      cell: (m) => quantityOf(m.quantity, m.item.uom),
    },
    { id: 'serial', label: t.serial, extra: true, cell: (m) => m.serial && <bdi>{m.serial}</bdi> },
    { id: 'source', label: t.source, cell: (m) => <Source movement={m} /> },
    { id: 'by', label: t.by, extra: true, cell: (m) => m.created_by?.name },
    ...(costs
      ? [
          {
            id: 'cost',
            label: `${t.cost} (${moneyUnitName()})`,
            amount: true,
            extra: true,
            cell: (m: Movement) => m.cost && amount(m.cost),
          },
        ]
      : []),
  ]
  return (
    <DataList
      label={t.movements}
      rows={rows}
      columns={columns}
      rowKey={(m) => m.id}
      card={(m) => ({
        title: t.reasons[m.reason],
        tag: <span className="text-sm font-semibold">{quantityOf(m.quantity, m.item.uom)}</span>,
        lines: [
          item && <What key="i" movement={m} />,
          <Way key="w" movement={m} />,
          m.serial && <bdi key="s">{m.serial}</bdi>,
          <Source key="b" movement={m} />,
          [nearTime(m.created_at), m.created_by?.name].filter(Boolean).join(' · '),
        ],
      })}
    />
  )
}
const What = ({ movement: m }: { movement: Movement }) => (
  <TextLink to={`/staff/items/${m.item.sku}`}>{said(m.item.name)}</TextLink>
)
function Way({ movement: m }: { movement: Movement }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1.5">
      <span className="truncate">{said(m.from.name)}</span>
      <ArrowRight aria-label={t.to} className="turns size-3.5 shrink-0 text-muted" />
      <span className="truncate">{said(m.to.name)}</span>
      {m.condition !== m.to_condition && (
        <span className="text-xs text-muted">
          ({stateOf('stock_condition', m.to_condition).label})
        </span>
      )}
    </span>
  )
}
const ADDRESS: Partial<Record<Movement['source']['kind'], string>> = {
  job: '/staff/jobs/',
  stock_transfer: '/staff/stock-transfers/',
  stock_document: '/staff/stock-documents/',
}
/** The paper or job behind a movement or reservation. */
export function Source({ movement: m }: { movement: Pick<Movement, 'source'> }) {
  const { kind, number } = m.source
  const address = ADDRESS[kind]
  if (!number || !address) return t.sources[kind]
  return (
    <TextLink to={address + number}>
      <bdi>{number}</bdi>
    </TextLink>
  )
}
