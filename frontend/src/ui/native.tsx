/*
 * Controls that the browser already has: no library, so the customer's first page stays small.
 * ui/aria/ holds what the browser lacks (combo box, date picker, menu, palette) on React Aria, with the same look.
 */
import { ChevronDown } from 'lucide-react'
import { useId, type ReactNode, type Ref } from 'react'
import { common } from '@/lib/texts'
import { worded } from './words'

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'
const BUTTON: Record<ButtonKind, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'bg-surface border border-line-strong hover:bg-hover active:bg-pressed',
  quiet: 'text-accent-text hover:bg-hover active:bg-pressed',
  danger: 'bg-surface border border-danger text-danger hover:bg-danger-soft',
}
export const buttonLook = (kind: ButtonKind): string =>
  `inline-flex items-center justify-center gap-2 min-h-control rounded-md px-4 py-1 text-center font-medium transition-colors duration-(--t-fast) aria-disabled:opacity-60 ${BUTTON[kind]}`

export function Button({
  children,
  kind = 'secondary',
  type = 'button',
  busy = false,
  reason,
  wide = false,
  onClick,
  label,
  pressed,
  name,
}: {
  children: ReactNode
  kind?: ButtonKind
  type?: 'button' | 'submit'
  busy?: boolean
  /** Why it can't be done now: the button stays, says so and does nothing. */
  reason?: string | undefined
  wide?: boolean
  onClick?: (() => void) | undefined
  /** The name where the visible text isn't enough. */
  label?: string
  pressed?: boolean
  name?: string
}) {
  const id = useId()
  // aria-disabled keeps the focus and the name; `disabled` would drop both while the request runs.
  return (
    <>
      <button
        type={type}
        name={name}
        aria-disabled={busy || reason !== undefined || undefined}
        aria-label={label}
        aria-pressed={pressed}
        aria-describedby={reason ? id : undefined}
        title={label}
        onClick={(e) => {
          if (busy || reason !== undefined) e.preventDefault()
          else onClick?.()
        }}
        className={`${buttonLook(kind)} ${wide ? 'w-full' : ''}`}
      >
        {children}
      </button>
      {reason && (
        <span id={id} className="text-xs text-muted">
          {reason}
        </span>
      )}
    </>
  )
}
/** An icon alone: the name is spoken and shown as a tooltip. */
export function IconButton({
  label,
  children,
  onClick,
  off = false,
}: {
  label: string
  children: ReactNode
  onClick: () => void
  /** It leads nowhere now; it stays in its place. */
  off?: boolean
}) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={off || undefined}
      title={label}
      onClick={() => {
        if (!off) onClick()
      }}
      className="inline-grid size-control shrink-0 place-content-center rounded-md text-muted hover:bg-hover hover:text-text active:bg-pressed aria-disabled:opacity-50"
    >
      {children}
    </button>
  )
}

export const controlLook =
  'w-full rounded-md border border-line-strong bg-surface px-3 text-base text-text placeholder:text-faint aria-invalid:border-danger focus-visible:outline-2 focus-visible:outline-focus'

/** Label above, help and error below; both describe the control. */
export function Field({
  id,
  label,
  optional,
  help,
  error,
  children,
}: {
  id: string
  label: string
  optional?: boolean | undefined
  help?: ReactNode
  error?: string | undefined
  children: ReactNode
}) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-muted"> ({common.optional})</span>}
      </label>
      {children}
      <Notes id={id} help={help} error={error} />
    </div>
  )
}
export const Notes = ({
  id,
  help,
  error,
}: {
  id: string
  help?: ReactNode
  error?: string | undefined
}) => (
  <>
    {error && (
      <p id={`${id}-error`} className="mt-1.5 text-xs font-medium text-danger">
        {error}
      </p>
    )}
    {help && (
      <p id={`${id}-help`} className="mt-1.5 text-xs text-muted">
        {help}
      </p>
    )}
  </>
)
export const describedBy = (id: string, help: unknown, error: unknown): string | undefined =>
  [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ') || undefined

export interface FieldProps {
  label: string
  name: string
  value: string
  onChange: (v: string) => void
  error?: string | undefined
  help?: ReactNode
  optional?: boolean | undefined
}
export function TextField({
  label,
  name,
  value,
  onChange,
  error,
  help,
  optional,
  ltr,
  rows,
  suffix,
  ...rest
}: FieldProps & {
  /** Codes, serials, phones, amounts. */
  ltr?: boolean
  rows?: number
  /** A unit or a button at the end of the line. */
  suffix?: ReactNode
  type?: 'text' | 'password' | 'search' | 'email' | 'date' | 'time'
  autoComplete?: string
  inputMode?: 'text' | 'tel' | 'numeric' | 'decimal' | 'search'
  maxLength?: number
  placeholder?: string
  readOnly?: boolean
  ref?: Ref<HTMLInputElement>
}) {
  const id = useId()
  const shared = {
    id,
    name,
    value,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy(id, help, error),
    dir: ltr ? ('ltr' as const) : undefined,
  }
  return (
    <Field id={id} label={label} optional={optional} help={help} error={error}>
      {rows ? (
        <textarea
          {...shared}
          rows={rows}
          maxLength={rest.maxLength}
          placeholder={rest.placeholder}
          readOnly={rest.readOnly}
          onChange={(e) => onChange(e.target.value)}
          className={`${controlLook} resize-y py-2`}
        />
      ) : (
        <span className="flex items-center gap-2">
          <input
            {...shared}
            {...rest}
            onChange={(e) => onChange(e.target.value)}
            className={`${controlLook} h-control min-w-0 ${ltr ? 'rtl:text-end' : ''}`}
          />
          {suffix && <span className="shrink-0 text-sm text-muted">{suffix}</span>}
        </span>
      )}
    </Field>
  )
}
/** Any digits, spaces or signs; the server makes the number of it. */
export const PhoneField = (p: FieldProps) => (
  <TextField {...p} ltr type="text" inputMode="tel" autoComplete="tel" maxLength={24} />
)
/** The phone offers the code from the message (`one-time-code`). */
export const CodeField = (p: FieldProps & { ref?: Ref<HTMLInputElement> }) => (
  <TextField {...p} ltr inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
)

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

/** Says how many things are wrong, lists them as links to their fields, and takes the focus after a failed submit. */
export function ErrorSummary({
  ref,
  fields,
  others,
  wait = 0,
  code,
}: {
  ref: Ref<HTMLDivElement>
  fields: readonly { name: string; text: string }[]
  others: readonly string[]
  /** Seconds to wait, from the form. */
  wait?: number
  /** `trace_id`, shown for failures of ours. */
  code?: string | undefined
}) {
  const n = fields.length + others.length
  if (n === 0) return null
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="alert"
      className="rounded-md border-s-4 border-danger bg-danger-soft px-4 py-3 text-danger"
    >
      {fields.length > 0 && <p className="font-semibold">{common.wrong(n)}</p>}
      <ul className={fields.length > 0 ? 'mt-1 list-disc ps-5 text-sm' : ''}>
        {fields.map((f) => (
          <li key={f.name}>
            <button
              type="button"
              className="min-h-6 py-0.5 text-start underline underline-offset-4 pointer-coarse:min-h-11"
              onClick={() => document.querySelector<HTMLElement>(`[name="${f.name}"]`)?.focus()}
            >
              {worded(f.text)}
            </button>
          </li>
        ))}
        {others.map((text) => (
          <li key={text}>{worded(text)}</li>
        ))}
      </ul>
      {wait > 0 && <p className="mt-1 text-sm">{common.wait(wait)}</p>}
      {code && (
        <p className="mt-1 text-xs">
          {common.support_code}: <bdi>{code}</bdi>
        </p>
      )}
    </div>
  )
}
