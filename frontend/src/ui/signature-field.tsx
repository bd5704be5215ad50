/* A signature as strokes: points with their time, from which the server draws it. The shape is the contract's. */
import { useEffect, useEffectEvent, useRef } from 'react'
import type SignaturePad from 'signature_pad'
import { common } from '@/lib/texts'
import { Button } from './native'

export interface Signature {
  width: number
  height: number
  strokes: { points: { x: number; y: number; t: number }[] }[]
}
export function SignatureField({
  name,
  value,
  onChange,
  error,
}: {
  name: string
  value: Signature | undefined
  onChange: (signature: Signature | undefined) => void
  error?: string | undefined
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad>(undefined)
  const drawn = useEffectEvent(onChange)
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
      const made = new Pad(c, { penColor: getComputedStyle(c).color, minWidth: 1, maxWidth: 2.5 })
      made.addEventListener('endStroke', () => drawn(signatureOf(made, c)))
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
            onChange(undefined)
          }}
        >
          {common.signature.clear}
        </Button>
      </div>
      <span role="status" className="sr-only">
        {value && common.signature.label}
      </span>
    </div>
  )
}
/** Whole pixels, milliseconds since the first point; the hand may leave the field, the numbers don't. */
function signatureOf(pad: SignaturePad, field: HTMLCanvasElement): Signature | undefined {
  const strokes = pad.toData()
  const first = strokes[0]?.points[0]?.time ?? 0
  const within = (v: number, most: number) => Math.min(Math.max(0, Math.round(v)), most)
  if (strokes.length === 0) return undefined
  return {
    width: field.offsetWidth,
    height: field.offsetHeight,
    strokes: strokes.slice(0, 200).map((s) => ({
      points: s.points.slice(0, 2000).map((p) => ({
        x: within(p.x, field.offsetWidth),
        y: within(p.y, field.offsetHeight),
        t: within(p.time - first, 600_000),
      })),
    })),
  }
}
