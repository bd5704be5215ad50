/*
 * The addresses of the staff portal. Each area of work keeps its own routes in `areas/`; a page is loaded when it is
 * first opened.
 */
import type { QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { desk } from './areas/desk'
import { dispatch } from './areas/dispatch'
import { finance } from './areas/finance'
import { oversight } from './areas/oversight'
import { registry } from './areas/registry'
import { settings } from './areas/settings'
import { stock } from './areas/stock'
import { NotFound, root } from './root'

export const staffRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: root.addChildren([
      ...desk,
      ...dispatch,
      ...finance,
      ...oversight,
      ...registry,
      ...settings,
      ...stock,
    ]),
    context: { queries },
    // Plain texts in the address, as people read and share them; what is said twice is one text with a comma.
    parseSearch: (search) => {
      const given = new URLSearchParams(search)
      return Object.fromEntries([...given.keys()].map((k) => [k, given.getAll(k).join()]))
    },
    stringifySearch: (search) => {
      const given = Object.entries(search).filter(([, v]) => v !== undefined && v !== '')
      const text = new URLSearchParams(given.map(([k, v]) => [k, String(v)])).toString()
      return text && `?${text}`
    },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultNotFoundComponent: NotFound,
  })
