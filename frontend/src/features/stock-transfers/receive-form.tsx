/*
 * What arrived, counted by whoever receives: a keeper at a desk or a technician at the van, so it needs no query cache.
 * Every line begins with what was sent; what differs is said before anything is booked.
 */
import { words } from '@/lib/scan-texts'
import { useState } from 'react'
import { number } from '@/lib/format'
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { compare, minus, pieces, quantity } from '@/lib/quantity'
import { quantityOf, terms } from '@/lib/stock'
import { common } from '@/lib/texts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { ItemName } from '@/ui/item-name'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { receiveTransfer, type Transfer, type TransferLine } from './api'
import { t } from './messages'

interface Counted {
  line_id: string
  quantity: string
  serials: string[]
}
/** Pieces with serials are ticked one by one, and so counted. */
const countOf = (l: TransferLine, c: Counted | undefined): string =>
  l.item.tracking === 'serial' ? String(c?.serials.length ?? 0) : quantity(c?.quantity ?? '')

export function ReceiveForm({
  transfer: x,
  onDone,
}: {
  transfer: Transfer
  onDone: (received: Transfer) => void
}) {
  const [asking, setAsking] = useState(false)
  const form = useForm({
    name: `stock-transfer-receipt:${x.id}`,
    initial: {
      lines: x.lines.map((l): Counted => ({
        line_id: l.id,
        quantity: l.quantity,
        serials: [...l.serials],
      })),
      note: '',
    },
    required: ({ lines }) =>
      Object.fromEntries(
        x.lines.flatMap((l, i) => {
          const typed = countOf(l, lines[i])
          if (typed === '') return [[`lines.${i}.quantity`, t.need_count]]
          return compare(typed, l.quantity) > 0 ? [[`lines.${i}.quantity`, t.too_many]] : []
        }),
      ),
    submit: async ({ lines, note }, key) => {
      // The first press asks, with what differs; the second one books.
      return receiveTransfer(
        x.id,
        {
          lines: x.lines.map((l, i) => ({
            line_id: l.id,
            quantity: countOf(l, lines[i]),
            serials: lines[i]?.serials ?? [],
          })),
          ...(note.trim() && { note: note.trim() }),
        },
        key,
      )
    },
    onDone,
  })
  const { lines } = form.values
  const change = (i: number, part: Partial<Counted>) =>
    form.set(
      'lines',
      lines.map((c, at) => (at === i ? { ...c, ...part } : c)),
    )
  const differing = x.lines.filter((l, i) => compare(countOf(l, lines[i]), l.quantity) < 0)
  return (
    <form
      noValidate
      onSubmit={(e) => {
        e.preventDefault()
        const bad = x.lines.some((l, i) => {
          const typed = countOf(l, lines[i])
          return typed === '' || compare(typed, l.quantity) > 0
        })
        if (bad) void form.send()
        else setAsking(true)
      }}
      className="grid gap-4"
    >
      <ErrorSummary {...form.summary} wait={form.wait} />
      <p className="text-sm text-muted">{t.receive_hint}</p>
      <ul className="divide-y divide-line-faint rounded-md border border-line">
        {x.lines.map((l, i) => (
          <li key={l.id} className="grid gap-2 p-3">
            <Line
              line={l}
              name={`lines.${i}.quantity`}
              counted={lines[i]}
              onChange={(part) => change(i, part)}
              error={form.error(`lines.${i}.quantity`) ?? form.error(`lines.${i}.serials`)}
            />
          </li>
        ))}
      </ul>
      <TextField {...form.field('note')} label={t.note} rows={2} optional />
      <div>
        <Button type="submit" kind="primary" busy={form.busy}>
          {t.receive}
        </Button>
      </div>
      <Dialog title={t.receive_question(x.number)} open={asking} onClose={() => setAsking(false)}>
        <p className={differing.length > 0 ? 'text-warn' : 'text-muted'}>
          {differing.length > 0 ? t.receive_part(differing.length) : t.receive_whole}
        </p>
        {differing.length > 0 && (
          <ul className="mt-2 list-disc ps-5 text-sm">
            {differing.map((l) => (
              <li key={l.id}>
                {said(l.item.name)}:{' '}
                {t.differs(
                  quantityOf(minus(l.quantity, countOf(l, lines[x.lines.indexOf(l)])), l.item.uom),
                )}
              </li>
            ))}
          </ul>
        )}
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{common.back_out}</Button>
          <Button
            kind="primary"
            busy={form.busy}
            onClick={() => void form.send().then(() => setAsking(false))}
          >
            {t.receive}
          </Button>
        </DialogActions>
      </Dialog>
    </form>
  )
}
function Line({
  line: l,
  name,
  counted,
  onChange,
  error,
}: {
  line: TransferLine
  name: string
  counted: Counted | undefined
  onChange: (part: Partial<Counted>) => void
  error: string | undefined
}) {
  const count = countOf(l, counted)
  const less = count !== '' && compare(count, l.quantity) < 0
  const has = counted?.serials ?? []
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <ItemName item={l.item} />
        <span className="ms-auto text-sm text-muted">
          {t.sent(quantityOf(l.quantity, l.item.uom))}
        </span>
      </p>
      {l.item.tracking === 'serial' ? (
        <fieldset>
          <legend className="text-sm font-medium">
            {t.counted}: {words.counted(number(has.length), number(pieces(l.quantity) ?? 0))}
          </legend>
          <ul className="grid gap-x-4 sm:grid-cols-2">
            {l.serials.map((serial, i) => (
              <li key={serial}>
                <label className="flex min-h-8 cursor-pointer items-center gap-3 pointer-coarse:min-h-11">
                  <input
                    type="checkbox"
                    {...(i === 0 && { name })}
                    checked={has.includes(serial)}
                    onChange={(e) =>
                      onChange({
                        serials: e.target.checked
                          ? [...has, serial]
                          : has.filter((s) => s !== serial),
                      })
                    }
                    className="size-5 accent-(--accent)"
                  />
                  <bdi>{serial}</bdi>
                </label>
              </li>
            ))}
          </ul>
          {error && <p className="text-xs font-medium text-danger">{error}</p>}
        </fieldset>
      ) : (
        <div className="max-w-48">
          <TextField
            name={name}
            label={t.counted}
            value={counted?.quantity ?? ''}
            onChange={(q) => onChange({ quantity: q })}
            error={error}
            suffix={terms.uom_names[l.item.uom]}
            ltr
            inputMode="decimal"
          />
        </div>
      )}
      {less && (
        <p role="status" className="text-sm font-medium text-warn">
          {t.differs(quantityOf(minus(l.quantity, count), l.item.uom))}
        </p>
      )}
    </>
  )
}
