/* Inviting somebody: they choose their user name and password themselves, behind a mailed link. */
import { useQuery } from '@tanstack/react-query'
import type { Schemas } from '@/lib/api'
import { desk } from '@/lib/desk-texts'
import { useForm } from '@/lib/form'
import { lang, said } from '@/lib/i18n'
import { common } from '@/lib/texts'
import { RadioTiles, Select } from '@/ui/choices'
import { Dialog, DialogActions } from '@/ui/dialog'
import { ErrorSummary } from '@/ui/error-summary'
import { ManyField } from '@/ui/many-field'
import { Button, TextField } from '@/ui/native'
import { invite, listBranches, type Invitation } from './api'
import { t } from './messages'

const ROLES = Object.entries(common.roles)
  .filter(([role]) => role !== 'customer')
  .map(([value, label]) => ({ value, label }))

export function InviteDialog({
  onClose,
  onDone,
}: {
  onClose: () => void
  onDone: (invitation: Invitation) => void
}) {
  const branches = useQuery({
    queryKey: ['branches', 'active'],
    queryFn: ({ signal }) => listBranches(signal),
  })
  const form = useForm({
    name: 'invitation:new',
    initial: {
      name: '',
      email: '',
      roles: [] as readonly string[],
      branch: '',
      language: lang as string,
    },
    required: {
      name: desk.record.need(t.name),
      email: t.need_email,
      roles: t.need_role,
    },
    aliases: { branch_id: 'branch' },
    submit: (v, key) =>
      invite(
        {
          name: v.name.trim(),
          email: v.email.trim(),
          roles: v.roles as Schemas['GrantedRole'][],
          ...(v.branch && { branch_id: v.branch }),
          language: v.language === 'en' ? 'en' : 'fa',
        },
        key,
      ),
    onDone,
  })
  return (
    <Dialog title={t.invite} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <p className="text-sm text-muted">{t.invite_lead}</p>
        <TextField {...form.field('name')} label={t.name} autoComplete="off" />
        <TextField {...form.field('email')} label={t.email} type="email" ltr autoComplete="off" />
        <ManyField
          label={t.roles}
          name="roles"
          options={ROLES}
          value={form.values.roles}
          onChange={(roles) => form.set('roles', roles)}
          error={form.error('roles')}
        />
        <Select
          {...form.field('branch')}
          label={t.branch}
          empty={t.all_branches}
          options={(branches.data?.items ?? []).map((b) => ({ value: b.id, label: said(b.name) }))}
          optional
        />
        <RadioTiles
          legend={t.mail_language}
          name="language"
          value={form.values.language}
          onChange={(v) => form.set('language', v)}
          options={(['fa', 'en'] as const).map((id) => ({ id, label: desk.languages[id] }))}
        />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.send_invitation}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
