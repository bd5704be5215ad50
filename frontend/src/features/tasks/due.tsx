/* What waits for somebody, on their home. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { FewRows } from '@/ui/few'
import { TextLink } from '@/ui/link'
import { listTasks, type TaskFilter } from './api'
import { kindText } from './kinds'
import { t } from './messages'
import { Due, Steps, subjectOf } from './parts'

const FEW = 6
const OPEN: TaskFilter = { states: ['open'], kinds: [], mine: false }
export function DueTasks() {
  const queries = useQueryClient()
  const key = ['tasks', 'due']
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => listTasks(OPEN, undefined, signal, FEW),
    refetchInterval: 120_000,
  })
  useLive(['task'], () => void queries.invalidateQueries({ queryKey: key }))
  return (
    <FewRows
      title={t.due_for_you}
      to="/staff/tasks"
      found={found}
      none={t.none_due}
      rowKey={(x) => x.id}
      row={(x) => (
        <>
          <TextLink to={subjectOf(x)} className="block">
            {said(x.title)}
          </TextLink>
          <span className="flex flex-wrap items-center gap-x-3 text-sm">
            <span className="text-muted">{kindText(x.kind)}</span>
            <Due task={x} />
            <span className="ms-auto">
              <Steps task={x} quiet />
            </span>
          </span>
        </>
      )}
    />
  )
}
