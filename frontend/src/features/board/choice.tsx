/** One of two or three looks of the same thing; a press shows it at once. */
export function Choice<V extends string>({
  label,
  value,
  onChange,
  options,
}: {
  label: string
  value: V
  onChange: (v: V) => void
  options: readonly { id: V; label: string }[]
}) {
  return (
    <div role="group" aria-label={label} className="flex gap-1">
      {options.map((o) => (
        <button
          key={o.id}
          type="button"
          aria-pressed={value === o.id}
          onClick={() => onChange(o.id)}
          className={`h-control flex-1 rounded-md border px-3 text-sm whitespace-nowrap ${value === o.id ? 'selected border-accent bg-accent-soft font-medium text-accent-text' : 'border-line-strong bg-surface hover:bg-hover'}`}
        >
          {o.label}
        </button>
      ))}
    </div>
  )
}
