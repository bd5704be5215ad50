import { Contrast, LogOut, Truck } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { t } from '@/features/technician-visits/messages'
import { lang } from '@/lib/i18n'
import { look, switchLanguage, type Theme } from '@/lib/look'
import { navigate } from '@/lib/navigate'
import { useOnline } from '@/lib/online'
import { isDemo, organization } from '@/lib/page'
import { choose } from '@/lib/preferences'
import { signOut, useSession } from '@/lib/session'
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
          {s.state === 'in' ? t.visits : organization}
        </Link>
        {isDemo && (
          <span className="rounded-sm bg-warn-soft px-2 text-xs text-warn">{common.demo}</span>
        )}
        {s.state === 'in' && (
          <Link
            to="/technician/van"
            className="inline-flex min-h-11 items-center gap-2 rounded-md px-2 text-sm hover:bg-hover"
          >
            <Truck aria-hidden className="size-5" />
            <span className="max-sm:sr-only">{t.my_van}</span>
          </Link>
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
          <IconButton
            label={common.sign_out}
            onClick={() => void signOut().then(() => navigate('/technician'))}
          >
            <LogOut aria-hidden className="size-5" />
          </IconButton>
        )}
      </div>
    </header>
  )
}
