/* The administrator's first screen: what is still to be set up. It ticks itself from what is really there. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { part } from '@/lib/format'
import { choose, getPreferences } from '@/lib/preferences'
import { Problem } from '@/lib/problem'
import { useAccount } from '@/lib/session'
import { problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Link } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { readSetUp, type Step } from './api'
import { t } from './messages'

const DISMISSED = 'set_up_checklist'
const STEPS: readonly (readonly [Step, string])[] = [
  ['organization', '/staff/settings/organization'],
  ['branch', '/staff/settings/branches'],
  ['presets', '/staff/settings/presets'],
  ['calendar', '/staff/settings/calendars'],
  ['people', '/staff/settings/accounts'],
  ['technician', '/staff/settings/employees'],
  ['prices', '/staff/settings/price-books'],
  ['tax', '/staff/settings/tax-rates'],
  ['policy', '/staff/settings/warranty-policies'],
  ['stock', '/staff/stock-places'],
]
export function SetUpChecklist() {
  const queries = useQueryClient()
  const organization = useAccount()?.organization.id ?? ''
  const preferences = useQuery({
    queryKey: ['preferences'],
    queryFn: ({ signal }) => getPreferences(signal),
  })
  const dismissed = preferences.data?.dismissed ?? []
  const shown = preferences.data !== undefined && !dismissed.includes(DISMISSED)
  const setUp = useQuery({
    queryKey: ['set-up', organization],
    enabled: shown,
    queryFn: ({ signal }) => readSetUp(organization, signal),
  })
  if (!shown) return null
  const keep = (list: readonly string[]) =>
    choose({ dismissed: [...list] }).then(
      () => queries.invalidateQueries({ queryKey: ['preferences'] }),
      (x: unknown) => {
        if (!(x instanceof Problem)) throw x
        say(problemText(x))
      },
    )
  return (
    <Card
      title={t.set_up}
      aside={
        <Button
          kind="quiet"
          onClick={() => {
            void keep([...dismissed, DISMISSED])
            say(t.dismissed, { undo: () => void keep(dismissed) })
          }}
        >
          {t.dismiss}
        </Button>
      }
      flush
    >
      <Loaded
        data={setUp.data}
        error={setUp.error}
        retry={() => void setUp.refetch()}
        skeleton={<Skeleton rows={5} />}
      >
        {(done) => {
          const n = STEPS.filter(([step]) => done[step]).length
          const next = STEPS.find(([step]) => !done[step])?.[0]
          return (
            <>
              <div className="px-4 pb-3">
                <p className="text-sm text-muted" id="set-up-progress">
                  {n === STEPS.length ? t.all_done : part(n, STEPS.length)}
                </p>
                <progress
                  aria-labelledby="set-up-progress"
                  value={n}
                  max={STEPS.length}
                  className="mt-1 block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
                />
              </div>
              <ol className="divide-y divide-line-faint border-t border-line">
                {STEPS.map(([step, to]) => (
                  <li key={step}>
                    <Link
                      to={to}
                      className={`flex items-center gap-3 px-4 py-2.5 hover:bg-hover ${step === next ? 'bg-accent-soft' : ''}`}
                    >
                      <span
                        aria-hidden
                        className={`grid size-5 shrink-0 place-content-center rounded-full border ${done[step] ? 'border-ok bg-ok-soft text-ok' : 'border-line-strong'}`}
                      >
                        {done[step] && <Check className="size-3.5" />}
                      </span>
                      <span className="me-auto min-w-0">
                        <span
                          className={`block ${done[step] ? 'text-muted' : 'font-medium text-accent-text'}`}
                        >
                          {t.steps[step].title}
                        </span>
                        {!done[step] && (
                          <span className="block text-sm text-muted">{t.steps[step].hint}</span>
                        )}
                      </span>
                      <span className={done[step] ? 'text-sm text-ok' : 'sr-only'}>
                        {done[step] ? t.done : t.open}
                      </span>
                    </Link>
                  </li>
                ))}
              </ol>
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}
