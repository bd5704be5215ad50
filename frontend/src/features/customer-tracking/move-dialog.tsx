import { useState } from 'react'
import type { Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { useLoad } from '@/lib/load'
import { common } from '@/lib/texts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Loaded, Skeleton } from '@/ui/page'
import { WishPicker } from '@/ui/wish-picker'
import { move, windowsFor, type Tracking } from './api'
import { t } from './messages'

export function MoveDialog({
  page,
  open,
  onClose,
  onDone,
}: {
  page: Tracking
  open: boolean
  onClose: () => void
  onDone: (page: Tracking) => void
}) {
  return (
    <Dialog title={t.move_title} open={open} onClose={onClose}>
      <MoveForm page={page} onClose={onClose} onDone={onDone} />
    </Dialog>
  )
}
function MoveForm({
  page,
  onClose,
  onDone,
}: {
  page: Tracking
  onClose: () => void
  onDone: (page: Tracking) => void
}) {
  const list = useLoad('windows', (signal) => windowsFor(page.jobs[0]?.id, signal))
  const [wishes, setWishes] = useState<Schemas['RequestWish'][]>([])
  const form = useForm({
    name: `move-${page.service_request_id}`,
    draft: false,
    initial: { note: '', wishes: '' },
    required: { wishes: t.need_wish },
    submit: (v) => move(page.service_request_id, wishes, v.note.trim()),
    onDone,
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <p className="text-sm text-muted">{t.move_hint}</p>
      <Loaded
        data={list.data}
        error={list.error}
        retry={list.reload}
        skeleton={<Skeleton rows={4} tall />}
      >
        {(options) => (
          <WishPicker
            slots={options.items}
            chosen={wishes}
            parts={t.parts}
            wish={t.wish}
            onChange={(slots) => {
              setWishes(
                slots.map(({ date, from, to, time_zone }) => ({ date, from, to, time_zone })),
              )
              form.set('wishes', String(slots.length || ''))
            }}
          />
        )}
      </Loaded>
      <TextField {...form.field('note')} label={t.move_note} optional maxLength={500} />
      <DialogActions>
        <Button onClick={onClose}>{common.back_out}</Button>
        <Button type="submit" kind="primary" busy={form.busy}>
          {t.move_send}
        </Button>
      </DialogActions>
    </form>
  )
}
