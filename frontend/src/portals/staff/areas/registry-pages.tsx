import { useParams } from '@tanstack/react-router'
import { PartyDetailPage } from '@/features/parties/detail-page'
import { PartyListPage } from '@/features/parties/list-page'
import { NewPartyPage } from '@/features/parties/new-page'
import { PlacePage } from '@/features/parties/place-page'
import {
  RelatedInvoices,
  RelatedJobs,
  RelatedRequests,
  RelatedUnits,
} from '@/features/related/related'
import { Timeline } from '@/features/timeline/timeline'
import { hasRole } from '@/lib/session'
import { t } from '../messages'
import { useFilter } from '../search'

const mayRegister = () => hasRole('agent', 'dispatcher', 'manager', 'admin')
const newRequest = (of: string) =>
  hasRole('agent', 'dispatcher', 'manager')
    ? { to: `/staff/service-requests/new?${of}`, label: t.new_request_of }
    : undefined

export function Parties() {
  const { filter, set, clear, filtered } = useFilter(['q', 'kind', 'sort'])
  return (
    <PartyListPage
      filter={{
        q: filter.q,
        kind: filter.kind === 'person' || filter.kind === 'organization' ? filter.kind : undefined,
        sort: filter.sort === 'name' ? 'name' : undefined,
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export const NewParty = NewPartyPage
export function Party() {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  return (
    <PartyDetailPage
      key={id}
      id={id}
      newRequest={newRequest(`party=${id}`)}
      related={
        <>
          <RelatedRequests of={{ party: id }} />
          <RelatedUnits
            party={id}
            addTo={mayRegister() ? `/staff/installed-units/new?party=${id}` : undefined}
          />
          <RelatedJobs of={{ party: id }} />
          {hasRole('agent', 'accountant', 'manager') && <RelatedInvoices party={id} />}
        </>
      }
      history={<Timeline kind="party" id={id} />}
    />
  )
}
export function ServiceLocation() {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  return <PlacePage id={id} />
}
