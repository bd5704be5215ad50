/* What the menu holds: only what a person's roles open. An area adds its pages here. */
import {
  Boxes,
  CalendarClock,
  ClipboardList,
  FileText,
  Gauge,
  House,
  Inbox,
  ListTodo,
  MessageSquareHeart,
  PackageSearch,
  Settings,
  ShieldCheck,
  Tags,
  Users,
  Wallet,
  Wrench,
  type LucideIcon,
} from 'lucide-react'
import { hasRole, type Role } from '@/lib/session'
import { t } from './messages'

export interface Entry {
  to: string
  label: string
  icon: LucideIcon
  roles: readonly Role[]
}
const DESK: readonly Role[] = ['agent', 'dispatcher', 'manager']

export const ENTRIES: readonly Entry[] = [
  {
    to: '/staff',
    label: t.nav.home,
    icon: House,
    roles: ['agent', 'dispatcher', 'warehouse', 'accountant', 'manager', 'admin'],
  },
  {
    to: '/staff/tasks',
    label: t.nav.tasks,
    icon: ListTodo,
    roles: ['agent', 'dispatcher', 'warehouse', 'accountant', 'manager', 'admin'],
  },
  {
    to: '/staff/service-requests',
    label: t.nav.service_requests,
    icon: Inbox,
    roles: [...DESK, 'accountant', 'admin'],
  },
  { to: '/staff/board', label: t.nav.board, icon: CalendarClock, roles: ['dispatcher', 'manager'] },
  { to: '/staff/jobs', label: t.nav.jobs, icon: Wrench, roles: [...DESK, 'accountant'] },
  {
    to: '/staff/parties',
    label: t.nav.parties,
    icon: Users,
    roles: [...DESK, 'accountant', 'admin'],
  },
  {
    to: '/staff/installed-units',
    label: t.nav.installed_units,
    icon: ShieldCheck,
    roles: [...DESK, 'admin'],
  },
  {
    to: '/staff/stock',
    label: t.nav.stock,
    icon: Boxes,
    roles: ['warehouse', 'manager', 'dispatcher'],
  },
  {
    to: '/staff/stock-transfers',
    label: t.nav.stock_transfers,
    icon: PackageSearch,
    roles: ['warehouse', 'manager'],
  },
  {
    to: '/staff/invoices',
    label: t.nav.invoices,
    icon: FileText,
    roles: ['accountant', 'manager'],
  },
  { to: '/staff/payments', label: t.nav.payments, icon: Wallet, roles: ['accountant', 'manager'] },
  {
    to: '/staff/surveys',
    label: t.nav.surveys,
    icon: MessageSquareHeart,
    roles: ['agent', 'manager'],
  },
  { to: '/staff/day', label: t.nav.day, icon: Gauge, roles: ['manager'] },
  { to: '/staff/prices', label: t.nav.prices, icon: Tags, roles: ['manager', 'admin'] },
  { to: '/staff/imports', label: t.nav.imports, icon: ClipboardList, roles: ['admin', 'manager'] },
  { to: '/staff/settings', label: t.nav.settings, icon: Settings, roles: ['admin'] },
]
export const entries = (): readonly Entry[] => ENTRIES.filter((e) => hasRole(...e.roles))
