/*
 * Refused rows mended where they are shown: the file is read again, its broken cells are open, and the mended file is
 * tried as a whole. What is typed is kept as a draft until it was sent.
 */
import { useQuery } from '@tanstack/react-query'
import { useForm } from '@/lib/form'
import { number } from '@/lib/format'
import { navigate } from '@/lib/navigate'
import { Problem } from '@/lib/problem'
import { common } from '@/lib/texts'
import { Button, controlLook } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Card, Notice, Skeleton } from '@/ui/page'
import { bytesOf, refusedRows, tryFile, type Import, type ImportRow } from './api'
import { COLUMNS, type ColumnName } from './columns'
import { t } from './messages'
import { reasonOf } from './report'
import { readSheet, toCsv, type Sheet } from './sheet'
import { UnreadableSheet } from './unreadable'

export function Mend({ import: i, onClose }: { import: Import; onClose: () => void }) {
  const found = useQuery({
    queryKey: ['import-mend', i.id],
    staleTime: Infinity,
    retry: false,
    queryFn: async ({ signal }) => {
      const [rows, bytes] = await Promise.all([refusedRows(i.id, signal), bytesOf(i.file_id)])
      return { rows: rows.items, sheet: await readSheet(bytes) }
    },
  })
  if (found.error instanceof Problem || found.error instanceof UnreadableSheet)
    return <Notice tone="waiting" title={t.mending.lost} live />
  if (found.error) throw found.error
  return (
    <Card title={t.mending.title}>
      {found.data ? (
        <MendForm import={i} rows={found.data.rows} sheet={found.data.sheet} onClose={onClose} />
      ) : (
        <Skeleton rows={4} />
      )}
    </Card>
  )
}
const COLUMN_NAMES: readonly string[] = COLUMNS
const placeOf = (sheet: Sheet, column: string) =>
  sheet.header.findIndex((h) => h.toLowerCase() === column)

function MendForm({
  import: i,
  rows,
  sheet,
  onClose,
}: {
  import: Import
  rows: readonly ImportRow[]
  sheet: Sheet
  onClose: () => void
}) {
  const form = useForm({
    name: `import-mend:${i.id}`,
    initial: { cells: {} as Record<string, string>, out: [] as readonly number[] },
    submit: (v, key) => {
      const mended = sheet.rows.flatMap((cells, at) => {
        const row = at + 2
        if (v.out.includes(row)) return []
        return [cells.map((c, column) => v.cells[`${row}:${column}`] ?? c)]
      })
      return tryFile(toCsv(sheet.header, mended), `${i.file_name.replace(/\.\w+$/, '')}.csv`, key)
    },
    onDone: (made) => navigate(`/staff/imports/${made.number}`),
  })
  const { cells, out } = form.values
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <p className="text-sm text-muted">{t.mending.lead}</p>
      {rows.length < i.counts.refused && (
        <Notice
          tone="waiting"
          title={t.mending.more(number(rows.length), number(i.counts.refused))}
        />
      )}
      <ul className="grid gap-3">
        {rows.map((r) => {
          const gone = out.includes(r.row)
          return (
            <li key={r.row} className="rounded-md border border-line p-3">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                <span className="font-medium">{t.mending.row(number(r.row))}</span>
                {r.serial && <bdi className="text-muted">{r.serial}</bdi>}
                <span className="ms-auto">
                  <Button
                    kind="quiet"
                    onClick={() =>
                      form.set('out', gone ? out.filter((n) => n !== r.row) : [...out, r.row])
                    }
                  >
                    {gone ? t.mending.keep : t.mending.leave_out}
                  </Button>
                </span>
              </p>
              {!gone && (
                <div className="grid gap-3 sm:grid-cols-2">
                  {r.errors.map((e) => {
                    const column = placeOf(sheet, e.column)
                    if (column < 0) return null
                    const key = `${r.row}:${column}`
                    const name = COLUMN_NAMES.includes(e.column)
                      ? t.columns[e.column as ColumnName]
                      : e.column
                    return (
                      <div key={e.column + e.code}>
                        <input
                          name={key}
                          aria-label={t.mending.cell(name, number(r.row))}
                          aria-describedby={`why-${key}`}
                          dir="auto"
                          value={cells[key] ?? sheet.rows[r.row - 2]?.[column] ?? ''}
                          onChange={(x) => form.set('cells', { ...cells, [key]: x.target.value })}
                          className={`${controlLook} h-control`}
                        />
                        <p id={`why-${key}`} className="mt-1 text-xs text-danger">
                          {reasonOf(e)}
                        </p>
                      </div>
                    )
                  })}
                </div>
              )}
            </li>
          )
        })}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" busy={form.busy}>
          {t.mending.go}
        </Button>
        <Button onClick={onClose}>{common.back_out}</Button>
      </div>
    </form>
  )
}
