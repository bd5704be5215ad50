import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'

export type SavedView = Schemas['SavedView']

export const listViews = (list: string, signal: AbortSignal) =>
  body(client.GET('/saved-views', { signal, params: { query: { list, limit: 100 } } }))
export const createView = (b: Schemas['SavedViewPrototype'], key: string) =>
  body(client.POST('/saved-views', { params: { header: intent(key) }, body: b }))
export const changeView = (view: SavedView, change: Schemas['SavedViewPatch']) =>
  body(
    client.PATCH('/saved-views/{saved_view_id}', {
      params: { path: { saved_view_id: view.id }, header: ifMatch(view.version) },
      headers: { 'Content-Type': 'application/merge-patch+json' },
      body: change,
    }),
  )
export const deleteView = (view: SavedView) =>
  body(
    client.DELETE('/saved-views/{saved_view_id}', {
      params: { path: { saved_view_id: view.id }, header: ifMatch(view.version) },
    }),
  )
