/* The board, jobs and goodwill: what a dispatcher works with all day. */
import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { root, texts } from '../root'

const jobs = (name: 'Jobs' | 'Job' | 'GoodwillList') =>
  lazyRouteComponent(() => import('./jobs-pages'), name)

const board = lazyRouteComponent(() => import('./board-pages'), 'Board')

export const dispatch: readonly AnyRoute[] = [
  ...['/staff/board', '/staff/board/$date'].map((path) =>
    createRoute({ getParentRoute: () => root, path, validateSearch: texts, component: board }),
  ),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/jobs',
    validateSearch: texts,
    component: jobs('Jobs'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/jobs/$number',
    component: jobs('Job'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/staff/goodwill',
    validateSearch: texts,
    component: jobs('GoodwillList'),
  }),
]
