/* All settings on one page, found by one's own words. */
import { useState } from 'react'
import { SearchField } from '@/ui/list'
import { Link } from '@/ui/link'
import { EmptyState, PageHeader } from '@/ui/page'
import { findSettings } from './settings-index'
import { s } from './settings-messages'

export function SettingsPage() {
  const [typed, setTyped] = useState('')
  const found = findSettings(typed)
  const sections = Object.entries(s.sections)
    .map(([id, title]) => ({ id, title, settings: found.filter((x) => x.section === id) }))
    .filter((x) => x.settings.length > 0)
  return (
    <>
      <PageHeader title={s.title} lead={s.lead} />
      <div className="mb-5 flex max-w-xl">
        <SearchField label={s.search} value={typed} onChange={setTyped} wide />
      </div>
      <p className="sr-only" role="status">
        {typed && s.found(found.length)}
      </p>
      {sections.length === 0 ? (
        <EmptyState title={s.nothing} hint={s.nothing_hint} />
      ) : (
        <div className="gap-4 md:columns-2 2xl:columns-3">
          {sections.map((x) => (
            <section
              key={x.id}
              aria-labelledby={`settings-${x.id}`}
              className="mb-4 break-inside-avoid overflow-clip rounded-lg border border-line bg-surface"
            >
              <h2 id={`settings-${x.id}`} className="px-4 pt-3 pb-2 text-base font-semibold">
                {x.title}
              </h2>
              <ul className="divide-y divide-line-faint border-t border-line">
                {x.settings.map((setting) => (
                  <li key={setting.id}>
                    <Link to={setting.to} className="block px-4 py-2.5 hover:bg-hover">
                      <span className="block font-medium text-accent-text">{setting.title}</span>
                      <span className="block text-sm text-muted">{setting.hint}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </>
  )
}
