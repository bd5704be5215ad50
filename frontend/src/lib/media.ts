/* What the window is like, for layouts that are other elements and not only another order of the same. */
import { useSyncExternalStore } from 'react'

const wide = globalThis.matchMedia?.('(min-width: 64rem)')
/** Room for two things beside each other. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      wide.addEventListener('change', changed)
      return () => wide.removeEventListener('change', changed)
    },
    () => wide.matches,
  )
