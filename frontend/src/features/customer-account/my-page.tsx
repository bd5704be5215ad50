import { ChevronLeft, ShieldCheck, ShieldQuestion } from 'lucide-react'
import type { ComponentType, ReactNode } from 'react'
import { body, client, type Schemas } from '@/lib/api'
import { dayOfYear, nearDate } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLoad, type Loading } from '@/lib/load'
import { useAccount } from '@/lib/session'
import { Link, LinkButton } from '@/ui/link'
import { Card, EmptyState, Failed, Loaded, PageTitle, Skeleton } from '@/ui/page'
import { t } from './messages'
import { Words } from '@/ui/words'

type Request = Schemas['ServiceRequest']
/** Sentences are asked for one by one; beyond these the list must do. */
const SHOWN = 6
const ENDED: readonly Request['state'][] = ['closed', 'cancelled', 'rejected', 'merged']

/** `Invoices` are another feature's; the portal brings them. */
export function MyPage({ Invoices }: { Invoices: ComponentType }) {
  const account = useAccount()
  const requests = useLoad('my requests', (signal) =>
    body(client.GET('/service-requests', { signal, params: { query: { limit: 50 } } })),
  )
  const items = requests.data?.items ?? []
  return (
    <div className="mx-auto max-w-5xl px-4 pt-8 pb-16">
      <header className="mb-6 flex flex-wrap items-end gap-3">
        <div className="me-auto">
          <PageTitle>{t.title}</PageTitle>
          {account && (
            <p className="text-sm text-muted">
              <Words>{t.hello(account.name)}</Words>
            </p>
          )}
        </div>
        <LinkButton to="/" kind="primary">
          {t.new_request}
        </LinkButton>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <Loaded data={requests.data} error={requests.error} retry={requests.reload}>
            {() => (
              <>
                <Card title={t.open} flush>
                  <Requests list={items.filter((r) => !ENDED.includes(r.state))} sentences />
                </Card>
                {items.some((r) => ENDED.includes(r.state)) && (
                  <Card title={t.past} flush>
                    <Requests list={items.filter((r) => ENDED.includes(r.state))} />
                  </Card>
                )}
              </>
            )}
          </Loaded>
          <Invoices />
        </div>
        <Products />
      </div>
    </div>
  )
}
function Requests({ list, sentences = false }: { list: readonly Request[]; sentences?: boolean }) {
  if (list.length === 0) return <EmptyState title={t.no_requests} hint={t.no_requests_hint} />
  return (
    <ul className="divide-y divide-line-faint border-t border-line">
      {list.map((r, i) => (
        <li key={r.id}>
          <Link
            to={`/my/requests/${r.id}`}
            className="flex items-center gap-3 px-4 py-3.5 hover:bg-hover"
          >
            <span className="me-auto min-w-0 leading-snug">
              {sentences && i < SHOWN && <Sentence id={r.id} />}
              <span
                className={`block truncate ${sentences ? 'mt-0.5 text-sm text-muted' : 'font-medium'}`}
              >
                <Words>
                  {[
                    r.unit.model_name && said(r.unit.model_name),
                    r.symptoms[0] && said(r.symptoms[0].name),
                  ]
                    .filter(Boolean)
                    .join(' · ') ||
                    (r.narrative ?? '')}
                </Words>
              </span>
              <span className="block text-xs text-muted">
                <bdi>{r.number}</bdi> · {nearDate(r.created_at)}
              </span>
            </span>
            <ChevronLeft aria-hidden className="size-5 shrink-0 text-faint ltr:-scale-x-100" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
/** Customers read what happens next, never a state. */
function Sentence({ id }: { id: string }) {
  const page = useLoad(id, (signal) =>
    body(
      client.GET('/service-requests/{service_request_id}/tracking', {
        signal,
        params: { path: { service_request_id: id } },
      }),
    ),
  )
  if (page.error) return null
  return page.data ? (
    <span className="block font-semibold">
      <Words>{page.data.sentence}</Words>
    </span>
  ) : (
    <span className="skeleton block h-5 w-3/4" />
  )
}
function Section<T>({
  title,
  list,
  empty,
  children,
}: {
  title: string
  list: Omit<Loading<{ items: readonly T[] }>, 'put'>
  empty: ReactNode
  children: (item: T) => ReactNode
}) {
  return (
    <Card title={title} flush>
      {list.data ? (
        list.data.items.length === 0 ? (
          empty
        ) : (
          <ul className="divide-y divide-line-faint border-t border-line">
            {list.data.items.map(children)}
          </ul>
        )
      ) : list.error ? (
        <Failed error={list.error} retry={list.reload} />
      ) : (
        <Skeleton rows={3} />
      )}
    </Card>
  )
}
function Products() {
  const units = useLoad('my units', (signal) =>
    body(client.GET('/installed-units', { signal, params: { query: { limit: 50 } } })),
  )
  return (
    <Section
      title={t.products}
      list={units}
      empty={<EmptyState title={t.no_products} hint={t.no_products_hint} />}
    >
      {(u) => (
        <li key={u.id} className="px-4 py-3.5">
          <p className="leading-snug font-medium">
            <Words>{said(u.product_model.name)}</Words>
          </p>
          <p className="text-xs text-muted">
            <bdi>{u.serial}</bdi>
            {u.installed_on && <> · {t.installed(dayOfYear(u.installed_on))}</>}
          </p>
          <Cover id={u.id} />
          <p className="mt-2">
            <LinkButton to={`/request/product?serial=${encodeURIComponent(u.serial)}`}>
              {t.report}
            </LinkButton>
          </p>
        </li>
      )}
    </Section>
  )
}
/** The cover of this very unit, with its reason. */
function Cover({ id }: { id: string }) {
  const cover = useLoad(`cover ${id}`, (signal) =>
    body(
      client.GET('/installed-units/{installed_unit_id}/cover', {
        signal,
        params: { path: { installed_unit_id: id } },
      }),
    ),
  )
  if (!cover.data) return cover.error ? null : <span className="skeleton mt-2 block h-4 w-2/3" />
  const active = cover.data.state === 'active'
  const Icon = active ? ShieldCheck : ShieldQuestion
  return (
    <div className="mt-1.5">
      <p className={`flex gap-2 text-sm ${active ? 'text-ok' : 'text-muted'}`}>
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
        <Words>{said(cover.data.text)}</Words>
      </p>
      {cover.data.exclusions.length > 0 && (
        <details className="mt-1 text-xs text-muted">
          <summary className="text-accent-text">{t.exclusions}</summary>
          <ul className="mt-1 list-disc ps-5">
            {cover.data.exclusions.map((e) => (
              <li key={e.code}>
                <Words>{said(e.text)}</Words>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
