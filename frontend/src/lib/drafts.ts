/* What was typed and not yet sent: per person and form, seven days, gone at sign-out. */
const PREFIX = 'vafa:draft:'
const LIFE = 7 * 24 * 3600_000

let person = 'guest'
/** What a guest began belongs to whom they turn out to be. */
export function setDraftOwner(id: string | undefined): void {
  const before = person
  person = id ?? 'guest'
  if (before !== 'guest' || person === 'guest') return
  const mark = `${PREFIX}guest:`
  for (const key of Object.keys(localStorage)) {
    const kept = key.startsWith(mark) && localStorage.getItem(key)
    if (!kept) continue
    localStorage.setItem(draftKey(key.slice(mark.length)), kept)
    localStorage.removeItem(key)
  }
}
export const draftKey = (form: string): string => `${PREFIX}${person}:${form}`

interface Kept {
  values: Record<string, unknown>
  /** The idempotency key of what was already tried, so that a reload doesn't create twice. */
  intent: string
  at: number
}
export function readDraft(form: string, now = Date.now()): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(draftKey(form)) ?? 'null') as Kept | null
    if (!kept || typeof kept.values !== 'object' || typeof kept.intent !== 'string')
      return undefined
    if (now - kept.at > LIFE) {
      dropDraft(form)
      return undefined
    }
    return kept
  } catch {
    return undefined
  }
}
export function writeDraft(form: string, values: object, intent: string): void {
  try {
    const kept: Kept = { values: { ...values }, intent, at: Date.now() }
    localStorage.setItem(draftKey(form), JSON.stringify(kept))
  } catch {
    // A full or forbidden storage costs the draft, never the form.
  }
}
export const dropDraft = (form: string): void => localStorage.removeItem(draftKey(form))
/** At sign-out, and at start for those that are past their time. */
export function dropDrafts(of: 'mine' | 'expired'): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(PREFIX)) continue
    if (of === 'mine' ? key.startsWith(`${PREFIX}${person}:`) : expired(key))
      localStorage.removeItem(key)
  }
}
function expired(key: string): boolean {
  try {
    const at = (JSON.parse(localStorage.getItem(key) ?? '{}') as { at?: number }).at
    return at === undefined || Date.now() - at > LIFE
  } catch {
    return true
  }
}
