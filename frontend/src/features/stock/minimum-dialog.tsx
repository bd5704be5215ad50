/* Below what quantity an item is to be ordered or brought again, in one place. */
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { quantity } from '@/lib/quantity'
import { terms, type StockItem } from '@/lib/stock'
import { common } from '@/lib/texts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Select } from '@/ui/choices'
import { setMinimum } from './api'
import { t } from './messages'

export function MinimumDialog({
  item,
  places,
  placeId = '',
  now = '',
  onClose,
  onDone,
}: {
  item: StockItem
  places: readonly { id: string; name: { fa: string; en: string } }[]
  placeId?: string | undefined
  now?: string | undefined
  onClose: () => void
  onDone: () => void
}) {
  const form = useForm({
    name: `stock-minimum:${item.id}:${placeId}`,
    initial: { place: placeId, minimum: now },
    required: { place: t.need_place, minimum: t.need_minimum },
    submit: (v) => setMinimum(v.place, item.id, quantity(v.minimum)),
    onDone,
  })
  return (
    <Dialog title={t.minimum_title(said(item.name))} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <Select
          {...form.field('place')}
          label={t.place}
          empty={t.choose}
          options={places.map((p) => ({ value: p.id, label: said(p.name) }))}
        />
        <TextField
          {...form.field('minimum')}
          label={t.minimum}
          help={t.minimum_hint}
          suffix={terms.uom_names[item.uom]}
          ltr
          inputMode="decimal"
        />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.set_minimum}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
