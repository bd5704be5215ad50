/* Acting in somebody's place: why is said first, and stands in the audit. */
import { useQueryClient } from '@tanstack/react-query'
import { desk } from '@/lib/desk-texts'
import { useForm } from '@/lib/form'
import { navigate } from '@/lib/navigate'
import { common } from '@/lib/texts'
import { impersonate } from '@/lib/ways-in'
import { Dialog, DialogActions } from '@/ui/dialog'
import { ErrorSummary } from '@/ui/error-summary'
import { Button, TextField } from '@/ui/native'
import type { Account } from './api'
import { t } from './messages'

export function ImpersonateDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const queries = useQueryClient()
  const form = useForm({
    name: `impersonation:${account.id}`,
    draft: false,
    initial: { reason: '' },
    required: { reason: desk.record.need(t.why) },
    submit: (v) => impersonate(account.id, v.reason.trim()),
    onDone: () => {
      onClose()
      queries.clear() // what was read is what the administrator may see
      navigate('/staff')
    },
  })
  return (
    <Dialog title={t.act_for(account.name)} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <p className="text-sm text-muted">{t.act_lead}</p>
        <TextField {...form.field('reason')} label={t.why} rows={2} maxLength={500} />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.act}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
