/*
 * Controls that the browser already has: no library, so the customer's first page stays small.
 * ui/aria/ holds what the browser lacks (combo box, date picker, menu, palette) on React Aria, with the same look.
 */
import { useId, type ReactNode, type Ref } from 'react'
import { common } from '@/lib/texts'

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
