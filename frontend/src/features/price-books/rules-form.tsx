/* The rules of a draft: when it begins, what the way costs, when more is asked, which fees hold. */
import { desk } from '@/lib/desk-texts'
import { useState } from 'react'
import { useForm } from '@/lib/form'
import { amount, amountTyped, dayOfYear, moneyUnitName, number } from '@/lib/format'
import { asciiDigits } from '@/lib/digits'
import { said } from '@/lib/i18n'
import type { Choice } from '@/lib/record'
import { useStale } from '@/lib/stale'
import { common } from '@/lib/texts'
import { DatePicker } from '@/ui/aria/date-picker'
import { Dialog } from '@/ui/aria/dialog'
import { Conflict } from '@/ui/conflict'
import { DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { WordsField } from '@/ui/words-field'
import { getBook, replaceBook, type Book, type Rules } from './api'
import { t } from './messages'

const percentOf = (n: number): string => number(n / 100)
const shareOf = (s: string): number =>
  Math.round(
    Number(
      asciiDigits(s)
        .replace('٫', '.')
        .replace(/[^\d.]/g, '') || '0',
    ) * 100,
  )

/** Amounts and shares as they are typed, by where they stand in the rules. */
type Typed = Record<string, string>
function typedOf(r: Rules): Typed {
  const typed: Typed = { round_to: amount(r.round_to) }
  r.travel_zones.forEach((z, i) => {
    typed[`travel_zones.${i}.flat`] = amount(z.flat)
    typed[`travel_zones.${i}.per_km`] = amount(z.per_km)
  })
  r.surcharges.forEach((x, i) => {
    typed[`surcharges.${i}.share`] = percentOf(x.share)
    typed[`surcharges.${i}.flat`] = amount(x.flat)
  })
  r.zone_factors.forEach((z, i) => {
    typed[`zone_factors.${i}.factor`] = percentOf(z.factor)
  })
  if (r.call_out) typed['call_out.fee'] = amount(r.call_out.fee)
  if (r.no_access) typed['no_access.travel_share'] = percentOf(r.no_access.travel_share)
  if (r.late_cancellation)
    typed['late_cancellation.travel_share'] = percentOf(r.late_cancellation.travel_share)
  if (r.storage) typed['storage.per_day'] = amount(r.storage.per_day)
  return typed
}
/** The rules with what was typed put into its places; all else stays. */
function rulesOf(r: Rules, typed: Typed): Rules {
  const money = (at: string) => ({
    amount: amountTyped(typed[at] ?? '0') || '0',
    currency: r.round_to.currency,
  })
  const share = (at: string) => shareOf(typed[at] ?? '0')
  return {
    ...r,
    round_to: money('round_to'),
    travel_zones: r.travel_zones.map((z, i) => ({
      ...z,
      flat: money(`travel_zones.${i}.flat`),
      per_km: money(`travel_zones.${i}.per_km`),
    })),
    surcharges: r.surcharges.map((x, i) => ({
      ...x,
      share: share(`surcharges.${i}.share`),
      flat: money(`surcharges.${i}.flat`),
    })),
    zone_factors: r.zone_factors.map((z, i) => ({
      ...z,
      factor: share(`zone_factors.${i}.factor`),
    })),
    ...(r.call_out && { call_out: { ...r.call_out, fee: money('call_out.fee') } }),
    ...(r.no_access && {
      no_access: { ...r.no_access, travel_share: share('no_access.travel_share') },
    }),
    ...(r.late_cancellation && {
      late_cancellation: {
        ...r.late_cancellation,
        travel_share: share('late_cancellation.travel_share'),
      },
    }),
    ...(r.storage && { storage: { ...r.storage, per_day: money('storage.per_day') } }),
  }
}
interface Place {
  at: string
  label: string
  kind: 'money' | 'share'
}
const placesOf = (
  r: Rules,
  zones: readonly Choice[],
): readonly { title: string; places: Place[] }[] => [
  {
    title: t.travel,
    places: r.travel_zones.flatMap((z, i) => [
      { at: `travel_zones.${i}.flat`, label: said(z.title), kind: 'money' as const },
      {
        at: `travel_zones.${i}.per_km`,
        label: t.each_km(said(z.title)),
        kind: 'money' as const,
      },
    ]),
  },
  {
    title: t.surcharges,
    places: r.surcharges.flatMap((x, i) => [
      { at: `surcharges.${i}.share`, label: said(x.title), kind: 'share' as const },
      { at: `surcharges.${i}.flat`, label: t.flat_of(said(x.title)), kind: 'money' as const },
    ]),
  },
  {
    title: t.fees,
    places: [
      ...(r.call_out ? [{ at: 'call_out.fee', label: t.call_out, kind: 'money' as const }] : []),
      ...(r.no_access
        ? [
            {
              at: 'no_access.travel_share',
              label: t.share_of_travel(t.no_access),
              kind: 'share' as const,
            },
          ]
        : []),
      ...(r.late_cancellation
        ? [
            {
              at: 'late_cancellation.travel_share',
              label: t.share_of_travel(t.late),
              kind: 'share' as const,
            },
          ]
        : []),
      ...(r.storage
        ? [{ at: 'storage.per_day', label: t.per_day(t.storage), kind: 'money' as const }]
        : []),
    ],
  },
  {
    title: t.rounding,
    places: [
      { at: 'round_to', label: t.round_to, kind: 'money' },
      ...r.zone_factors.map((z, i) => ({
        at: `zone_factors.${i}.factor`,
        label: t.factor(zones.find((x) => x.value === z.price_zone)?.label ?? z.price_zone),
        kind: 'share' as const,
      })),
    ],
  },
]
export function RulesDialog({
  book,
  zones,
  onClose,
  onDone,
}: {
  book: Book
  zones: readonly Choice[]
  onClose: () => void
  onDone: () => void
}) {
  // The page behind may be read anew while somebody types.
  const [from] = useState(book)
  const stale = useStale(from, () => getBook(from.id))
  const form = useForm({
    name: `price-book-rules:${from.id}:${from.version}`,
    initial: {
      title: from.title,
      effective_from: from.effective_from,
      rules: typedOf(from.rules),
    },
    required: (v) => ({
      ...(!v.title.fa.trim() && { 'title.fa': desk.record.need(t.name) }),
      ...(!v.title.en.trim() && { 'title.en': desk.record.need(t.name) }),
      ...(!v.effective_from && { effective_from: desk.record.need(t.first_day) }),
    }),
    submit: (v) =>
      stale.save((version) =>
        replaceBook(
          { id: from.id, version },
          {
            title: v.title,
            effective_from: v.effective_from,
            rules: rulesOf(from.rules, v.rules),
          },
        ),
      ),
    onDone,
  })
  const sections = placesOf(from.rules, zones).filter((s) => s.places.length > 0)
  const theirs = stale.theirs
  const theirRules = theirs && typedOf(theirs.rules)
  return (
    <Dialog title={t.edit_rules} open wide onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        {theirs && theirRules && (
          <Conflict
            rows={[
              [t.name, said(theirs.title), said(form.values.title)],
              [
                t.first_day,
                dayOfYear(theirs.effective_from),
                form.values.effective_from && dayOfYear(form.values.effective_from),
              ],
              ...sections.flatMap((s) =>
                s.places.map(
                  (p) =>
                    [
                      `${s.title}: ${p.label}`,
                      theirRules[p.at] ?? '',
                      form.values.rules[p.at] ?? '',
                    ] as const,
                ),
              ),
            ]}
            busy={form.busy}
            onKeep={() => {
              stale.settle()
              void form.send()
            }}
            onDrop={() => {
              form.clear()
              onDone()
            }}
          />
        )}
        <WordsField
          label={t.name}
          name="title"
          value={form.values.title}
          onChange={(v) => form.set('title', v)}
          error={form.error}
        />
        <DatePicker
          label={t.first_day}
          name="effective_from"
          value={form.values.effective_from}
          onChange={(v) => form.set('effective_from', v)}
          error={form.error('effective_from')}
        />
        {sections.map((s) => (
          <fieldset key={s.title} className="rounded-md border border-line p-3">
            <legend className="px-1 text-sm font-medium">{s.title}</legend>
            <div className="grid gap-3 sm:grid-cols-2">
              {s.places.map((p) => (
                <TextField
                  key={p.at}
                  label={p.label}
                  name={`rules.${p.at}`}
                  value={form.values.rules[p.at] ?? ''}
                  onChange={(v) => form.set('rules', { ...form.values.rules, [p.at]: v })}
                  error={form.error(`rules.${p.at}`)}
                  suffix={p.kind === 'money' ? moneyUnitName() : desk.record.percent}
                  ltr
                  inputMode={p.kind === 'money' ? 'numeric' : 'decimal'}
                />
              ))}
            </div>
          </fieldset>
        ))}
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {common.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
