/* A danger is no form: first what keeps people safe, then a call; "I am safe" asks for the phone only. */
import { useState, type ComponentType } from 'react'
import { said } from '@/lib/i18n'
import { useLoad } from '@/lib/load'
import { useForm } from '@/lib/form'
import { Problem } from '@/lib/problem'
import { requestCode, type SignedIn } from '@/lib/session'
import { problemText } from '@/lib/texts'
import { LinkButton } from '@/ui/link'
import { Button, PhoneField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { Loaded, Notice } from '@/ui/page'
import { callMe, dangers, send, submit, type Symptom } from './api'
import { Frame } from './frame'
import { t } from './messages'
import { emergencyNumbers, Safety } from './safety'
import { forgetRequest, keep, requestDraft } from './store'

export type CodeStep = ComponentType<{
  phone: string
  name?: string | undefined
  submitLabel?: string
  onDone: (signedIn: SignedIn) => void
  onOther?: () => void
}>

export function DangerPage({ CodeStep }: { CodeStep: CodeStep }) {
  const list = useLoad('dangers', dangers)
  const [chosen, setChosen] = useState<Symptom | undefined>()
  if (chosen?.safety)
    return (
      <Frame key="safety" title={t.danger.title}>
        <Safety text={said(chosen.safety.text)} />
        <Afterwards symptom={chosen} CodeStep={CodeStep} />
      </Frame>
    )
  return (
    <Frame title={t.danger.title}>
      <Loaded data={list.data} error={list.error} retry={list.reload}>
        {(page) => (
          <RadioTiles
            legend={t.danger.lead}
            name="danger"
            wide
            value=""
            onChange={(id) => setChosen(page.items.find((s) => s.id === id))}
            options={worstFirst(distinct(page.items)).map((s) => ({
              id: s.id,
              label: said(s.customer_text),
            }))}
          />
        )}
      </Loaded>
      <p className="mt-4">
        <LinkButton to="/request/product" kind="quiet" wide>
          {t.danger.none}
        </LinkButton>
      </p>
    </Frame>
  )
}
/** Several families share a danger; a person doesn't ask which. */
function distinct(list: readonly Symptom[]): Symptom[] {
  const seen = new Set<string>()
  return list.filter((s) => {
    if (!s.safety) return false
    const text = said(s.customer_text)
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
}
/** What an emergency service is called for stands first, then what most products share; like stands by like. */
function worstFirst(list: readonly Symptom[]): Symptom[] {
  const kind = (s: Symptom) => s.safety?.code ?? ''
  const often = new Map<string, number>()
  for (const s of list) often.set(kind(s), (often.get(kind(s)) ?? 0) + 1)
  const rank = (s: Symptom) =>
    (emergencyNumbers(s.safety ? said(s.safety.text) : '').length > 0 ? 1000 : 0) +
    (often.get(kind(s)) ?? 0)
  return list.toSorted((a, b) => rank(b) - rank(a) || kind(a).localeCompare(kind(b)))
}
/** Under the safety sentence, here and in the step that met a danger. */
export function Afterwards({ symptom, CodeStep }: { symptom: Symptom; CodeStep: CodeStep }) {
  const [step, setStep] = useState<'closed' | 'phone' | 'code' | 'sent'>('closed')
  const [trouble, setTrouble] = useState<string>()
  const form = useForm({
    name: 'service-request-danger',
    initial: { phone: requestDraft().phone },
    required: { phone: t.contact.need_phone },
    submit: async (v) => {
      keep({
        phone: v.phone.trim(),
        danger: true,
        symptom: { code: symptom.code, text: symptom.customer_text },
        wishes: [],
      })
      await send()
      await requestCode(v.phone.trim())
    },
    onDone: () => setStep('code'),
  })
  if (step === 'closed')
    return (
      <p className="mt-6">
        <Button wide onClick={() => setStep('phone')}>
          {t.danger.safe}
        </Button>
      </p>
    )
  if (step === 'sent')
    return (
      <div className="mt-6">
        <Notice tone="good" title={t.danger.sent} live>
          {t.danger.sent_hint}
        </Notice>
      </div>
    )
  const finish = async (act: () => Promise<unknown>) => {
    setTrouble(undefined)
    try {
      await act()
      await forgetRequest()
      setStep('sent')
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      setTrouble(problemText(x))
    }
  }
  return (
    <div className="mt-6 rounded-lg border border-line bg-surface p-4">
      {step === 'phone' ? (
        <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
          <ErrorSummary {...form.summary} wait={form.wait} />
          <PhoneField {...form.field('phone')} label={t.contact.phone} help={t.danger.phone_only} />
          <Button type="submit" kind="primary" busy={form.busy} wide>
            {t.contact.send_code}
          </Button>
        </form>
      ) : (
        <div className="grid gap-3">
          {trouble && <Notice tone="bad" title={trouble} live />}
          <CodeStep
            phone={form.values.phone || requestDraft().phone}
            onDone={() => void finish(submit)}
            onOther={() => setStep('phone')}
          />
          <Button kind="quiet" onClick={() => void finish(callMe)}>
            {t.confirm.call_me}
          </Button>
        </div>
      )}
    </div>
  )
}
