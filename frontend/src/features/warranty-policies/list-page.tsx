/* Warranty policies: what is promised with a product. */
import { useQueryClient } from '@tanstack/react-query'
import { Plus, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import type { Schemas } from '@/lib/api'
import { number } from '@/lib/format'
import { said } from '@/lib/i18n'
import { navigate } from '@/lib/navigate'
import { usePages } from '@/lib/pages'
import type { RecordField } from '@/lib/record'
import { hasRole } from '@/lib/session'
import { stateOf } from '@/lib/states'
import { common } from '@/lib/texts'
import { Dialog } from '@/ui/aria/dialog'
import { FilterBar, SearchField } from '@/ui/list'
import { Button } from '@/ui/native'
import { PageHeader } from '@/ui/page'
import { RecordForm } from '@/ui/record-form'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { createPolicy, listPolicies, type Policy } from './api'
import { t } from './messages'

export const addressOf = (p: Policy) =>
  `/staff/settings/warranty-policies/${encodeURIComponent(p.code)}`
export const PolicyTag = ({ policy: p }: { policy: Policy }) =>
  p.current_version_id ? (
    <Tag tone="good" label={t.in_force} />
  ) : (
    <Tag {...stateOf('version', 'draft')} />
  )
const FIELDS: readonly RecordField<Extract<keyof Schemas['WarrantyPolicyPrototype'], string>>[] = [
  { kind: 'text', name: 'code', label: t.code, help: t.code_help, ltr: true },
  {
    kind: 'choice',
    name: 'kind',
    label: t.kind,
    options: [
      { value: 'standard', label: t.kinds.standard },
      { value: 'extended', label: t.kinds.extended },
    ],
  },
  { kind: 'words', name: 'title', label: t.name },
]
export function WarrantyPolicyListPage({
  q,
  onSearch,
}: {
  q: string | undefined
  onSearch: (q: string | undefined) => void
}) {
  const queries = useQueryClient()
  const [adding, setAdding] = useState(false)
  const pages = usePages(
    ['warranty-policies', q],
    (cursor, signal) => listPolicies(q ?? '', cursor, signal),
    ['warranty_policy'],
  )
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
        rowKey={(p) => p.id}
        href={addressOf}
        columns={[
          { id: 'name', label: t.name, cell: (p) => said(p.title) },
          { id: 'state', label: common.state, cell: (p) => <PolicyTag policy={p} /> },
          { id: 'kind', label: t.kind, cell: (p) => t.kinds[p.kind] },
          {
            id: 'models',
            label: t.models,
            amount: true,
            cell: (p) => number(p.product_model_ids.length),
          },
          { id: 'code', label: t.code, extra: true, cell: (p) => <bdi>{p.code}</bdi> },
        ]}
        card={(p) => ({
          title: said(p.title),
          tag: <PolicyTag policy={p} />,
          lines: [t.kinds[p.kind], t.of_models(p.product_model_ids.length)],
        })}
        filters={
          <FilterBar>
            <SearchField
              label={t.search}
              value={q ?? ''}
              onChange={(text) => onSearch(text || undefined)}
            />
          </FilterBar>
        }
        filtered={q !== undefined}
        onClear={() => onSearch(undefined)}
        empty={{ title: t.empty, hint: t.empty_hint, icon: ShieldCheck, action: add }}
      />
      {adding && (
        <Dialog title={t.add} open wide onClose={() => setAdding(false)}>
          <RecordForm<
            Policy,
            Schemas['WarrantyPolicyPrototype'],
            Schemas['WarrantyPolicyPrototype']
          >
            name="warranty-policy"
            fields={FIELDS}
            begin={{ kind: 'standard' }}
            create={createPolicy}
            submit={t.add}
            onBack={() => setAdding(false)}
            onDone={(p) => {
              void queries.invalidateQueries({ queryKey: ['warranty-policies'] })
              navigate(addressOf(p))
            }}
          />
        </Dialog>
      )}
    </>
  )
}
