/* What can be done with a request: each step a small dialog of its own. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newIntent, type Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { duration } from '@/lib/format'
import { said } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { work } from '@/lib/work'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles, Select } from '@/ui/choices'
import {
  answer,
  ask,
  cancel,
  createJob,
  familyOf,
  listReasons,
  listTemplates,
  reject,
  reopen,
  resolveRemotely,
  type Request,
} from './api'
import { t } from './messages'

export interface StepProps {
  request: Request
  onClose: () => void
  onDone: () => void
}

const KINDS: readonly Schemas['JobKind'][] = ['repair', 'install', 'inspect', 'replace', 'measure']
export function JobDialog({ request: r, onClose, onDone }: StepProps) {
  const form = useForm({
    name: `request-job:${r.id}`,
    initial: {
      kind: (r.rework ? 'rework' : 'repair') as Schemas['JobKind'],
      template: '',
      instructions: '',
    },
    aliases: { template_code: 'template' },
    submit: (v, key) =>
      createJob(
        r.id,
        {
          kind: v.kind,
          ...(v.template && { template_code: v.template }),
          ...(v.instructions.trim() && { instructions: v.instructions.trim() }),
        },
        key,
      ),
    onDone: () => {
      onDone()
      say(t.job_made)
    },
  })
  const model = r.unit.model_id
  const templates =
    useQuery({
      queryKey: ['job-templates', form.values.kind, model],
      queryFn: async ({ signal }) => {
        const family = model ? (await familyOf(model, signal)).code : undefined
        return listTemplates(form.values.kind, family, signal)
      },
      staleTime: 600_000,
    }).data?.items ?? []
  const kinds = r.rework ? (['rework', ...KINDS] as const) : KINDS
  return (
    <Dialog title={t.make_job} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <RadioTiles
          legend={t.job_kind}
          name="kind"
          value={form.values.kind}
          onChange={(v) => {
            form.set('kind', v as Schemas['JobKind'])
            form.set('template', '')
          }}
          options={kinds.map((id) => ({ id, label: work.kinds[id] }))}
        />
        {templates.length > 0 && (
          <Select
            {...form.field('template')}
            label={t.template}
            optional
            empty={t.fitting_template}
            options={templates.map((x) => ({
              value: x.code,
              label: `${said(x.title)} · ${duration(x.expected_minutes)}`,
            }))}
          />
        )}
        <TextField {...form.field('instructions')} label={t.instructions} optional rows={3} />
        <Actions busy={form.busy} onClose={onClose} label={t.make_job} />
      </form>
    </Dialog>
  )
}

const WORDS = {
  ask: {
    title: t.ask,
    label: t.missing,
    need: t.need_missing,
    done: t.was_asked,
    run: (r: Request, v: string, k: string) => ask(r.id, v, k),
  },
  answer: {
    title: t.answer,
    label: t.answer_text,
    need: t.need_answer,
    done: t.was_answered,
    run: (r: Request, v: string, k: string) => answer(r.id, v, k),
  },
  reject: {
    title: t.reject,
    label: t.reason,
    need: t.need_reason,
    done: t.was_rejected,
    reasons: 'reject',
    run: (r: Request, v: string, k: string, code: string) => reject(r.id, v, code, k),
  },
  cancel: {
    title: t.cancel,
    label: t.reason,
    need: t.need_reason,
    done: t.was_cancelled,
    reasons: 'cancel',
    run: (r: Request, v: string, k: string, code: string) => cancel(r, v, code, k),
  },
  resolve_remotely: {
    title: t.resolve,
    label: t.what_helped,
    need: t.need_note,
    done: t.was_resolved,
    run: (r: Request, v: string, k: string) => resolveRemotely(r.id, v, k),
  },
  reopen: {
    title: t.reopen,
    label: t.what_now,
    need: t.need_note,
    done: t.was_reopened,
    run: (r: Request, v: string, k: string) => reopen(r.id, v, k),
  },
} as const
export type WordStep = keyof typeof WORDS
/** A step that takes one text. */
export function WordDialog({ step, request: r, onClose, onDone }: StepProps & { step: WordStep }) {
  const words = WORDS[step]
  const kind = 'reasons' in words ? words.reasons : undefined
  const reasons = useQuery({
    queryKey: ['reasons', kind],
    queryFn: ({ signal }) => listReasons(kind ?? 'cancel', signal),
    enabled: kind !== undefined,
    staleTime: 600_000,
  })
  const form = useForm({
    name: `request-${step}:${r.id}`,
    initial: { text: '', reason_code: '' },
    required: { text: words.need },
    aliases: { missing: 'text', reason: 'text', note: 'text', narrative: 'text' },
    submit: (v, key) => words.run(r, v.text.trim(), key, v.reason_code),
    onDone: () => {
      onDone()
      say(words.done)
    },
  })
  return (
    <Dialog title={words.title} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        {reasons.data && (
          <Select
            {...form.field('reason_code')}
            label={t.reason_listed}
            optional
            empty={t.no_reason_listed}
            options={reasons.data.items.map((x) => ({ value: x.code, label: said(x.name) }))}
          />
        )}
        <TextField {...form.field('text')} label={words.label} rows={3} />
        <Actions busy={form.busy} onClose={onClose} label={words.title} />
      </form>
    </Dialog>
  )
}
export function Actions({
  busy,
  onClose,
  label,
}: {
  busy: boolean
  onClose: () => void
  label: string
}) {
  return (
    <DialogActions>
      <Button onClick={onClose}>{common.back_out}</Button>
      <Button type="submit" kind="primary" busy={busy}>
        {label}
      </Button>
    </DialogActions>
  )
}

/** Steps that need no words; each says what it did. */
export function useStep(onDone: () => void) {
  const [busy, setBusy] = useState(false)
  const run = async (step: (key: string) => Promise<unknown>, done: string) => {
    setBusy(true)
    try {
      await step(newIntent())
      onDone()
      say(done)
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  return { busy, run }
}
