/* Removed parts: who owes which until when, and the scan that shelves one. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { PackageCheck } from 'lucide-react'
import { useState } from 'react'
import { civilDate, nearDate, shortDate } from '@/lib/format'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { hasRole } from '@/lib/session'
import { stateOf, statesOf } from '@/lib/states'
import { quantityOf } from '@/lib/stock'
import { say } from '@/lib/toasts'
import { TextLink } from '@/ui/link'
import type { Column } from '@/ui/list'
import { FilterBar, FilterSelect } from '@/ui/list'
import { Button } from '@/ui/native'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { listOldParts, listTechnicians, type OldPart, type OldPartFilter } from './api'
import { t } from './messages'
import { ScanToShelve, ShelveDialog } from './shelving'

export function OldPartListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: OldPartFilter
  onFilter: (change: Partial<Record<'state' | 'owed_by' | 'overdue', string | undefined>>) => void
  onClear: () => void
  filtered: boolean
}) {
  const queries = useQueryClient()
  const [part, setPart] = useState<OldPart>()
  const keeper = hasRole('warehouse')
  const pages = usePages(
    ['old-parts', filter],
    (cursor, signal) => listOldParts(filter, cursor, signal),
    ['old_part'],
  )
  const people = useQuery({
    queryKey: ['technicians'],
    queryFn: ({ signal }) => listTechnicians(signal),
  })
  const shelveIt = (p: OldPart) =>
    keeper &&
    p.state === 'owed' && (
      <span className="relative">
        <Button onClick={() => setPart(p)}>{t.shelve}</Button>
      </span>
    )
  const columns: readonly Column<OldPart>[] = [
    {
      id: 'item',
      label: t.item,
      cell: (p) => (
        <span className="block max-w-64 truncate">
          {said(p.item.name)}
          {p.serial && <bdi className="block text-xs font-normal text-muted">{p.serial}</bdi>}
        </span>
      ),
    },
    { id: 'state', label: t.state, cell: (p) => <StateTag part={p} /> },
    {
      id: 'quantity',
      label: t.quantity,
      amount: true,
      cell: (p) => quantityOf(p.quantity, p.item.uom),
    },
    { id: 'by', label: t.owed_by, cell: (p) => p.owed_by.name },
    { id: 'due', label: t.due, cell: (p) => nearDate(p.due_on) },
    { id: 'job', label: t.job, cell: (p) => <Job part={p} /> },
    {
      id: 'place',
      label: t.place,
      extra: true,
      cell: (p) => (
        <>
          {said(p.place.name)}
          {p.handed_in_at && (
            <span className="text-muted">
              {' · '}
              {shortDate(p.handed_in_at)}
            </span>
          )}
        </>
      ),
    },
    ...(keeper ? [{ id: 'shelve', label: t.next, cell: shelveIt, steps: true }] : []),
  ]
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      {keeper && (
        <div className="mb-4">
          <ScanToShelve onChoose={setPart} />
        </div>
      )}
      <ResourceList
        label={t.title}
        pages={pages}
        columns={columns}
        rowKey={(p) => p.id}
        card={(p) => ({
          title: said(p.item.name),
          tag: <StateTag part={p} />,
          lines: [
            p.serial && <bdi key="s">{p.serial}</bdi>,
            `${p.owed_by.name} · ${t.due}: ${nearDate(p.due_on)}`,
            <Job key="j" part={p} />,
            shelveIt(p),
          ],
        })}
        filters={
          <FilterBar>
            <FilterSelect
              label={t.state}
              value={filter.state}
              onChange={(state) => onFilter({ state })}
              options={statesOf('old_part')}
            />
            <FilterSelect
              label={t.owed_by}
              value={filter.owedBy}
              onChange={(owed_by) => onFilter({ owed_by })}
              options={(people.data?.items ?? []).flatMap((e) =>
                e.account_id ? [{ value: e.account_id, label: said(e.name) }] : [],
              )}
            />
            <FilterSelect
              label={t.show}
              value={filter.overdue ? 'true' : undefined}
              onChange={(overdue) => onFilter({ overdue })}
              options={[{ value: 'true', label: t.overdue }]}
            />
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.empty, hint: t.empty_hint, icon: PackageCheck }}
      />
      {part && (
        <ShelveDialog
          key={part.id}
          part={part}
          onClose={() => setPart(undefined)}
          onDone={() => {
            setPart(undefined)
            say(t.was_shelved)
            void queries.invalidateQueries({ queryKey: ['old-parts'] })
          }}
        />
      )}
    </>
  )
}
export const isOverdue = (p: OldPart): boolean => p.state === 'owed' && p.due_on < civilDate()
const StateTag = ({ part: p }: { part: OldPart }) =>
  isOverdue(p) ? <Tag tone="bad" label={t.overdue} /> : <Tag {...stateOf('old_part', p.state)} />
const Job = ({ part: p }: { part: OldPart }) =>
  p.source.kind === 'job' && p.source.number ? (
    <TextLink to={`/staff/jobs/${p.source.number}`}>
      <bdi>{p.source.number}</bdi>
    </TextLink>
  ) : null
