/* Bytes to the server. Sending the same bytes again is harmless: their digest is the key. */
import { body, client, fileUrl, type Schemas } from './api'

export type StoredFile = Schemas['File']
export const upload = (bytes: Blob, name: string, signal?: AbortSignal): Promise<StoredFile> =>
  body(
    client.POST('/files', {
      params: { query: { name } },
      headers: { 'Content-Type': 'application/octet-stream' },
      body: bytes as never, // the contract says "bytes", which has no type of its own
      bodySerializer: (b: unknown) => b as BodyInit,
      ...(signal && { signal }),
    }),
  )
/** The bytes of a stored file as an object URL; release it when done. */
export const storedFile = (id: string): Promise<string> => fileUrl(`/files/${id}/content`)
