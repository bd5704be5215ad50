/* The administration: what the organization is, its people, its catalogue, and the rules of time and money. */
import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { root, texts } from '../root'

type Pages = typeof import('./settings-pages')
const at = (path: string, name: keyof Pages): AnyRoute =>
  createRoute({
    getParentRoute: () => root,
    path: `/staff/${path}`,
    validateSearch: texts,
    component: lazyRouteComponent(() => import('./settings-pages'), name),
  })

export const settings: readonly AnyRoute[] = [
  at('account', 'Account'),
  at('settings', 'Settings'),
  at('settings/organization', 'Organization'),
  at('settings/branches', 'Branches'),
  at('settings/territories', 'Territories'),
  at('settings/organizations', 'Organizations'),
  at('settings/accounts', 'Accounts'),
  at('settings/accounts/$id', 'AccountDetail'),
  at('settings/employees', 'Employees'),
  at('settings/employees/$number', 'EmployeeDetail'),
  at('settings/catalogue/$book', 'Catalogue'),
  at('settings/calendars', 'Calendars'),
  at('settings/calendars/$code', 'Calendar'),
  at('settings/holidays', 'Holidays'),
  at('settings/service-levels', 'ServiceLevels'),
  at('settings/presets', 'Presets'),
  at('settings/templates/surveys', 'SurveyTemplates'),
  at('settings/templates/jobs', 'JobTemplates'),
  at('settings/templates/checklists', 'ChecklistTemplates'),
  at('settings/warranty-policies', 'WarrantyPolicies'),
  at('settings/warranty-policies/$code', 'WarrantyPolicy'),
  at('settings/price-books', 'PriceBooks'),
  at('settings/price-books/$code', 'PriceBook'),
  at('settings/price-zones', 'PriceZones'),
  at('settings/tax-rates', 'TaxRates'),
  at('settings/health', 'Health'),
  at('settings/audit', 'Audit'),
  at('settings/audit/$id', 'AuditDetail'),
]
