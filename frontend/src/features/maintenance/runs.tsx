/* Backups, checks and walks along the audit's chain, newest first; the one that is open says what it found. */
import { useQueryClient } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { useEffect } from 'react'
import { nearTime, number } from '@/lib/format'
import { usePages } from '@/lib/pages'
import { stateOf } from '@/lib/states'
import { ListTools } from '@/ui/list-tools'
import type { Column } from '@/ui/list'
import { Card } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { isOpen, listRuns, type Run } from './api'
import { t } from './messages'
import { size } from './size'

/** What a run came to, in a few words. */
function outcome(r: Run): string {
  if (r.state === 'failed') return r.failure ?? t.failed
  if (isOpen(r)) return r.total > 1 ? t.progress(r.done, r.total) : ''
  if (r.kind === 'backup') return r.bytes === undefined ? '' : size(r.bytes)
  if (r.kind === 'audit_export') return t.exported
  return t.findings(r.findings.length)
}
const COLUMNS: readonly Column<Run>[] = [
  { id: 'kind', label: t.kind, cell: (r) => t.kinds[r.kind] },
  { id: 'state', label: t.state, cell: (r) => <Tag {...stateOf('maintenance_run', r.state)} /> },
  {
    id: 'outcome',
    label: t.outcome,
    cell: (r) => <span className="wrap-anywhere">{outcome(r)}</span>,
  },
  { id: 'by', label: t.by, extra: true, cell: (r) => (r.scheduled ? t.scheduled : t.by_hand) },
  { id: 'when', label: t.when, cell: (r) => nearTime(r.finished_at ?? r.created_at) },
]
export function Runs({ open, href }: { open: string | undefined; href: (run: string) => string }) {
  const queries = useQueryClient()
  const key = ['maintenance-runs']
  const pages = usePages(key, (cursor, signal) => listRuns(undefined, cursor, signal), [
    'maintenance_run',
  ])
  const going = pages.rows?.some(isOpen) ?? false
  useEffect(() => {
    if (!going) return
    // Steps make no event of their own; while one goes on the page looks again.
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: key }), 1500)
    return () => clearInterval(timer)
  })
  const shown = pages.rows?.find((r) => r.id === open)
  return (
    <section aria-labelledby="runs" className="grid gap-3">
      <h2 id="runs" className="text-lg font-semibold">
        {t.runs}
      </h2>
      {shown && <Findings run={shown} />}
      <ListTools value={undefined}>
        <ResourceList
          label={t.runs}
          pages={pages}
          columns={COLUMNS}
          rowKey={(r) => r.id}
          href={(r) => (r.findings.length > 0 || r.failure ? href(r.id) : undefined)}
          card={(r) => ({
            title: t.kinds[r.kind],
            tag: <Tag {...stateOf('maintenance_run', r.state)} />,
            lines: [outcome(r), nearTime(r.finished_at ?? r.created_at)],
          })}
          filtered={false}
          onClear={() => undefined}
          empty={{ title: t.runs_none, hint: t.runs_none_hint, icon: ShieldCheck }}
          {...(open !== undefined && { selected: open })}
        />
      </ListTools>
    </section>
  )
}
function Findings({ run }: { run: Run }) {
  return (
    <Card title={`${t.kinds[run.kind]} · ${nearTime(run.finished_at ?? run.created_at)}`}>
      {run.failure && <p className="text-sm wrap-anywhere">{run.failure}</p>}
      {run.findings.length > 0 && (
        <>
          <p className="mb-2 text-sm text-muted">{t.findings_lead(number(run.findings.length))}</p>
          <ul className="grid gap-1 text-sm">
            {run.findings.map((f, i) => (
              <li key={i} className="wrap-anywhere" dir="ltr">
                <code className="font-semibold">{f.code}</code> {f.detail}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
