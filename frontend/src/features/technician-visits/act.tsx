/* One press, one call: busy meanwhile, the server's words where it refuses, the same intent when sent again. */
import { useRef, useState, type ReactNode } from 'react'
import { newIntent } from '@/lib/api'
import { isAbort, Problem } from '@/lib/problem'
import { problemText } from '@/lib/texts'
import { Notice } from '@/ui/page'

export interface Act {
  busy: boolean
  problem: Problem | undefined
  run: (call: (key: string) => Promise<unknown>) => Promise<void>
}
export function useAct(onDone: () => void): Act {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const key = useRef(newIntent())
  const running = useRef(false)
  return {
    busy,
    problem,
    run: async (call) => {
      if (running.current) return
      running.current = true
      setBusy(true)
      try {
        await call(key.current)
        key.current = newIntent()
        setProblem(undefined)
        onDone()
      } catch (x) {
        if (isAbort(x)) return
        if (!(x instanceof Problem)) throw x
        // Only a call whose answer never came may be sent again under its key.
        if (!x.passing) key.current = newIntent()
        setProblem(x)
      } finally {
        running.current = false
        setBusy(false)
      }
    },
  }
}
/** Everything the server holds against it, point by point. */
export function Refused({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null
  const points = problem.body.errors.map((e) => e.detail)
  return (
    <Notice tone="bad" title={problemText(problem)} live>
      {points.length > 0 && (
        <ul className="list-disc ps-5">
          {points.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
/** The main action lies under the thumb, whatever the length of the page. */
export const ActionBar = ({ children }: { children: ReactNode }) => (
  <div className="no-print sticky bottom-0 z-10 -mx-4 mt-4 grid gap-2 border-t border-line bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
    {children}
  </div>
)
