/* The lines of a stock paper: scanned or added one by one, each with what the paper asks for. */
import { words } from '@/lib/scan-texts'
import { Plus, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { moneyUnitName, number } from '@/lib/format'
import { pieces, quantity } from '@/lib/quantity'
import { stateOf, statesOf } from '@/lib/states'
import { terms } from '@/lib/stock'
import {
  emptyLine,
  itemOfCode,
  knownItem,
  ofItem,
  searchItems,
  withScanned,
  type StockLine,
} from '@/lib/stock-lines'
import { Problem } from '@/lib/problem'
import { problemText } from '@/lib/texts'
import { Select } from '../choices'
import { Button, IconButton, TextField } from '../native'
import { ScanField } from '../scan-field'
import { SerialsField } from '../serials-field'
import { SearchCombo } from './search-combo'

const w = terms.lines
export function StockLines({
  lines,
  onChange,
  error,
  cost = false,
  serials = false,
  info,
  quantityHelp,
}: {
  lines: readonly StockLine[]
  onChange: (lines: StockLine[]) => void
  error: (path: string) => string | undefined
  /** Whether the paper says what each cost. */
  cost?: boolean
  /** Whether the serials are named now, or later when it is picked. */
  serials?: boolean
  /** What is worth knowing beside a line, such as how many are free there. */
  info?: ((line: StockLine) => ReactNode) | undefined
  quantityHelp?: string | undefined
}) {
  const [busy, setBusy] = useState(false)
  const [unknown, setUnknown] = useState<string>()
  const change = (key: string, part: Partial<StockLine>) =>
    onChange(lines.map((l) => (l.key === key ? { ...l, ...part } : l)))
  const scanned = async (code: string) => {
    setBusy(true)
    setUnknown(undefined)
    try {
      const item = await itemOfCode(code)
      if (item) onChange(withScanned(lines, item))
      else setUnknown(w.unknown(code))
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      setUnknown(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-2 font-semibold">{w.lines}</legend>
      <ScanField
        label={w.scan}
        action={words.add}
        name="lines"
        onCode={(code) => void scanned(code)}
        busy={busy}
        error={unknown ?? error('lines')}
      />
      {lines.map((l, i) => {
        const at = (field: string) => `lines.${i}.${field}`
        const wanted = pieces(quantity(l.quantity.replace(/^\s*[-−]/, '')))
        const fixed = l.reservation_id !== ''
        return (
          <fieldset key={l.key} className="grid min-w-0 gap-3 rounded-md border border-line p-3">
            <legend className="px-1 text-sm text-muted">{w.line(number(i + 1))}</legend>
            <div className="flex flex-wrap items-start gap-3">
              <div className="min-w-0 flex-1 basis-64">
                {fixed ? (
                  <p className="pt-1 font-medium">{l.label}</p>
                ) : (
                  <SearchCombo
                    label={w.item}
                    name={at('item_id')}
                    placeholder={w.find}
                    search={searchItems}
                    chosen={l.item_id ? { id: l.item_id, label: l.label } : undefined}
                    onChange={(o) => {
                      const item = o && knownItem(o.id)
                      if (item) change(l.key, ofItem(item))
                      else if (!o) change(l.key, { item_id: '', label: '', sku: '' })
                    }}
                    error={error(at('item_id'))}
                  />
                )}
              </div>
              <div className="w-36">
                <TextField
                  name={at('quantity')}
                  label={w.quantity}
                  value={l.quantity}
                  onChange={(q) => change(l.key, { quantity: q })}
                  error={error(at('quantity'))}
                  suffix={terms.uom_names[l.uom]}
                  ltr
                  inputMode="decimal"
                  readOnly={fixed}
                  {...(quantityHelp !== undefined && { help: quantityHelp })}
                />
              </div>
              {cost && (
                <div className="w-44">
                  <TextField
                    name={at('unit_cost')}
                    label={w.cost}
                    value={l.cost}
                    onChange={(c) => change(l.key, { cost: c })}
                    error={error(at('unit_cost'))}
                    suffix={moneyUnitName()}
                    ltr
                    inputMode="numeric"
                  />
                </div>
              )}
              {!fixed && (
                <>
                  <div className="w-32">
                    <TextField
                      name={at('lot')}
                      label={w.lot}
                      value={l.lot}
                      onChange={(lot) => change(l.key, { lot })}
                      error={error(at('lot'))}
                      optional
                      ltr
                    />
                  </div>
                  <div className="w-40">
                    <Select
                      name={at('condition')}
                      label={w.condition}
                      value={l.condition}
                      onChange={(condition) => change(l.key, { condition })}
                      error={error(at('condition'))}
                      empty={cost ? stateOf('stock_condition', 'new').label : w.usable}
                      options={statesOf('stock_condition').filter(
                        (c) => !cost || c.value !== 'new',
                      )}
                    />
                  </div>
                </>
              )}
              <span className="ms-auto pt-6">
                <IconButton
                  label={w.remove(number(i + 1))}
                  onClick={() => onChange(lines.filter((x) => x.key !== l.key))}
                >
                  <Trash2 aria-hidden className="size-4" />
                </IconButton>
              </span>
            </div>
            {info && l.item_id && <p className="text-xs text-muted">{info(l)}</p>}
            {serials && l.serial && (
              <SerialsField
                name={at('serials')}
                value={l.serials}
                wanted={wanted}
                onChange={(s) => change(l.key, { serials: s })}
                error={error(at('serials'))}
              />
            )}
          </fieldset>
        )
      })}
      <div>
        <Button onClick={() => onChange([...lines, emptyLine()])}>
          <Plus aria-hidden className="size-4" />
          {w.add}
        </Button>
      </div>
    </fieldset>
  )
}
