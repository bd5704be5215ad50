/*
 * A request before it is sent: texts in the browser's storage, photos in IndexedDB, so that a closed page, a lost
 * connection or a session that ran out loses nothing. It leaves with the sending, at sign-out or after seven days.
 */
import { openDB, type DBSchema } from 'idb'
import { useSyncExternalStore } from 'react'
import type { Schemas } from '@/lib/api'
import { newIntent } from '@/lib/api'
import { dropDraft, readDraft, writeDraft } from '@/lib/drafts'
import type { Photo } from '@/ui/photo-input'

export const DRAFT = 'service-request'
export type Wish = Schemas['RequestWish']
type Text = Schemas['LocalizedText']
export type PhotoKind = 'plate' | 'fault'
export interface RequestDraft {
  serial: string
  serialUnknown: boolean
  unitId?: string | undefined
  model?: { id: string; name: Text } | undefined
  family?: { id: string; name: Text } | undefined
  description: string
  symptom?: { code: string; text: Text } | undefined
  narrative: string
  danger: boolean
  wishes: readonly Wish[]
  name: string
  phone: string
  city: string
  address: string
  locationId?: string | undefined
  /** What the server already has of it. */
  sent?: { id: string; payload: string } | undefined
  /** The intents of this very content. */
  intents: Readonly<Record<string, string>>
}
const EMPTY: RequestDraft = {
  serial: '',
  serialUnknown: false,
  description: '',
  narrative: '',
  danger: false,
  wishes: [],
  name: '',
  phone: '',
  city: '',
  address: '',
  intents: {},
}
let draft: RequestDraft | undefined
const watchers = new Set<() => void>()
export function requestDraft(): RequestDraft {
  draft ??= { ...EMPTY, ...(readDraft(DRAFT)?.values as Partial<RequestDraft> | undefined) }
  return draft
}
export function keep(change: Partial<RequestDraft>): void {
  draft = { ...requestDraft(), ...change }
  writeDraft(DRAFT, draft, '')
  watchers.forEach((w) => w())
}
export const useRequestDraft = (): RequestDraft =>
  useSyncExternalStore(
    (w) => {
      watchers.add(w)
      return () => watchers.delete(w)
    },
    requestDraft,
    requestDraft,
  )
/** One key per content: the same request sent twice is one request, a changed one is another. */
export function intentOf(payload: string): string {
  const known = requestDraft().intents[payload]
  if (known) return known
  const made = newIntent()
  keep({ intents: { ...requestDraft().intents, [payload]: made } })
  return made
}

interface Photos extends DBSchema {
  photos: { key: PhotoKind; value: Photo[] }
}
const database = () =>
  openDB<Photos>('vafa-request', 1, { upgrade: (d) => void d.createObjectStore('photos') })
export async function readPhotos(kind: PhotoKind): Promise<Photo[]> {
  try {
    return (await (await database()).get('photos', kind)) ?? []
  } catch {
    return [] // no storage here: the photos live as long as the page
  }
}
export async function keepPhotos(kind: PhotoKind, photos: readonly Photo[]): Promise<void> {
  try {
    await (await database()).put('photos', [...photos], kind)
  } catch {
    // As above.
  }
}
/** After sending. */
export async function forgetRequest(): Promise<void> {
  draft = undefined
  dropDraft(DRAFT)
  for (const step of ['problem', 'contact']) dropDraft(`${DRAFT}-${step}`)
  watchers.forEach((w) => w())
  try {
    await (await database()).clear('photos')
  } catch {
    // As above.
  }
}
