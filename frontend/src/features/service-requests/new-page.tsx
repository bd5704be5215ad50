/* A request taken by phone: number first, keyboard only, under a minute. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asciiDigits, phone as shownPhone } from '@/lib/digits'
import { useForm } from '@/lib/form'
import { lang, said } from '@/lib/i18n'
import { navigate } from '@/lib/navigate'
import { say } from '@/lib/toasts'
import { Button, PhoneField, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Checkbox, RadioTiles } from '@/ui/choices'
import { Card, Loaded, Notice, PageHeader } from '@/ui/page'
import { createRequest, findParties, findUnits, knownBefore, type KnownBefore } from './api'
import { t } from './messages'

export function NewRequestPage({
  party,
  unit,
}: {
  /** Whom or what it is for, where another page knows. */
  party?: string | undefined
  unit?: string | undefined
}) {
  const known = useQuery({
    queryKey: ['request-for', party, unit],
    enabled: party !== undefined || unit !== undefined,
    queryFn: ({ signal }) => knownBefore(party, unit, signal),
  })
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t.new.title} lead={t.new.lead} />
      {party === undefined && unit === undefined ? (
        <RequestForm given={{ unit: undefined, party: undefined }} />
      ) : (
        <Loaded data={known.data} error={known.error} retry={() => void known.refetch()}>
          {(given) => <RequestForm given={given} />}
        </Loaded>
      )}
    </div>
  )
}
function RequestForm({ given }: { given: KnownBefore }) {
  const [party, setParty] = useState<{ id: string; name: string } | undefined>(given.party)
  const form = useForm({
    name: ['request-by-phone', given.unit?.id ?? given.party?.id].filter(Boolean).join(':'),
    initial: {
      phone: given.party?.phones[0]?.phone ?? '',
      name: '',
      city: '',
      address: '',
      serial: given.unit?.serial ?? '',
      product: '',
      narrative: '',
      danger: false,
    },
    required: {
      phone: t.new.need_phone,
      narrative: t.new.need_narrative,
      ...(!party && { name: t.new.need_name }),
    },
    aliases: {
      contact_phone: 'phone',
      contact_name: 'name',
      unit_description: 'product',
      party_id: 'name',
    },
    submit: (v, key) =>
      createRequest(
        {
          channel: 'phone',
          language: lang,
          contact_phone: asciiDigits(v.phone.trim()),
          narrative: v.narrative.trim(),
          danger: v.danger,
          ...(party ? { party_id: party.id } : { contact_name: v.name.trim() }),
          ...(v.city.trim() && { city: v.city.trim() }),
          ...(v.address.trim() && { address: v.address.trim() }),
          ...(v.serial.trim() && { serial: v.serial.trim() }),
          ...(given.unit &&
            v.serial === given.unit.serial && {
              installed_unit_id: given.unit.id,
              ...(given.unit.service_location &&
                !v.address.trim() && { service_location_id: given.unit.service_location.id }),
            }),
          ...(v.product.trim() && { unit_description: v.product.trim() }),
        },
        key,
      ),
    onDone: (r) => {
      say(t.new.made(r.number))
      navigate(`/staff/service-requests/${r.number}`)
    },
  })
  const typed = asciiDigits(form.values.phone).replace(/\D/g, '')
  const known = useQuery({
    queryKey: ['parties-by-phone', typed],
    enabled: typed.length >= 8,
    queryFn: ({ signal }) => findParties(typed, signal),
  })
  const units = useQuery({
    queryKey: ['units-of', party?.name],
    enabled: party !== undefined,
    queryFn: ({ signal }) => findUnits(party?.name ?? '', signal),
  })
  return (
    <Card>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <PhoneField {...form.field('phone')} label={t.new.phone} />
        {known.data && known.data.items.length > 0 && (
          <RadioTiles
            legend={t.new.known}
            name="party"
            value={party?.id ?? ''}
            onChange={(id) => {
              const found = known.data.items.find((p) => p.id === id)
              if (found) setParty({ id: found.id, name: found.name })
            }}
            options={known.data.items.map((p) => ({
              id: p.id,
              label: [p.name, p.phones[0] && shownPhone(p.phones[0].phone)]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        )}
        {!party && <TextField {...form.field('name')} label={t.new.name} autoComplete="off" />}
        {units.data && units.data.items.length > 0 && (
          <RadioTiles
            legend={t.new.units}
            name="unit"
            value={form.values.serial}
            onChange={(serial) => form.set('serial', serial)}
            options={units.data.items.map((u) => ({
              id: u.serial,
              label: `${said(u.product_model.name)} · ${u.serial}`,
            }))}
          />
        )}
        <TextField {...form.field('narrative')} label={t.new.narrative} rows={3} />
        <Checkbox
          name="danger"
          label={t.new.danger}
          checked={form.values.danger}
          onChange={(v) => form.set('danger', v)}
        />
        {form.values.danger && <Notice tone="bad" title={t.new.danger_hint} live />}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            {...form.field('serial')}
            label={t.new.serial}
            help={t.new.serial_help}
            optional
            ltr
          />
          <TextField {...form.field('product')} label={t.new.product} optional />
          <TextField {...form.field('city')} label={t.new.city} optional />
          <TextField {...form.field('address')} label={t.new.address} optional />
        </div>
        <div>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.new.create}
          </Button>
        </div>
      </form>
    </Card>
  )
}
