/* One piece of work: by whom, from where, and each row before and after. What is personal stays hidden. */
import { useQuery } from '@tanstack/react-query'
import { nearTime, number } from '@/lib/format'
import { TextLink } from '@/ui/link'
import { Card, DefinitionList, Loaded, PageHeader } from '@/ui/page'
import { getEvent, type Change, type Field } from './api'
import { t } from './messages'
import { called, type Words } from './words'

const LIST = '/staff/settings/audit'

export function AuditDetailPage({ id, words }: { id: string; words: Words }) {
  const found = useQuery({
    queryKey: ['audit-event', id],
    queryFn: ({ signal }) => getEvent(id, signal),
  })
  return (
    <Loaded data={found.data} error={found.error} retry={() => void found.refetch()} page>
      {({ event: e, changes, hash }) => (
        <>
          <PageHeader
            title={e.objects[0] ? called(e.objects[0].event, words) : <bdi>{e.operation}</bdi>}
            lead={nearTime(e.at)}
          />
          <div className="grid gap-4">
            <Card>
              <DefinitionList
                items={[
                  [
                    t.who,
                    e.actor ? (
                      <TextLink to={`${LIST}?actor=${e.actor.id}`}>
                        {e.actor.name ?? t.gone}
                      </TextLink>
                    ) : (
                      t.itself
                    ),
                  ],
                  [
                    t.operation,
                    <TextLink key="o" to={`${LIST}?operation=${e.operation}`}>
                      <bdi>{e.operation}</bdi>
                    </TextLink>,
                  ],
                  [t.peer, e.peer && <bdi>{e.peer}</bdi>],
                  [t.place, e.place === undefined ? t.place_waits : number(e.place)],
                  [t.hash, hash && <code dir="ltr">{hash}</code>],
                  [
                    t.trace,
                    <code key="t" dir="ltr">
                      {e.trace_id}
                    </code>,
                  ],
                ]}
              />
            </Card>
            {changes.map((c, i) => (
              <Row key={i} change={c} words={words} />
            ))}
          </div>
        </>
      )}
    </Loaded>
  )
}
function Row({ change: { object: o, fields }, words }: { change: Change; words: Words }) {
  const changed = fields.filter((f) => f.changed)
  const same = fields.filter((f) => !f.changed)
  return (
    <Card
      title={called(o.event, words)}
      aside={
        <TextLink to={`${LIST}?object=${o.id}`} className="text-sm">
          {t.history}
        </TextLink>
      }
    >
      <p className="mb-3 text-xs text-muted" dir="ltr">
        {o.kind} · {o.id} · {o.version}
      </p>
      {changed.length > 0 ? <Fields fields={changed} /> : <p className="text-sm">{t.no_change}</p>}
      {same.length > 0 && (
        <details className="mt-3">
          <summary className="cursor-pointer text-sm text-muted">
            {t.same(number(same.length))}
          </summary>
          <Fields fields={same} />
        </details>
      )}
    </Card>
  )
}
function Fields({ fields }: { fields: readonly Field[] }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line text-muted">
            {[t.field, t.before, t.after].map((head) => (
              <th key={head} scope="col" className="py-1.5 pe-4 text-start font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line-faint">
          {fields.map((f) => (
            <tr key={f.name} className="align-top">
              <th scope="row" className="py-1.5 pe-4 text-start font-normal">
                <bdi>{f.name}</bdi>
              </th>
              {f.personal ? (
                <td colSpan={2} className="py-1.5 text-muted">
                  {t.personal}
                </td>
              ) : (
                [f.before, f.after].map((value, i) => (
                  <td key={i} className="py-1.5 pe-4 wrap-anywhere">
                    {value === undefined ? '—' : <bdi>{plain(value)}</bdi>}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
/** A text without its quotes; anything else as it is. */
function plain(json: string): string {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'string' ? value : json
  } catch {
    return json // it was cut
  }
}
