/* Which models come with the policy; units sold before keep the version they were registered with. */
import { useQuery } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { hasRole } from '@/lib/session'
import { useStale } from '@/lib/stale'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Conflict } from '@/ui/conflict'
import { Dialog, DialogActions } from '@/ui/dialog'
import { ManyField } from '@/ui/many-field'
import { Button } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Card } from '@/ui/page'
import { allModels, getPolicy, replaceModels, type Policy } from './api'
import { t } from './messages'

export function Models({ policy, onChanged }: { policy: Policy; onChanged: () => void }) {
  const [editing, setEditing] = useState(false)
  const models = useQuery({
    queryKey: ['product-models', 'all'],
    queryFn: ({ signal }) => allModels(signal),
    staleTime: 60_000,
  })
  const names = (models.data ?? []).map((m) => ({
    value: m.id,
    label: `${said(m.name)} · ${m.code}`,
  }))
  return (
    <Card
      title={t.models}
      aside={
        hasRole('manager', 'admin') &&
        models.data && (
          <Button onClick={() => setEditing(true)}>
            <Pencil aria-hidden className="size-4" />
            {t.bind}
          </Button>
        )
      }
    >
      {policy.product_model_ids.length === 0 ? (
        <p className="text-sm text-muted">{t.no_models}</p>
      ) : (
        <ul className="grid gap-1 text-sm">
          {policy.product_model_ids.map((id) => (
            <li key={id}>{names.find((n) => n.value === id)?.label ?? '…'}</li>
          ))}
        </ul>
      )}
      {editing && (
        <ModelsDialog
          policy={policy}
          names={names}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false)
            say(common.saved)
            onChanged()
          }}
        />
      )}
    </Card>
  )
}
function ModelsDialog({
  policy,
  names,
  onClose,
  onDone,
}: {
  policy: Policy
  names: readonly { value: string; label: string }[]
  onClose: () => void
  onDone: () => void
}) {
  const [from] = useState(policy)
  const stale = useStale(from, () => getPolicy(from.id))
  const form = useForm({
    name: `policy-models:${from.id}:${from.version}`,
    initial: { product_model_ids: [...from.product_model_ids] },
    submit: (v) =>
      stale.save((version) => replaceModels({ id: from.id, version }, v.product_model_ids)),
    onDone,
  })
  const named = (ids: readonly string[]) =>
    ids.map((id) => names.find((n) => n.value === id)?.label ?? id).join(common.list_comma)
  return (
    <Dialog title={t.bind_question} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        {stale.theirs && (
          <Conflict
            rows={[
              [
                t.models,
                named(stale.theirs.product_model_ids),
                named(form.values.product_model_ids),
              ],
            ]}
            busy={form.busy}
            onKeep={() => {
              stale.settle()
              void form.send()
            }}
            onDrop={() => {
              form.clear()
              onDone()
            }}
          />
        )}
        <p className="text-sm text-muted">{t.bind_hint}</p>
        <ManyField
          label={t.models}
          name="product_model_ids"
          options={names}
          value={form.values.product_model_ids}
          onChange={(v) => form.set('product_model_ids', [...v])}
          error={form.error('product_model_ids')}
        />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {common.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
