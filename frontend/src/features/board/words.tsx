/* How a job and a visit are named on the board: the same words in the queue, on the line, in the list and dialogs. */
import { useQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import { digits } from '@/lib/digits'
import { nearTime, window as hours } from '@/lib/format'
import { said } from '@/lib/i18n'
import type { Tone } from '@/lib/states'
import { common } from '@/lib/texts'
import { Tag } from '@/ui/tag'
import { listSkills, type Job, type Visit, type Waiting } from './api'
import { t } from './messages'

export const joined = (...parts: (string | undefined | false)[]): string =>
  parts.filter(Boolean).join(common.list_comma)
export const placeOf = (p: { city?: string; address?: string }): string =>
  digits(joined(p.city, p.address))
export const hoursOf = (v: Pick<Visit, 'planned_start_at' | 'planned_end_at'>): string =>
  hours(v.planned_start_at, v.planned_end_at)
export const leadOf = (v: Visit): string => (v.crew.find((m) => m.lead) ?? v.crew[0])?.name ?? ''

const DAY = 86_400_000
/** Late, within a day, or later: how pressing the promise to arrive is. */
export function urgencyOf(job: Pick<Job, 'arrival_due_at'>, now: number): Tone {
  if (!job.arrival_due_at) return 'neutral'
  const left = Date.parse(job.arrival_due_at) - now
  return left < 0 ? 'bad' : left < DAY ? 'waiting' : 'neutral'
}
export function Due({ job, now }: { job: Pick<Job, 'arrival_due_at'>; now: number }) {
  if (!job.arrival_due_at) return <span className="text-xs text-muted">{t.no_due}</span>
  const tone = urgencyOf(job, now),
    at = nearTime(job.arrival_due_at)
  return <Tag tone={tone} label={tone === 'bad' ? t.due_late(at) : t.due_soon(at)} />
}
export const Priority = ({ of }: { of: Job['priority'] }) =>
  of === 'normal' ? null : (
    <Tag tone={of === 'emergency' ? 'bad' : 'waiting'} label={t.priorities[of]} />
  )
/** Why a job that had a visit waits again. */
export function Returned({ of: w }: { of: Waiting }) {
  const words: Readonly<Record<string, string>> = t.back_because
  const why = w.last_visit_state && words[w.last_visit_state]
  if (!why && !w.return_reason) return null
  return (
    <span className="flex items-start gap-1.5 text-xs text-warn">
      <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="min-w-0 wrap-anywhere">
        {[why, w.return_reason].filter(Boolean).join(': ')}
      </span>
    </span>
  )
}
/** Skills by what they are called; their codes until the names are there. */
export function useSkillNames(): (codes: readonly string[]) => string {
  const skills = useQuery({
    queryKey: ['skills'],
    queryFn: ({ signal }) => listSkills(signal),
    staleTime: 600_000,
  })
  const names = new Map(skills.data?.items.map((s) => [s.code, said(s.name)]))
  return (codes) => joined(...codes.map((c) => names.get(c) ?? c))
}
