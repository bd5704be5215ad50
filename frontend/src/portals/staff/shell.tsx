/* The frame of every staff page: menu, search over everything, the person's own choices. */
import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { Keyboard, Menu as MenuIcon, Plus, Search, UserRound } from 'lucide-react'
import { useState } from 'react'
import { SavedViews } from '@/features/saved-views/saved-views'
import { body, client } from '@/lib/api'
import { keyNames, useHotkeyList, useHotkeys } from '@/lib/hotkeys'
import { hotkeysOn } from '@/lib/hotkeys-choice'
import { lang } from '@/lib/i18n'
import { look, THEMES } from '@/lib/look'
import { navigate } from '@/lib/navigate'
import { isDemo, moneyUnit, organization } from '@/lib/page'
import { choose } from '@/lib/preferences'
import { hasRole, signOut, useAccount } from '@/lib/session'
import { common } from '@/lib/texts'
import { Menu, type MenuAction } from '@/ui/aria/menu'
import { Palette, type PaletteGroup } from '@/ui/aria/palette'
import { Dialog } from '@/ui/dialog'
import { Link } from '@/ui/link'
import { ListTools } from '@/ui/list-tools'
import { IconButton } from '@/ui/native'
import { Checkbox } from '@/ui/choices'
import { Toasts } from '@/ui/toast'
import { TrailBar } from '@/ui/trail-bar'
import { Acting } from './acting'
import { t } from './messages'
import { ADDRESS, entries, menu as groups } from './navigation'
import { findSettings } from './settings-index'
import { s } from './settings-messages'
import { StepUp } from './step-up'

export function Shell() {
  const [finding, setFinding] = useState(false)
  const [helping, setHelping] = useState(false)
  const [menu, setMenu] = useState(false)
  const path = useRouterState({ select: (s) => s.location.pathname })
  // The nearest page of the menu: settings hold pages that stand in the menu themselves.
  const here = entries()
    .map((e) => e.to)
    .filter((to) => path === to || path.startsWith(`${to}/`))
    .sort((a, b) => b.length - a.length)[0]
  const intake = hasRole('agent', 'dispatcher', 'manager')
  useHotkeys([
    { keys: 'Mod+KeyK', label: t.find, whileTyping: true, run: () => setFinding(true) },
    { keys: 'Shift+Slash', label: t.shortcuts, run: () => setHelping(true) },
    {
      keys: 'Slash',
      label: common.search,
      run: () => {
        const field = document.getElementById('page-search')
        if (field) field.focus()
        else setFinding(true)
      },
    },
    ...(intake
      ? [
          {
            keys: 'KeyN',
            label: t.new_request,
            run: () => navigate('/staff/service-requests/new'),
          },
        ]
      : []),
  ])
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-surface focus:px-4 focus:py-2"
      >
        {common.skip}
      </a>
      <Acting />
      {isDemo && (
        <aside
          aria-label={common.demo}
          className="no-print bg-warn-soft px-4 py-0.5 text-center text-xs text-warn"
        >
          {t.demo_banner}
        </aside>
      )}
      <header className="no-print sticky top-0 z-20 flex h-12 items-center gap-2 border-b border-line bg-surface px-3">
        <span className="lg:hidden">
          <IconButton label={common.menu} onClick={() => setMenu((m) => !m)}>
            <MenuIcon aria-hidden className="size-5" />
          </IconButton>
        </span>
        <Link to="/staff" className="me-2 truncate font-bold text-accent-text max-sm:hidden">
          {organization}
        </Link>
        <button
          type="button"
          onClick={() => setFinding(true)}
          className="flex h-control min-w-0 flex-1 items-center gap-2 rounded-md border border-line-strong bg-canvas px-3 text-sm text-muted hover:bg-hover sm:max-w-md"
        >
          <Search aria-hidden className="size-4 shrink-0" />
          <span className="truncate">{t.find}</span>
          <kbd className="ms-auto font-sans text-xs text-faint max-sm:hidden">
            <bdi dir="ltr">{keyNames('Mod+KeyK')}</bdi>
          </kbd>
        </button>
        <span className="ms-auto" />
        {intake && (
          <Link
            to="/staff/service-requests/new"
            className="inline-flex h-control items-center gap-2 rounded-md border border-line-strong px-3 text-sm font-medium hover:bg-hover"
          >
            <Plus aria-hidden className="size-4" />
            <span className="max-md:sr-only">{t.new_request}</span>
          </Link>
        )}
        <PersonMenu onHelp={() => setHelping(true)} />
      </header>
      <div className="flex min-w-0 flex-1">
        <nav
          aria-label={t.main_menu}
          className={`no-print w-52 shrink-0 border-e border-line bg-nav p-2 max-lg:fixed max-lg:inset-y-0 max-lg:start-0 max-lg:z-30 max-lg:w-64 max-lg:overflow-y-auto max-lg:shadow-3 lg:sticky lg:top-12 lg:h-[calc(100dvh-3rem)] lg:overflow-y-auto ${menu ? '' : 'max-lg:hidden'}`}
        >
          {groups().map((g) => (
            <div key={g.title ?? ''} className="mb-3">
              {g.title && <p className="px-3 pb-1 text-xs font-semibold text-muted">{g.title}</p>}
              <ul className="grid gap-0.5" aria-label={g.title}>
                {g.entries.map((e) => {
                  const current = e.to === '/staff' ? path === e.to : e.to === here
                  const Icon = e.icon
                  return (
                    <li key={e.to}>
                      <Link
                        to={e.to}
                        aria-current={current ? 'page' : undefined}
                        onClick={() => setMenu(false)}
                        className={`flex min-h-9 items-center gap-3 rounded-md px-3 text-sm ${current ? 'bg-selected font-semibold text-accent-text' : 'hover:bg-hover'}`}
                      >
                        <Icon aria-hidden className="size-4 shrink-0" />
                        {e.label}
                      </Link>
                    </li>
                  )
                })}
              </ul>
            </div>
          ))}
        </nav>
        {menu && (
          <button
            type="button"
            aria-label={common.close}
            className="fixed inset-0 z-20 bg-scrim lg:hidden"
            onClick={() => setMenu(false)}
          />
        )}
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 p-4 lg:p-6">
          <TrailBar path={path} />
          <ListTools value={<Views path={path} />}>
            <Outlet />
          </ListTools>
        </main>
      </div>
      {finding && <Find onClose={() => setFinding(false)} />}
      {helping && <Shortcuts onClose={() => setHelping(false)} />}
      <Toasts />
      <StepUp />
    </div>
  )
}

/** Every list keeps its views under its own name; home is many lists and has none. */
function Views({ path }: { path: string }) {
  const query = useRouterState({ select: (s) => s.location.searchStr })
  const list = path.split('/')[2]
  return list ? (
    <SavedViews
      key={path}
      list={list.replaceAll('-', '_')}
      path={path}
      query={query.replace(/^\?/, '')}
    />
  ) : null
}

function PersonMenu({ onHelp }: { onHelp: () => void }) {
  const account = useAccount()
  const now = look()
  const actions: MenuAction[] = [
    { id: 'account', label: t.account, run: () => navigate('/staff/account') },
    {
      id: 'language',
      label: common.other_language,
      run: () => void choose({ language: lang === 'fa' ? 'en' : 'fa' }),
    },
    ...THEMES.filter((theme) => theme !== now.theme).map((theme) => ({
      id: theme,
      label: `${common.theme}: ${common.themes[theme]}`,
      run: () => void choose({ theme }),
    })),
    {
      id: 'density',
      label: `${common.density}: ${now.density === 'comfortable' ? common.densities.compact : common.densities.comfortable}`,
      run: () =>
        void choose({ density: now.density === 'comfortable' ? 'compact' : 'comfortable' }),
    },
    {
      id: 'money',
      label: `${common.money}: ${moneyUnit === 'rial' ? common.moneys.toman : common.moneys.rial}`,
      run: () => void choose({ money_unit: moneyUnit === 'rial' ? 'toman' : 'rial' }),
    },
    { id: 'shortcuts', label: t.shortcuts, run: onHelp },
    {
      id: 'out',
      label: common.sign_out,
      run: () => void signOut().then(() => location.assign('/staff')),
    },
  ]
  return (
    <Menu kind="quiet" label={`${t.account}: ${account?.name}`} actions={actions}>
      <UserRound aria-hidden className="size-4" />
      <span className="max-w-40 truncate max-md:sr-only">{account?.name}</span>
    </Menu>
  )
}

/** Ctrl K: pages of the menu at once, rows from the server. */
function Find({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const q = typed.trim()
  const found = useQuery({
    queryKey: ['search', q],
    enabled: q.length > 1,
    queryFn: ({ signal }) =>
      body(client.GET('/search-results', { signal, params: { query: { q, limit: 5 } } })),
    placeholderData: (before) => before,
  })
  const go = (to: string) => () => {
    onClose()
    navigate(to)
  }
  const pages = entries().filter((e) => e.label.toLowerCase().includes(q.toLowerCase()))
  const byKind = new Map<string, { id: string; title: string; detail?: string | undefined }[]>()
  for (const r of q.length > 1 ? (found.data?.items ?? []) : [])
    byKind.set(r.kind, [...(byKind.get(r.kind) ?? []), r])
  const groups: PaletteGroup[] = [
    ...[...byKind]
      .filter(([kind]) => kind in ADDRESS)
      .map(([kind, rows]) => ({
        id: kind,
        label: (t.kinds as Readonly<Record<string, string>>)[kind] ?? kind,
        items: rows.map((r) => ({
          id: r.id,
          label: r.title,
          detail: r.detail,
          run: go(ADDRESS[kind]?.(r) ?? '/staff'),
        })),
      })),
    {
      id: 'pages',
      label: t.pages,
      items: pages.map((e) => ({ id: e.to, label: e.label, run: go(e.to) })),
    },
    {
      id: 'settings',
      label: s.title,
      items: (q === '' ? [] : findSettings(q))
        .filter((x) => pages.every((e) => e.to !== x.to))
        .map((x) => ({ id: x.to, label: x.title, detail: x.hint, run: go(x.to) })),
    },
  ].filter((g) => g.items.length > 0)
  return (
    <Palette
      open
      onClose={onClose}
      label={t.find_hint}
      typed={typed}
      onType={setTyped}
      groups={groups}
      busy={found.isFetching}
    />
  )
}

function Shortcuts({ onClose }: { onClose: () => void }) {
  const list = useHotkeyList()
  const [on, setOn] = useState(hotkeysOn())
  return (
    <Dialog title={t.shortcuts} open onClose={onClose}>
      <dl className="grid grid-cols-[1fr_max-content] gap-x-6 gap-y-2">
        {list.map((h) => (
          <div key={h.keys + h.label} className="contents">
            <dt>{h.label}</dt>
            <dd>
              <kbd
                dir="ltr"
                className="rounded-sm border border-line bg-sunken px-2 font-sans text-sm"
              >
                {keyNames(h.keys)}
              </kbd>
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex items-center gap-2">
        <Keyboard aria-hidden className="size-4 text-muted" />
        <Checkbox
          name="shortcuts"
          label={t.shortcuts_on}
          checked={on}
          onChange={(next) => {
            setOn(next)
            void choose({ shortcuts: next })
          }}
        />
      </div>
    </Dialog>
  )
}
