import { useEffect, useState } from 'react'
import { CodeStep, PhoneStep } from '@/features/sign-in/code-form'
import { t } from '@/features/sign-in/messages'
import { requestCode, useAccount } from '@/lib/session'
import { Dialog } from '@/ui/dialog'

export default function Proof({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const known = useAccount()?.phone
  const [phone, setPhone] = useState(known)
  useEffect(() => {
    if (known) void requestCode(known).catch(() => undefined)
  }, [known])
  return (
    <Dialog title={t.confirm_title} open onClose={onClose}>
      <div className="grid gap-3">
        <p className="text-sm text-muted">{t.confirm_hint}</p>
        {phone ? <CodeStep phone={phone} onDone={onDone} /> : <PhoneStep onSent={setPhone} />}
      </div>
    </Dialog>
  )
}
