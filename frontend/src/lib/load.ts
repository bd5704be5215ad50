/* Reading without a query cache, for the portals that can't afford one. */
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { isAbort, Problem } from './problem'

export interface Loading<T> {
  data: T | undefined
  error: Problem | undefined
  pending: boolean
  reload: () => void
  /** When the answer is already known, for example from an action. */
  put: (data: T) => void
}
/** Reads again when the key changes; an undefined key waits. */
export function useLoad<T>(
  key: string | undefined,
  read: (signal: AbortSignal) => Promise<T>,
): Loading<T> {
  const [round, setRound] = useState(0)
  const [got, setGot] = useState<Got<T>>({ key: undefined, round: -1 })
  const latest = useEffectEvent(read)
  useEffect(() => {
    if (key === undefined) return
    const stop = new AbortController()
    latest(stop.signal)
      .then((data) => {
        if (!stop.signal.aborted) setGot({ key, round, data })
      })
      .catch((error: unknown) => {
        if (stop.signal.aborted || isAbort(error)) return
        if (!(error instanceof Problem)) throw error
        // What was read before stays to be seen.
        setGot((g) => ({ key, round, error, ...(g.key === key && { data: g.data }) }))
      })
    return () => stop.abort()
  }, [key, round])
  return {
    data: got.key === key ? got.data : undefined,
    error: got.key === key ? got.error : undefined,
    pending: key !== undefined && (got.key !== key || got.round !== round),
    reload: useCallback(() => setRound((r) => r + 1), []),
    put: (data) => setGot({ key, round, data }),
  }
}
interface Got<T> {
  key: string | undefined
  round: number
  data?: T | undefined
  error?: Problem
}
