/* What a book says beside its lines, in words and amounts. */
import type { ReactNode } from 'react'
import { duration, isZero, money, number, percent } from '@/lib/format'
import { said } from '@/lib/i18n'
import type { Choice } from '@/lib/record'
import { common } from '@/lib/texts'
import { Card } from '@/ui/page'
import type { Rules } from './api'
import { t } from './messages'

export function RulesCards({ rules: r, zones }: { rules: Rules; zones: readonly Choice[] }) {
  const share = (n: number) => percent(n / 10_000, 1)
  return (
    <>
      <Card title={t.travel}>
        <Facts empty={t.no_travel}>
          {r.travel_zones.map((z) => (
            <Fact key={z.code} term={said(z.title)}>
              {[!isZero(z.flat) && money(z.flat), !isZero(z.per_km) && t.per_km(money(z.per_km))]
                .filter(Boolean)
                .join(' + ') || common.free}
              <span className="block text-sm text-muted">
                {[
                  z.to_km === undefined
                    ? t.km_from(number(z.from_km))
                    : t.km(number(z.from_km), number(z.to_km)),
                  duration(z.travel_minutes),
                ].join(' · ')}
              </span>
            </Fact>
          ))}
        </Facts>
      </Card>
      <Card title={t.surcharges}>
        <Facts empty={t.no_surcharges}>
          {r.surcharges.map((s) => (
            <Fact key={s.code} term={said(s.title)}>
              {[s.share > 0 && share(s.share), !isZero(s.flat) && money(s.flat)]
                .filter(Boolean)
                .join(' + ')}
              <span className="block text-sm text-muted">
                {[
                  s.applies_to.map((k) => t.kinds[k]).join(common.list_comma),
                  t.stacking[s.stacking],
                ].join(' · ')}
              </span>
            </Fact>
          ))}
        </Facts>
      </Card>
      <Card title={t.fees}>
        <Facts empty={t.no_fees}>
          {[
            r.call_out && (
              <Fact key="call_out" term={t.call_out}>
                {money(r.call_out.fee)}
                <span className="block text-sm text-muted">{said(r.call_out.text)}</span>
              </Fact>
            ),
            r.no_access && (
              <Fact key="no_access" term={t.no_access}>
                {t.of_travel(share(r.no_access.travel_share))}
                <span className="block text-sm text-muted">{said(r.no_access.text)}</span>
              </Fact>
            ),
            r.late_cancellation && (
              <Fact key="late" term={t.late}>
                {t.of_travel(share(r.late_cancellation.travel_share))}
                <span className="block text-sm text-muted">{said(r.late_cancellation.text)}</span>
              </Fact>
            ),
            r.storage && (
              <Fact key="storage" term={t.storage}>
                {t.per_day(money(r.storage.per_day))}
                <span className="block text-sm text-muted">{said(r.storage.text)}</span>
              </Fact>
            ),
          ].filter(Boolean)}
        </Facts>
      </Card>
      <Card title={t.rounding}>
        <Facts empty="">
          <Fact term={t.round_to}>{money(r.round_to)}</Fact>
          {r.zone_factors.map((z) => (
            <Fact
              key={z.price_zone}
              term={t.factor(zones.find((x) => x.value === z.price_zone)?.label ?? z.price_zone)}
            >
              {share(z.factor)}
            </Fact>
          ))}
        </Facts>
      </Card>
    </>
  )
}
function Facts({ empty, children }: { empty: string; children: ReactNode }) {
  if (Array.isArray(children) && children.flat().length === 0)
    return <p className="text-sm text-muted">{empty}</p>
  return <dl className="grid gap-3">{children}</dl>
}
const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt className="text-sm text-muted">{term}</dt>
    <dd className="tabular-nums">{children}</dd>
  </div>
)
