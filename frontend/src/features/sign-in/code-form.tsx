/* Phone, then the code. Also the last step of a request, where the name is asked too. */
import { useEffect, useRef, useState } from 'react'
import { useForm } from '@/lib/form'
import { number } from '@/lib/format'
import { asciiDigits, digits } from '@/lib/digits'
import { isDemo } from '@/lib/page'
import { Problem } from '@/lib/problem'
import { requestCode, signInByCode, type SignedIn } from '@/lib/session'
import { problemText } from '@/lib/texts'
import { Button, CodeField, PhoneField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { t } from './messages'

const PAUSE = 60
const typedPhone = (s: string): string => asciiDigits(s).replace(/[^\d+]/g, '')

export function PhoneStep({
  initial = '',
  onSent,
}: {
  initial?: string
  onSent: (phone: string) => void
}) {
  const form = useForm({
    name: 'sign-in-phone',
    draft: false,
    initial: { phone: initial },
    required: { phone: t.need_phone },
    submit: async (v) => {
      await requestCode(typedPhone(v.phone))
      return v.phone
    },
    onDone: onSent,
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <PhoneField {...form.field('phone')} label={t.phone} help={t.phone_help} />
      <Button type="submit" kind="primary" busy={form.busy} wide>
        {t.get_code}
      </Button>
    </form>
  )
}
export function CodeStep({
  phone,
  name,
  submitLabel = t.confirm,
  onDone,
  onOther,
}: {
  phone: string
  name?: string | undefined
  submitLabel?: string
  onDone: (signedIn: SignedIn) => void
  onOther?: () => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [wait, setWait] = useState(PAUSE)
  const [again, setAgain] = useState('')
  useEffect(() => input.current?.focus(), [])
  useEffect(() => {
    if (wait === 0) return
    const id = setTimeout(() => setWait(wait - 1), 1000)
    return () => clearTimeout(id)
  }, [wait])
  const form = useForm({
    name: 'sign-in-code',
    draft: false,
    initial: { code: '' },
    required: { code: t.need_code },
    submit: (v) => signInByCode(typedPhone(phone), asciiDigits(v.code).replace(/\D/g, ''), name),
    onDone,
  })
  return (
    <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
      <ErrorSummary {...form.summary} wait={form.wait} />
      <p role="status" className="text-muted">
        {again || <Sent phone={phone} />}
      </p>
      {isDemo && (
        <p className="text-sm">
          <a
            href={`/demo/messages?recipient=${encodeURIComponent(typedPhone(phone))}`}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-8 items-center text-accent-text underline underline-offset-4"
          >
            {t.demo_code}
          </a>
        </p>
      )}
      <CodeField {...form.field('code')} ref={input} label={t.code} />
      <Button type="submit" kind="primary" busy={form.busy} wide>
        {submitLabel}
      </Button>
      <div className="flex flex-wrap items-center justify-between gap-2">
        {wait > 0 ? (
          <p className="text-sm text-muted">{t.again_in(number(wait))}</p>
        ) : (
          <Button
            kind="quiet"
            onClick={() =>
              void requestCode(typedPhone(phone)).then(
                () => {
                  setAgain(t.again_sent)
                  setWait(PAUSE)
                },
                (x: unknown) => {
                  if (!(x instanceof Problem)) throw x
                  setAgain(problemText(x))
                  setWait(x.retryAfter ?? 5)
                },
              )
            }
          >
            {t.again}
          </Button>
        )}
        {onOther && (
          <Button kind="quiet" onClick={onOther}>
            {t.other_phone}
          </Button>
        )}
      </div>
    </form>
  )
}
/** The number stays in one direction inside the sentence. */
function Sent({ phone }: { phone: string }) {
  const mark = '\u0001'
  const [before, after] = t.code_sent(mark).split(mark)
  return (
    <>
      {before}
      <bdi dir="ltr">{digits(asciiDigits(phone))}</bdi>
      {after}
    </>
  )
}
