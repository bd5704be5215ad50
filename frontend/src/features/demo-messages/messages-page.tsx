/* The demo's post: what people would have had on their phones, with the codes and links to go on with. */
import { Copy, Mail, MessageSquareText, RefreshCw } from 'lucide-react'
import { useEffect, useState, type FormEvent } from 'react'
import { nearTime } from '@/lib/format'
import { asciiDigits, digits, phone } from '@/lib/digits'
import { useLoad } from '@/lib/load'
import { navigate } from '@/lib/navigate'
import type { Schemas } from '@/lib/api'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Link, LinkButton } from '@/ui/link'
import { Button, IconButton, TextField } from '@/ui/native'
import { Card, EmptyState, Loaded, PageTitle } from '@/ui/page'
import { codeOf, messages, pieces, type Message } from './api'
import { t } from './messages'

const EVERY = 4000
/** All that is shown is read anew each time, so that what arrives pushes the rest down. */
const PAGE = 30,
  MOST = 200
export function MessagesPage() {
  const asked = new URLSearchParams(location.search).get('recipient') ?? ''
  const [limit, setLimit] = useState(PAGE)
  const page = useLoad(`messages ${asked}`, (signal) => messages(asked, limit, signal))
  useNews(page.reload)
  return (
    <div className="mx-auto grid max-w-2xl gap-5 px-4 pt-8 pb-16">
      <header>
        <PageTitle>{t.title}</PageTitle>
        <p className="mt-1 text-muted">{t.lead}</p>
      </header>
      <Recipient asked={asked} refresh={page.reload} />
      <Loaded data={page.data} error={page.error} retry={page.reload} page>
        {(first) =>
          first.items.length === 0 ? (
            <EmptyState icon={MessageSquareText} title={t.none} hint={t.none_hint} />
          ) : (
            <List
              page={first}
              {...(limit < MOST && {
                more: () => {
                  setLimit(Math.min(limit + PAGE, MOST))
                  page.reload()
                },
              })}
            />
          )
        }
      </Loaded>
    </div>
  )
}
/** There is no sign-in here and so no live stream; while somebody looks, the page asks. */
function useNews(reload: () => void): void {
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && reload()
    const id = setInterval(look, EVERY)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(id)
      document.removeEventListener('visibilitychange', look)
    }
  }, [reload])
}
function Recipient({ asked, refresh }: { asked: string; refresh: () => void }) {
  const [typed, setTyped] = useState(asked)
  const go = (e: FormEvent) => {
    e.preventDefault()
    const to = typed.trim()
    navigate(to ? `/demo/messages?recipient=${encodeURIComponent(to)}` : '/demo/messages')
  }
  return (
    <form onSubmit={go} className="flex flex-wrap items-end gap-2">
      <span className="min-w-48 flex-1">
        <TextField
          name="recipient"
          label={t.recipient}
          value={typed}
          onChange={setTyped}
          ltr
          maxLength={200}
        />
      </span>
      <Button type="submit">{t.show}</Button>
      {asked && <LinkButton to="/demo/messages">{t.all}</LinkButton>}
      <IconButton label={t.refresh} onClick={refresh}>
        <RefreshCw aria-hidden className="size-5" />
      </IconButton>
    </form>
  )
}
function List({ page, more }: { page: Schemas['MessageCollection']; more?: () => void }) {
  return (
    <>
      <ul className="grid gap-3">
        {page.items.map((m) => (
          <li key={m.id}>
            <One message={m} />
          </li>
        ))}
      </ul>
      {page.next_cursor && more && <Button onClick={more}>{common.more}</Button>}
    </>
  )
}
function One({ message: m }: { message: Message }) {
  const Icon = m.channel === 'sms' ? MessageSquareText : Mail
  const code = codeOf(m.text)
  return (
    <Card>
      <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <Icon aria-hidden className="size-4" />
        <span>
          {t.channels[m.channel]} · <To recipient={m.recipient} />
        </span>
        <time dateTime={m.created_at} className="ms-auto">
          {nearTime(m.created_at)}
        </time>
      </p>
      <div lang={m.language} dir={m.language === 'fa' ? 'rtl' : 'ltr'}>
        {m.subject && <p className="mb-1 font-semibold">{m.subject}</p>}
        <p className="leading-relaxed wrap-anywhere whitespace-pre-line">
          {pieces(m.text).map((p, i) =>
            p.kind === 'link' ? (
              <bdi key={i} dir="ltr">
                <Follow to={p.to} />
              </bdi>
            ) : p.kind === 'code' ? (
              <bdi key={i} dir="ltr" className="text-sm text-muted">
                {p.text}
              </bdi>
            ) : (
              <span key={i}>{p.text}</span>
            ),
          )}
        </p>
      </div>
      {code && (
        <p className="mt-3 flex items-center gap-3 border-t border-line-faint pt-3">
          <span className="text-muted">{t.code}</span>
          <strong className="text-xl">
            <bdi>{digits(code)}</bdi>
          </strong>
          <IconButton
            label={t.copy(digits(code))}
            onClick={() =>
              void navigator.clipboard.writeText(asciiDigits(code)).then(() => say(common.copied))
            }
          >
            <Copy aria-hidden className="size-5" />
          </IconButton>
        </p>
      )}
    </Card>
  )
}
function To({ recipient }: { recipient: string }) {
  const mark = '\u0001'
  const [before, after] = t.to(mark).split(mark)
  return (
    <>
      {before}
      <bdi dir="ltr">{recipient.includes('@') ? recipient : phone(recipient)}</bdi>
      {after}
    </>
  )
}
/** What leads into this very server stays in the tab. */
function Follow({ to }: { to: string }) {
  const url = new URL(to)
  const look = 'text-accent-text underline underline-offset-4'
  return url.origin === location.origin ? (
    <Link to={url.pathname + url.search} className={look}>
      {to}
    </Link>
  ) : (
    <a href={to} className={look}>
      {to}
    </a>
  )
}
