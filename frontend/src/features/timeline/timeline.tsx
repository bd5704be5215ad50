/* What happened to one row, newest first, by whom and when. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { body, client, type Schemas } from '@/lib/api'
import { nearTime } from '@/lib/format'
import { useLive } from '@/lib/live'
import { usePages } from '@/lib/pages'
import { stateOf, type StateKind, TONES } from '@/lib/states'
import { common } from '@/lib/texts'
import { FilterSelect } from '@/ui/list'
import { Button } from '@/ui/native'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { t } from './messages'

export function Timeline({ kind, id }: { kind: string; id: string }) {
  const queries = useQueryClient()
  const key = ['timeline', kind, id]
  const pages = usePages(key, (cursor, signal) =>
    body(
      client.GET('/timeline-entries', {
        signal,
        params: {
          query: { subject_kind: kind, subject_id: id, limit: 20, ...(cursor && { cursor }) },
        },
      }),
    ),
  )
  useLive(
    [kind, 'job', 'visit', 'invoice'],
    () => void queries.invalidateQueries({ queryKey: key }),
  )
  const [only, setOnly] = useState<string>()
  const words: Readonly<Record<string, string>> = t.kinds
  const kinds = [...new Set(pages.rows?.map((e) => e.object_kind))].filter((k) => k in words)
  const events: Readonly<Record<string, string>> = t.events
  return (
    <Card
      title={t.title}
      aside={
        kinds.length > 1 && (
          <FilterSelect
            label={t.only}
            value={only}
            onChange={setOnly}
            options={kinds.map((value) => ({ value, label: words[value] ?? value }))}
          />
        )
      }
    >
      <Loaded
        data={pages.rows}
        error={pages.error}
        retry={pages.retry}
        skeleton={<Skeleton rows={4} />}
      >
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-sm text-muted">{t.empty}</p>
          ) : (
            <>
              <ol className="grid gap-3 border-s border-line ps-4">
                {together(rows.filter((e) => only === undefined || e.object_kind === only)).map(
                  ({ entry: e, times }) => (
                    <li key={e.id} className="relative text-sm">
                      <span
                        aria-hidden
                        className="absolute -start-[1.3rem] top-2 size-2 rounded-full bg-line-strong"
                      />
                      <p>
                        <span className="font-medium">
                          {events[e.event] ?? t.something(e.event)}
                        </span>
                        {times > 1 && <span className="text-muted"> · {t.times(times)}</span>}
                        {e.details.map((d) => {
                          const text = detail(e.object_kind, d.name, d.value)
                          return (
                            text && (
                              <span key={d.name} className="text-muted">
                                {' '}
                                · {text}
                              </span>
                            )
                          )
                        })}
                      </p>
                      <p className="text-xs text-muted">
                        <time dateTime={e.at}>{nearTime(e.at)}</time>
                        {e.actor?.name && ` · ${e.actor.name}`}
                      </p>
                    </li>
                  ),
                )}
              </ol>
              {pages.more && (
                <div className="mt-3">
                  <Button kind="quiet" busy={pages.busy} onClick={pages.onMore}>
                    {common.more}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </Loaded>
    </Card>
  )
}
type Entry = Schemas['TimelineEntry']
/** The same thing done again and again by one person in a row, as a checklist is answered, is told once. */
function together(rows: readonly Entry[]): { entry: Entry; times: number }[] {
  const told: { entry: Entry; times: number }[] = []
  for (const entry of rows) {
    const last = told.at(-1)
    const same =
      last?.entry.event === entry.event &&
      last.entry.actor?.name === entry.actor?.name &&
      entry.details.every((d) => detail(entry.object_kind, d.name, d.value) === undefined)
    if (same) last.times += 1
    else told.push({ entry, times: 1 })
  }
  return told
}
/** What is told beside the name: a state by its word, a reason as it was written; codes and ids are left out. */
function detail(kind: string, name: string, value: string): string | undefined {
  if ((name === 'to' || name === 'state') && kind in TONES)
    return stateOf(kind as StateKind, value).label
  if (kind === 'entitlement_decision') return undefined // its reason is a code
  if (name === 'due_before') return t.due_before(nearTime(value))
  if (name === 'due_now') return t.due_now(nearTime(value))
  if (name === 'reason' || name === 'note' || name === 'text' || name === 'missing') return value
  return undefined
}
