/* Old parts that wait for their shelf, on the storekeeper's home; a scan shelves one at once. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { nearDate } from '@/lib/format'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { say } from '@/lib/toasts'
import { TextLink } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { owedParts, type OldPart } from './api'
import { isOverdue } from './list-page'
import { t } from './messages'
import { ShelveDialog } from './shelving'

const SHOWN = 6
export function OwedParts() {
  const queries = useQueryClient()
  const [part, setPart] = useState<OldPart>()
  const owed = useQuery({
    queryKey: ['old-parts', 'owed'],
    queryFn: ({ signal }) => owedParts(signal),
  })
  const again = () => void queries.invalidateQueries({ queryKey: ['old-parts'] })
  useLive(['old_part'], again)
  return (
    <Card
      title={t.home}
      flush
      aside={<TextLink to="/staff/old-parts?state=owed">{t.home_all}</TextLink>}
    >
      <Loaded
        data={owed.data}
        error={owed.error}
        retry={() => void owed.refetch()}
        skeleton={<Skeleton rows={3} />}
      >
        {({ items, total }) =>
          items.length === 0 ? (
            <p className="px-4 pb-4 text-sm text-muted">{t.home_none}</p>
          ) : (
            <>
              <ul className="divide-y divide-line-faint border-t border-line">
                {items.slice(0, SHOWN).map((p) => (
                  <li key={p.id} className="flex items-center gap-3 px-4 py-2">
                    <span className="me-auto min-w-0">
                      <span className="block truncate font-medium">{said(p.item.name)}</span>
                      <span className="block truncate text-xs text-muted">
                        {p.owed_by.name} ·{' '}
                        <span className={isOverdue(p) ? 'font-medium text-danger' : ''}>
                          {isOverdue(p) ? t.overdue : t.due}: {nearDate(p.due_on)}
                        </span>
                      </span>
                    </span>
                    <Button
                      kind="quiet"
                      label={`${t.shelve}: ${said(p.item.name)}`}
                      onClick={() => setPart(p)}
                    >
                      {t.shelve}
                    </Button>
                  </li>
                ))}
              </ul>
              {(total ?? items.length) > SHOWN && (
                <p className="border-t border-line px-4 py-2 text-sm text-muted">
                  {t.more((total ?? items.length) - SHOWN)}
                </p>
              )}
            </>
          )
        }
      </Loaded>
      {part && (
        <ShelveDialog
          key={part.id}
          part={part}
          onClose={() => setPart(undefined)}
          onDone={() => {
            setPart(undefined)
            say(t.was_shelved)
            again()
          }}
        />
      )}
    </Card>
  )
}
