/* Scan first: a gun types into the field and presses Enter, a camera reads, a person types. */
import { words } from '@/lib/scan-texts'
import { Camera } from 'lucide-react'
import { useId, useState, type Ref } from 'react'
import { Button, controlLook, describedBy, Field } from './native'
import { Scanner } from './scanner'

export function ScanField({
  label,
  action,
  onCode,
  busy = false,
  error,
  help,
  name = 'scan',
  autoFocus = false,
  ref,
}: {
  label: string
  /** What the button beside the field does. */
  action: string
  onCode: (code: string) => void
  busy?: boolean
  error?: string | undefined
  help?: string
  name?: string
  autoFocus?: boolean
  ref?: Ref<HTMLInputElement>
}) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [camera, setCamera] = useState(false)
  const send = () => {
    const code = typed.trim()
    if (!code || busy) return
    setTyped('')
    onCode(code)
  }
  return (
    <div className="grid gap-3">
      <Field id={id} label={label} help={help} error={error}>
        <span className="flex flex-wrap items-center gap-2">
          <input
            ref={ref}
            id={id}
            name={name}
            dir="ltr"
            autoComplete="off"
            autoCapitalize="characters"
            enterKeyHint="search"
            autoFocus={autoFocus}
            value={typed}
            onChange={(e) => setTyped(e.target.value)}
            onKeyDown={(e) => {
              // It may stand inside a form, which Enter must not send.
              if (e.key !== 'Enter') return
              e.preventDefault()
              send()
            }}
            aria-invalid={error ? true : undefined}
            aria-describedby={describedBy(id, help, error)}
            className={`${controlLook} h-control min-w-0 flex-1 basis-full sm:basis-40 rtl:text-end`}
          />
          <Button busy={busy} onClick={send}>
            {action}
          </Button>
          <Button pressed={camera} onClick={() => setCamera(!camera)}>
            <Camera aria-hidden className="size-4" />
            {camera ? words.stop : words.scan}
          </Button>
        </span>
      </Field>
      {camera && (
        <div className="max-w-md">
          <Scanner
            hint={words.hint}
            torchLabel={words.torch}
            noCamera={words.no_camera}
            onCode={(code) => {
              setCamera(false)
              onCode(code)
            }}
          />
        </div>
      )}
    </div>
  )
}
