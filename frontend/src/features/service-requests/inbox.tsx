/* The agent's first screen: what somebody has to read, most urgent first. */
import { Inbox as InboxIcon } from 'lucide-react'
import { usePages } from '@/lib/pages'
import { LinkButton } from '@/ui/link'
import { ResourceList } from '@/ui/resource-list'
import { listInbox } from './api'
import { cardOf, COLUMNS } from './list-page'
import { t } from './messages'

export function Inbox() {
  const pages = usePages(['service-requests', 'inbox'], listInbox, ['service_request'])
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline gap-3">
        <h2 className="text-lg font-semibold">{t.inbox}</h2>
        <p className="me-auto text-sm text-muted">{t.inbox_lead}</p>
      </div>
      <ResourceList
        label={t.inbox}
        pages={pages}
        columns={COLUMNS}
        rowKey={(r) => r.id}
        href={(r) => `/staff/service-requests/${r.number}`}
        card={cardOf}
        filtered={false}
        onClear={() => undefined}
        empty={{
          title: t.inbox_empty,
          hint: t.inbox_hint,
          icon: InboxIcon,
          action: <LinkButton to="/staff/service-requests/new">{t.add}</LinkButton>,
        }}
      />
    </div>
  )
}
