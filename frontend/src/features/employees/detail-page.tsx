/* One person: where they work, what they can do and until when, and when they are away. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { phone } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { Problem } from '@/lib/problem'
import { hasRole } from '@/lib/session'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { TextLink } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, DefinitionList, EmptyState, Loaded, PageHeader } from '@/ui/page'
import { Absences } from './absences'
import { employeeByNumber, updateEmployee, type Employee } from './api'
import { EmployeeDialog, useEmployeeChoices } from './form'
import { EmployeeTag } from './list-page'
import { t } from './messages'
import { Skills } from './skills'

export function EmployeeDetailPage({
  number,
  history,
}: {
  number: string
  history: (id: string) => ReactNode
}) {
  const queries = useQueryClient()
  const employee = useQuery({
    queryKey: ['employee', number],
    queryFn: ({ signal }) => employeeByNumber(number, signal),
  })
  const again = () => {
    void queries.invalidateQueries({ queryKey: ['employee', number] })
    void queries.invalidateQueries({ queryKey: ['employees'] })
    void queries.invalidateQueries({ queryKey: ['employee-skills'] })
  }
  useLive(['employee'], again)
  return (
    <Loaded data={employee.data} error={employee.error} retry={() => void employee.refetch()} page>
      {(e) =>
        e === null ? (
          <EmptyState page title={common.not_found} hint={common.not_found_hint} />
        ) : (
          <>
            <Head employee={e} onChanged={again} />
            <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
              <div className="grid gap-4">
                <Skills employee={e} onChanged={again} />
                <Absences employee={e} />
                <Facts employee={e} />
              </div>
              {history(e.id)}
            </div>
          </>
        )
      }
    </Loaded>
  )
}
function Head({ employee: e, onChanged }: { employee: Employee; onChanged: () => void }) {
  const [editing, setEditing] = useState(false)
  const [busy, setBusy] = useState(false)
  const fail = (x: unknown) => {
    if (!(x instanceof Problem)) throw x
    say(problemText(x))
  }
  const setActive = (active: boolean) => {
    setBusy(true)
    updateEmployee(e, { active })
      .then((now) => {
        say(active ? t.is_back : t.has_left, {
          undo: () => void updateEmployee(now, { active: !active }).then(onChanged, fail),
        })
        onChanged()
      }, fail)
      .finally(() => setBusy(false))
  }
  return (
    <PageHeader
      title={said(e.name)}
      tag={<EmployeeTag employee={e} />}
      lead={
        <>
          {t.kinds[e.kind]} · <bdi>{e.number}</bdi>
        </>
      }
    >
      {hasRole('manager', 'admin') && (
        <>
          <Button onClick={() => setEditing(true)}>
            <Pencil aria-hidden className="size-4" />
            {common.edit}
          </Button>
          <Button
            kind={e.active ? 'danger' : 'primary'}
            busy={busy}
            onClick={() => setActive(!e.active)}
          >
            {e.active ? t.leaves : t.comes_back}
          </Button>
        </>
      )}
      {editing && (
        <EmployeeDialog
          employee={e}
          onClose={() => setEditing(false)}
          onDone={() => {
            setEditing(false)
            say(common.saved)
            onChanged()
          }}
        />
      )}
    </PageHeader>
  )
}
function Facts({ employee: e }: { employee: Employee }) {
  const known = useEmployeeChoices()
  const named = (list: readonly { value: string; label: string }[], id: string | undefined) =>
    list.find((x) => x.value === id)?.label
  return (
    <Card title={t.about}>
      <DefinitionList
        items={[
          [t.branch, named(known.branches, e.branch_id)],
          [t.territory, named(known.territories, e.home_territory_id)],
          [t.calendar, named(known.calendars, e.working_calendar_id) ?? t.branch_calendar],
          [t.phone, e.phone && <bdi>{phone(e.phone)}</bdi>],
          [t.first_name, said(e.first_name)],
          [
            t.account,
            e.account_id ? (
              hasRole('manager', 'admin') ? (
                <TextLink to={`/staff/settings/accounts/${e.account_id}`}>
                  {t.open_account}
                </TextLink>
              ) : (
                common.yes
              )
            ) : (
              t.no_account
            ),
          ],
        ]}
      />
    </Card>
  )
}
