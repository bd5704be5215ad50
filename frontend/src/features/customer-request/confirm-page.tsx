import { useState } from 'react'
import { navigate } from '@/lib/navigate'
import { Problem } from '@/lib/problem'
import { problemText } from '@/lib/texts'
import { Button } from '@/ui/native'
import { Notice } from '@/ui/page'
import { callMe, submit } from './api'
import type { CodeStep } from './danger-page'
import { Frame } from './frame'
import { t } from './messages'
import { forgetRequest, useRequestDraft } from './store'

export function ConfirmPage({
  CodeStep,
  onSent,
}: {
  CodeStep: CodeStep
  onSent: (number: string, id: string) => void
}) {
  const draft = useRequestDraft()
  const [trouble, setTrouble] = useState<string>()
  const [called, setCalled] = useState(false)
  const attempt = async (act: () => Promise<void>) => {
    setTrouble(undefined)
    try {
      await act()
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      setTrouble(problemText(x))
    }
  }
  if (called)
    return (
      <Frame key="called" title={t.confirm.called}>
        <p className="text-muted">{t.confirm.called_hint}</p>
      </Frame>
    )
  return (
    <Frame title={t.confirm.title}>
      <div className="mx-auto grid max-w-sm gap-5">
        {trouble && <Notice tone="bad" title={trouble} live />}
        <CodeStep
          phone={draft.phone}
          name={draft.name.trim() || undefined}
          submitLabel={t.confirm.send}
          onOther={() => navigate('/request/contact')}
          onDone={() =>
            void attempt(async () => {
              const made = await submit()
              onSent(made.number, made.id)
            })
          }
        />
        <p className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-4 text-sm text-muted">
          {t.confirm.no_code}
          <Button
            kind="quiet"
            onClick={() =>
              void attempt(async () => {
                await callMe()
                await forgetRequest()
                setCalled(true)
              })
            }
          >
            {t.confirm.call_me}
          </Button>
        </p>
      </div>
    </Frame>
  )
}
