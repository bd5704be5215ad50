/* Customers, their places, their products with warranty, and the files that many of them come in. */
import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { root, texts } from '../root'

const page = (name: 'Parties' | 'NewParty' | 'Party' | 'ServiceLocation') =>
  lazyRouteComponent(() => import('./registry-pages'), name)

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
]
