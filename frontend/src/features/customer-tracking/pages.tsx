import { useEffect, useState } from 'react'
import { startLive, useLive } from '@/lib/live'
import { useLoad } from '@/lib/load'
import { Problem } from '@/lib/problem'
import { byTrackingLink, session } from '@/lib/session'
import { LinkButton } from '@/ui/link'
import { EmptyState, Loaded, PageTitle, Skeleton } from '@/ui/page'
import { common } from '@/lib/texts'
import { getTracking, linkOf } from './api'
import { t } from './messages'
import { TrackingView, type InvoicesOf } from './tracking-view'

/** By the secret link: a session for this request only. */
export function LinkPage({ token, Invoices }: { token: string; Invoices: InvoicesOf }) {
  const [id, setId] = useState<string>()
  const opened = useLoad(`link ${token}`, async () => {
    await byTrackingLink(token)
    const s = session()
    if (s.state === 'in') setId(s.session.service_request_id)
    return true
  })
  const wrong =
    opened.error instanceof Problem &&
    opened.error.status >= 400 &&
    opened.error.status < 500 &&
    opened.error.status !== 429
  // A wrong, an old and a foreign link look the same.
  if (wrong)
    return (
      <EmptyState page title={t.wrong_title} hint={t.wrong_hint}>
        <LinkButton to="/sign-in" kind="primary">
          {common.sign_in}
        </LinkButton>
      </EmptyState>
    )
  return (
    <Loaded
      page
      data={opened.data === true ? id : undefined}
      error={opened.error}
      retry={opened.reload}
      skeleton={<Waiting />}
    >
      {(request) => <RequestPage id={request} link={location.href} Invoices={Invoices} />}
    </Loaded>
  )
}
/** The own request of a customer, and what a link opens. */
export function RequestPage({
  id,
  link: opened,
  Invoices,
}: {
  id: string
  link?: string
  Invoices: InvoicesOf
}) {
  const own = useLoad(opened ? undefined : `link of ${id}`, (signal) => linkOf(id, signal))
  const link = opened ?? own.data?.url
  const page = useLoad(`tracking ${id}`, (signal) => getTracking(id, signal))
  useEffect(() => startLive(), [])
  useLive(['service_request', 'job', 'visit', 'invoice'], () => page.reload())
  return (
    <Loaded page data={page.data} error={page.error} retry={page.reload} skeleton={<Waiting />}>
      {(data) => (
        <TrackingView
          page={data}
          link={link}
          Invoices={Invoices}
          onChange={(next) => (next ? page.put(next) : page.reload())}
        />
      )}
    </Loaded>
  )
}
const Waiting = () => (
  <div className="mx-auto max-w-5xl px-4 pt-10">
    <PageTitle className="sr-only">{t.tab}</PageTitle>
    <Skeleton rows={8} />
  </div>
)
