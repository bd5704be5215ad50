import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Day } from '@/features/day-summary/day'
import { WaitingCreditNotes } from '@/features/invoices/home'
import { AtRisk } from '@/features/service-requests/at-risk'
import { CasePage } from '@/features/surveys/case-page'
import { CaseListPage } from '@/features/surveys/cases-page'
import { ResponseListPage } from '@/features/surveys/list-page'
import { TaskListPage } from '@/features/tasks/list-page'
import { Timeline } from '@/features/timeline/timeline'
import { navigate } from '@/lib/navigate'
import { Failed, PageHeader, Skeleton } from '@/ui/page'
import { t } from '../messages'
import { NotFound } from '../root'
import { addressOf, listAddress } from '../rows'
import { useFilter } from '../search'

/** The manager's numbers with what stands behind them. */
export const TheDay = () => (
  <Day to={listAddress} risk={<AtRisk />} approvals={<WaitingCreditNotes />} />
)
export const DayPage = () => (
  <>
    <PageHeader title={t.nav.day} />
    <TheDay />
  </>
)
export function Tasks() {
  const { filter, set, clear, filtered } = useFilter(['state', 'kind', 'mine'])
  return (
    <TaskListPage
      filter={{
        state: filter.state === 'done' || filter.state === 'all' ? filter.state : undefined,
        kind: filter.kind,
        mine: filter.mine === 'true',
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
const RESPONSES = [
  'days',
  'from',
  'to',
  'template_code',
  'technician_id',
  'branch_id',
  'product_model_id',
  'low',
  'answer',
] as const
export function Responses() {
  const { filter, set, clear, filtered } = useFilter(RESPONSES)
  return (
    <ResponseListPage
      address={filter}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
      addressWith={(answer) => {
        const given = Object.entries({ ...filter, answer }).filter(([, v]) => v !== undefined)
        return `/staff/survey-responses?${new URLSearchParams(given as [string, string][]).toString()}`
      }}
    />
  )
}
export function Cases() {
  const { filter, set, clear, filtered } = useFilter(['state', 'mine'])
  return (
    <CaseListPage
      state={filter.state}
      mine={filter.mine === 'true'}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export function Case() {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  return <CasePage key={id} id={id} history={<Timeline kind="recovery_case" id={id} />} />
}
export function Row() {
  const { kind = '', id = '' }: { kind?: string; id?: string } = useParams({ strict: false })
  const find = addressOf(kind)
  const found = useQuery({
    queryKey: ['row', kind, id],
    enabled: find !== undefined,
    staleTime: Infinity,
    queryFn: ({ signal }) => find?.(id, signal) ?? Promise.reject(new Error(kind)),
  })
  useEffect(() => {
    if (found.data) navigate(found.data, { replace: true })
  }, [found.data])
  if (!find) return <NotFound />
  return found.error ? (
    <Failed error={found.error} retry={() => void found.refetch()} page />
  ) : (
    <Skeleton />
  )
}
