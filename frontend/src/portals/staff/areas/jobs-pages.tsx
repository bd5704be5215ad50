import { useParams } from '@tanstack/react-router'
import type { GoodwillState } from '@/features/goodwill/api'
import { GoodwillListPage } from '@/features/goodwill/list-page'
import { JobGoodwill } from '@/features/goodwill/of-job'
import { isOpen, type JobState } from '@/features/jobs/api'
import { JobDetailPage, type GoodwillSlot } from '@/features/jobs/detail-page'
import { JobListPage, KINDS, PRIORITIES } from '@/features/jobs/list-page'
import { Timeline } from '@/features/timeline/timeline'
import { isZero } from '@/lib/format'
import { known } from '@/lib/states'
import { useFilter } from '../search'

export function Jobs() {
  const { filter, set, clear, filtered } = useFilter([
    'state',
    'kind',
    'priority',
    'overdue',
    'technician',
    'request',
    'unit',
    'party',
    'q',
  ])
  return (
    <JobListPage
      filter={{
        ...filter,
        state: filter.state === 'open' ? 'open' : known<JobState>('job', filter.state),
        kind: KINDS.find((k) => k === filter.kind),
        priority: PRIORITIES.find((p) => p === filter.priority),
        overdue: filter.overdue === 'true',
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export function Job() {
  const { number = '' }: { number?: string } = useParams({ strict: false })
  return (
    <JobDetailPage
      key={number}
      number={number}
      history={(id) => <Timeline kind="job" id={id} />}
      goodwill={(slot) => <Goodwill {...slot} />}
    />
  )
}
function Goodwill({ job, ask, onAsk, changed }: GoodwillSlot) {
  const owed = job.payers.find((p) => p.payer === 'customer')?.net
  return (
    <JobGoodwill
      job={job}
      open={isOpen(job)}
      whole={owed && !isZero(owed) ? owed : undefined}
      start={ask}
      onStart={onAsk}
      onChanged={changed}
    />
  )
}
export function GoodwillList() {
  const { filter, set, clear } = useFilter(['state', 'number'])
  return (
    <GoodwillListPage
      state={known<GoodwillState>('goodwill', filter.state)}
      number={filter.number}
      onState={(state) => set({ state })}
      onClear={clear}
    />
  )
}
