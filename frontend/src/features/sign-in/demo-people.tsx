import { useState } from 'react'
import { body, client } from '@/lib/api'
import { said } from '@/lib/i18n'
import { useLoad } from '@/lib/load'
import { Problem } from '@/lib/problem'
import type { SignedIn } from '@/lib/session'
import { common, problemText } from '@/lib/texts'
import { signInByPassword } from '@/lib/ways-in'
import { Card, Loaded, Notice, Skeleton } from '@/ui/page'
import { t } from './messages'

/** The people of the demo, one click each. */
export function DemoPeople({ onDone }: { onDone: (signedIn: SignedIn) => void }) {
  const profile = useLoad('profile', (signal) => body(client.GET('/public-profile', { signal })))
  const [busy, setBusy] = useState<string>()
  const [wrong, setWrong] = useState<string>()
  const enter = async (username: string, password: string) => {
    if (busy) return
    setBusy(username)
    try {
      onDone(await signInByPassword(username, password))
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      setWrong(problemText(x))
    } finally {
      setBusy(undefined)
    }
  }
  return (
    <Card title={t.demo}>
      <p className="mb-3 text-sm text-muted">{t.demo_hint}</p>
      {wrong && <Notice tone="bad" title={wrong} live />}
      <Loaded
        data={profile.data}
        error={profile.error}
        retry={profile.reload}
        skeleton={<Skeleton rows={10} />}
      >
        {(p) => (
          <ul className="grid gap-2 sm:grid-cols-2">
            {p.demo_accounts.map((person) => {
              const name = said(person.name)
              const role = person.roles.map((r) => common.roles[r]).join(common.list_comma)
              return (
                <li key={person.username}>
                  <button
                    type="button"
                    aria-disabled={busy !== undefined || undefined}
                    onClick={() => void enter(person.username, p.demo_password ?? '')}
                    className="flex min-h-control w-full items-center gap-3 rounded-md border border-line px-3 py-2 text-start hover:border-accent hover:bg-hover"
                  >
                    <span
                      aria-hidden
                      className="grid size-9 shrink-0 place-content-center rounded-full bg-accent-soft font-semibold text-accent-text"
                    >
                      {name.slice(0, 1)}
                    </span>
                    <span className="min-w-0">
                      <span className="block truncate leading-snug font-medium">{name}</span>
                      <span className="block truncate text-xs leading-snug text-muted">{role}</span>
                    </span>
                  </button>
                </li>
              )
            })}
          </ul>
        )}
      </Loaded>
    </Card>
  )
}
