import { useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { AccountDetailPage } from '@/features/accounts/detail-page'
import { AccountListPage } from '@/features/accounts/list-page'
import type { BookProps } from '@/features/catalogue/book'
import { FaultCodesPage, ServiceCodesPage, SymptomsPage } from '@/features/catalogue/codes'
import { FamiliesPage, ItemsPage, ModelsPage } from '@/features/catalogue/products'
import { ReasonsPage, SkillsPage } from '@/features/catalogue/rules'
import { OrganizationPage } from '@/features/organizations/organization-page'
import { BranchesPage, OrganizationsPage, TerritoriesPage } from '@/features/organizations/places'
import { AccountPage } from '@/features/own-account/account-page'
import { Timeline } from '@/features/timeline/timeline'
import { known } from '@/lib/states'
import { common } from '@/lib/texts'
import type { Role } from '@/lib/session'
import { NotFound } from '../root'
import { useFilter } from '../search'
import { SettingsPage } from '../settings-page'

export const Settings = SettingsPage
export const Account = () => <AccountPage home="/staff" />
export const Organization = OrganizationPage

/** Lists whose editor opens by the address. */
function useRecords<K extends string>(keys: readonly K[]) {
  const { address, ...rest } = useFilter([...keys, 'open'])
  return { ...rest, href: (open: string) => address({ open } as never) }
}
const PLACES = ['q', 'branch', 'state'] as const
export const Branches = () => <BranchesPage {...useRecords(PLACES)} />
export const Territories = () => <TerritoriesPage {...useRecords(PLACES)} />
export const Organizations = () => <OrganizationsPage {...useRecords(PLACES)} />

export function Accounts() {
  const { filter, set, clear, filtered } = useFilter(['q', 'role', 'state', 'kind'])
  return (
    <AccountListPage
      filter={{
        q: filter.q,
        role:
          filter.role !== undefined && filter.role in common.roles
            ? (filter.role as Role)
            : undefined,
        state: known<'active' | 'disabled'>('account', filter.state),
        kind: filter.kind === 'customer' ? 'customer' : undefined,
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export function AccountDetail() {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  return <AccountDetailPage key={id} id={id} history={<Timeline kind="account" id={id} />} />
}

const BOOKS: Readonly<Record<string, ComponentType<BookProps>>> = {
  families: FamiliesPage,
  models: ModelsPage,
  symptoms: SymptomsPage,
  'fault-codes': FaultCodesPage,
  'service-codes': ServiceCodesPage,
  items: ItemsPage,
  skills: SkillsPage,
  reasons: ReasonsPage,
}
export function Catalogue() {
  const { book = '' }: { book?: string } = useParams({ strict: false })
  const page = useRecords(['q', 'family', 'type', 'retired'])
  const Book = BOOKS[book]
  return Book ? <Book key={book} {...page} /> : <NotFound />
}
