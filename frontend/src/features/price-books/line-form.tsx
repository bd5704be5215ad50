import { useState } from 'react'
import type { Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { amount, amountTyped, moneyUnitName } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useStale } from '@/lib/stale'
import { common } from '@/lib/texts'
import type { Option } from '@/ui/aria/combo-box'
import { Dialog } from '@/ui/aria/dialog'
import { SearchCombo } from '@/ui/aria/search-combo'
import { Conflict } from '@/ui/conflict'
import { DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { codesLike, createLine, getLine, updateLine, type Book, type Line } from './api'
import { t } from './messages'

export const PAYERS = [
  'customer',
  'manufacturer',
  'dealer',
] as const satisfies readonly Schemas['Payer'][]
type Shown = (typeof PAYERS)[number]
const typedPrices = (l: Line | undefined): Record<Shown, string> => {
  const of = (payer: Shown) => {
    const price = l?.prices.find((p) => p.payer === payer)
    return price ? amount(price.price) : ''
  }
  return { customer: of('customer'), manufacturer: of('manufacturer'), dealer: of('dealer') }
}
/** "code:" and "item:" before the id say which of the two it is. */
async function find(q: string, signal: AbortSignal): Promise<readonly Option[]> {
  const { codes, items } = await codesLike(q, signal)
  return [
    ...codes.slice(0, 20).map((c) => ({ id: `code:${c.id}`, label: said(c.name), detail: c.code })),
    ...items.slice(0, 20).map((i) => ({ id: `item:${i.id}`, label: said(i.name), detail: i.sku })),
  ]
}
export function LineDialog({
  book,
  line,
  onClose,
  onDone,
}: {
  book: Book
  line?: Line
  onClose: () => void
  onDone: () => void
}) {
  const [what, setWhat] = useState<Option>()
  const currency = book.rules.round_to.currency
  const stale = useStale<{ version: number }>(line ?? { version: 0 }, () => getLine(line!.id))
  const form = useForm({
    name: line ? `price-line:${line.id}:${line.version}` : `price-line:${book.id}:new`,
    initial: { what: '', ...typedPrices(line) },
    required: (v) => ({
      ...(!line && !v.what && { what: t.need_what }),
      ...(!v.customer.trim() && { customer: t.need_price }),
    }),
    aliases: { service_code_id: 'what', item_id: 'what', prices: 'customer' },
    submit: async (v, key) => {
      // Payers that have no field here keep what they had.
      const others = (line?.prices ?? []).filter((p) => PAYERS.every((x) => x !== p.payer))
      const prices = [
        ...PAYERS.filter((payer) => v[payer].trim()).map((payer) => ({
          payer,
          price: { amount: amountTyped(v[payer]), currency },
        })),
        ...others,
      ]
      if (line) return stale.save((version) => updateLine({ id: line.id, version }, { prices }))
      const [kind, id = ''] = v.what.split(':')
      return createLine(
        book.id,
        { ...(kind === 'code' ? { service_code_id: id } : { item_id: id }), prices },
        key,
      )
    },
    onDone,
  })
  const theirs = stale.theirs && typedPrices(stale.theirs as Line)
  return (
    <Dialog
      title={line ? (line.name ? said(line.name) : (line.code ?? t.price)) : t.add_price}
      open
      onClose={onClose}
    >
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        {theirs && (
          <Conflict
            rows={PAYERS.map((p) => [t.payers[p], theirs[p], form.values[p]])}
            busy={form.busy}
            onKeep={() => {
              stale.settle()
              void form.send()
            }}
            onDrop={() => {
              form.clear()
              onDone()
            }}
          />
        )}
        {!line && (
          <SearchCombo
            label={t.what}
            name="what"
            chosen={what}
            search={find}
            onChange={(o) => {
              setWhat(o)
              form.set('what', o?.id ?? '')
            }}
            error={form.error('what')}
            help={t.what_help}
          />
        )}
        {PAYERS.map((payer) => (
          <TextField
            key={payer}
            {...form.field(payer)}
            label={t.price_for[payer]}
            suffix={moneyUnitName()}
            ltr
            inputMode="numeric"
            optional={payer !== 'customer'}
          />
        ))}
        <p className="text-sm text-muted">{t.payer_hint}</p>
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {common.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
