/* The plan of one job or visit: what one must know to decide beside who goes and when; sending and calling off. */
import { useQuery } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { newIntent } from '@/lib/api'
import { dayAndMonth, duration, nearDate, nearTime, window as hours } from '@/lib/format'
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { stateOf } from '@/lib/states'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Dialog } from '@/ui/aria/dialog'
import { CallLink } from '@/ui/call-link'
import { DialogActions } from '@/ui/dialog'
import { TextLink } from '@/ui/link'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { DefinitionList } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { cancelVisit, dispatchVisit, getRequest, type Visit, type Waiting } from './api'
import { t } from './messages'
import type { Day } from './plan'
import { proposalOf, type Proposal } from './proposal'
import { ScheduleForm } from './schedule-form'
import { isMovable } from './line'
import { Due, hoursOf, joined, placeOf, Priority, Returned } from './words'

interface Shared {
  day: Day
  now: number
  skillNames: (codes: readonly string[]) => string
  nameOf: (person: string) => string
  refusal?: Problem | undefined
  again: () => void
  onClose: () => void
}
const useRequest = (id: string) =>
  useQuery({
    queryKey: ['board', 'request', id],
    queryFn: ({ signal }) => getRequest(id, signal),
    staleTime: 60_000,
  }).data

/** A job that waits. */
export function JobPlan({
  waiting: w,
  proposal,
  ...p
}: Shared & { waiting: Waiting; proposal: Proposal }) {
  const { job } = w
  const request = useRequest(job.service_request_id)
  return (
    <Dialog title={t.schedule_job(job.number)} open onClose={p.onClose} wide>
      <Columns
        facts={
          <>
            <div className="mb-3 flex flex-wrap items-center gap-2">
              <Due job={job} now={p.now} />
              <Priority of={job.priority} />
            </div>
            <Returned of={w} />
            <DefinitionList
              stacked
              items={[
                ...whoAndWhere(job.customer, placeOf(job.place), request),
                [t.product, job.unit && said(job.unit.model_name)],
                [t.kind, t.kinds[job.kind]],
                [t.problem, request && problemOf(request)],
                [t.skills, job.required_skills.length > 0 && p.skillNames(job.required_skills)],
                [t.wishes, w.wishes.length > 0 ? <Wishes of={w.wishes} /> : t.no_wishes],
                [t.job, <JobLink key="j" number={job.number} />],
                [t.request, request && <RequestLink number={request.number} />],
              ]}
            />
          </>
        }
        form={
          <ScheduleForm
            jobId={job.id}
            zone={p.day.zone}
            now={p.now}
            nameOf={p.nameOf}
            wishes={w.wishes}
            proposal={proposal}
            again={p.again}
            onClose={p.onClose}
            {...(p.refusal && { refusal: p.refusal })}
          />
        }
      />
    </Dialog>
  )
}
const CANCELLABLE = ['scheduled', 'dispatched', 'accepted', 'traveling']
/** A visit that stands on the board. */
export function VisitPlan({
  visit: v,
  proposal,
  ...p
}: Shared & { visit: Visit; proposal?: Proposal | undefined }) {
  const request = useRequest(v.job.service_request_id)
  const [cancelling, setCancelling] = useState(false)
  const [busy, setBusy] = useState(false)
  if (cancelling) return <CancelDialog visit={v} again={p.again} onClose={p.onClose} />
  const send = async () => {
    setBusy(true)
    try {
      await dispatchVisit(v.id, newIntent())
      say(t.published)
      p.again()
      p.onClose()
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  const facts = (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <Tag {...stateOf('visit', v.state)} />
        <Priority of={v.job.priority} />
      </div>
      <DefinitionList
        stacked
        items={[
          [t.planned, joined(nearDate(v.planned_start_at), hoursOf(v))],
          [
            t.told,
            v.arrival_window ? hours(v.arrival_window.from, v.arrival_window.to) : t.not_told,
          ],
          [t.eta, v.state === 'traveling' && v.eta_at && nearTime(v.eta_at)],
          ['', v.delay_minutes !== undefined && t.delayed(duration(v.delay_minutes))],
          [
            t.crew,
            v.crew
              .map((m) => (m.lead && v.crew.length > 1 ? `${m.name} (${t.leads})` : m.name))
              .join(common.list_comma),
          ],
          ...whoAndWhere(
            { id: request?.customer?.id, name: v.job.customer_name },
            placeOf(v.job),
            request,
          ),
          [t.product, v.job.model_name && said(v.job.model_name)],
          [t.kind, t.kinds[v.job.kind]],
          [t.problem, request && problemOf(request)],
          [t.override, v.override_reason],
          [t.reason, v.reason],
          [t.job, <JobLink key="j" number={v.job.number} />],
          [t.request, request && <RequestLink number={request.number} />],
        ]}
      />
      <div className="mt-4 flex flex-wrap gap-2">
        {v.state === 'scheduled' && (
          <Button busy={busy} onClick={() => void send()}>
            <Send aria-hidden className="turns size-4" />
            {t.publish}
          </Button>
        )}
        {CANCELLABLE.includes(v.state) && (
          <Button kind="danger" onClick={() => setCancelling(true)}>
            {t.cancel}
          </Button>
        )}
      </div>
      {v.state === 'scheduled' && <p className="mt-2 text-xs text-muted">{t.publish_hint}</p>}
    </>
  )
  return (
    <Dialog title={t.visit_of(v.job.number)} open onClose={p.onClose} wide={isMovable(v)}>
      {isMovable(v) ? (
        <Columns
          facts={facts}
          form={
            <ScheduleForm
              jobId={v.job.id}
              visit={v}
              zone={p.day.zone}
              now={p.now}
              nameOf={p.nameOf}
              wishes={request?.wishes ?? []}
              proposal={proposal ?? proposalOf(v, p.day)}
              again={p.again}
              onClose={p.onClose}
              {...(p.refusal && { refusal: p.refusal })}
            />
          }
        />
      ) : (
        facts
      )}
    </Dialog>
  )
}
const Columns = ({ facts, form }: { facts: ReactNode; form: ReactNode }) => (
  <div className="grid gap-x-8 gap-y-5 md:grid-cols-[15rem_minmax(0,1fr)]">
    <div className="min-w-0">{facts}</div>
    <div className="min-w-0">{form}</div>
  </div>
)
type Request = NonNullable<ReturnType<typeof useRequest>>
function whoAndWhere(
  customer: { id?: string | undefined; name: string },
  place: string,
  request: Request | undefined,
): [string, ReactNode][] {
  const phone = request?.contact_phone ?? request?.customer?.phone
  return [
    [
      t.customer,
      customer.id ? (
        <TextLink to={`/staff/parties/${customer.id}`}>{customer.name}</TextLink>
      ) : (
        customer.name
      ),
    ],
    [t.phone, phone && <CallLink number={phone} />],
    [t.place, place],
  ]
}
const problemOf = (r: Request): string | undefined =>
  joined(...r.symptoms.map((s) => said(s.name))) || r.narrative
const JobLink = ({ number }: { number: string }) => (
  <TextLink to={`/staff/jobs/${number}`}>
    <bdi>{number}</bdi>
  </TextLink>
)
const RequestLink = ({ number }: { number: string }) => (
  <TextLink to={`/staff/service-requests/${number}`}>
    <bdi>{number}</bdi>
  </TextLink>
)
const Wishes = ({ of }: { of: Waiting['wishes'] }) => (
  <ul>
    {of.map((w) => (
      <li key={w.date + w.from}>{joined(dayAndMonth(w.date), hours(w.from, w.to))}</li>
    ))}
  </ul>
)

function CancelDialog({
  visit: v,
  again,
  onClose,
}: {
  visit: Visit
  again: () => void
  onClose: () => void
}) {
  const form = useForm({
    name: `visit-cancel:${v.id}`,
    initial: { reason: '' },
    required: { reason: t.need_reason },
    submit: (values, key) => cancelVisit(v, values.reason.trim(), key),
    onDone: () => {
      again()
      onClose()
      say(t.cancelled)
    },
  })
  return (
    <Dialog title={t.cancel_title(v.job.number)} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <p className="text-sm text-muted">{t.cancel_hint}</p>
        <TextField {...form.field('reason')} label={t.reason} rows={3} maxLength={500} />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="danger" busy={form.busy}>
            {t.cancel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
