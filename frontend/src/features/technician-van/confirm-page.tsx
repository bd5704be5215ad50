/* One transfer to the van, counted and confirmed at its door. */
import type { ReactNode } from 'react'
import { said } from '@/lib/i18n'
import { useLoad } from '@/lib/load'
import { navigate } from '@/lib/navigate'
import { stateOf } from '@/lib/states'
import { say } from '@/lib/toasts'
import { LinkButton } from '@/ui/link'
import { EmptyState, Loaded, PageHeader } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { getTransfer, type Transfer } from './api'
import { t } from './messages'

export function ConfirmPage({
  id,
  receive,
}: {
  id: string
  receive: (transfer: Transfer, onDone: () => void) => ReactNode
}) {
  const transfer = useLoad(`transfer-${id}`, (signal) => getTransfer(id, signal))
  const done = () => {
    say(t.was_received)
    navigate('/technician/van')
  }
  return (
    <div className="mx-auto max-w-2xl p-4">
      <Loaded data={transfer.data} error={transfer.error} retry={transfer.reload} page>
        {(x) =>
          x.state === 'in_transit' ? (
            <>
              <PageHeader
                title={<bdi>{x.number}</bdi>}
                tab={x.number}
                tag={<Tag {...stateOf('stock_transfer', x.state)} />}
                lead={[t.from(said(x.from.name)), x.giver?.name, x.note]
                  .filter(Boolean)
                  .join(' · ')}
              />
              {receive(x, done)}
            </>
          ) : (
            <EmptyState page title={x.number} hint={t.gone}>
              <LinkButton to="/technician/van" kind="primary">
                {t.to_van}
              </LinkButton>
            </EmptyState>
          )
        }
      </Loaded>
    </div>
  )
}
