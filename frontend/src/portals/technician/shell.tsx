import { CalendarDays, Contrast, Truck, UserRound } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { t } from '@/features/technician-visits/messages'
import { lang } from '@/lib/i18n'
import { look, switchLanguage, type Theme } from '@/lib/look'
import { navigate } from '@/lib/navigate'
import { useOnline } from '@/lib/online'
import { isDemo, organization } from '@/lib/page'
import { choose } from '@/lib/preferences'
import { useSession } from '@/lib/session'
import { common } from '@/lib/texts'
import { Link } from '@/ui/link'
import { IconButton } from '@/ui/native'
import { Toasts } from '@/ui/toast'

export function Shell({ children }: { children: ReactNode }) {
  const online = useOnline()
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-surface px-4 py-2 focus:not-sr-only focus:absolute focus:m-2"
      >
        {common.skip}
      </a>
      <Header />
      {!online && (
        <p role="status" className="bg-warn-soft px-4 py-2 text-center text-sm text-warn">
          {common.offline}
        </p>
      )}
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <Toasts />
    </div>
  )
}
function Header() {
  const s = useSession()
  const [theme, setTheme] = useState<Theme>(look().theme)
  const other = lang === 'fa' ? 'en' : 'fa'
  const turn = () => {
    const next: Theme = theme === 'contrast' ? 'system' : 'contrast'
    setTheme(next)
    void choose({ theme: next })
  }
  return (
    <header className="no-print border-b border-line bg-surface">
      <div className="mx-auto flex h-14 max-w-2xl items-center gap-1 px-4">
        <Link
          to="/technician"
          className="me-auto flex min-h-11 min-w-0 items-center truncate font-bold"
        >
          {organization}
        </Link>
        {isDemo && (
          <span className="rounded-sm bg-warn-soft px-2 text-xs whitespace-nowrap text-warn">
            {common.demo}
          </span>
        )}
        <IconButton label={t.contrast} onClick={turn}>
          <Contrast aria-hidden className="size-5" />
        </IconButton>
        <button
          type="button"
          lang={other}
          onClick={() => switchLanguage(other)}
          className={`min-h-11 rounded-md px-2 text-sm text-muted hover:bg-hover ${other === 'en' ? 'font-[system-ui]' : ''}`}
        >
          {common.other_language}
        </button>
        {s.state === 'in' && (
          <IconButton label={t.account} onClick={() => navigate('/technician/account')}>
            <UserRound aria-hidden className="size-5" />
          </IconButton>
        )}
      </div>
      {s.state === 'in' && <Tabs />}
    </header>
  )
}
/** The two places a technician works in, under the thumb of either hand. */
function Tabs() {
  const [path] = useLocation()
  const van = path.startsWith('/technician/van')
  const own = path === '/technician/account'
  const tabs = [
    { to: '/technician', label: t.visits, icon: CalendarDays, here: !van && !own },
    { to: '/technician/van', label: t.my_van, icon: Truck, here: van },
  ]
  return (
    <nav aria-label={common.menu} className="mx-auto max-w-2xl px-4">
      <ul className="flex">
        {tabs.map(({ to, label, icon: Icon, here }) => (
          <li key={to} className="flex-1">
            <Link
              to={to}
              aria-current={here ? 'page' : undefined}
              className={`flex min-h-11 items-center justify-center gap-2 border-b-2 text-sm ${here ? 'border-accent font-semibold text-accent-text' : 'border-transparent text-muted hover:text-text'}`}
            >
              <Icon aria-hidden className="size-4" />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
