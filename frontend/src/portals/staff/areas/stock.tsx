/* Stock by item and place, the papers that move it, old parts and vehicles: the storekeeper's day. */
import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { root, texts } from '../root'

const pages = () => import('./stock-pages')
type Pages = Awaited<ReturnType<typeof pages>>
const route = (path: string, name: keyof Pages) =>
  createRoute({
    getParentRoute: () => root,
    path,
    validateSearch: texts,
    component: lazyRouteComponent(pages, name),
  })

export const stock: readonly AnyRoute[] = [
  route('/staff/stock', 'Stock'),
  route('/staff/items/$sku', 'Item'),
  route('/staff/stock-places', 'Places'),
  route('/staff/stock-places/new', 'NewPlace'),
  route('/staff/stock-places/$id', 'Place'),
  route('/staff/stock-places/$id/edit', 'EditPlace'),
  route('/staff/stock-transfers', 'Transfers'),
  route('/staff/stock-transfers/new', 'NewTransfer'),
  route('/staff/stock-transfers/$number', 'Transfer'),
  route('/staff/stock-transfers/$number/edit', 'EditTransfer'),
  route('/staff/stock-documents', 'Documents'),
  route('/staff/stock-documents/new/$kind', 'NewDocument'),
  route('/staff/stock-documents/$number', 'Document'),
  route('/staff/old-parts', 'OldParts'),
  route('/staff/vehicles', 'Vehicles'),
  route('/staff/vehicles/new', 'NewVehicle'),
  route('/staff/vehicles/$id', 'Vehicle'),
  route('/staff/vehicles/$id/edit', 'EditVehicle'),
]
