/* The people who work here: what they do, where, and what they are able to do today. */
import { IdCard, Plus } from 'lucide-react'
import { useState } from 'react'
import { phone } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { navigate } from '@/lib/navigate'
import { usePages } from '@/lib/pages'
import { hasRole } from '@/lib/session'
import { common } from '@/lib/texts'
import { FilterBar, FilterSelect, SearchField, type Column } from '@/ui/list'
import { Button } from '@/ui/native'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { listEmployees, type Employee, type EmployeeFilter } from './api'
import { EmployeeDialog, KINDS, useEmployeeChoices } from './form'
import { t } from './messages'

type Key = 'q' | 'kind' | 'branch' | 'skill' | 'left'
export function EmployeeListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: EmployeeFilter
  onFilter: (change: Partial<Record<Key, string | undefined>>) => void
  onClear: () => void
  filtered: boolean
}) {
  const [adding, setAdding] = useState(false)
  const known = useEmployeeChoices()
  const pages = usePages(
    ['employees', filter],
    (cursor, signal) => listEmployees(filter, cursor, signal),
    ['employee'],
  )
  const branch = (e: Employee) => known.branches.find((b) => b.value === e.branch_id)?.label
  const skills = (e: Employee) =>
    e.skills.map((c) => known.skills.find((s) => s.value === c)?.label ?? c).join(common.list_comma)
  const columns: readonly Column<Employee>[] = [
    { id: 'name', label: t.name, cell: (e) => said(e.name) },
    { id: 'number', label: t.number, cell: (e) => <bdi>{e.number}</bdi> },
    { id: 'kind', label: t.kind, cell: (e) => t.kinds[e.kind] },
    { id: 'branch', label: t.branch, cell: branch },
    { id: 'skills', label: t.skills, extra: true, cell: skills },
    {
      id: 'phone',
      label: t.phone,
      extra: true,
      cell: (e) => e.phone && <bdi>{phone(e.phone)}</bdi>,
    },
    { id: 'state', label: common.state, cell: (e) => <EmployeeTag employee={e} /> },
  ]
  const add = hasRole('manager', 'admin') && (
    <Button kind="primary" onClick={() => setAdding(true)}>
      <Plus aria-hidden className="size-4" />
      {t.add}
    </Button>
  )
  return (
    <>
      <PageHeader title={t.title} lead={t.lead}>
        {add}
      </PageHeader>
      <ResourceList
        label={t.title}
        pages={pages}
        columns={columns}
        rowKey={(e) => e.id}
        href={(e) => `/staff/settings/employees/${encodeURIComponent(e.number)}`}
        card={(e) => ({
          title: said(e.name),
          tag: <EmployeeTag employee={e} />,
          lines: [
            [t.kinds[e.kind], branch(e)].filter(Boolean).join(' · '),
            <bdi key="n">{e.number}</bdi>,
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
              options={KINDS}
            />
            <FilterSelect
              label={t.branch}
              value={filter.branch}
              onChange={(v) => onFilter({ branch: v })}
              options={known.branches}
            />
            <FilterSelect
              label={t.skill}
              value={filter.skill}
              onChange={(skill) => onFilter({ skill })}
              options={known.skills}
            />
            <FilterSelect
              label={common.state}
              value={filter.left ? 'true' : undefined}
              onChange={(left) => onFilter({ left })}
              empty={t.works_here}
              options={[{ value: 'true', label: t.left }]}
            />
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.empty, hint: t.empty_hint, icon: IdCard, action: add }}
      />
      {adding && (
        <EmployeeDialog
          onClose={() => setAdding(false)}
          onDone={(e) => navigate(`/staff/settings/employees/${encodeURIComponent(e.number)}`)}
        />
      )}
    </>
  )
}
export const EmployeeTag = ({ employee }: { employee: Employee }) =>
  employee.active ? <Tag tone="good" label={t.works_here} /> : <Tag tone="neutral" label={t.left} />
