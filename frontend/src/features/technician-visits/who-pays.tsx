/* Under a line: who carries it, and the clause that says so. */
import type { Schemas } from '@/lib/api'
import { percent } from '@/lib/format'
import { said } from '@/lib/i18n'
import { common } from '@/lib/texts'
import { work } from '@/lib/work'
import { t } from './messages'
import { Words } from '@/ui/words'

export function WhoPays({ decision: d }: { decision: Schemas['PayerDecision'] }) {
  const shares = d.shares.filter((s) => s.share_ten_thousandths > 0)
  const whole = shares.length === 1
  return (
    <p className="text-xs text-muted">
      <span className="font-medium text-text">
        {t.who_pays}:{' '}
        {shares
          .map((s) =>
            whole
              ? work.payers[s.payer]
              : t.pays(work.payers[s.payer], percent(s.share_ten_thousandths / 10_000, 2)),
          )
          .join(common.list_comma)}
      </span>
      {d.clause && (
        <span className="block">
          <Words>{said(d.clause)}</Words>
        </span>
      )}
    </p>
  )
}
