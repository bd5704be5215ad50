/*
 * Shortcuts compare the place of the key (`event.code`), because a Persian layout sends other letters. None fires
 * while somebody types, and a setting turns all of them off. `?` asks this list what the page knows.
 */
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { hotkeysOn } from './hotkeys-choice'

export interface Hotkey {
  /** As on a keyboard: `KeyN`, `Slash`, `Mod+KeyK` (Ctrl or ⌘), `Shift+Slash`, `Alt+ArrowLeft`. */
  keys: string
  label: string
  run: (e: KeyboardEvent) => void
  /** Also while typing; for `Mod+…` only. */
  whileTyping?: boolean
}
let listed: readonly Hotkey[] = []
const watchers = new Set<() => void>()
const tell = (next: readonly Hotkey[]) => {
  listed = next
  watchers.forEach((w) => w())
}

const typing = (e: KeyboardEvent): boolean =>
  e.target instanceof Element &&
  e.target.closest('input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]') !==
    null
export function pressed(
  e: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
) {
  return [(e.ctrlKey || e.metaKey) && 'Mod', e.altKey && 'Alt', e.shiftKey && 'Shift', e.code]
    .filter(Boolean)
    .join('+')
}
let listening = false
/** One listener for all: of two that want the same keys the newest wins, a page before its frame. */
function listen(): void {
  if (listening) return
  listening = true
  addEventListener('keydown', (e) => {
    if (!hotkeysOn() || e.isComposing || e.defaultPrevented) return
    const hit = listed.findLast((h) => h.keys === pressed(e))
    if (!hit || (typing(e) && !hit.whileTyping)) return
    e.preventDefault()
    hit.run(e)
  })
}
/** These hold while the component is mounted. */
export function useHotkeys(hotkeys: readonly Hotkey[]): void {
  const latest = useEffectEvent((keys: string, e: KeyboardEvent) =>
    hotkeys.find((h) => h.keys === keys)?.run(e),
  )
  const now = useEffectEvent(() => hotkeys)
  const names = hotkeys.map((h) => h.keys + h.label).join()
  useEffect(() => {
    listen()
    const mine = now().map((h) => ({ ...h, run: (e: KeyboardEvent) => latest(h.keys, e) }))
    tell([...listed, ...mine])
    return () => tell(listed.filter((h) => !mine.includes(h)))
  }, [names])
}
/** For the `?` dialog: what each combination does here and now. */
export const useHotkeyList = (): readonly Hotkey[] => {
  const all = useSyncExternalStore(
    (w) => {
      watchers.add(w)
      return () => watchers.delete(w)
    },
    () => listed,
    () => listed,
  )
  return all.filter((h) => all.findLast((o) => o.keys === h.keys) === h)
}
/** Ctrl K, Alt ←: how a combination is written for people; Latin, so `<kbd dir="ltr">`. */
export const keyNames = (keys: string): string =>
  keys
    .replace('Mod', 'Ctrl')
    .replace(/Key([A-Z])/, '$1')
    .replace('Shift+Slash', '?')
    .replace('Slash', '/')
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replaceAll('+', ' ')
