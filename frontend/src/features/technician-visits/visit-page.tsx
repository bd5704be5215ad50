/* One visit: what there is to know, and the one thing to do next. On site it leads into the steps. */
import { Check, ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import { longDate, number } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { useLoad, type Loading } from '@/lib/load'
import { navigate } from '@/lib/navigate'
import { stateOf } from '@/lib/states'
import { work } from '@/lib/work'
import { Button } from '@/ui/native'
import { Link, LinkButton } from '@/ui/link'
import { Card, DefinitionList, Loaded, Notice, PageTitle } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { acceptVisit, arrive, finishVisit, getVisit, type VisitDetail } from './api'
import { ActionBar, Refused, useAct } from './act'
import { CannotDialog, DeclineDialog, DelayDialog, NoAccessDialog, TravelDialog } from './endings'
import { LikelyParts, Place, When } from './facts'
import { worded, Words } from '@/ui/words'
import { t } from './messages'
import { stepPath, STEPS } from './plan'

export function useVisit(id: string): Loading<VisitDetail> {
  const visit = useLoad(`visit-${id}`, (signal) => getVisit(id, signal))
  useLive(['visit', 'job'], (e) => {
    if (e.id === id || e.id === visit.data?.job.id) visit.reload()
  })
  return visit
}
export function VisitPage({ id }: { id: string }) {
  const visit = useVisit(id)
  return (
    <div className="mx-auto max-w-2xl p-4 pb-0">
      <Loaded data={visit.data} error={visit.error} retry={visit.reload} page>
        {(v) => <Content v={v} changed={visit.reload} />}
      </Loaded>
    </div>
  )
}
function Content({ v, changed }: { v: VisitDetail; changed: () => void }) {
  const job = v.job_detail
  return (
    <div className="grid gap-4">
      <PageTitle title={v.customer.name} className="text-xl font-bold">
        {v.customer.name}
      </PageTitle>
      <Card>
        <div className="grid gap-4">
          <When visit={v} />
          <Place visit={v} />
        </div>
      </Card>
      {v.state === 'scheduled' && <Notice>{t.waits_dispatch}</Notice>}
      {['done', 'no_access', 'cannot_complete', 'cancelled', 'declined'].includes(v.state) && (
        <Notice title={t.ended}>
          {v.reason && <p>{worded(v.reason)}</p>}
          {v.trip_bearer && <p>{t.trip(work.payers[v.trip_bearer])}</p>}
        </Notice>
      )}
      {v.state === 'on_site' && <StepList v={v} />}
      <Card title={t.job(job.number)} aside={<Tag {...stateOf('job', job.state)} />}>
        <DefinitionList
          items={[
            [t.unit, job.unit && said(job.unit.model_name)],
            [t.serial, job.unit?.serial && <bdi>{job.unit.serial}</bdi>],
            [
              t.cover,
              v.cover && (
                <span className="inline-flex flex-wrap items-center gap-2">
                  <Tag {...stateOf('cover', v.cover.state)} />
                  {v.cover.title && <Words>{said(v.cover.title)}</Words>}
                  {v.cover.ends_on && ` ${t.until(longDate(v.cover.ends_on))}`}
                </span>
              ),
            ],
            [t.instructions, job.instructions],
            [t.crew, v.crew.map((c) => (c.lead ? `${c.name} (${t.lead})` : c.name)).join(' · ')],
          ]}
        />
      </Card>
      {v.likely_parts.length > 0 && (
        <Card>
          <LikelyParts parts={v.likely_parts} />
        </Card>
      )}
      <Actions v={v} changed={changed} />
    </div>
  )
}
function StepList({ v }: { v: VisitDetail }) {
  return (
    <Card flush>
      <ol className="divide-y divide-line">
        {STEPS.map((s) => {
          const p = v.job_detail.checklist.find((c) => c.group === s)
          const settled = p !== undefined && p.settled >= p.required
          return (
            <li key={s}>
              <Link
                to={stepPath(v.id, s)}
                aria-current={v.next_step === s ? 'step' : undefined}
                className={`flex min-h-12 items-center gap-3 px-4 py-2 hover:bg-hover ${v.next_step === s ? 'bg-accent-soft font-semibold' : ''}`}
              >
                <span className="me-auto">{t.steps[s]}</span>
                {p && p.required > 0 && (
                  <span className="text-sm text-muted">
                    {t.progress(number(p.settled), number(p.required))}
                  </span>
                )}
                {settled && p.required > 0 && <Check aria-hidden className="size-5 text-ok" />}
                <ChevronLeft aria-hidden className="size-4 text-faint ltr:rotate-180" />
              </Link>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
type Asked = 'decline' | 'travel' | 'delay' | 'no_access' | 'cannot'
function Actions({ v, changed }: { v: VisitDetail; changed: () => void }) {
  const [asked, setAsked] = useState<Asked>()
  const act = useAct(changed)
  const over = useAct(() => navigate('/technician'))
  const main = mainAction()
  const ahead = v.state === 'accepted' || v.state === 'traveling'
  const dialog = (which: Asked) => ({
    id: v.id,
    open: asked === which,
    onClose: () => setAsked(undefined),
    onDone: () => {
      setAsked(undefined)
      changed()
    },
  })
  function mainAction() {
    switch (v.next_step) {
      case 'accept':
        return (
          <Button
            kind="primary"
            wide
            busy={act.busy}
            onClick={() => void act.run((key) => acceptVisit(v.id, key))}
          >
            {t.accept}
          </Button>
        )
      case 'set_off':
        return (
          <Button kind="primary" wide onClick={() => setAsked('travel')}>
            {t.travel}
          </Button>
        )
      case 'arrive':
        return (
          <Button
            kind="primary"
            wide
            busy={act.busy}
            onClick={() => void act.run((key) => arrive(v.id, key))}
          >
            {t.arrive}
          </Button>
        )
      case 'finish':
        return (
          <Button
            kind="primary"
            wide
            busy={over.busy}
            onClick={() => void over.run((key) => finishVisit(v.id, key))}
          >
            {t.finish}
          </Button>
        )
      case 'none':
        return v.state === 'scheduled' ? null : (
          <LinkButton to="/technician" kind="primary" wide>
            {t.visits}
          </LinkButton>
        )
      default:
        return (
          <LinkButton
            to={stepPath(v.id, v.next_step === 'complete' ? 'handover' : v.next_step)}
            kind="primary"
            wide
          >
            {t.next_is(v.next_step === 'complete' ? t.last_step : t.steps[v.next_step])}
          </LinkButton>
        )
    }
  }
  return (
    <>
      {v.next_step === 'finish' && <Notice tone="good">{t.completed}</Notice>}
      {(ahead || v.state === 'on_site') && v.next_step !== 'finish' && (
        <Card title={t.more_ends}>
          <div className="grid gap-2">
            {ahead && (
              <Button wide onClick={() => setAsked('delay')}>
                {t.delay}
              </Button>
            )}
            {(v.state === 'traveling' || v.state === 'on_site') && (
              <Button wide onClick={() => setAsked('no_access')}>
                {t.no_access}
              </Button>
            )}
            {(v.state === 'traveling' || v.state === 'on_site') && (
              <Button wide onClick={() => setAsked('cannot')}>
                {t.cannot}
              </Button>
            )}
          </div>
        </Card>
      )}
      <Refused problem={act.problem ?? over.problem} />
      {main && (
        <ActionBar>
          {main}
          {v.state === 'dispatched' && (
            <Button wide onClick={() => setAsked('decline')}>
              {t.decline}
            </Button>
          )}
        </ActionBar>
      )}
      <DeclineDialog {...dialog('decline')} />
      <TravelDialog {...dialog('travel')} />
      <DelayDialog {...dialog('delay')} />
      <NoAccessDialog {...dialog('no_access')} />
      <CannotDialog {...dialog('cannot')} />
    </>
  )
}
