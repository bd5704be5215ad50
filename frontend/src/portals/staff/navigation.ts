/*
 * What the menu holds: only what a person's roles open, in the order of the groups. An area adds its pages here, and
 * where a row of its kind opens when Ctrl K finds it.
 */
import {
  Boxes,
  CalendarRange,
  Car,
  ChartNoAxesColumn,
  FileMinus2,
  FileStack,
  FileText,
  FileUp,
  HeartHandshake,
  House,
  IdCard,
  Inbox,
  Landmark,
  ListChecks,
  MessageSquareText,
  PackageCheck,
  Refrigerator,
  Settings,
  ShieldCheck,
  Tags,
  Truck,
  UserCog,
  Users,
  Wallet,
  Warehouse,
  Wrench,
  type LucideIcon,
} from 'lucide-react'
import { hasRole, type Role } from '@/lib/session'
import { t } from './messages'

type Group = keyof typeof t.groups
export interface Entry {
  to: string
  label: string
  icon: LucideIcon
  roles: readonly Role[]
  /** The heading it stands under; home stands above them all. */
  group?: Group
}
const GROUPS: readonly Group[] = ['desk', 'field', 'stock', 'money', 'watch', 'setup']
const STAFF: readonly Role[] = [
  'agent',
  'dispatcher',
  'warehouse',
  'accountant',
  'manager',
  'admin',
]
/** Who may read stock and vehicles. */
const KEEPERS: readonly Role[] = ['dispatcher', 'warehouse', 'accountant', 'manager', 'admin']

const ENTRIES: readonly Entry[] = [
  { to: '/staff', label: t.nav.home, icon: House, roles: STAFF },
  { to: '/staff/tasks', label: t.nav.tasks, icon: ListChecks, roles: STAFF },
  {
    to: '/staff/service-requests',
    label: t.nav.service_requests,
    icon: Inbox,
    roles: ['agent', 'dispatcher', 'manager', 'accountant', 'admin'],
    group: 'desk',
  },
  {
    to: '/staff/parties',
    label: t.nav.parties,
    icon: Users,
    roles: ['agent', 'dispatcher', 'accountant', 'manager', 'admin'],
    group: 'desk',
  },
  {
    to: '/staff/installed-units',
    label: t.nav.installed_units,
    icon: Refrigerator,
    roles: ['agent', 'dispatcher', 'warehouse', 'accountant', 'manager', 'admin'],
    group: 'desk',
  },
  {
    to: '/staff/warranty-registrations',
    label: t.nav.warranty,
    icon: ShieldCheck,
    roles: ['agent', 'dispatcher', 'accountant', 'manager', 'admin'],
    group: 'desk',
  },
  {
    to: '/staff/imports',
    label: t.nav.imports,
    icon: FileUp,
    roles: ['agent', 'manager', 'admin'],
    group: 'desk',
  },
  {
    to: '/staff/board',
    label: t.nav.board,
    icon: CalendarRange,
    roles: ['dispatcher', 'agent', 'manager'],
    group: 'field',
  },
  {
    to: '/staff/jobs',
    label: t.nav.jobs,
    icon: Wrench,
    roles: ['agent', 'dispatcher', 'warehouse', 'accountant', 'manager', 'admin'],
    group: 'field',
  },
  {
    to: '/staff/goodwill',
    label: t.nav.goodwill,
    icon: HeartHandshake,
    roles: ['agent', 'dispatcher', 'accountant', 'manager'],
    group: 'field',
  },
  {
    to: '/staff/stock',
    label: t.nav.stock,
    icon: Boxes,
    roles: KEEPERS,
    group: 'stock',
  },
  {
    to: '/staff/stock-transfers',
    label: t.nav.stock_transfers,
    icon: Truck,
    roles: KEEPERS,
    group: 'stock',
  },
  {
    to: '/staff/old-parts',
    label: t.nav.old_parts,
    icon: PackageCheck,
    roles: KEEPERS,
    group: 'stock',
  },
  {
    to: '/staff/stock-documents',
    label: t.nav.stock_documents,
    icon: FileStack,
    roles: KEEPERS,
    group: 'stock',
  },
  {
    to: '/staff/stock-places',
    label: t.nav.stock_places,
    icon: Warehouse,
    roles: KEEPERS,
    group: 'stock',
  },
  {
    to: '/staff/vehicles',
    label: t.nav.vehicles,
    icon: Car,
    roles: KEEPERS,
    group: 'stock',
  },
  {
    to: '/staff/invoices',
    label: t.nav.invoices,
    icon: FileText,
    roles: ['accountant', 'manager'],
    group: 'money',
  },
  {
    to: '/staff/credit-notes',
    label: t.nav.credit_notes,
    icon: FileMinus2,
    roles: ['accountant', 'manager'],
    group: 'money',
  },
  {
    to: '/staff/payments',
    label: t.nav.payments,
    icon: Wallet,
    roles: ['accountant', 'manager'],
    group: 'money',
  },
  {
    to: '/staff/payment-instructions',
    label: t.nav.payment_instructions,
    icon: Landmark,
    roles: ['accountant', 'manager'],
    group: 'money',
  },
  {
    to: '/staff/day',
    label: t.nav.day,
    icon: ChartNoAxesColumn,
    roles: ['manager'],
    group: 'watch',
  },
  {
    to: '/staff/survey-responses',
    label: t.nav.surveys,
    icon: MessageSquareText,
    roles: ['agent', 'dispatcher', 'manager'],
    group: 'watch',
  },
  {
    to: '/staff/recovery-cases',
    label: t.nav.recovery_cases,
    icon: HeartHandshake,
    roles: ['agent', 'dispatcher', 'manager'],
    group: 'watch',
  },
  {
    to: '/staff/settings/employees',
    label: t.nav.employees,
    icon: IdCard,
    roles: ['dispatcher', 'manager', 'admin'],
    group: 'setup',
  },
  {
    to: '/staff/settings/accounts',
    label: t.nav.accounts,
    icon: UserCog,
    roles: ['manager', 'admin'],
    group: 'setup',
  },
  {
    to: '/staff/settings/price-books',
    label: t.nav.prices,
    icon: Tags,
    roles: ['accountant', 'manager', 'admin'],
    group: 'setup',
  },
  {
    to: '/staff/settings',
    label: t.nav.settings,
    icon: Settings,
    roles: ['manager', 'admin'],
    group: 'setup',
  },
]
/** The pages that the person may open. */
export const entries = (): readonly Entry[] => ENTRIES.filter((e) => hasRole(...e.roles))
/** The same, under their headings; groups with nothing in them are left out. */
export const menu = (): readonly { title: string | undefined; entries: readonly Entry[] }[] =>
  [undefined, ...GROUPS]
    .map((group) => ({
      title: group && t.groups[group],
      entries: entries().filter((e) => e.group === group),
    }))
    .filter((g) => g.entries.length > 0)

/** Where a found row opens. */
export const ADDRESS: Readonly<Record<string, (r: { id: string; title: string }) => string>> = {
  service_request: (r) => `/staff/service-requests/${r.title}`,
  party: (r) => `/staff/parties/${r.id}`,
  installed_unit: (r) => `/staff/installed-units/${r.id}`,
  service_location: (r) => `/staff/service-locations/${r.id}`,
  job: (r) => `/staff/jobs/${r.title}`,
  invoice: (r) => `/staff/invoices/${r.id}`,
  payment: (r) => `/staff/payments/${r.id}`,
  item: (r) => `/staff/items/${r.title}`,
  stock_place: (r) => `/staff/stock-places/${r.id}`,
  stock_transfer: (r) => `/staff/stock-transfers/${r.title}`,
  stock_document: (r) => `/staff/stock-documents/${r.title}`,
  vehicle: (r) => `/staff/vehicles/${r.id}`,
  account: (r) => `/staff/settings/accounts/${r.id}`,
  employee: (r) => `/staff/settings/employees?q=${encodeURIComponent(r.title)}`,
}
