/* The serial of every piece: scanned one after the other, or ticked where it is known which lie there. */
import { words } from '@/lib/scan-texts'
import { X } from 'lucide-react'
import { useState } from 'react'
import { number } from '@/lib/format'
import { sameSerial, serialTyped } from '@/lib/stock'
import { ScanField } from './scan-field'

export function SerialsField({
  label = words.serials,
  name,
  value,
  onChange,
  wanted,
  known,
  error,
  scan = true,
}: {
  label?: string
  name: string
  value: readonly string[]
  onChange: (serials: string[]) => void
  /** How many are needed. */
  wanted?: number | undefined
  /** Those it can be one of; any when left out. */
  known?: readonly string[] | undefined
  error?: string | undefined
  /** Left out where one field scans for a whole paper and the known ones can be ticked. */
  scan?: boolean
}) {
  const [refused, setRefused] = useState<string>()
  const add = (code: string) => {
    const typed = serialTyped(code)
    const serial = known?.find((k) => sameSerial(k, typed)) ?? typed
    if (value.some((v) => sameSerial(v, serial))) setRefused(words.twice(serial))
    else if (known && !known.includes(serial)) setRefused(words.stranger(serial))
    else if (wanted !== undefined && value.length >= wanted) setRefused(words.enough)
    else {
      setRefused(undefined)
      onChange([...value, serial])
    }
  }
  const remove = (serial: string) => {
    setRefused(undefined)
    onChange(value.filter((v) => v !== serial))
  }
  return (
    <div className="grid gap-2">
      {scan ? (
        <ScanField
          label={label}
          action={words.add}
          name={name}
          onCode={add}
          error={refused ?? error}
          {...(wanted !== undefined && {
            help: words.counted(number(value.length), number(wanted)),
          })}
        />
      ) : (
        <p className={`text-sm ${error ? 'font-medium text-danger' : 'text-muted'}`}>
          {error ??
            refused ??
            (wanted !== undefined && words.counted(number(value.length), number(wanted)))}
        </p>
      )}
      {value.length > 0 && (
        <ul aria-label={label} className="flex flex-wrap gap-2">
          {value.map((serial) => (
            <li
              key={serial}
              className="inline-flex items-center gap-1 rounded-md border border-line bg-sunken ps-3 text-sm"
            >
              <bdi>{serial}</bdi>
              <button
                type="button"
                aria-label={words.remove(serial)}
                title={words.remove(serial)}
                onClick={() => remove(serial)}
                className="grid size-8 place-content-center rounded-md text-muted hover:bg-hover hover:text-text pointer-coarse:size-11"
              >
                <X aria-hidden className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {known && known.length > 0 && (
        <details open={!scan && value.length === 0}>
          <summary className="min-h-6 text-sm text-accent-text">{words.choose}</summary>
          <ul className="mt-1 grid max-h-48 gap-x-4 overflow-y-auto sm:grid-cols-2">
            {known.map((serial, i) => (
              <li key={serial}>
                <label className="flex min-h-8 cursor-pointer items-center gap-2 text-sm pointer-coarse:min-h-11">
                  <input
                    type="checkbox"
                    {...(!scan && i === 0 && { name })}
                    checked={value.includes(serial)}
                    onChange={(e) => (e.target.checked ? add(serial) : remove(serial))}
                    className="size-4 accent-(--accent)"
                  />
                  <bdi>{serial}</bdi>
                </label>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
