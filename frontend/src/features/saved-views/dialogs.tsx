/* Keeping a filter under a name, and putting the kept ones in order. */
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { useForm } from '@/lib/form'
import { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Menu } from '@/ui/aria/menu'
import { Dialog as AriaDialog } from '@/ui/aria/dialog'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, IconButton, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Checkbox } from '@/ui/choices'
import { changeView, createView, deleteView, type SavedView } from './api'
import { t } from './messages'

export function KeepDialog({
  list,
  query,
  onClose,
  onDone,
}: {
  list: string
  query: string
  onClose: () => void
  onDone: () => void
}) {
  const form = useForm({
    name: `saved-view:${list}`,
    initial: { name: '', is_start: false },
    required: { name: t.need_name },
    submit: (v, key) => createView({ list, query, name: v.name.trim(), is_start: v.is_start }, key),
    onDone: () => {
      say(t.was_kept)
      onDone()
    },
  })
  return (
    <Dialog title={t.keep_title} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <TextField {...form.field('name')} label={t.name} help={t.name_hint} maxLength={120} />
        <Checkbox
          name="is_start"
          label={t.is_start}
          checked={form.values.is_start}
          onChange={(v) => form.set('is_start', v)}
        />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {common.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

export function ArrangeDialog({
  views,
  query,
  onClose,
  onChanged,
}: {
  views: readonly SavedView[]
  /** The present filter, which may take the place of a kept one. */
  query: string
  onClose: () => void
  onChanged: () => void
}) {
  const [renaming, setRenaming] = useState<SavedView>()
  const run = async (step: () => Promise<unknown>) => {
    try {
      await step()
      onChanged()
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
      onChanged()
    }
  }
  const remove = (v: SavedView) =>
    run(async () => {
      await deleteView(v)
      const again = { list: v.list, name: v.name, query: v.query, is_start: v.is_start }
      say(t.was_removed(v.name), { undo: () => void run(() => createView(again, newIntent())) })
    })
  if (renaming)
    return (
      <RenameDialog
        view={renaming}
        onClose={() => setRenaming(undefined)}
        onDone={() => {
          setRenaming(undefined)
          onChanged()
        }}
      />
    )
  return (
    <AriaDialog title={t.arrange_title} open onClose={onClose}>
      {views.length === 0 ? (
        <p className="text-sm text-muted">{t.empty}</p>
      ) : (
        <ul className="divide-y divide-line-faint">
          {views.map((v) => (
            <li key={v.id} className="flex items-center gap-2 py-1">
              <span className="me-auto min-w-0 truncate">
                {v.is_start ? t.start(v.name) : v.name}
              </span>
              <Menu
                kind="quiet"
                actions={[
                  { id: 'rename', label: t.rename, run: () => setRenaming(v) },
                  {
                    id: 'start',
                    label: v.is_start ? t.not_start : t.make_start,
                    run: () => void run(() => changeView(v, { is_start: !v.is_start })),
                  },
                  {
                    id: 'replace',
                    label: t.replace,
                    run: () => void run(() => changeView(v, { query })),
                    ...(query === '' && { reason: t.no_filter }),
                  },
                ]}
              >
                {common.edit}
              </Menu>
              <IconButton label={`${t.remove} ${v.name}`} onClick={() => void remove(v)}>
                <Trash2 aria-hidden className="size-4" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
    </AriaDialog>
  )
}

function RenameDialog({
  view,
  onClose,
  onDone,
}: {
  view: SavedView
  onClose: () => void
  onDone: () => void
}) {
  const form = useForm({
    name: `saved-view-name:${view.id}`,
    initial: { name: view.name },
    required: { name: t.need_name },
    submit: (v) => changeView(view, { name: v.name.trim() }),
    onDone,
  })
  return (
    <Dialog title={t.rename_title(view.name)} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <TextField {...form.field('name')} label={t.name} maxLength={120} />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {common.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
