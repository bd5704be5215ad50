/* What is told about a request: what is wrong, on which product, for whom, where, how the clock stands. */
import { useQuery } from '@tanstack/react-query'
import { Copy, TriangleAlert } from 'lucide-react'
import { dayAndMonth, longDate, nearTime, window as span } from '@/lib/format'
import { said } from '@/lib/i18n'
import { stateOf } from '@/lib/states'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { storedFile } from '@/lib/uploads'
import { work } from '@/lib/work'
import { CallLink } from '@/ui/call-link'
import { TextLink } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, DefinitionList } from '@/ui/page'
import { StoredPhoto } from '@/ui/stored-photo'
import { Tag } from '@/ui/tag'
import { Words } from '@/ui/words'
import { tasksOf, type Request } from './api'
import { whoOf } from './list-page'
import { t } from './messages'

interface Props {
  request: Request
}
export const What = ({ request: r }: Props) => (
  <Card title={t.what}>
    <div className="grid gap-3">
      {r.symptoms.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {r.symptoms.map((s) => (
            <li
              key={s.code}
              className="inline-flex items-center gap-1 rounded-full bg-sunken px-3 py-1 text-sm"
            >
              {s.dangerous && <TriangleAlert aria-hidden className="size-4 text-danger" />}
              <Words>{said(s.name)}</Words> <bdi className="text-xs text-muted">{s.code}</bdi>
            </li>
          ))}
        </ul>
      )}
      {r.narrative && (
        <p className="whitespace-pre-line">
          <Words>{r.narrative}</Words>
        </p>
      )}
      <DefinitionList
        items={[
          [t.priority, t.priorities[r.priority]],
          [t.unit, r.unit.model_name ? said(r.unit.model_name) : r.unit.description],
          [
            t.serial,
            r.unit.serial &&
              (r.unit.id ? (
                <TextLink to={`/staff/installed-units/${r.unit.id}`}>
                  <bdi>{r.unit.serial}</bdi>
                </TextLink>
              ) : (
                <bdi>{r.unit.serial}</bdi>
              )),
          ],
          [t.cover, r.cover && <Cover request={r} />],
          [t.triage_note, r.triage_note],
          [t.resolution, r.resolution],
          [t.reason, r.cancellation?.reason ?? r.rejection?.reason],
          [t.previous, r.previous && <Reference to={r.previous} />],
        ]}
      />
    </div>
  </Card>
)
function Cover({ request: r }: Props) {
  if (!r.cover) return null
  return (
    <>
      {r.cover.title ? said(r.cover.title) : t.covers[r.cover.kind]}
      {r.cover.until && ` · ${t.until(longDate(r.cover.until))}`}
      {r.cover.clause && <span className="block text-sm text-muted">{said(r.cover.clause)}</span>}
    </>
  )
}
export const Reference = ({ to }: { to: NonNullable<Request['previous']> }) => (
  <span className="inline-flex flex-wrap items-center gap-2">
    <TextLink to={`/staff/service-requests/${to.number}`}>
      <bdi>{to.number}</bdi>
    </TextLink>
    <Tag {...stateOf('service_request', to.state)} />
  </span>
)
export const Media = ({ request: r }: Props) =>
  r.media.length > 0 && (
    <Card title={t.media}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-3">
        {r.media.map((m) => (
          <li key={m.file_id}>
            <StoredPhoto id={m.file_id} name={t.media_kinds[m.kind]} load={storedFile} />
            <p className="mt-1 text-xs text-muted">{t.media_kinds[m.kind]}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
export const Jobs = ({ request: r }: Props) => (
  <Card title={t.jobs}>
    {r.jobs.length === 0 ? (
      <p className="text-sm text-muted">{t.no_jobs}</p>
    ) : (
      <ul className="grid gap-3">
        {r.jobs.map((j) => (
          <li key={j.id} className="flex flex-wrap items-center gap-3">
            <TextLink to={`/staff/jobs/${j.number}`}>
              <bdi>{j.number}</bdi>
            </TextLink>
            <Tag {...stateOf('job', j.state)} />
            <span className="text-sm text-muted">
              {[
                work.kinds[j.kind],
                j.technician_name,
                j.planned_start_at && nearTime(j.planned_start_at),
              ]
                .filter(Boolean)
                .join(t.comma)}
            </span>
          </li>
        ))}
      </ul>
    )}
  </Card>
)
export const Customer = ({
  request: r,
  onAssign,
}: Props & { onAssign?: (() => void) | undefined }) => {
  const phone = r.contact_phone ?? r.customer?.phone
  return (
    <Card title={t.customer}>
      <DefinitionList
        items={[
          [
            t.name,
            r.customer ? (
              <TextLink to={`/staff/parties/${r.customer.id}`}>{r.customer.name}</TextLink>
            ) : (
              whoOf(r)
            ),
          ],
          [t.phone, phone && <CallLink number={phone} />],
          [t.where, [r.place.city, r.place.address].filter(Boolean).join(t.comma)],
          [
            t.wishes,
            r.wishes.length > 0 && (
              <ul>
                {r.wishes.map((w) => (
                  <li
                    key={w.date + w.from}
                  >{`${dayAndMonth(w.date)}${t.comma}${span(w.from, w.to)}`}</li>
                ))}
              </ul>
            ),
          ],
          [
            t.looks_after,
            (r.assignee || onAssign) && (
              <span className="inline-flex flex-wrap items-center gap-x-3">
                {r.assignee?.name ?? t.nobody}
                {onAssign && (
                  <Button kind="quiet" onClick={onAssign}>
                    {t.assign}
                  </Button>
                )}
              </span>
            ),
          ],
          [t.tracking, r.tracking_url && <CopyLink url={r.tracking_url} />],
        ]}
      />
    </Card>
  )
}
const CopyLink = ({ url }: { url: string }) => (
  <Button
    kind="quiet"
    onClick={() => void navigator.clipboard.writeText(url).then(() => say(common.copied))}
  >
    <Copy aria-hidden className="size-4" />
    {t.copy_link}
  </Button>
)
const when = (at: string | undefined, due: string | undefined): string | undefined =>
  at ? t.done_at(nearTime(at)) : due && t.until(nearTime(due))
export const Clock = ({ request: r }: Props) => (
  <Card title={t.clock}>
    <DefinitionList
      items={[
        [t.policy, r.clock.policy_title && said(r.clock.policy_title)],
        [t.first_response, when(r.clock.first_response_at, r.clock.first_response_due_at)],
        [t.arrival, when(r.clock.arrived_at, r.clock.arrival_due_at)],
        [t.resolved, when(r.clock.resolved_at, r.clock.resolution_due_at)],
        [t.paused, r.clock.paused_since && nearTime(r.clock.paused_since)],
      ]}
    />
  </Card>
)
/** What somebody still has to do about it; the customer's objection to a refusal stands here too. */
export function Tasks({ request: r }: Props) {
  const found = useQuery({
    queryKey: ['tasks', 'of', r.id, r.version],
    queryFn: ({ signal }) => tasksOf(r.id, signal),
  })
  if (!found.data || found.data.items.length === 0) return null
  return (
    <Card title={t.tasks}>
      <ul className="grid gap-3">
        {found.data.items.map((k) => (
          <li key={k.id}>
            {said(k.title)}
            <span className="block text-sm text-muted">{t.until(nearTime(k.due_at))}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
