import { useQuery } from '@tanstack/react-query'
import { said } from '@/lib/i18n'
import { useAccount } from '@/lib/session'
import { namesOf, type Goodwill } from './api'

/** The names of who proposed and who decided; the contract gives accounts. */
export function usePeople(rows: readonly Goodwill[]): (account: string) => string | undefined {
  const me = useAccount()
  const accounts = [
    ...new Set(rows.flatMap((g) => [g.proposed_by, ...(g.decided_by ? [g.decided_by] : [])])),
  ]
    .sort()
    .slice(0, 50)
  const known = useQuery({
    queryKey: ['names-of', accounts],
    queryFn: ({ signal }) => namesOf(accounts, signal),
    enabled: accounts.length > 0,
    staleTime: 600_000,
  })
  return (account) => {
    if (account === me?.id) return me.name
    const person = known.data?.items.find((e) => e.account_id === account)
    return person && said(person.name)
  }
}
