/* A state is soft ground, an icon and a word; never colour alone. */
import {
  Circle,
  CircleAlert,
  CircleCheck,
  CircleDot,
  CalendarClock,
  Hourglass,
  Wrench,
  type LucideIcon,
} from 'lucide-react'
import type { Tone } from '@/lib/states'

/** Ground with text, and the icon, of a tone; for what feels like a state and is no tag. */
export const LOOK: Record<Tone, [string, LucideIcon]> = {
  neutral: ['bg-tone-neutral-soft text-tone-neutral', Circle],
  new: ['bg-tone-new-soft text-tone-new', CircleDot],
  planned: ['bg-tone-planned-soft text-tone-planned', CalendarClock],
  active: ['bg-tone-active-soft text-tone-active', Wrench],
  waiting: ['bg-tone-waiting-soft text-tone-waiting', Hourglass],
  good: ['bg-tone-good-soft text-tone-good', CircleCheck],
  bad: ['bg-tone-bad-soft text-tone-bad', CircleAlert],
}
/** `<Tag {...stateOf('job', job.state)} />` */
export function Tag({ tone, label }: { tone: Tone; label: string }) {
  const [look, Icon] = LOOK[tone]
  return (
    <span
      className={`inline-flex max-w-full items-center gap-1.5 rounded-sm px-2 text-xs leading-6 font-medium whitespace-nowrap ${look}`}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className="truncate">{label}</span>
    </span>
  )
}
