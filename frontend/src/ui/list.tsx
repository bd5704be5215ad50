/* A list: a table where there is room, cards on a phone; the server filters, sorts and pages. */
import { ChevronDown, Search, X } from 'lucide-react'
import { useContext, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { common } from '@/lib/texts'
import { Link } from './link'
import { ListTools } from './list-tools'
import { Button, controlLook } from './native'
import { worded } from './words'

export interface Column<T> {
  id: string
  label: string
  cell: (row: T) => ReactNode
  /** Amounts and quantities: on the right in both directions. */
  amount?: boolean
  /** Left out first when the table gets narrow. */
  extra?: boolean
  /** Holds what can be pressed: never cut. */
  steps?: boolean
}
/** A row on a phone; what can be pressed besides the row itself stands in its foot. */
export interface RowCard {
  title: ReactNode
  tag?: ReactNode
  lines: readonly ReactNode[]
  foot?: ReactNode
}
/**
 * The first column names the row and is its link. `card` is the row on a phone: its parts in order of weight
 * (number and state on the first line, who, where, when below).
 */
export function DataList<T>({
  label,
  rows,
  columns,
  rowKey,
  href,
  card,
  selected,
  onOpen,
}: {
  label: string
  rows: readonly T[]
  columns: readonly Column<T>[]
  rowKey: (row: T) => string
  href?: ((row: T) => string | undefined) | undefined
  card: (row: T) => RowCard
  selected?: string | undefined
  onOpen?: (() => void) | undefined
}) {
  return (
    <>
      <div
        className="overflow-x-auto max-sm:hidden print:block"
        role="region"
        aria-label={label}
        tabIndex={0}
      >
        <table className="w-full text-sm">
          <thead>
            <tr className="border-b border-line text-muted">
              {columns.map((c) => (
                <th
                  key={c.id}
                  scope="col"
                  className={`h-9 px-3 font-medium whitespace-nowrap ${c.amount ? 'text-right' : 'text-start'} ${c.extra ? 'max-lg:hidden' : ''}`}
                >
                  {c.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const to = href?.(row),
                key = rowKey(row)
              return (
                <tr
                  key={key}
                  className={`relative h-row border-b border-line-faint last:border-0 hover:bg-hover ${selected === key ? 'selected bg-selected' : ''}`}
                >
                  {columns.map((c, i) =>
                    i === 0 ? (
                      <th
                        key={c.id}
                        scope="row"
                        className="px-3 text-start font-medium whitespace-nowrap"
                      >
                        {to ? (
                          <Link
                            to={to}
                            onClick={onOpen}
                            row
                            className="text-accent-text after:absolute after:inset-0 hover:underline"
                          >
                            {worded(c.cell(row))}
                          </Link>
                        ) : (
                          worded(c.cell(row))
                        )}
                      </th>
                    ) : (
                      <td
                        key={c.id}
                        className={`${c.steps ? 'w-px whitespace-nowrap' : 'max-w-72 truncate'} px-3 ${c.amount ? 'text-right whitespace-nowrap tabular-nums' : ''} ${c.extra ? 'max-lg:hidden' : ''}`}
                      >
                        {worded(c.cell(row))}
                      </td>
                    ),
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <ul className="divide-y divide-line-faint sm:hidden print:hidden" aria-label={label}>
        {rows.map((row) => {
          const to = href?.(row),
            { title, tag, lines, foot } = card(row)
          const inner = (
            <>
              <span className="flex items-center justify-between gap-3">
                <span className={`min-w-0 truncate font-semibold ${to ? 'text-accent-text' : ''}`}>
                  {worded(title)}
                </span>
                {tag}
              </span>
              {lines
                .filter((l) => l !== undefined && l !== null && l !== '' && l !== false)
                .map((l, i) => (
                  <span key={i} className="mt-0.5 block truncate text-sm text-muted">
                    {worded(l)}
                  </span>
                ))}
            </>
          )
          return (
            <li key={rowKey(row)}>
              {to ? (
                <Link to={to} onClick={onOpen} row className="block px-4 py-3 active:bg-hover">
                  {inner}
                </Link>
              ) : (
                <div className="px-4 py-3">{inner}</div>
              )}
              {foot && <div className="px-4 pb-3 empty:hidden">{foot}</div>}
            </li>
          )
        })}
      </ul>
    </>
  )
}
/** How many are shown, and the next page. */
export function ListFoot({
  shown,
  more,
  busy = false,
  onMore,
  children,
}: {
  shown: string
  more: boolean
  busy?: boolean
  onMore: () => void
  /** What else can be done with the whole list. */
  children?: ReactNode
}) {
  return (
    <div className="no-print flex flex-wrap items-center justify-center gap-3 border-t border-line p-3 text-sm text-muted">
      <p role="status">{busy ? common.loading : shown}</p>
      {more && (
        <Button busy={busy} onClick={onMore}>
          {common.more}
        </Button>
      )}
      {children}
    </div>
  )
}
/** The next page of a list that stands among others; gone when there is none. */
export const MoreRows = ({
  pages,
}: {
  pages: { more: boolean; busy: boolean; onMore: () => void }
}) =>
  pages.more && (
    <div className="no-print border-t border-line p-2 text-center">
      <Button kind="quiet" busy={pages.busy} onClick={pages.onMore}>
        {common.more}
      </Button>
    </div>
  )
/** Waits 300 ms after the last letter. `hotkey` of the page focuses it by id "page-search". */
export function SearchField({
  label,
  value,
  onChange,
  wide = false,
}: {
  label: string
  value: string
  onChange: (q: string) => void
  /** As wide as its place. */
  wide?: boolean
}) {
  const [typed, setTyped] = useState(value)
  const latest = useEffectEvent(onChange)
  const sent = useRef(value)
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value
      setTyped(value) // cleared or gone back from outside
    }
  }, [value])
  useEffect(() => {
    if (typed === sent.current) return
    const id = setTimeout(() => {
      sent.current = typed
      latest(typed.trim())
    }, 300)
    return () => clearTimeout(id)
  }, [typed])
  return (
    <label className={`relative min-w-40 flex-1 max-sm:col-span-2 ${wide ? '' : 'sm:max-w-80'}`}>
      <span className="sr-only">{label}</span>
      <Search
        aria-hidden
        className="pointer-events-none absolute start-3 top-1/2 size-4 -translate-y-1/2 text-muted"
      />
      <input
        id="page-search"
        type="search"
        value={typed}
        placeholder={label}
        onChange={(e) => setTyped(e.target.value)}
        className={`${controlLook} h-control ps-9`}
      />
    </label>
  )
}
/** Filters above a list, on a phone two beside each other; the address holds their values. The portal adds what every list has. */
export function FilterBar({ children }: { children: ReactNode }) {
  const tools = useContext(ListTools)
  return (
    <div className="no-print grid grid-cols-2 items-end gap-2 border-b border-line p-2.5 sm:flex sm:flex-wrap sm:items-center">
      {children}
      {tools && <span className="ms-auto">{tools}</span>}
    </div>
  )
}
/** A link may ask for several values at once, `submitted,triaged`: they are one more choice then. */
export function FilterSelect({
  label,
  value,
  onChange,
  options,
  empty = common.all,
}: {
  label: string
  value: string | undefined
  onChange: (v: string | undefined) => void
  options: readonly { value: string; label: string }[]
  /** What holds where nothing is chosen. */
  empty?: string
}) {
  const several =
    value?.includes(',') && !options.some((o) => o.value === value) ? value.split(',') : []
  return (
    <label className="grid min-w-0 gap-1 text-sm sm:inline-flex sm:items-center sm:gap-2">
      <span className="truncate text-muted max-sm:text-xs">{label}</span>
      <span className="relative">
        <select
          value={value ?? ''}
          onChange={(e) => onChange(e.target.value || undefined)}
          className="h-control w-full appearance-none truncate rounded-md border border-line-strong bg-surface ps-2.5 pe-8 sm:max-w-48"
        >
          <option value="">{empty}</option>
          {several.length > 0 && (
            <option value={value}>
              {several
                .map((v) => options.find((o) => o.value === v)?.label ?? v)
                .join(common.list_comma)}
            </option>
          )}
          {options.map((o) => (
            <option key={o.value} value={o.value}>
              {o.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute end-2.5 top-1/2 size-4 -translate-y-1/2 text-muted"
        />
      </span>
    </label>
  )
}
/** A condition that came with a link and can only be taken away. */
export const FilterChip = ({ label, onRemove }: { label: ReactNode; onRemove: () => void }) => (
  <button
    type="button"
    onClick={onRemove}
    title={common.remove_condition}
    className="inline-flex min-h-7 max-w-full items-center gap-1.5 justify-self-start rounded-full bg-accent-soft ps-3 pe-2 text-sm text-accent-text hover:bg-hover"
  >
    {label}
    <X aria-label={common.remove_condition} className="size-4" />
  </button>
)
