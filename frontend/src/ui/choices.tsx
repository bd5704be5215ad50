/* Choosing with what the browser has: one of a list, yes or no, one of a few. */
import { ChevronDown } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { common } from '@/lib/texts'
import { controlLook, describedBy, Field, Notes, type FieldProps } from './native'
import { worded } from './words'

export function Select({
  label,
  name,
  value,
  onChange,
  error,
  help,
  optional,
  options,
  empty,
}: FieldProps & {
  options: readonly { value: string; label: string }[]
  /** The first line, which chooses nothing. */
  empty?: string
}) {
  const id = useId()
  return (
    <Field id={id} label={label} optional={optional} help={help} error={error}>
      <span className="relative block">
        <select
          id={id}
          name={name}
          value={value}
          onChange={(e) => onChange(e.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, help, error)}
          className={`${controlLook} h-control appearance-none truncate pe-9`}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((o) => (
            <option key={o.value} value={o.value}>
              {o.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-muted"
        />
      </span>
    </Field>
  )
}

export function Checkbox({
  label,
  name,
  checked,
  onChange,
  help,
  error,
}: {
  label: ReactNode
  name: string
  checked: boolean
  onChange: (v: boolean) => void
  help?: ReactNode
  error?: string | undefined
}) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="flex min-h-control cursor-pointer items-center gap-3">
        <input
          id={id}
          type="checkbox"
          name={name}
          checked={checked}
          onChange={(e) => onChange(e.target.checked)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, help, error)}
          className="size-5 shrink-0 accent-(--accent)"
        />
        <span>{worded(label)}</span>
      </label>
      <Notes id={id} help={help} error={error} />
    </div>
  )
}

export interface Tile {
  id: string
  label: string
  detail?: string | undefined
  /** Shown and refused, with the reason as its detail. */
  off?: boolean
}
/** One of a few, all in sight. `wide` gives each its own line, with room for a second one. */
export function RadioTiles({
  legend,
  name,
  options,
  value,
  onChange,
  error,
  help,
  wide = false,
  optional,
  named = false,
}: {
  legend: string
  name: string
  options: readonly Tile[]
  value: string
  onChange: (v: string) => void
  error?: string | undefined
  help?: ReactNode
  wide?: boolean
  optional?: boolean
  /** What stands above says it already: the legend is spoken only. */
  named?: boolean
}) {
  const id = useId()
  return (
    <fieldset aria-describedby={describedBy(id, help, error)}>
      <legend className={named ? 'sr-only' : 'mb-1.5 text-sm font-medium'}>
        {legend}
        {optional && <span className="font-normal text-muted"> ({common.optional})</span>}
      </legend>
      <div className={wide ? 'grid gap-2' : 'flex flex-wrap gap-2'}>
        {options.map((o) => (
          <label
            key={o.id}
            className={`inline-flex min-h-control cursor-pointer border border-line-strong bg-surface px-3.5 py-1.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-text has-focus-visible:outline-2 has-focus-visible:outline-focus has-disabled:cursor-not-allowed has-disabled:border-dashed has-disabled:text-faint ${wide ? 'flex-col justify-center rounded-md' : 'flex-col justify-center rounded-3xl'}`}
          >
            <input
              type="radio"
              name={name}
              value={o.id}
              checked={value === o.id}
              disabled={o.off}
              onChange={() => onChange(o.id)}
              className="sr-only"
            />
            <span className="leading-snug font-medium">{worded(o.label)}</span>
            {o.detail && (
              <span className="text-xs leading-snug text-muted">{worded(o.detail)}</span>
            )}
          </label>
        ))}
      </div>
      <Notes id={id} help={help} error={error} />
    </fieldset>
  )
}
