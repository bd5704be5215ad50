/* Letting somebody sign in: by a mailed link, or with a first password where there is no mailbox. */
import { desk } from '@/lib/desk-texts'
import { useForm } from '@/lib/form'
import { asciiDigits } from '@/lib/digits'
import { common } from '@/lib/texts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, PhoneField, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { createAccount, sendPasswordLink, type Account } from './api'
import { t } from './messages'

export function NewAccountDialog({
  onClose,
  onDone,
}: {
  onClose: () => void
  onDone: (account: Account) => void
}) {
  const form = useForm({
    name: 'account:new',
    draft: false, // a password is among the fields
    initial: { name: '', username: '', email: '', phone: '', way: 'link', password: '' },
    required: (v) => ({
      ...(!v.name.trim() && { name: desk.record.need(t.name) }),
      ...(!v.username.trim() && { username: desk.record.need(t.username) }),
      ...(v.way === 'link' && !v.email.trim() && { email: t.need_email }),
      ...(v.way === 'password' && !v.password && { password: desk.record.need(t.password) }),
    }),
    submit: async (v, key) => {
      const account = await createAccount(
        {
          name: v.name.trim(),
          username: v.username.trim(),
          ...(v.email.trim() && { email: v.email.trim() }),
          ...(v.phone.trim() && { phone: asciiDigits(v.phone.trim()) }),
          ...(v.way === 'password' && { password: v.password }),
        },
        key,
      )
      if (v.way === 'link') await sendPasswordLink(v.username.trim())
      return account
    },
    onDone,
  })
  return (
    <Dialog title={t.add} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <TextField {...form.field('name')} label={t.name} autoComplete="off" />
        <TextField
          {...form.field('username')}
          label={t.username}
          help={t.username_help}
          ltr
          autoComplete="off"
        />
        <RadioTiles
          legend={t.first_way}
          name="way"
          value={form.values.way}
          onChange={(way) => form.set('way', way)}
          options={[
            { id: 'link', label: t.by_link },
            { id: 'password', label: t.by_password },
          ]}
        />
        <TextField
          {...form.field('email')}
          label={t.email}
          type="email"
          ltr
          optional={form.values.way !== 'link'}
          autoComplete="off"
        />
        {form.values.way === 'password' && (
          <TextField
            {...form.field('password')}
            label={t.password}
            help={t.password_help}
            type="password"
            ltr
            autoComplete="new-password"
          />
        )}
        <PhoneField {...form.field('phone')} label={t.phone} optional />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.add}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
