/* By when the organization answers, arrives and finishes, and who is told when it runs short. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Pencil, Timer } from 'lucide-react'
import { useState } from 'react'
import { duration, number } from '@/lib/format'
import { said } from '@/lib/i18n'
import { hasRole } from '@/lib/session'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { LinkButton } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, DefinitionList, EmptyState, Loaded, PageHeader } from '@/ui/page'
import { listCalendars, listPolicies, type Policy } from './api'
import { PolicyDialog } from './form'
import { t } from './messages'

export function SlaPoliciesPage() {
  const queries = useQueryClient()
  const [editing, setEditing] = useState<string>()
  const policies = useQuery({
    queryKey: ['sla-policies'],
    queryFn: ({ signal }) => listPolicies(signal),
  })
  const calendars = useQuery({
    queryKey: ['working-calendars', 'all'],
    queryFn: ({ signal }) => listCalendars(signal),
  })
  const calendarName = (code: string) => {
    const c = calendars.data?.items.find((x) => x.code === code)
    return c ? said(c.title) : code
  }
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Loaded data={policies.data} error={policies.error} retry={() => void policies.refetch()}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t.empty} hint={t.empty_hint} icon={Timer}>
              {hasRole('admin') && (
                <LinkButton to="/staff/settings/presets">{t.load_presets}</LinkButton>
              )}
            </EmptyState>
          ) : (
            <ul className="grid items-start gap-4 xl:grid-cols-2">
              {items.map((p) => (
                <li key={p.id}>
                  <Card
                    title={said(p.title)}
                    aside={
                      hasRole('manager', 'admin') && (
                        <Button
                          label={t.edit_named(said(p.title))}
                          onClick={() => setEditing(p.id)}
                        >
                          <Pencil aria-hidden className="size-4" />
                          {common.edit}
                        </Button>
                      )
                    }
                  >
                    <Targets policy={p} />
                    <Rules policy={p} calendar={calendarName(p.calendar_code)} />
                  </Card>
                  {editing === p.id && (
                    <PolicyDialog
                      policy={p}
                      calendars={(calendars.data?.items ?? []).map((c) => ({
                        value: c.code,
                        label: said(c.title),
                      }))}
                      onClose={() => setEditing(undefined)}
                      onDone={() => {
                        setEditing(undefined)
                        say(common.saved)
                        void queries.invalidateQueries({ queryKey: ['sla-policies'] })
                      }}
                    />
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  )
}
function Targets({ policy: p }: { policy: Policy }) {
  const head = 'py-1.5 text-start font-medium'
  return (
    <div className="overflow-x-auto" role="region" aria-label={t.targets} tabIndex={0}>
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line text-muted">
            <th scope="col" className={head}>
              {t.priority}
            </th>
            <th scope="col" className={head}>
              {t.first_response}
            </th>
            <th scope="col" className={head}>
              {t.arrival}
            </th>
            <th scope="col" className={head}>
              {t.resolution}
            </th>
          </tr>
        </thead>
        <tbody>
          {p.targets.map((x) => (
            <tr key={x.priority} className="border-b border-line-faint last:border-0">
              <th scope="row" className="py-1.5 pe-3 text-start font-normal">
                {t.priorities[x.priority]}
              </th>
              <td className="py-1.5 pe-3 whitespace-nowrap">
                {duration(x.first_response_minutes)}
              </td>
              <td className="py-1.5 pe-3 whitespace-nowrap">{duration(x.arrival_minutes)}</td>
              <td className="py-1.5 whitespace-nowrap">{duration(x.resolution_minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
function Rules({ policy: p, calendar }: { policy: Policy; calendar: string }) {
  return (
    <div className="mt-3">
      <DefinitionList
        items={[
          [t.calendar, calendar],
          [
            t.pauses,
            p.pause_on.map((x) => t.pause_on[x]).join(common.list_comma) || t.never_pauses,
          ],
          [t.warns, t.warn_at(number(p.warn_at_percent))],
          [
            t.steps,
            p.steps.length > 0 && (
              <ul key="steps">
                {p.steps.map((step, i) => (
                  <li key={i}>
                    {t.step(number(step.at_percent), said(step.text))}
                    <span className="text-sm text-muted">
                      {' · '}
                      {step.roles.map((r) => roleName(r)).join(common.list_comma)}
                    </span>
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
    </div>
  )
}
const roleName = (role: string): string =>
  (common.roles as Readonly<Record<string, string>>)[role] ??
  (t.others as Readonly<Record<string, string>>)[role] ??
  role
