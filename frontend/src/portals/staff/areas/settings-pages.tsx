import { useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { AccountDetailPage } from '@/features/accounts/detail-page'
import { AccountListPage } from '@/features/accounts/list-page'
import { AuditDetailPage } from '@/features/audit/detail-page'
import { AuditListPage } from '@/features/audit/list-page'
import type { BookProps } from '@/features/catalogue/book'
import { FaultCodesPage, ServiceCodesPage, SymptomsPage } from '@/features/catalogue/codes'
import { FamiliesPage, ItemsPage, ModelsPage } from '@/features/catalogue/products'
import { ReasonsPage, SkillsPage } from '@/features/catalogue/rules'
import { EmployeeDetailPage } from '@/features/employees/detail-page'
import { EmployeeListPage } from '@/features/employees/list-page'
import { HealthPage } from '@/features/maintenance/health-page'
import { OrganizationPage } from '@/features/organizations/organization-page'
import { BranchesPage, OrganizationsPage, TerritoriesPage } from '@/features/organizations/places'
import { AccountPage } from '@/features/own-account/account-page'
import { PresetsPage } from '@/features/presets/presets-page'
import { PriceBookPage } from '@/features/price-books/detail-page'
import { PriceBookListPage } from '@/features/price-books/list-page'
import { PriceZonesPage, TaxRatesPage as TaxRateListPage } from '@/features/price-books/zones-page'
import { SecondFactorCard } from '@/features/second-factor/card'
import { SlaPoliciesPage } from '@/features/sla-policies/policies-page'
import {
  ChecklistTemplatesPage,
  JobTemplatesPage,
  SurveyTemplatesPage,
} from '@/features/templates/pages'
import { t as history } from '@/features/timeline/messages'
import { Timeline } from '@/features/timeline/timeline'
import { WarrantyPolicyPage } from '@/features/warranty-policies/detail-page'
import { WarrantyPolicyListPage } from '@/features/warranty-policies/list-page'
import { CalendarPage, CalendarsPage, HolidaysPage } from '@/features/working-calendars/pages'
import { known } from '@/lib/states'
import { common } from '@/lib/texts'
import type { Role } from '@/lib/session'
import { NotFound } from '../root'
import { useFilter } from '../search'
import { SettingsPage } from '../settings-page'

export const Settings = SettingsPage
export const Account = () => <AccountPage home="/staff" more={<SecondFactorCard />} />
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

export function Employees() {
  const { filter, set, clear, filtered } = useFilter(['q', 'kind', 'branch', 'skill', 'left'])
  return (
    <EmployeeListPage
      filter={{
        q: filter.q,
        kind: filter.kind === 'technician' || filter.kind === 'office' ? filter.kind : undefined,
        branch: filter.branch,
        skill: filter.skill,
        left: filter.left === 'true',
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export function EmployeeDetail() {
  const { number = '' }: { number?: string } = useParams({ strict: false })
  return (
    <EmployeeDetailPage
      key={number}
      number={number}
      history={(id) => <Timeline kind="employee" id={id} />}
    />
  )
}

export const Calendars = CalendarsPage
export function Calendar() {
  const { code = '' }: { code?: string } = useParams({ strict: false })
  return <CalendarPage key={code} code={code} />
}
export function Holidays() {
  const { filter, set } = useFilter(['year'])
  return <HolidaysPage year={filter.year} onYear={(year) => set({ year })} />
}
export const ServiceLevels = SlaPoliciesPage

export function PriceBooks() {
  const { filter, set, clear, filtered } = useFilter(['state', 'zone'])
  return (
    <PriceBookListPage
      filter={{
        state: known<'draft' | 'published'>('version', filter.state),
        zone: filter.zone,
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
    />
  )
}
export function PriceBook() {
  const { code = '' }: { code?: string } = useParams({ strict: false })
  const { filter, set } = useFilter(['q'])
  return <PriceBookPage key={code} code={code} q={filter.q} onSearch={(q) => set({ q })} />
}
export function PriceZones() {
  const { filter, set, address } = useFilter(['open'])
  return (
    <PriceZonesPage
      open={filter.open}
      onOpen={(open) => set({ open })}
      href={(open) => address({ open })}
    />
  )
}
export const TaxRates = TaxRateListPage

export const Presets = PresetsPage
export const SurveyTemplates = SurveyTemplatesPage
function useTemplates() {
  const { filter, set, address } = useFilter(['family', 'open'])
  return { ...filter, onFilter: set, href: (open: string) => address({ open }) }
}
export const JobTemplates = () => <JobTemplatesPage {...useTemplates()} />
export const ChecklistTemplates = () => <ChecklistTemplatesPage {...useTemplates()} />

export function WarrantyPolicies() {
  const { filter, set } = useFilter(['q'])
  return <WarrantyPolicyListPage q={filter.q} onSearch={(q) => set({ q })} />
}
export function WarrantyPolicy() {
  const { code = '' }: { code?: string } = useParams({ strict: false })
  const { filter, set } = useFilter(['v'])
  return <WarrantyPolicyPage key={code} code={code} shown={filter.v} onShow={(v) => set({ v })} />
}

export function Health() {
  const { filter, address } = useFilter(['run'])
  return <HealthPage run={filter.run} href={(run) => address({ run })} />
}
const events: Readonly<Record<string, string>> = history.events
const happened = (event: string) => events[event]
const kinds = Object.entries(history.kinds).map(([value, label]) => ({ value, label }))
export function Audit() {
  const { filter, set, clear, filtered } = useFilter([
    'outcome',
    'actor',
    'operation',
    'object',
    'kind',
    'days',
  ])
  const days = filter.days
  return (
    <AuditListPage
      filter={{
        ...filter,
        outcome: filter.outcome === 'refused' ? 'refused' : undefined,
        days: days === '1' || days === '7' || days === '30' ? days : undefined,
      }}
      onFilter={set}
      onClear={clear}
      filtered={filtered}
      kinds={kinds}
      words={happened}
    />
  )
}
export function AuditDetail() {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  return <AuditDetailPage key={id} id={id} words={happened} />
}
