/* A person's choices, on every device; the cookie carries those that shape the first paint. */
import { body, client, type Schemas } from './api'
import { setHotkeys } from './hotkeys-choice'
import { setLook } from './look'
import { session } from './session'

export type Preferences = Schemas['Preferences']
export const getPreferences = (signal?: AbortSignal): Promise<Preferences> =>
  body(client.GET('/preferences', { ...(signal && { signal }) }))

/** Holds here at once; a signed-in person's choice is kept by the server too. Language and money need a reload. */
export async function choose(change: Schemas['PreferencesPatch']): Promise<void> {
  setLook({
    ...(change.language && { language: change.language }),
    ...(change.theme && { theme: change.theme }),
    ...(change.density && { density: change.density }),
    ...(change.money_unit && { money: change.money_unit }),
  })
  if (change.shortcuts !== undefined) setHotkeys(change.shortcuts)
  const s = session()
  if (s.state === 'in' && s.account)
    await body(
      client.PATCH('/preferences', {
        body: change,
        headers: { 'Content-Type': 'application/merge-patch+json' },
      }),
    )
  if (change.language || change.money_unit) location.reload()
}
