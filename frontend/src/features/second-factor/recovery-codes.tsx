import { Download } from 'lucide-react'
import { save } from '@/lib/api'
import { Button } from '@/ui/native'
import { t } from './messages'

/** Shown this once; whoever has a printer or a safe folder keeps them there. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  return (
    <div className="grid gap-4">
      <p>{t.codes_lead}</p>
      <ul dir="ltr" className="grid grid-cols-2 gap-x-6 gap-y-1 font-mono text-base">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button
          onClick={() =>
            save(
              new Blob([codes.join('\n') + '\n'], { type: 'text/plain' }),
              'vafa-recovery-codes.txt',
            )
          }
        >
          <Download aria-hidden className="size-4" />
          {t.save_codes}
        </Button>
        <Button kind="primary" onClick={onDone}>
          {t.codes_kept}
        </Button>
      </div>
    </div>
  )
}
