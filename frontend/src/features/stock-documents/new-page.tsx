/* A new receipt, adjustment or issue. It is booked at once and for good, so it asks first. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Schemas } from '@/lib/api'
import { amountTyped } from '@/lib/format'
import { useForm, type FieldErrors } from '@/lib/form'
import { said } from '@/lib/i18n'
import { navigate } from '@/lib/navigate'
import { isNone, quantity, sumOf } from '@/lib/quantity'
import { useAccount } from '@/lib/session'
import { homeWarehouse, KEPT, placesInUse, quantityOf, type StockPlace } from '@/lib/stock'
import { missingInLines, type StockLine } from '@/lib/stock-lines'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { StockLines } from '@/ui/aria/stock-lines'
import { Dialog, DialogActions } from '@/ui/dialog'
import { LinkButton } from '@/ui/link'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Select } from '@/ui/choices'
import { Card, EmptyState, Loaded, PageHeader } from '@/ui/page'
import { adjust, issue, onHandAt, receive, type DocumentKind } from './api'
import { mayBook } from './list-page'
import { t } from './messages'

export function NewDocumentPage({ kind }: { kind: DocumentKind }) {
  const me = useAccount()?.id
  const places = useQuery({
    queryKey: ['stock-places-countable', kind, me],
    // What is missing after a transfer stays on the way until it is adjusted there.
    queryFn: async ({ signal }) => {
      const all = await placesInUse(signal, [
        ...KEPT,
        ...(kind === 'adjustment' ? (['in_transit'] as const) : []),
      ])
      return { all, home: await homeWarehouse(me, all, signal) }
    },
  })
  if (!mayBook(kind))
    return <EmptyState page title={common.forbidden} hint={common.forbidden_hint} />
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={t.new_kinds[kind]} lead={t.leads[kind]} />
      <Loaded data={places.data} error={places.error} retry={() => void places.refetch()}>
        {({ all, home }) => <Form kind={kind} places={all} home={home} />}
      </Loaded>
    </div>
  )
}
interface Values {
  place: string
  reason: string
  lines: StockLine[]
}
function Form({
  kind,
  places,
  home,
}: {
  kind: DocumentKind
  places: readonly StockPlace[]
  home: string | undefined
}) {
  const [asking, setAsking] = useState(false)
  const receipt = kind === 'receipt'
  const missing = (v: Values): FieldErrors => ({
    ...(!v.place && { place: t.need_place }),
    ...(!receipt && !v.reason.trim() && { reason: t.need_reason }),
    ...missingInLines(v.lines, { cost: receipt, serials: true }),
  })
  const form = useForm({
    name: `stock-${kind}:new`,
    initial: {
      place: home ?? '',
      reason: '',
      lines: [] as StockLine[],
    },
    required: missing,
    aliases: { stock_place_id: 'place', note: 'reason' },
    submit: (v, key) => book(kind, v, key),
    onDone: (made) => {
      say(t.was_booked(made.number))
      navigate(`/staff/stock-documents/${made.number}`)
    },
  })
  const { place, lines } = form.values
  const items = [...new Set(lines.map((l) => l.item_id).filter(Boolean))].sort()
  const there = useQuery({
    queryKey: ['on-hand-at', place, items],
    enabled: place !== '' && items.length > 0,
    queryFn: ({ signal }) => onHandAt(place, items, signal),
  })
  const infoOf = (l: StockLine): string | undefined => {
    if (!there.data) return undefined
    const now = sumOf(there.data.items.filter((b) => b.item.id === l.item_id).map((b) => b.on_hand))
    const typed = signed(l.quantity)
    if (kind !== 'adjustment' || isNone(typed))
      return isNone(now) ? t.none_there : t.on_hand(quantityOf(now, l.uom))
    return t.will_be(quantityOf(now, l.uom), quantityOf(sumOf([now, typed]), l.uom))
  }
  const chosen = places.find((p) => p.id === place)
  return (
    <Card>
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault()
          if (Object.keys(missing(form.values)).length > 0) void form.send()
          else setAsking(true)
        }}
        className="grid gap-4"
      >
        <ErrorSummary {...form.summary} wait={form.wait} />
        <Select
          {...form.field('place')}
          label={t.place}
          empty={t.choose}
          options={places.map((p) => ({ value: p.id, label: said(p.name) }))}
        />
        <StockLines
          lines={lines}
          onChange={(next) => form.set('lines', next)}
          error={form.error}
          cost={receipt}
          serials
          info={infoOf}
          quantityHelp={kind === 'adjustment' ? t.signed_help : undefined}
        />
        <TextField
          {...form.field('reason')}
          label={receipt ? t.note : t.reason}
          help={receipt ? t.note_help : t.reason_help}
          optional={receipt}
          rows={2}
        />
        {kind === 'adjustment' && <p className="text-sm text-muted">{t.limit_hint}</p>}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.book[kind]}
          </Button>
          <LinkButton to="/staff/stock-documents">{common.back_out}</LinkButton>
        </div>
        <Dialog
          title={t.question[kind](t.lines(lines.length), chosen ? said(chosen.name) : '')}
          open={asking}
          onClose={() => setAsking(false)}
        >
          <ul className="mb-3 list-disc ps-5 text-sm">
            {lines.map((l) => (
              <li key={l.key}>
                {l.label}: <bdi>{quantityOf(signed(l.quantity), l.uom)}</bdi>
              </li>
            ))}
          </ul>
          <p className="text-muted">{t.question_hint}</p>
          <DialogActions>
            <Button onClick={() => setAsking(false)}>{common.back_out}</Button>
            <Button
              kind="primary"
              busy={form.busy}
              onClick={() => void form.send().then(() => setAsking(false))}
            >
              {t.book[kind]}
            </Button>
          </DialogActions>
        </Dialog>
      </form>
    </Card>
  )
}
/** A minus may come as the sign of a Persian keyboard. */
const signed = (text: string): string => quantity(text.replace(/[−–]/g, '-'))
function book(kind: DocumentKind, v: Values, key: string) {
  const shared = (l: StockLine) => ({
    item_id: l.item_id,
    quantity: signed(l.quantity),
    ...(l.lot.trim() && { lot: l.lot.trim() }),
    ...(l.condition && { condition: l.condition as Schemas['StockCondition'] }),
    ...(l.serial && { serials: l.serials }),
  })
  const reason = v.reason.trim()
  if (kind === 'receipt')
    return receive(
      {
        stock_place_id: v.place,
        lines: v.lines.map((l) => ({
          ...shared(l),
          unit_cost: { amount: amountTyped(l.cost), currency: 'IRR' },
        })),
        ...(reason && { note: reason }),
      },
      key,
    )
  const b = { stock_place_id: v.place, reason, lines: v.lines.map(shared) }
  return kind === 'adjustment' ? adjust(b, key) : issue(b, key)
}
