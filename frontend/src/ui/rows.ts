/* Walking the rows of a page by `j` and `k`: the focus goes from one row's link to the next, in tables and cards. */
import { useHotkeys } from '@/lib/hotkeys'
import { common } from '@/lib/texts'

const links = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('a[data-row]')].filter((a) => a.checkVisibility())
function step(by: 1 | -1): void {
  const all = links()
  const at = all.indexOf(document.activeElement as HTMLElement)
  const to = at < 0 ? (by === 1 ? 0 : all.length - 1) : at + by
  all[to]?.focus()
}
export const useRowKeys = (): void =>
  useHotkeys([
    { keys: 'KeyJ', label: common.next_row, run: () => step(1) },
    { keys: 'KeyK', label: common.previous_row, run: () => step(-1) },
  ])
/** The focus on the row that leads there; the list must be drawn by then. */
export const focusRow = (to: string): void =>
  links()
    .find((a) => a.getAttribute('href') === to)
    ?.focus()
