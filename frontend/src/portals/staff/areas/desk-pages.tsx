import { useParams } from '@tanstack/react-router'
import { DispatchHome } from '@/features/board/home'
import type { RequestState } from '@/features/service-requests/api'
import { RequestDetailPage } from '@/features/service-requests/detail-page'
import { Inbox } from '@/features/service-requests/inbox'
import { PRIORITIES, RequestListPage, RISKS } from '@/features/service-requests/list-page'
import { NewRequestPage } from '@/features/service-requests/new-page'
import { Timeline } from '@/features/timeline/timeline'
import { hasRole, useAccount } from '@/lib/session'
import { known } from '@/lib/states'
import { PageHeader } from '@/ui/page'
import { t } from '../messages'
import { useFilter } from '../search'

/** Each role's next thing to do, together for who has several. */
export function Home() {
  const account = useAccount()
  return (
    <div className="grid gap-6">
      <PageHeader title={t.welcome(account?.name ?? '')} tab={t.nav.home} />
      {hasRole('dispatcher') && <DispatchHome />}
      {hasRole('agent', 'dispatcher', 'manager') && <Inbox />}
    </div>
  )
}
export function Requests() {
  const { filter, set, clear, filtered } = useFilter([
    'state',
    'priority',
    'risk',
    'q',
    'mine',
    'answered',
    'party',
    'unit',
  ])
  return (
    <RequestListPage
      filter={{
        state: known<RequestState>('service_request', filter.state),
        priority: PRIORITIES.find((p) => p === filter.priority),
        risk: RISKS.find((r) => r === filter.risk),
        q: filter.q,
        mine: filter.mine === 'true',
        answered: filter.answered === 'true',
        party: filter.party,
        unit: filter.unit,
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export function Request() {
  const { number = '' }: { number?: string } = useParams({ strict: false })
  return (
    <RequestDetailPage
      key={number}
      number={number}
      history={(id) => <Timeline kind="service_request" id={id} />}
    />
  )
}
export function NewRequest() {
  const { filter } = useFilter(['party', 'unit'])
  return (
    <NewRequestPage
      key={`${filter.party}:${filter.unit}`}
      party={filter.party}
      unit={filter.unit}
    />
  )
}
