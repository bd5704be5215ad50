/* A job: what was found and done, who pays each line, what proves it, and the one next step. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { dayOfYear, nearTime } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { hasRole } from '@/lib/session'
import { common } from '@/lib/texts'
import { work } from '@/lib/work'
import { Menu, type MenuAction } from '@/ui/aria/menu'
import { LinkButton } from '@/ui/link'
import { Button } from '@/ui/native'
import { EmptyState, Loaded, Notice, PageHeader } from '@/ui/page'
import { Words } from '@/ui/words'
import { getRequest, isOpen, jobByNumber, listReasons, resumeJob, type JobDetail } from './api'
import { ChangeDialog } from './change-dialog'
import { Checklist } from './checklist'
import { Diagnosis } from './diagnosis'
import { Customer, Promise, Visits } from './facts'
import { Lines, type GoodwillAsk } from './lines'
import { Due, JobTag } from './list-page'
import { mayHold, mayPlan, mayReview, mayWork } from './may'
import { t } from './messages'
import { Invoices, Price } from './money'
import { HandOver, Photos } from './proofs'
import { ApproveDialog, CancelDialog, CompleteDialog, HoldDialog, SendBackDialog } from './steps'
import { useStep } from './use-step'

/** Goodwill is a feature of its own; the portal puts its card here. */
export interface GoodwillSlot {
  job: JobDetail
  /** The line for which it is proposed just now. */
  ask: GoodwillAsk | undefined
  onAsk: (ask: GoodwillAsk | undefined) => void
  changed: () => void
}
interface Slots {
  history: (id: string) => ReactNode
  goodwill: (slot: GoodwillSlot) => ReactNode
}
export function JobDetailPage({ number, ...slots }: { number: string } & Slots) {
  const queries = useQueryClient()
  const key = ['job', number]
  const job = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => jobByNumber(number, signal).then((j) => j ?? null),
  })
  const again = () => {
    void queries.invalidateQueries({ queryKey: key })
    void queries.invalidateQueries({ queryKey: ['jobs'] })
  }
  useLive(['job', 'visit', 'invoice', 'goodwill_authorisation'], again)
  return (
    <Loaded data={job.data} error={job.error} retry={() => void job.refetch()} page>
      {(j) =>
        j === null ? (
          <EmptyState page title={common.not_found} hint={common.not_found_hint}>
            <LinkButton to="/staff/jobs">{t.title}</LinkButton>
          </EmptyState>
        ) : (
          <Detail job={j} again={again} {...slots} />
        )
      }
    </Loaded>
  )
}

type Ask = 'approve' | 'send_back' | 'complete' | 'hold' | 'cancel' | 'change'
const DIALOGS = {
  approve: ApproveDialog,
  send_back: SendBackDialog,
  complete: CompleteDialog,
  hold: HoldDialog,
  cancel: CancelDialog,
  change: ChangeDialog,
}
function Detail({
  job: j,
  again,
  history,
  goodwill,
}: { job: JobDetail; again: () => void } & Slots) {
  const [asked, setAsked] = useState<Ask>()
  const [ask, setAsk] = useState<GoodwillAsk>()
  const request = useQuery({
    queryKey: ['service-request-by-id', j.service_request_id],
    queryFn: ({ signal }) => getRequest(j.service_request_id, signal),
    enabled: !hasRole('warehouse') || mayPlan(),
    retry: false,
  }).data
  const Asked = asked && DIALOGS[asked]
  const may = { job: j, changed: again }
  return (
    <>
      <PageHeader
        title={<bdi>{j.number}</bdi>}
        tab={j.number}
        tag={
          <>
            <JobTag job={j} />
            {isOpen(j) && <Due job={j} named />}
          </>
        }
        lead={[work.kinds[j.kind], j.unit && said(j.unit.model_name), j.customer.name]
          .filter(Boolean)
          .join(' · ')}
      >
        <NextStep job={j} again={again} onAsk={setAsked} />
      </PageHeader>
      <Standing job={j} />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-4">
          <Diagnosis {...may} />
          <Lines
            {...may}
            onGoodwill={isOpen(j) && hasRole('agent', 'dispatcher') ? setAsk : undefined}
          />
          <Checklist {...may} />
          <Photos job={j} />
          <HandOver job={j} />
        </div>
        <div className="grid min-w-0 gap-4">
          <Price job={j} />
          {goodwill({ job: j, ask, onAsk: setAsk, changed: again })}
          <Invoices job={j} />
          <Customer job={j} request={request} />
          <Promise job={j} request={request} />
          <Visits job={j} />
          {history(j.id)}
        </div>
      </div>
      {Asked && (
        <Asked
          job={j}
          onClose={() => setAsked(undefined)}
          onStale={again}
          onDone={() => {
            setAsked(undefined)
            again()
          }}
        />
      )}
    </>
  )
}
/** The one next step as a button, the others behind one; what the state forbids says why. */
function NextStep({
  job: j,
  again,
  onAsk,
}: {
  job: JobDetail
  again: () => void
  onAsk: (ask: Ask) => void
}) {
  const step = useStep(again)
  const open = isOpen(j)
  const plan = (
    <LinkButton kind="primary" to={`/staff/board?job=${j.number}`}>
      {t.new_visit}
    </LinkButton>
  )
  const goesAgain = j.state === 'in_progress' && j.review?.return_visit === true
  const first =
    j.state === 'completed' && mayReview() ? (
      <>
        <Button onClick={() => onAsk('send_back')}>{t.send_back}</Button>
        <Button kind="primary" onClick={() => onAsk('approve')}>
          {t.approve}
        </Button>
      </>
    ) : j.state === 'on_hold' && mayHold() ? (
      <Button
        kind="primary"
        busy={step.busy}
        onClick={() => void step.run((key) => resumeJob(j.id, key), t.was_resumed)}
      >
        {t.resume}
      </Button>
    ) : (j.state === 'unscheduled' || j.state === 'cannot_complete' || goesAgain) && mayPlan() ? (
      plan
    ) : j.state === 'in_progress' && mayWork() ? (
      <Button kind="primary" onClick={() => onAsk('complete')}>
        {t.complete}
      </Button>
    ) : null
  const rest: MenuAction[] = []
  if (open && mayPlan()) rest.push({ id: 'change', label: t.change, run: () => onAsk('change') })
  if (open && j.state !== 'on_hold' && mayHold())
    rest.push({ id: 'hold', label: t.hold, run: () => onAsk('hold') })
  if (goesAgain && mayWork())
    rest.push({ id: 'complete', label: t.complete, run: () => onAsk('complete') })
  if ((open || j.state === 'completed') && mayPlan())
    rest.push({
      id: 'cancel',
      label: t.cancel,
      run: () => onAsk('cancel'),
      reason:
        j.state === 'in_progress'
          ? t.not_while_working
          : j.state === 'completed'
            ? t.not_when_done
            : undefined,
    })
  return (
    <>
      {first}
      {rest.length > 0 && <Menu actions={rest}>{t.more_steps}</Menu>}
    </>
  )
}
/** Why it stands where it stands: on hold, sent back, called off. */
function Standing({ job: j }: { job: JobDetail }) {
  const reasons = useQuery({
    queryKey: ['reasons', 'of-jobs'],
    queryFn: ({ signal }) =>
      listReasons(
        ['cancel', 'hold_parts', 'hold_approval', 'hold_customer', 'review_reject'],
        signal,
      ),
    staleTime: 600_000,
    enabled: Boolean(j.hold_reason_code ?? j.cancellation ?? j.review),
  })
  const word = (code: string) => {
    const known = reasons.data?.items.find((r) => r.code === code)
    return known ? said(known.name) : code
  }
  const notices = [
    j.state === 'on_hold' && (
      <Notice
        key="hold"
        tone="waiting"
        title={j.hold_reason_code ? word(j.hold_reason_code) : t.is_held}
      >
        {j.hold_until && t.expected(dayOfYear(j.hold_until))}
      </Notice>
    ),
    j.review && isOpen(j) && (
      <Notice
        key="review"
        tone="waiting"
        title={[t.sent_back_at(nearTime(j.review.at)), j.review.by_name]
          .filter(Boolean)
          .join(' · ')}
      >
        <ul className="list-disc ps-5">
          {j.review.reason_codes.map((c) => (
            <li key={c}>{word(c)}</li>
          ))}
        </ul>
        {j.review.note && (
          <p className="whitespace-pre-line">
            <Words>{j.review.note}</Words>
          </p>
        )}
        <p>{j.review.return_visit ? t.go_again : t.from_home}</p>
      </Notice>
    ),
    j.cancellation && (
      <Notice
        key="cancelled"
        title={
          j.cancellation.reason_code === 'request'
            ? t.request_cancelled
            : word(j.cancellation.reason_code)
        }
      >
        {j.cancellation.note && (
          <p>
            <Words>{j.cancellation.note}</Words>
          </p>
        )}
        <p>
          {[
            j.cancellation.cost_bearer && t.borne_by(work.payers[j.cancellation.cost_bearer]),
            nearTime(j.cancellation.at),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </Notice>
    ),
    j.price_state === 'refused' && isOpen(j) && (
      <Notice key="refused" tone="bad" title={t.price_refused} />
    ),
  ].filter(Boolean)
  return notices.length > 0 ? <div className="mb-4 grid gap-3">{notices}</div> : null
}
