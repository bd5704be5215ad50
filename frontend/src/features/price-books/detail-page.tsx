/* A price book: its prices by payer, and its rules of travel, times and fees. A draft is worked on, then published. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Copy, Pencil } from 'lucide-react'
import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { dayOfYear, longDate } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { Problem } from '@/lib/problem'
import { hasRole } from '@/lib/session'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button } from '@/ui/native'
import { Card, DefinitionList, EmptyState, Loaded, PageHeader } from '@/ui/page'
import { allBooks, publishBook, type Book } from './api'
import { Lines } from './lines'
import { BookTag, DraftDialog, inForce, useZones } from './list-page'
import { t } from './messages'
import { RulesDialog } from './rules-form'
import { RulesCards } from './rules'

export function PriceBookPage({
  code,
  q,
  onSearch,
}: {
  code: string
  q: string | undefined
  onSearch: (q: string | undefined) => void
}) {
  const queries = useQueryClient()
  const books = useQuery({
    queryKey: ['price-books', 'all'],
    queryFn: ({ signal }) => allBooks(signal),
  })
  const changed = () => {
    void queries.invalidateQueries({ queryKey: ['price-books'] })
    void queries.invalidateQueries({ queryKey: ['price-lines'] })
  }
  useLive(['price_book'], changed)
  return (
    <Loaded data={books.data} error={books.error} retry={() => void books.refetch()} page>
      {({ items }) => {
        const b = items.find((x) => x.code === code)
        if (!b) return <EmptyState page title={common.not_found} hint={common.not_found_hint} />
        return <Detail key={b.id} book={b} q={q} onSearch={onSearch} onChanged={changed} />
      }}
    </Loaded>
  )
}
type Ask = 'publish' | 'draft' | 'rules' | undefined
function Detail({
  book: b,
  q,
  onSearch,
  onChanged,
}: {
  book: Book
  q: string | undefined
  onSearch: (q: string | undefined) => void
  onChanged: () => void
}) {
  const [ask, setAsk] = useState<Ask>()
  const zones = useZones()
  const draft = b.state === 'draft'
  const keeper = hasRole('manager', 'admin')
  const close = () => setAsk(undefined)
  return (
    <>
      <PageHeader
        title={said(b.title)}
        tag={<BookTag book={b} />}
        lead={
          b.effective_to
            ? t.from_to(dayOfYear(b.effective_from), dayOfYear(b.effective_to))
            : t.from_on(dayOfYear(b.effective_from))
        }
      >
        {keeper && draft && (
          <Button kind="primary" onClick={() => setAsk('publish')}>
            {t.publish}
          </Button>
        )}
        {keeper && draft && (
          <Button onClick={() => setAsk('rules')}>
            <Pencil aria-hidden className="size-4" />
            {t.edit_rules}
          </Button>
        )}
        {keeper && (
          <Button onClick={() => setAsk('draft')}>
            <Copy aria-hidden className="size-4" />
            {t.draft_next}
          </Button>
        )}
      </PageHeader>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <Lines book={b} q={q} onSearch={onSearch} mayEdit={keeper && draft} />
        <div className="grid gap-4">
          <Card title={t.about}>
            <DefinitionList
              items={[
                [t.code, <bdi key="c">{b.code}</bdi>],
                [
                  t.zone,
                  b.price_zone
                    ? (zones.find((z) => z.value === b.price_zone)?.label ?? b.price_zone)
                    : t.all_zones,
                ],
                [t.first_day, longDate(b.effective_from)],
                [t.published, b.published_at && longDate(b.published_at)],
              ]}
            />
            <p className="mt-2 text-sm text-muted">
              {draft ? t.draft_hint : inForce(b) ? t.in_force_hint : t.published_hint}
            </p>
          </Card>
          <RulesCards rules={b.rules} zones={zones} />
        </div>
      </div>
      {ask === 'publish' && (
        <PublishDialog
          book={b}
          onClose={close}
          onDone={() => {
            close()
            say(t.was_published)
            onChanged()
          }}
        />
      )}
      {ask === 'draft' && <DraftDialog from={b} onClose={close} />}
      {ask === 'rules' && (
        <RulesDialog
          book={b}
          zones={zones}
          onClose={close}
          onDone={() => {
            close()
            say(common.saved)
            onChanged()
          }}
        />
      )}
    </>
  )
}
function PublishDialog({
  book,
  onClose,
  onDone,
}: {
  book: Book
  onClose: () => void
  onDone: () => void
}) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const [key] = useState(newIntent)
  const publish = async () => {
    setBusy(true)
    try {
      await publishBook(book, key)
      onDone()
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      setRefused(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={t.publish_question(said(book.title))} open onClose={onClose}>
      <p className="text-muted">{t.publish_hint(dayOfYear(book.effective_from))}</p>
      {refused && (
        <p role="alert" className="mt-2 text-danger">
          {refused}
        </p>
      )}
      <DialogActions>
        <Button onClick={onClose}>{common.back_out}</Button>
        <Button kind="primary" busy={busy} onClick={() => void publish()}>
          {t.publish}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
