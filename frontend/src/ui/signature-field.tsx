/* A signature as strokes: points with their time, from which the server draws it. */
import { useEffect, useEffectEvent, useRef } from 'react'
import type SignaturePad from 'signature_pad'
import { common } from '@/lib/texts'
import { Button } from './native'

export interface Stroke {
  points: readonly { x: number; y: number; time: number }[]
}
export function SignatureField({
  name,
  value,
  onChange,
  error,
}: {
  name: string
  value: readonly Stroke[]
  onChange: (strokes: readonly Stroke[], size: { width: number; height: number }) => void
  error?: string | undefined
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad>(undefined)
  const latest = useEffectEvent(onChange)
  useEffect(() => {
    let gone = false
    const c = canvas.current
    if (!c) return
    const fit = () => {
      const scale = Math.max(devicePixelRatio, 1),
        strokes = pad.current?.toData()
      c.width = c.offsetWidth * scale
      c.height = c.offsetHeight * scale
      c.getContext('2d')?.scale(scale, scale)
      if (strokes) pad.current?.fromData(strokes)
    }
    void import('signature_pad').then(({ default: Pad }) => {
      if (gone) return
      fit()
      const ink = getComputedStyle(c).color
      const made = new Pad(c, { penColor: ink, minWidth: 1, maxWidth: 2.5 })
      made.addEventListener('endStroke', () =>
        latest(
          made.toData().map((s) => ({
            points: s.points.map((p) => ({ x: Math.round(p.x), y: Math.round(p.y), time: p.time })),
          })),
          { width: c.offsetWidth, height: c.offsetHeight },
        ),
      )
      pad.current = made
    })
    addEventListener('resize', fit)
    return () => {
      gone = true
      removeEventListener('resize', fit)
      pad.current?.off()
    }
  }, [])
  return (
    <div>
      <p className="mb-1.5 text-sm font-medium">{common.signature.label}</p>
      <canvas
        ref={canvas}
        role="img"
        aria-label={common.signature.label}
        className="h-44 w-full touch-none rounded-md border border-dashed border-line-strong bg-surface text-text"
      />
      <div className="mt-1.5 flex items-center gap-3">
        <p className={`me-auto text-xs ${error ? 'font-medium text-danger' : 'text-muted'}`}>
          {error ?? common.signature.hint}
        </p>
        <Button
          kind="quiet"
          name={name}
          onClick={() => {
            pad.current?.clear()
            onChange([], { width: 0, height: 0 })
          }}
          reason={undefined}
        >
          {common.signature.clear}
        </Button>
      </div>
      <span role="status" className="sr-only">
        {value.length > 0 && common.signature.label}
      </span>
    </div>
  )
}
