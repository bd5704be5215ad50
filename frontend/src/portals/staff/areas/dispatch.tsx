/* The board, jobs and goodwill: what a dispatcher works with all day. */
import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { root, texts } from '../root'

const jobs = (name: 'Jobs' | 'Job' | 'GoodwillList') =>
  lazyRouteComponent(() => import('./jobs-pages'), name)

export const dispatch: readonly AnyRoute[] = [
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
