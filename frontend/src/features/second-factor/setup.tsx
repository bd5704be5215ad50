/* Setting it up: the app reads the picture, its first code turns it on, the recovery codes are kept. */
import { useState } from 'react'
import { useForm } from '@/lib/form'
import { asciiDigits } from '@/lib/digits'
import { useLoad } from '@/lib/load'
import { beginSecondFactor, confirmSecondFactor } from '@/lib/ways-in'
import { ErrorSummary } from '@/ui/error-summary'
import { Button, CodeField } from '@/ui/native'
import { Loaded, Skeleton } from '@/ui/page'
import { t } from './messages'
import { Qr } from './qr'
import { RecoveryCodes } from './recovery-codes'

export function Setup({ onDone }: { onDone: () => void }) {
  const secret = useLoad('second-factor-secret', () => beginSecondFactor())
  const [on, setOn] = useState<{ codes: readonly string[]; go: () => void }>()
  const form = useForm({
    name: 'second-factor',
    draft: false,
    initial: { code: '' },
    required: { code: t.need_code },
    submit: (v) => confirmSecondFactor(asciiDigits(v.code).replace(/\s/g, '')),
    onDone: setOn,
  })
  if (on)
    return (
      <RecoveryCodes
        codes={on.codes}
        onDone={() => {
          on.go()
          onDone()
        }}
      />
    )
  return (
    <Loaded
      data={secret.data}
      error={secret.error}
      retry={secret.reload}
      skeleton={<Skeleton rows={6} />}
    >
      {(s) => (
        <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
          <ErrorSummary {...form.summary} wait={form.wait} />
          <p>{t.scan}</p>
          <Qr text={s.uri} label={t.qr} />
          <p className="text-sm text-muted">
            {t.by_hand}
            <br />
            <bdi dir="ltr" className="font-mono break-all text-text">
              {s.secret.replace(/(.{4})(?=.)/g, '$1 ')}
            </bdi>
          </p>
          <CodeField {...form.field('code')} label={t.code} help={t.code_help} />
          <div>
            <Button type="submit" kind="primary" busy={form.busy}>
              {t.turn_on}
            </Button>
          </div>
        </form>
      )}
    </Loaded>
  )
}
