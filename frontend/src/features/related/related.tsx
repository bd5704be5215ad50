/* The newest rows that belong to a customer or a unit, each a link; the rest is one step away. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { body, client, type Schemas } from '@/lib/api'
import { isZero, money, nearDate, shortDate } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { stateOf } from '@/lib/states'
import { TextLink } from '@/ui/link'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { t } from './messages'

/** Whose rows: one of the two. */
export type Of = { party: string; unit?: never } | { unit: string; party?: never }
const FEW = 5
const query = (of: Of) => ({
  ...(of.party && { party_id: of.party }),
  ...(of.unit && { installed_unit_id: of.unit }),
  limit: FEW,
})

function Rows<T>({
  title,
  empty,
  name,
  of,
  read,
  live,
  all,
  action,
  row,
  rowKey,
}: {
  title: string
  empty: string
  name: string
  of: Of
  read: (signal: AbortSignal) => Promise<{ items: readonly T[]; next_cursor?: string }>
  live: readonly string[]
  /** Where all of them are listed. */
  all?: string | undefined
  action?: ReactNode
  row: (r: T) => ReactNode
  rowKey: (r: T) => string
}) {
  const queries = useQueryClient()
  const key = ['related', name, of]
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => read(signal) })
  useLive(live, () => void queries.invalidateQueries({ queryKey: key }))
  return (
    <Card
      title={title}
      aside={
        <span className="flex items-center gap-4 text-sm">
          {action}
          {all && found.data && found.data.items.length > 0 && (
            <TextLink to={all} aria-label={`${title}: ${t.all}`}>
              {t.all}
            </TextLink>
          )}
        </span>
      }
    >
      <Loaded
        data={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        skeleton={<Skeleton rows={3} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-sm text-muted">{empty}</p>
          ) : (
            <ul className="divide-y divide-line-faint">
              {items.map((r) => (
                <li
                  key={rowKey(r)}
                  className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 first:pt-0 last:pb-0"
                >
                  {row(r)}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
const Beside = ({ children }: { children: ReactNode }) => (
  <span className="min-w-0 flex-1 truncate text-sm text-muted">{children}</span>
)
const When = ({ at }: { at: string }) => (
  <time dateTime={at} className="text-sm whitespace-nowrap text-muted">
    {shortDate(at)}
  </time>
)

export const RelatedRequests = ({ of }: { of: Of }) => (
  <Rows<Schemas['ServiceRequest']>
    title={t.requests}
    empty={t.no_requests}
    name="requests"
    of={of}
    read={(signal) =>
      body(client.GET('/service-requests', { signal, params: { query: query(of) } }))
    }
    live={['service_request']}
    all={`/staff/service-requests?${of.party ? `party=${of.party}` : `unit=${of.unit}`}`}
    rowKey={(r) => r.id}
    row={(r) => (
      <>
        <TextLink to={`/staff/service-requests/${r.number}`}>
          <bdi>{r.number}</bdi>
        </TextLink>
        <Tag {...stateOf('service_request', r.state)} />
        <Beside>
          {r.danger && <TriangleAlert aria-hidden className="me-1 inline size-4 text-danger" />}
          {[
            of.party && r.unit.model_name && said(r.unit.model_name),
            r.symptoms[0] ? said(r.symptoms[0].name) : r.narrative,
          ]
            .filter(Boolean)
            .join(t.comma)}
        </Beside>
        <When at={r.created_at} />
      </>
    )}
  />
)
export const RelatedJobs = ({ of }: { of: Of }) => (
  <Rows<Schemas['Job']>
    title={t.jobs}
    empty={t.no_jobs}
    name="jobs"
    of={of}
    read={(signal) =>
      body(
        client.GET('/jobs', {
          signal,
          params: { query: { ...query(of), sort: 'created_at_desc' } },
        }),
      )
    }
    live={['job', 'visit']}
    all={`/staff/jobs?${of.party ? `party=${of.party}` : `unit=${of.unit}`}`}
    rowKey={(j) => j.id}
    row={(j) => (
      <>
        <TextLink to={`/staff/jobs/${j.number}`}>
          <bdi>{j.number}</bdi>
        </TextLink>
        <Tag {...stateOf('job', j.state)} />
        <Beside>
          {[
            of.party && j.unit?.model_name && said(j.unit.model_name),
            j.visit?.planned_start_at && nearDate(j.visit.planned_start_at),
          ]
            .filter(Boolean)
            .join(t.comma)}
        </Beside>
        <When at={j.created_at} />
      </>
    )}
  />
)
export const RelatedUnits = ({ party, addTo }: { party: string; addTo?: string | undefined }) => (
  <Rows<Schemas['InstalledUnit']>
    title={t.units}
    empty={t.no_units}
    name="units"
    of={{ party }}
    read={(signal) =>
      body(
        client.GET('/installed-units', {
          signal,
          params: { query: { party_id: party, limit: FEW } },
        }),
      )
    }
    live={['installed_unit']}
    all={`/staff/installed-units?party=${party}`}
    action={addTo && <TextLink to={addTo}>{t.add_unit}</TextLink>}
    rowKey={(u) => u.id}
    row={(u) => (
      <>
        <TextLink to={`/staff/installed-units/${u.id}`}>
          <bdi>{u.serial}</bdi>
        </TextLink>
        <Tag {...stateOf('installed_unit', u.state)} />
        <Beside>{said(u.product_model.name)}</Beside>
        {u.sold_on && <When at={u.sold_on} />}
      </>
    )}
  />
)
export const RelatedInvoices = ({ party }: { party: string }) => (
  <Rows<Schemas['InvoiceSummary']>
    title={t.invoices}
    empty={t.no_invoices}
    name="invoices"
    of={{ party }}
    read={(signal) =>
      body(client.GET('/invoices', { signal, params: { query: { party_id: party, limit: FEW } } }))
    }
    live={['invoice', 'payment']}
    all={`/staff/invoices?party=${party}`}
    rowKey={(i) => i.id}
    row={(i) => (
      <>
        <TextLink to={`/staff/invoices/${i.id}`}>
          {i.number ? <bdi>{i.number}</bdi> : t.draft}
        </TextLink>
        <Tag {...stateOf('invoice', i.state)} />
        <Beside>{!isZero(i.open_amount) && t.open(money(i.open_amount))}</Beside>
        <When at={i.created_at} />
      </>
    )}
  />
)
