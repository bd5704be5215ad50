/* A place is added or changed. The city decides the territory, so it is chosen, not typed. */
import { useForm } from '@/lib/form'
import { asciiDigits } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { useStale } from '@/lib/stale'
import { common } from '@/lib/texts'
import { Dialog } from '@/ui/aria/dialog'
import { SearchCombo } from '@/ui/aria/search-combo'
import { Conflict } from '@/ui/conflict'
import { DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Checkbox, Select } from '@/ui/choices'
import { createPlace, findCities, getPlace, updatePlace, type Place } from './api'
import { t } from './messages'

const valuesOf = (p: Place | undefined) => ({
  title: p?.title ?? '',
  city: p?.city?.code ?? '',
  city_name: p?.city ? said(p.city.name) : '',
  address: p?.address ?? '',
  plaque: p?.plaque ?? '',
  floor: p?.floor ?? '',
  unit: p?.unit ?? '',
  postal_code: p?.postal_code ?? '',
  geo: p?.geo ? `${p.geo.latitude}, ${p.geo.longitude}` : '',
  access_notes: p?.access_notes ?? '',
  hazards: p?.hazards ?? '',
  parent_id: p?.parent_id ?? '',
  is_active: p?.is_active ?? true,
})
type Values = ReturnType<typeof valuesOf>
const SHORT = ['plaque', 'floor', 'unit', 'postal_code'] as const
const LABELS: readonly (readonly [keyof Values, string])[] = [
  ['title', t.places.name],
  ['city_name', t.places.city],
  ['address', t.places.address],
  ['plaque', t.places.plaque],
  ['floor', t.places.floor],
  ['unit', t.places.unit],
  ['postal_code', t.places.postal_code],
  ['geo', t.places.geo],
  ['access_notes', t.places.access_notes],
  ['hazards', t.places.hazards],
]
/** "35.7219, 51.3347" in any digits; undefined where it isn't two numbers. */
function pointOf(typed: string): { latitude: number; longitude: number } | undefined {
  const found = /^\s*(-?\d+(?:\.\d+)?)\s*[,،;\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(
    asciiDigits(typed).replaceAll('٫', '.'),
  )
  return found ? { latitude: Number(found[1]), longitude: Number(found[2]) } : undefined
}

export function PlaceDialog({
  partyId,
  place,
  others,
  onClose,
  onDone,
}: {
  partyId: string
  place: Place | undefined
  /** The other places of this customer, of which one may hold this one. */
  others: readonly Place[]
  onClose: () => void
  onDone: () => void
}) {
  const stale = useStale<{ version: number }>(place ?? { version: 0 }, () =>
    getPlace(place?.id ?? ''),
  )
  const form = useForm({
    name: `place:${place?.id ?? partyId}`,
    initial: valuesOf(place),
    required: (v: Values) => ({
      city: place && !place.city ? '' : v.city ? '' : t.places.need_city,
      address: v.address.trim() ? '' : t.places.need_address,
      geo: v.geo.trim() && !pointOf(v.geo) ? t.places.bad_geo : '',
    }),
    aliases: { city_code: 'city', 'geo.latitude': 'geo', 'geo.longitude': 'geo' },
    submit: (v: Values, key) => {
      const text = (s: string) => s.trim() || null
      const geo = pointOf(v.geo) ?? null
      if (place)
        return stale.save((version) =>
          updatePlace(place.id, version, {
            title: text(v.title),
            address: v.address.trim(),
            plaque: text(v.plaque),
            floor: text(v.floor),
            unit: text(v.unit),
            postal_code: text(asciiDigits(v.postal_code)),
            geo,
            access_notes: text(v.access_notes),
            hazards: text(v.hazards),
            parent_id: v.parent_id || null,
            is_active: v.is_active,
            ...(v.city && { city_code: v.city }),
          }),
        )
      return createPlace(
        {
          party_id: partyId,
          city_code: v.city,
          address: v.address.trim(),
          ...(v.title.trim() && { title: v.title.trim() }),
          ...(v.plaque.trim() && { plaque: v.plaque.trim() }),
          ...(v.floor.trim() && { floor: v.floor.trim() }),
          ...(v.unit.trim() && { unit: v.unit.trim() }),
          ...(v.postal_code.trim() && { postal_code: asciiDigits(v.postal_code.trim()) }),
          ...(geo && { geo }),
          ...(v.access_notes.trim() && { access_notes: v.access_notes.trim() }),
          ...(v.hazards.trim() && { hazards: v.hazards.trim() }),
          ...(v.parent_id && { parent_id: v.parent_id }),
        },
        key,
      )
    },
    onDone,
  })
  const v = form.values
  const theirs = stale.theirs && valuesOf(stale.theirs as Place)
  const parents = others.filter((p) => p.id !== place?.id)
  return (
    <Dialog
      title={place ? t.places.edit(place.title ?? place.address) : t.places.add}
      open
      onClose={onClose}
    >
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        {theirs && (
          <Conflict
            rows={LABELS.map(([f, label]) => [label, String(theirs[f]), String(v[f])])}
            busy={form.busy}
            onKeep={() => void form.send()}
            onDrop={() => {
              for (const [f, value] of Object.entries(theirs))
                form.set(f as keyof Values, value as never)
              stale.settle()
            }}
          />
        )}
        <TextField
          {...form.field('title')}
          label={t.places.name}
          help={t.places.name_help}
          maxLength={120}
          optional
        />
        <SearchCombo
          name="city"
          label={t.places.city}
          chosen={v.city ? { id: v.city, label: v.city_name } : undefined}
          onChange={(o) => {
            form.set('city', o?.id ?? '')
            form.set('city_name', o?.label ?? '')
          }}
          search={async (q, signal) =>
            (await findCities(q, signal)).items.map((c) => ({ id: c.code, label: said(c.name) }))
          }
          error={form.error('city')}
        />
        <TextField {...form.field('address')} label={t.places.address} rows={2} maxLength={500} />
        <div className="grid grid-cols-2 gap-4">
          {SHORT.map((f) => (
            <TextField
              key={f}
              {...form.field(f)}
              label={t.places[f]}
              maxLength={20}
              optional
              ltr={f === 'postal_code'}
            />
          ))}
        </div>
        <TextField
          {...form.field('access_notes')}
          label={t.places.access_notes}
          help={t.places.access_help}
          rows={2}
          maxLength={2000}
          optional
        />
        <TextField
          {...form.field('hazards')}
          label={t.places.hazards}
          help={t.places.hazards_help}
          rows={2}
          maxLength={2000}
          optional
        />
        <TextField
          {...form.field('geo')}
          label={t.places.geo}
          help={t.places.geo_help}
          optional
          ltr
        />
        {parents.length > 0 && (
          <Select
            {...form.field('parent_id')}
            label={t.places.parent}
            empty={t.places.none}
            options={parents.map((p) => ({ value: p.id, label: p.title ?? p.address }))}
            optional
          />
        )}
        {place && (
          <Checkbox
            name="is_active"
            label={t.places.active}
            checked={v.is_active}
            onChange={(on) => form.set('is_active', on)}
          />
        )}
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {place ? common.save : t.places.add}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
