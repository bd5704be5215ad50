/* One file: how far it is, what its rows came to, and the one next step — take it, mend it, or take it back. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Download, Pencil, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { download, newIntent } from '@/lib/api'
import { nearDate, nearTime } from '@/lib/format'
import { useLive } from '@/lib/live'
import { navigate } from '@/lib/navigate'
import { Problem } from '@/lib/problem'
import { stateOf } from '@/lib/states'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { LinkButton } from '@/ui/link'
import { ListTools } from '@/ui/list-tools'
import { Button } from '@/ui/native'
import { EmptyState, Loaded, Notice, PageHeader } from '@/ui/page'
import { Tag } from '@/ui/tag'
import {
  commitFile,
  importByNumber,
  takenBefore,
  undoImport,
  type Import,
  type Outcome,
} from './api'
import { Counts, Progress, RowReport, shownDetail } from './report'
import { Mend } from './mend'
import { t } from './messages'
import { WizardSteps } from './wizard-steps'

const isOpen = (i: Import | null | undefined) => i?.state === 'queued' || i?.state === 'running'

export function ImportDetailPage({
  number: no,
  outcome,
  onOutcome,
}: {
  number: string
  outcome: Outcome | undefined
  onOutcome: (o: Outcome | undefined) => void
}) {
  const queries = useQueryClient()
  const key = ['import', no]
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => importByNumber(no, signal).then((i) => i ?? null),
    // Chunks make no event of their own; while rows are read the page looks again.
    refetchInterval: (q) => (isOpen(q.state.data) ? 1000 : false),
  })
  const again = () => {
    void queries.invalidateQueries({ queryKey: key })
    void queries.invalidateQueries({ queryKey: ['imports'] })
  }
  useLive(['import'], again)
  return (
    <Loaded data={found.data} error={found.error} retry={() => void found.refetch()} page>
      {(i) =>
        i === null ? (
          <EmptyState title={common.not_found} hint={common.not_found_hint} page />
        ) : (
          <Detail import={i} again={again} outcome={outcome} onOutcome={onOutcome} />
        )
      }
    </Loaded>
  )
}
function Detail({
  import: i,
  again,
  outcome,
  onOutcome,
}: {
  import: Import
  again: () => void
  outcome: Outcome | undefined
  onOutcome: (o: Outcome | undefined) => void
}) {
  const [mending, setMending] = useState(false)
  const trial = i.mode === 'validate'
  return (
    <>
      <PageHeader
        title={<bdi>{i.number}</bdi>}
        tab={i.number}
        tag={<Tag {...stateOf('import', i.state)} />}
        lead={
          <>
            {t.modes[i.mode]} · <bdi>{i.file_name}</bdi> · {nearTime(i.created_at)}
          </>
        }
      >
        {i.state === 'succeeded' &&
          (trial ? <Take import={i} second={mending} /> : <Undo import={i} again={again} />)}
      </PageHeader>
      <WizardSteps current={trial ? 'check' : 'done'} />
      <div className="grid gap-4">
        {isOpen(i) && <Progress import={i} />}
        {i.state === 'failed' && (
          <Notice tone="bad" title={t.failed} live>
            <p>{i.failure && shownDetail(i.failure.detail)}</p>
            <p className="mt-2">
              <LinkButton to="/staff/imports/new">{t.map.another}</LinkButton>
            </p>
          </Notice>
        )}
        {i.state === 'succeeded' &&
          (trial ? (
            <Notice title={t.tried} />
          ) : (
            <Notice tone="good" title={t.done(i.counts.new + i.counts.changed)}>
              {i.counts.refused > 0 && t.refused_note(i.counts.refused)}
            </Notice>
          ))}
        {i.state === 'undone' && (
          <Notice tone="info" title={t.undone_title}>
            <p>{t.undone_gone(i.counts.new - (i.counts.kept ?? 0))}</p>
            {Boolean(i.counts.kept) && <p>{t.undone_kept(i.counts.kept ?? 0)}</p>}
            {i.counts.changed > 0 && <p>{t.undone_changed(i.counts.changed)}</p>}
          </Notice>
        )}
        {i.state !== 'failed' && i.state !== 'queued' && (
          <>
            <Counts import={i} outcome={outcome} onOutcome={onOutcome} />
            {i.counts.refused > 0 && !isOpen(i) && (
              <div className="flex flex-wrap gap-2">
                <Button onClick={() => void saveRefused(i)}>
                  <Download aria-hidden className="size-4" />
                  {t.download_refused}
                </Button>
                {!mending && (
                  <Button onClick={() => setMending(true)}>
                    <Pencil aria-hidden className="size-4" />
                    {t.mend}
                  </Button>
                )}
              </div>
            )}
            {mending && <Mend import={i} onClose={() => setMending(false)} />}
            {/* The rows of one file are no list whose views one keeps. */}
            <ListTools value={undefined}>
              <RowReport import={i} outcome={outcome} onOutcome={onOutcome} />
            </ListTools>
          </>
        )}
      </div>
    </>
  )
}
const saveRefused = (i: Import) =>
  download(
    `/imports/${i.id}/refused-rows`,
    t.refused_name(`${i.file_name.replace(/\.\w+$/, '')}.csv`),
  ).catch(tell)
const tell = (x: unknown) => {
  if (!(x instanceof Problem)) throw x
  say(problemText(x))
}

/** Takes what was tried; second to mending it while that is open. A file that is in already is taken again only when somebody says so. */
function Take({ import: i, second }: { import: Import; second: boolean }) {
  const [busy, setBusy] = useState(false)
  const [before, setBefore] = useState<Import>()
  const [key] = useState(newIntent)
  const rows = i.counts.new + i.counts.changed
  const take = async () => {
    setBusy(true)
    try {
      const made = await commitFile(i.file_id, key, before !== undefined)
      say(t.begun)
      navigate(`/staff/imports/${made.number}`)
    } catch (x) {
      tell(x)
    } finally {
      setBusy(false)
    }
  }
  const ask = async () => {
    setBusy(true)
    try {
      const [known] = await takenBefore(i.file_id)
      if (known) setBefore(known)
      else await take()
    } catch (x) {
      tell(x)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button
        kind={second ? 'secondary' : 'primary'}
        busy={busy}
        {...(rows === 0 && { reason: t.nothing })}
        onClick={() => void ask()}
      >
        {t.take(rows)}
      </Button>
      <Dialog
        title={t.before_title}
        open={before !== undefined}
        onClose={() => setBefore(undefined)}
      >
        {before && (
          <>
            <p>{t.before(before.number, nearDate(before.created_at))}</p>
            <DialogActions>
              <Button onClick={() => setBefore(undefined)}>{common.back_out}</Button>
              <LinkButton to={`/staff/imports/${before.number}`}>{t.open_before}</LinkButton>
              <Button kind="primary" busy={busy} onClick={() => void take()}>
                {t.anyway}
              </Button>
            </DialogActions>
          </>
        )}
      </Dialog>
    </>
  )
}
function Undo({ import: i, again }: { import: Import; again: () => void }) {
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [key] = useState(newIntent)
  const until = i.undo_until
  const [seen] = useState(() => Date.now())
  if (!until || i.counts.new === 0) return null
  const over = Date.parse(until) < seen
  const run = async () => {
    setBusy(true)
    try {
      await undoImport(i, key)
      setOpen(false)
      say(t.undone)
    } catch (x) {
      tell(x)
    } finally {
      setBusy(false)
      again()
    }
  }
  return (
    <>
      <Button {...(over && { reason: t.undo_over })} onClick={() => setOpen(true)}>
        <Undo2 aria-hidden className="size-4" />
        {t.undo}
      </Button>
      {!over && <span className="text-xs text-muted">{t.undo_until(nearTime(until))}</span>}
      <Dialog title={t.undo_question(i.number)} open={open} onClose={() => setOpen(false)}>
        <p className="text-sm text-muted">{t.undo_hint}</p>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{common.back_out}</Button>
          <Button kind="danger" busy={busy} onClick={() => void run()}>
            {t.undo}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
