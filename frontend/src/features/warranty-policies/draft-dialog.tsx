/* A new version begins with the terms of the last one. */
import { desk } from '@/lib/desk-texts'
import { useForm } from '@/lib/form'
import { civilDate, number } from '@/lib/format'
import { common } from '@/lib/texts'
import { DatePicker } from '@/ui/aria/date-picker'
import { Dialog } from '@/ui/aria/dialog'
import { DialogActions } from '@/ui/dialog'
import { Button } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { createVersion, type Policy, type Terms, type Version } from './api'
import { t } from './messages'

/** Where there is nothing to begin with: a year on all of it. */
export const FIRST: Terms = {
  start_basis: 'install',
  fallback_basis: 'purchase',
  coverage: [
    {
      scope: 'whole',
      keys: [],
      part_share: 10_000,
      labour_share: 10_000,
      travel_share: 10_000,
      part_months: 12,
      labour_months: 12,
      travel_months: 12,
    },
  ],
  extend_by_repair_days: true,
  repair_guarantee_months: 3,
  refund_days: 0,
  exchange_months: 0,
  exchange_after_failed_repairs: 3,
  parts_obligation_months: 120,
  transferable: true,
  exchange_type: 'repair',
  exclusions: [],
  clauses: [],
  cause_payers: [],
}
export function DraftDialog({
  policy,
  last,
  onClose,
  onDone,
}: {
  policy: Policy
  last: Version | undefined
  onClose: () => void
  onDone: (v: Version) => void
}) {
  const form = useForm({
    name: `policy-draft:${policy.id}`,
    initial: { effective_from: civilDate() },
    required: { effective_from: desk.record.need(t.first_day) },
    submit: (v, key) =>
      createVersion(
        policy.id,
        { effective_from: v.effective_from, terms: last?.terms ?? FIRST },
        key,
      ),
    onDone,
  })
  return (
    <Dialog title={t.draft} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <p className="text-sm text-muted">
          {last ? t.draft_from(number(last.sequence)) : t.draft_first}
        </p>
        <DatePicker
          label={t.first_day}
          name="effective_from"
          value={form.values.effective_from}
          onChange={(v) => form.set('effective_from', v)}
          error={form.error('effective_from')}
        />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.draft}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
