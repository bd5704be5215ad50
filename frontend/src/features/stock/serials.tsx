/* The single pieces of an item, with where each of them is. */
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { stateOf } from '@/lib/states'
import { serialUnits } from '@/lib/stock'
import { Link, TextLink } from '@/ui/link'
import { DataList, MoreRows, type Column } from '@/ui/list'
import { Button } from '@/ui/native'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { Tag } from '@/ui/tag'
import type { Item, SerialUnit } from './api'
import { t } from './messages'

export function Serials({
  item,
  serial,
  onSerial,
}: {
  item: Item
  serial: string | undefined
  onSerial: (serial: string | undefined) => void
}) {
  const pages = usePages(
    ['serial-units', item.id, serial],
    (cursor, signal) => serialUnits({ item: item.id, ...(serial && { serial }), cursor }, signal),
    ['stock_movement', 'stock_transfer', 'stock_document'],
  )
  const to = (u: SerialUnit) => `/staff/items/${item.sku}?serial=${encodeURIComponent(u.serial)}`
  const columns: readonly Column<SerialUnit>[] = [
    {
      id: 'serial',
      label: t.serial,
      cell: (u) => (
        <TextLink to={to(u)}>
          <bdi>{u.serial}</bdi>
        </TextLink>
      ),
    },
    {
      id: 'place',
      label: t.place,
      cell: (u) => (
        <TextLink to={`/staff/stock-places/${u.place.id}`}>{said(u.place.name)}</TextLink>
      ),
    },
    {
      id: 'condition',
      label: t.condition,
      cell: (u) => <Tag {...stateOf('stock_condition', u.condition)} />,
    },
    { id: 'lot', label: t.lot, cell: (u) => u.lot && <bdi>{u.lot}</bdi> },
  ]
  return (
    <Card
      title={t.serials}
      flush
      aside={
        serial && (
          <span className="inline-flex flex-wrap items-center gap-2 text-sm">
            <bdi>{t.serial_of(serial)}</bdi>
            <Button kind="quiet" onClick={() => onSerial(undefined)}>
              {t.all_serials}
            </Button>
          </span>
        )
      }
    >
      <Loaded
        data={pages.rows}
        error={pages.error}
        retry={pages.retry}
        skeleton={<Skeleton rows={3} />}
      >
        {(rows) =>
          rows.length === 0 ? (
            <p className="px-4 pb-4 text-sm text-muted">{t.no_serials}</p>
          ) : (
            <div className="max-h-96 overflow-y-auto">
              <DataList
                label={t.serials}
                rows={rows}
                columns={columns}
                rowKey={(u) => u.id}
                card={(u) => ({
                  title: (
                    <Link to={to(u)}>
                      <bdi>{u.serial}</bdi>
                    </Link>
                  ),
                  tag: <Tag {...stateOf('stock_condition', u.condition)} />,
                  lines: [said(u.place.name), u.lot && `${t.lot}: ${u.lot}`],
                })}
              />
            </div>
          )
        }
      </Loaded>
      <MoreRows pages={pages} />
    </Card>
  )
}
