/* Behind the links of mails, and of the terminal at the first start. */
import { useState } from 'react'
import { body, client } from '@/lib/api'
import { useForm } from '@/lib/form'
import { Problem } from '@/lib/problem'
import type { SignedIn } from '@/lib/session'
import { problemText } from '@/lib/texts'
import { signInFirst, signInInvited } from '@/lib/ways-in'
import { ErrorSummary } from '@/ui/error-summary'
import { Button, TextField } from '@/ui/native'
import { Notice } from '@/ui/page'
import { t } from './messages'

const NewPassword = (field: {
  name: string
  value: string
  onChange: (v: string) => void
  error: string | undefined
}) => (
  <TextField
    {...field}
    label={t.new_password}
    help={t.new_password_help}
    type="password"
    ltr
    autoComplete="new-password"
  />
)
/** A new password, by the mailed link. */
export function ResetForm({ token, onDone }: { token: string; onDone: () => void }) {
  const form = useForm({
    name: 'password-reset-completion',
    draft: false,
    initial: { password: '' },
    required: { password: t.need_password },
    submit: (v) =>
      body(client.POST('/password-resets/completion', { body: { token, password: v.password } })),
    onDone,
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <NewPassword {...form.field('password')} />
      <Button type="submit" kind="primary" busy={form.busy} wide>
        {t.set_password}
      </Button>
    </form>
  )
}
/** Behind the link that the terminal shows at the first start. */
export function SetupForm({ token, onDone }: { token: string; onDone: (s: SignedIn) => void }) {
  const form = useForm({
    name: 'setup',
    draft: false,
    initial: { name: '', username: '', password: '' },
    required: { name: t.name, username: t.need_username, password: t.need_password },
    submit: (v) => signInFirst(token, v.username.trim(), v.password, v.name.trim()),
    onDone,
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <p className="text-sm text-muted">{t.first_lead}</p>
      <TextField {...form.field('name')} label={t.name} autoComplete="name" />
      <TextField {...form.field('username')} label={t.username} ltr autoComplete="username" />
      <NewPassword {...form.field('password')} />
      <Button type="submit" kind="primary" busy={form.busy} wide>
        {t.sign_in}
      </Button>
    </form>
  )
}

/** Somebody who was invited chooses what they sign in with. */
export function InvitationForm({
  token,
  onDone,
}: {
  token: string
  onDone: (s: SignedIn) => void
}) {
  const form = useForm({
    name: 'invitation',
    draft: false,
    initial: { username: '', password: '' },
    required: { username: t.need_username, password: t.need_password },
    submit: (v) => signInInvited(token, v.username.trim(), v.password),
    onDone,
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <p className="text-sm text-muted">{t.invited_lead}</p>
      <TextField {...form.field('username')} label={t.username} ltr autoComplete="username" />
      <NewPassword {...form.field('password')} />
      <Button type="submit" kind="primary" busy={form.busy} wide>
        {t.sign_in}
      </Button>
    </form>
  )
}
/** "This wasn't me": a press of its own, for mail programs open links by themselves. */
export function ReportForm({ token, onDone }: { token: string; onDone: (reset: string) => void }) {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const send = async () => {
    setBusy(true)
    try {
      onDone((await body(client.POST('/sign-in-reports', { body: { token } }))).token)
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      setWrong(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="grid gap-4">
      {wrong && <Notice tone="bad" title={wrong} live />}
      <p>{t.report_lead}</p>
      <Button kind="danger" busy={busy} onClick={() => void send()} wide>
        {t.report_send}
      </Button>
    </div>
  )
}
