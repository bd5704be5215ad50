/* The staff portal's entry: React Aria speaks the page's language before anything renders. */
import './portal.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { homeOf, safeNext } from '@/features/sign-in/home'
import { SignInPage } from '@/features/sign-in/sign-in-page'
import { lang } from '@/lib/i18n'
import { startLive } from '@/lib/live'
import { navigate, setNavigate } from '@/lib/navigate'
import { startSession, useSession } from '@/lib/session'
import { Skeleton } from '@/ui/page'
import { staffRouter } from './router'
import { StepUp } from './step-up'

const locale = lang === 'fa' ? 'fa-IR-u-ca-persian-nu-arabext' : 'en-GB'
if (lang === 'fa') (await import('@/lib/react-aria-fa')).installPersian(locale)

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: (n, e) => n < 2 && passing(e) },
    mutations: { retry: false },
  },
})
const passing = (e: unknown): boolean =>
  typeof e === 'object' && e !== null && 'passing' in e && e.passing === true
const router = staffRouter(queries)
setNavigate((to, o) => (o.replace ? router.history.replace(to) : router.history.push(to)))

const Enrol = lazy(async () => ({
  default: (await import('@/features/second-factor/enrol-page')).EnrolPage,
}))

const byLink = (search: string): boolean => {
  const asked = new URLSearchParams(search)
  return ['reset', 'setup', 'invitation', 'report'].some((name) => asked.has(name))
}

function Staff() {
  const session = useSession()
  if (session.state === 'starting') return null
  // A mailed link stands above a session that is still open: it may be somebody else's.
  if (session.state === 'out' || !session.account || byLink(location.search))
    return (
      <main>
        <SignInPage
          way="password"
          onDone={(signedIn) => {
            const home = homeOf(signedIn)
            if (home !== '/staff') navigate(home)
            else {
              const next = safeNext(new URLSearchParams(location.search).get('next'))
              if (next) navigate(next, { replace: true })
              else if (byLink(location.search)) location.replace('/staff')
            }
          }}
        />
      </main>
    )
  if (session.session.must_enrol)
    return (
      <main>
        <Suspense fallback={<Skeleton />}>
          <Enrol onDone={() => undefined} />
        </Suspense>
        <StepUp />
      </main>
    )
  startLive()
  return <RouterProvider router={router} />
}

await startSession()
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queries}>
    <I18nProvider locale={locale}>
      <Staff />
    </I18nProvider>
  </QueryClientProvider>,
)
