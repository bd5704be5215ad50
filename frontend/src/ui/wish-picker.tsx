/* Days and parts of days as tiles, two of which are chosen; each button says its full name. */
import { dayAndMonth, nearDate, number, window as windowText } from '@/lib/format'

export interface Slot {
  date: string
  from: string
  to: string
  time_zone: string
  part_of_day: 'morning' | 'noon' | 'afternoon' | 'evening'
}
const PARTS = ['morning', 'noon', 'afternoon', 'evening'] as const
const keyOf = (s: Pick<Slot, 'date' | 'from'>) => `${s.date} ${s.from}`

export function WishPicker({
  slots,
  chosen,
  onChange,
  parts,
  wish,
  max = 2,
}: {
  slots: readonly Slot[]
  chosen: readonly Pick<Slot, 'date' | 'from'>[]
  onChange: (wishes: Slot[]) => void
  parts: Record<Slot['part_of_day'], string>
  /** "wish 1", for the name of a chosen tile. */
  wish: (n: string) => string
  max?: number
}) {
  const days = [...new Set(slots.map((s) => s.date))]
  const used = PARTS.filter((p) => slots.some((s) => s.part_of_day === p))
  const order = chosen.map(keyOf)
  const toggle = (slot: Slot) => {
    const kept = slots.filter((s) => order.includes(keyOf(s)))
    const sorted = order.flatMap((k) => kept.filter((s) => keyOf(s) === k))
    onChange(
      order.includes(keyOf(slot))
        ? sorted.filter((s) => keyOf(s) !== keyOf(slot))
        : [...sorted.slice(-(max - 1)), slot],
    )
  }
  return (
    <ul className="grid gap-2.5">
      {days.map((date) => (
        <li key={date} className="rounded-lg border border-line bg-surface p-3">
          <p className="mb-2 flex flex-wrap items-baseline gap-x-2 text-sm">
            <span className="inline-block font-semibold first-letter:uppercase">
              {nearDate(date)}
            </span>
            {!nearDate(date).includes(dayAndMonth(date)) && (
              <span className="text-muted">{dayAndMonth(date)}</span>
            )}
          </p>
          <div
            className={`grid gap-2 ${used.length > 3 ? 'grid-cols-2 sm:grid-cols-4' : 'grid-cols-3'}`}
          >
            {used.map((part) => {
              const slot = slots.find((s) => s.date === date && s.part_of_day === part)
              if (!slot)
                return (
                  <span key={part} aria-hidden className="grid place-content-center text-faint">
                    –
                  </span>
                )
              const at = order.indexOf(keyOf(slot))
              const hours = windowText(slot.from, slot.to)
              return (
                <button
                  key={part}
                  type="button"
                  aria-pressed={at >= 0}
                  onClick={() => toggle(slot)}
                  className={`relative min-h-14 rounded-md border px-1 py-1.5 leading-snug ${at >= 0 ? 'selected border-accent bg-accent-soft text-accent-text' : 'border-line-strong hover:bg-hover'}`}
                >
                  <span className="sr-only">
                    {nearDate(date)}{' '}
                    {!nearDate(date).includes(dayAndMonth(date)) && dayAndMonth(date)}{' '}
                  </span>
                  <span className="block font-medium">{parts[part]}</span>{' '}
                  <span className={`block text-xs ${at >= 0 ? '' : 'text-muted'}`}>{hours}</span>
                  {at >= 0 && (
                    <>
                      <span className="sr-only"> {wish(number(at + 1))}</span>
                      <span
                        aria-hidden
                        className="absolute -end-1.5 -top-1.5 grid size-5 place-content-center rounded-full bg-accent text-xs text-on-accent"
                      >
                        {number(at + 1)}
                      </span>
                    </>
                  )}
                </button>
              )
            })}
          </div>
        </li>
      ))}
    </ul>
  )
}
