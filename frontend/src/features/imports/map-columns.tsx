/* Our columns beside those of the file, with the first rows to compare; guessed, and corrected by choosing. */
import { useRef, useState } from 'react'
import { number } from '@/lib/format'
import { Button } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Card, Notice } from '@/ui/page'
import { COLUMNS, NEEDED, type ColumnName, type Mapping } from './columns'
import { t } from './messages'
import type { Sheet } from './sheet'

const SAMPLES = 3
export function MapColumns({
  name,
  sheet,
  mapping,
  onChange,
  busy,
  onGo,
  onAnother,
}: {
  name: string
  sheet: Sheet
  mapping: Mapping
  onChange: (m: Mapping) => void
  busy: boolean
  onGo: () => void
  onAnother: () => void
}) {
  const [errors, setErrors] = useState<{ name: string; text: string }[]>([])
  const summary = useRef<HTMLDivElement>(null)
  const set = (column: ColumnName, value: string) => {
    const { [column]: _, ...rest } = mapping
    onChange(value === '' ? rest : { ...rest, [column]: Number(value) })
    setErrors([])
  }
  const go = () => {
    const places = Object.values(mapping)
    const wrong = COLUMNS.flatMap((c) =>
      NEEDED.includes(c) && mapping[c] === undefined
        ? [{ name: c, text: t.map.need(t.columns[c]) }]
        : mapping[c] !== undefined && places.filter((p) => p === mapping[c]).length > 1
          ? [{ name: c, text: t.map.twice(heading(sheet, mapping[c])) }]
          : [],
    )
    setErrors(wrong)
    if (wrong.length === 0) onGo()
    else requestAnimationFrame(() => summary.current?.focus())
  }
  return (
    <Card title={t.map.title}>
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t.map.lead(sheet.rows.length, `\u2068${name}\u2069`)}</p>
        {sheet.source === 'windows-1256' && <Notice tone="waiting" title={t.map.windows} />}
        <ErrorSummary ref={summary} fields={errors} others={[]} />
        <div className="overflow-x-auto" role="region" aria-label={t.map.title} tabIndex={0}>
          <table className="w-full text-sm">
            <thead>
              <tr className="border-b border-line text-muted">
                <th scope="col" className="px-2 py-2 text-start font-medium">
                  {t.map.ours}
                </th>
                <th scope="col" className="px-2 py-2 text-start font-medium">
                  {t.map.theirs}
                </th>
                <th scope="col" className="px-2 py-2 text-start font-medium">
                  {t.map.sample}
                </th>
              </tr>
            </thead>
            <tbody>
              {COLUMNS.map((c) => (
                <tr key={c} className="border-b border-line-faint last:border-0">
                  <th scope="row" className="px-2 py-1.5 text-start font-medium whitespace-nowrap">
                    {t.columns[c]}
                    {NEEDED.includes(c) && (
                      <span aria-hidden className="text-danger">
                        {' '}
                        *
                      </span>
                    )}
                  </th>
                  <td className="px-2 py-1.5">
                    <select
                      name={c}
                      aria-label={`${t.map.theirs}: ${t.columns[c]}`}
                      aria-invalid={errors.some((e) => e.name === c) || undefined}
                      value={mapping[c] ?? ''}
                      onChange={(e) => set(c, e.target.value)}
                      className="h-control max-w-56 min-w-40 rounded-md border border-line-strong bg-surface px-2 aria-invalid:border-danger"
                    >
                      <option value="">{t.map.none}</option>
                      {sheet.header.map((h, i) => (
                        // Two columns may have the same heading.
                        // oxlint-disable-next-line react/no-array-index-key
                        <option key={i} value={i}>
                          {h || t.map.column(number(i + 1))}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td className="max-w-72 truncate px-2 py-1.5 text-muted">
                    <bdi>{samples(sheet, mapping[c])}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button kind="primary" busy={busy} onClick={go}>
            {t.map.go}
          </Button>
          <Button onClick={onAnother}>{t.map.another}</Button>
          <span className="text-sm text-muted">{t.map.go_hint}</span>
        </div>
      </div>
    </Card>
  )
}
const heading = (sheet: Sheet, at: number | undefined) =>
  at === undefined ? '' : sheet.header[at] || t.map.column(number(at + 1))
const samples = (sheet: Sheet, at: number | undefined): string =>
  at === undefined
    ? ''
    : sheet.rows
        .slice(0, SAMPLES)
        .map((r) => r[at])
        .filter(Boolean)
        .join(' · ')
