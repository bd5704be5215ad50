/* Taking a draft off the shelf: each line ticked or scanned, each serial named. */
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { number } from '@/lib/format'
import { useForm } from '@/lib/form'
import { pieces } from '@/lib/quantity'
import { quantityOf, sameSerial, serialTyped, serialUnits } from '@/lib/stock'
import { Button } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { ItemName } from '@/ui/item-name'
import { Card } from '@/ui/page'
import { ScanField } from '@/ui/scan-field'
import { SerialsField } from '@/ui/serials-field'
import { pickTransfer, type Transfer, type TransferLine } from './api'
import { t } from './messages'

interface Picked {
  line_id: string
  ticked: boolean
  serials: string[]
}
const isSerial = (l: TransferLine) => l.item.tracking === 'serial'

export function Picking({ transfer: x, onDone }: { transfer: Transfer; onDone: () => void }) {
  const [stranger, setStranger] = useState<string>()
  const named = x.lines.filter(isSerial)
  const form = useForm({
    name: `stock-transfer-pick:${x.id}:${x.version}`,
    initial: {
      lines: x.lines.map((l): Picked => ({ line_id: l.id, ticked: false, serials: [] })),
    },
    required: ({ lines }) =>
      Object.fromEntries(
        x.lines.flatMap((l, i) => {
          const p = lines[i]
          if (!p || (p.ticked && !isSerial(l))) return []
          const n = pieces(l.quantity) ?? 0
          if (isSerial(l))
            return p.serials.length === n ? [] : [[`lines.${i}.serials`, t.need_serials(number(n))]]
          return [[`lines.${i}.ticked`, t.need_tick]]
        }),
      ),
    // The server counts only the lines with serials.
    aliases: Object.fromEntries(
      named.map((l, i) => [`lines.${i}.serials`, `lines.${x.lines.indexOf(l)}.serials`]),
    ),
    submit: ({ lines }, key) =>
      pickTransfer(
        x.id,
        named.map((l) => ({
          line_id: l.id,
          serials: lines.find((p) => p.line_id === l.id)?.serials ?? [],
        })),
        key,
      ),
    onDone,
  })
  const there = useQueries({
    queries: named.map((l) => ({
      queryKey: ['serial-units-at', x.from.id, l.item.id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        serialUnits({ place: x.from.id, item: l.item.id }, signal),
    })),
  })
  const knownOf = (l: TransferLine): string[] | undefined => {
    const page = there[named.indexOf(l)]?.data
    // More than a page lie there: then any may be named, and the server judges.
    return page && !page.next_cursor ? page.items.map((u) => u.serial) : undefined
  }
  const { lines } = form.values
  const change = (i: number, part: Partial<Picked>) =>
    form.set(
      'lines',
      lines.map((p, at) => (at === i ? { ...p, ...part } : p)),
    )
  const scanned = (code: string) => {
    const typed = serialTyped(code)
    setStranger(undefined)
    const bySku = x.lines.findIndex(
      (l, i) => l.item.sku.toUpperCase() === typed.toUpperCase() && !lines[i]?.ticked,
    )
    const at = x.lines[bySku]
    if (at && !isSerial(at)) return change(bySku, { ticked: true })
    for (const [i, l] of x.lines.entries()) {
      const serial = isSerial(l) && knownOf(l)?.find((k) => sameSerial(k, typed))
      const has = lines[i]?.serials ?? []
      if (serial && !has.includes(serial) && has.length < (pieces(l.quantity) ?? 0))
        return change(i, { serials: [...has, serial] })
    }
    setStranger(t.not_on_it(code))
  }
  const done = x.lines.filter((l, i) =>
    isSerial(l) ? lines[i]?.serials.length === pieces(l.quantity) : lines[i]?.ticked,
  ).length
  return (
    <Card title={t.pick_title}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <p className="text-sm text-muted">{t.pick_hint}</p>
        <ScanField label={t.pick_scan} action={t.pick} onCode={scanned} error={stranger} />
        <ul className="divide-y divide-line-faint rounded-md border border-line">
          {x.lines.map((l, i) => (
            <li key={l.id} className="grid gap-2 p-3">
              {isSerial(l) ? (
                <>
                  <p className="flex flex-wrap items-baseline gap-x-3">
                    <ItemName item={l.item} />
                    <strong className="ms-auto">{quantityOf(l.quantity, l.item.uom)}</strong>
                  </p>
                  <SerialsField
                    name={`lines.${i}.serials`}
                    value={lines[i]?.serials ?? []}
                    wanted={pieces(l.quantity)}
                    known={knownOf(l)}
                    scan={knownOf(l) === undefined}
                    onChange={(serials) => change(i, { serials })}
                    error={form.error(`lines.${i}.serials`)}
                  />
                </>
              ) : (
                <Tick
                  line={l}
                  name={`lines.${i}.ticked`}
                  ticked={lines[i]?.ticked ?? false}
                  onTick={(ticked) => change(i, { ticked })}
                  error={form.error(`lines.${i}.ticked`)}
                />
              )}
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.pick_done}
          </Button>
          <p role="status" className="text-sm text-muted">
            {t.picked_of(number(done), number(x.lines.length))}
          </p>
        </div>
      </form>
    </Card>
  )
}
function Tick({
  line: l,
  name,
  ticked,
  onTick,
  error,
}: {
  line: TransferLine
  name: string
  ticked: boolean
  onTick: (v: boolean) => void
  error: string | undefined
}) {
  return (
    <div>
      <label className="flex min-h-8 cursor-pointer flex-wrap items-center gap-3 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          name={name}
          checked={ticked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${name}-error` : undefined}
          onChange={(e) => onTick(e.target.checked)}
          className="size-5 shrink-0 accent-(--accent)"
        />
        <span className="min-w-0 flex-1">
          <ItemName item={l.item} />
          {l.lot && (
            <span className="block text-xs text-muted">
              {t.lot}: <bdi>{l.lot}</bdi>
            </span>
          )}
          {l.reservation_id && <span className="block text-xs text-muted">{t.for_job}</span>}
        </span>
        <strong>{quantityOf(l.quantity, l.item.uom)}</strong>
      </label>
      {error && (
        <p id={`${name}-error`} className="text-xs font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
