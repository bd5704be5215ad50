/* Where the organization is and where it serves: branches, service areas, and those it works with. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Schemas } from '@/lib/api'
import { phone } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { hasRole } from '@/lib/session'
import { common } from '@/lib/texts'
import { FilterBar, FilterSelect, SearchField } from '@/ui/list'
import { RecordsPage, type RecordKind } from '@/ui/records-page'
import { Tag } from '@/ui/tag'
import {
  allBranches,
  allCities,
  allProvinces,
  allTerritories,
  branches,
  organizations,
  territories,
  updateOrganization,
  type Branch,
  type Organization,
  type PlaceFilter,
  type Territory,
} from './api'
import { t } from './messages'

interface PlacesProps {
  filter: PlaceFilter
  onFilter: (change: Partial<PlaceFilter>) => void
  onClear: () => void
  filtered: boolean
  href: (id: string) => string
}
const codeField = {
  kind: 'text',
  name: 'code',
  label: t.code,
  help: t.code_help,
  ltr: true,
  only: 'create',
} as const

const closedTag = (x: { is_active: boolean }) =>
  x.is_active ? (
    <Tag tone="good" label={t.branch.open} />
  ) : (
    <Tag tone="neutral" label={t.branch.closed} />
  )
export function BranchesPage({ filter, onFilter, ...page }: PlacesProps) {
  const { q, state } = filter
  const b = t.branch
  const pages = usePages(
    ['branches', q, state],
    (cursor, signal) => branches.list(filter, cursor, signal),
    ['branch'],
  )
  const kind: RecordKind<Branch, Schemas['BranchPrototype'], Schemas['BranchPatch']> = {
    name: 'branch',
    title: b.title,
    lead: b.lead,
    add: b.add,
    empty: { title: b.empty, hint: b.empty_hint },
    nameOf: (x) => said(x.name),
    ...branches,
    columns: [
      { id: 'name', label: t.name, cell: (x) => said(x.name) },
      { id: 'code', label: t.code, cell: (x) => <bdi>{x.code}</bdi> },
      { id: 'phone', label: t.phone, cell: (x) => x.phone && <bdi>{phone(x.phone)}</bdi> },
      { id: 'state', label: common.state, cell: closedTag },
    ],
    card: (x) => ({
      title: said(x.name),
      tag: closedTag(x),
      lines: [x.phone && <bdi key="p">{phone(x.phone)}</bdi>, <bdi key="c">{x.code}</bdi>],
    }),
    fields: [
      codeField,
      { kind: 'words', name: 'name', label: t.name },
      { kind: 'phone', name: 'phone', label: t.phone, optional: true },
      { kind: 'check', name: 'is_active', label: b.is_open, only: 'edit' },
    ],
  }
  return (
    <RecordsPage
      kind={kind}
      pages={pages}
      keys={['branches']}
      filters={
        <FilterBar>
          <SearchField
            label={t.search}
            value={q ?? ''}
            onChange={(text) => onFilter({ q: text || undefined })}
          />
          <FilterSelect
            label={common.state}
            value={state}
            onChange={(v) => onFilter({ state: v })}
            empty={b.open}
            options={[{ value: 'closed', label: b.closed }]}
          />
        </FilterBar>
      }
      open={filter.open}
      onOpen={(open) => onFilter({ open })}
      mayEdit={hasRole('admin')}
      {...page}
    />
  )
}

export function TerritoriesPage({ filter, onFilter, ...page }: PlacesProps) {
  const { q, branch } = filter
  const a = t.area
  const pages = usePages(
    ['territories', q, branch],
    (cursor, signal) => territories.list(filter, cursor, signal),
    ['territory'],
  )
  const offices = useQuery({
    queryKey: ['branches', 'all'],
    queryFn: ({ signal }) => allBranches(signal),
  })
  const areas = useQuery({
    queryKey: ['territories', 'all'],
    queryFn: ({ signal }) => allTerritories(signal),
  })
  const provinces = useQuery({
    queryKey: ['provinces'],
    queryFn: ({ signal }) => allProvinces(signal),
    staleTime: Infinity,
  })
  const cities = useQuery({
    queryKey: ['cities'],
    queryFn: ({ signal }) => allCities(signal),
    staleTime: Infinity,
    enabled: filter.open !== undefined,
  })
  const officeChoices = (offices.data?.items ?? []).map((x) => ({
    value: x.id,
    label: said(x.name),
  }))
  const cityChoices = useMemo(
    () => (cities.data ?? []).map((x) => ({ value: x.code, label: said(x.name) })),
    [cities.data],
  )
  const office = (x: Territory) => officeChoices.find((c) => c.value === x.branch_id)?.label
  const parent = (x: Territory) => areas.data?.items.find((p) => p.id === x.parent_id)
  const reach = (x: Territory) => {
    const names = x.province_codes.map(
      (c) => provinces.data?.items.find((p) => p.code === c)?.name ?? { fa: c, en: c },
    )
    return [
      ...names.map(said),
      ...(x.city_codes.length > 0 ? [a.cities(x.city_codes.length)] : []),
    ].join(common.list_comma)
  }
  const kind: RecordKind<Territory, Schemas['TerritoryPrototype'], Schemas['TerritoryPatch']> = {
    name: 'territory',
    title: a.title,
    lead: a.lead,
    add: a.add,
    empty: { title: a.empty, hint: a.empty_hint },
    nameOf: (x) => said(x.name),
    ...territories,
    columns: [
      { id: 'name', label: t.name, cell: (x) => said(x.name) },
      { id: 'code', label: t.code, extra: true, cell: (x) => <bdi>{x.code}</bdi> },
      {
        id: 'parent',
        label: a.parent,
        extra: true,
        cell: (x) => {
          const p = parent(x)
          return p && said(p.name)
        },
      },
      { id: 'branch', label: a.branch, cell: office },
      { id: 'reach', label: a.reach, cell: reach },
      {
        id: 'state',
        label: common.state,
        cell: (x) => !x.is_active && <Tag tone="neutral" label={a.not_served} />,
      },
    ],
    card: (x) => ({
      title: said(x.name),
      tag: x.is_active ? undefined : <Tag tone="neutral" label={a.not_served} />,
      lines: [office(x), reach(x)],
    }),
    fields: [
      codeField,
      {
        kind: 'choice',
        name: 'parent_id',
        label: a.parent,
        empty: common.none,
        optional: true,
        only: 'create',
        options: (areas.data?.items ?? []).map((x) => ({ value: x.id, label: said(x.name) })),
      },
      { kind: 'words', name: 'name', label: t.name },
      {
        kind: 'choice',
        name: 'branch_id',
        label: a.branch,
        empty: common.none,
        optional: true,
        options: officeChoices,
      },
      { kind: 'check', name: 'is_active', label: a.is_served, only: 'edit' },
      {
        kind: 'many',
        name: 'province_codes',
        label: a.provinces,
        optional: true,
        options: (provinces.data?.items ?? []).map((x) => ({ value: x.code, label: said(x.name) })),
      },
      {
        kind: 'many',
        name: 'city_codes',
        label: a.single_cities,
        optional: true,
        options: cityChoices,
      },
    ],
  }
  return (
    <RecordsPage
      kind={kind}
      pages={pages}
      keys={['territories']}
      filters={
        <FilterBar>
          <SearchField
            label={t.search}
            value={q ?? ''}
            onChange={(text) => onFilter({ q: text || undefined })}
          />
          <FilterSelect
            label={a.branch}
            value={branch}
            onChange={(v) => onFilter({ branch: v })}
            options={officeChoices}
          />
        </FilterBar>
      }
      open={filter.open}
      onOpen={(open) => onFilter({ open })}
      mayEdit={hasRole('admin')}
      {...page}
    />
  )
}

/** Manufacturers, dealers and contractors; each keeps its own books. */
export function OrganizationsPage({ filter, onFilter, ...page }: PlacesProps) {
  const p = t.partner
  const pages = usePages(['organizations'], organizations.list, ['organization'])
  const kind: RecordKind<
    Organization,
    Schemas['OrganizationPrototype'],
    Schemas['OrganizationPatch']
  > = {
    name: 'organization_partner',
    title: p.title,
    lead: p.lead,
    add: p.add,
    empty: { title: p.empty, hint: p.empty_hint },
    nameOf: (x) => said(x.name),
    ...organizations,
    update: updateOrganization,
    begin: { role: 'dealer' },
    columns: [
      { id: 'name', label: t.name, cell: (x) => said(x.name) },
      { id: 'role', label: p.role, cell: (x) => t.roles[x.role] },
      { id: 'code', label: t.code, cell: (x) => <bdi>{x.code}</bdi> },
      { id: 'phone', label: t.phone, cell: (x) => x.phone && <bdi>{phone(x.phone)}</bdi> },
    ],
    card: (x) => ({ title: said(x.name), lines: [t.roles[x.role], <bdi key="c">{x.code}</bdi>] }),
    fields: [
      codeField,
      {
        kind: 'choice',
        name: 'role',
        label: p.role,
        only: 'create',
        options: Object.entries(t.roles).map(([value, label]) => ({ value, label })),
      },
      { kind: 'words', name: 'name', label: t.name },
      { kind: 'phone', name: 'phone', label: t.phone, optional: true },
      { kind: 'text', name: 'email', label: t.email, ltr: true, optional: true },
    ],
  }
  return (
    <RecordsPage
      kind={kind}
      pages={pages}
      keys={['organizations']}
      open={filter.open}
      onOpen={(open) => onFilter({ open })}
      mayEdit={hasRole('admin')}
      {...page}
    />
  )
}
