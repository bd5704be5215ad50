/* Invoices and payments. */
import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { root, texts } from '../root'

type Page =
  'Invoices' | 'NewInvoice' | 'Invoice' | 'CreditNotes' | 'Payments' | 'Payment' | 'Instructions'
const page = (name: Page) => lazyRouteComponent(() => import('./finance-pages'), name)

export const finance: readonly AnyRoute[] = [
  createRoute({
    getParentRoute: () => root,
    path: '/staff/invoices',
    validateSearch: texts,
    component: page('Invoices'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/invoices/new',
    component: page('NewInvoice'),
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
  createRoute({
    getParentRoute: () => root,
    path: '/staff/payments/$id',
    component: page('Payment'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/credit-notes',
    validateSearch: texts,
    component: page('CreditNotes'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/payment-instructions',
    component: page('Instructions'),
  }),
]
