/* Each payer's part, and the customer's word on theirs before the work begins. */
import { useState } from 'react'
import type { Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { isZero, money } from '@/lib/format'
import { asciiDigits, digits } from '@/lib/digits'
import { useLoad } from '@/lib/load'
import { common } from '@/lib/texts'
import { work } from '@/lib/work'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button, CodeField, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { Card, Loaded, Notice } from '@/ui/page'
import { SignatureField, type Signature } from '@/ui/signature-field'
import { approve, getEstimate, refuse, sendCode, type VisitDetail } from './api'
import { Refused, useAct } from './act'
import { t } from './messages'

export function Price({ v, changed }: { v: VisitDetail; changed: () => void }) {
  const estimate = useLoad(`estimate-${v.job.id}-${v.job_detail.version}`, (signal) =>
    getEstimate(v.job.id, signal),
  )
  return (
    <Card title={t.who_pays}>
      <Loaded data={estimate.data} error={estimate.error} retry={estimate.reload}>
        {(e) => (
          <div className="grid gap-4">
            {e.lines.length === 0 ? (
              <p className="text-muted">{t.no_price}</p>
            ) : (
              <Payers payers={e.payers} />
            )}
            <Word e={e} />
            {e.approval_needed && e.price_state !== 'refused' && (
              <Accept key={e.customer_total.amount} v={v} total={e.customer_total} done={changed} />
            )}
          </div>
        )}
      </Loaded>
    </Card>
  )
}
const Payers = ({ payers }: { payers: readonly Schemas['PayerTotal'][] }) => (
  <dl className="grid gap-2">
    {payers.map((p) => (
      <div key={p.payer} className="flex flex-wrap items-baseline gap-x-3">
        <dt className="me-auto">{work.payers[p.payer]}</dt>
        <dd className="font-semibold">{money(p.gross)}</dd>
        {!isZero(p.tax) && (
          <dd className="w-full text-xs text-muted">
            {t.tax} {money(p.tax)}
          </dd>
        )}
      </div>
    ))}
  </dl>
)
function Word({ e }: { e: Schemas['JobEstimate'] }) {
  if (e.price_state === 'refused') return <Notice tone="waiting">{t.price_refused}</Notice>
  if (e.price_state === 'accepted')
    return (
      <Notice tone="good">{t.price_accepted(money(e.approval?.total ?? e.customer_total))}</Notice>
    )
  if (e.price_state === 'open')
    return <Notice tone="waiting">{t.price_open(money(e.customer_total))}</Notice>
  return e.lines.length > 0 ? <Notice tone="good">{t.price_free}</Notice> : null
}
type Way = 'signature' | 'code'
function Accept({ v, total, done }: { v: VisitDetail; total: Schemas['Money']; done: () => void }) {
  const [drawn, setDrawn] = useState<Signature>()
  const [refusing, setRefusing] = useState(false)
  const [sent, setSent] = useState<string>()
  const code = useAct(() => undefined)
  const form = useForm({
    name: `price-accept:${v.job.id}`,
    draft: false,
    initial: { method: 'signature' as Way, signer_name: v.customer.name, signature: '', code: '' },
    required: (f) =>
      f.method === 'code'
        ? { code: f.code.trim() ? '' : t.need_code }
        : {
            signer_name: f.signer_name.trim() ? '' : t.need_signer,
            signature: drawn ? '' : t.need_signature,
          },
    submit: (f, key) =>
      approve(
        v.job.id,
        f.method === 'code'
          ? { method: 'code', total, code: asciiDigits(f.code).trim() }
          : { method: 'signature', total, signer_name: f.signer_name.trim(), signature: drawn! },
        key,
      ),
    onDone: done,
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      <ErrorSummary
        {...form.summary}
        wait={form.wait}
        code={form.failure?.problem?.body.trace_id}
      />
      <RadioTiles
        legend={t.accept_how}
        name="method"
        value={form.values.method}
        onChange={(m) => form.set('method', m as Way)}
        options={[
          { id: 'signature', label: t.by_signature },
          { id: 'code', label: t.by_code },
        ]}
      />
      {form.values.method === 'signature' ? (
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
        </>
      ) : (
        <>
          <Refused problem={code.problem} />
          <Button
            wide
            busy={code.busy}
            onClick={() =>
              void code.run(async () => setSent((await sendCode(v.job.id)).phone_ending))
            }
          >
            {t.send_code}
          </Button>
          {sent && (
            <p role="status" className="text-sm text-muted">
              {t.code_sent(digits(sent))}
            </p>
          )}
          <CodeField {...form.field('code')} label={t.code} />
        </>
      )}
      <Button type="submit" wide busy={form.busy}>
        {t.accept_price}
      </Button>
      <Button wide onClick={() => setRefusing(true)}>
        {t.refuse_price}
      </Button>
      <Dialog title={t.refuse_title} open={refusing} onClose={() => setRefusing(false)}>
        <Refuse
          id={v.job.id}
          back={() => setRefusing(false)}
          done={() => {
            setRefusing(false)
            done()
          }}
        />
      </Dialog>
    </form>
  )
}
function Refuse({ id, back, done }: { id: string; back: () => void; done: () => void }) {
  const [outcome, setOutcome] = useState<Schemas['RefusalOutcome']>('diagnosis_fee')
  const act = useAct(done)
  return (
    <div className="grid gap-4">
      <Refused problem={act.problem} />
      <RadioTiles
        legend={t.refuse_price}
        name="outcome"
        wide
        value={outcome}
        onChange={(o) => setOutcome(o as Schemas['RefusalOutcome'])}
        options={[
          { id: 'diagnosis_fee', label: t.refuse_fee },
          { id: 'minimum_work', label: t.refuse_minimum },
        ]}
      />
      <DialogActions>
        <Button onClick={back}>{common.back_out}</Button>
        <Button
          kind="danger"
          busy={act.busy}
          onClick={() => void act.run((key) => refuse(id, outcome, key))}
        >
          {t.refuse_price}
        </Button>
      </DialogActions>
    </div>
  )
}
