/* Home and service requests: what an agent works with all day. */
import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { root, texts } from '../root'

const page = (name: 'Home' | 'Requests' | 'Request' | 'NewRequest') =>
  lazyRouteComponent(() => import('./desk-pages'), name)

export const desk: readonly AnyRoute[] = [
  createRoute({ getParentRoute: () => root, path: '/staff', component: page('Home') }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/service-requests',
    validateSearch: texts,
    component: page('Requests'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/service-requests/new',
    validateSearch: texts,
    component: page('NewRequest'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/service-requests/$number',
    component: page('Request'),
  }),
]
