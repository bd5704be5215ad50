/*
 * Somebody saved the same row first (412): what they saved is read, so that the form can show both versions. From then
 * on "save" means on top of theirs; nothing that was typed is lost.
 */
import { useRef, useState } from 'react'
import { Problem } from './problem'

export interface Stale<T> {
  /** What was saved meanwhile; only while both versions wait for a decision. */
  theirs: T | undefined
  /** Runs a call with the version that the person has seen last. */
  save: <R>(call: (version: number) => Promise<R>) => Promise<R>
  settle: () => void
}
/** Of a row that is only being made nothing can be stale. */
export function useStale<T extends { version: number }>(
  opened: T | undefined,
  read: () => Promise<T>,
): Stale<T> {
  const version = useRef(opened?.version ?? 0)
  const [theirs, setTheirs] = useState<T>()
  return {
    theirs,
    save: async (call) => {
      try {
        return await call(version.current)
      } catch (x) {
        if (x instanceof Problem && x.code === 'precondition_failed') {
          const now = await read()
          version.current = now.version
          setTheirs(now)
        }
        throw x
      }
    },
    settle: () => setTheirs(undefined),
  }
}
/** For a step without a form: the row is read anew where it had changed, so that the question stands on what is now. */
export async function orReread<R>(call: Promise<R>, reread: () => void): Promise<R> {
  try {
    return await call
  } catch (x) {
    if (x instanceof Problem && x.code === 'precondition_failed') reread()
    throw x
  }
}
