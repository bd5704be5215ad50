/* One group per screen, in the order of the work; below, always the way on. */
import { said } from '@/lib/i18n'
import { navigate } from '@/lib/navigate'
import { common } from '@/lib/texts'
import { Button } from '@/ui/native'
import { LinkButton, TextLink } from '@/ui/link'
import { Card, DefinitionList, Loaded, Notice, PageTitle } from '@/ui/page'
import { Steps } from '@/ui/steps'
import { completeJob, isOpen, type Group, type VisitDetail } from './api'
import { ActionBar, Refused, useAct } from './act'
import { Checklist } from './checklist'
import { Diagnosis } from './diagnosis'
import { Handover } from './handover'
import { Lines } from './lines'
import { Words } from '@/ui/words'
import { t } from './messages'
import { stepPath, STEPS } from './plan'
import { Price } from './price'
import { useVisit } from './visit-page'
import { Work } from './work'

export function StepPage({ id, step }: { id: string; step: Group }) {
  const visit = useVisit(id)
  return (
    <div className="mx-auto max-w-2xl p-4 pb-0">
      <Loaded data={visit.data} error={visit.error} retry={visit.reload} page>
        {(v) => <Content v={v} step={step} changed={visit.reload} />}
      </Loaded>
    </div>
  )
}
interface Props {
  v: VisitDetail
  step: Group
  changed: () => void
}
function Content({ v, step, changed }: Props) {
  const here = v.state === 'on_site'
  return (
    <div className="grid gap-4">
      <Steps
        current={step}
        steps={STEPS.map((s) => ({ id: s, label: t.steps[s], to: stepPath(v.id, s) }))}
      />
      <PageTitle className="text-xl font-bold">{t.steps[step]}</PageTitle>
      <p className="text-sm text-muted">
        <Words>{v.customer.name}</Words> · <bdi>{v.job.number}</bdi>
      </p>
      <p>
        <TextLink
          to={`/technician/visits/${v.id}`}
          className="inline-flex min-h-11 items-center underline"
        >
          {t.to_visit}
        </TextLink>
      </p>
      {!here || v.next_step === 'finish' ? (
        <Notice>
          {v.next_step === 'finish' ? t.completed : isOpen(v) ? t.not_there : t.ended}
        </Notice>
      ) : (
        <Body v={v} step={step} changed={changed} />
      )}
      <Bar v={v} step={step} changed={changed} />
    </div>
  )
}
function Body({ v, step, changed }: Props) {
  const asked = v.checklist.some((i) => i.group === step)
  const own = { v, changed }
  return (
    <>
      {step === 'unit' && v.job_detail.unit && (
        <Card>
          <DefinitionList
            items={[
              [t.unit, said(v.job_detail.unit.model_name)],
              [t.serial, v.job_detail.unit.serial && <bdi>{v.job_detail.unit.serial}</bdi>],
            ]}
          />
        </Card>
      )}
      {step === 'diagnosis' && <Diagnosis {...own} />}
      {step === 'price' && (
        <>
          <Lines {...own} />
          <Price {...own} />
        </>
      )}
      {step === 'work' && <Work {...own} />}
      <Checklist v={v} group={step} changed={changed} />
      {step === 'handover' && <Handover {...own} />}
      {!asked && (step === 'safety' || step === 'unit' || step === 'test') && (
        <p className="text-muted">{t.nothing_asked}</p>
      )}
    </>
  )
}
function Bar({ v, step, changed }: Props) {
  const act = useAct(() => {
    changed()
    navigate(`/technician/visits/${v.id}`)
  })
  const next = STEPS[STEPS.indexOf(step) + 1]
  // After a refused price only what makes it safe is left, wherever one stands.
  const last = next === undefined || v.next_step === 'complete'
  if (v.state !== 'on_site' || v.next_step === 'finish')
    return (
      <ActionBar>
        <LinkButton to={`/technician/visits/${v.id}`} kind="primary" wide>
          {t.to_visit}
        </LinkButton>
      </ActionBar>
    )
  return (
    <>
      <Refused problem={act.problem} />
      <ActionBar>
        {last ? (
          <Button
            kind="primary"
            wide
            busy={act.busy}
            onClick={() => void act.run((key) => completeJob(v, key))}
          >
            {t.complete}
          </Button>
        ) : (
          <LinkButton to={stepPath(v.id, next)} kind="primary" wide>
            {`${common.next}: ${t.steps[next]}`}
          </LinkButton>
        )}
      </ActionBar>
    </>
  )
}
