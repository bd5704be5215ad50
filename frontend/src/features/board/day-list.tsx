/* The same day as a list: people with their visits by time, for the phone and for who reads rather than looks. */
import { window as hours } from '@/lib/format'
import { said } from '@/lib/i18n'
import { stateOf } from '@/lib/states'
import { Tag } from '@/ui/tag'
import type { DayBoard, Row } from './api'
import { t } from './messages'
import type { Standing } from './use-moves'
import { hoursOf, joined } from './words'

export const DayList = ({ board, onOpen }: { board: DayBoard; onOpen: (s: Standing) => void }) => (
  <div className="grid content-start gap-4 lg:min-h-0 lg:overflow-y-auto">
    {board.employees.map((row) => (
      <Person key={row.employee_id} row={row} onOpen={onOpen} />
    ))}
  </div>
)
function Person({ row, onOpen }: { row: Row; onOpen: (s: Standing) => void }) {
  const id = `person-${row.employee_id}`
  const visits = row.visits.toSorted((a, b) => a.planned_start_at.localeCompare(b.planned_start_at))
  return (
    <section aria-labelledby={id} className="rounded-lg border border-line bg-surface">
      <div className="flex flex-wrap items-baseline gap-x-3 px-4 py-2.5">
        <h2 id={id} className="me-auto font-semibold">
          {row.name}
        </h2>
        <p className="text-sm text-muted">
          {row.absences.map((a) => t.away_from(hours(a.starts_at, a.ends_at))).join(' · ')}
          {row.absences.length === 0 &&
            (visits.length === 0 ? t.free : t.visits_count(visits.length))}
        </p>
      </div>
      {visits.length > 0 && (
        <ul className="divide-y divide-line-faint border-t border-line">
          {visits.map((v) => (
            <li key={v.id}>
              <button
                type="button"
                onClick={() => onOpen({ visit: v, person: row.employee_id })}
                className="grid w-full gap-x-3 px-4 py-2.5 text-start -outline-offset-2! hover:bg-hover active:bg-pressed sm:grid-cols-[9rem_1fr_auto] sm:items-center"
              >
                <span className="flex items-center justify-between gap-3">
                  <span className="font-medium whitespace-nowrap">{hoursOf(v)}</span>
                  <span className="sm:hidden">
                    <Tag {...stateOf('visit', v.state)} />
                  </span>
                </span>
                <span className="min-w-0">
                  <span className="block truncate font-medium">{v.job.customer_name}</span>
                  <span className="block truncate text-sm text-muted">
                    {joined(v.job.model_name && said(v.job.model_name), v.job.city)}
                  </span>
                  <span className="block text-xs text-muted">
                    <bdi>{v.job.number}</bdi>
                  </span>
                </span>
                <span className="max-sm:hidden">
                  <Tag {...stateOf('visit', v.state)} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
