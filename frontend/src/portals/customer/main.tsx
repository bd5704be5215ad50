/*
 * The customer's entry. First load: React, a 2.7 kB router, the client, the first page and its texts. No React Aria, no
 * query cache, no staff code; what a later step needs comes when that step is reached.
 */
import './portal.css'
import { lazy, StrictMode, Suspense, useEffect, type ComponentType, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { Route, Switch, useLocation } from 'wouter'
import { navigate as push } from 'wouter/use-browser-location'
import { HomePage } from '@/features/customer-home/home-page'
import { navigate, setNavigate } from '@/lib/navigate'
import { isDemo } from '@/lib/page'
import { startSession, useSession } from '@/lib/session'
import { common } from '@/lib/texts'
import { LinkButton } from '@/ui/link'
import { EmptyState, Skeleton } from '@/ui/page'
import { Shell } from './shell'
import { StepUp } from './step-up'

setNavigate((to, o) => push(to, o))
void startSession()

type Props = Record<string, string>
/** Of a page's module one component, with what the address says. */
const page = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: await load() }))
const sent = (_number: string, id: string) => navigate(`/request/done/${id}`)

const Product = page(() =>
  import('@/features/customer-request/product-page').then((m) => m.ProductPage),
)
const Time = page(() => import('@/features/customer-request/time-page').then((m) => m.TimePage))
const Contact = page(() =>
  import('@/features/customer-request/contact-page').then((m) => m.ContactPage),
)
const Done = page(() => import('@/features/customer-request/done-page').then((m) => m.DonePage))
const withCode = () => import('@/features/sign-in/code-form').then((m) => m.CodeStep)
const Problem = page(async () => {
  const [{ ProblemPage }, CodeStep] = await Promise.all([
    import('@/features/customer-request/problem-page'),
    withCode(),
  ])
  return () => <ProblemPage CodeStep={CodeStep} />
})
const Danger = page(async () => {
  const [{ DangerPage }, CodeStep] = await Promise.all([
    import('@/features/customer-request/danger-page'),
    withCode(),
  ])
  return () => <DangerPage CodeStep={CodeStep} />
})
const Confirm = page(async () => {
  const [{ ConfirmPage }, CodeStep] = await Promise.all([
    import('@/features/customer-request/confirm-page'),
    withCode(),
  ])
  return () => <ConfirmPage CodeStep={CodeStep} onSent={sent} />
})
const tracking = () =>
  Promise.all([
    import('@/features/customer-tracking/pages'),
    import('@/features/customer-invoices/invoices'),
  ])
const LinkPage = page(async () => {
  const [{ LinkPage }, { Invoices }] = await tracking()
  return (p: { token: string }) => <LinkPage {...p} Invoices={Invoices} />
})
const RequestPage = page(async () => {
  const [{ RequestPage }, { Invoices }] = await tracking()
  return (p: { id: string }) => <RequestPage {...p} Invoices={Invoices} />
})
const My = page(async () => {
  const [{ MyPage }, { Invoices }] = await Promise.all([
    import('@/features/customer-account/my-page'),
    import('@/features/customer-invoices/invoices'),
  ])
  return () => <MyPage Invoices={Invoices} />
})
const Survey = page(() => import('@/features/customer-pages/survey-page').then((m) => m.SurveyPage))
const Unit = page(() => import('@/features/customer-pages/unit-page').then((m) => m.UnitPage))
const Accessibility = page(() =>
  import('@/features/customer-pages/accessibility-page').then((m) => m.AccessibilityPage),
)
const Messages = page(() =>
  import('@/features/demo-messages/messages-page').then((m) => m.MessagesPage),
)
const SignIn = page(async () => {
  const [{ SignInPage }, { homeOf, safeNext }] = await Promise.all([
    import('@/features/sign-in/sign-in-page'),
    import('@/features/sign-in/home'),
  ])
  return () => (
    <SignInPage
      way="phone"
      onDone={(who) =>
        navigate(safeNext(new URLSearchParams(location.search).get('next')) ?? homeOf(who), {
          replace: true,
        })
      }
    />
  )
})

/** What is a customer's own asks who one is, and comes back. */
function Own({ children }: { children: ReactNode }) {
  const s = useSession()
  const [at] = useLocation()
  const known = s.state === 'in' && s.session.kind === 'customer'
  useEffect(() => {
    if (s.state !== 'starting' && !known)
      navigate(`/sign-in?next=${encodeURIComponent(at)}`, { replace: true })
  }, [s.state, known, at])
  return known ? children : <Skeleton />
}
const of = (params: unknown, name: string): string =>
  decodeURIComponent((params as Props)[name] ?? '')

const NotFound = () => (
  <EmptyState page title={common.not_found} hint={common.not_found_hint}>
    <LinkButton to="/" kind="primary">
      {common.home}
    </LinkButton>
  </EmptyState>
)
function Routes() {
  return (
    <Switch>
      <Route path="/">
        <HomePage />
      </Route>
      <Route path="/request/product">
        <Product />
      </Route>
      <Route path="/request/problem">
        <Problem />
      </Route>
      <Route path="/request/time">
        <Time />
      </Route>
      <Route path="/request/contact">
        <Contact onSent={sent} />
      </Route>
      <Route path="/request/confirm">
        <Confirm />
      </Route>
      <Route path="/request/danger">
        <Danger />
      </Route>
      <Route path="/request/done/:id">{(p) => <Done id={of(p, 'id')} />}</Route>
      <Route path="/t/:token">{(p) => <LinkPage token={of(p, 'token')} />}</Route>
      <Route path="/s/:token">{(p) => <Survey token={of(p, 'token')} />}</Route>
      <Route path="/q/:serial">{(p) => <Unit serial={of(p, 'serial')} />}</Route>
      <Route path="/my">
        <Own>
          <My />
        </Own>
      </Route>
      <Route path="/my/requests/:id">
        {(p) => (
          <Own>
            <RequestPage id={of(p, 'id')} key={of(p, 'id')} />
          </Own>
        )}
      </Route>
      <Route path="/sign-in">
        <SignIn />
      </Route>
      <Route path="/demo/messages">{isDemo ? <Messages /> : <NotFound />}</Route>
      <Route path="/accessibility">
        <Accessibility />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Shell>
      <Suspense fallback={<Skeleton />}>
        <Routes />
      </Suspense>
      <StepUp />
    </Shell>
  </StrictMode>,
)
