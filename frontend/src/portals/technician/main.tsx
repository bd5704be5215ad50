/* The technician's entry: sign-in, the day, the visit and its steps. No query cache, no staff code. */
import './portal.css'
import { lazy, StrictMode, Suspense, useEffect, type ComponentType } from 'react'
import { createRoot } from 'react-dom/client'
import { Route, Switch } from 'wouter'
import { navigate as push } from 'wouter/use-browser-location'
import { isStep } from '@/features/technician-visits/plan'
import { TodayPage } from '@/features/technician-visits/today-page'
import { startLive } from '@/lib/live'
import { setNavigate } from '@/lib/navigate'
import { hasRole, startSession, useSession } from '@/lib/session'
import { common } from '@/lib/texts'
import { LinkButton } from '@/ui/link'
import { EmptyState, Skeleton } from '@/ui/page'
import { Shell } from './shell'

setNavigate((to, o) => push(to, o))
await startSession()

const page = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: await load() }))
const SignIn = page(() => import('@/features/sign-in/sign-in-page').then((m) => m.SignInPage))
const Enrol = page(() => import('@/features/second-factor/enrol-page').then((m) => m.EnrolPage))
const Visit = page(() => import('@/features/technician-visits/visit-page').then((m) => m.VisitPage))
const Step = page(() => import('@/features/technician-visits/step-page').then((m) => m.StepPage))

const Van = page(() => import('@/features/technician-van/van-page').then((m) => m.VanPage))
const VanConfirm = page(() =>
  import('@/features/technician-van/confirm-page').then((m) => m.ConfirmPage),
)
const VanReturn = page(() =>
  import('@/features/technician-van/return-page').then((m) => m.ReturnPage),
)
const Receive = page(() =>
  import('@/features/stock-transfers/receive-form').then((m) => m.ReceiveForm),
)

const Account = page(() => import('@/features/own-account/account-page').then((m) => m.AccountPage))

const NotFound = () => (
  <EmptyState page title={common.not_found} hint={common.not_found_hint}>
    <LinkButton to="/technician" kind="primary">
      {common.home}
    </LinkButton>
  </EmptyState>
)
function Routes() {
  const s = useSession()
  const known = s.state === 'in' && !s.session.must_enrol && hasRole('technician')
  useEffect(() => {
    if (known) startLive()
  }, [known])
  if (s.state === 'starting') return <Skeleton />
  // Signed out, the same address opens again after signing in.
  if (s.state === 'out' || s.session.kind !== 'staff')
    return <SignIn way="password" onDone={() => undefined} />
  if (s.session.must_enrol) return <Enrol onDone={() => undefined} />
  if (!known) return <EmptyState page title={common.forbidden} hint={common.forbidden_hint} />
  return (
    <Switch>
      <Route path="/technician">
        <TodayPage />
      </Route>
      <Route path="/technician/visits/:id">{({ id }) => <Visit id={id} key={id} />}</Route>
      <Route path="/technician/visits/:id/:step">
        {({ id, step }) =>
          isStep(step) ? <Step id={id} step={step} key={`${id}-${step}`} /> : <NotFound />
        }
      </Route>
      <Route path="/technician/van">
        <Van />
      </Route>
      <Route path="/technician/van/return">
        <VanReturn />
      </Route>
      <Route path="/technician/van/:id">
        {({ id }) => (
          <VanConfirm
            id={id}
            key={id}
            receive={(transfer, onDone) => <Receive transfer={transfer} onDone={onDone} />}
          />
        )}
      </Route>
      <Route path="/technician/account">
        <div className="mx-auto max-w-5xl p-4">
          <Account home="/technician" />
        </div>
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
    </Shell>
  </StrictMode>,
)
