/* A request as its customer follows it: one sentence, then who comes and when, what it costs, what one can do. */
import { useState, type ComponentType } from 'react'
import { nearTime } from '@/lib/format'
import { said } from '@/lib/i18n'
import { navigate } from '@/lib/navigate'
import { say } from '@/lib/toasts'
import { TextLink } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, Notice, PageTitle } from '@/ui/page'
import { Words } from '@/ui/words'
import { answer, appeal, ask, cancel, reopen, type Tracking } from './api'
import { Facts, Tools } from './facts'
import { JobBlock } from './job-block'
import { t } from './messages'
import { MoveDialog } from './move-dialog'
import { WordsDialog, WordsForm, type Asked } from './words-dialog'

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
  const [words, setWords] = useState<Asked>()
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
          {page.product && (
            <>
              <Words>{said(page.product)}</Words> ·{' '}
            </>
          )}
          <bdi>{page.number}</bdi> · {t.sent_at(nearTime(page.created_at))}
        </p>
        <PageTitle className="text-xl leading-relaxed font-bold sm:text-2xl" title={t.tab}>
          {page.sentence}
        </PageTitle>
        {page.reason && (
          <p className="mt-2 text-muted">
            {t.reason}: <Words>{page.reason}</Words>
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
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          {can('answer') && page.question && (
            <Card title={t.answer_title}>
              <p className="mb-3">
                <Words>{page.question.missing}</Words>
              </p>
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
            <Words>{e.text}</Words>
            <span className="block text-sm text-muted">{nearTime(e.at)}</span>
          </li>
        ))}
      </ol>
    </Card>
  )
}
