/* Sending the day's plan to the crews: each visit is told by itself, so that what fails stays to be sent. */
import { Send } from 'lucide-react'
import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { nearDate } from '@/lib/format'
import { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button } from '@/ui/native'
import { dispatchVisit, type Visit } from './api'
import { t } from './messages'

/** Everything of the day that its crews don't know of yet. */
export function PublishDay({
  date,
  visits,
  again,
}: {
  date: string
  visits: readonly Visit[]
  again: () => Promise<unknown>
}) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    let sent = 0
    try {
      for (const v of visits) {
        await dispatchVisit(v.id, newIntent())
        sent += 1
      }
      setAsking(false)
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    } finally {
      setBusy(false)
      await again()
      if (sent > 0) say(t.published_day(sent))
    }
  }
  return (
    <>
      <Button kind="primary" onClick={() => setAsking(true)}>
        <Send aria-hidden className="turns size-4" />
        {t.publish_day(visits.length)}
      </Button>
      <Dialog
        title={t.publish_title(visits.length, nearDate(date))}
        open={asking}
        onClose={() => setAsking(false)}
      >
        <p className="text-sm text-muted">{t.publish_lead}</p>
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{common.back_out}</Button>
          <Button kind="primary" busy={busy} onClick={() => void send()}>
            {t.publish_day(visits.length)}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  )
}
