/* A list page's sheet: filters, rows, the next page, and a sentence for each way in which there is nothing. */
import { Download, type LucideIcon } from 'lucide-react'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { desk } from '@/lib/desk-texts'
import type { Pages } from '@/lib/pages'
import { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { cameFrom, keepTrail } from '@/lib/trail'
import { Menu } from './aria/menu'
import { DataList, ListFoot, type Column, type RowCard } from './list'
import { EmptyState, Loaded, NoMatch, Skeleton } from './page'
import { focusRow, useRowKeys } from './rows'

export function ResourceList<T>({
  label,
  pages,
  columns,
  rowKey,
  href,
  card,
  filters,
  filtered,
  onClear,
  empty,
  selected,
}: {
  label: string
  pages: Pages<T>
  columns: readonly Column<T>[]
  rowKey: (row: T) => string
  href?: (row: T) => string | undefined
  card: (row: T) => RowCard
  /** A FilterBar. */
  filters?: ReactNode
  /** Whether a filter holds, so that "nothing" means "nothing matches". */
  filtered: boolean
  onClear: () => void
  empty: { title: string; hint?: string; icon?: LucideIcon; action?: ReactNode }
  selected?: string
}) {
  const here = location.pathname + location.search
  const rowsOf = (rows: readonly T[]) => rows.flatMap((r) => href?.(r) ?? [])
  const onOpen = () =>
    keepTrail({ list: here, label, rows: rowsOf(pages.rows ?? []), more: pages.more }, async () => {
      const { rows, more } = await pages.ahead()
      return { rows: rowsOf(rows), more }
    })
  useRowKeys()
  const known = pages.rows !== undefined
  const comeBack = useEffectEvent(() => {
    const row = cameFrom(here)
    if (row !== undefined) focusRow(row)
  })
  useEffect(() => {
    if (known) comeBack()
  }, [known])
  return (
    <div className="overflow-clip rounded-lg border border-line bg-surface">
      {filters}
      <Loaded
        data={pages.rows}
        error={pages.error}
        retry={pages.retry}
        skeleton={<Skeleton rows={8} />}
      >
        {(rows) =>
          rows.length === 0 ? (
            filtered ? (
              <NoMatch clear={onClear} />
            ) : (
              <EmptyState
                title={empty.title}
                hint={empty.hint}
                {...(empty.icon && { icon: empty.icon })}
              >
                {empty.action}
              </EmptyState>
            )
          ) : (
            <>
              <DataList
                label={label}
                rows={rows}
                columns={columns}
                rowKey={rowKey}
                href={href}
                card={card}
                selected={selected}
                onOpen={onOpen}
              />
              <ListFoot
                shown={common.shown(rows.length)}
                more={pages.more}
                busy={pages.busy}
                onMore={pages.onMore}
              >
                {pages.onExport && <ExportMenu save={pages.onExport} />}
              </ListFoot>
            </>
          )
        }
      </Loaded>
    </div>
  )
}

const FORMATS = ['xlsx', 'csv'] as const
/** All rows of the list as a file; says when it is being written, and when it is there. */
function ExportMenu({ save }: { save: (format: (typeof FORMATS)[number]) => Promise<void> }) {
  const [busy, setBusy] = useState(false)
  const run = async (format: (typeof FORMATS)[number]) => {
    setBusy(true)
    say(desk.exports.writing)
    try {
      await save(format)
      say(desk.exports.done)
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Menu
      kind="quiet"
      actions={FORMATS.map((format) => ({
        id: format,
        label: desk.exports.formats[format],
        run: () => void run(format),
        reason: busy ? desk.exports.writing : undefined,
      }))}
    >
      <Download aria-hidden className="size-4" />
      {desk.exports.title}
    </Menu>
  )
}
