/* Where prices differ, and what is added as tax from which day on. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Schemas } from '@/lib/api'
import { civilDate, longDate, percent } from '@/lib/format'
import { said } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import type { RecordField } from '@/lib/record'
import { hasRole } from '@/lib/session'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Dialog } from '@/ui/aria/dialog'
import { LinkButton } from '@/ui/link'
import { Button } from '@/ui/native'
import { PageHeader } from '@/ui/page'
import { RecordForm } from '@/ui/record-form'
import { RecordsPage, type RecordKind } from '@/ui/records-page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { allTerritories, createTaxRate, listTaxRates, zones, type Zone } from './api'
import { t } from './messages'

export function PriceZonesPage({
  open,
  onOpen,
  href,
}: {
  open: string | undefined
  onOpen: (id: string | undefined) => void
  href: (id: string) => string
}) {
  const queries = useQueryClient()
  const pages = usePages(['price-zones'], zones.list, ['price_zone'])
  const territories = useQuery({
    queryKey: ['territories', 'all'],
    queryFn: ({ signal }) => allTerritories(signal),
  })
  const areas = (territories.data?.items ?? []).map((x) => ({ value: x.id, label: said(x.name) }))
  const names = (z: Zone) =>
    z.territory_ids
      .map((id) => areas.find((a) => a.value === id)?.label)
      .filter(Boolean)
      .join(common.list_comma)
  const kind: RecordKind<
    Zone,
    Schemas['PriceZonePrototype'],
    Partial<Schemas['PriceZonePrototype']>
  > = {
    name: 'price_zone',
    title: t.zones,
    lead: t.zones_lead,
    add: t.add_zone,
    empty: { title: t.no_zones, hint: t.no_zones_hint },
    nameOf: (z) => said(z.title),
    get: zones.get,
    create: zones.create,
    update: async (kept, change) => {
      // The operation takes the whole zone: what wasn't changed is as it is saved.
      const { code, title, territory_ids } = await queries.fetchQuery({
        queryKey: ['price-zone', kept.id, kept.version],
        queryFn: () => zones.get(kept.id),
      })
      return zones.replace(kept, { code, title, territory_ids, ...change })
    },
    columns: [
      { id: 'name', label: t.name, cell: (z) => said(z.title) },
      { id: 'code', label: t.code, cell: (z) => <bdi>{z.code}</bdi> },
      { id: 'areas', label: t.areas, cell: names },
    ],
    card: (z) => ({ title: said(z.title), lines: [names(z), <bdi key="c">{z.code}</bdi>] }),
    fields: [
      { kind: 'text', name: 'code', label: t.code, help: t.code_help, ltr: true, only: 'create' },
      { kind: 'words', name: 'title', label: t.name },
      { kind: 'many', name: 'territory_ids', label: t.areas, options: areas, optional: true },
    ],
  }
  return (
    <RecordsPage
      kind={kind}
      pages={pages}
      keys={['price-zones']}
      filtered={false}
      onClear={() => undefined}
      open={open}
      onOpen={onOpen}
      href={href}
      mayEdit={hasRole('manager', 'admin')}
      actions={<LinkButton to="/staff/settings/price-books">{t.title}</LinkButton>}
    />
  )
}

const FIELDS: readonly RecordField<Extract<keyof Schemas['TaxRatePrototype'], string>>[] = [
  { kind: 'percent', name: 'share', label: t.tax_rate },
  { kind: 'date', name: 'effective_from', label: t.first_day },
  { kind: 'text', name: 'note', label: t.note, optional: true },
]
export function TaxRatesPage() {
  const queries = useQueryClient()
  const [adding, setAdding] = useState(false)
  const pages = usePages(['tax-rates'], listTaxRates)
  const today = civilDate()
  const current = pages.rows
    ?.filter((r) => r.effective_from <= today)
    .sort((a, b) => b.effective_from.localeCompare(a.effective_from))[0]
  const tag = (r: Schemas['TaxRate']) =>
    r.id === current?.id ? (
      <Tag tone="good" label={t.in_force} />
    ) : r.effective_from > today ? (
      <Tag tone="planned" label={t.comes} />
    ) : (
      <Tag tone="neutral" label={t.past} />
    )
  const share = (r: Schemas['TaxRate']) => percent(r.share / 10_000, 2)
  const add = hasRole('accountant', 'manager', 'admin') && (
    <Button kind="primary" onClick={() => setAdding(true)}>
      <Plus aria-hidden className="size-4" />
      {t.add_tax}
    </Button>
  )
  return (
    <>
      <PageHeader title={t.tax_rates} lead={t.tax_lead}>
        <LinkButton to="/staff/settings/price-books">{t.title}</LinkButton>
        {add}
      </PageHeader>
      <ResourceList
        label={t.tax_rates}
        pages={pages}
        rowKey={(r) => r.id}
        columns={[
          { id: 'share', label: t.tax_rate, cell: share },
          { id: 'state', label: common.state, cell: tag },
          { id: 'from', label: t.first_day, cell: (r) => longDate(r.effective_from) },
          { id: 'note', label: t.note, cell: (r) => r.note },
        ]}
        card={(r) => ({
          title: share(r),
          tag: tag(r),
          lines: [longDate(r.effective_from), r.note],
        })}
        filtered={false}
        onClear={() => undefined}
        empty={{ title: t.no_tax, hint: t.no_tax_hint, action: add }}
      />
      {adding && (
        <Dialog title={t.add_tax} open wide onClose={() => setAdding(false)}>
          <p className="mb-4 text-sm text-muted">{t.tax_hint}</p>
          <RecordForm<
            Schemas['TaxRate'] & { version: number },
            Schemas['TaxRatePrototype'],
            Schemas['TaxRatePrototype']
          >
            name="tax-rate"
            fields={FIELDS}
            // A rate is never changed: the next one begins on its day.
            create={async (b, key) => ({ ...(await createTaxRate(b, key)), version: 1 })}
            submit={t.add_tax}
            onBack={() => setAdding(false)}
            onDone={() => {
              setAdding(false)
              say(common.saved)
              void queries.invalidateQueries({ queryKey: ['tax-rates'] })
            }}
          />
        </Dialog>
      )}
    </>
  )
}
