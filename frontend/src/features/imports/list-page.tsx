/* What was imported, by whom it can still be taken back, and what was only tried. */
import { FileUp } from 'lucide-react'
import { nearTime, number } from '@/lib/format'
import { usePages } from '@/lib/pages'
import { stateOf, statesOf } from '@/lib/states'
import { Add } from '@/ui/add'
import type { Column } from '@/ui/list'
import { FilterBar, FilterSelect } from '@/ui/list'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { listImports, type Import, type ImportState } from './api'
import { t } from './messages'

const COLUMNS: readonly Column<Import>[] = [
  { id: 'number', label: t.number, cell: (i) => <bdi>{i.number}</bdi> },
  { id: 'state', label: t.state, cell: (i) => <Tag {...stateOf('import', i.state)} /> },
  { id: 'mode', label: t.mode, cell: (i) => t.modes[i.mode] },
  { id: 'file', label: t.file, cell: (i) => <bdi>{i.file_name}</bdi> },
  { id: 'new', label: t.counts.new, amount: true, cell: (i) => number(i.counts.new) },
  {
    id: 'changed',
    label: t.counts.changed,
    amount: true,
    extra: true,
    cell: (i) => number(i.counts.changed),
  },
  {
    id: 'same',
    label: t.counts.same,
    amount: true,
    extra: true,
    cell: (i) => number(i.counts.same),
  },
  { id: 'refused', label: t.counts.refused, amount: true, cell: (i) => number(i.counts.refused) },
  { id: 'when', label: t.when, cell: (i) => nearTime(i.created_at) },
]
export function ImportListPage({
  state,
  onFilter,
  onClear,
  filtered,
}: {
  state: ImportState | undefined
  onFilter: (change: { state: string | undefined }) => void
  onClear: () => void
  filtered: boolean
}) {
  const pages = usePages(
    ['imports', state],
    (cursor, signal) => listImports(state, cursor, signal),
    ['import'],
  )
  return (
    <>
      <PageHeader title={t.title} lead={t.lead}>
        <Add to="/staff/imports/new" label={t.add} />
      </PageHeader>
      <ResourceList
        label={t.title}
        pages={pages}
        columns={COLUMNS}
        rowKey={(i) => i.id}
        href={(i) => `/staff/imports/${i.number}`}
        card={(i) => ({
          title: <bdi>{i.number}</bdi>,
          tag: <Tag {...stateOf('import', i.state)} />,
          lines: [
            <bdi key="f">{i.file_name}</bdi>,
            `${t.modes[i.mode]} · ${nearTime(i.created_at)}`,
          ],
        })}
        filters={
          <FilterBar>
            <FilterSelect
              label={t.state}
              value={state}
              onChange={(next) => onFilter({ state: next })}
              options={statesOf('import')}
            />
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.empty, hint: t.empty_hint, icon: FileUp }}
      />
    </>
  )
}
