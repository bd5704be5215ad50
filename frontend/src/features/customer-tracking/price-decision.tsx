/* Yes or no to the price; both ask once more, for they can't be taken back. */
import { useState } from 'react'
import { useForm } from '@/lib/form'
import { money } from '@/lib/format'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { approve, refuse, type TrackingJob } from './api'
import { t } from './messages'

export function PriceDecision({ job, onDone }: { job: TrackingJob; onDone: () => void }) {
  const [asked, setAsked] = useState<'yes' | 'no'>()
  const total = money(job.estimate?.customer_total ?? { amount: '0', currency: 'IRR' })
  const finish = (text: string) => {
    setAsked(undefined)
    say(text)
    onDone()
  }
  return (
    <div className="no-print mt-5 flex flex-wrap gap-2 max-sm:*:w-full">
      <Button kind="primary" onClick={() => setAsked('yes')}>
        {t.approve}
      </Button>
      <Button onClick={() => setAsked('no')}>{t.refuse}</Button>
      <Dialog
        title={asked === 'no' ? t.refuse_title : t.approve_title(total)}
        open={asked !== undefined}
        onClose={() => setAsked(undefined)}
      >
        <Decide
          key={asked}
          job={job}
          yes={asked === 'yes'}
          onBack={() => setAsked(undefined)}
          onDone={finish}
        />
      </Dialog>
    </div>
  )
}
function Decide({
  job,
  yes,
  onBack,
  onDone,
}: {
  job: TrackingJob
  yes: boolean
  onBack: () => void
  onDone: (text: string) => void
}) {
  const form = useForm({
    name: `price-${job.id}-${yes}`,
    draft: false,
    initial: { outcome: 'diagnosis_fee' as 'diagnosis_fee' | 'minimum_work' },
    submit: async (v, intent) => {
      if (yes) await approve(job, intent)
      else await refuse(job, v.outcome, intent)
    },
    onDone: () => onDone(yes ? t.approved : t.refused),
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <p className="text-muted">{yes ? t.approve_hint : t.refuse_hint}</p>
      {!yes && (
        <RadioTiles
          legend={t.refuse}
          name="outcome"
          wide
          value={form.values.outcome}
          onChange={(v) => form.set('outcome', v as 'diagnosis_fee')}
          options={[
            { id: 'diagnosis_fee', label: t.refuse_fee },
            { id: 'minimum_work', label: t.refuse_minimum },
          ]}
        />
      )}
      <DialogActions>
        <Button onClick={onBack}>{common.back_out}</Button>
        <Button type="submit" kind={yes ? 'primary' : 'danger'} busy={form.busy}>
          {yes ? t.approve : t.refuse}
        </Button>
      </DialogActions>
    </form>
  )
}
