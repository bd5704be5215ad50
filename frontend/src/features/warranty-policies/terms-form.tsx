/* The terms of a version, changed as long as it's a draft. */
import { desk } from '@/lib/desk-texts'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { dayOfYear, number } from '@/lib/format'
import { asciiDigits } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { useStale } from '@/lib/stale'
import { common } from '@/lib/texts'
import { DatePicker } from '@/ui/aria/date-picker'
import { Dialog } from '@/ui/aria/dialog'
import { Conflict } from '@/ui/conflict'
import { DialogActions } from '@/ui/dialog'
import { Button, IconButton, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Checkbox, Select } from '@/ui/choices'
import { WordsField } from '@/ui/words-field'
import { getVersion, replaceVersion, type Terms, type Version } from './api'
import { Clauses, type Clause } from './clauses'
import { FIRST } from './draft-dialog'
import { t } from './messages'
import { cover, factsOf } from './version'

const NUMBERS = [
  ['cap_months_from_production', t.cap, t.month],
  ['repair_guarantee_months', t.repair_guarantee, t.month],
  ['refund_days', t.refund, t.day],
  ['exchange_months', t.exchange, t.month],
  ['exchange_after_failed_repairs', t.exchange_after, t.repair],
  ['parts_obligation_months', t.parts_obligation, t.month],
  ['max_repair_days', t.max_repair, t.day],
  ['loaner_after_days', t.loaner, t.day],
] as const
type NumberKey = (typeof NUMBERS)[number][0]
const OPTIONAL: readonly NumberKey[] = [
  'cap_months_from_production',
  'max_repair_days',
  'loaner_after_days',
]
const LINES = ['part', 'labour', 'travel'] as const
type Row = { scope: Schemas['CoverageScope']; keys: string } & Record<
  `${(typeof LINES)[number]}_${'share' | 'months'}`,
  string
>
const whole = (s: string): number => Number(asciiDigits(s).replace(/\D/g, '') || '0')
const shareOf = (s: string): number =>
  Math.round(
    Number(
      asciiDigits(s)
        .replace('٫', '.')
        .replace(/[^\d.]/g, '') || '0',
    ) * 100,
  )

const valuesOf = (v: Version) => ({
  effective_from: v.effective_from,
  start_basis: v.terms.start_basis as string,
  fallback_basis: v.terms.fallback_basis as string,
  exchange_type: v.terms.exchange_type as string,
  extend_by_repair_days: v.terms.extend_by_repair_days,
  transferable: v.terms.transferable,
  numbers: Object.fromEntries(
    NUMBERS.map(([k]) => [k, v.terms[k] === undefined ? '' : number(v.terms[k])]),
  ) as Record<NumberKey, string>,
  coverage: v.terms.coverage.map((r): Row => ({
    scope: r.scope,
    keys: r.keys.join(' '),
    part_share: number(r.part_share / 100),
    labour_share: number(r.labour_share / 100),
    travel_share: number(r.travel_share / 100),
    part_months: number(r.part_months),
    labour_months: number(r.labour_months),
    travel_months: number(r.travel_months),
  })),
  exclusions: v.terms.exclusions.map((e): Clause => ({ ...e })),
  clauses: v.terms.clauses.map((c): Clause => ({ ...c, cause: '' })),
  void_terms: v.terms.void_terms ?? { fa: '', en: '' },
})
type Values = ReturnType<typeof valuesOf>
function termsOf(before: Terms, v: Values): Terms {
  const { cap_months_from_production, max_repair_days, loaner_after_days, void_terms, ...rest } =
    before
  void [cap_months_from_production, max_repair_days, loaner_after_days, void_terms]
  const numbers = Object.fromEntries(
    NUMBERS.filter(([k]) => v.numbers[k].trim() !== '' || !OPTIONAL.includes(k)).map(([k]) => [
      k,
      whole(v.numbers[k]),
    ]),
  )
  return {
    ...rest,
    ...numbers,
    start_basis: v.start_basis as Terms['start_basis'],
    fallback_basis: v.fallback_basis as Terms['fallback_basis'],
    exchange_type: v.exchange_type as Terms['exchange_type'],
    extend_by_repair_days: v.extend_by_repair_days,
    transferable: v.transferable,
    coverage: v.coverage.map((r) => ({
      scope: r.scope,
      keys: r.keys.split(/[\s,،]+/).filter(Boolean),
      part_share: shareOf(r.part_share),
      labour_share: shareOf(r.labour_share),
      travel_share: shareOf(r.travel_share),
      part_months: whole(r.part_months),
      labour_months: whole(r.labour_months),
      travel_months: whole(r.travel_months),
    })),
    exclusions: v.exclusions.map(({ code, cause, text }) => ({ code, cause, text })),
    clauses: v.clauses.map(({ code, text }) => ({ code, text })),
    ...(v.void_terms.fa.trim() && v.void_terms.en.trim() && { void_terms: v.void_terms }),
  }
}
const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

export function TermsDialog({
  version: opened,
  onClose,
  onDone,
}: {
  version: Version
  onClose: () => void
  onDone: () => void
}) {
  // The page behind may be read anew while somebody types.
  const [from] = useState(opened)
  const stale = useStale(from, () => getVersion(from.id))
  const form = useForm<Values, Version>({
    name: `policy-terms:${from.id}:${from.version}`,
    initial: valuesOf(from),
    required: (v) => ({
      ...(!v.effective_from && { effective_from: desk.record.need(t.first_day) }),
    }),
    submit: (v) =>
      stale.save((version) =>
        replaceVersion(
          { id: from.id, version },
          { effective_from: v.effective_from, terms: termsOf(from.terms, v) },
        ),
      ),
    onDone,
  })
  const v = form.values
  const rows = (theirs: Version) => {
    const mine = termsOf(from.terms, v)
    const coverText = (x: Terms) =>
      x.coverage
        .map((r) =>
          [t.scopes[r.scope], r.keys.join(' '), cover(r.part_share, r.part_months)]
            .filter(Boolean)
            .join(' '),
        )
        .join(common.list_comma)
    const facts = factsOf(mine)
    return [
      [
        t.first_day,
        dayOfYear(theirs.effective_from),
        v.effective_from && dayOfYear(v.effective_from),
      ],
      [t.coverage, coverText(theirs.terms), coverText(mine)],
      ...factsOf(theirs.terms).map(([label, value], i) => [label, value, facts[i]?.[1]] as const),
      [
        t.exclusions,
        theirs.terms.exclusions.map((e) => said(e.text)).join(common.list_comma),
        mine.exclusions.map((e) => said(e.text)).join(common.list_comma),
      ],
      [
        t.clauses,
        theirs.terms.clauses.map((c) => said(c.text)).join(common.list_comma),
        mine.clauses.map((c) => said(c.text)).join(common.list_comma),
      ],
    ] as const
  }
  const setRow = (i: number, change: Partial<Row>) =>
    form.set(
      'coverage',
      v.coverage.map((r, at) => (at === i ? { ...r, ...change } : r)),
    )
  return (
    <Dialog title={t.edit_terms} open wide onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-5">
        <ErrorSummary {...form.summary} wait={form.wait} />
        {stale.theirs && (
          <Conflict
            rows={rows(stale.theirs)}
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
        <div className="grid gap-4 sm:grid-cols-2">
          <DatePicker
            label={t.first_day}
            name="effective_from"
            value={v.effective_from}
            onChange={(x) => form.set('effective_from', x)}
            error={form.error('effective_from')}
          />
          <Select
            {...form.field('exchange_type')}
            label={t.exchange_type}
            options={choices(t.exchange_types)}
          />
          <Select {...form.field('start_basis')} label={t.starts} options={choices(t.bases)} />
          <Select
            {...form.field('fallback_basis')}
            label={t.else_starts}
            options={choices(t.bases)}
          />
        </div>
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium">{t.coverage}</legend>
          <ul className="grid gap-3">
            {v.coverage.map((r, i) => (
              <li key={i} className="grid gap-3 rounded-md border border-line p-3">
                <div className="grid items-end gap-3 sm:grid-cols-[10rem_1fr_auto]">
                  <Select
                    label={t.scope}
                    name={`coverage.${i}.scope`}
                    value={r.scope}
                    onChange={(scope) => setRow(i, { scope: scope as Row['scope'] })}
                    options={choices(t.scopes)}
                  />
                  {r.scope === 'whole' ? (
                    <span />
                  ) : (
                    <TextField
                      label={t.keys}
                      name={`terms.coverage.${i}.keys`}
                      value={r.keys}
                      onChange={(keys) => setRow(i, { keys })}
                      error={form.error(`terms.coverage.${i}.keys`)}
                      ltr
                    />
                  )}
                  <IconButton
                    label={t.remove_row(number(i + 1))}
                    onClick={() =>
                      form.set(
                        'coverage',
                        v.coverage.filter((_, at) => at !== i),
                      )
                    }
                  >
                    <Trash2 aria-hidden className="size-4" />
                  </IconButton>
                </div>
                <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
                  {LINES.map((line) => (
                    <div key={line} className="grid gap-2">
                      <TextField
                        label={t.share_of[line]}
                        name={`coverage.${i}.${line}_share`}
                        value={r[`${line}_share`]}
                        onChange={(x) => setRow(i, { [`${line}_share`]: x } as Partial<Row>)}
                        suffix={desk.record.percent}
                        ltr
                        inputMode="decimal"
                      />
                      <TextField
                        label={t.months_of[line]}
                        name={`coverage.${i}.${line}_months`}
                        value={r[`${line}_months`]}
                        onChange={(x) => setRow(i, { [`${line}_months`]: x } as Partial<Row>)}
                        suffix={t.month}
                        ltr
                        inputMode="numeric"
                      />
                    </div>
                  ))}
                </div>
              </li>
            ))}
          </ul>
          <div className="mt-2">
            <Button
              onClick={() =>
                form.set('coverage', [
                  ...v.coverage,
                  { ...valuesOf({ ...from, terms: FIRST }).coverage[0]!, scope: 'component' },
                ])
              }
            >
              <Plus aria-hidden className="size-4" />
              {t.add_row}
            </Button>
          </div>
        </fieldset>
        <div className="grid gap-4 sm:grid-cols-2">
          {NUMBERS.map(([key, label, unit]) => (
            <TextField
              key={key}
              label={label}
              name={`numbers.${key}`}
              value={v.numbers[key]}
              onChange={(x) => form.set('numbers', { ...v.numbers, [key]: x })}
              suffix={unit}
              optional={OPTIONAL.includes(key)}
              ltr
              inputMode="numeric"
            />
          ))}
          <Checkbox
            name="extend_by_repair_days"
            label={t.extend}
            checked={v.extend_by_repair_days}
            onChange={(x) => form.set('extend_by_repair_days', x)}
          />
          <Checkbox
            name="transferable"
            label={t.transferable}
            checked={v.transferable}
            onChange={(x) => form.set('transferable', x)}
          />
        </div>
        <Clauses
          title={t.exclusions}
          name="exclusions"
          withCause
          list={v.exclusions}
          onChange={(x) => form.set('exclusions', x)}
          error={form.error}
        />
        <Clauses
          title={t.clauses}
          name="clauses"
          list={v.clauses}
          onChange={(x) => form.set('clauses', x)}
          error={form.error}
        />
        <WordsField
          label={t.void_terms}
          name="void_terms"
          value={v.void_terms}
          onChange={(x) => form.set('void_terms', x)}
          error={form.error}
          rows={2}
          optional
        />
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
