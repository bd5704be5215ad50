import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { Problem } from '@/lib/problem'
import { orReread } from '@/lib/stale'
import { problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'

/** Steps that need no words; each says what it did, a refused one the rule. */
export function useStep(onDone: () => void) {
  const [busy, setBusy] = useState(false)
  const run = async (step: (key: string) => Promise<unknown>, done: string, undo?: () => void) => {
    setBusy(true)
    try {
      await orReread(step(newIntent()), onDone)
      onDone()
      say(done, undo && { undo })
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  return { busy, run }
}
