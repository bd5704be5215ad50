/*
 * Dragging with a mouse or pen: what is held, and over whose line at which minute. A finger scrolls instead; it and the
 * keyboard have the plan and the arrows.
 */
import { useEffect, useEffectEvent, useRef, useState, type PointerEvent } from 'react'
import type { Waiting } from './api'
import { minuteAt, minuteOf, type Day, type Range } from './plan'
import type { Spot, Standing } from './use-moves'

export type Held =
  | { what: 'job'; waiting: Waiting; minutes: number }
  | { what: 'visit'; standing: Standing; minutes: number }
/** Before this the hand only trembles. */
const TREMBLE = 6
/** So near to an edge the board moves along. */
const EDGE = 40

export const isRtl = (): boolean => document.documentElement.dir === 'rtl'
const lineUnder = (x: number, y: number): HTMLElement | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-line]') ?? null

export function useDrag({
  day,
  range,
  onDrop,
}: {
  day: Day | undefined
  range: Range | undefined
  onDrop: (held: Held, to: Spot) => void
}) {
  const [drag, setDrag] = useState<{ held: Held; over: Spot | undefined }>()
  /** Follows the pointer without a render. */
  const chip = useRef<HTMLDivElement>(null)
  const dropped = useEffectEvent(onDrop)
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])

  const begin = (e: PointerEvent, held: Held) => {
    if (e.button !== 0 || e.pointerType === 'touch' || !day || !range) return
    const from = { x: e.clientX, y: e.clientY }
    const line = held.what === 'visit' ? lineUnder(from.x, from.y) : null
    const grabbed =
      line && held.what === 'visit'
        ? minuteAt(range, line.getBoundingClientRect(), from.x, isRtl()) -
          minuteOf(day, held.standing.visit.planned_start_at)
        : 0
    let on = false
    const spotAt = (x: number, y: number): Spot | undefined => {
      const under = lineUnder(x, y)
      return under
        ? {
            person: under.dataset['line'] ?? '',
            start: minuteAt(range, under.getBoundingClientRect(), x, isRtl(), grabbed),
          }
        : undefined
    }
    const move = (m: globalThis.PointerEvent) => {
      if (!on && Math.hypot(m.clientX - from.x, m.clientY - from.y) < TREMBLE) return
      on = true
      m.preventDefault()
      follow(m.clientX, m.clientY)
      if (chip.current)
        chip.current.style.transform = `translate(${m.clientX + 12}px, ${m.clientY + 12}px)`
      const over = spotAt(m.clientX, m.clientY)
      setDrag((d) =>
        d && d.over?.person === over?.person && d.over?.start === over?.start ? d : { held, over },
      )
    }
    const end = (u: globalThis.PointerEvent) => {
      finish()
      if (!on) return
      swallowClick()
      const over = spotAt(u.clientX, u.clientY)
      if (over) dropped(held, over)
    }
    const escape = (k: KeyboardEvent) => {
      if (k.key !== 'Escape') return
      k.preventDefault()
      if (on) swallowClick()
      finish()
    }
    const finish = () => {
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', end)
      removeEventListener('pointercancel', finish)
      removeEventListener('keydown', escape, true)
      stop.current = undefined
      setDrag(undefined)
    }
    stop.current?.()
    stop.current = finish
    addEventListener('pointermove', move)
    addEventListener('pointerup', end)
    addEventListener('pointercancel', finish)
    addEventListener('keydown', escape, true)
  }
  return { drag, chip, begin }
}
/** Letting go over what was grabbed is no press of it. */
function swallowClick() {
  const swallow = (c: Event) => {
    c.stopPropagation()
    c.preventDefault()
  }
  addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), 300)
}
function follow(x: number, y: number) {
  const board = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-board]')
  if (!board) return
  const r = board.getBoundingClientRect()
  board.scrollBy(
    x < r.left + EDGE ? -EDGE / 2 : x > r.right - EDGE ? EDGE / 2 : 0,
    y < r.top + EDGE ? -EDGE / 2 : y > r.bottom - EDGE ? EDGE / 2 : 0,
  )
}
