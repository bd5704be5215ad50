/*
 * The one table of tones: how a state feels. Its word comes from the catalogue, its icon from the tone (ui/tag.tsx).
 * test/states.test.ts holds it complete against the contract.
 */
import { lang } from './i18n'
import type { states as en } from '@/locales/en/states'

export type Tone = 'neutral' | 'new' | 'planned' | 'active' | 'waiting' | 'good' | 'bad'
export type StateKind = keyof typeof en

export const TONES: { [K in StateKind]: Record<keyof (typeof en)[K], Tone> } = {
  service_request: {
    draft: 'neutral',
    submitted: 'new',
    triaged: 'planned',
    needs_info: 'waiting',
    remote_resolved: 'good',
    accepted: 'planned',
    in_service: 'active',
    resolved: 'good',
    closed: 'neutral',
    rejected: 'bad',
    cancelled: 'neutral',
    reopened: 'new',
    merged: 'neutral',
  },
  job: {
    unscheduled: 'new',
    scheduled: 'planned',
    in_progress: 'active',
    on_hold: 'waiting',
    cannot_complete: 'bad',
    completed: 'waiting',
    approved: 'good',
    posted: 'good',
    closed: 'neutral',
    cancelled: 'neutral',
  },
  job_hold: { parts: 'waiting', approval: 'waiting', customer: 'waiting' },
  visit: {
    scheduled: 'planned',
    dispatched: 'planned',
    accepted: 'planned',
    declined: 'bad',
    traveling: 'active',
    on_site: 'active',
    done: 'good',
    no_access: 'bad',
    cannot_complete: 'bad',
    cancelled: 'neutral',
  },
  installed_unit: {
    in_stock: 'neutral',
    sold: 'new',
    installed: 'good',
    out_of_service: 'waiting',
    scrapped: 'neutral',
  },
  warranty_registration: {
    pending_evidence: 'waiting',
    active: 'good',
    expired: 'neutral',
    voided: 'bad',
    transferred: 'neutral',
  },
  invoice: {
    draft: 'neutral',
    issued: 'new',
    partially_paid: 'waiting',
    paid: 'good',
    credited: 'neutral',
  },
  payment: {
    pending: 'waiting',
    confirmed: 'new',
    allocated: 'good',
    bounced: 'bad',
    refunded: 'neutral',
  },
  stock_condition: {
    new: 'good',
    good: 'good',
    refurbished: 'new',
    needs_inspection: 'waiting',
    defective: 'bad',
    scrap: 'neutral',
  },
  stock_reservation: {
    requested: 'new',
    reserved: 'planned',
    picked: 'active',
    consumed: 'good',
    released: 'neutral',
    expired: 'neutral',
  },
  stock_transfer: {
    draft: 'neutral',
    approved: 'planned',
    picked: 'planned',
    in_transit: 'active',
    received: 'good',
    received_with_difference: 'waiting',
    closed: 'neutral',
    cancelled: 'neutral',
  },
  old_part: { owed: 'waiting', handed_in: 'good' },
  survey_invitation: { sent: 'new', opened: 'active', answered: 'good', expired: 'neutral' },
  credit_note: { draft: 'neutral', approved: 'planned', issued: 'good' },
  task: { open: 'new', done: 'good' },
  account: { active: 'good', disabled: 'neutral' },
  invitation: { sent: 'waiting', accepted: 'good', withdrawn: 'neutral', expired: 'bad' },
  vehicle: { active: 'good', in_workshop: 'waiting', retired: 'neutral' },
  checklist_item: { open: 'neutral', done: 'good', out_of_limits: 'bad', waived: 'neutral' },
  removed_part: {
    not_required: 'neutral',
    owed: 'waiting',
    recovered: 'good',
    left_with_customer: 'neutral',
    missing: 'bad',
  },
  price: { free: 'good', open: 'waiting', accepted: 'good', refused: 'bad' },
  cover: {
    active: 'good',
    expired: 'neutral',
    none: 'neutral',
    voided: 'bad',
    pending_evidence: 'waiting',
    unknown: 'neutral',
  },
  recovery_case: {
    open: 'new',
    contacted: 'active',
    solved: 'good',
    confirmed_by_customer: 'good',
    lost: 'bad',
  },
  goodwill: { proposed: 'waiting', approved: 'good', rejected: 'bad', expired: 'neutral' },
  price_approval: { accepted: 'good', void: 'neutral' },
  version: { draft: 'neutral', published: 'good' },
  item: { active: 'good', last_time_buy: 'waiting', superseded: 'neutral', retired: 'neutral' },
  import: { queued: 'new', running: 'active', succeeded: 'good', failed: 'bad', undone: 'neutral' },
  health: { ok: 'good', warning: 'waiting', failed: 'bad', off: 'neutral' },
  maintenance_run: { queued: 'new', running: 'active', succeeded: 'good', failed: 'bad' },
}
const catalogues = {
  fa: () => import('@/locales/fa/states'),
  en: () => import('@/locales/en/states'),
}
const { states } = await catalogues[lang]()

/** Tone and word of a state; one that this version doesn't know yet is shown as it is. */
export function stateOf(kind: StateKind, state: string): { tone: Tone; label: string } {
  const words: Readonly<Record<string, string>> = states[kind]
  const tones: Readonly<Record<string, Tone>> = TONES[kind]
  return { tone: tones[state] ?? 'neutral', label: words[state] ?? state }
}
/** For filters: the states of a kind in their natural order. */
export const statesOf = (kind: StateKind): { value: string; label: string }[] =>
  Object.entries(states[kind]).map(([value, label]) => ({ value, label }))

/** A state from an address: one the contract knows, or none. */
export const known = <S extends string>(
  kind: StateKind,
  value: string | undefined,
): S | undefined => (value !== undefined && value in TONES[kind] ? (value as S) : undefined)
/** Several of them, `submitted,triaged`; those that the contract doesn't know are left out. */
export const knownAll = <S extends string>(
  kind: StateKind,
  value: string | undefined,
): readonly S[] => (value ?? '').split(',').flatMap((v) => known<S>(kind, v) ?? [])
