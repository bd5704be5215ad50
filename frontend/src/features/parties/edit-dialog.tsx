/* A customer changes; whoever saved first isn't overwritten unseen. */
import { useForm } from '@/lib/form'
import { phone } from '@/lib/digits'
import { useStale } from '@/lib/stale'
import { common } from '@/lib/texts'
import { Conflict } from '@/ui/conflict'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { getParty, updateParty, type Party } from './api'
import { t } from './messages'
import {
  ALIASES,
  CONSENTS,
  PartyFields,
  patchOf,
  taxLabel,
  valuesOf,
  type PartyValues,
} from './party-form'

export function EditDialog({
  party,
  onClose,
  onDone,
}: {
  party: Party
  onClose: () => void
  onDone: () => void
}) {
  const stale = useStale(party, () => getParty(party.id))
  const form = useForm({
    name: `party:${party.id}`,
    initial: valuesOf(party),
    required: { name: t.form.need_name },
    aliases: ALIASES,
    submit: (v) => stale.save((version) => updateParty(party.id, version, patchOf(v))),
    onDone,
  })
  const theirs = stale.theirs && valuesOf(stale.theirs)
  return (
    <Dialog title={t.form.edit} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        {theirs && (
          <Conflict
            rows={rowsOf(theirs, form.values)}
            busy={form.busy}
            onKeep={() => void form.send()}
            onDrop={() => {
              for (const [name, value] of Object.entries(theirs))
                form.set(name as keyof PartyValues, value as never)
              stale.settle()
            }}
          />
        )}
        <PartyFields form={form} />
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
const rowsOf = (a: PartyValues, b: PartyValues) => {
  const row = (label: string, of: (v: PartyValues) => string) => [label, of(a), of(b)] as const
  return [
    row(t.kind, (v) => t.kinds[v.kind]),
    row(t.name, (v) => v.name.trim()),
    row(t.phones, (v) =>
      v.phones
        .filter((p) => p.phone)
        .map((p) => [phone(p.phone), p.label].filter(Boolean).join(' '))
        .join(t.comma),
    ),
    row(t.email, (v) => v.email.trim()),
    row(taxLabel(b.kind), (v) => v.tax_code.trim()),
    row(t.language, (v) => t.languages[v.language]),
    row(t.consents, (v) =>
      CONSENTS.filter((c) => v[c])
        .map((c) => t.consent[c])
        .join(t.comma),
    ),
    row(t.note, (v) => v.note.trim()),
  ]
}
