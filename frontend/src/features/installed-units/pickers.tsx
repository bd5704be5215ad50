/* What a unit is tied to, found by typing: its model, its owner, the owner's places, the unit it is a part of. */
import { useQuery } from '@tanstack/react-query'
import { phone } from '@/lib/digits'
import { said } from '@/lib/i18n'
import type { Option } from '@/ui/aria/combo-box'
import { SearchCombo } from '@/ui/aria/search-combo'
import { Select } from '@/ui/choices'
import { findModels, findParties, findUnits, listPlaces } from './api'
import { t } from './messages'

interface Picker {
  chosen: Option | undefined
  onChange: (o: Option | undefined) => void
  error?: string | undefined
}
export const ModelPicker = (p: Picker) => (
  <SearchCombo
    {...p}
    name="product_model_id"
    label={t.model}
    help={t.form.model_help}
    search={async (q, signal) =>
      (await findModels(q, signal)).items.map((m) => ({
        id: m.id,
        label: said(m.name),
        detail: m.code,
      }))
    }
  />
)
export const OwnerPicker = ({
  label,
  optional,
  ...p
}: Picker & { label: string; optional?: boolean }) => (
  <SearchCombo
    {...p}
    name="party_id"
    label={label}
    help={t.form.owner_help}
    {...(optional && { optional })}
    search={async (q, signal) =>
      (await findParties(q, signal)).items.map((x) => ({
        id: x.id,
        label: x.name,
        detail: [x.number, x.phones[0] && phone(x.phones[0].phone)].filter(Boolean).join(' · '),
      }))
    }
  />
)
export const UnitPicker = ({ not, ...p }: Picker & { not?: string | undefined }) => (
  <SearchCombo
    {...p}
    name="parent_id"
    label={t.parent}
    help={t.form.parent_help}
    optional
    search={async (q, signal) =>
      (await findUnits(q, signal)).items
        .filter((u) => u.id !== not)
        .map((u) => ({ id: u.id, label: u.serial, detail: said(u.product_model.name) }))
    }
  />
)
/** The places of an owner; nothing to choose before there is an owner. */
export function PlacePicker({
  party,
  value,
  onChange,
  label = t.place,
  error,
}: {
  party: string | undefined
  value: string
  onChange: (id: string) => void
  label?: string
  error?: string | undefined
}) {
  const places = useQuery({
    queryKey: ['places', party],
    enabled: Boolean(party),
    queryFn: ({ signal }) => listPlaces(party ?? '', signal),
  })
  if (!party) return null
  return (
    <Select
      name="service_location_id"
      label={label}
      value={value}
      onChange={onChange}
      error={error}
      optional
      empty={t.form.no_place}
      options={
        places.data?.items.map((p) => ({
          value: p.id,
          label: [p.title, p.city && said(p.city.name), p.address].filter(Boolean).join(' · '),
        })) ?? []
      }
    />
  )
}
