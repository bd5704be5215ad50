/* An invoice for what isn't a job: who pays, and line by line for what. */
import { useQuery } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { amount, amountTyped, moneyUnitName, number } from '@/lib/format'
import { asciiDigits, phone } from '@/lib/digits'
import { useForm, type FieldErrors } from '@/lib/form'
import { said } from '@/lib/i18n'
import { navigate } from '@/lib/navigate'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { ComboBox } from '@/ui/aria/combo-box'
import { DatePicker } from '@/ui/aria/date-picker'
import { LinkButton } from '@/ui/link'
import { Button, IconButton, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Select } from '@/ui/choices'
import { Card, PageHeader } from '@/ui/page'
import { createInvoice, customerPrice, findItems, findParties, type InvoiceLineKind } from './api'
import { t } from './messages'

interface Line {
  kind: InvoiceLineKind
  /** What is printed; an item brings both languages. */
  text: string
  fa: string
  en: string
  quantity: string
  price: string
}
const blank: Line = { kind: 'part', text: '', fa: '', en: '', quantity: number(1), price: '' }
const KINDS: readonly InvoiceLineKind[] = ['part', 'labour', 'expense', 'other']
interface Values {
  party_id: string
  party_name: string
  lines: Line[]
  discount: string
  due_on: string
  note: string
}
const missing = (v: Values): FieldErrors => ({
  ...(v.party_id === '' && { party_id: t.need_party }),
  ...Object.fromEntries(
    v.lines.flatMap((l, i) => [
      ...(l.text.trim() === '' ? [[`lines.${i}.text`, t.need_text]] : []),
      ...(l.price.trim() === '' ? [[`lines.${i}.unit_price`, t.need_price]] : []),
    ]),
  ),
})
const rial = (typed: string) => ({ amount: amountTyped(typed), currency: 'IRR' })
const decimal = (typed: string): string => asciiDigits(typed).replace(/[٫/]/g, '.').trim()

export function NewInvoicePage() {
  const initial: Values = {
    party_id: '',
    party_name: '',
    lines: [blank],
    discount: '',
    due_on: '',
    note: '',
  }
  const form = useForm({
    name: 'invoice',
    initial,
    required: missing,
    submit: (v, key) =>
      createInvoice(
        {
          party_id: v.party_id,
          lines: v.lines.map((l) => {
            const own = l.text.trim()
            const given = l.fa !== '' && own === said({ fa: l.fa, en: l.en })
            return {
              kind: l.kind,
              text: given ? { fa: l.fa, en: l.en } : { fa: own, en: own },
              quantity: decimal(l.quantity),
              unit_price: rial(l.price),
            }
          }),
          ...(v.discount.trim() && { discount: rial(v.discount) }),
          ...(v.due_on && { due_on: v.due_on }),
          ...(v.note.trim() && { note: v.note.trim() }),
        },
        key,
      ),
    onDone: (i) => {
      say(t.was_drafted)
      navigate(`/staff/invoices/${i.id}`)
    },
  })
  const v = form.values
  const setLine = (at: number, change: Partial<Line>) =>
    form.set(
      'lines',
      v.lines.map((l, i) => (i === at ? { ...l, ...change } : l)),
    )
  return (
    <>
      <PageHeader title={t.add} lead={t.add_lead} />
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid max-w-3xl gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <Card>
          <Party
            value={v.party_id}
            name={v.party_name}
            error={form.error('party_id')}
            onChange={(id, name) => {
              form.set('party_id', id)
              form.set('party_name', name)
            }}
          />
        </Card>
        {v.lines.map((line, at) => (
          <Card
            key={at}
            title={t.line(at + 1)}
            aside={
              v.lines.length > 1 && (
                <IconButton
                  label={t.remove_line(at + 1)}
                  onClick={() =>
                    form.set(
                      'lines',
                      v.lines.filter((_, i) => i !== at),
                    )
                  }
                >
                  <Trash2 aria-hidden className="size-4" />
                </IconButton>
              )
            }
          >
            <LineFields
              line={line}
              at={at}
              error={(name) => form.error(`lines.${at}.${name}`)}
              onChange={(change) => setLine(at, change)}
            />
          </Card>
        ))}
        <div>
          <Button onClick={() => form.set('lines', [...v.lines, blank])}>
            <Plus aria-hidden className="size-4" />
            {t.add_line}
          </Button>
        </div>
        <Card>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              {...form.field('discount')}
              label={t.discount}
              suffix={moneyUnitName()}
              optional
              ltr
              inputMode="numeric"
            />
            <DatePicker
              label={t.due}
              name="due_on"
              value={v.due_on}
              onChange={(due) => form.set('due_on', due)}
              error={form.error('due_on')}
              optional
            />
          </div>
          <div className="mt-4">
            <TextField {...form.field('note')} label={t.note} optional rows={2} />
          </div>
        </Card>
        <div className="flex flex-wrap gap-2">
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.make_draft}
          </Button>
          <LinkButton to="/staff/invoices">{common.back_out}</LinkButton>
        </div>
      </form>
    </>
  )
}

function Party({
  value,
  name,
  error,
  onChange,
}: {
  value: string
  name: string
  error: string | undefined
  onChange: (id: string, name: string) => void
}) {
  const [typed, setTyped] = useState(name)
  const found = useQuery({
    queryKey: ['parties', 'find', typed],
    enabled: typed.trim().length > 1,
    queryFn: ({ signal }) => findParties(typed.trim(), signal),
    placeholderData: (before) => before,
  })
  return (
    <ComboBox
      label={t.party}
      name="party_id"
      value={value || undefined}
      onChange={(id, option) => {
        onChange(id ?? '', option?.label ?? '')
        if (option) setTyped(option.label)
      }}
      items={(found.data?.items ?? []).map((p) => ({
        id: p.id,
        label: p.name,
        detail: p.phones[0] && phone(p.phones[0].phone),
      }))}
      typed={typed}
      onType={setTyped}
      busy={found.isFetching}
      error={error}
      help={t.party_hint}
    />
  )
}

function LineFields({
  line,
  at,
  error,
  onChange,
}: {
  line: Line
  at: number
  error: (name: string) => string | undefined
  onChange: (change: Partial<Line>) => void
}) {
  const [typed, setTyped] = useState('')
  const [item, setItem] = useState<string>()
  const found = useQuery({
    queryKey: ['items', 'find', typed],
    enabled: typed.trim().length > 1,
    queryFn: ({ signal }) => findItems(typed.trim(), signal),
    placeholderData: (before) => before,
  })
  const choose = async (id: string | undefined) => {
    setItem(id)
    const chosen = found.data?.items.find((i) => i.id === id)
    if (!chosen) return
    setTyped(said(chosen.name))
    const text = { kind: 'part' as const, ...chosen.name, text: said(chosen.name) }
    onChange(text)
    const price = await customerPrice(chosen.id).catch(() => undefined) // it can be typed
    if (price) onChange({ ...text, price: amount(price) })
  }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <ComboBox
        label={t.item}
        name={`lines.${at}.item`}
        value={item}
        onChange={(id) => void choose(id)}
        items={(found.data?.items ?? []).map((i) => ({
          id: i.id,
          label: said(i.name),
          detail: i.sku,
        }))}
        typed={typed}
        onType={setTyped}
        busy={found.isFetching}
        help={t.item_hint}
        optional
      />
      <Select
        label={t.line_kind}
        name={`lines.${at}.kind`}
        value={line.kind}
        onChange={(kind) => onChange({ kind: KINDS.find((k) => k === kind) ?? 'other' })}
        options={KINDS.map((value) => ({ value, label: t.line_kinds[value] }))}
      />
      <div className="sm:col-span-2">
        <TextField
          label={t.text}
          name={`lines.${at}.text`}
          value={line.text}
          onChange={(text) => onChange({ text })}
          error={error('text')}
        />
      </div>
      <TextField
        label={t.quantity}
        name={`lines.${at}.quantity`}
        value={line.quantity}
        onChange={(quantity) => onChange({ quantity })}
        error={error('quantity')}
        ltr
        inputMode="decimal"
      />
      <TextField
        label={t.unit_price}
        name={`lines.${at}.unit_price`}
        value={line.price}
        onChange={(price) => onChange({ price })}
        error={error('unit_price')}
        suffix={moneyUnitName()}
        ltr
        inputMode="numeric"
      />
    </div>
  )
}
