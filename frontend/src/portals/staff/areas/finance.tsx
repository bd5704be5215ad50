/* Invoices and payments. */
import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { root, texts } from '../root'

const page = (name: 'Invoices' | 'Invoice' | 'Payments') =>
  lazyRouteComponent(() => import('./finance-pages'), name)

export const finance: readonly AnyRoute[] = [
  createRoute({
    getParentRoute: () => root,
    path: '/staff/invoices',
    validateSearch: texts,
    component: page('Invoices'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/invoices/$id',
    component: page('Invoice'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/payments',
    validateSearch: texts,
    component: page('Payments'),
  }),
]
