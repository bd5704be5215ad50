/* What somebody is able to do, how well, and until when; what ran out is shown and blocks. */
import { desk } from '@/lib/desk-texts'
import { useQuery } from '@tanstack/react-query'
import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useForm } from '@/lib/form'
import { dayOfYear, daysUntil, number } from '@/lib/format'
import { said } from '@/lib/i18n'
import { hasRole } from '@/lib/session'
import { useStale } from '@/lib/stale'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { DatePicker } from '@/ui/aria/date-picker'
import { Dialog } from '@/ui/aria/dialog'
import { Conflict } from '@/ui/conflict'
import { DialogActions } from '@/ui/dialog'
import { Button, IconButton } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Select } from '@/ui/choices'
import { Card, EmptyState, Loaded, Skeleton } from '@/ui/page'
import { Tag } from '@/ui/tag'
import {
  getEmployee,
  listEmployeeSkills,
  replaceSkills,
  type Employee,
  type EmployeeSkill,
} from './api'
import { useEmployeeChoices } from './form'
import { t } from './messages'

/** So many days ahead a skill asks to be assessed again. */
const SOON = 30
const LEVELS = [1, 2, 3, 4, 5] as const

export function Skills({ employee, onChanged }: { employee: Employee; onChanged: () => void }) {
  const [editing, setEditing] = useState(false)
  const skills = useQuery({
    queryKey: ['employee-skills', employee.id],
    queryFn: ({ signal }) => listEmployeeSkills(employee.id, signal),
  })
  return (
    <Card
      title={t.skills}
      flush
      aside={
        hasRole('manager', 'admin') &&
        skills.data && (
          <Button onClick={() => setEditing(true)}>
            <Pencil aria-hidden className="size-4" />
            {t.assess}
          </Button>
        )
      }
    >
      <Loaded
        data={skills.data}
        error={skills.error}
        retry={() => void skills.refetch()}
        skeleton={<Skeleton rows={3} />}
      >
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <EmptyState title={t.no_skills} hint={t.no_skills_hint} />
            ) : (
              <ul className="divide-y divide-line-faint border-t border-line">
                {items.map((s) => (
                  <li key={s.skill.code} className="flex flex-wrap items-center gap-3 px-4 py-2.5">
                    <div className="me-auto min-w-0">
                      <p className="leading-snug font-medium">{said(s.skill.name)}</p>
                      <p className="text-sm text-muted">
                        {t.level(number(s.level), t.levels[s.level - 1] ?? '')}
                        {s.assessed_by && ` · ${t.assessed_by(s.assessed_by.name)}`}
                      </p>
                    </div>
                    <Validity skill={s} />
                  </li>
                ))}
              </ul>
            )}
            {editing && (
              <SkillsDialog
                employee={employee}
                held={items}
                onClose={() => setEditing(false)}
                onDone={() => {
                  setEditing(false)
                  say(common.saved)
                  onChanged()
                }}
              />
            )}
          </>
        )}
      </Loaded>
    </Card>
  )
}
function Validity({ skill: s }: { skill: EmployeeSkill }) {
  if (!s.valid) return <Tag tone="bad" label={t.expired(dayOfYear(s.valid_until))} />
  const soon = daysUntil(s.valid_until) <= SOON
  return <Tag tone={soon ? 'waiting' : 'good'} label={t.valid_until(dayOfYear(s.valid_until))} />
}

interface Line {
  skill: string
  level: string
  valid_until: string
}
const linesOf = (held: readonly EmployeeSkill[]): Line[] =>
  held.map((s) => ({
    skill: s.skill.code,
    level: String(s.level),
    valid_until: s.valid_until,
  }))
function SkillsDialog({
  employee,
  held,
  onClose,
  onDone,
}: {
  employee: Employee
  held: readonly EmployeeSkill[]
  onClose: () => void
  onDone: () => void
}) {
  const known = useEmployeeChoices().skills
  const stale = useStale({ version: employee.version, skills: held }, async () => ({
    version: (await getEmployee(employee.id)).version,
    skills: (await listEmployeeSkills(employee.id)).items,
  }))
  const options = [
    ...held
      .filter((s) => known.every((k) => k.value !== s.skill.code))
      .map((s) => ({ value: s.skill.code, label: said(s.skill.name) })),
    ...known,
  ]
  const nameOf = (code: string) => options.find((o) => o.value === code)?.label ?? code
  const form = useForm({
    name: `employee-skills:${employee.id}:${employee.version}`,
    initial: { skills: linesOf(held) },
    required: (v) =>
      Object.fromEntries(
        v.skills.flatMap((l, i) => (l.skill ? [] : [[`skills.${i}.skill`, t.need_skill]])),
      ),
    submit: (v) =>
      stale.save((version) =>
        replaceSkills(
          { id: employee.id, version },
          v.skills.map((l) => ({
            skill: l.skill,
            level: Number(l.level),
            ...(l.valid_until && { valid_until: l.valid_until }),
          })),
        ),
      ),
    onDone,
  })
  const theirs = stale.theirs && linesOf(stale.theirs.skills)
  const lines = form.values.skills
  const set = (i: number, change: Partial<Line>) =>
    form.set(
      'skills',
      lines.map((l, at) => (at === i ? { ...l, ...change } : l)),
    )
  const sentence = (l: Line | undefined) =>
    l
      ? [
          t.level(number(l.level), t.levels[Number(l.level) - 1] ?? ''),
          l.valid_until && t.valid_until(dayOfYear(l.valid_until)),
        ]
          .filter(Boolean)
          .join(common.list_comma)
      : t.not_held
  return (
    <Dialog title={t.assess_who(said(employee.name))} open wide onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        {theirs && (
          <Conflict
            rows={[...new Set([...theirs.map((l) => l.skill), ...lines.map((l) => l.skill)])].map(
              (code) => [
                nameOf(code),
                sentence(theirs.find((l) => l.skill === code)),
                sentence(lines.find((l) => l.skill === code)),
              ],
            )}
            busy={form.busy}
            onKeep={() => {
              stale.settle()
              void form.send()
            }}
            onDrop={() => {
              form.clear()
              onDone()
            }}
          />
        )}
        <p className="text-sm text-muted">{t.assess_hint}</p>
        <ul className="grid gap-4">
          {lines.map((l, i) => (
            <li
              key={i}
              className="grid items-end gap-3 rounded-md border border-line p-3 sm:grid-cols-[1fr_10rem_12rem_auto]"
            >
              <Select
                label={t.skill}
                name={`skills.${i}.skill`}
                value={l.skill}
                onChange={(skill) => set(i, { skill })}
                error={form.error(`skills.${i}.skill`)}
                options={options.filter(
                  (o) => o.value === l.skill || lines.every((x) => x.skill !== o.value),
                )}
                {...(l.skill === '' && { empty: desk.record.choose })}
              />
              <Select
                label={t.level_label}
                name={`skills.${i}.level`}
                value={l.level}
                onChange={(level) => set(i, { level })}
                error={form.error(`skills.${i}.level`)}
                options={LEVELS.map((n) => ({
                  value: String(n),
                  label: `${number(n)} · ${t.levels[n - 1] ?? ''}`,
                }))}
              />
              <DatePicker
                label={t.until}
                name={`skills.${i}.valid_until`}
                value={l.valid_until}
                onChange={(valid_until) => set(i, { valid_until })}
                error={form.error(`skills.${i}.valid_until`)}
                optional
              />
              <IconButton
                label={t.take_away(nameOf(l.skill))}
                onClick={() =>
                  form.set(
                    'skills',
                    lines.filter((_, at) => at !== i),
                  )
                }
              >
                <Trash2 aria-hidden className="size-4" />
              </IconButton>
            </li>
          ))}
        </ul>
        <div>
          <Button
            onClick={() =>
              form.set('skills', [...lines, { skill: '', level: '3', valid_until: '' }])
            }
          >
            <Plus aria-hidden className="size-4" />
            {t.add_skill}
          </Button>
        </div>
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {common.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
