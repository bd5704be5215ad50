/*
 * The dispatcher's day: what waits beside who goes where. Wide, the people are lines of time to drag on; narrow, or when
 * asked for, the same day is a list. Both open the same plan.
 */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { civilDate, longDate, nearDate } from '@/lib/format'
import { useHotkeys } from '@/lib/hotkeys'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { navigate } from '@/lib/navigate'
import { useNow } from '@/lib/now'
import { common } from '@/lib/texts'
import { DatePicker } from '@/ui/aria/date-picker'
import { LinkButton } from '@/ui/link'
import { FilterSelect } from '@/ui/list'
import { Loaded, PageHeader, Skeleton } from '@/ui/page'
import { getBoard, listBranches, LIVE, type DayBoard } from './api'
import { Board } from './board'
import { Choice } from './choice'
import { t } from './messages'
import { addDays } from './plan'
import { PublishDay } from './publish-day'

export interface BoardFilter {
  branch: string | undefined
  view: 'list' | undefined
  /** The number of the chosen job. */
  job: string | undefined
}
export const boardAddress = (date: string, f: Partial<BoardFilter> = {}): string => {
  const given = Object.entries(f).filter(([, v]) => v)
  const search = new URLSearchParams(given.map(([k, v]) => [k, String(v)])).toString()
  return `/staff/board/${date}${search && `?${search}`}`
}

export function BoardPage({
  date,
  filter,
  onFilter,
}: {
  date: string
  filter: BoardFilter
  onFilter: (change: Partial<BoardFilter>) => void
}) {
  const queries = useQueryClient()
  const now = useNow()
  const [chosen, choose] = useState(filter.job)
  const key = ['board', 'day', date, filter.branch]
  const board = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => getBoard(date, filter.branch, signal),
    placeholderData: keepPreviousData,
  })
  const again = () => queries.invalidateQueries({ queryKey: ['board'] })
  useLive(LIVE, () => void again())
  const branches = useQuery({
    queryKey: ['branches'],
    queryFn: ({ signal }) => listBranches(signal),
    staleTime: 600_000,
  })
  const go = (to: string) => navigate(boardAddress(to, { ...filter, job: chosen }))
  const today = civilDate()
  useHotkeys([{ keys: 'KeyT', label: common.today, run: () => go(today) }])
  const unsent = new Map(
    board.data?.employees
      .flatMap((e) => e.visits)
      .filter((v) => v.state === 'scheduled')
      .map((v) => [v.id, v]),
  )
  return (
    <div className="flex flex-col lg:h-[calc(100dvh-7.75rem)] lg:min-h-120">
      <PageHeader
        title={t.title}
        tab={`${t.title} · ${nearDate(date)}`}
        lead={
          <>
            {longDate(date)}
            {board.data && ` · ${countOf(board.data)}`}
          </>
        }
      >
        {unsent.size > 0 && <PublishDay date={date} visits={[...unsent.values()]} again={again} />}
      </PageHeader>
      <div className="no-print mb-3 flex flex-wrap items-end gap-2">
        <Step
          to={boardAddress(addDays(date, -1), { ...filter, job: chosen })}
          label={t.previous_day}
        >
          <ChevronLeft aria-hidden className="turns size-5" />
        </Step>
        <div className="w-44">
          <DatePicker quiet label={t.day} name="day" value={date} onChange={(d) => d && go(d)} />
        </div>
        <Step to={boardAddress(addDays(date, 1), { ...filter, job: chosen })} label={t.next_day}>
          <ChevronRight aria-hidden className="turns size-5" />
        </Step>
        <LinkButton
          to={boardAddress(today, { ...filter, job: chosen })}
          {...(date === today && { 'aria-current': 'page' as const })}
        >
          {common.today}
        </LinkButton>
        {(branches.data?.items.length ?? 0) > 1 && (
          <FilterSelect
            label={t.branch}
            value={filter.branch}
            onChange={(branch) => onFilter({ branch })}
            options={branches.data?.items.map((b) => ({ value: b.id, label: said(b.name) })) ?? []}
          />
        )}
        <div className="ms-auto max-lg:hidden">
          <Choice
            label={t.view}
            value={filter.view ?? 'timeline'}
            onChange={(view) => onFilter({ view: view === 'list' ? view : undefined })}
            options={[
              { id: 'timeline', label: t.timeline },
              { id: 'list', label: t.list },
            ]}
          />
        </div>
      </div>
      <Loaded
        data={board.data}
        error={board.error}
        retry={() => void board.refetch()}
        skeleton={<Skeleton rows={8} tall />}
      >
        {(data) => (
          <Board
            board={data}
            now={now}
            stale={board.isPlaceholderData}
            list={filter.view === 'list'}
            chosen={chosen}
            onChoose={choose}
            again={again}
            onDay={go}
          />
        )}
      </Loaded>
    </div>
  )
}
const countOf = (b: DayBoard): string =>
  t.visits_count(new Set(b.employees.flatMap((e) => e.visits.map((v) => v.id))).size)

function Step({ to, label, children }: { to: string; label: string; children: ReactNode }) {
  return (
    <LinkButton to={to} aria-label={label} className="px-2!">
      {children}
    </LinkButton>
  )
}
