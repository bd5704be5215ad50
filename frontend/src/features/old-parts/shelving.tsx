/* Putting a removed part on the shelf: scanned or chosen, then its shelf. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { nearDate } from '@/lib/format'
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { placesInUse, quantityOf, sameSerial, serialTyped } from '@/lib/stock'
import { common } from '@/lib/texts'
import { Dialog, DialogActions } from '@/ui/dialog'
import { ItemName } from '@/ui/item-name'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Select } from '@/ui/choices'
import { Card, Notice } from '@/ui/page'
import { ScanField } from '@/ui/scan-field'
import { owedParts, shelve, type OldPart } from './api'
import { t } from './messages'

/** The last shelf stands first while the page lives: parts come in bags. */
let lastShelf = ''
const remember = (shelf: string): void => {
  lastShelf = shelf
}

export function ScanToShelve({ onChoose }: { onChoose: (p: OldPart) => void }) {
  const [trouble, setTrouble] = useState<string>()
  const [several, setSeveral] = useState<readonly OldPart[]>([])
  const owed = useQuery({
    queryKey: ['old-parts', 'owed'],
    queryFn: ({ signal }) => owedParts(signal),
  })
  const find = (code: string) => {
    const typed = serialTyped(code)
    const all = owed.data?.items ?? []
    const bySerial = all.filter((p) => p.serial !== undefined && sameSerial(p.serial, typed))
    const found = bySerial.length > 0 ? bySerial : all.filter((p) => sameSerial(p.item.sku, typed))
    setTrouble(found.length === 0 ? t.not_owed(code) : undefined)
    setSeveral(found.length > 1 ? found : [])
    if (found.length === 1 && found[0]) onChoose(found[0])
  }
  return (
    <Card>
      <ScanField
        label={t.scan}
        action={t.shelve}
        help={t.scan_help}
        onCode={find}
        busy={owed.isPending}
        error={trouble}
      />
      <div role="status">
        {several.length > 0 && (
          <>
            <p className="mt-3 text-sm font-medium">{t.which}</p>
            <ul className="mt-1 grid gap-1">
              {several.map((p) => (
                <li key={p.id}>
                  <Button
                    kind="quiet"
                    onClick={() => {
                      setSeveral([])
                      onChoose(p)
                    }}
                  >
                    <span className="text-start">
                      {said(p.item.name)} · {p.owed_by.name} · {t.due} {nearDate(p.due_on)}
                      {p.source.number && (
                        <>
                          {' · '}
                          <bdi>{p.source.number}</bdi>
                        </>
                      )}
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Card>
  )
}
export function ShelveDialog({
  part: p,
  onClose,
  onDone,
}: {
  part: OldPart
  onClose: () => void
  onDone: () => void
}) {
  const shelves = useQuery({
    queryKey: ['stock-places-shelves'],
    queryFn: ({ signal }) => placesInUse(signal, ['defective', 'quarantine']),
  })
  const known = shelves.data?.some((s) => s.id === lastShelf)
  const only = shelves.data?.length === 1 ? shelves.data[0]?.id : undefined
  const form = useForm({
    name: `old-part-shelving:${p.id}`,
    initial: { shelf: '', note: '' },
    required: (v) => ({ shelf: shelfOf(v.shelf) ? '' : t.need_shelf }),
    aliases: { stock_place_id: 'shelf' },
    submit: (v, key) => shelve(p.id, shelfOf(v.shelf), v.note.trim(), key),
    onDone: () => {
      remember(shelfOf(form.values.shelf))
      onDone()
    },
  })
  const shelfOf = (chosen: string): string => chosen || (known ? lastShelf : (only ?? ''))
  return (
    <Dialog title={t.shelve_title(said(p.item.name))} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <p className="text-sm">
          <ItemName item={p.item} /> · {quantityOf(p.quantity, p.item.uom)}
          {p.serial && (
            <>
              {' · '}
              <bdi>{p.serial}</bdi>
            </>
          )}
        </p>
        <p className="text-sm text-muted">{t.shelve_hint}</p>
        {shelves.data?.length === 0 ? (
          <Notice tone="waiting" title={t.no_shelf} />
        ) : (
          <Select
            {...form.field('shelf')}
            value={shelfOf(form.values.shelf)}
            label={t.shelf}
            empty={t.choose}
            options={(shelves.data ?? []).map((s) => ({ value: s.id, label: said(s.name) }))}
          />
        )}
        <TextField {...form.field('note')} label={t.note} optional />
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.shelve}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
