/* A page's filter lives in its address: read as texts, written back without what is empty. */
import { useNavigate, useSearch } from '@tanstack/react-router'

export type Filter<K extends string> = { [P in K]: string | undefined }

export function useFilter<K extends string>(keys: readonly K[]) {
  const all: Record<string, string | undefined> = useSearch({ strict: false })
  const go = useNavigate()
  const filter = Object.fromEntries(keys.map((k) => [k, all[k]])) as Filter<K>
  const set = (change: Partial<Filter<K>>) =>
    void go({ to: '.', search: { ...filter, ...change } as never, replace: true })
  const clear = () => void go({ to: '.', search: {} as never, replace: true })
  const filtered = keys.some((k) => k !== ('sort' as K) && filter[k] !== undefined)
  return { filter, set, clear, filtered }
}
