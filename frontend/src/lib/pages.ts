/* Lists by cursor for the portals that have TanStack: pages in one row of rows, read anew when something changes. */
import { hashKey, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { sourceOf } from './api'
import { exportable, exportList, type ExportFormat } from './exports'
import { useLive } from './live'

interface Page<T> {
  items: readonly T[]
  next_cursor?: string
  total?: number
  total_at_least?: number
}
export interface Pages<T> {
  rows: readonly T[] | undefined
  error: unknown
  retry: () => void
  more: boolean
  busy: boolean
  onMore: () => void
  /** The rows with one more page, for who walks them from another page. */
  ahead: () => Promise<{ rows: readonly T[]; more: boolean }>
  total: number | undefined
  atLeast: number | undefined
  /** Saves all rows as a file; absent where the list has none. */
  onExport: ((format: ExportFormat) => Promise<void>) | undefined
}
/** Where the lists on the screen came from, by their keys. */
const came = new Map<string, string>()
/** `usePages(['invoices', filter], (cursor, signal) => listInvoices(filter, cursor, signal), ['invoice'])` */
export function usePages<T>(
  key: readonly unknown[],
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
  live: readonly string[] = [],
): Pages<T> {
  const queries = useQueryClient()
  const options = {
    queryKey: key,
    queryFn: async ({
      pageParam,
      signal,
    }: {
      pageParam: string | undefined
      signal: AbortSignal
    }) => {
      const page = await read(pageParam, signal)
      const source = sourceOf(page)
      if (source !== undefined && pageParam === undefined) came.set(hashKey(key), source)
      return page
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<T>) => last.next_cursor,
  }
  const list = useInfiniteQuery({ ...options, placeholderData: keepPreviousData })
  useLive(live, () => void queries.invalidateQueries({ queryKey: key }))
  const first = list.data?.pages[0]
  const source = came.get(hashKey(key))
  const file = source === undefined ? undefined : exportable(source)
  return {
    rows: list.data?.pages.flatMap((p) => p.items),
    error: list.error,
    retry: () => void list.refetch(),
    more: list.hasNextPage,
    busy: list.isFetchingNextPage,
    onMore: () => void list.fetchNextPage(),
    ahead: async () => {
      const { pages } = await queries.fetchInfiniteQuery({
        ...options,
        staleTime: 0,
        pages: (list.data?.pages.length ?? 0) + 1,
      })
      return {
        rows: pages.flatMap((p) => p.items),
        more: pages.at(-1)?.next_cursor !== undefined,
      }
    },
    total: first?.total,
    atLeast: first?.total_at_least,
    onExport: file && ((format) => exportList(file, format)),
  }
}
