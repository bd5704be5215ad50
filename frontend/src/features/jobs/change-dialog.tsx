/* Priority, skills and notes of a job that isn't finished. */
import { useQuery } from '@tanstack/react-query'
import type { Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { useStale } from '@/lib/stale'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Conflict } from '@/ui/conflict'
import { Dialog } from '@/ui/dialog'
import { TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Checkbox, RadioTiles } from '@/ui/choices'
import { getJob, listSkills, updateJob, type JobDetail } from './api'
import { Actions } from './line-dialogs'
import { t } from './messages'

type Priority = Schemas['JobPriority']
const PRIORITIES: readonly Priority[] = ['normal', 'urgent', 'emergency']
const valuesOf = (j: JobDetail) => ({
  priority: j.priority,
  required_skills: j.required_skills,
  instructions: j.instructions ?? '',
  internal_note: j.internal_note ?? '',
})
export function ChangeDialog({
  job: j,
  onClose,
  onDone,
}: {
  job: JobDetail
  onClose: () => void
  onDone: () => void
}) {
  const stale = useStale(j, () => getJob(j.id))
  const skills = useQuery({
    queryKey: ['skills'],
    queryFn: ({ signal }) => listSkills(signal),
    staleTime: 600_000,
  })
  const form = useForm({
    name: `job-change:${j.id}`,
    initial: valuesOf(j),
    submit: (v) =>
      stale.save((version) =>
        updateJob(
          { ...j, version },
          {
            priority: v.priority,
            required_skills: v.required_skills,
            instructions: v.instructions.trim() || null,
            internal_note: v.internal_note.trim() || null,
          },
        ),
      ),
    onDone: () => {
      say(common.saved)
      onDone()
    },
  })
  const chosen = form.values.required_skills
  const known = skills.data?.items ?? []
  const words = (codes: readonly string[]) =>
    codes.map((c) => said(known.find((s) => s.code === c)?.name ?? { fa: c, en: c })).join(t.comma)
  return (
    <Dialog title={t.change} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        {stale.theirs ? (
          <Conflict
            busy={form.busy}
            rows={[
              [t.priority, t.priorities[stale.theirs.priority], t.priorities[form.values.priority]],
              [t.skills, words(stale.theirs.required_skills), words(chosen)],
              [t.instructions, stale.theirs.instructions, form.values.instructions],
              [t.internal_note, stale.theirs.internal_note, form.values.internal_note],
            ]}
            onKeep={() => {
              stale.settle()
              void form.send()
            }}
            onDrop={() => {
              form.clear()
              onDone()
            }}
          />
        ) : (
          <ErrorSummary {...form.summary} wait={form.wait} />
        )}
        <RadioTiles
          legend={t.priority}
          name="priority"
          value={form.values.priority}
          onChange={(v) => form.set('priority', v as Priority)}
          options={PRIORITIES.map((id) => ({ id, label: t.priorities[id] }))}
        />
        <fieldset>
          <legend className="text-sm font-medium">{t.skills}</legend>
          <div className="max-h-56 overflow-y-auto rounded-md border border-line-faint px-3">
            {known
              .filter((s) => !s.is_retired || chosen.includes(s.code))
              .map((s) => (
                <Checkbox
                  key={s.code}
                  name="required_skills"
                  label={said(s.name)}
                  checked={chosen.includes(s.code)}
                  onChange={(on) =>
                    form.set(
                      'required_skills',
                      on ? [...chosen, s.code] : chosen.filter((c) => c !== s.code),
                    )
                  }
                />
              ))}
          </div>
        </fieldset>
        <TextField
          {...form.field('instructions')}
          label={t.instructions}
          help={t.instructions_help}
          optional
          rows={3}
          maxLength={2000}
        />
        <TextField
          {...form.field('internal_note')}
          label={t.internal_note}
          help={t.internal_note_help}
          optional
          rows={2}
          maxLength={2000}
        />
        <Actions busy={form.busy} onClose={onClose} label={common.save} />
      </form>
    </Dialog>
  )
}
