/* Goodwill of one job: proposed for its lines, decided by a second person. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { amount, amountTyped, money, moneyUnitName, number, percent } from '@/lib/format'
import { asciiDigits } from '@/lib/digits'
import { useLive } from '@/lib/live'
import { hasRole } from '@/lib/session'
import { stateOf } from '@/lib/states'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { work } from '@/lib/work'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Checkbox } from '@/ui/choices'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { Words } from '@/ui/words'
import { listGoodwill, propose } from './api'
import { Decide } from './decide'
import { kindsOf } from './list-page'
import { t } from './messages'

type Kind = Schemas['LineKind']
const KINDS: readonly Kind[] = ['part', 'labour', 'travel']
/** What it is proposed for: a line's kind and what the customer would pay for it. */
export interface ProposalStart {
  kinds: Kind[]
  amount: Schemas['Money']
  name?: string
}
export function JobGoodwill({
  job,
  open,
  whole,
  start,
  onStart,
  onChanged,
}: {
  job: { id: string; unit?: { id?: string } }
  /** Whether lines may still change, so that it can still count. */
  open: boolean
  /** What the customer pays as it stands; nothing to give where they pay nothing. */
  whole: Schemas['Money'] | undefined
  start: ProposalStart | undefined
  onStart: (start: ProposalStart | undefined) => void
  onChanged: () => void
}) {
  const queries = useQueryClient()
  const key = ['goodwill', 'of-job', job.id]
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => listGoodwill({ job: job.id }, undefined, signal),
  })
  const again = () => {
    void queries.invalidateQueries({ queryKey: ['goodwill'] })
    onChanged()
  }
  useLive(['goodwill_authorisation'], () => void queries.invalidateQueries({ queryKey: key }))
  const mayPropose = open && whole !== undefined && hasRole('agent', 'dispatcher')
  if (!mayPropose && found.data?.items.length === 0) return null
  return (
    <Card
      title={t.title}
      aside={
        mayPropose && (
          <Button kind="quiet" onClick={() => onStart({ kinds: [...KINDS], amount: whole })}>
            {t.propose}
          </Button>
        )
      }
    >
      <Loaded
        data={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        skeleton={<Skeleton rows={2} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-sm text-muted">{t.none_here}</p>
          ) : (
            <ul className="grid gap-4">
              {items.map((g) => (
                <li key={g.id} className="grid gap-1 text-sm">
                  <span className="flex flex-wrap items-center gap-2">
                    <bdi className="font-medium">{g.number}</bdi>
                    <Tag {...stateOf('goodwill', g.state)} />
                  </span>
                  <span>
                    {t.up_to(money(g.amount))} · {t.share_of(percent(g.share / 10_000, 2))} ·{' '}
                    {kindsOf(g)}
                  </span>
                  <span>
                    <Words>{g.reason}</Words>
                  </span>
                  <span className="text-muted">{t.proposed(g.proposed_by_name ?? '')}</span>
                  {g.decided_by && (
                    <span className="text-muted">
                      {[t.decided(g.decided_by_name ?? ''), g.decision_note]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  )}
                  {g.state === 'approved' && (
                    <span className="text-muted">{t.used(money(g.used))}</span>
                  )}
                  <Decide goodwill={g} onDone={again} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {start && (
        <ProposeDialog
          job={job}
          start={start}
          onClose={() => onStart(undefined)}
          onDone={() => {
            onStart(undefined)
            again()
          }}
        />
      )}
    </Card>
  )
}
function ProposeDialog({
  job,
  start,
  onClose,
  onDone,
}: {
  job: { id: string; unit?: { id?: string } }
  start: ProposalStart
  onClose: () => void
  onDone: () => void
}) {
  const form = useForm({
    name: `goodwill:${job.id}:${start.kinds.join('-')}`,
    initial: {
      share: number(100),
      amount: amount(start.amount),
      line_kinds: start.kinds,
      reason: '',
    },
    required: (v) => ({
      share: shareOf(v.share) ? '' : t.need_share,
      amount: v.amount.trim() ? '' : t.need_amount,
      line_kinds: v.line_kinds.length > 0 ? '' : t.need_kinds,
      reason: v.reason.trim() ? '' : t.need_reason,
    }),
    submit: (v, key) =>
      propose(
        {
          job_id: job.id,
          ...(job.unit?.id && { installed_unit_id: job.unit.id }),
          share: shareOf(v.share) ?? 0,
          amount: { amount: amountTyped(v.amount), currency: start.amount.currency },
          line_kinds: v.line_kinds,
          reason: v.reason.trim(),
        },
        key,
      ),
    onDone: (g) => {
      onDone()
      say(t.was_proposed(g.number))
    },
  })
  const chosen = form.values.line_kinds
  return (
    <Dialog title={start.name ? t.propose_for(start.name) : t.propose} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <p className="text-sm text-muted">{t.propose_hint}</p>
        <ErrorSummary {...form.summary} wait={form.wait} />
        <TextField
          {...form.field('share')}
          label={t.share_label}
          suffix={t.percent_sign}
          ltr
          inputMode="decimal"
          maxLength={6}
        />
        <TextField
          {...form.field('amount')}
          label={t.at_most}
          suffix={moneyUnitName()}
          ltr
          inputMode="numeric"
        />
        <fieldset>
          <legend className="text-sm font-medium">{t.for_lines}</legend>
          {KINDS.map((k, i) => (
            <Checkbox
              key={k}
              name="line_kinds"
              label={work.line_kinds[k]}
              checked={chosen.includes(k)}
              onChange={(on) =>
                form.set('line_kinds', on ? [...chosen, k] : chosen.filter((x) => x !== k))
              }
              error={i === KINDS.length - 1 ? form.error('line_kinds') : undefined}
            />
          ))}
        </fieldset>
        <TextField {...form.field('reason')} label={t.reason} rows={3} maxLength={500} />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.propose}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
/** Percent as typed, in ten-thousandths; undefined where it is none. */
function shareOf(typed: string): number | undefined {
  const n = Number(asciiDigits(typed).trim().replace('٫', '.'))
  return n > 0 && n <= 100 ? Math.round(n * 100) : undefined
}
