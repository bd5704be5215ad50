/*
 * Forms without a form library: values, a draft that survives reload and an expired sign-in, one submit at a time,
 * and the server's field errors put where they belong. The server is the only judge of what is valid;
 * the browser only stops what needs no judging (empty required fields).
 */
import { useEffect, useRef, useState, type FormEvent, type RefObject } from 'react'
import { newIntent } from './api'
import { dropDraft, readDraft, writeDraft } from './drafts'
import { isAbort, Problem } from './problem'
import { problemText } from './texts'

export type FieldErrors = Partial<Record<string, string>>
export interface Failure {
  /** By field name; nested fields by path, `lines.3.quantity`. */
  fields: FieldErrors
  others: string[]
  problem?: Problem
}

/** "/serial_number" → serial_number; "/lines/3/quantity" → "lines.3.quantity". RFC 6901 escapes undone. */
export const fieldOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((s) => s.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')

/**
 * Which field of the screen shows which error. `aliases` maps what the server calls a field to what the form calls it
 * (`{ 'contact.phone': 'phone' }`); an error that no field here can show goes to the summary: none is dropped.
 */
export function failureOf(
  problem: Problem,
  values: object,
  aliases: Readonly<Record<string, string>> = {},
): Failure {
  const fields: Record<string, string> = {},
    others: string[] = []
  for (const e of problem.body.errors) {
    const name = e.pointer === undefined ? undefined : fieldOf(e.pointer)
    const shown = name === undefined ? undefined : shownBy(aliases[name] ?? name, values)
    if (shown === undefined) others.push(e.detail)
    else fields[shown] ??= e.detail
  }
  if (problem.body.errors.length === 0) others.push(problemText(problem))
  return { fields, others, problem }
}
/** `lines.3.quantity` belongs to the value `lines`, which shows its own cells. */
const shownBy = (name: string, values: object): string | undefined =>
  Object.hasOwn(values, name.split('.')[0] ?? '') ? name : undefined

interface Options<V extends object, R> {
  /** Names the form; drafts and intents are kept under it. Put the record's id into it. */
  name: string
  initial: V
  /** What can't be empty, and the sentence that says so; a function where that depends. */
  required?: Partial<Record<keyof V & string, string>> | ((values: V) => FieldErrors)
  aliases?: Readonly<Record<string, string>>
  /** `false` for codes and passwords, which are never stored. */
  draft?: boolean
  submit: (values: V, intent: string) => Promise<R>
  onDone: (result: R) => void
}
export interface Form<V extends object> {
  values: V
  set: <K extends keyof V & string>(name: K, value: V[K]) => void
  /** Spread on a TextField, PhoneField or Select whose value is a string. */
  field: (name: keyof V & string) => {
    name: string
    value: string
    onChange: (v: string) => void
    error: string | undefined
  }
  error: (path: string) => string | undefined
  send: (e?: FormEvent) => Promise<void>
  busy: boolean
  failure: Failure | undefined
  /** Spread on an ErrorSummary; present after a failed submit. */
  summary: {
    ref: RefObject<HTMLDivElement | null>
    fields: { name: string; text: string }[]
    others: readonly string[]
  }
  /** Seconds until the server wants to hear from us again. */
  wait: number
  clear: () => void
}

export function useForm<V extends object, R>(options: Options<V, R>): Form<V> {
  const { name, initial, draft = true } = options
  const [kept] = useState(() => (draft ? readDraft(name) : undefined))
  const [values, setValues] = useState<V>(() => merge(initial, kept?.values))
  const [failure, setFailure] = useState<Failure>()
  const [busy, setBusy] = useState(false)
  const [wait, setWait] = useState(0)
  const intent = useRef(kept?.intent ?? newIntent())
  const latest = useRef(values)
  const changed = useRef(false)
  const sending = useRef(false)
  const ref = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!draft || !changed.current) return
    const id = setTimeout(() => writeDraft(name, values, intent.current), 300)
    return () => clearTimeout(id)
  }, [draft, name, values])
  const [refusals, setRefusals] = useState(0)
  useEffect(() => {
    if (refusals > 0) ref.current?.focus()
  }, [refusals])
  useEffect(() => {
    if (wait <= 0) return
    const id = setTimeout(() => setWait(wait - 1), 1000)
    return () => clearTimeout(id)
  }, [wait])

  const set: Form<V>['set'] = (field, value) => {
    intent.current = newIntent() // other content is another intent
    changed.current = true
    latest.current = { ...latest.current, [field]: value }
    setValues(latest.current)
    // A corrected field stops shouting; the rest stays until the next answer.
    setFailure((f) => {
      if (!f) return f
      const fields = Object.fromEntries(
        Object.entries(f.fields).filter(([k]) => k !== field && !k.startsWith(`${field}.`)),
      )
      return Object.keys(fields).length === Object.keys(f.fields).length ? f : { ...f, fields }
    })
  }
  const send = async (e?: FormEvent) => {
    e?.preventDefault()
    if (sending.current || wait > 0) return
    const current = latest.current
    const missing = missingOf(options.required, current)
    if (Object.keys(missing).length > 0) {
      setFailure({ fields: missing, others: [] })
      setRefusals((n) => n + 1)
      return
    }
    sending.current = true
    setBusy(true)
    if (draft) writeDraft(name, current, intent.current) // the key is on disk before the call leaves
    try {
      const result = await options.submit(current, intent.current)
      changed.current = false // a draft still waiting to be written must not come back
      dropDraft(name)
      setFailure(undefined)
      intent.current = newIntent()
      options.onDone(result)
    } catch (x) {
      if (isAbort(x)) return
      if (!(x instanceof Problem)) throw x
      if (x.code === 'idempotency_key_reused') intent.current = newIntent()
      setFailure(failureOf(x, current, options.aliases)) // what was typed stays typed
      setRefusals((n) => n + 1)
      if (x.retryAfter) setWait(x.retryAfter)
    } finally {
      sending.current = false
      setBusy(false)
    }
  }
  return {
    values,
    set,
    field: (field) => ({
      name: field,
      value: String(values[field] ?? ''),
      onChange: (v) => set(field, v as V[typeof field]),
      error: failure?.fields[field],
    }),
    error: (path) => failure?.fields[path],
    send,
    busy,
    failure,
    summary: {
      ref,
      fields: Object.entries(failure?.fields ?? {}).map(([n, text]) => ({
        name: n,
        text: text ?? '',
      })),
      others: failure?.others ?? [],
    },
    wait,
    clear: () => {
      changed.current = false
      dropDraft(name)
      latest.current = initial
      setValues(initial)
      setFailure(undefined)
    },
  }
}
function missingOf<V extends object>(
  required: Options<V, never>['required'],
  values: V,
): FieldErrors {
  if (typeof required === 'function') {
    return Object.fromEntries(Object.entries(required(values)).filter(([, text]) => text))
  }
  return Object.fromEntries(
    Object.entries(required ?? {}).filter(([k]) => isEmpty((values as Record<string, unknown>)[k])),
  ) as FieldErrors
}
const isEmpty = (v: unknown): boolean =>
  v === undefined ||
  v === null ||
  (typeof v === 'string' && v.trim() === '') ||
  (Array.isArray(v) && v.length === 0)
/** Only what the form knows, and only of the kind it expects: a draft of an older version can't break it. */
function merge<V extends object>(initial: V, kept: Record<string, unknown> | undefined): V {
  if (!kept) return initial
  return Object.fromEntries(
    Object.entries(initial).map(([k, v]) => [
      k,
      kept[k] !== undefined &&
      typeof kept[k] === typeof v &&
      Array.isArray(kept[k]) === Array.isArray(v)
        ? kept[k]
        : v,
    ]),
  ) as V
}
