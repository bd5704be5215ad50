/* What the catalogue's books share: their filters, the choices of their forms, and what a retired entry looks like. */
import { desk } from '@/lib/desk-texts'
import { useQuery } from '@tanstack/react-query'
import type { Schemas } from '@/lib/api'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import type { Choice } from '@/lib/record'
import { hasRole } from '@/lib/session'
import { FilterBar, FilterSelect, SearchField } from '@/ui/list'
import type { Kept } from '@/ui/record-form'
import { RecordsPage, type RecordKind } from '@/ui/records-page'
import { Tag } from '@/ui/tag'
import { allFamilies, allSkills, type CatalogueFilter } from './api'
import { t } from './messages'

export interface BookProps {
  filter: CatalogueFilter
  onFilter: (change: Partial<CatalogueFilter>) => void
  onClear: () => void
  filtered: boolean
  /** The page's address with this entry open. */
  href: (id: string) => string
}
type Entry = Kept & { is_retired?: boolean }
type List<T> = (
  f: CatalogueFilter,
  cursor: string | undefined,
  signal: AbortSignal,
) => Promise<{ items: readonly T[]; next_cursor?: string }>

export function Book<T extends Entry, P extends object, Q extends object>({
  kind,
  list,
  page,
  search = true,
  byFamily = true,
  types,
  byRetired = true,
}: {
  kind: RecordKind<T, P, Q>
  list: List<T>
  page: BookProps
  search?: boolean
  byFamily?: boolean
  /** A filter of the book's own. */
  types?: { label: string; options: readonly Choice[] }
  byRetired?: boolean
}) {
  const { filter: f, onFilter } = page
  const { q, family, type, retired } = f
  const pages = usePages(
    ['catalogue', kind.name, q, family, type, retired],
    (cursor, signal) => list(f, cursor, signal),
    [kind.name],
  )
  const families = useFamilies()
  return (
    <RecordsPage
      kind={kind}
      pages={pages}
      keys={['catalogue', 'families', 'skills']}
      filters={
        <FilterBar>
          {search && (
            <SearchField
              label={t.search}
              value={f.q ?? ''}
              onChange={(text) => onFilter({ q: text || undefined })}
            />
          )}
          {byFamily && (
            <FilterSelect
              label={t.family}
              value={f.family}
              onChange={(v) => onFilter({ family: v })}
              options={families.ids}
            />
          )}
          {types && (
            <FilterSelect
              label={types.label}
              value={f.type}
              onChange={(v) => onFilter({ type: v })}
              options={types.options}
            />
          )}
          {byRetired && (
            <FilterSelect
              label={t.state}
              value={f.retired}
              onChange={(v) => onFilter({ retired: v })}
              options={[{ value: 'true', label: desk.record.retired }]}
            />
          )}
        </FilterBar>
      }
      filtered={page.filtered}
      onClear={page.onClear}
      open={f.open}
      onOpen={(open) => onFilter({ open })}
      href={page.href}
      mayEdit={hasRole('admin')}
    />
  )
}

export function useFamilies(): { ids: readonly Choice[]; codes: readonly Choice[] } {
  const list = useQuery({
    queryKey: ['families'],
    queryFn: ({ signal }) => allFamilies(signal),
    staleTime: 600_000,
  })
  const items = list.data?.items ?? []
  return {
    ids: items.map((x) => ({ value: x.id, label: said(x.name) })),
    codes: items.map((x) => ({ value: x.code, label: said(x.name) })),
  }
}
export function useSkills(): readonly Choice[] {
  const list = useQuery({
    queryKey: ['skills'],
    queryFn: ({ signal }) => allSkills(signal),
    staleTime: 600_000,
  })
  return (list.data?.items ?? []).map((x) => ({ value: x.code, label: said(x.name) }))
}
export const choices = <K extends string>(words: Readonly<Record<K, string>>): readonly Choice[] =>
  Object.entries<string>(words).map(([value, label]) => ({ value, label }))

export const retiredTag = (x: { is_retired: boolean }) =>
  x.is_retired ? <Tag tone="neutral" label={desk.record.retired} /> : undefined
export const codeColumn = <T extends { code: string }>() => ({
  id: 'code',
  label: t.code,
  cell: (x: T) => <bdi>{x.code}</bdi>,
})
export const familyOf = (x: { product_family?: Schemas['CodeReference'] }): string =>
  x.product_family ? said(x.product_family.name) : t.family_all
/** A code is chosen once; the family of an entry too. */
export const codeField = {
  kind: 'text',
  name: 'code',
  label: t.code,
  help: t.code_help,
  ltr: true,
  only: 'create',
} as const
export const nameField = { kind: 'words', name: 'name', label: t.name } as const
