/*
 * The rows of the list from which somebody opened one, in their order: so its page knows what comes before and after
 * it, and the list finds the row again. One trail a tab.
 */
const KEY = 'vafa:trail'
const LAST = 'vafa:trail-last'

export interface Trail {
  /** Where the list stands, with its filter. */
  list: string
  /** What people call the list. */
  label: string
  rows: readonly string[]
  /** The list goes on behind these rows. */
  more: boolean
}
/** Reads the list on; remembered while the tab lives. */
type Ahead = () => Promise<Pick<Trail, 'rows' | 'more'>>
let ahead: { list: string; read: Ahead } | undefined

export function keepTrail(trail: Trail, read?: Ahead): void {
  sessionStorage.setItem(KEY, JSON.stringify(trail))
  ahead = read && { list: trail.list, read }
}
function readTrail(): Trail | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null')
    return typeof kept === 'object' && kept !== null && 'rows' in kept ? (kept as Trail) : undefined
  } catch {
    return undefined
  }
}
/** The trail that leads over this page, and how far along it is; walking it is remembered for the way back. */
export function trailAt(path: string): (Trail & { at: number }) | undefined {
  const trail = readTrail()
  const at = trail?.rows.indexOf(path) ?? -1
  if (!trail || at < 0) {
    if (trail?.list.split('?')[0] !== path) sessionStorage.removeItem(LAST)
    return undefined
  }
  sessionStorage.setItem(LAST, path)
  return { ...trail, at }
}
/** Whether the row behind the last known one can be read. */
export const leadsOn = (trail: Trail): boolean => trail.more && ahead?.list === trail.list
/** The row behind the last known one. */
export async function readOn(trail: Trail): Promise<string | undefined> {
  if (!leadsOn(trail) || !ahead) return undefined
  const longer = { ...trail, ...(await ahead.read()) }
  keepTrail(longer, ahead.read)
  return longer.rows[trail.rows.length]
}
/** The row of this list that somebody comes back from, told once. */
export function cameFrom(list: string): string | undefined {
  const row = sessionStorage.getItem(LAST)
  if (row === null || readTrail()?.list.split('?')[0] !== list.split('?')[0]) return undefined
  sessionStorage.removeItem(LAST)
  return row
}
