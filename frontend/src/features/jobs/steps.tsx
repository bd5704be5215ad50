/* What can be done with a job as a whole: each step a small dialog of its own. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newIntent, type Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { money } from '@/lib/format'
import { said } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { orReread } from '@/lib/stale'
import { stateOf } from '@/lib/states'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { work } from '@/lib/work'
import { DatePicker } from '@/ui/aria/date-picker'
import { Dialog as AriaDialog } from '@/ui/aria/dialog'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Checkbox, RadioTiles, Select } from '@/ui/choices'
import { Loaded, Notice, Skeleton } from '@/ui/page'
import {
  approveJob,
  cancelJob,
  completeJob,
  holdJob,
  listReasons,
  resumeJob,
  sendBack,
  type JobDetail,
  type Payer,
} from './api'
import { Actions } from './line-dialogs'
import { isInvoiced, Payers } from './money'
import { t } from './messages'

interface StepProps {
  job: JobDetail
  onClose: () => void
  onDone: () => void
  /** The job was changed by somebody else; the question is asked anew. */
  onStale: () => void
}
function useReasons(kind: Schemas['ReasonKind']) {
  return useQuery({
    queryKey: ['reasons', kind],
    queryFn: ({ signal }) => listReasons([kind], signal),
    staleTime: 600_000,
  })
}
type Hold = Schemas['HoldKind']
const HOLDS: readonly Hold[] = ['parts', 'approval', 'customer']
export function HoldDialog({ job: j, onClose, onDone }: StepProps) {
  const form = useForm({
    name: `job-hold:${j.id}`,
    initial: { kind: 'parts' as Hold, reason_code: '', expected_on: '', note: '' },
    submit: (v, key) =>
      holdJob(
        j.id,
        {
          kind: v.kind,
          ...(v.reason_code && { reason_code: v.reason_code }),
          ...(v.expected_on && { expected_on: v.expected_on }),
          ...(v.note.trim() && { note: v.note.trim() }),
        },
        key,
      ),
    onDone: () => {
      onDone()
      say(t.was_held, {
        undo: () =>
          void resumeJob(j.id, newIntent())
            .then(onDone)
            .catch((x: unknown) => {
              if (x instanceof Problem) say(problemText(x))
            }),
      })
    },
  })
  const reasons = useReasons(`hold_${form.values.kind}`)
  return (
    <AriaDialog title={t.hold_title} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <RadioTiles
          legend={t.waits_for}
          name="kind"
          value={form.values.kind}
          onChange={(kind) => {
            form.set('kind', kind as Hold)
            form.set('reason_code', '')
          }}
          options={HOLDS.map((id) => ({ id, label: stateOf('job_hold', id).label }))}
        />
        <Select
          {...form.field('reason_code')}
          label={t.reason}
          optional
          empty={t.choose}
          options={reasons.data?.items.map((r) => ({ value: r.code, label: said(r.name) })) ?? []}
        />
        <DatePicker
          label={t.expected_on}
          name="expected_on"
          optional
          value={form.values.expected_on}
          onChange={(d) => form.set('expected_on', d)}
          error={form.error('expected_on')}
        />
        <TextField {...form.field('note')} label={t.note} optional rows={2} maxLength={2000} />
        <Actions busy={form.busy} onClose={onClose} label={t.hold} />
      </form>
    </AriaDialog>
  )
}
const BEARERS: readonly Payer[] = ['customer', 'service_unit', 'manufacturer', 'supplier', 'dealer']
export function CancelDialog({ job: j, onClose, onDone, onStale }: StepProps) {
  const reasons = useReasons('cancel')
  const form = useForm({
    name: `job-cancel:${j.id}`,
    initial: { reason_code: '', cost_bearer: '', note: '' },
    required: { reason_code: t.need_reason },
    submit: (v, key) =>
      orReread(
        cancelJob(
          j,
          {
            reason_code: v.reason_code,
            ...(v.cost_bearer && { cost_bearer: v.cost_bearer as Payer }),
            ...(v.note.trim() && { note: v.note.trim() }),
          },
          key,
        ),
        onStale,
      ),
    onDone: () => {
      onDone()
      say(t.was_cancelled)
    },
  })
  const chosen = reasons.data?.items.find((r) => r.code === form.values.reason_code)
  return (
    <Dialog title={t.cancel_question(j.number)} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <p className="text-sm text-muted">{t.cancel_hint}</p>
        <ErrorSummary {...form.summary} wait={form.wait} />
        <Loaded
          data={reasons.data}
          error={reasons.error}
          retry={() => void reasons.refetch()}
          skeleton={<Skeleton rows={2} />}
        >
          {({ items }) => (
            <Select
              {...form.field('reason_code')}
              label={t.reason}
              empty={t.choose}
              options={items.map((r) => ({ value: r.code, label: said(r.name) }))}
            />
          )}
        </Loaded>
        <Select
          {...form.field('cost_bearer')}
          label={t.cost_bearer}
          optional
          empty={chosen ? t.by_reason(work.payers[chosen.cost_bearer]) : t.as_reason_says}
          options={BEARERS.map((value) => ({ value, label: work.payers[value] }))}
        />
        <TextField {...form.field('note')} label={t.note} optional rows={2} maxLength={2000} />
        <Actions busy={form.busy} onClose={onClose} label={t.cancel} danger />
      </form>
    </Dialog>
  )
}
export function SendBackDialog({ job: j, onClose, onDone }: StepProps) {
  const reasons = useReasons('review_reject')
  const form = useForm({
    name: `job-back:${j.id}`,
    initial: { reason_codes: [] as string[], return_visit: 'no', note: '' },
    required: { reason_codes: t.need_reasons },
    submit: (v, key) =>
      sendBack(
        j.id,
        {
          reason_codes: v.reason_codes,
          return_visit: v.return_visit === 'yes',
          ...(v.note.trim() && { note: v.note.trim() }),
        },
        key,
      ),
    onDone: () => {
      onDone()
      say(t.was_sent_back)
    },
  })
  const chosen = form.values.reason_codes
  return (
    <Dialog title={t.send_back_title} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <Loaded
          data={reasons.data}
          error={reasons.error}
          retry={() => void reasons.refetch()}
          skeleton={<Skeleton rows={4} />}
        >
          {({ items }) => (
            <fieldset>
              <legend className="text-sm font-medium">{t.what_is_missing}</legend>
              {items.map((r, i) => (
                <Checkbox
                  key={r.code}
                  name="reason_codes"
                  label={said(r.name)}
                  checked={chosen.includes(r.code)}
                  onChange={(on) =>
                    form.set(
                      'reason_codes',
                      on ? [...chosen, r.code] : chosen.filter((c) => c !== r.code),
                    )
                  }
                  error={i === items.length - 1 ? form.error('reason_codes') : undefined}
                />
              ))}
            </fieldset>
          )}
        </Loaded>
        <RadioTiles
          legend={t.how_fixed}
          name="return_visit"
          wide
          value={form.values.return_visit}
          onChange={(v) => form.set('return_visit', v)}
          options={[
            { id: 'no', label: t.from_home, detail: t.from_home_hint },
            { id: 'yes', label: t.go_again, detail: t.go_again_hint },
          ]}
        />
        <TextField {...form.field('note')} label={t.note} optional rows={3} maxLength={2000} />
        <Actions busy={form.busy} onClose={onClose} label={t.send_back} />
      </form>
    </Dialog>
  )
}
/** Money follows from it, so it asks: what goes to whom. */
export function ApproveDialog({ job: j, onClose, onDone, onStale }: StepProps) {
  const [key] = useState(newIntent)
  const act = useAsked(onDone, onStale)
  const invoiced = j.payers.filter((p) => isInvoiced(p.payer) && p.gross.amount !== '0')
  const borne = j.payers.filter((p) => !isInvoiced(p.payer) && p.gross.amount !== '0')
  return (
    <Dialog title={t.approve_question(j.number)} open onClose={onClose}>
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t.approve_hint}</p>
        {invoiced.length === 0 ? (
          <Notice>{t.nothing_invoiced}</Notice>
        ) : (
          <section aria-label={t.will_be_invoiced}>
            <h3 className="mb-2 font-semibold">{t.will_be_invoiced}</h3>
            <Payers payers={invoiced} />
          </section>
        )}
        {borne.length > 0 && (
          <p className="text-sm">
            {t.we_bear(borne.map((p) => `${work.payers[p.payer]} ${money(p.gross)}`).join(t.comma))}
          </p>
        )}
        {act.refused}
      </div>
      <DialogActions>
        <Button onClick={onClose}>{common.back_out}</Button>
        <Button
          kind="primary"
          busy={act.busy}
          onClick={() => void act.run(() => approveJob(j, `${key}-${j.version}`), t.was_approved)}
        >
          {t.approve}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
/** Says that the work is done on the technician's behalf; the server lists what is still open. */
export function CompleteDialog({ job: j, onClose, onDone, onStale }: StepProps) {
  const [key] = useState(newIntent)
  const act = useAsked(onDone, onStale)
  return (
    <Dialog title={t.complete_question(j.number)} open onClose={onClose}>
      <p className="text-sm text-muted">{t.complete_hint}</p>
      {act.refused && <div className="mt-3">{act.refused}</div>}
      <DialogActions>
        <Button onClick={onClose}>{common.back_out}</Button>
        <Button
          kind="primary"
          busy={act.busy}
          onClick={() => void act.run(() => completeJob(j, `${key}-${j.version}`), t.was_completed)}
        >
          {t.complete}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
/** A step behind a question; a refusal stays in the dialog with every open point. */
function useAsked(onDone: () => void, onStale: () => void) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  return {
    busy,
    refused: problem && (
      <Notice tone="bad" title={problemText(problem)} live>
        {problem.body.errors.length > 0 && (
          <ul className="list-disc ps-5">
            {problem.body.errors.map((e) => (
              <li key={e.code + e.detail}>{e.detail}</li>
            ))}
          </ul>
        )}
      </Notice>
    ),
    run: async (step: () => Promise<unknown>, done: string) => {
      setBusy(true)
      try {
        await orReread(step(), onStale)
        onDone()
        say(done)
      } catch (x) {
        if (!(x instanceof Problem)) throw x
        setProblem(x)
      } finally {
        setBusy(false)
      }
    },
  }
}
