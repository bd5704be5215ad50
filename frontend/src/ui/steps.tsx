import { Check } from 'lucide-react'
import { common } from '@/lib/texts'
import { Link } from './link'

/** Where one is in a wizard. Done steps are links back; on a phone only the bar and one line of text. */
export function Steps({
  steps,
  current,
}: {
  steps: readonly { id: string; label: string; to?: string | undefined }[]
  current: string
}) {
  const at = steps.findIndex((s) => s.id === current)
  return (
    <nav aria-label={common.step(at + 1, steps.length, steps[at]?.label ?? '')} className="mb-6">
      <p aria-hidden className="mb-2 text-sm text-muted sm:hidden">
        {common.step(at + 1, steps.length, steps[at]?.label ?? '')}
      </p>
      <ol className="flex gap-2">
        {steps.map((s, i) => {
          const look = `block border-t-4 pt-2 pb-3 text-sm ${i <= at ? 'border-accent' : 'border-line'} ${i === at ? 'font-semibold' : 'text-muted'}`
          const text = (
            <span className="inline-flex items-center gap-1.5 max-sm:sr-only">
              {i < at && <Check aria-hidden className="size-4 text-accent" />}
              {s.label}
            </span>
          )
          return (
            <li key={s.id} className="flex-1">
              {i < at && s.to ? (
                <Link to={s.to} className={`${look} hover:text-accent-text`}>
                  {text}
                </Link>
              ) : (
                <span className={look} aria-current={i === at ? 'step' : undefined}>
                  {text}
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
/** Pages of one thing, side by side. Each is an address, so they are links. */
export function TabLinks({
  label,
  tabs,
}: {
  label: string
  tabs: readonly { to: string; label: string; current: boolean; count?: string | undefined }[]
}) {
  return (
    <nav aria-label={label} className="no-print mb-4 overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.to}>
            <Link
              to={tab.to}
              aria-current={tab.current ? 'page' : undefined}
              className={`flex min-h-control items-center gap-2 border-b-2 px-3 whitespace-nowrap ${tab.current ? 'border-accent font-semibold text-accent-text' : 'border-transparent text-muted hover:text-text'}`}
            >
              {tab.label}
              {tab.count && <span className="text-xs text-muted">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
