/* One's own views of a list: its filter under a name, chosen again in one press, one of them as the start. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Bookmark } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { navigate } from '@/lib/navigate'
import { Menu, type MenuAction } from '@/ui/aria/menu'
import { listViews } from './api'
import { ArrangeDialog, KeepDialog } from './dialogs'
import { t } from './messages'

/** Two addresses mean the same filter whatever the order of its conditions. */
const ordered = (query: string): string => {
  const all = new URLSearchParams(query)
  all.sort()
  return all.toString()
}
export function SavedViews({
  list,
  path,
  query,
}: {
  /** Names the list for the server. */
  list: string
  path: string
  /** The filter as it stands in the address. */
  query: string
}) {
  const queries = useQueryClient()
  const [ask, setAsk] = useState<'keep' | 'arrange'>()
  const key = ['saved-views', list]
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => listViews(list, signal),
    staleTime: 60_000,
  })
  const views = found.data?.items ?? []
  const changed = () => void queries.invalidateQueries({ queryKey: key })
  const now = ordered(query)
  const current = views.find((v) => ordered(v.query) === now)
  const show = (q: string) => navigate(q ? `${path}?${q}` : path, { replace: true })

  // Whoever comes to the bare list gets the start; whoever clears the filter then keeps it clear.
  const bare = useRef(query === '')
  const begin = useEffectEvent(() => {
    const start = bare.current && query === '' && views.find((v) => v.is_start)
    bare.current = false
    if (start && start.query !== '') show(start.query)
  })
  useEffect(() => {
    if (found.data) begin()
  }, [found.data])

  const actions: MenuAction[] = [
    ...(views.length > 0 ? [{ id: 'whole', label: t.whole, run: () => show('') }] : []),
    ...views.map((v) => ({
      id: v.id,
      label: v.is_start ? t.start(v.name) : v.name,
      run: () => show(v.query),
    })),
    {
      id: 'keep',
      label: t.keep,
      run: () => setAsk('keep'),
      ...(now === '' && { reason: t.no_filter }),
    },
    ...(views.length > 0
      ? [{ id: 'arrange', label: t.arrange, run: () => setAsk('arrange') }]
      : []),
  ]
  return (
    <>
      <Menu
        kind="quiet"
        label={current ? `${t.views}: ${current.name}` : t.views}
        actions={actions}
      >
        <Bookmark aria-hidden className="size-4" />
        <span className="max-w-40 truncate">{current?.name ?? t.views}</span>
      </Menu>
      {ask === 'keep' && (
        <KeepDialog
          list={list}
          query={now}
          onClose={() => setAsk(undefined)}
          onDone={() => {
            setAsk(undefined)
            changed()
          }}
        />
      )}
      {ask === 'arrange' && (
        <ArrangeDialog
          views={views}
          query={now}
          onClose={() => setAsk(undefined)}
          onChanged={changed}
        />
      )}
    </>
  )
}
