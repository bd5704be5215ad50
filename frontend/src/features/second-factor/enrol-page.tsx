/* Before anything else: the role must have a second factor, and there is none yet. */
import { signOut } from '@/lib/session'
import { common } from '@/lib/texts'
import { Button } from '@/ui/native'
import { Card, PageTitle } from '@/ui/page'
import { t } from './messages'
import { Setup } from './setup'

export function EnrolPage({ onDone }: { onDone: () => void }) {
  return (
    <div className="mx-auto grid w-full max-w-md gap-4 px-4 py-8">
      <PageTitle>{t.set_up}</PageTitle>
      <p className="text-muted">{t.must}</p>
      <Card>
        <Setup onDone={onDone} />
      </Card>
      <div>
        <Button kind="quiet" onClick={() => void signOut()}>
          {common.sign_out}
        </Button>
      </div>
    </div>
  )
}
