/* Customers, their places, their products with warranty, and the files that many of them come in. */
import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { root, texts } from '../root'

const page = (
  name:
    | 'Parties'
    | 'NewParty'
    | 'Party'
    | 'ServiceLocation'
    | 'Units'
    | 'NewUnit'
    | 'Unit'
    | 'Registrations'
    | 'Imports'
    | 'NewImport'
    | 'Import',
) => lazyRouteComponent(() => import('./registry-pages'), name)

export const registry: readonly AnyRoute[] = [
  createRoute({
    getParentRoute: () => root,
    path: '/staff/parties',
    validateSearch: texts,
    component: page('Parties'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/parties/new',
    component: page('NewParty'),
  }),
  createRoute({ getParentRoute: () => root, path: '/staff/parties/$id', component: page('Party') }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/service-locations/$id',
    component: page('ServiceLocation'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/installed-units',
    validateSearch: texts,
    component: page('Units'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/installed-units/new',
    validateSearch: texts,
    component: page('NewUnit'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/installed-units/$id',
    component: page('Unit'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/warranty-registrations',
    validateSearch: texts,
    component: page('Registrations'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/imports',
    validateSearch: texts,
    component: page('Imports'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/imports/new',
    validateSearch: texts,
    component: page('NewImport'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/imports/$number',
    validateSearch: texts,
    component: page('Import'),
  }),
]
