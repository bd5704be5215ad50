/* What a version promises, to be read: cover by part and payer, rights, exclusions, the customer's clauses. */
import { percent } from '@/lib/format'
import { said } from '@/lib/i18n'
import { partName } from '@/lib/part-names'
import { common } from '@/lib/texts'
import { Card, DefinitionList } from '@/ui/page'
import type { Terms } from './api'
import { t } from './messages'

const share = (n: number) => percent(n / 10_000, 1)
export const cover = (part: number, months: number): string =>
  part === 0 || months === 0 ? t.not_covered : t.cover(share(part), t.months(months))

export function TermsCards({ terms }: { terms: Terms }) {
  const head = 'px-4 py-2 text-start font-medium whitespace-nowrap'
  return (
    <div className="grid gap-4">
      <Card title={t.coverage} flush>
        <div className="overflow-x-auto" role="region" aria-label={t.coverage} tabIndex={0}>
          <table className="w-full text-sm">
            <thead>
              <tr className="border-y border-line text-muted">
                <th scope="col" className={head}>
                  {t.scope}
                </th>
                <th scope="col" className={head}>
                  {t.lines.part}
                </th>
                <th scope="col" className={head}>
                  {t.lines.labour}
                </th>
                <th scope="col" className={head}>
                  {t.lines.travel}
                </th>
              </tr>
            </thead>
            <tbody>
              {terms.coverage.map((r, i) => (
                <tr key={i} className="border-b border-line-faint align-top last:border-0">
                  <th scope="row" className="px-4 py-2 text-start font-normal">
                    {t.scopes[r.scope]}
                    {r.keys.length > 0 && (
                      <span className="block text-xs text-muted">
                        {r.keys.map(partName).join(common.list_comma)}
                      </span>
                    )}
                  </th>
                  <td className="px-4 py-2">{cover(r.part_share, r.part_months)}</td>
                  <td className="px-4 py-2">{cover(r.labour_share, r.labour_months)}</td>
                  <td className="px-4 py-2">{cover(r.travel_share, r.travel_months)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      <Card title={t.terms}>
        <DefinitionList items={factsOf(terms)} />
      </Card>
      <Card title={t.exclusions}>
        {terms.exclusions.length === 0 ? (
          <p className="text-sm text-muted">{t.no_exclusions}</p>
        ) : (
          <ul className="list-disc ps-5">
            {terms.exclusions.map((e) => (
              <li key={e.code}>{said(e.text)}</li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t.clauses}>
        {terms.clauses.length === 0 ? (
          <p className="text-sm text-muted">{t.no_clauses}</p>
        ) : (
          <dl className="grid gap-2">
            {terms.clauses.map((c) => (
              <div key={c.code} className="grid gap-x-3 sm:grid-cols-[6rem_1fr]">
                <dt className="text-sm text-muted">
                  <bdi>{c.code}</bdi>
                </dt>
                <dd>{said(c.text)}</dd>
              </div>
            ))}
          </dl>
        )}
      </Card>
    </div>
  )
}
/** A cause is known by the exclusion that speaks of it. */
const causeOf = (x: Terms, cause: string): string => {
  const exclusion = x.exclusions.find((e) => e.cause === cause)
  return exclusion ? said(exclusion.text) : cause
}
/** Also what two versions are compared by. */
export const factsOf = (x: Terms): readonly (readonly [string, string | undefined])[] => [
  [t.starts, t.bases[x.start_basis]],
  [t.else_starts, t.bases[x.fallback_basis]],
  [
    t.cap,
    x.cap_months_from_production === undefined ? undefined : t.months(x.cap_months_from_production),
  ],
  [t.extend, x.extend_by_repair_days ? common.yes : common.no],
  [t.repair_guarantee, t.months(x.repair_guarantee_months)],
  [t.refund, t.days(x.refund_days)],
  [t.exchange, t.months(x.exchange_months)],
  [t.exchange_after, t.repairs(x.exchange_after_failed_repairs)],
  [t.parts_obligation, t.months(x.parts_obligation_months)],
  [t.transferable, x.transferable ? common.yes : common.no],
  [t.exchange_type, t.exchange_types[x.exchange_type]],
  [t.max_repair, x.max_repair_days === undefined ? undefined : t.days(x.max_repair_days)],
  [t.loaner, x.loaner_after_days === undefined ? undefined : t.days(x.loaner_after_days)],
  [
    t.cause_payers,
    x.cause_payers
      .map((c) => `${causeOf(x, c.cause)}: ${t.payers[c.payer]}`)
      .join(common.list_comma) || undefined,
  ],
  [t.void_terms, x.void_terms && said(x.void_terms)],
]
