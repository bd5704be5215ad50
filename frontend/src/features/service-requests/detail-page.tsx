/* A request: who, what, where, how the clock stands, and the one next step. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Copy, TriangleAlert } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { newIntent } from '@/lib/api'
import { dayAndMonth, longDate, nearTime, window as span } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { Problem } from '@/lib/problem'
import { stateOf } from '@/lib/states'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Menu } from '@/ui/aria/menu'
import { CallLink } from '@/ui/call-link'
import { TextLink } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, DefinitionList, EmptyState, Loaded, Notice, PageHeader } from '@/ui/page'
import { Tag } from '@/ui/tag'
import {
  closeRequest,
  listDuplicates,
  merge,
  requestByNumber,
  reverseTriage,
  separate,
  type Action,
  type Request,
} from './api'
import { Due, whoOf } from './list-page'
import { t } from './messages'
import { JobDialog, TriageDialog, useStep, WordDialog, type WordStep } from './steps'

export function RequestDetailPage({
  number,
  history,
}: {
  number: string
  history: (id: string) => ReactNode
}) {
  const queries = useQueryClient()
  const key = ['service-request', number]
  const request = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => requestByNumber(number, signal).then((r) => r ?? null),
  })
  const again = () => {
    void queries.invalidateQueries({ queryKey: key })
    void queries.invalidateQueries({ queryKey: ['service-requests'] })
  }
  useLive(['service_request', 'job', 'visit'], again)
  return (
    <Loaded data={request.data} error={request.error} retry={() => void request.refetch()}>
      {(r) =>
        r === null ? (
          <EmptyState title={common.not_found} hint={common.not_found_hint} />
        ) : (
          <Detail request={r} again={again} history={history(r.id)} />
        )
      }
    </Loaded>
  )
}

type Ask = 'triage' | 'create_job' | WordStep
const PRIMARY: readonly Action[] = ['triage', 'create_job', 'answer', 'submit', 'separate', 'close']
function Detail({
  request: r,
  again,
  history,
}: {
  request: Request
  again: () => void
  history: ReactNode
}) {
  const [asked, setAsked] = useState<Ask>()
  const step = useStep(again)
  const close = () => setAsked(undefined)
  const done = () => {
    close()
    again()
  }
  const runs: Partial<Record<Action, () => void>> = {
    triage: () => setAsked('triage'),
    create_job: () => setAsked('create_job'),
    ask: () => setAsked('ask'),
    answer: () => setAsked('answer'),
    reject: () => setAsked('reject'),
    cancel: () => setAsked('cancel'),
    resolve_remotely: () => setAsked('resolve_remotely'),
    reopen: () => setAsked('reopen'),
    reverse_triage: () => void step.run((k) => reverseTriage(r.id, k), t.was_reversed),
    separate: () => void step.run((k) => separate(r.id, k), t.was_separated),
    close: () => void step.run((k) => closeRequest(r.id, k), t.was_closed),
  }
  const called = r.contact_phone ?? r.customer?.phone
  const possible = r.actions.filter((a) => runs[a])
  const first =
    r.state === 'triaged' && possible.includes('create_job')
      ? 'create_job'
      : PRIMARY.find((a) => possible.includes(a))
  const rest = possible.filter((a) => a !== first)
  return (
    <>
      <PageHeader
        title={<bdi>{r.number}</bdi>}
        tab={r.number}
        tag={
          <>
            <Tag {...stateOf('service_request', r.state)} />
            <Due request={r} />
          </>
        }
        lead={t.channels[r.channel]}
      >
        {first && (
          <Button kind="primary" busy={step.busy} onClick={() => runs[first]?.()}>
            {t.actions[first]}
          </Button>
        )}
        {rest.length > 0 && (
          <Menu actions={rest.map((a) => ({ id: a, label: t.actions[a], run: () => runs[a]?.() }))}>
            {t.more_steps}
          </Menu>
        )}
      </PageHeader>
      {r.danger && (
        <div className="mb-4">
          <Notice tone="bad" title={t.danger}>
            {r.safety && said(r.safety)}
          </Notice>
        </div>
      )}
      {r.question && !r.question.answered_at && (
        <div className="mb-4">
          <Notice tone="waiting" title={t.waiting_for(r.question.missing)}>
            {r.question.due_at && t.until(nearTime(r.question.due_at))}
          </Notice>
        </div>
      )}
      {r.question?.answered_at && (
        <div className="mb-4">
          <Notice tone="info" title={t.answered}>
            {r.question.answer}
          </Notice>
        </div>
      )}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-4">
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
                      {said(s.name)} <bdi className="text-xs text-muted">{s.code}</bdi>
                    </li>
                  ))}
                </ul>
              )}
              {r.narrative && <p className="whitespace-pre-line">{r.narrative}</p>}
              <DefinitionList
                items={[
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
                ]}
              />
            </div>
          </Card>
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
                      {[j.technician_name, j.planned_start_at && nearTime(j.planned_start_at)]
                        .filter(Boolean)
                        .join(t.comma)}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
          <Duplicates request={r} onDone={again} />
        </div>
        <div className="grid gap-4">
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
                [t.phone, called && <CallLink number={called} />],
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
                [t.looks_after, r.assignee?.name],
                [t.tracking, r.tracking_url && <CopyLink url={r.tracking_url} />],
              ]}
            />
          </Card>
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
          {history}
        </div>
      </div>
      {asked === 'triage' && <TriageDialog request={r} onClose={close} onDone={done} />}
      {asked === 'create_job' && <JobDialog request={r} onClose={close} onDone={done} />}
      {asked && asked !== 'triage' && asked !== 'create_job' && (
        <WordDialog key={asked} step={asked} request={r} onClose={close} onDone={done} />
      )}
    </>
  )
}
const when = (at: string | undefined, due: string | undefined): string | undefined =>
  at ? t.done_at(nearTime(at)) : due && t.until(nearTime(due))

function CopyLink({ url }: { url: string }) {
  return (
    <Button
      kind="quiet"
      onClick={() => void navigator.clipboard.writeText(url).then(() => say(common.copied))}
    >
      <Copy aria-hidden className="size-4" />
      {t.copy_link}
    </Button>
  )
}
function Cover({ request: r }: { request: Request }) {
  if (!r.cover) return null
  return (
    <>
      {r.cover.title ? said(r.cover.title) : t.covers[r.cover.kind]}
      {r.cover.until && ` · ${t.until(longDate(r.cover.until))}`}
      {r.cover.clause && <span className="block text-sm text-muted">{said(r.cover.clause)}</span>}
    </>
  )
}
/** Others of the same customer or unit: one may be the same trouble told twice. */
function Duplicates({ request: r, onDone }: { request: Request; onDone: () => void }) {
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
          <li key={d.request.id} className="flex flex-wrap items-center gap-3">
            <TextLink to={`/staff/service-requests/${d.request.number}`}>
              <bdi>{d.request.number}</bdi>
            </TextLink>
            <Tag {...stateOf('service_request', d.request.state)} />
            <span className="me-auto min-w-0 truncate text-sm text-muted">
              {[nearTime(d.created_at), d.narrative].filter(Boolean).join(' · ')}
            </span>
            <Button onClick={() => void join(d.request.id)}>{t.merge}</Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
