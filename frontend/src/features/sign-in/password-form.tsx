import { useEffect, useRef, useState } from 'react'
import { body, client } from '@/lib/api'
import { useForm } from '@/lib/form'
import { Problem } from '@/lib/problem'
import type { SignedIn } from '@/lib/session'
import { common } from '@/lib/texts'
import { signInByPassword } from '@/lib/ways-in'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Notice } from '@/ui/page'
import { t } from './messages'

export function PasswordForm({ onDone }: { onDone: (signedIn: SignedIn) => void }) {
  const [forgotten, setForgotten] = useState(false)
  const [second, setSecond] = useState(false)
  const code = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (second) code.current?.focus()
  }, [second])
  const form = useForm({
    name: 'sign-in-password',
    draft: false,
    initial: { username: '', password: '', code: '' },
    required: {
      username: t.need_username,
      password: t.need_password,
      ...(second && { code: t.need_second }),
    },
    submit: async (v) => {
      try {
        return await signInByPassword(v.username.trim(), v.password, v.code.trim())
      } catch (x) {
        if (!(x instanceof Problem) || x.code !== 'mfa_required') throw x
        return undefined
      }
    },
    onDone: (signedIn) => (signedIn ? onDone(signedIn) : setSecond(true)),
  })
  if (forgotten) return <ResetRequest onBack={() => setForgotten(false)} />
  if (second)
    return (
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <TextField
          {...form.field('code')}
          ref={code}
          label={t.second}
          help={t.second_help}
          ltr
          autoComplete="one-time-code"
          maxLength={24}
        />
        <Button type="submit" kind="primary" busy={form.busy} wide>
          {t.sign_in}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            form.clear()
            setSecond(false)
          }}
        >
          {common.back}
        </Button>
      </form>
    )
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <TextField {...form.field('username')} label={t.username} ltr autoComplete="username" />
      <TextField
        {...form.field('password')}
        label={t.password}
        type="password"
        ltr
        autoComplete="current-password"
      />
      <Button type="submit" kind="primary" busy={form.busy} wide>
        {t.sign_in}
      </Button>
      <Button kind="quiet" onClick={() => setForgotten(true)}>
        {t.forgotten}
      </Button>
    </form>
  )
}
function ResetRequest({ onBack }: { onBack: () => void }) {
  const [sent, setSent] = useState(false)
  const form = useForm({
    name: 'password-reset',
    draft: false,
    initial: { username: '' },
    required: { username: t.need_username },
    submit: (v) => body(client.POST('/password-resets', { body: { username: v.username.trim() } })),
    onDone: () => setSent(true),
  })
  if (sent) return <Notice tone="good" title={t.link_sent} live />
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <p className="text-sm text-muted">{t.reset_lead}</p>
      <TextField {...form.field('username')} label={t.reset_username} ltr autoComplete="username" />
      <Button type="submit" kind="primary" busy={form.busy} wide>
        {t.send_link}
      </Button>
      <Button kind="quiet" onClick={onBack}>
        {common.back}
      </Button>
    </form>
  )
}
