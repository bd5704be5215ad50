/* On a page opened from a list: where in the list it stands, the rows before and behind it, and the way back. */
import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useHotkeys } from '@/lib/hotkeys'
import { navigate } from '@/lib/navigate'
import { leadsOn, readOn, trailAt, type Trail } from '@/lib/trail'
import { common } from '@/lib/texts'
import { Link } from './link'
import { IconButton } from './native'

export function TrailBar({ path }: { path: string }) {
  const trail = trailAt(path)
  return trail && <Bar key={trail.list} trail={trail} />
}
function Bar({ trail }: { trail: Trail & { at: number } }) {
  const [busy, setBusy] = useState(false)
  const before = trail.rows[trail.at - 1]
  const behind = trail.rows[trail.at + 1]
  const back = () => {
    if (before) navigate(before)
  }
  const next = async () => {
    if (behind) return navigate(behind)
    if (busy || !leadsOn(trail)) return
    setBusy(true)
    const to = await readOn(trail).finally(() => setBusy(false))
    if (to) navigate(to)
  }
  useHotkeys([
    { keys: 'KeyJ', label: common.next_row, run: () => void next() },
    { keys: 'KeyK', label: common.previous_row, run: back },
  ])
  return (
    <nav
      aria-label={common.trail(trail.label)}
      className="no-print mb-3 flex flex-wrap items-center gap-2 text-sm"
    >
      <Link
        to={trail.list}
        className="me-auto inline-flex min-h-control min-w-0 items-center gap-1.5 text-accent-text underline-offset-4 hover:underline"
      >
        <ArrowLeft aria-hidden className="turns size-4 shrink-0" />
        <span className="truncate">{trail.label}</span>
      </Link>
      <span className="text-muted">
        {common.trail_at(trail.at + 1, trail.rows.length, trail.more)}
      </span>
      <IconButton label={common.previous_row} off={!before} onClick={back}>
        <ChevronLeft aria-hidden className="turns size-5" />
      </IconButton>
      <IconButton
        label={common.next_row}
        off={busy || (!behind && !leadsOn(trail))}
        onClick={() => void next()}
      >
        <ChevronRight aria-hidden className="turns size-5" />
      </IconButton>
    </nav>
  )
}
