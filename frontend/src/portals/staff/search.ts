/* A page's filter lives in its address: read as texts, written back without what is empty. */
import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router'

export type Filter<K extends string> = { [P in K]: string | undefined }

export function useFilter<K extends string>(keys: readonly K[]) {
  const all: Record<string, string | undefined> = useSearch({ strict: false })
  const go = useNavigate()
  const path = useRouterState({ select: (s) => s.location.pathname })
  const filter = Object.fromEntries(keys.map((k) => [k, all[k]])) as Filter<K>
  const set = (change: Partial<Filter<K>>) =>
    void go({ to: '.', search: { ...filter, ...change } as never, replace: true })
  const clear = () => void go({ to: '.', search: {} as never, replace: true })
  // A sort order and an open record leave nothing out.
  const filtered = keys.some((k) => k !== 'sort' && k !== 'open' && filter[k] !== undefined)
  /** The page's own address with these changes, for links. */
  const address = (change: Partial<Filter<K>>): string => {
    const given = Object.entries({ ...filter, ...change }).filter(([, v]) => v !== undefined)
    const text = new URLSearchParams(given as [string, string][]).toString()
    return text ? `${path}?${text}` : path
  }
  return { filter, onFilter: set, set, onClear: clear, clear, filtered, address }
}
