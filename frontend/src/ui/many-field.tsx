/* Several of many: ticks in a box of their own, with a search where they are many. */
import { desk } from '@/lib/desk-texts'
import { useId, useState } from 'react'
import { asciiDigits } from '@/lib/digits'
import { common } from '@/lib/texts'
import { controlLook, describedBy, Notes } from './native'

const SEARCH_FROM = 12

export function ManyField({
  label,
  name,
  options,
  value,
  onChange,
  error,
  help,
  optional,
}: {
  label: string
  name: string
  options: readonly { value: string; label: string }[]
  value: readonly string[]
  onChange: (v: readonly string[]) => void
  error?: string | undefined
  help?: string | undefined
  optional?: boolean | undefined
}) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const q = plain(typed)
  const shown = options.filter((o) => q === '' || plain(`${o.label} ${o.value}`).includes(q))
  return (
    <fieldset className="min-w-0" aria-describedby={describedBy(id, help, error)}>
      <legend className="mb-1.5 text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> ({common.optional})</span>}
        <span className="font-normal text-muted"> · {desk.record.chosen(value.length)}</span>
      </legend>
      {options.length > SEARCH_FROM && (
        <input
          type="search"
          value={typed}
          onChange={(e) => setTyped(e.target.value)}
          aria-label={`${common.search}: ${label}`}
          placeholder={common.search}
          className={`${controlLook} mb-2 h-control`}
        />
      )}
      <div className="max-h-48 overflow-y-auto rounded-md border border-line p-2">
        <ul className="grid gap-x-4 sm:grid-cols-2">
          {shown.map((o) => (
            <li key={o.value}>
              <label className="flex min-h-8 cursor-pointer items-center gap-2 text-sm">
                <input
                  type="checkbox"
                  name={name}
                  value={o.value}
                  checked={value.includes(o.value)}
                  onChange={(e) =>
                    onChange(
                      e.target.checked ? [...value, o.value] : value.filter((v) => v !== o.value),
                    )
                  }
                  className="size-4.5 shrink-0 accent-(--accent)"
                />
                <span className="min-w-0">{o.label}</span>
              </label>
            </li>
          ))}
        </ul>
        {shown.length === 0 && <p className="px-1 text-sm text-muted">{common.no_match}</p>}
      </div>
      <Notes id={id} help={help} error={error} />
    </fieldset>
  )
}
const plain = (s: string): string =>
  asciiDigits(s.toLowerCase()).replaceAll('ي', 'ی').replaceAll('ك', 'ک').replaceAll('\u200c', '')
