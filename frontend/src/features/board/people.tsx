/* Everybody who could go, the best first, each with the reasons; one leads, others may go along. */
import { CircleAlert, CircleCheck, CircleX } from 'lucide-react'
import { useId } from 'react'
import { said } from '@/lib/i18n'
import { Checkbox } from '@/ui/choices'
import { Loaded, Skeleton } from '@/ui/page'
import type { Candidate } from './api'
import { t } from './messages'
import { hoursOf, joined } from './words'

export function People({
  people,
  unread,
  retry,
  person,
  others,
  busy,
  own,
  error,
  onPerson,
  onOthers,
}: {
  people: readonly Candidate[] | undefined
  /** Why they couldn't be read. */
  unread: unknown
  retry: () => void
  person: string
  others: readonly string[]
  busy: (c: Candidate) => boolean
  /** The visit that moves doesn't stand in its own way. */
  own: string | undefined
  error: string | undefined
  onPerson: (id: string) => void
  onOthers: (ids: string[]) => void
}) {
  return (
    <fieldset aria-describedby={error ? 'person-error' : undefined} className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">{t.who}</legend>
      <Loaded data={people} error={unread} retry={retry} skeleton={<Skeleton rows={3} tall />}>
        {(all) =>
          all.length === 0 ? (
            <p className="text-sm text-muted">{t.who_none}</p>
          ) : (
            <>
              <div className="grid max-h-72 gap-1.5 overflow-y-auto rounded-md border border-line p-1.5">
                {all.map((c) => (
                  <Person
                    key={c.employee_id}
                    candidate={c}
                    busy={busy(c)}
                    own={own}
                    checked={person === c.employee_id}
                    onChange={() => onPerson(c.employee_id)}
                  />
                ))}
              </div>
              {all.length > 1 && (
                <details className="mt-2" open={others.length > 0}>
                  <summary className="min-h-6 text-sm text-accent-text">{t.others}</summary>
                  <div className="mt-1 grid sm:grid-cols-2">
                    {all
                      .filter((c) => c.employee_id !== person)
                      .map((c) => (
                        <Checkbox
                          key={c.employee_id}
                          name="others"
                          label={c.name}
                          checked={others.includes(c.employee_id)}
                          onChange={(on) =>
                            onOthers(
                              on
                                ? [...others, c.employee_id]
                                : others.filter((o) => o !== c.employee_id),
                            )
                          }
                        />
                      ))}
                  </div>
                </details>
              )}
            </>
          )
        }
      </Loaded>
      {error && (
        <p id="person-error" className="mt-1.5 text-xs font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  )
}
function Person({
  candidate: c,
  busy,
  own,
  checked,
  onChange,
}: {
  candidate: Candidate
  busy: boolean
  own: string | undefined
  checked: boolean
  onChange: () => void
}) {
  const [look, Icon, word] = busy
    ? (['text-danger', CircleX, t.impossible] as const)
    : c.fits
      ? (['text-ok', CircleCheck, t.possible] as const)
      : (['text-warn', CircleAlert, t.only_with_reason] as const)
  const has = c.visits.filter((v) => v.id !== own).map(hoursOf)
  const id = useId()
  return (
    <div className="relative flex gap-2.5 rounded-md border border-transparent px-2.5 py-1.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus">
      <input
        id={id}
        type="radio"
        name="person"
        value={c.employee_id}
        checked={checked}
        onChange={onChange}
        aria-describedby={`${id}-why`}
        className="mt-1.5 size-4 shrink-0 accent-(--accent)"
      />
      <div className="min-w-0 flex-1">
        <label
          htmlFor={id}
          className="block cursor-pointer font-medium after:absolute after:inset-0"
        >
          {c.name}
        </label>
        <p id={`${id}-why`} className="text-xs leading-relaxed text-muted">
          <span className={`me-1.5 font-medium ${look}`}>
            <Icon aria-hidden className="me-1 inline size-3.5 align-[-0.15em]" />
            {word}
          </span>{' '}
          {c.reasons.map((r) => (
            <span key={said(r.text)} className={r.blocking ? 'font-medium text-warn' : ''}>
              {said(r.text)}{' '}
            </span>
          ))}
          {has.length > 0 && t.has(joined(...has))}
        </p>
      </div>
    </div>
  )
}
