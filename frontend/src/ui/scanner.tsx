/*
 * The camera reads a barcode: by the browser's own detector where it has one, else by zxing with our own copy of its
 * program. Typing always works, so no camera is only a sentence.
 */
import { Flashlight } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { codeReader } from '@/lib/scan'
import { Button } from './native'
import { Notice } from './page'

export function Scanner({
  onCode,
  hint,
  torchLabel,
  noCamera,
}: {
  onCode: (text: string) => void
  hint: string
  torchLabel: string
  noCamera: string
}) {
  const video = useRef<HTMLVideoElement>(null)
  const stream = useRef<MediaStream>(undefined)
  const [trouble, setTrouble] = useState(false)
  const [torch, setTorch] = useState<boolean>()
  const found = useEffectEvent(onCode)
  useEffect(() => {
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const start = async () => {
      const reader = await codeReader()
      const camera = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment', width: { ideal: 1280 } },
      })
      if (gone || !video.current) {
        camera.getTracks().forEach((t) => t.stop())
        return
      }
      stream.current = camera
      const track = camera.getVideoTracks()[0]
      if (track && 'torch' in (track.getCapabilities?.() ?? {})) setTorch(false)
      video.current.srcObject = camera
      await video.current.play()
      const look = async () => {
        if (gone || !video.current) return
        const text = await reader(video.current).catch(() => undefined)
        if (gone) return
        if (text) found(text)
        else timer = setTimeout(() => void look(), 150)
      }
      void look()
    }
    start().catch(() => {
      if (!gone) setTrouble(true)
    })
    return () => {
      gone = true
      clearTimeout(timer)
      stream.current?.getTracks().forEach((t) => t.stop())
    }
  }, [])
  if (trouble) return <Notice tone="waiting" title={noCamera} live />
  return (
    <div className="grid gap-3">
      <div className="relative overflow-hidden rounded-lg bg-sunken">
        <video ref={video} muted playsInline className="aspect-[4/3] w-full object-cover" />
        <span
          aria-hidden
          className="absolute inset-x-8 inset-y-1/4 rounded-lg border-2 border-white/80"
        />
      </div>
      <div className="flex items-center gap-3">
        <p className="me-auto text-sm text-muted">{hint}</p>
        {torch !== undefined && (
          <Button
            pressed={torch}
            onClick={() => {
              const next = !torch
              setTorch(next)
              void stream.current
                ?.getVideoTracks()[0]
                ?.applyConstraints({ advanced: [{ torch: next } as MediaTrackConstraintSet] })
            }}
          >
            <Flashlight aria-hidden className="size-5" />
            {torchLabel}
          </Button>
        )}
      </div>
    </div>
  )
}
