/* What stands over all work: the day's numbers, the work list, what customers say. */
import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { root, texts } from '../root'

type Page = 'DayPage' | 'Tasks' | 'Responses' | 'Cases' | 'Case' | 'Row'
const page = (name: Page) => lazyRouteComponent(() => import('./oversight-pages'), name)

export const oversight: readonly AnyRoute[] = [
  createRoute({ getParentRoute: () => root, path: '/staff/day', component: page('DayPage') }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/tasks',
    validateSearch: texts,
    component: page('Tasks'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/survey-responses',
    validateSearch: texts,
    component: page('Responses'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/recovery-cases',
    validateSearch: texts,
    component: page('Cases'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/recovery-cases/$id',
    component: page('Case'),
  }),
  // A row known by kind and id alone opens where its number says.
  createRoute({
    getParentRoute: () => root,
    path: '/staff/rows/$kind/$id',
    component: page('Row'),
  }),
]
