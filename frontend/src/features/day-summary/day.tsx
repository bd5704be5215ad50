/* The manager's day: the numbers, where the requests stand, what waits for a decision. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { nearTime, number } from '@/lib/format'
import { stateOf } from '@/lib/states'
import { common } from '@/lib/texts'
import { Bars } from '@/ui/chart/bars'
import { TextLink } from '@/ui/link'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { getDaySummary, type DaySummary, type FigureKey } from './api'
import { counted, Figures, type To } from './figures'
import { t } from './messages'

export function Day({
  to,
  risk,
  approvals,
}: {
  /** Where the rows behind a number are listed. */
  to: To
  risk: ReactNode
  approvals: ReactNode
}) {
  const found = useQuery({
    queryKey: ['day-summary'],
    queryFn: ({ signal }) => getDaySummary(signal),
    refetchInterval: 60_000,
  })
  return (
    <Loaded
      data={found.data}
      error={found.error}
      retry={() => void found.refetch()}
      skeleton={<Skeleton rows={5} tall />}
    >
      {(day) => (
        <div className="grid grid-cols-1 gap-4">
          <p className="text-sm text-muted">{common.as_of(nearTime(day.as_of))}</p>
          <Figures day={day} to={to} />
          <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
            <ByState day={day} to={to} />
            {risk}
            <Waiting day={day} to={to} />
            {approvals}
          </div>
        </div>
      )}
    </Loaded>
  )
}

function ByState({ day, to }: { day: DaySummary; to: To }) {
  const total = day.requests_by_state.reduce((sum, s) => sum + s.count, 0)
  const most = day.requests_by_state.reduce<DaySummary['requests_by_state'][number] | undefined>(
    (best, s) => (best && best.count >= s.count ? best : s),
    undefined,
  )
  const word = (state: string) => stateOf('service_request', state).label
  return (
    <Card title={t.by_state}>
      <Bars
        sentence={
          most && total > 0
            ? t.by_state_sentence(total, word(most.state), most.count)
            : t.by_state_none
        }
        groupLabel={common.state}
        valueLabel={t.requests}
        bars={day.requests_by_state.map((s) => ({
          label: word(s.state),
          value: s.count,
          text: s.at_least ? t.or_more(number(s.count)) : number(s.count),
          to: to(s.rows),
        }))}
      />
    </Card>
  )
}

const WAITING: readonly FigureKey[] = [
  'unscheduled_jobs',
  'jobs_to_review',
  'draft_invoices',
  'credit_notes_to_approve',
  'goodwill_to_approve',
]
function Waiting({ day, to }: { day: DaySummary; to: To }) {
  const rows = WAITING.flatMap((key) => day.figures.find((f) => f.key === key) ?? [])
  return (
    <Card title={t.waiting}>
      <p className="mb-2 text-sm text-muted">{t.waiting_lead}</p>
      <dl className="divide-y divide-line-faint">
        {rows.map((f) => {
          const address = to(f.rows)
          return (
            <div key={f.key} className="flex items-center justify-between gap-3 py-1.5 text-sm">
              <dt>
                {address ? <TextLink to={address}>{t.figures[f.key]}</TextLink> : t.figures[f.key]}
              </dt>
              <dd className="font-semibold tabular-nums">{counted(f)}</dd>
            </div>
          )
        })}
      </dl>
    </Card>
  )
}
