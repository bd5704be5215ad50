/* Scan first: a code in the hand opens what it stands for, whether item, serial, place or transfer. */
import { useState } from 'react'
import { navigate } from '@/lib/navigate'
import { Problem } from '@/lib/problem'
import { itemBySku, numberTyped, serialTyped, serialUnits } from '@/lib/stock'
import { problemText } from '@/lib/texts'
import { Link } from '@/ui/link'
import { Card } from '@/ui/page'
import { ScanField } from '@/ui/scan-field'
import { documentExists, searchStock, transferExists } from './api'
import { t } from './messages'

interface Hit {
  kind: keyof typeof t.found_kinds
  to: string
  title: string
  detail?: string | undefined
}
export function FindStock({ autoFocus = false }: { autoFocus?: boolean }) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [hits, setHits] = useState<readonly Hit[]>([])
  const find = async (code: string) => {
    setBusy(true)
    setTrouble(undefined)
    setHits([])
    try {
      const found = await meaning(code)
      if (typeof found === 'string') navigate(found)
      else if (found.length === 1 && found[0]) navigate(found[0].to)
      else if (found.length === 0) setTrouble(t.not_found(code))
      else setHits(found)
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      setTrouble(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Card>
      <ScanField
        label={t.scan}
        action={t.find}
        help={t.scan_help}
        onCode={(code) => void find(code)}
        busy={busy}
        error={trouble}
        autoFocus={autoFocus}
      />
      <div role="status">
        {hits.length > 0 && (
          <>
            <p className="mt-3 text-sm text-muted">{t.found(hits.length)}</p>
            <ul className="mt-1 divide-y divide-line-faint">
              {hits.map((h) => (
                <li key={h.to}>
                  <Link
                    to={h.to}
                    className="flex flex-wrap gap-x-3 rounded-md px-2 py-2 hover:bg-hover"
                  >
                    <span className="text-sm text-muted">{t.found_kinds[h.kind]}</span>
                    <span className="font-medium text-accent-text">{h.title}</span>
                    {h.detail && <span className="text-sm text-muted">{h.detail}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Card>
  )
}
/** An address where the code can only mean one thing, else everything it may mean. */
async function meaning(code: string): Promise<string | readonly Hit[]> {
  const number = numberTyped(code)
  if (number?.startsWith('ST-') && (await transferExists(number)))
    return `/staff/stock-transfers/${number}`
  if (number?.startsWith('SD-') && (await documentExists(number)))
    return `/staff/stock-documents/${number}`
  const typed = serialTyped(code)
  const sku = /^[A-Za-z0-9._-]{1,40}$/.test(typed) ? typed.toUpperCase() : undefined
  const [item, units, found] = await Promise.all([
    sku ? itemBySku(sku) : undefined,
    serialUnits({ serial: typed.slice(0, 80) }),
    searchStock(code.slice(0, 80)),
  ])
  if (item) return `/staff/items/${item.sku}`
  if (units.items.length > 0)
    return units.items.map((u) => ({
      kind: 'serial' as const,
      to: `/staff/items/${u.item.sku}?serial=${encodeURIComponent(u.serial)}`,
      title: u.serial,
      detail: u.item.sku,
    }))
  return found.items.flatMap((r): Hit[] => {
    if (!(r.kind in PLACE)) return []
    const kind = r.kind as keyof typeof PLACE
    return [{ kind, to: PLACE[kind](r), title: r.title, detail: r.detail }]
  })
}
const PLACE = {
  item: (r: { title: string }) => `/staff/items/${r.title}`,
  stock_place: (r: { id: string }) => `/staff/stock-places/${r.id}`,
  stock_transfer: (r: { title: string }) => `/staff/stock-transfers/${r.title}`,
  vehicle: (r: { id: string }) => `/staff/vehicles/${r.id}`,
}
