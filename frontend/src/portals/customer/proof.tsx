import { useEffect, useState, type ReactNode } from 'react'
import { CodeStep, PhoneStep } from '@/features/sign-in/code-form'
import { t } from '@/features/sign-in/messages'
import { requestCode, useAccount } from '@/lib/session'

export default function Proof({
  frame,
  onDone,
}: {
  frame: (title: string, children: ReactNode) => ReactNode
  onDone: () => void
}) {
  const known = useAccount()?.phone
  const [phone, setPhone] = useState(known)
  useEffect(() => {
    if (known) void requestCode(known).catch(() => undefined)
  }, [known])
  return frame(
    t.confirm_title,
    <div className="grid gap-3">
      <p className="text-sm text-muted">{t.confirm_hint}</p>
      {phone ? <CodeStep phone={phone} onDone={onDone} /> : <PhoneStep onSent={setPhone} />}
    </div>,
  )
}
