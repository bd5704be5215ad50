/* For which jobs an item is set aside, or waited for. */
import { nearDate } from '@/lib/format'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { stateOf } from '@/lib/states'
import { quantityOf } from '@/lib/stock'
import { common } from '@/lib/texts'
import { DataList, MoreRows, type Column } from '@/ui/list'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { openReservations, type Reservation } from './api'
import { t } from './messages'
import { Source } from './movements'

const COLUMNS: readonly Column<Reservation>[] = [
  { id: 'job', label: t.job, cell: (r) => <Source movement={r} /> },
  {
    id: 'state',
    label: common.state,
    cell: (r) => <Tag {...stateOf('stock_reservation', r.state)} />,
  },
  {
    id: 'quantity',
    label: t.quantity,
    amount: true,
    cell: (r) => quantityOf(r.quantity, r.item.uom),
  },
  { id: 'place', label: t.place, cell: (r) => r.place && said(r.place.name) },
  { id: 'for', label: t.for_van, cell: (r) => r.for_place && said(r.for_place.name) },
  { id: 'needed', label: t.needed_on, cell: (r) => r.needed_on && nearDate(r.needed_on) },
]
export function Reservations({ itemId }: { itemId: string }) {
  const pages = usePages(
    ['stock-reservations', itemId],
    (cursor, signal) => openReservations(itemId, cursor, signal),
    ['stock_reservation', 'stock_transfer', 'stock_movement'],
  )
  return (
    <Card title={t.reservations} flush>
      <Loaded
        data={pages.rows}
        error={pages.error}
        retry={pages.retry}
        skeleton={<Skeleton rows={2} />}
      >
        {(rows) =>
          rows.length === 0 ? (
            <p className="px-4 pb-4 text-sm text-muted">{t.no_reservations}</p>
          ) : (
            <DataList
              label={t.reservations}
              rows={rows}
              columns={COLUMNS}
              rowKey={(r) => r.id}
              card={(r) => ({
                title: <Source movement={r} />,
                tag: <Tag {...stateOf('stock_reservation', r.state)} />,
                lines: [
                  [quantityOf(r.quantity, r.item.uom), r.place && said(r.place.name)]
                    .filter(Boolean)
                    .join(' · '),
                  r.for_place && `${t.for_van} ${said(r.for_place.name)}`,
                  r.needed_on && `${t.needed_on}: ${nearDate(r.needed_on)}`,
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
