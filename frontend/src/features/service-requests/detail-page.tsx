/* A request: who, what, where, how the clock stands, and the one next step. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { nearTime } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { stateOf } from '@/lib/states'
import { common } from '@/lib/texts'
import { Menu } from '@/ui/aria/menu'
import { Button } from '@/ui/native'
import { EmptyState, Loaded, Notice, PageHeader } from '@/ui/page'
import { Tag } from '@/ui/tag'
import {
  closeRequest,
  requestByNumber,
  reverseTriage,
  separate,
  type Action,
  type Request,
} from './api'
import { AssignDialog } from './assign-dialog'
import { Clock, Customer, Jobs, Media, Reference, Tasks, What } from './cards'
import { Duplicates } from './duplicates'
import { EditDialog } from './edit-dialog'
import { Due, isTimed } from './list-page'
import { t } from './messages'
import { JobDialog, useStep, WordDialog, type WordStep } from './steps'
import { TriageDialog } from './triage-dialog'

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
    <Loaded data={request.data} error={request.error} retry={() => void request.refetch()} page>
      {(r) =>
        r === null ? (
          <EmptyState page title={common.not_found} hint={common.not_found_hint} />
        ) : (
          <Detail request={r} again={again} history={history(r.id)} />
        )
      }
    </Loaded>
  )
}

const DIALOGS = {
  triage: TriageDialog,
  create_job: JobDialog,
  update: EditDialog,
  assign: AssignDialog,
}
type Own = keyof typeof DIALOGS
type Ask = Own | WordStep
const isOwn = (a: Ask): a is Own => a in DIALOGS
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
  const Asked = asked && isOwn(asked) ? DIALOGS[asked] : undefined
  const done = () => {
    close()
    again()
  }
  const runs: Partial<Record<Action, () => void>> = {
    update: () => setAsked('update'),
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
            {isTimed(r) && <Due request={r} />}
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
      {r.merged_into && (
        <div className="mb-4">
          <Notice title={t.is_merged}>
            <Reference to={r.merged_into} />
          </Notice>
        </div>
      )}
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
        <div className="grid min-w-0 gap-4">
          <What request={r} />
          <Media request={r} />
          <Jobs request={r} />
          <Duplicates request={r} onDone={again} />
        </div>
        <div className="grid min-w-0 gap-4">
          <Customer
            request={r}
            onAssign={r.actions.includes('update') ? () => setAsked('assign') : undefined}
          />
          <Clock request={r} />
          <Tasks request={r} />
          {history}
        </div>
      </div>
      {Asked && <Asked request={r} onClose={close} onDone={done} />}
      {asked && !isOwn(asked) && (
        <WordDialog key={asked} step={asked} request={r} onClose={close} onDone={done} />
      )}
    </>
  )
}
