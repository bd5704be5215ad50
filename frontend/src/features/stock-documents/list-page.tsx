/* Receipts, adjustments and issues, newest first. */
import { useQuery } from '@tanstack/react-query'
import { FileStack, Plus } from 'lucide-react'
import { nearTime } from '@/lib/format'
import { said } from '@/lib/i18n'
import { navigate } from '@/lib/navigate'
import { usePages } from '@/lib/pages'
import { hasRole } from '@/lib/session'
import { placesInUse } from '@/lib/stock'
import { Menu } from '@/ui/aria/menu'
import { LinkButton } from '@/ui/link'
import type { Column } from '@/ui/list'
import { FilterBar, FilterSelect, SearchField } from '@/ui/list'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import {
  KINDS,
  listDocuments,
  type DocumentFilter,
  type DocumentKind,
  type DocumentSummary,
} from './api'
import { t } from './messages'

/** A manager puts right what is worth more than a storekeeper may. */
export const mayBook = (kind: DocumentKind): boolean =>
  kind === 'adjustment' ? hasRole('warehouse', 'manager') : hasRole('warehouse')

export function DocumentListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: DocumentFilter
  onFilter: (change: Partial<Record<'kind' | 'place' | 'q', string | undefined>>) => void
  onClear: () => void
  filtered: boolean
}) {
  const pages = usePages(
    ['stock-documents', filter],
    (cursor, signal) => listDocuments(filter, cursor, signal),
    ['stock_document'],
  )
  const places = useQuery({
    queryKey: ['stock-places-in-use'],
    queryFn: ({ signal }) => placesInUse(signal),
  })
  const others = KINDS.filter((k) => k !== 'receipt' && mayBook(k))
  return (
    <>
      <PageHeader title={t.title} lead={t.lead}>
        {others.length > 0 && (
          <Menu
            actions={others.map((kind) => ({
              id: kind,
              label: t.new_kinds[kind],
              run: () => navigate(addressOfNew(kind)),
            }))}
          >
            <Plus aria-hidden className="size-4" />
            {others.map((k) => t.kinds[k]).join(' · ')}
          </Menu>
        )}
        {mayBook('receipt') && (
          <LinkButton to={addressOfNew('receipt')} kind="primary">
            {t.new_kinds.receipt}
          </LinkButton>
        )}
      </PageHeader>
      <ResourceList
        label={t.title}
        pages={pages}
        columns={COLUMNS}
        rowKey={(d) => d.id}
        href={(d) => `/staff/stock-documents/${d.number}`}
        card={(d) => ({
          title: <bdi>{d.number}</bdi>,
          tag: <span className="text-sm">{t.kinds[d.kind]}</span>,
          lines: [
            said(d.place.name),
            d.reason,
            [nearTime(d.created_at), d.created_by?.name].filter(Boolean).join(' · '),
          ],
        })}
        filters={
          <FilterBar>
            <SearchField
              label={t.search}
              value={filter.q ?? ''}
              onChange={(q) => onFilter({ q: q || undefined })}
            />
            <FilterSelect
              label={t.kind}
              value={filter.kind}
              onChange={(kind) => onFilter({ kind })}
              options={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
            />
            <FilterSelect
              label={t.place}
              value={filter.place}
              onChange={(place) => onFilter({ place })}
              options={(places.data ?? []).map((p) => ({ value: p.id, label: said(p.name) }))}
            />
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{
          title: t.empty,
          hint: t.empty_hint,
          icon: FileStack,
          action: mayBook('receipt') && (
            <LinkButton to={addressOfNew('receipt')}>{t.new_kinds.receipt}</LinkButton>
          ),
        }}
      />
    </>
  )
}
const addressOfNew = (kind: DocumentKind) => `/staff/stock-documents/new/${kind}`
const COLUMNS: readonly Column<DocumentSummary>[] = [
  { id: 'number', label: t.number, cell: (d) => <bdi>{d.number}</bdi> },
  { id: 'kind', label: t.kind, cell: (d) => t.kinds[d.kind] },
  { id: 'place', label: t.place, cell: (d) => said(d.place.name) },
  { id: 'reason', label: `${t.reason} · ${t.note}`, cell: (d) => d.reason },
  { id: 'by', label: t.by, extra: true, cell: (d) => d.created_by?.name },
  { id: 'written', label: t.written, cell: (d) => nearTime(d.created_at) },
]
