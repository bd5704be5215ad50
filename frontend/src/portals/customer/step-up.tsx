/* A fresh proof by code, asked for when the server wants one; the call that needed it is then repeated. */
import { lazy, Suspense, useEffect, useState } from 'react'
import { onStepUp } from '@/lib/api'

const Proof = lazy(() => import('./proof'))

export function StepUp() {
  const [asked, setAsked] = useState<{ answer: (ok: boolean) => void }>()
  useEffect(() => {
    onStepUp(
      () =>
        new Promise((resolve) => {
          setAsked({
            answer: (ok) => {
              setAsked(undefined)
              resolve(ok)
            },
          })
        }),
    )
  }, [])
  if (!asked) return null
  return (
    <Suspense fallback={null}>
      <Proof onClose={() => asked.answer(false)} onDone={() => asked.answer(true)} />
    </Suspense>
  )
}
