/* What can be done with a request: each step a small dialog of its own. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newIntent, type Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, Checkbox, ErrorSummary, RadioTiles, Select, TextField } from '@/ui/native'
import {
  answer,
  ask,
  cancel,
  createJob,
  listSymptoms,
  reject,
  reopen,
  resolveRemotely,
  reverseTriage,
  triage,
  type Priority,
  type Request,
} from './api'
import { PRIORITIES } from './list-page'
import { t } from './messages'

interface StepProps {
  request: Request
  onClose: () => void
  onDone: () => void
}

export function TriageDialog({ request: r, onClose, onDone }: StepProps) {
  const symptoms = useQuery({
    queryKey: ['symptoms', r.unit.model_code],
    queryFn: ({ signal }) => listSymptoms(undefined, '', signal),
    staleTime: 600_000,
  })
  const form = useForm({
    name: `triage:${r.id}`,
    initial: {
      priority: r.priority,
      symptom: r.symptoms[0]?.code ?? '',
      danger: r.danger,
      note: '',
    },
    submit: (v, key) =>
      triage(
        r.id,
        {
          priority: v.priority,
          danger: v.danger,
          ...(v.symptom && { symptom_codes: [v.symptom] }),
          ...(v.note.trim() && { note: v.note.trim() }),
        },
        key,
      ),
    onDone: () => {
      onDone()
      say(t.was_triaged, {
        undo: () =>
          void reverseTriage(r.id, newIntent())
            .then(onDone)
            .catch((x: unknown) => {
              if (x instanceof Problem) say(problemText(x))
            }),
      })
    },
  })
  const known =
    symptoms.data?.items.map((s) => ({ value: s.code, label: said(s.technician_text) })) ?? []
  const own = r.symptoms
    .filter((s) => known.every((k) => k.value !== s.code))
    .map((s) => ({ value: s.code, label: said(s.name) }))
  return (
    <Dialog title={t.triage} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <RadioTiles
          legend={t.priority}
          name="priority"
          value={form.values.priority}
          onChange={(v) => form.set('priority', v as Priority)}
          options={PRIORITIES.map((id) => ({ id, label: t.priorities[id] }))}
        />
        <Select
          {...form.field('symptom')}
          label={t.symptom}
          empty={t.no_symptom}
          options={[...own, ...known]}
        />
        <Checkbox
          name="danger"
          label={t.danger_flag}
          checked={form.values.danger}
          onChange={(v) => form.set('danger', v)}
        />
        <TextField {...form.field('note')} label={t.triage_note} optional rows={2} />
        <Actions busy={form.busy} onClose={onClose} label={t.triage} />
      </form>
    </Dialog>
  )
}

const KINDS: readonly Schemas['JobKind'][] = ['repair', 'install', 'inspect', 'replace', 'measure']
export function JobDialog({ request: r, onClose, onDone }: StepProps) {
  const form = useForm({
    name: `request-job:${r.id}`,
    initial: { kind: (r.rework ? 'rework' : 'repair') as Schemas['JobKind'], instructions: '' },
    submit: (v, key) =>
      createJob(
        r.id,
        { kind: v.kind, ...(v.instructions.trim() && { instructions: v.instructions.trim() }) },
        key,
      ),
    onDone: () => {
      onDone()
      say(t.job_made)
    },
  })
  const kinds = r.rework ? (['rework', ...KINDS] as const) : KINDS
  const words: Readonly<Record<string, string>> = t.job_kinds
  return (
    <Dialog title={t.make_job} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <RadioTiles
          legend={t.job_kind}
          name="kind"
          value={form.values.kind}
          onChange={(v) => form.set('kind', v as Schemas['JobKind'])}
          options={kinds.map((id) => ({ id, label: words[id] ?? id }))}
        />
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
    run: (r: Request, v: string, k: string) => reject(r.id, v, k),
  },
  cancel: {
    title: t.cancel,
    label: t.reason,
    need: t.need_reason,
    done: t.was_cancelled,
    run: cancel,
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
  const form = useForm({
    name: `request-${step}:${r.id}`,
    initial: { text: '' },
    required: { text: words.need },
    aliases: { missing: 'text', reason: 'text', note: 'text', narrative: 'text' },
    submit: (v, key) => words.run(r, v.text.trim(), key),
    onDone: () => {
      onDone()
      say(words.done)
    },
  })
  return (
    <Dialog title={words.title} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <TextField {...form.field('text')} label={words.label} rows={3} />
        <Actions busy={form.busy} onClose={onClose} label={words.title} />
      </form>
    </Dialog>
  )
}
function Actions({ busy, onClose, label }: { busy: boolean; onClose: () => void; label: string }) {
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
