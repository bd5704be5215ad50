/* A person's own account: devices, password, what they like, what they are. The same page in every portal. */
import { Laptop, Smartphone } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { body, client, type Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { nearTime } from '@/lib/format'
import { phone } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { useLoad } from '@/lib/load'
import { Problem } from '@/lib/problem'
import { signOut, signOutEverywhere, switchOrganization, useAccount } from '@/lib/session'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { changePassword } from '@/lib/ways-in'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { Card, DefinitionList, EmptyState, Loaded, PageHeader, Skeleton } from '@/ui/page'
import { deviceOf } from './device'
import { t } from './messages'
import { PreferencesCard } from './preferences-card'

/** `home` is where a person comes out after signing out; `more` what their portal adds. */
export function AccountPage({ home, more }: { home: string; more?: ReactNode }) {
  const account = useAccount()
  if (!account) return <EmptyState page title={common.forbidden} hint={common.forbidden_hint} />
  return (
    <>
      <PageHeader
        title={t.title}
        lead={[account.name, account.username].filter(Boolean).join(' · ')}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <PreferencesCard />
          <Who account={account} />
        </div>
        <div className="grid gap-4">
          <Sessions home={home} />
          {account.has_password && <Password />}
          {more}
        </div>
      </div>
    </>
  )
}

function Who({ account }: { account: Schemas['SignedInAccount'] }) {
  const [busy, setBusy] = useState(false)
  const go = async (id: string) => {
    setBusy(true)
    try {
      await switchOrganization(id)
      location.reload() // every page shows rows of the organization it was opened for
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
      setBusy(false)
    }
  }
  return (
    <Card title={t.who}>
      <DefinitionList
        items={[
          [t.name, account.name],
          [t.username, account.username && <bdi>{account.username}</bdi>],
          [t.email, account.email && <bdi>{account.email}</bdi>],
          [t.phone, account.phone && <bdi>{phone(account.phone)}</bdi>],
          [t.organization, said(account.organization.name)],
          [t.roles, account.roles.map((r) => common.roles[r]).join(common.list_comma)],
        ]}
      />
      <p className="mt-3 text-sm text-muted">{t.who_hint}</p>
      {account.organizations.length > 1 && (
        <div className="mt-4">
          <RadioTiles
            legend={t.switch}
            name="organization"
            value={account.organization.id}
            onChange={(id) => !busy && void go(id)}
            help={t.switch_hint}
            options={account.organizations.map((o) => ({ id: o.id, label: said(o.name) }))}
          />
        </div>
      )}
    </Card>
  )
}

function Sessions({ home }: { home: string }) {
  const sessions = useLoad('sessions', (signal) =>
    body(client.GET('/sessions', { signal, params: { query: { limit: 200 } } })),
  )
  const [busy, setBusy] = useState<string>()
  const end = async (s: Schemas['Session']) => {
    setBusy(s.id)
    try {
      await body(
        client.DELETE('/sessions/{session_id}', { params: { path: { session_id: s.id } } }),
      )
      say(t.ended)
      sessions.reload()
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    } finally {
      setBusy(undefined)
    }
  }
  const leave = (out: () => Promise<void>) => {
    setBusy('all')
    out().then(
      () => location.assign(home),
      (x: unknown) => {
        if (!(x instanceof Problem)) throw x
        setBusy(undefined)
        say(problemText(x))
      },
    )
  }
  return (
    <Card title={t.sessions} flush>
      <Loaded
        data={sessions.data}
        error={sessions.error}
        retry={sessions.reload}
        skeleton={<Skeleton rows={3} />}
      >
        {({ items }) => (
          <>
            <ul className="divide-y divide-line-faint border-t border-line">
              {items.map((s) => {
                const device = deviceOf(s.agent)
                const Icon = device.mobile ? Smartphone : Laptop
                return (
                  <li key={s.id} className="flex flex-wrap items-center gap-3 px-4 py-3">
                    <Icon aria-hidden className="size-5 shrink-0 text-muted" />
                    <div className="me-auto min-w-0">
                      <p className="leading-snug font-medium">
                        {device.name ? <bdi>{device.name}</bdi> : t.unknown_device}
                        {s.is_current && (
                          <span className="ms-2 text-sm font-normal text-ok">{t.this_device}</span>
                        )}
                      </p>
                      {s.impersonator && (
                        <p className="text-sm text-warn">{t.acted_by(s.impersonator.name)}</p>
                      )}
                      <p className="text-sm text-muted">
                        {t.used(nearTime(s.last_used_at))}
                        {s.address && (
                          <>
                            {' · '}
                            <bdi>{s.address}</bdi>
                          </>
                        )}
                      </p>
                    </div>
                    {!s.is_current && (
                      <Button busy={busy === s.id} onClick={() => void end(s)}>
                        {t.end}
                      </Button>
                    )}
                  </li>
                )
              })}
            </ul>
            <div className="flex flex-wrap gap-2 border-t border-line p-4">
              <Button busy={busy === 'all'} onClick={() => leave(signOut)}>
                {common.sign_out}
              </Button>
              <Button kind="danger" busy={busy === 'all'} onClick={() => leave(signOutEverywhere)}>
                {t.end_all}
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </Card>
  )
}

function Password() {
  const form = useForm({
    name: 'own-password',
    draft: false,
    initial: { current_password: '', password: '' },
    required: { current_password: t.need_current, password: t.need_new },
    submit: (v) => changePassword(v.current_password, v.password),
    onDone: () => {
      form.clear()
      say(t.password_changed)
    },
  })
  return (
    <Card title={t.password}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <TextField
          {...form.field('current_password')}
          label={t.current}
          type="password"
          ltr
          autoComplete="current-password"
        />
        <TextField
          {...form.field('password')}
          label={t.new}
          help={t.new_help}
          type="password"
          ltr
          autoComplete="new-password"
        />
        <div>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.change}
          </Button>
        </div>
      </form>
    </Card>
  )
}
