/* Whose, what, where, by when; and the visits, each a link to its day on the board. */
import { useQuery } from '@tanstack/react-query'
import { civilDate, dayAndMonth, nearTime, shortDate, window as span } from '@/lib/format'
import { said } from '@/lib/i18n'
import { stateOf } from '@/lib/states'
import { CallLink } from '@/ui/call-link'
import { LinkButton, TextLink } from '@/ui/link'
import { Card, DefinitionList, Notice } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { Words } from '@/ui/words'
import { getJob, getPlace, listSkills, type JobDetail, type Request } from './api'
import { mayPlan } from './may'
import { t } from './messages'

const dateTime = (at: string | undefined) => at && nearTime(at)
const acted = (at: string | undefined, by: string | undefined) =>
  at && [nearTime(at), by].filter(Boolean).join(' · ')
export function Customer({ job: j, request }: { job: JobDetail; request: Request | undefined }) {
  const place = useQuery({
    queryKey: ['service-location', j.place.id],
    queryFn: ({ signal }) => getPlace(j.place.id, signal),
    staleTime: 60_000,
    retry: false,
  })
  const phone = request?.contact_phone ?? request?.customer?.phone
  return (
    <Card title={t.customer}>
      <div className="grid gap-3">
        {place.data?.hazards && (
          <Notice tone="waiting" title={t.hazards}>
            {place.data.hazards}
          </Notice>
        )}
        <DefinitionList
          items={[
            [
              t.name,
              <TextLink key="n" to={`/staff/parties/${j.customer.id}`}>
                {j.customer.name}
              </TextLink>,
            ],
            [t.phone, phone && <CallLink number={phone} />],
            [t.place, [j.place.city, j.place.address].filter(Boolean).join(t.comma)],
            [t.access, place.data?.access_notes],
            [
              t.unit,
              j.unit && (
                <>
                  {said(j.unit.model_name)}{' '}
                  <bdi className="text-xs text-muted">{j.unit.model_code}</bdi>
                </>
              ),
            ],
            [
              t.serial,
              j.unit?.serial && j.unit.id && (
                <TextLink to={`/staff/installed-units/${j.unit.id}`}>
                  <bdi>{j.unit.serial}</bdi>
                </TextLink>
              ),
            ],
          ]}
        />
      </div>
    </Card>
  )
}
export function Promise({ job: j, request }: { job: JobDetail; request: Request | undefined }) {
  const skills = useQuery({
    queryKey: ['skills'],
    queryFn: ({ signal }) => listSkills(signal),
    staleTime: 600_000,
    enabled: j.required_skills.length > 0,
  })
  const original = useQuery({
    queryKey: ['job-by-id', j.rework_of],
    queryFn: ({ signal }) => getJob(j.rework_of!, signal),
    enabled: j.rework_of !== undefined,
  })
  const skill = (code: string) => {
    const known = skills.data?.items.find((s) => s.code === code)
    return known ? said(known.name) : code
  }
  return (
    <Card title={t.order}>
      <DefinitionList
        items={[
          [
            t.request,
            request && (
              <TextLink to={`/staff/service-requests/${request.number}`}>
                <bdi>{request.number}</bdi>
              </TextLink>
            ),
          ],
          [
            t.rework_of,
            original.data && (
              <TextLink to={`/staff/jobs/${original.data.number}`}>
                <bdi>{original.data.number}</bdi>
              </TextLink>
            ),
          ],
          [t.priority, t.priorities[j.priority]],
          [t.skills, j.required_skills.map(skill).join(t.comma)],
          [t.template, j.template_code && <bdi>{j.template_code}</bdi>],
          [
            t.wishes,
            j.wishes.length > 0 && (
              <ul>
                {j.wishes.map((w) => (
                  <li key={w.date + w.from}>
                    {[dayAndMonth(w.date), span(w.from, w.to)].join(t.comma)}
                  </li>
                ))}
              </ul>
            ),
          ],
          [t.arrival_due, dateTime(j.arrival_due_at)],
          [t.resolution_due, dateTime(j.resolution_due_at)],
          [t.instructions, j.instructions && <Text>{j.instructions}</Text>],
          [t.internal_note, j.internal_note && <Text>{j.internal_note}</Text>],
          [t.created, shortDate(j.created_at)],
          [t.completed, acted(j.completed_at, j.completed_by_name)],
          [t.approved, acted(j.approved_at, j.approved_by_name)],
        ]}
      />
    </Card>
  )
}
const Text = ({ children }: { children: string }) => (
  <span className="whitespace-pre-line">
    <Words>{children}</Words>
  </span>
)
export function Visits({ job: j }: { job: JobDetail }) {
  return (
    <Card
      title={t.visits}
      aside={
        mayPlan() &&
        j.visits.length > 0 &&
        (j.state === 'in_progress' || j.state === 'scheduled' || j.state === 'on_hold') && (
          <LinkButton kind="quiet" to={`/staff/board?job=${j.number}`}>
            {t.new_visit}
          </LinkButton>
        )
      }
    >
      {j.visits.length === 0 ? (
        <p className="text-sm text-muted">{t.no_visits}</p>
      ) : (
        <ol className="grid gap-3">
          {j.visits.map((v) => (
            <li key={v.id} className="grid gap-0.5">
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <TextLink to={`/staff/board/${civilDate(v.planned_start_at)}`}>
                  {nearTime(v.planned_start_at)}
                </TextLink>
                <Tag {...stateOf('visit', v.state)} />
              </span>
              <span className="text-sm text-muted">
                {[v.lead_name, span(v.planned_start_at, v.planned_end_at)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}
