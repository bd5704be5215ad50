/* A request as its customer follows it: one sentence, then who comes and when, what it costs, what one can do. */
import {
  CalendarPlus,
  CircleHelp,
  Clock,
  PhoneCall,
  Printer,
  Share2,
  ShieldCheck,
  UserRound,
  Wallet,
} from 'lucide-react'
import { useState, type ComponentType, type ReactNode } from 'react'
import { download } from '@/lib/api'
import {
  dayAndMonth,
  dayOfYear,
  longDate,
  money,
  nearDate,
  nearTime,
  phone,
  time,
  weekday,
  window as windowText,
} from '@/lib/format'
import { said } from '@/lib/i18n'
import { navigate } from '@/lib/navigate'
import { Problem } from '@/lib/problem'
import { problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { TextLink } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, DefinitionList, Notice, PageTitle } from '@/ui/page'
import { answer, appeal, ask, cancel, reopen, type Tracking, type TrackingJob } from './api'
import { Estimate } from './estimate'
import { t } from './messages'
import { MoveDialog } from './move-dialog'
import { PriceDecision } from './price-decision'
import { WordsDialog, WordsForm, type Words } from './words-dialog'

/** What is to be paid is another feature's; the portal brings it. */
export type InvoicesOf = ComponentType<{ request: string }>

export function TrackingView({
  page,
  onChange,
  link,
  Invoices,
}: {
  page: Tracking
  /** Without an argument: read it anew. */
  onChange: (page?: Tracking) => void
  /** The address to share, where it is a secret link. */
  link?: string | undefined
  Invoices: InvoicesOf
}) {
  const [words, setWords] = useState<Words>()
  const [moving, setMoving] = useState(false)
  const id = page.service_request_id
  const can = (a: Tracking['actions'][number]) => page.actions.includes(a)
  const done = (text: string) => () => {
    say(text)
    onChange()
  }
  return (
    <div className="mx-auto max-w-5xl px-4 pt-6 pb-16 lg:pt-10">
      <header className="mb-6 max-w-3xl">
        <p className="mb-1 text-sm text-muted">
          {page.product && <>{said(page.product)} · </>}
          <bdi>{page.number}</bdi> · {t.sent_at(nearTime(page.created_at))}
        </p>
        <PageTitle className="text-xl leading-relaxed font-bold sm:text-2xl" title={t.tab}>
          {page.sentence}
        </PageTitle>
        {page.reason && (
          <p className="mt-2 text-muted">
            {t.reason}: {page.reason}
          </p>
        )}
        {page.merged_into && (
          <p className="mt-2">
            <TextLink to={`/my/requests/${page.merged_into}`}>{t.merged}</TextLink>
          </p>
        )}
      </header>
      {page.danger && page.safety && (
        <div className="mb-5">
          <Notice tone="bad" title={page.safety} />
        </div>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_20rem]">
        <div className="grid gap-5">
          {can('answer') && page.question && (
            <Card title={t.answer_title}>
              <p className="mb-3">{page.question.missing}</p>
              <WordsForm
                name={`answer-${id}`}
                title={t.answer_title}
                label={t.answer_text}
                need={t.answer_need}
                photos={t.answer_photos}
                wordless
                send={t.answer_send}
                act={(text, photos, key) => answer(id, text, photos, key)}
                done={done(t.answered)}
              />
            </Card>
          )}
          {page.jobs.map((job) => (
            <JobBlock
              key={job.id}
              job={job}
              alone={page.jobs.length === 1}
              decide={can('approve')}
              onDone={() => onChange()}
            />
          ))}
          <Actions
            items={[
              can('reopen') && {
                label: t.reopen,
                run: () =>
                  setWords({
                    name: `reopen-${id}`,
                    title: t.reopen_title,
                    hint: t.reopen_hint,
                    label: t.reopen_text,
                    need: t.need_text,
                    photos: t.answer_photos,
                    send: t.reopen_send,
                    act: (text, photos, key) => reopen(id, text, photos, key),
                    done: (r) => {
                      say(t.reopened)
                      const next = r as { id: string; tracking_url?: string }
                      // A closed request is answered with a new one.
                      if (next.id === id) onChange()
                      else if (link && next.tracking_url)
                        navigate(new URL(next.tracking_url).pathname)
                      else navigate(`/my/requests/${next.id}`)
                    },
                  }),
              },
              can('move') && { label: t.move, run: () => setMoving(true) },
              can('ask') && {
                label: t.ask,
                run: () =>
                  setWords({
                    name: `ask-${id}`,
                    title: t.ask_title,
                    label: t.ask_text,
                    need: t.ask_need,
                    send: t.ask_send,
                    act: (text, _photos, key) => ask(id, text, key),
                    done: done(t.asked),
                  }),
              },
              can('appeal') && {
                label: t.appeal,
                run: () =>
                  setWords({
                    name: `appeal-${id}`,
                    title: t.appeal_title,
                    label: t.appeal_text,
                    need: t.need_text,
                    photos: t.appeal_photos,
                    send: t.appeal_send,
                    act: (text, photos, key) => appeal(id, text, photos, key),
                    done: done(t.appealed),
                  }),
              },
              can('cancel') && {
                label: t.cancel,
                run: () =>
                  setWords({
                    name: `cancel-${id}`,
                    title: t.cancel_title,
                    hint: t.cancel_hint,
                    label: t.cancel_reason,
                    need: t.cancel_need,
                    send: t.cancel,
                    danger: true,
                    act: (text, _photos, key) => cancel(page, text, key),
                    done: done(t.cancelled),
                  }),
              },
            ]}
          />
          <Invoices request={id} />
          <History page={page} />
        </div>
        <aside className="grid gap-5">
          <Facts page={page} />
          <Tools page={page} link={link} />
        </aside>
      </div>
      <WordsDialog words={words} onClose={() => setWords(undefined)} />
      <MoveDialog
        page={page}
        open={moving}
        onClose={() => setMoving(false)}
        onDone={(p) => {
          setMoving(false)
          say(t.moved)
          onChange(p)
        }}
      />
    </div>
  )
}
function JobBlock({
  job,
  alone,
  decide,
  onDone,
}: {
  job: TrackingJob
  alone: boolean
  decide: boolean
  onDone: () => void
}) {
  const v = job.visit
  const coming = v && !['done', 'cancelled', 'no_access', 'cannot_complete'].includes(v.state)
  return (
    <Card {...(!alone && { title: <bdi>{job.number}</bdi> })}>
      {!alone && <p className="mb-3">{job.sentence}</p>}
      <ul className="grid gap-4">
        {coming && (
          <>
            <Row icon={<UserRound />} term={t.who}>
              {v.technician_first_name ?? (
                <span className="font-normal text-muted">{t.technician_later}</span>
              )}
            </Row>
            <Row icon={<Clock />} term={v.expected_at ? t.expected : t.when}>
              {v.expected_at
                ? time(v.expected_at)
                : `${nearDate(v.starts_at)} ${windowText(v.starts_at, v.ends_at)}`}
            </Row>
          </>
        )}
        <Row icon={<Wallet />} term={t.price}>
          {job.estimate ? (
            <>
              {t.price_wait(money(job.estimate.customer_total))}
              {job.estimate.valid_until && (
                <span className="block text-sm font-normal text-muted">
                  {t.price_valid(dayOfYear(job.estimate.valid_until))}
                </span>
              )}
            </>
          ) : job.free ? (
            <span className="text-ok">{t.price_free}</span>
          ) : job.customer_total ? (
            t.price_now(money(job.customer_total))
          ) : (
            <span className="font-normal text-muted">{t.price_later}</span>
          )}
        </Row>
      </ul>
      {(job.estimate ?? job.customer_total) && !job.free && <Estimate job={job.id} />}
      {decide && job.estimate && <PriceDecision job={job} onDone={onDone} />}
    </Card>
  )
}
const Row = ({ icon, term, children }: { icon: ReactNode; term: string; children: ReactNode }) => (
  <li className="flex gap-3">
    <span
      aria-hidden
      className="grid size-10 shrink-0 place-content-center rounded-full bg-accent-soft text-accent-text *:size-5"
    >
      {icon}
    </span>
    <p className="min-w-0 leading-snug">
      <span className="block text-sm text-muted">{term}</span>
      <span className="block pt-0.5 text-lg font-semibold first-letter:uppercase">{children}</span>
    </p>
  </li>
)
function Actions({ items }: { items: readonly (false | { label: string; run: () => void })[] }) {
  const shown = items.filter((i) => i !== false)
  if (shown.length === 0) return null
  return (
    <section aria-label={t.actions} className="no-print flex flex-wrap gap-2 max-sm:*:flex-auto">
      {shown.map((a) => (
        <Button key={a.label} onClick={a.run}>
          {a.label}
        </Button>
      ))}
    </section>
  )
}
function History({ page }: { page: Tracking }) {
  if (page.timeline.length === 0) return null
  return (
    <Card title={t.history}>
      <ol className="relative ms-1.5 grid gap-4 border-s border-line-strong ps-5">
        {page.timeline.map((e) => (
          <li key={e.at + e.text} className="relative leading-snug">
            <span
              aria-hidden
              className="absolute -start-[1.56rem] top-2 size-2 rounded-full bg-accent"
            />
            {e.text}
            <span className="block text-sm text-muted">{nearTime(e.at)}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
function Facts({ page }: { page: Tracking }) {
  const c = page.cover
  return (
    <Card title={t.facts}>
      {c && (
        <div
          className={`mb-4 flex gap-2 ${c.kind === 'paid' || c.kind === 'unknown' ? 'text-muted' : 'text-ok'}`}
        >
          <ShieldCheck aria-hidden className="mt-1 size-5 shrink-0" />
          <div>
            <p className="font-semibold">
              {t.covers[c.kind]}
              {c.until && <span className="font-normal"> {t.until(dayOfYear(c.until))}</span>}
            </p>
            {c.clause && <p className="text-sm text-muted">{said(c.clause)}</p>}
          </div>
        </div>
      )}
      <DefinitionList
        stacked
        items={[
          [t.product, page.product && said(page.product)],
          [t.serial, page.serial && <bdi>{page.serial}</bdi>],
          [
            t.problem,
            [...(page.symptoms ?? []).map(said), page.narrative].filter(Boolean).join(' · '),
          ],
          [t.city, page.city],
          [t.address, page.address],
          [
            t.wishes,
            page.wishes.length > 0 &&
              page.wishes.map((w) => (
                <span key={w.date + w.from} className="block">
                  {weekday(w.date)} {dayAndMonth(w.date)} · {windowText(w.from, w.to)}
                </span>
              )),
          ],
        ].map(([term, value]) => [String(term), value || undefined] as const)}
      />
    </Card>
  )
}
function Tools({ page, link }: { page: Tracking; link?: string | undefined }) {
  const [trouble, setTrouble] = useState<string>()
  const visit = page.jobs.some((j) => j.visit)
  const tel = page.organization.phone
  const item =
    'flex min-h-control w-full items-center gap-3 px-4 text-start hover:bg-hover [&>svg]:size-5 [&>svg]:text-muted'
  return (
    <Card flush>
      <ul className="no-print divide-y divide-line-faint">
        {tel && (
          <li>
            <a href={`tel:${tel}`} className={item}>
              <PhoneCall aria-hidden />
              {t.help} <bdi className="text-muted">{phone(tel)}</bdi>
            </a>
          </li>
        )}
        {visit && (
          <li>
            <button
              type="button"
              className={item}
              onClick={() =>
                void download(
                  `/service-requests/${page.service_request_id}/tracking/calendar`,
                  `${page.number}.ics`,
                ).catch((x: unknown) => {
                  if (!(x instanceof Problem)) throw x
                  setTrouble(problemText(x))
                })
              }
            >
              <CalendarPlus aria-hidden />
              {t.calendar}
            </button>
          </li>
        )}
        {link && 'share' in navigator && (
          <li>
            <button
              type="button"
              className={item}
              onClick={() => void navigator.share({ url: link }).catch(() => undefined)}
            >
              <Share2 aria-hidden />
              {t.share}
            </button>
          </li>
        )}
        <li>
          <button type="button" className={item} onClick={() => print()}>
            <Printer aria-hidden />
            {t.print}
          </button>
        </li>
      </ul>
      {trouble && (
        <p role="alert" className="flex gap-2 px-4 py-3 text-sm text-danger">
          <CircleHelp aria-hidden className="size-5" />
          {trouble}
        </p>
      )}
      <p className="hidden px-4 py-3 text-sm print:block">{longDate(page.created_at)}</p>
    </Card>
  )
}
