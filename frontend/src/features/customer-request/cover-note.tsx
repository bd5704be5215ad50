import { ShieldCheck, ShieldQuestion } from 'lucide-react'
import type { Schemas } from '@/lib/api'
import { dayBefore, dayOfYear } from '@/lib/format'
import { said } from '@/lib/i18n'
import { t } from './messages'
import { Words } from '@/ui/words'

/** What the serial alone tells: dates and the standard exclusions. */
export function CoverNote({ cover }: { cover: Schemas['CoverPreview'] }) {
  const active = cover.state === 'active'
  const Icon = active ? ShieldCheck : ShieldQuestion
  const ends = cover.ends_on && dayOfYear(dayBefore(cover.ends_on))
  const words =
    cover.state === 'active' && ends
      ? t.cover.active(ends)
      : cover.state === 'expired' && ends
        ? t.cover.expired(ends)
        : cover.state === 'pending_evidence'
          ? t.cover.pending_evidence
          : cover.state === 'voided'
            ? t.cover.voided
            : t.cover.unknown
  return (
    <div className={active ? 'text-ok' : 'text-muted'}>
      <p className="flex items-center gap-2 font-medium">
        <Icon aria-hidden className="size-5 shrink-0" />
        {words}
      </p>
      {cover.exclusions.length > 0 && (
        <details className="mt-1 text-sm text-muted">
          <summary className="text-accent-text">{t.cover.exclusions}</summary>
          <ul className="mt-1 list-disc ps-5">
            {cover.exclusions.map((e) => (
              <li key={e.code}>
                <Words>{said(e.text)}</Words>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
