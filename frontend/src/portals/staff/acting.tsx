/* Said on every page while somebody acts in another's place. */
import { useState } from 'react'
import { useSession } from '@/lib/session'
import { endImpersonation } from '@/lib/ways-in'
import { t } from './messages'

export function Acting() {
  const session = useSession()
  const [busy, setBusy] = useState(false)
  if (session.state !== 'in' || !session.session.impersonator) return null
  const { impersonator } = session.session
  return (
    <aside
      aria-label={t.acting}
      className="no-print flex flex-wrap items-center justify-center gap-x-4 gap-y-1 bg-danger-soft px-4 py-1.5 text-sm font-medium text-danger"
    >
      <span>{t.acting_for(session.account?.name ?? '', impersonator.name)}</span>
      <button
        type="button"
        aria-disabled={busy || undefined}
        onClick={() => {
          if (busy) return
          setBusy(true)
          void endImpersonation(session.session)
        }}
        className="min-h-8 rounded-md border border-danger px-3 font-semibold underline-offset-4 hover:underline"
      >
        {t.acting_end}
      </button>
    </aside>
  )
}
