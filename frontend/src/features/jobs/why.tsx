/* Who pays for a line, and why: the rule that fired, every cover that was weighed, and what was decided before. */
import { useQuery } from '@tanstack/react-query'
import { Check, X } from 'lucide-react'
import { useState } from 'react'
import type { Schemas } from '@/lib/api'
import { isZero, money, nearTime, percent } from '@/lib/format'
import { said } from '@/lib/i18n'
import { work } from '@/lib/work'
import { Loaded, Skeleton } from '@/ui/page'
import { Words } from '@/ui/words'
import { listDecisions } from './api'
import { seesDecisions } from './may'
import { t } from './messages'

type Decision = Schemas['PayerDecision']
/** Each payer's share and amount; payers with nothing are left out. */
export const Shares = ({ decision: d }: { decision: Decision }) => (
  <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
    {d.shares
      .filter((s) => s.share_ten_thousandths > 0)
      .map((s) => (
        <li key={s.payer}>
          <span className="font-medium">{work.payers[s.payer]}</span>{' '}
          <span className="text-muted">
            {percent(s.share_ten_thousandths / 10_000, 2)}
            {!isZero(s.amount) && ` · ${money(s.amount)}`}
          </span>
        </li>
      ))}
  </ul>
)
export function Why({ line, decision: d }: { line: string; decision: Decision }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(e) => setOpen(e.currentTarget.open)} className="text-sm">
      <summary className="min-h-6 cursor-pointer text-accent-text">{t.why}</summary>
      <div className="mt-2 grid gap-3 rounded-md bg-sunken p-3">
        {d.rule && (
          <p>
            <span className="text-muted">{t.rule}:</span> <bdi>{d.rule}</bdi>
            {d.clause && (
              <span className="block">
                <Words>{said(d.clause)}</Words>
              </span>
            )}
          </p>
        )}
        {d.candidates.length > 0 && (
          <div>
            <p className="text-muted">{t.weighed}</p>
            <Candidates list={d.candidates} />
          </div>
        )}
        <p className="text-xs text-muted">{t.decided(nearTime(d.decided_at))}</p>
        {open && seesDecisions() && <Earlier line={line} />}
      </div>
    </details>
  )
}
const Candidates = ({ list }: { list: Decision['candidates'] }) => (
  <ul className="mt-1 grid gap-1">
    {list.map((c) => (
      <li key={c.rule + said(c.reason)} className="flex gap-2">
        {c.chosen ? (
          <Check aria-label={t.chosen} className="mt-1 size-4 shrink-0 text-ok" />
        ) : (
          <X aria-label={t.not_chosen} className="mt-1 size-4 shrink-0 text-muted" />
        )}
        <span className={c.chosen ? '' : 'text-muted'}>
          <Words>{said(c.reason)}</Words> <bdi className="text-xs">{c.rule}</bdi>
        </span>
      </li>
    ))}
  </ul>
)
/** What stood before the present decision: a new cause or goodwill decides anew. */
function Earlier({ line }: { line: string }) {
  const found = useQuery({
    queryKey: ['entitlement-decisions', line],
    queryFn: ({ signal }) => listDecisions(line, signal),
  })
  return (
    <Loaded
      data={found.data}
      error={found.error}
      retry={() => void found.refetch()}
      skeleton={<Skeleton rows={1} />}
    >
      {({ items }) =>
        items.length > 1 && (
          <div>
            <p className="text-muted">{t.earlier}</p>
            <ol className="mt-1 grid gap-2">
              {items.slice(1).map((e) => (
                <li key={e.id}>
                  {nearTime(e.created_at)} · {t.deciders[e.decided_by]} ·{' '}
                  {e.shares
                    .filter((s) => s.share > 0)
                    .map((s) => `${work.payers[s.payer]} ${percent(s.share / 10_000, 2)}`)
                    .join(t.comma)}
                  <span className="block text-muted">
                    <Words>{said(e.clause)}</Words> <bdi className="text-xs">{e.rule}</bdi>
                  </span>
                </li>
              ))}
            </ol>
          </div>
        )
      }
    </Loaded>
  )
}
