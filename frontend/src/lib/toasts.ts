/* What was done, said once; with an undo it stays long enough to be taken back (15 s). */
export interface Toast {
  id: number
  text: string
  undo?: (() => void) | undefined
}
let list: readonly Toast[] = []
let next = 1
const watchers = new Set<() => void>()
const become = (toasts: readonly Toast[]) => {
  list = toasts
  watchers.forEach((w) => w())
}
export const toasts = (): readonly Toast[] => list
export const watchToasts = (w: () => void) => {
  watchers.add(w)
  return () => watchers.delete(w)
}
export const dismiss = (id: number): void => become(list.filter((t) => t.id !== id))
/** `say('Visit moved to tomorrow.', { undo: () => move(back) })` */
export function say(text: string, options: { undo?: () => void } = {}): void {
  const id = next++
  become([...list.slice(-2), { id, text, undo: options.undo }])
  setTimeout(() => dismiss(id), options.undo ? 16_000 : 6_000)
}
