/* How far a file is, what its rows came to in numbers, and row by row with the reason in words. */
import { number } from '@/lib/format'
import { digits } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import type { Tone } from '@/lib/states'
import { common } from '@/lib/texts'
import type { Column } from '@/ui/list'
import { FilterBar, FilterSelect } from '@/ui/list'
import { Card } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { listRows, type Import, type ImportRow, type Outcome } from './api'
import { t } from './messages'

export const OUTCOMES: readonly Outcome[] = ['new', 'changed', 'same', 'refused']
const TONE: Readonly<Record<Outcome, Tone>> = {
  new: 'good',
  changed: 'new',
  same: 'neutral',
  refused: 'bad',
}

export function Progress({ import: i }: { import: Import }) {
  const { done, total } = i.progress
  return (
    <Card>
      <div className="grid gap-2">
        <p className="font-medium" role="status">
          {i.state === 'queued' ? t.waiting : t.running[i.mode]}
        </p>
        <progress
          aria-label={t.running[i.mode]}
          className="h-2 w-full accent-(--accent)"
          {...(total > 0 && { value: done, max: total })}
        />
        <p className="text-sm text-muted">
          {total > 0 && `${t.progress(number(done), number(total))} · `}
          {t.leave}
        </p>
      </div>
    </Card>
  )
}
/** Four numbers; each opens the rows behind it. */
export function Counts({
  import: i,
  outcome,
  onOutcome,
}: {
  import: Import
  outcome: Outcome | undefined
  onOutcome: (o: Outcome | undefined) => void
}) {
  return (
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {OUTCOMES.map((o) => (
        <li key={o}>
          <button
            type="button"
            aria-pressed={outcome === o}
            onClick={() => onOutcome(outcome === o ? undefined : o)}
            className="grid h-full w-full content-start gap-1 rounded-lg border border-line bg-surface px-4 py-3 text-start hover:bg-hover aria-pressed:border-accent aria-pressed:bg-selected"
          >
            <span className="flex flex-wrap items-center gap-2">
              <Tag tone={TONE[o]} label={t.counts[o]} />
            </span>
            <span className="text-xl font-bold">{number(i.counts[o])}</span>
            <span className="text-sm text-muted">{t.hints[o]}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
/** The server's words; a day in them keeps its order among Persian letters. */
export const shownDetail = (detail: { fa: string; en: string }) =>
  digits(said(detail).replace(/\d{4}[-/]\d\d[-/]\d\d/g, (day) => `\u2066${day}\u2069`))
export const reasonOf = (e: ImportRow['errors'][number]) => {
  const columns: Readonly<Record<string, string>> = t.columns
  return `${columns[e.column] ?? e.column}: ${shownDetail(e.detail)}`
}
const Reasons = ({ row }: { row: ImportRow }) =>
  row.errors.length > 0 && (
    <ul className="whitespace-normal">
      {row.errors.map((e) => (
        <li key={e.column + e.code}>{reasonOf(e)}</li>
      ))}
    </ul>
  )
const COLUMNS: readonly Column<ImportRow>[] = [
  { id: 'row', label: t.row, cell: (r) => number(r.row) },
  { id: 'serial', label: t.serial, cell: (r) => (r.serial ? <bdi>{r.serial}</bdi> : '–') },
  {
    id: 'outcome',
    label: t.outcome,
    cell: (r) => <Tag tone={TONE[r.outcome]} label={t.outcomes[r.outcome]} />,
  },
  { id: 'reasons', label: t.reasons, cell: (r) => <Reasons row={r} /> },
]
/** What became of a row when its file was undone. */
const UNDONE_TONE: Readonly<Record<NonNullable<ImportRow['undone']>, Tone>> = {
  removed: 'neutral',
  kept: 'waiting',
  left: 'new',
}
const Undone = ({ row: r }: { row: ImportRow }) =>
  r.undone && <Tag tone={UNDONE_TONE[r.undone]} label={t.undone_rows[r.undone]} />
const UNDONE_COLUMNS: readonly Column<ImportRow>[] = [
  ...COLUMNS.slice(0, 3),
  { id: 'undone', label: t.undone_column, cell: (r) => <Undone row={r} /> },
  ...COLUMNS.slice(3),
]
export function RowReport({
  import: i,
  outcome,
  onOutcome,
}: {
  import: Import
  outcome: Outcome | undefined
  onOutcome: (o: Outcome | undefined) => void
}) {
  const pages = usePages(
    ['import-rows', i.id, outcome, i.progress.done, i.state],
    (cursor, signal) => listRows(i.id, outcome, cursor, signal),
  )
  return (
    <ResourceList
      label={t.report}
      pages={pages}
      columns={i.state === 'undone' ? UNDONE_COLUMNS : COLUMNS}
      rowKey={(r) => String(r.row)}
      href={(r) =>
        r.installed_unit_id && r.undone !== 'removed'
          ? `/staff/installed-units/${r.installed_unit_id}`
          : undefined
      }
      card={(r) => ({
        title: r.serial ? <bdi>{r.serial}</bdi> : `${t.row} ${number(r.row)}`,
        tag: <Tag tone={TONE[r.outcome]} label={t.outcomes[r.outcome]} />,
        lines: [
          `${t.row} ${number(r.row)}`,
          r.undone && <Undone key="u" row={r} />,
          r.errors.length > 0 && (
            <span key="e" className="whitespace-normal">
              {r.errors.map(reasonOf).join(common.list_comma)}
            </span>
          ),
        ],
      })}
      filters={
        <FilterBar>
          <h2 className="me-auto px-1.5 font-semibold">{t.report}</h2>
          <FilterSelect
            label={t.outcome}
            value={outcome}
            onChange={(v) => onOutcome(OUTCOMES.find((o) => o === v))}
            options={OUTCOMES.map((value) => ({ value, label: t.outcomes[value] }))}
          />
        </FilterBar>
      }
      filtered={outcome !== undefined}
      onClear={() => onOutcome(undefined)}
      empty={{ title: t.no_rows }}
    />
  )
}
