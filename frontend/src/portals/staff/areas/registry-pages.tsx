import { useNavigate, useParams } from '@tanstack/react-router'
import type { ImportState } from '@/features/imports/api'
import { ImportDetailPage } from '@/features/imports/detail-page'
import { ImportListPage } from '@/features/imports/list-page'
import { NewImportPage } from '@/features/imports/new-page'
import { OUTCOMES } from '@/features/imports/report'
import type { UnitState } from '@/features/installed-units/api'
import { UnitDetailPage } from '@/features/installed-units/detail-page'
import { UnitListPage } from '@/features/installed-units/list-page'
import { NewUnitPage } from '@/features/installed-units/new-page'
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
import type { RegistrationState } from '@/features/warranty-registrations/api'
import { Cover } from '@/features/warranty-registrations/cover'
import { RegistrationListPage } from '@/features/warranty-registrations/list-page'
import {
  Registrations as UnitRegistrations,
  RepairWarranties,
} from '@/features/warranty-registrations/registrations'
import { hasRole } from '@/lib/session'
import { known } from '@/lib/states'
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

export function Units() {
  const { filter, set, clear, filtered } = useFilter(['q', 'state', 'model', 'party', 'sort'])
  return (
    <UnitListPage
      filter={{
        q: filter.q,
        state: known<UnitState>('installed_unit', filter.state),
        model: filter.model,
        party: filter.party,
        sort: filter.sort === 'serial' ? 'serial' : undefined,
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export function NewUnit() {
  const { filter } = useFilter(['party'])
  return <NewUnitPage key={filter.party} party={filter.party} />
}
export function Unit() {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  const readsWarranty = hasRole('agent', 'dispatcher', 'accountant', 'manager', 'admin')
  return (
    <UnitDetailPage
      key={id}
      id={id}
      newRequest={newRequest(`unit=${id}`)}
      warranty={
        <>
          <Cover unitId={id} />
          {readsWarranty && <UnitRegistrations unitId={id} />}
          {readsWarranty && <RepairWarranties unitId={id} />}
        </>
      }
      related={
        <>
          {readsWarranty && <RelatedRequests of={{ unit: id }} />}
          <RelatedJobs of={{ unit: id }} />
        </>
      }
      history={<Timeline kind="installed_unit" id={id} />}
    />
  )
}
export function Registrations() {
  const { filter, set, clear, filtered } = useFilter(['state', 'voiding'])
  return (
    <RegistrationListPage
      filter={{
        state: known<RegistrationState>('warranty_registration', filter.state),
        voiding: filter.voiding === 'true',
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}

export function Imports() {
  const { filter, set, clear, filtered } = useFilter(['state'])
  return (
    <ImportListPage
      state={known<ImportState>('import', filter.state)}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export function NewImport() {
  const { filter } = useFilter(['step'])
  const go = useNavigate()
  // Steps are entries of the history: back is the step before.
  const onStep = (step: string | undefined) => void go({ to: '.', search: { step } as never })
  return <NewImportPage step={filter.step} onStep={onStep} />
}
export function Import() {
  const { number = '' }: { number?: string } = useParams({ strict: false })
  const { filter, set } = useFilter(['outcome'])
  return (
    <ImportDetailPage
      key={number}
      number={number}
      outcome={OUTCOMES.find((o) => o === filter.outcome)}
      onOutcome={(outcome) => set({ outcome })}
    />
  )
}
