/* What is known of a customer; the same fields when they are registered and when they change. */
import { Plus, X } from 'lucide-react'
import type { Schemas } from '@/lib/api'
import type { Form } from '@/lib/form'
import { number } from '@/lib/format'
import { asciiDigits } from '@/lib/digits'
import { lang } from '@/lib/i18n'
import { Button, IconButton, PhoneField, TextField } from '@/ui/native'
import { Checkbox, RadioTiles, Select } from '@/ui/choices'
import type { Party, PartyKind } from './api'
import { t } from './messages'

interface PhoneValue {
  phone: string
  kind: Schemas['PhoneKind'] | ''
  label: string
}
export interface PartyValues {
  kind: PartyKind
  name: string
  phones: readonly PhoneValue[]
  email: string
  tax_code: string
  language: Schemas['Language']
  surveys: boolean
  advertising: boolean
  call_recording: boolean
  note: string
}
const NO_PHONE: PhoneValue = { phone: '', kind: '', label: '' }
export const CONSENTS = ['surveys', 'advertising', 'call_recording'] as const

export const blank = (): PartyValues => ({
  kind: 'person',
  name: '',
  phones: [NO_PHONE],
  email: '',
  tax_code: '',
  language: lang,
  surveys: true,
  advertising: false,
  call_recording: false,
  note: '',
})
export const valuesOf = (p: Party): PartyValues => ({
  kind: p.kind,
  name: p.name,
  phones:
    p.phones.length > 0
      ? p.phones.map((x) => ({ phone: x.phone, kind: x.kind ?? '', label: x.label ?? '' }))
      : [NO_PHONE],
  email: p.email ?? '',
  tax_code: p.tax_code ?? '',
  language: p.language,
  surveys: p.consents.surveys ?? false,
  advertising: p.consents.advertising ?? false,
  call_recording: p.consents.call_recording ?? false,
  note: p.note ?? '',
})
const phonesOf = (v: PartyValues): Schemas['PartyPhone'][] =>
  v.phones
    .filter((p) => p.phone.trim())
    .map((p) => ({
      phone: asciiDigits(p.phone.trim()),
      ...(p.kind && { kind: p.kind }),
      ...(p.label.trim() && { label: p.label.trim() }),
    }))
const consentsOf = (v: PartyValues) => ({
  surveys: v.surveys,
  advertising: v.advertising,
  call_recording: v.call_recording,
})
export const prototypeOf = (v: PartyValues): Schemas['PartyPrototype'] => ({
  kind: v.kind,
  name: v.name.trim(),
  phones: phonesOf(v),
  language: v.language,
  consents: consentsOf(v),
  ...(v.email.trim() && { email: v.email.trim() }),
  ...(v.tax_code.trim() && { tax_code: asciiDigits(v.tax_code.trim()) }),
  ...(v.note.trim() && { note: v.note.trim() }),
})
export const patchOf = (v: PartyValues): Schemas['PartyPatch'] => ({
  kind: v.kind,
  name: v.name.trim(),
  phones: phonesOf(v),
  language: v.language,
  consents: consentsOf(v),
  email: v.email.trim() || null,
  tax_code: asciiDigits(v.tax_code.trim()) || null,
  note: v.note.trim() || null,
})
export const ALIASES = {
  'consents.surveys': 'surveys',
  'consents.advertising': 'advertising',
  'consents.call_recording': 'call_recording',
}
export const taxLabel = (kind: PartyKind) =>
  kind === 'organization' ? t.tax_code : t.national_code

export function PartyFields({ form }: { form: Form<PartyValues> }) {
  const v = form.values
  return (
    <>
      <RadioTiles
        legend={t.kind}
        name="kind"
        value={v.kind}
        onChange={(kind) => form.set('kind', kind as PartyKind)}
        options={(['person', 'organization'] as const).map((id) => ({ id, label: t.kinds[id] }))}
      />
      <TextField {...form.field('name')} label={t.name} maxLength={120} autoComplete="off" />
      <Phones form={form} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField {...form.field('email')} label={t.email} type="email" optional ltr />
        <TextField
          {...form.field('tax_code')}
          label={taxLabel(v.kind)}
          inputMode="numeric"
          maxLength={20}
          optional
          ltr
        />
      </div>
      <Select
        {...form.field('language')}
        label={t.language}
        options={(['fa', 'en'] as const).map((value) => ({ value, label: t.languages[value] }))}
      />
      <fieldset>
        <legend className="text-sm font-medium">{t.consents}</legend>
        {CONSENTS.map((c) => (
          <Checkbox
            key={c}
            name={c}
            label={t.consent[c]}
            checked={v[c]}
            onChange={(on) => form.set(c, on)}
          />
        ))}
      </fieldset>
      <TextField {...form.field('note')} label={t.note} rows={3} maxLength={2000} optional />
    </>
  )
}

function Phones({ form }: { form: Form<PartyValues> }) {
  const phones = form.values.phones
  const put = (at: number, change: Partial<PhoneValue>) =>
    form.set(
      'phones',
      phones.map((p, i) => (i === at ? { ...p, ...change } : p)),
    )
  return (
    <div className="grid gap-3">
      {phones.map((p, i) => (
        // A phone has no identity but its place in the row.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={i} className="flex items-start gap-2">
          <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-2">
            <PhoneField
              name={`phones.${i}.phone`}
              label={t.form.phone_n(number(i + 1))}
              value={p.phone}
              onChange={(phone) => put(i, { phone })}
              error={
                form.error(`phones.${i}.phone`) ?? (i === 0 ? form.error('phones') : undefined)
              }
              optional={i === 0}
            />
            <TextField
              name={`phones.${i}.label`}
              label={t.form.label_n(number(i + 1))}
              value={p.label}
              onChange={(label) => put(i, { label })}
              error={form.error(`phones.${i}.label`)}
              placeholder={t.form.label_help}
              maxLength={120}
              optional
            />
          </div>
          {phones.length > 1 && (
            <span className="mt-7">
              <IconButton
                label={t.form.remove_phone(number(i + 1))}
                onClick={() =>
                  form.set(
                    'phones',
                    phones.filter((_, at) => at !== i),
                  )
                }
              >
                <X aria-hidden className="size-4" />
              </IconButton>
            </span>
          )}
        </div>
      ))}
      {phones.length < 10 && (
        <div>
          <Button kind="quiet" onClick={() => form.set('phones', [...phones, NO_PHONE])}>
            <Plus aria-hidden className="size-4" />
            {t.form.add_phone}
          </Button>
        </div>
      )}
    </div>
  )
}
