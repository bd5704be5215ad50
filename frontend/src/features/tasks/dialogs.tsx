import { nearTime } from '@/lib/format'
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { common } from '@/lib/texts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { changeTask, completeTask, type Task } from './api'
import { closesItself } from './kinds'
import { t } from './messages'

export function CompleteDialog({
  task,
  onClose,
  onDone,
}: {
  task: Task
  onClose: () => void
  onDone: () => void
}) {
  const form = useForm({
    name: `task:${task.id}`,
    initial: { outcome: '' },
    submit: (v, key) => completeTask(task.id, v.outcome.trim(), key),
    onDone,
  })
  return (
    <Dialog title={t.complete_title} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <p>{said(task.title)}</p>
        {closesItself(task.kind) && <p className="text-sm text-muted">{t.closes_itself}</p>}
        <TextField
          {...form.field('outcome')}
          label={t.outcome}
          help={t.outcome_hint}
          optional
          rows={3}
        />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.complete}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

const HOURS = { hour: 1, hours: 4, day: 24, days: 72, week: 168 } as const
type Later = keyof typeof HOURS
const LATER = Object.keys(HOURS) as Later[]
/** On the quarter of an hour, as people say times. */
const after = (hours: number): string => {
  const quarter = 900_000
  return new Date(Math.ceil((Date.now() + hours * 3_600_000) / quarter) * quarter).toISOString()
}
export function PostponeDialog({
  task,
  onClose,
  onDone,
}: {
  task: Task
  onClose: () => void
  onDone: (at: string) => void
}) {
  const form = useForm({
    name: `task-later:${task.id}`,
    initial: { due_at: '' },
    required: { due_at: t.need_until },
    draft: false,
    submit: (v) => changeTask(task, { due_at: after(HOURS[v.due_at as Later]) }),
    onDone: (now) => onDone(now.due_at),
  })
  return (
    <Dialog title={t.postpone_title} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <p>{said(task.title)}</p>
        <RadioTiles
          legend={t.until}
          name="due_at"
          value={form.values.due_at}
          onChange={(v) => form.set('due_at', v)}
          error={form.error('due_at')}
          options={LATER.map((id) => ({
            id,
            label: t.later[id],
            detail: nearTime(after(HOURS[id])),
          }))}
          wide
        />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.postpone}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
