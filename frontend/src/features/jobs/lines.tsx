/* What was planned and used, worked and travelled: each line with who pays for it. */
import { useState, type ReactNode } from 'react'
import type { Schemas } from '@/lib/api'
import { duration, money, number } from '@/lib/format'
import { said } from '@/lib/i18n'
import { stateOf } from '@/lib/states'
import { work } from '@/lib/work'
import { Menu, type MenuAction } from '@/ui/aria/menu'
import { Button } from '@/ui/native'
import { Card } from '@/ui/page'
import { Tag } from '@/ui/tag'
import {
  addLabour,
  addPart,
  addTravel,
  removeExpense,
  removeLabour,
  removePart,
  isOpen,
  type ExpenseLine,
  type JobDetail,
  type LabourLine,
  type Money,
  type PartLine,
} from './api'
import { LineDialog, type LineAsk } from './line-dialogs'
import { mayWork } from './may'
import { t } from './messages'
import { useStep } from './use-step'
import { Shares, Why } from './why'

/** A line for which somebody wants to propose goodwill. */
export interface GoodwillAsk {
  kinds: Schemas['LineKind'][]
  amount: Money
  name?: string
}
interface Line {
  id: string
  kind: Schemas['LineKind']
  name: string
  code?: string
  net: PartLine['net']
  decision: PartLine['decision']
  facts: ReactNode
  actions: MenuAction[]
}
export function Lines({
  job: j,
  changed,
  onGoodwill,
}: {
  job: JobDetail
  changed: () => void
  /** Absent for who may not propose any. */
  onGoodwill?: ((ask: GoodwillAsk) => void) | undefined
}) {
  const [asked, setAsked] = useState<LineAsk>()
  const step = useStep(changed)
  const open = mayWork() && isOpen(j)
  const take = (off: () => Promise<unknown>, again: (key: string) => Promise<unknown>) => ({
    id: 'remove',
    label: t.take_off,
    run: () => void step.run(off, t.was_taken_off, () => void step.run(again, t.was_put_back)),
  })
  const parts = j.part_lines.map((l): Line => {
    const used = Number(l.quantity_used) > 0
    return {
      id: l.id,
      kind: 'part',
      name: said(l.item_name),
      code: l.sku,
      net: l.net,
      decision: l.decision,
      facts: <PartFacts line={l} />,
      actions: open
        ? used
          ? [{ id: 'old', label: t.old_part, run: () => setAsked({ kind: 'old', line: l }) }]
          : [
              {
                id: 'quantity',
                label: t.change_quantity,
                run: () => setAsked({ kind: 'quantity', line: l }),
              },
              take(
                () => removePart(l),
                (key) => addPart(j.id, l.item_id, l.quantity, key),
              ),
            ]
        : [],
    }
  })
  const labour = j.labour_lines.map((l): Line => ({
    id: l.id,
    kind: 'labour',
    name: said(l.name),
    code: l.service_code,
    net: l.net,
    decision: l.decision,
    facts: labourFacts(l),
    actions: open
      ? [
          {
            id: 'minutes',
            label: t.change_minutes,
            run: () => setAsked({ kind: 'minutes', line: l }),
          },
          take(
            () => removeLabour(l),
            (key) => addLabour(j.id, l.service_code_id, l.actual_minutes, key),
          ),
        ]
      : [],
  }))
  const expenses = j.expense_lines.map((l: ExpenseLine): Line => ({
    id: l.id,
    kind: 'travel',
    name: said(l.name),
    net: l.net,
    decision: l.decision,
    facts: [t.kilometres(number(l.distance_km)), l.note].filter(Boolean).join(' · '),
    actions: open
      ? [
          take(
            () => removeExpense(l),
            (key) => addTravel(j.id, l.distance_km, key),
          ),
        ]
      : [],
  }))
  const groups = [
    { kind: 'part', lines: parts, add: t.add_part },
    { kind: 'labour', lines: labour, add: t.add_labour },
    { kind: 'travel', lines: expenses, add: t.add_travel },
  ] as const
  return (
    <Card title={t.lines}>
      <div className="grid gap-5">
        {groups.map(({ kind, lines, add }) => (
          <section key={kind} aria-label={work.line_kinds[kind]}>
            <div className="flex items-center gap-3">
              <h3 className="me-auto text-sm font-semibold text-muted">{work.line_kinds[kind]}</h3>
              {open && (
                <Button kind="quiet" onClick={() => setAsked({ kind: `add_${kind}` })}>
                  {add}
                </Button>
              )}
            </div>
            {lines.length === 0 ? (
              <p className="text-sm text-muted">{t.no_lines[kind]}</p>
            ) : (
              <ul className="divide-y divide-line-faint">
                {lines.map((l) => (
                  <Row key={l.id} line={l} onGoodwill={onGoodwill} />
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
      {asked && (
        <LineDialog
          job={j}
          ask={asked}
          onClose={() => setAsked(undefined)}
          onDone={() => {
            setAsked(undefined)
            changed()
          }}
        />
      )}
    </Card>
  )
}
function Row({
  line: l,
  onGoodwill,
}: {
  line: Line
  onGoodwill: ((ask: GoodwillAsk) => void) | undefined
}) {
  const own = l.decision.shares.find((s) => s.payer === 'customer' && s.share_ten_thousandths > 0)
  const actions =
    onGoodwill && own
      ? [
          ...l.actions,
          {
            id: 'goodwill',
            label: t.propose_goodwill,
            run: () => onGoodwill({ kinds: [l.kind], amount: own.amount, name: l.name }),
          },
        ]
      : l.actions
  return (
    <li className="grid gap-1 py-3">
      <div className="flex flex-wrap items-center gap-x-3">
        <p className="me-auto min-w-0 font-medium">
          {l.name} {l.code && <bdi className="text-xs font-normal text-muted">{l.code}</bdi>}
        </p>
        <p className="font-medium tabular-nums">{money(l.net)}</p>
        {actions.length > 0 && (
          <Menu kind="quiet" label={t.line_steps(l.name)} actions={actions}>
            {t.steps}
          </Menu>
        )}
      </div>
      <div className="text-sm text-muted">{l.facts}</div>
      <Shares decision={l.decision} />
      <Why line={l.id} decision={l.decision} />
    </li>
  )
}
function PartFacts({ line: l }: { line: PartLine }) {
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>{t.planned_quantity(number(l.quantity))}</span>
      <span>{t.used_quantity(number(l.quantity_used))}</span>
      {l.serials.length > 0 && (
        <span>
          {t.serials}: <bdi>{l.serials.join(', ')}</bdi>
        </span>
      )}
      {l.old_part_state !== 'not_required' && (
        <span className="inline-flex flex-wrap items-center gap-2">
          {t.old_part}: <Tag {...stateOf('removed_part', l.old_part_state)} />
          {l.old_part_serial && <bdi>{l.old_part_serial}</bdi>}
        </span>
      )}
      {l.unit_cost && <span>{t.unit_cost(money(l.unit_cost))}</span>}
    </p>
  )
}
const labourFacts = (l: LabourLine): string =>
  [
    t.standard(duration(l.standard_minutes)),
    l.actual_minutes === undefined ? t.no_minutes : t.took(duration(l.actual_minutes)),
  ].join(' · ')
