/* A fresh proof by password, asked for when the server wants one; the call that needed it is then repeated. */
import { useEffect, useState } from 'react'
import { t } from '@/features/sign-in/messages'
import { onStepUp } from '@/lib/api'
import { useForm } from '@/lib/form'
import { Problem } from '@/lib/problem'
import { stepUp, useAccount } from '@/lib/session'
import { common } from '@/lib/texts'
import { Dialog } from '@/ui/aria/dialog'
import { DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'

export function StepUp() {
  const [asked, setAsked] = useState<{ answer: (ok: boolean) => void }>()
  useEffect(() => {
    onStepUp(
      () =>
        new Promise((resolve) => {
          setAsked({
            answer: (ok) => {
              setAsked(undefined)
              resolve(ok)
            },
          })
        }),
    )
  }, [])
  return asked ? <Proof onEnd={asked.answer} /> : null
}
function Proof({ onEnd }: { onEnd: (ok: boolean) => void }) {
  const username = useAccount()?.username
  const [second, setSecond] = useState(false)
  const form = useForm({
    name: 'step-up',
    draft: false,
    initial: { password: '', code: '' },
    required: { password: t.need_password, ...(second && { code: t.need_second }) },
    submit: async (v) => {
      try {
        const code = v.code.trim()
        await stepUp({ grant: 'password', password: v.password, ...(code && { code }) })
        return true
      } catch (x) {
        if (!(x instanceof Problem) || x.code !== 'mfa_required') throw x
        return false
      }
    },
    onDone: (proven) => (proven ? onEnd(true) : setSecond(true)),
  })
  return (
    <Dialog title={t.confirm_title} open onClose={() => onEnd(false)}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <p className="text-sm text-muted">{t.confirm_hint}</p>
        <ErrorSummary {...form.summary} wait={form.wait} />
        {/* Tells a password manager whose password is wanted. */}
        <input type="hidden" name="username" autoComplete="username" value={username ?? ''} />
        <TextField
          {...form.field('password')}
          label={t.password}
          type="password"
          ltr
          autoComplete="current-password"
        />
        {second && (
          <TextField
            {...form.field('code')}
            label={t.second}
            help={t.second_help}
            ltr
            autoComplete="one-time-code"
            maxLength={24}
          />
        )}
        <DialogActions>
          <Button onClick={() => onEnd(false)}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {common.next}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
