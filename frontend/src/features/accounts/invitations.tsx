/* Who was invited and hasn't come yet. */
import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { nearTime } from '@/lib/format'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { Problem } from '@/lib/problem'
import { hasRole } from '@/lib/session'
import { stateOf } from '@/lib/states'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Button } from '@/ui/native'
import { Card } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { listInvitations, resendInvitation, withdrawInvitation, type Invitation } from './api'
import { t } from './messages'

export function Invitations() {
  const pages = usePages(['invitations'], listInvitations, ['invitation'])
  if (!pages.rows?.length) return null
  return (
    <Card title={t.invitations} flush>
      <ul className="divide-y divide-line-faint border-t border-line">
        {pages.rows.map((i) => (
          <Row key={i.id} invitation={i} onChanged={pages.retry} />
        ))}
      </ul>
      {pages.more && (
        <div className="border-t border-line p-3">
          <Button busy={pages.busy} onClick={pages.onMore}>
            {common.more}
          </Button>
        </div>
      )}
    </Card>
  )
}
function Row({ invitation: i, onChanged }: { invitation: Invitation; onChanged: () => void }) {
  const [busy, setBusy] = useState(false)
  const run = async (step: () => Promise<unknown>, text: string) => {
    setBusy(true)
    try {
      await step()
      say(text)
      onChanged()
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  const roles = i.roles.map((r) => common.roles[r]).join(common.list_comma)
  return (
    <li className="flex flex-wrap items-center gap-3 px-4 py-3">
      <div className="me-auto min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {i.name} <Tag {...stateOf('invitation', i.state)} />
        </p>
        <p className="text-sm text-muted">
          <bdi>{i.email}</bdi> · {roles}
          {i.branch && <> · {said(i.branch.name)}</>}
        </p>
        <p className="text-sm text-muted">
          {i.state === 'sent' ? t.works_until(nearTime(i.expires_at)) : t.sent(nearTime(i.sent_at))}
        </p>
      </div>
      {hasRole('admin') && (
        <div className="flex flex-wrap gap-2">
          <Button
            busy={busy}
            onClick={() => void run(() => resendInvitation(i.id, newIntent()), t.was_resent)}
          >
            {t.resend}
          </Button>
          <Button
            busy={busy}
            onClick={() => void run(() => withdrawInvitation(i.id, newIntent()), t.invitation_gone)}
          >
            {t.withdraw_invitation}
          </Button>
        </div>
      )}
    </li>
  )
}
