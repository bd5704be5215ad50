/* One customer who was let down: what they said, whom to call by when, and what was done about it. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Phone } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { longDate, money, nearTime } from '@/lib/format'
import { phone } from '@/lib/digits'
import { useLive } from '@/lib/live'
import { stateOf } from '@/lib/states'
import { say } from '@/lib/toasts'
import { Menu, type MenuAction } from '@/ui/aria/menu'
import { TextLink } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, DefinitionList, Loaded, PageHeader } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { Answers } from './answers'
import { getCase, type Case } from './api'
import { CloseDialog, ContactDialog, SolveDialog } from './case-dialogs'
import { Due } from './cases-page'
import { t } from './messages'

export function CasePage({ id, history }: { id: string; history: ReactNode }) {
  const queries = useQueryClient()
  const found = useQuery({
    queryKey: ['recovery-case', id],
    queryFn: ({ signal }) => getCase(id, signal),
  })
  const again = () => {
    for (const key of ['recovery-case', 'recovery-cases', 'tasks', 'timeline'])
      void queries.invalidateQueries({ queryKey: [key] })
  }
  useLive(['recovery_case'], again)
  return (
    <Loaded data={found.data} error={found.error} retry={() => void found.refetch()} page>
      {(c) => <Detail of={c} again={again} history={history} />}
    </Loaded>
  )
}

type Ask = 'contact' | 'solve' | 'close'
const NEXT: Readonly<Record<Case['state'], readonly Ask[]>> = {
  open: ['contact', 'close'],
  contacted: ['solve', 'contact', 'close'],
  solved: ['close'],
  confirmed_by_customer: [],
  lost: [],
}
function Detail({ of: c, again, history }: { of: Case; again: () => void; history: ReactNode }) {
  const [ask, setAsk] = useState<Ask>()
  const about = c.response.context
  const [first, ...rest] = NEXT[c.state]
  const actions: MenuAction[] = rest.map((id) => ({ id, label: t[id], run: () => setAsk(id) }))
  const close = () => setAsk(undefined)
  const done = (text: string) => () => {
    close()
    say(text)
    again()
  }
  return (
    <>
      <PageHeader
        title={<bdi>{c.number}</bdi>}
        tab={c.number}
        tag={<Tag {...stateOf('recovery_case', c.state)} />}
        lead={about.customer_name}
      >
        {c.phone && c.state === 'open' && (
          <a
            href={`tel:${c.phone}`}
            className="inline-flex min-h-control items-center gap-2 rounded-md border border-line-strong px-4 font-medium hover:bg-hover"
          >
            <Phone aria-hidden className="size-4" />
            <bdi>{phone(c.phone)}</bdi>
          </a>
        )}
        {first && (
          <Button kind="primary" onClick={() => setAsk(first)}>
            {t[first]}
          </Button>
        )}
        {actions.length > 0 && <Menu actions={actions}>{t.more}</Menu>}
      </PageHeader>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-4">
          <Card title={t.answer_of(nearTime(c.response.created_at))}>
            <Answers response={c.response} />
            <p className="mt-4 text-xs text-muted">{t.first_score}</p>
          </Card>
          {(c.contact_note || c.solution) && (
            <Card title={t.steps}>
              <DefinitionList
                stacked
                items={[
                  [t.contact_note, c.contact_note],
                  [t.solution, c.solution && <p className="whitespace-pre-line">{c.solution}</p>],
                ]}
              />
            </Card>
          )}
        </div>
        <div className="grid gap-4">
          <Card title={t.clock}>
            <DefinitionList
              items={[
                [t.call_by, nearTime(c.due_at)],
                [
                  t.state,
                  c.contacted_at || c.closed_at ? <Due of={c} /> : t.not_reached(c.attempts),
                ],
                [t.owner, c.owner_name ?? t.nobody],
                [t.closed_at, c.closed_at && longDate(c.closed_at)],
              ]}
            />
          </Card>
          <Card title={t.about}>
            <DefinitionList
              items={[
                [
                  t.customer,
                  about.party_id ? (
                    <TextLink to={`/staff/parties/${about.party_id}`}>
                      {about.customer_name}
                    </TextLink>
                  ) : (
                    about.customer_name
                  ),
                ],
                [
                  t.phone,
                  c.phone && (
                    <a href={`tel:${c.phone}`} className="text-accent-text hover:underline">
                      <bdi>{phone(c.phone)}</bdi>
                    </a>
                  ),
                ],
                [
                  t.job,
                  about.job_number && (
                    <TextLink to={`/staff/jobs/${about.job_number}`}>
                      <bdi>{about.job_number}</bdi>
                    </TextLink>
                  ),
                ],
                [
                  t.request,
                  about.service_request_id && (
                    <TextLink to={`/staff/rows/service_request/${about.service_request_id}`}>
                      {t.open_request}
                    </TextLink>
                  ),
                ],
                [t.technician, about.technician_name],
                [t.model, about.model_code && <bdi>{about.model_code}</bdi>],
                [t.paid, about.customer_total && money(about.customer_total)],
              ]}
            />
          </Card>
          {history}
        </div>
      </div>
      {ask === 'contact' && <ContactDialog of={c} onClose={close} onDone={done(t.was_contacted)} />}
      {ask === 'solve' && <SolveDialog of={c} onClose={close} onDone={done(t.was_solved)} />}
      {ask === 'close' && <CloseDialog of={c} onClose={close} onDone={done(t.was_closed)} />}
    </>
  )
}
