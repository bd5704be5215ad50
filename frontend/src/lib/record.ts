/*
 * Simple records (catalogue entries, branches, people …) are described by their fields: how each is typed, sent and
 * read. `ui/record-form.tsx` makes the form of it. An edit sends only what was changed.
 */
import { desk } from './desk-texts'
import type { Schemas } from './api'
import { asciiDigits, phone } from './digits'
import { amount, amountTyped, dayOfYear, moneyUnitName, number, percent } from './format'
import { said } from './i18n'
import { common } from './texts'

export type Words = Schemas['LocalizedText']
export interface Choice {
  value: string
  label: string
}
interface Base<N extends string> {
  name: N
  label: string
  help?: string
  optional?: boolean
  /** Fixed once the record is there, or known only then. */
  only?: 'create' | 'edit'
  /** Shown only where it means something. */
  when?: (values: FormValues) => boolean
}
export type RecordField<N extends string = string> = Base<N> &
  (
    | { kind: 'text'; ltr?: boolean; rows?: number }
    /** In both languages. */
    | { kind: 'words'; rows?: number }
    | { kind: 'number'; unit?: string }
    /** Ten-thousandths on the wire, per cent on the screen. */
    | { kind: 'percent' }
    | { kind: 'money' }
    | { kind: 'date' }
    | { kind: 'phone' }
    | { kind: 'check' }
    | { kind: 'colour' }
    | { kind: 'choice'; options: readonly Choice[]; empty?: string }
    | { kind: 'many'; options: readonly Choice[] }
  )
export type FormValue = string | boolean | readonly string[] | Words
export type FormValues = Readonly<Record<string, FormValue>>

/** What the form begins with. */
export function typedOf(field: RecordField, value: unknown): FormValue {
  switch (field.kind) {
    case 'words':
      return (value as Words | undefined) ?? { fa: '', en: '' }
    case 'check':
      return value === true
    case 'many':
      return (value as readonly string[] | undefined) ?? []
    case 'number':
      return value === undefined ? '' : number(value as number).replace(/[٬,]/g, '')
    case 'percent':
      return value === undefined ? '' : number((value as number) / 100)
    case 'money':
      return value === undefined ? '' : amount(value as Schemas['Money'])
    case 'phone':
      return value === undefined ? '' : phone(value as string)
    case 'choice':
      return value === undefined ? '' : String(value)
    default:
      return (value as string | undefined) ?? ''
  }
}
/** What is sent; undefined where nothing was given. */
export function sentOf(field: RecordField, value: FormValue | undefined): unknown {
  switch (field.kind) {
    case 'words': {
      const words = value as Words
      const fa = words.fa.trim(),
        en = words.en.trim()
      return fa || en ? { fa, en } : undefined
    }
    case 'check':
      return value === true
    case 'many':
      return value
    case 'number':
      return value === '' ? undefined : plainNumber(value as string)
    case 'percent':
      return value === '' ? undefined : Math.round(plainNumber(value as string) * 100)
    case 'money':
      return value === ''
        ? undefined
        : { amount: amountTyped(value as string), currency: 'IRR' as const }
    case 'phone':
      return asciiDigits((value as string).trim()) || undefined
    default:
      return (value as string).trim() || undefined
  }
}
const plainNumber = (s: string): number =>
  Number(
    asciiDigits(s)
      .replace(/[٬,\s%٪]/g, '')
      .replace('٫', '.'),
  )
/** What a person reads, for facts and for comparing two versions. */
export function shownOf(field: RecordField, value: unknown): string {
  if (value === undefined || value === null || value === '') return '–'
  switch (field.kind) {
    case 'words':
      return said(value as Words) || '–'
    case 'check':
      return value === true ? common.yes : common.no
    case 'number':
      return [number(value as number), field.unit].filter(Boolean).join(' ')
    case 'percent':
      return percent((value as number) / 10_000, 2)
    case 'money':
      return `${amount(value as Schemas['Money'])} ${moneyUnitName()}`
    case 'date':
      return dayOfYear(value as string)
    case 'phone':
      return phone(value as string)
    case 'choice':
      return field.options.find((o) => o.value === value)?.label ?? String(value)
    case 'many': {
      const list = value as readonly string[]
      return list.length === 0
        ? '–'
        : list
            .map((v) => field.options.find((o) => o.value === v)?.label ?? v)
            .join(common.list_comma)
    }
    default:
      return String(value)
  }
}

/** The body of a new record. */
export function prototypeOf(fields: readonly RecordField[], values: FormValues): object {
  return Object.fromEntries(
    fields
      .filter((f) => f.only !== 'edit' && (f.when?.(values) ?? true))
      .map((f) => [f.name, sentOf(f, values[f.name])] as const)
      .filter(([, v]) => v !== undefined),
  )
}
/** The merge-patch from what was there to what is typed: an emptied field is taken away by `null`. */
export function patchOf(
  fields: readonly RecordField[],
  from: object,
  values: FormValues,
): Record<string, unknown> {
  const before = from as Record<string, unknown>
  return Object.fromEntries(
    fields
      .filter((f) => f.only !== 'create')
      .map((f) => [f, sentOf(f, values[f.name])] as const)
      .filter(([f, now]) => !same(now, sentOf(f, typedOf(f, before[f.name]))))
      .map(([f, now]) => [f.name, now ?? null]),
  )
}
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
/** Fields that can't be empty, with the sentence that says so. */
export const missingIn = (
  fields: readonly RecordField[],
  values: FormValues,
): Record<string, string> =>
  Object.fromEntries(
    fields
      .filter((f) => !f.optional && f.kind !== 'check' && f.kind !== 'many')
      .filter((f) => f.when?.(values) ?? true)
      .flatMap((f): (readonly [string, string])[] => {
        const value = values[f.name]
        if (f.kind === 'words') {
          const words = value as Words
          return (['fa', 'en'] as const)
            .filter((l) => words[l].trim() === '')
            .map((l) => [`${f.name}.${l}`, desk.record.need(f.label)] as const)
        }
        return sentOf(f, value) === undefined ? [[f.name, desk.record.need(f.label)]] : []
      }),
  )
