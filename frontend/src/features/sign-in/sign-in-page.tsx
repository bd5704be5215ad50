/* One page for all: customers by phone, staff and technicians by password, everybody by a click in the demo. */
import { useState } from 'react'
import { isDemo } from '@/lib/page'
import type { SignedIn } from '@/lib/session'
import { TextLink } from '@/ui/link'
import { Card, Notice, PageTitle } from '@/ui/page'
import { CodeStep, PhoneStep } from './code-form'
import { DemoPeople } from './demo-people'
import { t } from './messages'
import { InvitationForm, ReportForm, ResetForm, SetupForm } from './link-forms'
import { PasswordForm } from './password-form'

/** `onDone` decides where to go: `homeOf()` of home.ts, or `safeNext()` of the address. */
export function SignInPage({
  way,
  onDone,
}: {
  way: 'phone' | 'password'
  onDone: (signedIn: SignedIn) => void
}) {
  const asked = new URLSearchParams(location.search)
  const reset = asked.get('reset'),
    setup = asked.get('setup'),
    invitation = asked.get('invitation'),
    report = asked.get('report')
  const [phone, setPhone] = useState<string>()
  const [typed, setTyped] = useState('')
  const [passwordSet, setPasswordSet] = useState(false)
  const [reported, setReported] = useState<string>()
  const link = reset ?? reported
  return (
    <div
      className={`mx-auto grid w-full gap-6 px-4 py-8 ${isDemo ? 'max-w-4xl lg:grid-cols-[22rem_1fr]' : 'max-w-sm'}`}
    >
      <div className="grid content-start gap-4">
        <PageTitle>
          {setup
            ? t.first
            : invitation
              ? t.invited
              : report && !reported
                ? t.report
                : link
                  ? t.new_password
                  : way === 'phone'
                    ? t.title
                    : t.staff_title}
        </PageTitle>
        {way === 'phone' && <p className="text-muted">{t.lead}</p>}
        {passwordSet && <Notice tone="good" title={t.password_set} live />}
        <Card>
          {setup ? (
            <SetupForm token={setup} onDone={onDone} />
          ) : invitation ? (
            <InvitationForm token={invitation} onDone={onDone} />
          ) : report && !reported ? (
            <ReportForm token={report} onDone={setReported} />
          ) : link && !passwordSet ? (
            <ResetForm
              token={link}
              onDone={() => {
                // The link is used up: opened again the address asks to sign in.
                history.replaceState(null, '', location.pathname)
                setPasswordSet(true)
              }}
            />
          ) : way === 'password' ? (
            <PasswordForm onDone={onDone} />
          ) : phone === undefined ? (
            <PhoneStep
              initial={typed}
              onSent={(p) => {
                setTyped(p)
                setPhone(p)
              }}
            />
          ) : (
            <CodeStep phone={phone} onDone={onDone} onOther={() => setPhone(undefined)} />
          )}
        </Card>
        <nav aria-label={t.sign_in} className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
          {way === 'phone' ? (
            <>
              <TextLink to="/staff">{t.as_staff}</TextLink>
              <TextLink to="/technician">{t.as_technician}</TextLink>
            </>
          ) : (
            <TextLink to="/sign-in">{t.as_customer}</TextLink>
          )}
        </nav>
      </div>
      {isDemo && <DemoPeople onDone={onDone} />}
    </div>
  )
}
