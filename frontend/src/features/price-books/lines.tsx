/* The prices of a book, one column for each payer; whoever has none of their own pays as the customer. */
import { useQueryClient } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { amount, moneyUnitName } from '@/lib/format'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { FilterBar, SearchField, type Column } from '@/ui/list'
import { Button, IconButton } from '@/ui/native'
import { ResourceList } from '@/ui/resource-list'
import { createLine, deleteLine, listLines, type Book, type Line } from './api'
import { LineDialog, PAYERS } from './line-form'
import { t } from './messages'

export function Lines({
  book,
  q,
  onSearch,
  mayEdit,
}: {
  book: Book
  q: string | undefined
  onSearch: (q: string | undefined) => void
  mayEdit: boolean
}) {
  const queries = useQueryClient()
  const [open, setOpen] = useState<Line | 'new'>()
  const key = ['price-lines', book.id, q]
  const pages = usePages(key, (cursor, signal) => listLines(book.id, q ?? '', cursor, signal))
  const changed = () => {
    void queries.invalidateQueries({ queryKey: ['price-lines', book.id] })
    // A changed line is a new version of its book.
    void queries.invalidateQueries({ queryKey: ['price-books'] })
  }
  const fail = (x: unknown) => {
    if (!(x instanceof Problem)) throw x
    say(problemText(x))
  }
  const remove = (l: Line) =>
    deleteLine(l).then(() => {
      const { service_code_id, item_id, prices } = l
      say(t.was_removed, {
        undo: () =>
          void createLine(
            book.id,
            { ...(service_code_id && { service_code_id }), ...(item_id && { item_id }), prices },
            newIntent(),
          ).then(changed, fail),
      })
      changed()
    }, fail)
  const priceOf = (l: Line, payer: (typeof PAYERS)[number]) => {
    const price = l.prices.find((p) => p.payer === payer)
    return price ? amount(price.price) : '–'
  }
  const columns: readonly Column<Line>[] = [
    {
      id: 'what',
      label: t.what,
      cell: (l) =>
        mayEdit ? (
          <button
            type="button"
            className="min-h-6 text-start text-accent-text hover:underline"
            onClick={() => setOpen(l)}
          >
            {nameOf(l)}
          </button>
        ) : (
          nameOf(l)
        ),
    },
    { id: 'code', label: t.code, cell: (l) => <bdi>{l.code}</bdi> },
    ...PAYERS.map((payer, i) => ({
      id: payer,
      label: `${t.payers[payer]} (${moneyUnitName()})`,
      amount: true,
      extra: i > 1,
      cell: (l: Line) => priceOf(l, payer),
    })),
    ...(mayEdit
      ? [
          {
            id: 'remove',
            label: '',
            cell: (l: Line) => (
              <IconButton label={t.remove(nameOf(l))} onClick={() => void remove(l)}>
                <Trash2 aria-hidden className="size-4" />
              </IconButton>
            ),
          },
        ]
      : []),
  ]
  const add = mayEdit && (
    <Button onClick={() => setOpen('new')}>
      <Plus aria-hidden className="size-4" />
      {t.add_price}
    </Button>
  )
  return (
    <>
      <ResourceList
        label={t.prices}
        pages={pages}
        rowKey={(l) => l.id}
        columns={columns}
        card={(l) => ({
          title: nameOf(l),
          tag: mayEdit && <Button onClick={() => setOpen(l)}>{common.edit}</Button>,
          lines: [
            `${t.payers.customer}: ${priceOf(l, 'customer')} ${moneyUnitName()}`,
            <bdi key="c">{l.code}</bdi>,
          ],
        })}
        filters={
          <FilterBar>
            <SearchField
              label={t.search_lines}
              value={q ?? ''}
              onChange={(text) => onSearch(text || undefined)}
            />
            <span className="ms-auto">{add}</span>
          </FilterBar>
        }
        filtered={q !== undefined}
        onClear={() => onSearch(undefined)}
        empty={{ title: t.no_lines, hint: t.no_lines_hint, action: add }}
      />
      {open && (
        <LineDialog
          book={book}
          {...(open !== 'new' && { line: open })}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined)
            say(common.saved)
            changed()
          }}
        />
      )}
    </>
  )
}
export const nameOf = (l: Line): string => (l.name ? said(l.name) : (l.code ?? '–'))
