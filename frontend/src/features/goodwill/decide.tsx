/* The second person's word on goodwill. Whoever proposed it doesn't decide; a limit that is too low refuses. */
import { useState } from 'react'
import { useForm } from '@/lib/form'
import { money, percent } from '@/lib/format'
import { hasRole, useAccount } from '@/lib/session'
import { orReread } from '@/lib/stale'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Words } from '@/ui/words'
import { approve, reject, type Goodwill } from './api'
import { t } from './messages'

type Word = 'approve' | 'reject'
export function Decide({ goodwill: g, onDone }: { goodwill: Goodwill; onDone: () => void }) {
  const account = useAccount()
  const [word, setWord] = useState<Word>()
  if (g.state !== 'proposed' || !hasRole('manager')) return null
  if (g.proposed_by === account?.id) return <p className="text-sm text-muted">{t.own}</p>
  return (
    <div className="relative z-1 flex flex-wrap gap-2">
      <Button label={t.approve_name(g.number)} onClick={() => setWord('approve')}>
        {t.approve}
      </Button>
      <Button kind="quiet" label={t.reject_name(g.number)} onClick={() => setWord('reject')}>
        {t.reject}
      </Button>
      {word && (
        <WordDialog
          key={word}
          word={word}
          goodwill={g}
          onClose={() => setWord(undefined)}
          onStale={onDone}
          onDone={() => {
            setWord(undefined)
            onDone()
          }}
        />
      )}
    </div>
  )
}
function WordDialog({
  word,
  goodwill: g,
  onClose,
  onDone,
  onStale,
}: {
  word: Word
  goodwill: Goodwill
  onClose: () => void
  onDone: () => void
  onStale: () => void
}) {
  const yes = word === 'approve'
  const form = useForm({
    name: `goodwill-${word}:${g.id}`,
    initial: { text: '' },
    required: yes ? {} : { text: t.need_reason },
    aliases: { note: 'text', reason: 'text' },
    submit: (v, key) => orReread((yes ? approve : reject)(g, v.text.trim(), key), onStale),
    onDone: () => {
      onDone()
      say(yes ? t.was_approved : t.was_rejected)
    },
  })
  return (
    <Dialog
      title={yes ? t.approve_question(money(g.amount)) : t.reject_question(money(g.amount))}
      open
      onClose={onClose}
    >
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <p className="text-sm text-muted">
          {t.share_of(percent(g.share / 10_000, 2))} · <Words>{g.reason}</Words>
        </p>
        <ErrorSummary {...form.summary} wait={form.wait} />
        <TextField
          {...form.field('text')}
          label={yes ? t.note : t.reason}
          optional={yes}
          rows={2}
          maxLength={500}
        />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind={yes ? 'primary' : 'danger'} busy={form.busy}>
            {yes ? t.approve : t.reject}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
