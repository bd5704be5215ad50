import { useParams } from '@tanstack/react-router'
import { BoardPage } from '@/features/board/board-page'
import { isDate } from '@/features/board/plan'
import { civilDate } from '@/lib/format'
import { NotFound } from '../root'
import { useFilter } from '../search'

export function Board() {
  const { date = civilDate() }: { date?: string } = useParams({ strict: false })
  const { filter, set } = useFilter(['branch', 'view', 'job'])
  if (!isDate(date)) return <NotFound />
  return (
    <BoardPage
      date={date}
      filter={{ ...filter, view: filter.view === 'list' ? 'list' : undefined }}
      onFilter={set}
    />
  )
}
