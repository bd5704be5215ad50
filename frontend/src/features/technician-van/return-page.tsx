/* Parts that go back from the van to a warehouse: chosen, asked once, handed over. */
import { useState } from 'react'
import { useForm, type FieldErrors } from '@/lib/form'
import { said } from '@/lib/i18n'
import { useLoad } from '@/lib/load'
import { navigate } from '@/lib/navigate'
import { compare, isNone, pieces, quantity, sumOf } from '@/lib/quantity'
import { useAccount } from '@/lib/session'
import { quantityOf, terms } from '@/lib/stock'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { ItemName } from '@/ui/item-name'
import { LinkButton } from '@/ui/link'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Select } from '@/ui/choices'
import { Card, EmptyState, Loaded, PageHeader } from '@/ui/page'
import { SerialsField } from '@/ui/serials-field'
import { bringBack, myVan, serialsIn, warehouses, type Balance, type MyVan } from './api'
import { t } from './messages'

export function ReturnPage() {
  const me = useAccount()?.id
  const read = useLoad(me && `my-return-${me}`, async (signal) => {
    const [mine, places] = await Promise.all([myVan(me ?? '', signal), warehouses(signal)])
    return { mine, places: places.items }
  })
  return (
    <div className="mx-auto max-w-2xl p-4">
      <Loaded data={read.data} error={read.error} retry={read.reload} page>
        {({ mine, places }) =>
          mine ? (
            <>
              <PageHeader title={t.back} lead={t.back_lead} />
              <Form mine={mine} places={places} />
            </>
          ) : (
            <EmptyState page title={t.none} hint={t.none_hint} />
          )
        }
      </Loaded>
    </div>
  )
}
interface Free {
  item: Balance['item']
  available: string
}
/** Usable parts that no visit waits for, one row an item whatever its lot. */
function freeIn(stock: readonly Balance[]): Free[] {
  const usable = stock.filter((b) => ['new', 'good', 'refurbished'].includes(b.condition))
  const items = new Map(usable.map((b) => [b.item.id, b.item]))
  return [...items.values()]
    .map((item) => ({
      item,
      available: sumOf(usable.filter((b) => b.item.id === item.id).map((b) => b.available)),
    }))
    .filter((f) => !isNone(f.available))
}
interface Chosen {
  item_id: string
  quantity: string
  serials: string[]
}
function Form({
  mine,
  places,
}: {
  mine: MyVan
  places: readonly { id: string; name: { fa: string; en: string } }[]
}) {
  const [asking, setAsking] = useState(false)
  const free = freeIn(mine.stock)
  const isSerial = (id: string) => free.find((f) => f.item.id === id)?.item.tracking === 'serial'
  interface Values {
    to: string
    note: string
    lines: Chosen[]
  }
  const missing = (v: Values): FieldErrors => ({
    ...(!v.to && { to: t.need_to }),
    ...(v.lines.length === 0 && { lines: t.need_any }),
    ...Object.fromEntries(
      v.lines.flatMap((l, i) => {
        if (isSerial(l.item_id))
          return l.serials.length > 0 ? [] : [[`lines.${i}.serials`, t.need_quantity]]
        return compare(quantity(l.quantity), '0') > 0
          ? []
          : [[`lines.${i}.quantity`, t.need_quantity]]
      }),
    ),
  })
  const form = useForm({
    name: `van-return:${mine.van.id}`,
    initial: {
      to: places.length === 1 ? (places[0]?.id ?? '') : '',
      note: '',
      lines: [] as Chosen[],
    },
    required: missing,
    aliases: { to_stock_place_id: 'to' },
    submit: (v, key) =>
      bringBack(
        {
          from_stock_place_id: mine.van.id,
          to_stock_place_id: v.to,
          ...(v.note.trim() && { note: v.note.trim() }),
          lines: v.lines.map((l) => ({
            item_id: l.item_id,
            quantity: isSerial(l.item_id) ? String(l.serials.length) : quantity(l.quantity),
          })),
        },
        (item) => v.lines.find((l) => l.item_id === item)?.serials ?? [],
        key,
      ),
    onDone: (x) => {
      say(t.was_handed(x.number))
      navigate('/technician/van')
    },
  })
  const { lines } = form.values
  if (free.length === 0)
    return (
      <EmptyState title={t.nothing_free} hint={t.only_free}>
        <LinkButton to="/technician/van">{t.to_van}</LinkButton>
      </EmptyState>
    )
  const to = places.find((p) => p.id === form.values.to)
  return (
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
        {...form.field('to')}
        label={t.to}
        empty={t.choose}
        options={places.map((p) => ({ value: p.id, label: said(p.name) }))}
      />
      <Card title={t.stock} flush>
        <ul className="divide-y divide-line-faint border-t border-line">
          {free.map((f, n) => {
            const i = lines.findIndex((l) => l.item_id === f.item.id)
            const line = lines[i]
            const change = (part: Partial<Chosen>) =>
              form.set(
                'lines',
                lines.map((l, at) => (at === i ? { ...l, ...part } : l)),
              )
            return (
              <li key={f.item.id} className="grid gap-2 px-4 py-2">
                <label className="flex min-h-11 cursor-pointer items-center gap-3">
                  <input
                    type="checkbox"
                    {...(n === 0 && { name: 'lines' })}
                    checked={line !== undefined}
                    onChange={(e) =>
                      form.set(
                        'lines',
                        e.target.checked
                          ? [...lines, { item_id: f.item.id, quantity: '1', serials: [] }]
                          : lines.filter((l) => l.item_id !== f.item.id),
                      )
                    }
                    className="size-5 shrink-0 accent-(--accent)"
                  />
                  <span className="me-auto min-w-0">
                    <ItemName item={f.item} />
                  </span>
                  <span className="text-sm text-muted">{quantityOf(f.available, f.item.uom)}</span>
                </label>
                {line &&
                  (f.item.tracking === 'serial' ? (
                    <Serials
                      place={mine.van.id}
                      free={f}
                      name={`lines.${i}.serials`}
                      value={line.serials}
                      onChange={(serials) => change({ serials })}
                      error={form.error(`lines.${i}.serials`)}
                    />
                  ) : (
                    <div className="max-w-48">
                      <TextField
                        name={`lines.${i}.quantity`}
                        label={t.quantity}
                        value={line.quantity}
                        onChange={(q) => change({ quantity: q })}
                        error={form.error(`lines.${i}.quantity`)}
                        suffix={terms.uom_names[f.item.uom]}
                        ltr
                        inputMode="decimal"
                      />
                    </div>
                  ))}
              </li>
            )
          })}
        </ul>
      </Card>
      <p className="text-sm text-muted">{t.only_free}</p>
      <TextField {...form.field('note')} label={t.note} optional />
      <Button type="submit" kind="primary" wide busy={form.busy}>
        {t.hand_over}
      </Button>
      <Dialog
        title={t.hand_over_question(to ? said(to.name) : '')}
        open={asking}
        onClose={() => setAsking(false)}
      >
        <p className="text-muted">{t.hand_over_hint}</p>
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{common.back_out}</Button>
          <Button
            kind="primary"
            busy={form.busy}
            onClick={() => void form.send().then(() => setAsking(false))}
          >
            {t.hand_over}
          </Button>
        </DialogActions>
      </Dialog>
    </form>
  )
}
function Serials({
  place,
  free,
  ...field
}: {
  place: string
  free: Free
  name: string
  value: readonly string[]
  onChange: (serials: string[]) => void
  error: string | undefined
}) {
  const known = useLoad(`serials-${place}-${free.item.id}`, (signal) =>
    serialsIn(place, free.item.id, signal),
  )
  return <SerialsField {...field} known={known.data} wanted={pieces(free.available)} />
}
