/* What the menu holds: only what a person's roles open. An area adds its pages here. */
import { FileText, House, Inbox, Wallet, type LucideIcon } from 'lucide-react'
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
    to: '/staff/service-requests',
    label: t.nav.service_requests,
    icon: Inbox,
    roles: [...DESK, 'accountant', 'admin'],
  },
  {
    to: '/staff/invoices',
    label: t.nav.invoices,
    icon: FileText,
    roles: ['accountant', 'manager'],
  },
  { to: '/staff/payments', label: t.nav.payments, icon: Wallet, roles: ['accountant', 'manager'] },
]
export const entries = (): readonly Entry[] => ENTRIES.filter((e) => hasRole(...e.roles))
