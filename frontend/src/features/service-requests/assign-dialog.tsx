/* Who looks after a request: oneself, somebody else, nobody. */
import { useState } from 'react'
import { said } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import { useAccount } from '@/lib/session'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import type { Option } from '@/ui/aria/combo-box'
import { Dialog } from '@/ui/aria/dialog'
import { SearchCombo } from '@/ui/aria/search-combo'
import { DialogActions } from '@/ui/dialog'
import { Button } from '@/ui/native'
import { Notice } from '@/ui/page'
import { findPeople, getRequest, updateRequest, type Request } from './api'
import { t } from './messages'

export function AssignDialog({
  request: r,
  onClose,
  onDone,
}: {
  request: Request
  onClose: () => void
  onDone: () => void
}) {
  const me = useAccount()
  const [chosen, setChosen] = useState<Option | undefined>(
    r.assignee && { id: r.assignee.id, label: r.assignee.name },
  )
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const give = async (to: Option | undefined) => {
    setBusy(true)
    const back = r.assignee?.id ?? null
    try {
      const saved = await updateRequest(r, { assignee_id: to?.id ?? null })
      onDone()
      say(to ? t.was_assigned(to.label) : t.was_unassigned, {
        undo: () =>
          void getRequest(saved.id)
            .then((now) => updateRequest(now, { assignee_id: back }))
            .then(onDone)
            .catch((x: unknown) => {
              if (x instanceof Problem) say(problemText(x))
            }),
      })
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      setProblem(x)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={t.assign_title} open onClose={onClose}>
      <div className="grid gap-4">
        {problem && <Notice tone="bad" title={problemText(problem)} live />}
        {me && me.id !== r.assignee?.id && (
          <div>
            <Button busy={busy} onClick={() => void give({ id: me.id, label: me.name })}>
              {t.take_over}
            </Button>
          </div>
        )}
        <SearchCombo
          label={t.looks_after}
          name="assignee_id"
          optional
          chosen={chosen}
          onChange={setChosen}
          search={async (q, signal) =>
            (await findPeople(q, signal)).items.flatMap((p) =>
              p.account_id ? [{ id: p.account_id, label: said(p.name), detail: p.number }] : [],
            )
          }
        />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button kind="primary" busy={busy} onClick={() => void give(chosen)}>
            {common.save}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  )
}
