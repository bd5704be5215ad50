import { ShieldCheck, ShieldQuestion } from 'lucide-react'
import { body, client } from '@/lib/api'
import { dayOfYear } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLoad } from '@/lib/load'
import { Problem } from '@/lib/problem'
import { LinkButton } from '@/ui/link'
import { Card, EmptyState, Loaded, PageTitle } from '@/ui/page'
import { t } from './messages'
import { Words } from '@/ui/words'

/** Behind the code on the product: what it is, its cover, and the way to a request with the serial filled in. */
export function UnitPage({ serial }: { serial: string }) {
  const cover = useLoad(serial, (signal) =>
    body(client.GET('/cover-previews', { signal, params: { query: { serial } } })),
  )
  const report = `/request/product?serial=${encodeURIComponent(serial)}`
  const unknown = cover.error instanceof Problem && [400, 404, 422].includes(cover.error.status)
  return (
    <div className="mx-auto max-w-xl px-4 pt-8 pb-16">
      {unknown ? (
        <>
          <EmptyState page title={t.unit.unknown} hint={t.unit.unknown_hint}>
            <LinkButton to="/request/product" kind="primary">
              {t.unit.request}
            </LinkButton>
          </EmptyState>
        </>
      ) : (
        <Loaded page data={cover.data} error={cover.error} retry={cover.reload}>
          {(c) => {
            const active = c.state === 'active'
            const Icon = active ? ShieldCheck : ShieldQuestion
            const ends = c.ends_on && dayOfYear(before(c.ends_on))
            return (
              <>
                <PageTitle>
                  <Words>{said(c.model_name)}</Words>
                </PageTitle>
                <p className="mb-5 text-muted">
                  {t.unit.serial}: <bdi>{c.serial}</bdi>
                </p>
                <Card>
                  <p
                    className={`flex gap-2 text-lg font-semibold ${active ? 'text-ok' : 'text-muted'}`}
                  >
                    <Icon aria-hidden className="mt-1 size-6 shrink-0" />
                    {active && ends
                      ? t.unit.active(ends)
                      : c.state === 'expired' && ends
                        ? t.unit.expired(ends)
                        : t.unit.other}
                  </p>
                  {c.exclusions.length > 0 && (
                    <details className="mt-3 text-sm text-muted">
                      <summary className="text-accent-text">{t.unit.exclusions}</summary>
                      <ul className="mt-1 list-disc ps-5">
                        {c.exclusions.map((e) => (
                          <li key={e.code}>
                            <Words>{said(e.text)}</Words>
                          </li>
                        ))}
                      </ul>
                    </details>
                  )}
                </Card>
                <p className="mt-6">
                  <LinkButton to={report} kind="primary" wide>
                    {t.unit.request}
                  </LinkButton>
                </p>
              </>
            )
          }}
        </Loaded>
      )}
    </div>
  )
}
/** The contract gives the first day that is not covered. */
function before(day: string): string {
  const d = new Date(`${day}T12:00:00Z`)
  d.setUTCDate(d.getUTCDate() - 1)
  return d.toISOString().slice(0, 10)
}
