/* One's own second factor: how it stands, and what can be done about it. */
import { useState } from 'react'
import { longDate } from '@/lib/format'
import { useLoad } from '@/lib/load'
import { Problem } from '@/lib/problem'
import { problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { getSecondFactor, newRecoveryCodes, turnSecondFactorOff } from '@/lib/ways-in'
import { Dialog } from '@/ui/dialog'
import { Button } from '@/ui/native'
import { Card, Loaded, Notice, Skeleton } from '@/ui/page'
import { t } from './messages'
import { RecoveryCodes } from './recovery-codes'
import { Setup } from './setup'

export function SecondFactorCard() {
  const factor = useLoad('second-factor', getSecondFactor)
  const [setting, setSetting] = useState(false)
  const [codes, setCodes] = useState<readonly string[]>()
  const [busy, setBusy] = useState(false)
  const run = async (step: () => Promise<void>) => {
    setBusy(true)
    try {
      await step()
      factor.reload()
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card title={t.title}>
      <Loaded
        data={factor.data}
        error={factor.error}
        retry={factor.reload}
        skeleton={<Skeleton rows={2} />}
      >
        {(f) =>
          f.is_on ? (
            <div className="grid gap-3">
              <p>
                {t.on_since(f.confirmed_at ? longDate(f.confirmed_at) : '')}{' '}
                {t.codes_left(f.recovery_codes_left)}
              </p>
              {f.recovery_codes_left < 3 && <Notice tone="waiting" title={t.few_codes} />}
              <div className="flex flex-wrap gap-2">
                <Button
                  busy={busy}
                  onClick={() => void run(async () => setCodes(await newRecoveryCodes()))}
                >
                  {t.new_codes}
                </Button>
                <Button
                  kind="danger"
                  busy={busy}
                  {...(f.is_required && { reason: t.required })}
                  onClick={() =>
                    void run(async () => {
                      await turnSecondFactorOff()
                      say(t.is_off)
                    })
                  }
                >
                  {t.turn_off}
                </Button>
              </div>
            </div>
          ) : (
            <div className="grid gap-3">
              <p className="text-muted">{t.lead}</p>
              <div>
                <Button kind="primary" onClick={() => setSetting(true)}>
                  {t.set_up}
                </Button>
              </div>
            </div>
          )
        }
      </Loaded>
      {setting && (
        <Dialog title={t.set_up} open onClose={() => setSetting(false)}>
          <Setup
            onDone={() => {
              setSetting(false)
              say(t.is_on)
              factor.reload()
            }}
          />
        </Dialog>
      )}
      {codes && (
        <Dialog title={t.codes} open onClose={() => setCodes(undefined)}>
          <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />
        </Dialog>
      )}
    </Card>
  )
}
