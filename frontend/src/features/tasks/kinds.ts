/* What kinds of tasks there are, for people: the steps of an escalation are one kind. */
import { t } from './messages'

const SLA = /^sla_step_\d$/
export const kindText = (kind: string): string => {
  const words: Readonly<Record<string, string>> = t.kinds
  return words[SLA.test(kind) ? 'sla' : kind] ?? kind
}
/** What a kind is called in a query. */
export const KINDS: readonly { value: string; label: string }[] = Object.entries(t.kinds).map(
  ([kind, label]) => ({
    value: kind === 'sla' ? [1, 2, 3, 4, 5, 6].map((n) => `sla_step_${n}`).join() : kind,
    label,
  }),
)
/** Done where the row is, by its own step. */
const ELSEWHERE = [
  'recovery',
  'credit_note_approval',
  'decide_goodwill',
  'decide_warranty_void',
  'confirm_stock_transfer',
]
export const closesItself = (kind: string): boolean => ELSEWHERE.includes(kind)
