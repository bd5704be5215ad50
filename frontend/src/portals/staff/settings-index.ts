/*
 * Every setting, where it is, and the words by which people look for it. The settings page and Ctrl K search here, so
 * a setting is found by what it's for, not only by its title.
 */
import { asciiDigits } from '@/lib/digits'
import { hasRole, type Role } from '@/lib/session'
import { s } from './settings-messages'

type Id = keyof typeof s.items
type Section = keyof typeof s.sections
const READERS: readonly Role[] = ['manager', 'admin']
const PLANNERS: readonly Role[] = ['dispatcher', 'manager', 'admin']
const MONEY: readonly Role[] = ['accountant', 'manager', 'admin']
const EVERYONE: readonly Role[] = [
  'agent',
  'dispatcher',
  'technician',
  'warehouse',
  'accountant',
  'manager',
  'admin',
]

const SETTINGS: Record<Id, { to: string; section: Section; roles: readonly Role[] }> = {
  organization: { to: '/staff/settings/organization', section: 'house', roles: READERS },
  branches: { to: '/staff/settings/branches', section: 'house', roles: READERS },
  territories: { to: '/staff/settings/territories', section: 'house', roles: READERS },
  organizations: { to: '/staff/settings/organizations', section: 'house', roles: READERS },
  accounts: { to: '/staff/settings/accounts', section: 'people', roles: READERS },
  employees: { to: '/staff/settings/employees', section: 'people', roles: PLANNERS },
  own: { to: '/staff/account', section: 'people', roles: EVERYONE },
  families: { to: '/staff/settings/catalogue/families', section: 'catalogue', roles: READERS },
  models: { to: '/staff/settings/catalogue/models', section: 'catalogue', roles: READERS },
  symptoms: { to: '/staff/settings/catalogue/symptoms', section: 'catalogue', roles: READERS },
  fault_codes: {
    to: '/staff/settings/catalogue/fault-codes',
    section: 'catalogue',
    roles: READERS,
  },
  service_codes: {
    to: '/staff/settings/catalogue/service-codes',
    section: 'catalogue',
    roles: READERS,
  },
  items: {
    to: '/staff/settings/catalogue/items',
    section: 'catalogue',
    roles: ['warehouse', ...READERS],
  },
  skills: { to: '/staff/settings/catalogue/skills', section: 'catalogue', roles: READERS },
  reasons: { to: '/staff/settings/catalogue/reasons', section: 'catalogue', roles: READERS },
  calendars: { to: '/staff/settings/calendars', section: 'time', roles: PLANNERS },
  holidays: { to: '/staff/settings/holidays', section: 'time', roles: PLANNERS },
  sla: { to: '/staff/settings/service-levels', section: 'time', roles: READERS },
  policies: { to: '/staff/settings/warranty-policies', section: 'promises', roles: READERS },
  surveys: { to: '/staff/settings/templates/surveys', section: 'promises', roles: READERS },
  jobs: { to: '/staff/settings/templates/jobs', section: 'promises', roles: PLANNERS },
  checklists: { to: '/staff/settings/templates/checklists', section: 'promises', roles: PLANNERS },
  price_books: { to: '/staff/settings/price-books', section: 'money', roles: MONEY },
  price_zones: { to: '/staff/settings/price-zones', section: 'money', roles: MONEY },
  tax_rates: { to: '/staff/settings/tax-rates', section: 'money', roles: MONEY },
  health: { to: '/staff/settings/health', section: 'system', roles: ['admin'] },
  audit: { to: '/staff/settings/audit', section: 'system', roles: ['admin'] },
  presets: { to: '/staff/settings/presets', section: 'start', roles: ['admin'] },
}
export interface Setting {
  id: string
  to: string
  title: string
  hint: string
}
const entries = Object.entries(SETTINGS) as [Id, (typeof SETTINGS)[Id]][]
const plain = (text: string): string =>
  asciiDigits(text.toLowerCase())
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll('\u200c', '')
    .trim()

/** What the person may open and every typed word points to; all of it when nothing is typed. */
export function findSettings(typed: string): readonly (Setting & { section: string })[] {
  const asked = plain(typed).split(/\s+/).filter(Boolean)
  return entries
    .filter(([, at]) => hasRole(...at.roles))
    .map(([id, at]) => ({ id, to: at.to, section: at.section, ...s.items[id] }))
    .filter((x) => {
      const known = plain(`${x.title} ${x.hint} ${x.words} ${s.sections[x.section]}`)
      return asked.every((word) => known.includes(word))
    })
}
