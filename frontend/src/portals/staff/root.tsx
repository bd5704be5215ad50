import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { common } from '@/lib/texts'
import { LinkButton } from '@/ui/link'
import { EmptyState, PageTitle } from '@/ui/page'
import { Shell } from './shell'

export const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Shell })

export const NotFound = () => (
  <>
    <PageTitle className="sr-only">{common.not_found}</PageTitle>
    <EmptyState title={common.not_found} hint={common.not_found_hint}>
      <LinkButton to="/staff">{common.home}</LinkButton>
    </EmptyState>
  </>
)

/** An address's search as texts: a page reads what it knows and drops the rest. */
export const texts = (search: Record<string, unknown>): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(search).map(([k, v]) => [
      k,
      typeof v === 'string' || typeof v === 'number' || typeof v === 'boolean'
        ? String(v)
        : undefined,
    ]),
  )
