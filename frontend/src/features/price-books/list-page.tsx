/* Price books: what holds now, what comes next, what held before. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus, Tags } from 'lucide-react'
import { useState } from 'react'
import type { Schemas } from '@/lib/api'
import { civilDate, shortDate } from '@/lib/format'
import { said } from '@/lib/i18n'
import { navigate } from '@/lib/navigate'
import { usePages } from '@/lib/pages'
import type { RecordField } from '@/lib/record'
import { hasRole } from '@/lib/session'
import { stateOf, statesOf } from '@/lib/states'
import { common } from '@/lib/texts'
import { Dialog } from '@/ui/aria/dialog'
import { LinkButton } from '@/ui/link'
import { FilterBar, FilterSelect } from '@/ui/list'
import { Button } from '@/ui/native'
import { PageHeader } from '@/ui/page'
import { RecordForm } from '@/ui/record-form'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { allBooks, allZones, createBook, listBooks, type Book, type BookFilter } from './api'
import { t } from './messages'

export const addressOf = (b: Book) => `/staff/settings/price-books/${encodeURIComponent(b.code)}`
export const inForce = (b: Book): boolean => {
  const today = civilDate()
  return (
    b.state === 'published' &&
    b.effective_from <= today &&
    (b.effective_to === undefined || b.effective_to > today)
  )
}
export const BookTag = ({ book: b }: { book: Book }) =>
  inForce(b) ? (
    <Tag tone="good" label={t.in_force} />
  ) : b.state === 'published' ? (
    b.effective_from > civilDate() ? (
      <Tag tone="planned" label={t.comes} />
    ) : (
      <Tag tone="neutral" label={t.past} />
    )
  ) : (
    <Tag {...stateOf('version', 'draft')} />
  )
export function useZones() {
  const list = useQuery({
    queryKey: ['price-zones', 'all'],
    queryFn: ({ signal }) => allZones(signal),
    staleTime: 60_000,
  })
  return (list.data?.items ?? []).map((z) => ({ value: z.code, label: said(z.title) }))
}
export function PriceBookListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: BookFilter
  onFilter: (change: { state?: string | undefined; zone?: string | undefined }) => void
  onClear: () => void
  filtered: boolean
}) {
  const [drafting, setDrafting] = useState(false)
  const zones = useZones()
  const pages = usePages(
    ['price-books', filter],
    (cursor, signal) => listBooks(filter, cursor, signal),
    ['price_book'],
  )
  const zoneName = (b: Book) =>
    b.price_zone
      ? (zones.find((z) => z.value === b.price_zone)?.label ?? b.price_zone)
      : t.all_zones
  const span = (b: Book) =>
    b.effective_to
      ? t.from_to(shortDate(b.effective_from), shortDate(b.effective_to))
      : t.from_on(shortDate(b.effective_from))
  const add = hasRole('manager', 'admin') && (
    <Button kind="primary" onClick={() => setDrafting(true)}>
      <Plus aria-hidden className="size-4" />
      {t.draft}
    </Button>
  )
  return (
    <>
      <PageHeader title={t.title} lead={t.lead}>
        <LinkButton to="/staff/settings/price-zones">{t.zones}</LinkButton>
        <LinkButton to="/staff/settings/tax-rates">{t.tax_rates}</LinkButton>
        {add}
      </PageHeader>
      <ResourceList
        label={t.title}
        pages={pages}
        rowKey={(b) => b.id}
        href={addressOf}
        columns={[
          { id: 'title', label: t.name, cell: (b) => said(b.title) },
          { id: 'state', label: common.state, cell: (b) => <BookTag book={b} /> },
          { id: 'span', label: t.holds, cell: span },
          { id: 'zone', label: t.zone, cell: zoneName },
          { id: 'code', label: t.code, extra: true, cell: (b) => <bdi>{b.code}</bdi> },
        ]}
        card={(b) => ({
          title: said(b.title),
          tag: <BookTag book={b} />,
          lines: [span(b), zoneName(b)],
        })}
        filters={
          <FilterBar>
            <FilterSelect
              label={common.state}
              value={filter.state}
              onChange={(state) => onFilter({ state })}
              options={statesOf('version')}
            />
            <FilterSelect
              label={t.zone}
              value={filter.zone}
              onChange={(zone) => onFilter({ zone })}
              options={zones}
            />
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.empty, hint: t.empty_hint, icon: Tags, action: add }}
      />
      {drafting && <DraftDialog onClose={() => setDrafting(false)} />}
    </>
  )
}

/** A draft: empty, or from another book with every amount raised. */
export function DraftDialog({ from, onClose }: { from?: Book; onClose: () => void }) {
  const queries = useQueryClient()
  const zones = useZones()
  const books = useQuery({
    queryKey: ['price-books', 'all'],
    queryFn: ({ signal }) => allBooks(signal),
  })
  const items = books.data?.items
  if (!items) return null
  const source = from ?? items.find(inForce)
  const fields: readonly RecordField<Extract<keyof Schemas['PriceBookPrototype'], string>>[] = [
    { kind: 'text', name: 'code', label: t.code, help: t.code_help, ltr: true },
    { kind: 'date', name: 'effective_from', label: t.first_day },
    { kind: 'words', name: 'title', label: t.name },
    {
      kind: 'choice',
      name: 'copy_of',
      label: t.copy_of,
      empty: t.copy_none,
      optional: true,
      options: items.map((b) => ({ value: b.id, label: said(b.title) })),
    },
    {
      kind: 'percent',
      name: 'raise',
      label: t.raise,
      help: t.raise_help,
      optional: true,
      when: (v) => v['copy_of'] !== '',
    },
    {
      kind: 'choice',
      name: 'price_zone',
      label: t.zone,
      empty: t.all_zones,
      optional: true,
      options: zones,
    },
  ]
  return (
    <Dialog title={t.draft} open wide onClose={onClose}>
      <RecordForm<Book, Schemas['PriceBookPrototype'], Schemas['PriceBookPrototype']>
        name={`price-book:${source?.id ?? ''}`}
        fields={fields}
        begin={{ copy_of: source?.id, price_zone: from?.price_zone }}
        create={createBook}
        submit={t.draft}
        onBack={onClose}
        onDone={(b) => {
          void queries.invalidateQueries({ queryKey: ['price-books'] })
          navigate(addressOf(b))
        }}
      />
    </Dialog>
  )
}
