import { ChevronLeft, PhoneCall, TriangleAlert } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { readDraft } from '@/lib/drafts'
import { phone } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { useLoad } from '@/lib/load'
import { navigate } from '@/lib/navigate'
import { organizationPhone } from '@/lib/page'
import { useSession } from '@/lib/session'
import { Link, LinkButton } from '@/ui/link'
import { Button, TextField } from '@/ui/native'
import { Failed, PageTitle } from '@/ui/page'
import { families, openRequests } from './api'
import { FamilyIcon } from './family-icon'
import { t } from './messages'
import { Words } from '@/ui/words'

export function HomePage() {
  const s = useSession()
  const known = s.state === 'in' && s.session.kind === 'customer'
  return (
    <div className="mx-auto grid max-w-5xl gap-x-14 gap-y-10 px-4 pt-8 pb-16 lg:grid-cols-[1fr_18rem] lg:pt-14">
      <div className="min-w-0">
        {known && <OpenRequests />}
        <PageTitle>{t.title}</PageTitle>
        <p className="mt-1 mb-6 text-muted">{t.lead}</p>
        <Danger />
        <Resume />
        <h2 className="mt-8 mb-3 font-semibold">{t.choose_family}</h2>
        <Families />
        <SerialStart />
      </div>
      <NextSteps />
    </div>
  )
}
function OpenRequests() {
  const open = useLoad('open', openRequests)
  if (!open.data || open.data.shown.length === 0) return null
  return (
    <section aria-label={t.open_requests} className="mb-10 grid grid-cols-1 gap-3">
      {open.data.shown.map((r) => (
        <Link
          key={r.service_request_id}
          to={`/my/requests/${r.service_request_id}`}
          className="flex items-center gap-4 rounded-lg border border-accent bg-accent-soft px-5 py-4 hover:border-accent-hover"
        >
          <span className="me-auto min-w-0">
            <span className="block text-lg leading-snug font-semibold text-accent-text">
              <Words>{r.sentence}</Words>
            </span>
            <span className="mt-1 block text-sm text-muted">
              {r.product && <Words>{said(r.product)}</Words>} <bdi>{r.number}</bdi>
            </span>
          </span>
          <span className="inline-flex shrink-0 items-center gap-1 text-sm font-medium text-accent-text">
            {t.follow}
            <ChevronLeft aria-hidden className="size-4 ltr:-scale-x-100" />
          </span>
        </Link>
      ))}
      {open.data.more > 0 && (
        <p className="text-sm text-muted">
          <Link to="/my" className="text-accent-text hover:underline">
            {t.more_open(open.data.more)}
          </Link>
        </p>
      )}
    </section>
  )
}
const Danger = () => (
  <Link
    to="/request/danger"
    className="flex items-center gap-3 rounded-md border-s-4 border-danger bg-danger-soft px-4 py-3 text-danger hover:underline"
  >
    <TriangleAlert aria-hidden className="size-5 shrink-0" />
    <span className="me-auto leading-snug">
      <span className="block font-semibold">{t.danger}</span>
      <span className="block text-sm">{t.danger_hint}</span>
    </span>
    <ChevronLeft aria-hidden className="size-5 shrink-0 ltr:-scale-x-100" />
  </Link>
)
function Resume() {
  const [kept] = useState(() => readDraft('service-request'))
  if (!kept) return null
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3 rounded-md border border-line bg-surface px-4 py-2.5">
      <p className="me-auto">{t.resume}</p>
      <LinkButton to="/request/contact">{t.resume_link}</LinkButton>
    </div>
  )
}
function Families() {
  const list = useLoad('families', families)
  if (list.error && !list.data)
    return (
      <div className="rounded-lg border border-line bg-surface">
        <Failed error={list.error} retry={list.reload} />
      </div>
    )
  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4" aria-busy={list.pending}>
      {list.data
        ? list.data.items
            .filter((f) => !f.is_retired)
            .map((f) => (
              <li key={f.id}>
                <Link
                  to={`/request/product?family=${f.id}`}
                  className="grid h-28 content-center justify-items-center gap-2 rounded-lg border border-line bg-surface px-2 text-center leading-snug font-medium transition-colors duration-(--t-fast) hover:border-accent hover:bg-accent-soft"
                >
                  <FamilyIcon code={f.code} />
                  <Words>{said(f.name)}</Words>
                </Link>
              </li>
            ))
        : Array.from({ length: 8 }, (_, i) => (
            <li key={i} aria-hidden className="skeleton h-28 rounded-lg" />
          ))}
    </ul>
  )
}
function SerialStart() {
  const [serial, setSerial] = useState('')
  const go = (e: FormEvent) => {
    e.preventDefault()
    navigate(`/request/product?serial=${encodeURIComponent(serial.trim())}`)
  }
  return (
    <form onSubmit={go} className="mt-8 max-w-lg">
      <TextField
        name="serial"
        label={t.serial}
        help={t.serial_help}
        value={serial}
        onChange={setSerial}
        ltr
        maxLength={60}
        suffix={<Button type="submit">{t.start}</Button>}
      />
    </form>
  )
}
const NextSteps = () => (
  <aside className="self-start lg:pt-2">
    <h2 className="mb-4 font-semibold">{t.next_title}</h2>
    <ol className="relative grid gap-5 border-s border-line-strong ps-5">
      {t.next.map((step) => (
        <li key={step} className="relative text-sm text-muted">
          <span
            aria-hidden
            className="absolute -start-[1.56rem] top-2 size-2 rounded-full bg-accent"
          />
          {step}
        </li>
      ))}
    </ol>
    {organizationPhone && (
      <p className="mt-7 flex flex-wrap items-center gap-x-2 text-sm">
        <PhoneCall aria-hidden className="size-4 text-muted" />
        <span className="text-muted">{t.need_help}</span>
        <a
          href={`tel:${organizationPhone}`}
          aria-label={t.call(phone(organizationPhone))}
          className="font-medium text-accent-text hover:underline"
        >
          <bdi>{phone(organizationPhone)}</bdi>
        </a>
      </p>
    )}
  </aside>
)
