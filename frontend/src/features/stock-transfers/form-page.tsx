/* Writing a transfer, or changing one that is still a draft. It moves nothing yet. */
import { useQuery } from '@tanstack/react-query'
import type { Schemas } from '@/lib/api'
import { longDate } from '@/lib/format'
import { useForm } from '@/lib/form'
import { said } from '@/lib/i18n'
import { navigate } from '@/lib/navigate'
import { quantity, sumOf } from '@/lib/quantity'
import { useAccount } from '@/lib/session'
import { useStale } from '@/lib/stale'
import { homeWarehouse, itemBySku, placesInUse, quantityOf, type StockPlace } from '@/lib/stock'
import { lineOf, missingInLines, type StockLine } from '@/lib/stock-lines'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { DatePicker } from '@/ui/aria/date-picker'
import { StockLines } from '@/ui/aria/stock-lines'
import { LinkButton } from '@/ui/link'
import { TextField } from '@/ui/native'
import { Select } from '@/ui/choices'
import { EmptyState, Loaded, PageHeader } from '@/ui/page'
import { PageForm } from '@/ui/page-form'
import {
  createTransfer,
  dayFromToday,
  freeAt,
  getTransfer,
  transferByNumber,
  updateTransfer,
  type Transfer,
} from './api'
import { addressOf, wayOf, whatOf } from './list-page'
import { t } from './messages'

const usePlaces = () =>
  useQuery({
    queryKey: ['stock-places-in-use'],
    queryFn: ({ signal }) => placesInUse(signal),
  })
export function NewTransferPage({
  from,
  to,
  sku,
}: {
  from: string | undefined
  to: string | undefined
  sku: string | undefined
}) {
  const me = useAccount()?.id
  const places = useQuery({
    queryKey: ['stock-places-from', me],
    queryFn: async ({ signal }) => {
      const all = await placesInUse(signal)
      return { all, home: await homeWarehouse(me, all, signal) }
    },
  })
  const item = useQuery({
    queryKey: ['item', sku],
    enabled: sku !== undefined,
    queryFn: async ({ signal }) => (await itemBySku(sku ?? '', signal)) ?? null,
  })
  const ready = places.data && (sku === undefined || item.data !== undefined)
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={t.add} lead={t.lead} />
      <Loaded
        data={ready ? places.data : undefined}
        error={places.error ?? item.error}
        retry={() => void places.refetch()}
      >
        {({ all, home }) => (
          <TransferForm
            places={all}
            begin={{
              from: from ?? home ?? '',
              to: to ?? '',
              lines: item.data ? [lineOf(item.data)] : [],
            }}
            name={`stock-transfer:new:${sku ?? ''}:${to ?? ''}`}
          />
        )}
      </Loaded>
    </div>
  )
}
export function EditTransferPage({ number }: { number: string }) {
  const places = usePlaces()
  const transfer = useQuery({
    queryKey: ['stock-transfer', number],
    queryFn: ({ signal }) => transferByNumber(number, signal),
  })
  return (
    <div className="mx-auto max-w-4xl">
      <Loaded
        data={places.data && transfer.data}
        error={transfer.error ?? places.error}
        retry={() => void transfer.refetch()}
        page
      >
        {(x) =>
          x?.state === 'draft' ? (
            <>
              <PageHeader title={t.edit_title(x.number)} lead={wayOf(x)} />
              <TransferForm
                key={x.id}
                places={places.data ?? []}
                transfer={x}
                begin={{ from: x.from.id, to: x.to.id, lines: linesOf(x) }}
                name={`stock-transfer:${x.id}:${x.version}`}
              />
            </>
          ) : (
            <EmptyState
              page
              title={x ? x.number : common.not_found}
              hint={x ? t.only_draft : common.not_found_hint}
            >
              <LinkButton to={x ? addressOf(x) : '/staff/stock-transfers'}>
                {common.back}
              </LinkButton>
            </EmptyState>
          )
        }
      </Loaded>
    </div>
  )
}
const linesOf = (x: Transfer): StockLine[] =>
  x.lines.map((l) =>
    lineOf(l.item, {
      quantity: l.quantity,
      lot: l.lot ?? '',
      condition: l.condition ?? '',
      reservation_id: l.reservation_id ?? '',
    }),
  )
const prototypeOf = (l: StockLine): Schemas['StockTransferLinePrototype'] => ({
  item_id: l.item_id,
  quantity: quantity(l.quantity),
  ...(l.lot.trim() && { lot: l.lot.trim() }),
  ...(l.condition && { condition: l.condition as Schemas['StockCondition'] }),
  ...(l.reservation_id && { reservation_id: l.reservation_id }),
})
function TransferForm({
  places,
  transfer: x,
  begin,
  name,
}: {
  places: readonly StockPlace[]
  transfer?: Transfer
  begin: { from: string; to: string; lines: StockLine[] }
  name: string
}) {
  const stale = useStale(x, () => getTransfer(x?.id ?? ''))
  const form = useForm({
    name,
    initial: {
      from: begin.from,
      to: begin.to,
      needed_on: x ? (x.needed_on ?? '') : dayFromToday(1),
      note: x?.note ?? '',
      lines: begin.lines,
    },
    required: (v) => ({
      ...(!v.from && { from: t.need_from }),
      ...(!v.to && { to: t.need_to }),
      ...missingInLines(v.lines, {}),
    }),
    aliases: { from_stock_place_id: 'from', to_stock_place_id: 'to' },
    submit: async (v, key) => {
      const lines = v.lines.map(prototypeOf)
      if (!x)
        return createTransfer(
          {
            from_stock_place_id: v.from,
            to_stock_place_id: v.to,
            ...(v.needed_on && { needed_on: v.needed_on }),
            ...(v.note.trim() && { note: v.note.trim() }),
            lines,
          },
          key,
        )
      return stale.save((version) =>
        updateTransfer(x.id, version, {
          needed_on: v.needed_on || null,
          note: v.note.trim() || null,
          lines,
        }),
      )
    },
    onDone: (made) => {
      say(x ? t.was_saved : t.was_created(made.number))
      navigate(addressOf(made))
    },
  })
  const { from, lines } = form.values
  const items = [...new Set(lines.map((l) => l.item_id).filter(Boolean))].sort()
  const free = useQuery({
    queryKey: ['free-at', from, items],
    enabled: from !== '' && items.length > 0,
    queryFn: ({ signal }) => freeAt(from, items, signal),
  })
  const freeOf = (l: StockLine): string | undefined => {
    if (l.reservation_id) return t.set_aside_line
    if (!free.data) return undefined
    const there = sumOf(
      free.data.items.filter((b) => b.item.id === l.item_id).map((b) => b.available),
    )
    return there === '0' ? t.none_free : t.free_there(quantityOf(there, l.uom))
  }
  const options = places.map((p) => ({ value: p.id, label: said(p.name) }))
  return (
    <PageForm
      form={form}
      stale={stale}
      differences={(theirs) => [
        [t.lines, whatOf(theirs), lines.map((l) => l.label).join(common.list_comma)],
        [
          t.needed_on,
          theirs.needed_on && longDate(theirs.needed_on),
          form.values.needed_on && longDate(form.values.needed_on),
        ],
        [t.note, theirs.note, form.values.note],
      ]}
      back={x ? addressOf(x) : '/staff/stock-transfers'}
      label={x ? common.save : t.create}
    >
      {!x && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Select {...form.field('from')} label={t.from} options={options} empty={t.choose} />
          <Select {...form.field('to')} label={t.to} options={options} empty={t.choose} />
        </div>
      )}
      <StockLines
        lines={lines}
        onChange={(next) => form.set('lines', next)}
        error={form.error}
        info={freeOf}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DatePicker
          name="needed_on"
          label={t.needed_on}
          value={form.values.needed_on}
          onChange={(d) => form.set('needed_on', d)}
          error={form.error('needed_on')}
          optional
        />
        <TextField {...form.field('note')} label={t.note} optional />
      </div>
    </PageForm>
  )
}
