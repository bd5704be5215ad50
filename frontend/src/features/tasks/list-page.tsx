/* The work list: one's own tasks and the team's, overdue first. */
import { ListChecks } from 'lucide-react'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import type { Column } from '@/ui/list'
import { FilterBar, FilterSelect } from '@/ui/list'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { listTasks, type Task, type TaskFilter } from './api'
import { KINDS, kindText } from './kinds'
import { t } from './messages'
import { Due, Owner, Steps, subjectOf } from './parts'

export interface TaskListFilter {
  /** Open ones unless asked otherwise. */
  state: 'done' | 'all' | undefined
  kind: string | undefined
  mine: boolean
}
const COLUMNS: readonly Column<Task>[] = [
  { id: 'what', label: t.what, cell: (x) => said(x.title) },
  {
    id: 'kind',
    label: t.kind,
    extra: true,
    cell: (x) => <Tag tone="neutral" label={kindText(x.kind)} />,
  },
  { id: 'due', label: t.due, cell: (x) => <Due task={x} /> },
  { id: 'owner', label: t.owner, cell: (x) => <Owner task={x} /> },
  { id: 'result', label: t.result, extra: true, cell: (x) => x.outcome },
  { id: 'next', label: t.next, steps: true, cell: (x) => <Steps task={x} /> },
]
export function TaskListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: TaskListFilter
  onFilter: (change: Partial<Record<'state' | 'kind' | 'mine', string | undefined>>) => void
  onClear: () => void
  filtered: boolean
}) {
  const asked: TaskFilter = {
    states: filter.state === 'all' ? [] : [filter.state ?? 'open'],
    kinds: filter.kind?.split(',') ?? [],
    mine: filter.mine,
  }
  const pages = usePages(['tasks', asked], (cursor, signal) => listTasks(asked, cursor, signal), [
    'task',
  ])
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <ResourceList
        label={t.title}
        pages={pages}
        columns={COLUMNS}
        rowKey={(x) => x.id}
        href={subjectOf}
        card={(x) => ({
          title: said(x.title),
          lines: [
            kindText(x.kind),
            <Due key="d" task={x} />,
            <Owner key="o" task={x} />,
            x.outcome,
          ],
          foot: x.state === 'open' && <Steps task={x} />,
        })}
        filters={
          <FilterBar>
            <FilterSelect
              label={t.state}
              value={filter.state}
              empty={t.to_do}
              onChange={(state) => onFilter({ state })}
              options={[
                { value: 'done', label: t.done },
                { value: 'all', label: t.to_do_and_done },
              ]}
            />
            <FilterSelect
              label={t.whose}
              value={filter.mine ? 'true' : undefined}
              empty={t.team}
              onChange={(mine) => onFilter({ mine })}
              options={[{ value: 'true', label: t.mine }]}
            />
            <FilterSelect
              label={t.kind}
              value={filter.kind}
              onChange={(kind) => onFilter({ kind })}
              options={KINDS}
            />
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.empty, hint: t.empty_hint, icon: ListChecks }}
      />
    </>
  )
}
