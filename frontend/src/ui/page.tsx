/* The pieces of every page: heading, cards, facts, and a sentence and a way out for each state it may be in. */
import {
  CircleAlert,
  CircleCheck,
  Info,
  TriangleAlert,
  WifiOff,
  type LucideIcon,
} from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { organization } from '@/lib/page'
import { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { Button } from './native'
import { worded } from './words'

let first = true
/** The one h1. After a move inside the portal it takes the focus; the tab gets its title. */
export function PageTitle({
  children,
  title,
  className = 'text-2xl font-bold',
}: {
  children: ReactNode
  /** For the tab, where the heading is more than text. */
  title?: string
  className?: string
}) {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!first) ref.current?.focus()
    first = false
  }, [])
  useEffect(() => {
    const text = title ?? ref.current?.textContent ?? ''
    document.title = [text, organization].filter(Boolean).join(' · ')
  })
  return (
    <h1 ref={ref} tabIndex={-1} className={className}>
      {worded(children)}
    </h1>
  )
}
/** Heading of a page: what it is, its state, the one next action. */
export function PageHeader({
  title,
  tab,
  tag,
  lead,
  children,
}: {
  title: ReactNode
  tab?: string
  tag?: ReactNode
  lead?: ReactNode
  /** Actions. */
  children?: ReactNode
}) {
  return (
    <header className="mb-5 flex flex-wrap items-start gap-x-4 gap-y-3">
      <div className="me-auto min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <PageTitle {...(tab !== undefined && { title: tab })}>{title}</PageTitle>
          {tag}
        </div>
        {lead && <p className="text-sm text-muted">{lead}</p>}
      </div>
      {children && <div className="no-print flex flex-wrap items-center gap-2">{children}</div>}
    </header>
  )
}
/** A sheet on the desk. With a title it is a region of that name. */
export function Card({
  title,
  aside,
  children,
  flush = false,
  level = 2,
}: {
  title?: ReactNode
  aside?: ReactNode
  children: ReactNode
  /** The content brings its own edges, like a table. */
  flush?: boolean
  level?: 2 | 3
}) {
  const H = level === 2 ? 'h2' : 'h3'
  return (
    <section className="keep-whole overflow-clip rounded-lg border border-line bg-surface">
      {title && (
        <div className={`flex flex-wrap items-center gap-3 px-4 pt-3 ${flush ? 'pb-3' : ''}`}>
          <H className="me-auto text-base font-semibold">{worded(title)}</H>
          {aside}
        </div>
      )}
      {flush ? children : <div className={`px-4 pb-4 ${title ? 'pt-2' : 'pt-4'}`}>{children}</div>}
    </section>
  )
}
/** Facts: term and value, side by side where there is room. Empty values are left out. */
export function DefinitionList({
  items,
  stacked = false,
}: {
  items: readonly (readonly [term: string, value: ReactNode])[]
  stacked?: boolean
}) {
  return (
    <dl
      className={
        stacked ? 'grid gap-3' : 'grid gap-x-4 gap-y-2 sm:grid-cols-[minmax(7rem,max-content)_1fr]'
      }
    >
      {items
        .filter(
          ([, value]) => value !== undefined && value !== null && value !== false && value !== '',
        )
        .map(([term, value]) => (
          <div key={term} className={stacked ? '' : 'sm:contents'}>
            <dt className="text-sm text-muted">{term}</dt>
            <dd className="min-w-0 wrap-anywhere">{worded(value)}</dd>
          </div>
        ))}
    </dl>
  )
}

const NOTICE: Record<'info' | 'good' | 'waiting' | 'bad', [string, LucideIcon]> = {
  info: ['bg-info-soft text-info border-info', Info],
  good: ['bg-ok-soft text-ok border-ok', CircleCheck],
  waiting: ['bg-warn-soft text-warn border-warn', TriangleAlert],
  bad: ['bg-danger-soft text-danger border-danger', CircleAlert],
}
export function Notice({
  tone = 'info',
  title,
  children,
  live = false,
}: {
  tone?: 'info' | 'good' | 'waiting' | 'bad'
  title?: string | undefined
  children?: ReactNode
  /** Spoken when it appears. */
  live?: boolean
}) {
  const [look, Icon] = NOTICE[tone]
  return (
    <div
      role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}
      className={`flex gap-3 rounded-md border-s-4 px-4 py-3 ${look}`}
    >
      <Icon aria-hidden className="mt-1 size-5 shrink-0" />
      <div className="min-w-0">
        {title && <p className="font-semibold">{worded(title)}</p>}
        {children && <div className="text-sm text-text">{worded(children)}</div>}
      </div>
    </div>
  )
}

/** Why nothing is here, and the first action. */
export function EmptyState({
  title,
  hint,
  icon: Icon,
  page = false,
  children,
}: {
  title: string
  hint?: ReactNode
  icon?: LucideIcon
  /** It is the whole page: the title is its heading. */
  page?: boolean
  children?: ReactNode
}) {
  return (
    <div className="grid min-h-56 place-content-center justify-items-center gap-2 p-6 text-center">
      {Icon && <Icon aria-hidden className="size-8 text-faint" strokeWidth={1.5} />}
      {page ? (
        <PageTitle className="text-lg font-semibold">{title}</PageTitle>
      ) : (
        <p className="font-semibold">{worded(title)}</p>
      )}
      {hint && <p className="max-w-md text-sm text-muted">{worded(hint)}</p>}
      {children && <div className="mt-2 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  )
}
export const NoMatch = ({ clear }: { clear: () => void }) => (
  <EmptyState title={common.no_match} hint={common.no_match_hint}>
    <Button onClick={clear}>{common.clear_filter}</Button>
  </EmptyState>
)
/** Forbidden, not found, offline, or failed with its support code. Anything that is no Problem is a bug and is thrown. */
export function Failed({
  error,
  retry,
  page = false,
}: {
  error: unknown
  retry?: (() => void) | undefined
  /** It stands in the place of the whole page. */
  page?: boolean
}) {
  if (!(error instanceof Problem)) throw error
  const again = retry && <Button onClick={retry}>{common.retry}</Button>
  if (error.status === 403)
    return (
      <EmptyState
        page={page}
        title={common.forbidden}
        hint={error.body.detail ?? common.forbidden_hint}
      />
    )
  if (error.status === 404)
    return <EmptyState page={page} title={common.not_found} hint={common.not_found_hint} />
  if (error.status === 0)
    return (
      <EmptyState page={page} icon={WifiOff} title={common.offline} hint={common.offline_hint}>
        {again}
      </EmptyState>
    )
  return (
    <EmptyState
      page={page}
      title={error.status >= 500 ? common.failed : problemText(error)}
      hint={
        <>
          {error.status >= 500 && common.failed_hint}
          {error.body.trace_id && (
            <span className="block">
              {common.support_code}: <bdi>{error.body.trace_id}</bdi>
            </span>
          )}
        </>
      }
    >
      {again}
    </EmptyState>
  )
}
/** Lines in the place of what is coming, so that nothing jumps. Spoken once. */
export function Skeleton({ rows = 6, tall = false }: { rows?: number; tall?: boolean }) {
  return (
    <div className="grid gap-3 p-4" role="status">
      <span className="sr-only">{common.loading}</span>
      {Array.from({ length: rows }, (_, i) => (
        <span
          key={i}
          aria-hidden
          className={`skeleton block ${tall ? 'h-16' : 'h-4'} ${['w-full', 'w-11/12', 'w-4/5', 'w-2/3'][i % 4]}`}
        />
      ))}
    </div>
  )
}
/** One of skeleton, failure or content; content stays while it is read anew or the line is down. */
export function Loaded<T>({
  data,
  error,
  retry,
  skeleton = <Skeleton />,
  page = false,
  children,
}: {
  data: T | undefined
  error: unknown
  retry?: (() => void) | undefined
  skeleton?: ReactNode
  /** It is the whole page: a failure brings the heading. */
  page?: boolean
  children: (data: T) => ReactNode
}) {
  if (data !== undefined)
    return (
      <>
        {error instanceof Problem && error.passing && (
          <div className="mb-3">
            <Notice
              tone="waiting"
              title={error.status === 0 ? common.offline : common.failed}
              live
            />
          </div>
        )}
        {children(data)}
      </>
    )
  return error ? <Failed error={error} retry={retry} page={page} /> : skeleton
}
