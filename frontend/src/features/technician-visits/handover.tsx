/* The customer's word on the work, and the money that is taken on site. */
import { useState } from 'react'
import type { Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { amountTyped, isZero, money, moneyUnitName } from '@/lib/format'
import { asciiDigits } from '@/lib/digits'
import { useLoad } from '@/lib/load'
import { stateOf } from '@/lib/states'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Checkbox, RadioTiles } from '@/ui/choices'
import { Card, Loaded, Notice, Skeleton } from '@/ui/page'
import { SignatureField, type Signature } from '@/ui/signature-field'
import { Tag } from '@/ui/tag'
import { acceptWork, paymentsOf, takePayment, type VisitDetail } from './api'
import { t } from './messages'

interface Props {
  v: VisitDetail
  changed: () => void
}
export const Handover = (p: Props) => (
  <>
    <Card title={t.acceptance}>
      {p.v.job_detail.acceptance ? <Given a={p.v.job_detail.acceptance} /> : <Acceptance {...p} />}
    </Card>
    <Payment v={p.v} />
  </>
)
const Given = ({ a }: { a: Schemas['JobAcceptance'] }) => (
  <Notice
    tone={a.signed ? 'good' : 'waiting'}
    title={a.signed ? t.signed_by(a.signer_name ?? '') : t.not_signed}
  >
    {a.signed ? a.note : a.refusal_reason}
  </Notice>
)
type Kind = 'signature' | 'refused'
function Acceptance({ v, changed }: Props) {
  const [drawn, setDrawn] = useState<Signature>()
  const form = useForm({
    name: `acceptance:${v.job.id}`,
    initial: {
      kind: 'signature' as Kind,
      signer_name: v.customer.name,
      signature: '',
      note: '',
      satisfied: true,
      reason: '',
      witness_name: '',
    },
    required: (f) =>
      f.kind === 'signature'
        ? {
            signer_name: f.signer_name.trim() ? '' : t.need_signer,
            signature: drawn ? '' : t.need_signature,
          }
        : { reason: f.reason.trim() ? '' : t.need_reason },
    submit: (f, key) =>
      acceptWork(
        v.job.id,
        f.kind === 'signature'
          ? {
              kind: 'signed',
              signer_name: f.signer_name.trim(),
              signature: drawn!,
              ...(f.note.trim() && { note: f.note.trim() }),
            }
          : {
              kind: 'refused',
              satisfied: f.satisfied,
              reason: f.reason.trim(),
              ...(f.witness_name.trim() && { witness_name: f.witness_name.trim() }),
            },
        key,
      ),
    onDone: changed,
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      <ErrorSummary
        {...form.summary}
        wait={form.wait}
        code={form.failure?.problem?.body.trace_id}
      />
      <RadioTiles
        legend={t.acceptance}
        name="kind"
        value={form.values.kind}
        onChange={(k) => form.set('kind', k as Kind)}
        options={[
          { id: 'signature', label: t.signs },
          { id: 'refused', label: t.signs_not },
        ]}
      />
      {form.values.kind === 'signature' ? (
        <>
          <TextField {...form.field('signer_name')} label={t.signer} maxLength={120} />
          <SignatureField
            name="signature"
            value={drawn}
            onChange={(s) => {
              setDrawn(s)
              form.set('signature', s ? 'drawn' : '')
            }}
            error={form.error('signature')}
          />
          <TextField {...form.field('note')} label={t.note} optional maxLength={2000} />
        </>
      ) : (
        <>
          <Checkbox
            label={t.satisfied}
            name="satisfied"
            checked={form.values.satisfied}
            onChange={(on) => form.set('satisfied', on)}
          />
          <TextField {...form.field('reason')} label={t.why_not} rows={2} maxLength={500} />
          <TextField {...form.field('witness_name')} label={t.witness} optional maxLength={120} />
        </>
      )}
      <Button type="submit" wide busy={form.busy}>
        {t.record_acceptance}
      </Button>
    </form>
  )
}
function Payment({ v }: { v: VisitDetail }) {
  const due = v.job_detail.payers.find((p) => p.payer === 'customer')?.gross
  const list = useLoad(`payments-${v.job.id}`, (signal) => paymentsOf(v.job.id, signal))
  return (
    <Card title={t.payment}>
      {due === undefined || isZero(due) ? (
        <p className="text-muted">{t.nothing_to_pay}</p>
      ) : (
        <div className="grid gap-4">
          <p className="flex flex-wrap gap-3">
            <span className="me-auto">{t.to_pay}</span>
            <span className="font-semibold">{money(due)}</span>
          </p>
          <Loaded
            data={list.data}
            error={list.error}
            retry={list.reload}
            skeleton={<Skeleton rows={2} />}
          >
            {({ items }) => (
              <>
                {items.length > 0 && <h3 className="text-sm font-semibold">{t.taken}</h3>}
                {items.map((p) => (
                  <p key={p.id} className="flex flex-wrap items-center gap-3 text-sm">
                    <bdi className="me-auto">{p.number}</bdi>
                    {money(p.amount)}
                    <Tag {...stateOf('payment', p.state)} />
                  </p>
                ))}
              </>
            )}
          </Loaded>
          <Take v={v} currency={due.currency} taken={list.reload} />
        </div>
      )}
    </Card>
  )
}
type Method = 'cash' | 'card'
function Take({ v, currency, taken }: { v: VisitDetail; currency: string; taken: () => void }) {
  const form = useForm({
    name: `payment:${v.job.id}`,
    initial: { method: 'card' as Method, amount: '', reference: '' },
    required: { amount: t.need_sum },
    submit: (f, key) =>
      takePayment(
        {
          method: f.method,
          amount: { amount: amountTyped(f.amount), currency },
          job_id: v.job.id,
          ...(f.method === 'card' &&
            f.reference.trim() && { reference: asciiDigits(f.reference).trim() }),
        },
        key,
      ),
    onDone: () => {
      form.clear()
      taken()
    },
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-3">
      <ErrorSummary
        {...form.summary}
        wait={form.wait}
        code={form.failure?.problem?.body.trace_id}
      />
      <RadioTiles
        legend={t.method}
        name="method"
        value={form.values.method}
        onChange={(m) => form.set('method', m as Method)}
        options={[
          { id: 'card', label: t.card },
          { id: 'cash', label: t.cash },
        ]}
      />
      <TextField
        {...form.field('amount')}
        label={t.sum(moneyUnitName())}
        ltr
        inputMode="numeric"
        help={t.payment_hint}
      />
      {form.values.method === 'card' && (
        <TextField {...form.field('reference')} label={t.reference} ltr optional maxLength={64} />
      )}
      <Button type="submit" wide busy={form.busy}>
        {t.take}
      </Button>
    </form>
  )
}
