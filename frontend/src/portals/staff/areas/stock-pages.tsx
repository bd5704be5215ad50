import { useParams, useSearch } from '@tanstack/react-router'
import { OldPartListPage } from '@/features/old-parts/list-page'
import { OwedParts } from '@/features/old-parts/owed'
import type { OldPartState } from '@/features/old-parts/api'
import { KINDS as DOCUMENTS } from '@/features/stock-documents/api'
import { DocumentDetailPage } from '@/features/stock-documents/detail-page'
import { DocumentListPage } from '@/features/stock-documents/list-page'
import { NewDocumentPage } from '@/features/stock-documents/new-page'
import { PlaceDetailPage } from '@/features/stock-places/detail-page'
import { EditPlacePage, NewPlacePage } from '@/features/stock-places/form-page'
import { KINDS as PLACES, PlaceListPage } from '@/features/stock-places/list-page'
import type { TransferState } from '@/features/stock-transfers/api'
import { TransferDetailPage } from '@/features/stock-transfers/detail-page'
import { EditTransferPage, NewTransferPage } from '@/features/stock-transfers/form-page'
import { TransferListPage } from '@/features/stock-transfers/list-page'
import { OpenTransfers } from '@/features/stock-transfers/open-transfers'
import { VanNeeds } from '@/features/stock-transfers/van-needs'
import { CONDITIONS } from '@/features/stock/api'
import { FindStock } from '@/features/stock/find'
import { ItemPage } from '@/features/stock/item-page'
import { StockListPage } from '@/features/stock/list-page'
import { MovementRows, Movements } from '@/features/stock/movements'
import { ShortStock } from '@/features/stock/short'
import { Timeline } from '@/features/timeline/timeline'
import type { VehicleState } from '@/features/vehicles/api'
import { VehicleDetailPage } from '@/features/vehicles/detail-page'
import { EditVehiclePage, NewVehiclePage } from '@/features/vehicles/form-page'
import { VehicleListPage } from '@/features/vehicles/list-page'
import { known } from '@/lib/states'
import { NotFound } from '../root'
import { useFilter } from '../search'

const useParam = (name: 'id' | 'sku' | 'number' | 'kind'): string => {
  const all: Partial<Record<string, string>> = useParams({ strict: false })
  return all[name] ?? ''
}

/** The storekeeper's part of the home page: scan first, then what tomorrow needs. */
export function StockHome() {
  return (
    <div className="grid grid-cols-1 gap-6">
      <FindStock autoFocus />
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <VanNeeds />
        <div className="grid grid-cols-1 gap-4">
          <OpenTransfers />
          <OwedParts />
          <ShortStock />
        </div>
      </div>
    </div>
  )
}
export function Stock() {
  const { filter, set, clear, filtered } = useFilter([
    'q',
    'family',
    'place',
    'kind',
    'condition',
    'below',
  ])
  return (
    <StockListPage
      filter={{
        q: filter.q,
        family: filter.family,
        place: filter.place,
        kind: PLACES.find((k) => k === filter.kind),
        condition: CONDITIONS.find((c) => c === filter.condition),
        below: filter.below === 'true',
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export function Item() {
  const sku = useParam('sku')
  const { filter, set } = useFilter(['serial'])
  return (
    <ItemPage key={sku} sku={sku} serial={filter.serial} onSerial={(serial) => set({ serial })} />
  )
}
export function Places() {
  const { filter, set, clear, filtered } = useFilter(['q', 'kind', 'inactive'])
  return (
    <PlaceListPage
      filter={{
        q: filter.q,
        kind: PLACES.find((k) => k === filter.kind),
        inactive: filter.inactive === 'true',
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export function Place() {
  const id = useParam('id')
  return (
    <PlaceDetailPage key={id} id={id} movements={(place) => <Movements of={{ place }} item />} />
  )
}
export const NewPlace = NewPlacePage
export function EditPlace() {
  const id = useParam('id')
  return <EditPlacePage key={id} id={id} />
}
export function Transfers() {
  const { filter, set, clear, filtered } = useFilter(['state', 'q', 'from', 'to'])
  return (
    <TransferListPage
      filter={{
        state: known<TransferState>('stock_transfer', filter.state),
        q: filter.q,
        from: filter.from,
        to: filter.to,
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export function NewTransfer() {
  const { from, to, item }: Partial<Record<string, string>> = useSearch({ strict: false })
  return <NewTransferPage from={from} to={to} sku={item} />
}
export function Transfer() {
  const number = useParam('number')
  return (
    <TransferDetailPage
      key={number}
      number={number}
      history={(id) => <Timeline kind="stock_transfer" id={id} />}
    />
  )
}
export function EditTransfer() {
  const number = useParam('number')
  return <EditTransferPage key={number} number={number} />
}
export function Documents() {
  const { filter, set, clear, filtered } = useFilter(['kind', 'place', 'q'])
  return (
    <DocumentListPage
      filter={{
        kind: DOCUMENTS.find((k) => k === filter.kind),
        place: filter.place,
        q: filter.q,
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export function NewDocument() {
  const typed = useParam('kind')
  const kind = DOCUMENTS.find((k) => k === typed)
  return kind ? <NewDocumentPage key={kind} kind={kind} /> : <NotFound />
}
export function Document() {
  const number = useParam('number')
  return (
    <DocumentDetailPage
      key={number}
      number={number}
      movements={(rows) => <MovementRows rows={rows} item />}
    />
  )
}
export function OldParts() {
  const { filter, set, clear, filtered } = useFilter(['state', 'owed_by', 'overdue'])
  return (
    <OldPartListPage
      filter={{
        state: known<OldPartState>('old_part', filter.state),
        owedBy: filter.owed_by,
        overdue: filter.overdue === 'true',
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export function Vehicles() {
  const { filter, set, clear, filtered } = useFilter(['q', 'state'])
  return (
    <VehicleListPage
      filter={{ q: filter.q, state: known<VehicleState>('vehicle', filter.state) }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export const NewVehicle = NewVehiclePage
export function Vehicle() {
  const id = useParam('id')
  return <VehicleDetailPage key={id} id={id} />
}
export function EditVehicle() {
  const id = useParam('id')
  return <EditVehiclePage key={id} id={id} />
}
