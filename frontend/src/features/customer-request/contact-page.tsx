import { useEffect, useState } from 'react'
import { useForm } from '@/lib/form'
import { dayAndMonth, weekday, window as windowText } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLoad } from '@/lib/load'
import { navigate } from '@/lib/navigate'
import { requestCode, useAccount, useSession } from '@/lib/session'
import { TextLink } from '@/ui/link'
import { Button, PhoneField, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles, Select } from '@/ui/choices'
import { DefinitionList } from '@/ui/page'
import { worded } from '@/ui/words'
import { cities, myPlaces, send } from './api'
import { Frame } from './frame'
import { t } from './messages'
import { DRAFT, keep, readPhotos, requestDraft, useRequestDraft } from './store'

export function ContactPage({ onSent }: { onSent: (number: string, id: string) => void }) {
  const draft = useRequestDraft()
  const s = useSession()
  const known = s.state === 'in' && s.session.kind === 'customer'
  const account = useAccount()
  const places = useLoad(known ? 'places' : undefined, myPlaces)
  const list = useLoad('cities', cities)
  const [initial] = useState(() => ({
    name: draft.name || (account?.name ?? ''),
    phone: draft.phone || (account?.phone ?? ''),
    city: draft.city,
    address: draft.address,
    place: draft.locationId ?? '',
  }))
  const form = useForm({
    name: `${DRAFT}-contact`,
    initial,
    aliases: { contact_name: 'name', contact_phone: 'phone', service_location_id: 'place' },
    required: (v) => ({
      name: v.name.trim() ? '' : t.contact.need_name,
      phone: v.phone.trim() ? '' : t.contact.need_phone,
      city: v.city || v.place ? '' : t.contact.need_city,
      address: v.address.trim() || v.place ? '' : t.contact.need_address,
    }),
    submit: async (v) => {
      keep({
        name: v.name,
        phone: v.phone,
        city: v.city,
        address: v.address,
        locationId: v.place || undefined,
      })
      const made = await send()
      if (!known) await requestCode(v.phone.trim())
      return made
    },
    onDone: (made) => {
      if (known && made) onSent(made.number, made.id)
      else navigate('/request/confirm')
    },
  })
  const v = form.values
  const mine = places.data?.items ?? []
  return (
    <Frame step="contact" title={t.contact.title}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-5">
        <ErrorSummary
          {...form.summary}
          wait={form.wait}
          code={form.failure?.problem?.body.trace_id}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            {...form.field('name')}
            label={t.contact.name}
            autoComplete="name"
            maxLength={120}
          />
          <PhoneField
            {...form.field('phone')}
            label={t.contact.phone}
            help={known ? undefined : t.contact.phone_help}
          />
        </div>
        {mine.length > 0 && (
          <RadioTiles
            legend={t.contact.place}
            name="place"
            wide
            value={v.place}
            onChange={(id) => form.set('place', id)}
            options={[
              ...mine.map((p) => ({
                id: p.id,
                label: p.title ?? p.address,
                detail: p.title ? p.address : undefined,
              })),
              { id: '', label: t.contact.other_place },
            ]}
          />
        )}
        {v.place === '' && (
          <>
            <Select
              {...form.field('city')}
              label={t.contact.city}
              empty={t.contact.choose}
              options={(list.data?.items ?? [])
                .map((c) => ({ value: said(c.name), label: said(c.name) }))
                .sort((a, b) => a.label.localeCompare(b.label, document.documentElement.lang))}
            />
            <TextField
              {...form.field('address')}
              label={t.contact.address}
              help={t.contact.address_help}
              rows={3}
              autoComplete="street-address"
              maxLength={500}
            />
          </>
        )}
        <Summary />
        <Button type="submit" kind="primary" busy={form.busy} wide>
          {form.busy ? t.contact.sending : known ? t.contact.send : t.contact.send_code}
        </Button>
      </form>
    </Frame>
  )
}
/** What will be sent, each line a way back to it. */
function Summary() {
  const d = requestDraft()
  const [photos, setPhotos] = useState(0)
  useEffect(() => {
    void Promise.all([readPhotos('plate'), readPhotos('fault')]).then(([a, b]) =>
      setPhotos(a.length + b.length),
    )
  }, [])
  const to = (step: string, text: React.ReactNode) =>
    text ? <TextLink to={`/request/${step}`}>{worded(text)}</TextLink> : undefined
  return (
    <section
      aria-label={t.contact.summary}
      className="rounded-lg border border-line bg-surface p-4"
    >
      <h2 className="mb-2 font-semibold">{t.contact.summary}</h2>
      <DefinitionList
        items={[
          [
            t.contact.product,
            to(
              'product',
              (d.model && said(d.model.name)) ?? (d.family && said(d.family.name)) ?? d.serial,
            ),
          ],
          [t.contact.problem, to('problem', (d.symptom && said(d.symptom.text)) ?? d.narrative)],
          [
            t.contact.time,
            d.wishes.length > 0 &&
              to(
                'time',
                d.wishes.map((w) => (
                  <span key={w.date + w.from} className="block">
                    {weekday(w.date)} {dayAndMonth(w.date)} · {windowText(w.from, w.to)}
                  </span>
                )),
              ),
          ],
          [t.contact.photos, photos > 0 && to('problem', t.contact.photo_n(photos))],
        ].map(([term, value]) => [String(term), value || undefined] as const)}
      />
    </section>
  )
}
