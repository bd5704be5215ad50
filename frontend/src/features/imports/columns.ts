/* Which column of a file is which of ours, guessed from its heading in either language; people correct it. */
import type { Sheet } from './sheet'

export const COLUMNS = [
  'serial',
  'model',
  'batch',
  'production_date',
  'sold_on',
  'installed_on',
  'owner_name',
  'owner_phone',
  'city',
  'address',
] as const
export type ColumnName = (typeof COLUMNS)[number]
export const NEEDED: readonly ColumnName[] = ['serial', 'model']
/** For each of ours the place in the file; undefined where the file has none. */
export type Mapping = Partial<Record<ColumnName, number>>

/** Headings that people use, beside our own names. */
const KNOWN: Record<ColumnName, readonly string[]> = {
  serial: ['serial number', 'serial no', 's/n', 'sn', 'سریال', 'شماره سریال', 'سریال نامبر'],
  model: ['model code', 'product', 'product model', 'مدل', 'کد مدل', 'محصول', 'کد محصول'],
  batch: ['lot', 'production batch', 'batch no', 'سری تولید', 'سری ساخت', 'بچ', 'سری'],
  production_date: ['produced on', 'made on', 'production', 'تاریخ تولید', 'تاریخ ساخت', 'تولید'],
  sold_on: ['sale date', 'sold', 'purchase date', 'تاریخ فروش', 'تاریخ خرید', 'فروش', 'خرید'],
  installed_on: ['installation date', 'install date', 'installed', 'تاریخ نصب', 'نصب'],
  owner_name: [
    'owner',
    'name',
    'customer',
    'customer name',
    'buyer',
    'نام',
    'نام مالک',
    'نام مشتری',
    'نام خریدار',
    'نام و نام خانوادگی',
    'مالک',
    'مشتری',
    'خریدار',
  ],
  owner_phone: [
    'phone',
    'mobile',
    'telephone',
    'mobile number',
    'phone number',
    'تلفن',
    'موبایل',
    'همراه',
    'تلفن همراه',
    'شماره تلفن',
    'شماره موبایل',
    'تلفن مالک',
    'تلفن مشتری',
    'تلفن خریدار',
    'موبایل مالک',
  ],
  city: ['town', 'شهر', 'شهرستان'],
  address: ['street address', 'آدرس', 'نشانی'],
}
const plain = (s: string) =>
  s
    .toLowerCase()
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[\s\u200c\u200f_\-.:/()]/g, '')

export function guess(header: readonly string[]): Mapping {
  const found: Mapping = {}
  const headings = header.map(plain)
  for (const column of COLUMNS) {
    const names = [column, ...KNOWN[column]].map(plain)
    const at = headings.findIndex((h) => names.includes(h))
    if (at >= 0) found[column] = at
  }
  return found
}
/** The file already says it as we do: it can be sent as it is. */
export const isOurs = (sheet: Sheet, mapping: Mapping): boolean =>
  sheet.source !== 'windows-1256' &&
  COLUMNS.every((c) => {
    const at = sheet.header.findIndex((h) => h.toLowerCase() === c)
    return mapping[c] === (at < 0 ? undefined : at)
  })
/** Headings under our names; what isn't ours keeps its own and travels along. */
export function renamed(header: readonly string[], mapping: Mapping): string[] {
  const ours = new Map(COLUMNS.flatMap((c) => (mapping[c] === undefined ? [] : [[mapping[c], c]])))
  return header.map((h, i) => {
    const column = ours.get(i)
    if (column) return column
    return (COLUMNS as readonly string[]).includes(h.toLowerCase()) ? `${h} *` : h
  })
}
