import { body, client, fileBytes, ifMatch, intent, type Schemas } from '@/lib/api'
import { upload } from '@/lib/uploads'

export type Import = Schemas['Import']
export type ImportState = Schemas['ImportState']
export type ImportRow = Schemas['ImportRow']
export type Outcome = Schemas['ImportOutcome']

export const listImports = (
  state: ImportState | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
) =>
  body(
    client.GET('/imports', {
      signal,
      params: { query: { ...(state && { state: [state] }), ...(cursor && { cursor }), limit: 50 } },
    }),
  )
export const importByNumber = async (number: string, signal: AbortSignal) => {
  const found = await body(
    client.GET('/imports', { signal, params: { query: { number, limit: 1 } } }),
  )
  return found.items[0]
}
export const listRows = (
  id: string,
  outcome: Outcome | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
) =>
  body(
    client.GET('/imports/{import_id}/rows', {
      signal,
      params: {
        path: { import_id: id },
        query: { ...(outcome && { outcome: [outcome] }), ...(cursor && { cursor }), limit: 50 },
      },
    }),
  )
/** Rows that wait to be mended, as many as one sitting takes. */
export const refusedRows = (id: string, signal: AbortSignal) =>
  body(
    client.GET('/imports/{import_id}/rows', {
      signal,
      params: { path: { import_id: id }, query: { outcome: ['refused'], limit: 200 } },
    }),
  )
const begin = (fileId: string, mode: Schemas['ImportMode'], key: string, force = false) =>
  body(
    client.POST('/imports', {
      params: { header: intent(key) },
      body: { file_id: fileId, kind: 'installed_units', mode, force },
    }),
  )
/** Sends a file and looks at what would become of its rows. */
export async function tryFile(bytes: Blob, name: string, key: string): Promise<Import> {
  const file = await upload(bytes, name)
  return begin(file.id, 'validate', key)
}
/** `again` takes bytes that were taken before. */
export const commitFile = (fileId: string, key: string, again: boolean) =>
  begin(fileId, 'commit', key, again)
export const undoImport = (i: Import, key: string) =>
  body(
    client.POST('/imports/{import_id}/undo', {
      params: { path: { import_id: i.id }, header: { ...intent(key), ...ifMatch(i.version) } },
    }),
  )
/** Where the same file was taken before and still stands, newest first; the server keeps the same bytes once. */
export async function takenBefore(fileId: string, signal?: AbortSignal): Promise<Import[]> {
  const page = await body(
    client.GET('/imports', {
      ...(signal && { signal }),
      params: { query: { state: ['queued', 'running', 'succeeded'], limit: 200 } },
    }),
  )
  return page.items.filter((i) => i.file_id === fileId && i.mode === 'commit')
}
export const bytesOf = (fileId: string) => fileBytes(`/files/${fileId}/content`)
