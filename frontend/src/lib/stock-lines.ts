/* The lines of a paper that moves stock while they are being written, and what is missing in them. */
import type { Schemas } from './api'
import { number } from './format'
import { said } from './i18n'
import type { FieldErrors } from './form'
import { pieces, quantity } from './quantity'
import { findItems, itemBySku, serialTyped, terms } from './stock'

export interface StockLine {
  /** For the screen alone. */
  key: string
  item_id: string
  sku: string
  label: string
  uom: Schemas['UnitOfMeasure']
  serial: boolean
  quantity: string
  cost: string
  lot: string
  condition: string
  serials: string[]
  /** What is set aside for a job goes as a whole. */
  reservation_id: string
}
type AnyItem = Pick<Schemas['Item'], 'id' | 'sku' | 'name' | 'uom' | 'tracking'>
export const emptyLine = (): StockLine => ({
  key: crypto.randomUUID(),
  item_id: '',
  sku: '',
  label: '',
  uom: 'piece',
  serial: false,
  quantity: '1',
  cost: '',
  lot: '',
  condition: '',
  serials: [],
  reservation_id: '',
})
export const ofItem = (i: AnyItem): Partial<StockLine> => ({
  item_id: i.id,
  sku: i.sku,
  label: `${said(i.name)} · ${i.sku}`,
  uom: i.uom,
  serial: i.tracking === 'serial',
  serials: [],
})
export const lineOf = (i: AnyItem, more: Partial<StockLine> = {}): StockLine => ({
  ...emptyLine(),
  ...ofItem(i),
  ...more,
})
/** What a search has shown, so that choosing one asks nothing again. */
const shown = new Map<string, AnyItem>()
export const knownItem = (id: string): AnyItem | undefined => shown.get(id)
export async function searchItems(q: string, signal: AbortSignal) {
  const { items } = await findItems(q, signal)
  for (const i of items) shown.set(i.id, i)
  return items.map((i) => ({ id: i.id, label: `${said(i.name)} · ${i.sku}` }))
}
/** The item of a scanned code: its own, or that of a label's address. */
export const itemOfCode = async (code: string): Promise<AnyItem | undefined> => {
  const sku = serialTyped(code).toUpperCase()
  return /^[A-Z0-9._-]{1,40}$/.test(sku) ? itemBySku(sku) : undefined
}
/** The same item again is one more of it. */
export function withScanned(lines: readonly StockLine[], item: AnyItem): StockLine[] {
  const at = lines.findIndex((l) => l.item_id === item.id && !l.reservation_id)
  if (at < 0) return [...lines.filter((l) => l.item_id !== ''), lineOf(item)]
  return lines.map((l, i) => {
    const n = pieces(quantity(l.quantity))
    return i === at && n !== undefined ? { ...l, quantity: String(n + 1) } : l
  })
}
export function missingInLines(
  lines: readonly StockLine[],
  wants: { cost?: boolean; serials?: boolean },
): FieldErrors {
  if (lines.length === 0) return { lines: terms.lines.need_lines }
  const missing: Record<string, string> = {}
  lines.forEach((l, i) => {
    const at = (field: string) => `lines.${i}.${field}`
    if (!l.item_id) missing[at('item_id')] = terms.lines.need_item
    if (!l.quantity.trim()) missing[at('quantity')] = terms.lines.need_quantity
    if (wants.cost && !l.cost.trim()) missing[at('unit_cost')] = terms.lines.need_cost
    const n = pieces(quantity(l.quantity.replace(/^\s*[-−]/, '')))
    if (wants.serials && l.serial && n !== undefined && l.serials.length !== n)
      missing[at('serials')] = terms.lines.need_serials(number(n))
  })
  return missing
}
