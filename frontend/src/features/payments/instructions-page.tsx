/* To which account and card customers pay: what stands on invoices and the tracking page. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { asciiDigits } from '@/lib/digits'
import { useForm } from '@/lib/form'
import { useStale } from '@/lib/stale'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Conflict } from '@/ui/conflict'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Card, Loaded, PageHeader } from '@/ui/page'
import { getInstructions, replaceInstructions, type Instructions } from './api'
import { t } from './messages'

const KEY = ['payment-instructions']
export function InstructionsPage() {
  const found = useQuery({ queryKey: KEY, queryFn: ({ signal }) => getInstructions(signal) })
  return (
    <>
      <PageHeader title={t.instructions} lead={t.instructions_lead} />
      <Loaded data={found.data} error={found.error} retry={() => void found.refetch()}>
        {(i) => <Form key={i.version} instructions={i} />}
      </Loaded>
    </>
  )
}

const fieldsOf = (i: Instructions) => ({
  holder_fa: i.holder?.fa ?? '',
  holder_en: i.holder?.en ?? '',
  bank_fa: i.bank?.fa ?? '',
  bank_en: i.bank?.en ?? '',
  iban: i.iban ?? '',
  card_number: i.card_number ?? '',
  note_fa: i.note?.fa ?? '',
  note_en: i.note?.en ?? '',
})
type Fields = ReturnType<typeof fieldsOf>
const LABELS: { [K in keyof Fields]: string } = {
  holder_fa: t.in_fa(t.holder),
  holder_en: t.in_en(t.holder),
  bank_fa: t.in_fa(t.bank),
  bank_en: t.in_en(t.bank),
  iban: t.iban,
  card_number: t.card_number,
  note_fa: t.in_fa(t.note),
  note_en: t.in_en(t.note),
}
const NAMES = Object.keys(LABELS) as (keyof Fields)[]
const bare = (s: string): string => asciiDigits(s).replace(/[\s-]/g, '').toUpperCase()
const bothOf = (fa: string, en: string) => ({
  fa: fa.trim() || en.trim(),
  en: en.trim() || fa.trim(),
})

const bodyOf = (v: Fields) => ({
  holder: bothOf(v.holder_fa, v.holder_en),
  ...((v.bank_fa || v.bank_en) && { bank: bothOf(v.bank_fa, v.bank_en) }),
  ...(v.iban && { iban: bare(v.iban) }),
  ...(v.card_number && { card_number: bare(v.card_number) }),
  ...((v.note_fa || v.note_en) && { note: bothOf(v.note_fa, v.note_en) }),
})

function Form({ instructions }: { instructions: Instructions }) {
  const queries = useQueryClient()
  const stale = useStale(instructions, () => getInstructions())
  const form = useForm({
    name: 'payment-instructions',
    initial: fieldsOf(instructions),
    required: (v) => (v.holder_fa.trim() || v.holder_en.trim() ? {} : { holder_fa: t.need_holder }),
    aliases: {
      'holder.fa': 'holder_fa',
      'holder.en': 'holder_en',
      'bank.fa': 'bank_fa',
      'bank.en': 'bank_en',
      'note.fa': 'note_fa',
      'note.en': 'note_en',
    },
    submit: (v) => stale.save((version) => replaceInstructions(version, bodyOf(v))),
    onDone: (now) => {
      say(common.saved)
      queries.setQueryData(KEY, now)
    },
  })
  const theirs = stale.theirs && fieldsOf(stale.theirs)
  return (
    <Card>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid max-w-2xl gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        {theirs && (
          <Conflict
            rows={NAMES.map((k) => [LABELS[k], theirs[k], form.values[k].trim()])}
            busy={form.busy}
            onKeep={() => void form.send()}
            onDrop={() => {
              for (const name of NAMES) form.set(name, theirs[name])
              stale.settle()
            }}
          />
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...form.field('holder_fa')} label={LABELS.holder_fa} maxLength={120} />
          <TextField
            {...form.field('holder_en')}
            label={LABELS.holder_en}
            optional
            ltr
            maxLength={120}
          />
          <TextField {...form.field('bank_fa')} label={LABELS.bank_fa} optional maxLength={120} />
          <TextField
            {...form.field('bank_en')}
            label={LABELS.bank_en}
            optional
            ltr
            maxLength={120}
          />
        </div>
        <TextField
          {...form.field('iban')}
          label={LABELS.iban}
          help={t.iban_hint}
          optional
          ltr
          maxLength={42}
        />
        <TextField
          {...form.field('card_number')}
          label={LABELS.card_number}
          help={t.card_hint}
          optional
          ltr
          inputMode="numeric"
          maxLength={24}
        />
        <TextField {...form.field('note_fa')} label={LABELS.note_fa} optional rows={2} />
        <TextField {...form.field('note_en')} label={LABELS.note_en} optional rows={2} />
        <div>
          <Button type="submit" kind="primary" busy={form.busy}>
            {common.save}
          </Button>
        </div>
      </form>
    </Card>
  )
}
