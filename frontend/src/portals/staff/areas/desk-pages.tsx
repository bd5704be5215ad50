import { useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { DispatchHome } from '@/features/board/home'
import type { RequestState } from '@/features/service-requests/api'
import { SetUpChecklist } from '@/features/presets/set-up-checklist'
import { RequestDetailPage } from '@/features/service-requests/detail-page'
import { Inbox } from '@/features/service-requests/inbox'
import { PRIORITIES, RequestListPage, RISKS } from '@/features/service-requests/list-page'
import { NewRequestPage } from '@/features/service-requests/new-page'
import { DueTasks } from '@/features/tasks/due'
import { GoodwillWaiting } from '@/features/goodwill/waiting'
import { Timeline } from '@/features/timeline/timeline'
import { hasRole, useAccount } from '@/lib/session'
import { knownAll } from '@/lib/states'
import { PageHeader, Skeleton } from '@/ui/page'
import { t } from '../messages'
import { useFilter } from '../search'
import { Money } from './finance-pages'
import { TheDay } from './oversight-pages'

const StockHome = lazy(async () => ({ default: (await import('./stock-pages')).StockHome }))

/** Each role's next thing to do, together for who has several. */
export function Home() {
  const account = useAccount()
  const intake = hasRole('agent', 'dispatcher')
  return (
    <div className="grid gap-6">
      <PageHeader title={t.welcome(account?.name ?? '')} tab={t.nav.home} />
      {hasRole('manager') && <TheDay />}
      {hasRole('manager') && <GoodwillWaiting />}
      {hasRole('dispatcher') && <DispatchHome />}
      {hasRole('warehouse') && (
        <Suspense fallback={<Skeleton tall />}>
          <StockHome />
        </Suspense>
      )}
      {hasRole('admin') && <SetUpChecklist />}
      {hasRole('accountant') && <Money />}
      {intake ? (
        <div className="grid items-start gap-4 2xl:grid-cols-[minmax(0,1fr)_24rem]">
          <Inbox />
          <DueTasks />
        </div>
      ) : (
        <DueTasks />
      )}
    </div>
  )
}
export function Requests() {
  const { filter, set, clear, filtered } = useFilter([
    'state',
    'priority',
    'risk',
    'since',
    'q',
    'mine',
    'answered',
    'party',
    'unit',
  ])
  return (
    <RequestListPage
      filter={{
        states: knownAll<RequestState>('service_request', filter.state),
        priority: PRIORITIES.find((p) => p === filter.priority),
        risks: RISKS.filter((r) => filter.risk?.split(',').includes(r)),
        since: filter.since,
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
