/* Others of the same customer or unit: one may be the same trouble told twice. */
import { useQuery } from '@tanstack/react-query'
import { newIntent } from '@/lib/api'
import { nearTime } from '@/lib/format'
import { Problem } from '@/lib/problem'
import { stateOf } from '@/lib/states'
import { problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { TextLink } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { listDuplicates, merge, separate, type Request } from './api'
import { t } from './messages'

export function Duplicates({ request: r, onDone }: { request: Request; onDone: () => void }) {
  const open = r.actions.includes('merge')
  const found = useQuery({
    queryKey: ['duplicates', r.id],
    enabled: open,
    queryFn: ({ signal }) => listDuplicates(r.id, signal),
  })
  if (!open || !found.data || found.data.items.length === 0) return null
  const join = async (into: string) => {
    try {
      await merge(r.id, into, newIntent())
      onDone()
      say(t.was_merged, {
        undo: () =>
          void separate(r.id, newIntent())
            .then(onDone)
            .catch((x: unknown) => {
              if (x instanceof Problem) say(problemText(x))
            }),
      })
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    }
  }
  return (
    <Card title={t.duplicates}>
      <ul className="grid gap-3">
        {found.data.items.map((d) => (
          <li key={d.request.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <TextLink to={`/staff/service-requests/${d.request.number}`}>
              <bdi>{d.request.number}</bdi>
            </TextLink>
            <Tag {...stateOf('service_request', d.request.state)} />
            <span className="me-auto min-w-0 text-sm text-muted">
              {[nearTime(d.created_at), ...d.reasons.map((x) => t.duplicate_reasons[x])].join(
                ' · ',
              )}
              {d.narrative && <span className="block truncate">{d.narrative}</span>}
            </span>
            <Button label={t.merge_into(d.request.number)} onClick={() => void join(d.request.id)}>
              {t.merge}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
