import { number } from '@/lib/format'
import { t } from './messages'

const STEPS = ['kilobytes', 'megabytes', 'gigabytes', 'terabytes'] as const
/** So many bytes in the unit that leaves few digits. */
export function size(bytes: number): string {
  let left = bytes / 1000
  let step = 0
  while (left >= 1000 && step < STEPS.length - 1) {
    left /= 1000
    step += 1
  }
  const shown = left < 10 ? Math.ceil(left * 10) / 10 : Math.round(left)
  return t.units[STEPS[step] ?? 'kilobytes'](number(shown))
}
