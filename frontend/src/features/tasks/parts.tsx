/* The pieces of a task wherever it is listed: its time, who has it, and what may be done with it. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isPast, nearTime } from '@/lib/format'
import { said } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { useAccount } from '@/lib/session'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Menu } from '@/ui/aria/menu'
import { LinkButton } from '@/ui/link'
import { Button } from '@/ui/native'
import { Tag } from '@/ui/tag'
import { changeTask, listColleagues, type Task } from './api'
import { CompleteDialog, PostponeDialog } from './dialogs'
import { closesItself } from './kinds'
import { t } from './messages'

export const subjectOf = (task: Task): string =>
  `/staff/rows/${task.subject.kind}/${task.subject.id}`

export function Due({ task }: { task: Task }) {
  if (task.state === 'done') return <Tag tone="good" label={t.done} />
  const late = isPast(task.due_at)
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {late && <Tag tone="bad" label={t.overdue} />}
      <time dateTime={task.due_at} className="text-muted">
        {nearTime(task.due_at)}
      </time>
    </span>
  )
}

export function Owner({ task }: { task: Task }) {
  const account = useAccount()
  const others = task.assignee_id !== undefined && task.assignee_id !== account?.id
  const colleagues = useQuery({
    queryKey: ['colleagues'],
    enabled: others,
    staleTime: 600_000,
    queryFn: ({ signal }) => listColleagues(signal),
  })
  if (!task.assignee_id) {
    const roles: Readonly<Record<string, string>> = common.roles
    return t.of_team(roles[task.role] ?? task.role)
  }
  if (!others) return t.you
  const who = colleagues.data?.items.find((e) => e.account_id === task.assignee_id)
  return who ? said(who.name) : t.colleague
}

export function Steps({ task, quiet = false }: { task: Task; quiet?: boolean }) {
  const account = useAccount()
  const queries = useQueryClient()
  const [ask, setAsk] = useState<'complete' | 'postpone'>()
  if (task.state === 'done') return null
  const again = () => queries.invalidateQueries({ queryKey: ['tasks'] })
  const done = (text: string) => {
    setAsk(undefined)
    say(text)
    void again()
  }
  const mine = task.assignee_id === account?.id
  const take = async (from: Task, yes: boolean, undone = false) => {
    try {
      const now = await changeTask(from, { mine: yes })
      say(
        yes ? t.was_taken : t.was_given_back,
        undone ? {} : { undo: () => void take(now, !yes, true) },
      )
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    }
    await again()
  }
  const elsewhere = closesItself(task.kind)
  const complete = { id: 'complete', label: t.complete, run: () => setAsk('complete') }
  return (
    <span className="relative inline-flex items-center gap-2">
      {elsewhere ? (
        <LinkButton to={subjectOf(task)} kind={quiet ? 'quiet' : 'secondary'}>
          {t.open}
        </LinkButton>
      ) : (
        <Button
          kind={quiet ? 'quiet' : 'secondary'}
          label={`${t.complete}: ${said(task.title)}`}
          onClick={() => setAsk('complete')}
        >
          {t.complete}
        </Button>
      )}
      <Menu
        kind="quiet"
        label={t.more_of(said(task.title))}
        actions={[
          mine
            ? { id: 'give', label: t.give_back, run: () => void take(task, false) }
            : { id: 'take', label: t.take, run: () => void take(task, true) },
          { id: 'postpone', label: t.postpone, run: () => setAsk('postpone') },
          ...(elsewhere ? [complete] : []),
        ]}
      >
        {t.more}
      </Menu>
      {ask === 'complete' && (
        <CompleteDialog
          task={task}
          onClose={() => setAsk(undefined)}
          onDone={() => done(t.was_completed)}
        />
      )}
      {ask === 'postpone' && (
        <PostponeDialog
          task={task}
          onClose={() => setAsk(undefined)}
          onDone={(at) => done(t.was_postponed(nearTime(at)))}
        />
      )}
    </span>
  )
}
