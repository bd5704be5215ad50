/* Is it covered, until when, for what, and why: as a sentence first, then by line of work with the rule that decides. */
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { dayOfYear, percent } from '@/lib/format'
import { said } from '@/lib/i18n'
import { partName } from '@/lib/part-names'
import { useLive } from '@/lib/live'
import { hasRole } from '@/lib/session'
import { stateOf } from '@/lib/states'
import { common } from '@/lib/texts'
import { Card, DefinitionList, Loaded, Skeleton } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { getCover, getEntitlement, type LineKind } from './api'
import { t } from './messages'

const LINES: readonly LineKind[] = ['part', 'labour', 'travel']
const DAY = 86_400_000
/** Terms end before a day; people read the last day that is covered. */
export const lastDay = (end: string): string =>
  dayOfYear(new Date(Date.parse(`${end}T00:00:00Z`) - DAY).toISOString().slice(0, 10))

export function Cover({ unitId }: { unitId: string }) {
  const queries = useQueryClient()
  const key = ['cover', unitId]
  const cover = useQuery({ queryKey: key, queryFn: ({ signal }) => getCover(unitId, signal) })
  useLive(
    ['warranty_registration', 'installed_unit', 'repair_warranty'],
    () => void queries.invalidateQueries({ queryKey: key }),
  )
  const basis: Readonly<Record<string, string>> = t.bases
  return (
    <Card title={t.cover} aside={cover.data && <Tag {...stateOf('cover', cover.data.state)} />}>
      <Loaded
        data={cover.data}
        error={cover.error}
        retry={() => void cover.refetch()}
        skeleton={<Skeleton rows={4} />}
      >
        {(c) => (
          <div className="grid gap-3">
            <p className="font-medium">{said(c.text)}</p>
            <DefinitionList
              items={[
                [t.policy, c.title && said(c.title)],
                [
                  t.runs,
                  c.starts_on && c.ends_on && t.from_to(dayOfYear(c.starts_on), lastDay(c.ends_on)),
                ],
                [t.basis, c.basis && basis[c.basis]],
                [t.extension, Boolean(c.extension_days) && t.days(c.extension_days ?? 0)],
                [
                  t.components,
                  c.components.length > 0 && (
                    <ul>
                      {c.components.map((x) => (
                        <li key={x.keys.join()}>
                          {x.keys.map(partName).join(common.list_comma)}{' '}
                          {t.until(lastDay(x.ends_on))}
                        </li>
                      ))}
                    </ul>
                  ),
                ],
                [t.parts_until, c.parts_supplied_until && lastDay(c.parts_supplied_until)],
                [
                  t.remedies,
                  c.remedies.length > 0 &&
                    c.remedies.map((r) => t.remedy[r]).join(common.list_comma),
                ],
              ].map(([term, value]) => [term as string, value || undefined] as const)}
            />
            {hasRole('agent', 'dispatcher', 'accountant', 'manager') && (
              <WhoPays unitId={unitId} on={c.on} />
            )}
            {c.exclusions.length > 0 && (
              <Fold title={t.exclusions} lines={c.exclusions.map((x) => [x.code, said(x.text)])} />
            )}
            {c.clauses.length > 0 && (
              <Fold title={t.clauses} lines={c.clauses.map((x) => [x.code, said(x.text)])} />
            )}
          </div>
        )}
      </Loaded>
    </Card>
  )
}
const Fold = ({
  title,
  lines,
}: {
  title: string
  lines: readonly (readonly [code: string, text: string])[]
}) => (
  <details className="text-sm">
    <summary className="min-h-6 cursor-pointer font-medium text-accent-text">{title}</summary>
    <ul className="mt-2 grid gap-1.5">
      {lines.map(([code, text]) => (
        <li key={code}>
          {text} <bdi className="text-xs text-muted">{code}</bdi>
        </li>
      ))}
    </ul>
  </details>
)
/** What the rules say of a part, labour and travel today; it decides nothing. */
function WhoPays({ unitId, on }: { unitId: string; on: string }) {
  const found = useQueries({
    queries: LINES.map((line) => ({
      queryKey: ['entitlement', unitId, line, on],
      queryFn: ({ signal }: { signal: AbortSignal }) => getEntitlement(unitId, line, signal),
    })),
  })
  if (found.some((f) => f.error)) return null
  return (
    <section aria-label={t.who_pays}>
      <h3 className="mb-1 text-sm font-semibold">{t.who_pays}</h3>
      <ul className="divide-y divide-line-faint rounded-md border border-line">
        {LINES.map((line, i) => {
          const e = found[i]?.data
          return (
            <li
              key={line}
              className="grid gap-x-3 gap-y-1 px-3 py-2 text-sm sm:grid-cols-[7rem_1fr]"
            >
              <span className="font-medium">{t.lines[line]}</span>
              {e ? (
                <div className="min-w-0">
                  <p>
                    {e.shares
                      .map((s) => `${t.payers[s.payer]} ${percent(s.share / 10_000)}`)
                      .join(common.list_comma)}
                    {e.until && <span className="text-muted"> · {t.until(lastDay(e.until))}</span>}
                  </p>
                  <p className="text-muted">
                    {said(e.clause)} <bdi className="text-xs">{e.rule}</bdi>
                  </p>
                  {e.candidates.length > 0 && (
                    <details>
                      <summary className="min-h-6 cursor-pointer text-accent-text">
                        {t.weighed(e.candidates.length)}
                      </summary>
                      <ul className="mt-1 grid gap-1">
                        {e.candidates.map((x) => (
                          <li key={x.rule + String(x.chosen)}>
                            <bdi className="text-xs">{x.rule}</bdi>{' '}
                            {x.chosen && <strong className="font-medium">({t.chosen}) </strong>}
                            <span className="text-muted">{said(x.reason)}</span>
                          </li>
                        ))}
                      </ul>
                    </details>
                  )}
                </div>
              ) : (
                <span className="text-muted">{common.loading}</span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
