/* One account: who it is, what they may, and the ways to stop them. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Drama, KeyRound, LogOut, Pencil, ShieldOff } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { newIntent, type Schemas } from '@/lib/api'
import { longDate, nearTime } from '@/lib/format'
import { phone } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { Problem } from '@/lib/problem'
import type { RecordField } from '@/lib/record'
import { hasRole, useAccount } from '@/lib/session'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Dialog } from '@/ui/aria/dialog'
import { TextLink } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, DefinitionList, Loaded, PageHeader } from '@/ui/page'
import { RecordForm } from '@/ui/record-form'
import {
  employeeOf,
  getAccount,
  sendPasswordLink,
  signAccountOut,
  takeSecondFactor,
  updateAccount,
  type Account,
} from './api'
import { Grants } from './grants'
import { ImpersonateDialog } from './impersonate-dialog'
import { AccountTag } from './list-page'
import { t } from './messages'

export function AccountDetailPage({ id, history }: { id: string; history: ReactNode }) {
  const queries = useQueryClient()
  const account = useQuery({
    queryKey: ['account', id],
    queryFn: ({ signal }) => getAccount(id, signal),
  })
  const again = () => {
    void queries.invalidateQueries({ queryKey: ['account', id] })
    void queries.invalidateQueries({ queryKey: ['accounts'] })
  }
  useLive(['account', 'role_grant'], again)
  return (
    <Loaded data={account.data} error={account.error} retry={() => void account.refetch()} page>
      {(a) => (
        <>
          <Head account={a} onChanged={again} />
          <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
            <div className="grid gap-4">
              <Grants account={a} onChanged={again} />
              <Facts account={a} />
            </div>
            {history}
          </div>
        </>
      )}
    </Loaded>
  )
}

const FIELDS: readonly RecordField<'name' | 'username' | 'email' | 'phone'>[] = [
  { kind: 'text', name: 'name', label: t.name },
  { kind: 'text', name: 'username', label: t.username, ltr: true },
  { kind: 'text', name: 'email', label: t.email, ltr: true, optional: true },
  { kind: 'phone', name: 'phone', label: t.phone, optional: true },
]
function Head({ account: a, onChanged }: { account: Account; onChanged: () => void }) {
  const own = useAccount()?.id === a.id
  const [editing, setEditing] = useState(false)
  const [acting, setActing] = useState(false)
  const [busy, setBusy] = useState(false)
  const run = async (step: () => Promise<unknown>, text: string, undo?: () => void) => {
    setBusy(true)
    try {
      await step()
      say(text, undo && { undo })
      onChanged()
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  const setState = (state: Schemas['AccountState'], from: Account = a) =>
    run(
      async () => {
        from = await updateAccount(from, { state })
      },
      state === 'disabled' ? t.was_disabled : t.was_enabled,
      () => void setState(state === 'disabled' ? 'active' : 'disabled', from),
    )
  return (
    <PageHeader
      title={a.name}
      tag={<AccountTag account={a} />}
      lead={a.username && <bdi>{a.username}</bdi>}
    >
      {hasRole('admin') && (
        <>
          <Button onClick={() => setEditing(true)}>
            <Pencil aria-hidden className="size-4" />
            {common.edit}
          </Button>
          {a.kind === 'staff' && a.username && (
            <Button
              busy={busy}
              {...(!a.email && { reason: t.no_mailbox })}
              onClick={() => void run(() => sendPasswordLink(a.username!), t.link_sent)}
            >
              <KeyRound aria-hidden className="size-4" />
              {t.send_link}
            </Button>
          )}
          {a.kind === 'staff' && a.state === 'active' && !own && (
            <Button {...whyNot(a)} onClick={() => setActing(true)}>
              <Drama aria-hidden className="size-4" />
              {t.act}
            </Button>
          )}
          {a.has_second_factor && !own && (
            <Button busy={busy} onClick={() => void run(() => takeSecondFactor(a), t.factor_taken)}>
              <ShieldOff aria-hidden className="size-4" />
              {t.take_factor}
            </Button>
          )}
          <Button
            busy={busy}
            onClick={() => void run(() => signAccountOut(a.id, newIntent()), t.was_signed_out)}
          >
            <LogOut aria-hidden className="size-4" />
            {t.sign_out}
          </Button>
          {a.state === 'active' ? (
            <Button
              kind="danger"
              busy={busy}
              {...(own && { reason: t.own })}
              onClick={() => void setState('disabled')}
            >
              {t.disable}
            </Button>
          ) : (
            <Button kind="primary" busy={busy} onClick={() => void setState('active')}>
              {t.enable}
            </Button>
          )}
        </>
      )}
      {acting && <ImpersonateDialog account={a} onClose={() => setActing(false)} />}
      {editing && (
        <Dialog title={t.edit} open wide onClose={() => setEditing(false)}>
          <RecordForm<Account, Schemas['AccountPrototype'], Schemas['AccountPatch']>
            name="account"
            fields={FIELDS}
            record={a}
            update={updateAccount}
            reread={getAccount}
            submit={common.save}
            onBack={() => setEditing(false)}
            onDone={() => {
              setEditing(false)
              say(common.saved)
              onChanged()
            }}
          />
        </Dialog>
      )}
    </PageHeader>
  )
}
/** Nobody acts for an administrator; a technician's pages are on the technician's telephone. */
const whyNot = (a: Account) =>
  a.roles.includes('admin')
    ? { reason: t.act_admin }
    : a.roles.every((r) => r === 'technician')
      ? { reason: t.act_technician }
      : {}
function Facts({ account: a }: { account: Account }) {
  const employee = useQuery({
    queryKey: ['employee-of', a.id],
    queryFn: ({ signal }) => employeeOf(a.id, signal),
  })
  const e = employee.data?.items[0]
  return (
    <Card title={t.about}>
      <DefinitionList
        items={[
          [t.kind, t.kinds[a.kind]],
          [t.email, a.email && <bdi>{a.email}</bdi>],
          [t.phone, a.phone && <bdi>{phone(a.phone)}</bdi>],
          [t.password, a.has_password ? t.has_password : t.no_password],
          [t.second_factor, a.has_second_factor ? t.second_factor_on : t.second_factor_off],
          [t.last_seen, a.last_signed_in_at ? nearTime(a.last_signed_in_at) : t.never],
          [t.since, longDate(a.created_at)],
          [t.disabled_at, a.disabled_at && longDate(a.disabled_at)],
          [
            t.employee,
            e && (
              <TextLink to={`/staff/settings/employees/${e.number}`}>
                {said(e.name)} · <bdi>{e.number}</bdi>
              </TextLink>
            ),
          ],
        ]}
      />
    </Card>
  )
}
