import type { ReactNode } from 'react'
import { t } from '@/features/customer-home/messages'
import { phone } from '@/lib/digits'
import { lang } from '@/lib/i18n'
import { look, switchLanguage, THEMES, type Theme } from '@/lib/look'
import { navigate } from '@/lib/navigate'
import { isDemo, openingHours, organization, organizationPhone } from '@/lib/page'
import { choose } from '@/lib/preferences'
import { signOut, useSession } from '@/lib/session'
import { common } from '@/lib/texts'
import { Link, LinkButton } from '@/ui/link'
import { Toasts } from '@/ui/toast'
import { useState } from 'react'

export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-surface px-4 py-2 focus:not-sr-only focus:absolute focus:m-2"
      >
        {common.skip}
      </a>
      <Header />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <Footer />
      <Toasts />
    </div>
  )
}
const Mark = () => (
  <svg viewBox="0 0 32 32" aria-hidden className="size-6 text-accent">
    <path fill="currentColor" d="M16 1 31 16 16 31 1 16Zm0 9-6 6 6 6 6-6Z" />
  </svg>
)
function Header() {
  const s = useSession()
  const customer = s.state === 'in' && s.session.kind === 'customer'
  const other = lang === 'fa' ? 'en' : 'fa'
  return (
    <header className="no-print border-b border-line bg-surface">
      <div className="mx-auto flex h-16 max-w-5xl items-center gap-3 px-4">
        <Link to="/" className="me-auto flex min-w-0 items-center gap-2.5 font-bold">
          <Mark />
          <span className="truncate">{organization}</span>
        </Link>
        <nav
          aria-label={t.main}
          className="flex shrink-0 items-center gap-1 whitespace-nowrap sm:gap-3"
        >
          <button
            type="button"
            lang={other}
            onClick={() => switchLanguage(other)}
            className={`min-h-control rounded-md px-2 text-sm text-muted hover:bg-hover ${other === 'en' ? 'font-[system-ui]' : ''}`}
          >
            {common.other_language}
          </button>
          {customer ? (
            <LinkButton to="/my">{t.my}</LinkButton>
          ) : (
            <LinkButton to="/sign-in">{common.sign_in}</LinkButton>
          )}
        </nav>
      </div>
    </header>
  )
}
function Footer() {
  const s = useSession()
  const [theme, setTheme] = useState<Theme>(look().theme)
  return (
    <footer className="no-print border-t border-line bg-surface text-sm text-muted">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-6 gap-y-3 px-4 py-5">
        <p className="me-auto">
          {openingHours && (
            <>
              {t.hours}: {openingHours}
            </>
          )}
          {organizationPhone && (
            <a
              href={`tel:${organizationPhone}`}
              className="whitespace-nowrap text-accent-text hover:underline max-sm:block sm:ms-3"
            >
              <bdi>{phone(organizationPhone)}</bdi>
            </a>
          )}
        </p>
        {isDemo && (
          <Link
            to="/demo/messages"
            className="rounded-sm bg-warn-soft px-2 py-1 text-xs text-warn hover:underline"
          >
            {`${common.demo}: ${common.demo_messages}`}
          </Link>
        )}
        <label className="inline-flex items-center gap-2">
          {common.theme}
          <select
            value={theme}
            onChange={(e) => {
              const next = e.target.value as Theme
              setTheme(next)
              void choose({ theme: next })
            }}
            className="h-9 rounded-md border border-line-strong bg-surface px-2 text-text"
          >
            {THEMES.map((name) => (
              <option key={name} value={name}>
                {common.themes[name]}
              </option>
            ))}
          </select>
        </label>
        <Link to="/accessibility" className="hover:underline">
          {t.accessibility}
        </Link>
        {s.state === 'in' && s.session.kind === 'customer' && (
          <button
            type="button"
            className="hover:underline"
            onClick={() => void signOut().then(() => navigate('/'))}
          >
            {common.sign_out}
          </button>
        )}
      </div>
    </footer>
  )
}
