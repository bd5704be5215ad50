/* What is known of an employee, as one form. */
import { useQuery } from '@tanstack/react-query'
import type { Schemas } from '@/lib/api'
import { said } from '@/lib/i18n'
import type { Choice, RecordField } from '@/lib/record'
import { hasRole } from '@/lib/session'
import { common } from '@/lib/texts'
import { Dialog } from '@/ui/aria/dialog'
import { RecordForm } from '@/ui/record-form'
import {
  accountsLike,
  choicesOf,
  createEmployee,
  getEmployee,
  updateEmployee,
  type Employee,
} from './api'
import { t } from './messages'

type Named = { id: string; name?: Schemas['LocalizedText']; title?: Schemas['LocalizedText'] }
const choices = (items: readonly Named[] | undefined): readonly Choice[] =>
  (items ?? []).map((x) => ({ value: x.id, label: said(x.name ?? x.title ?? { fa: '', en: '' }) }))

export function useEmployeeChoices() {
  const branches = useQuery({
    queryKey: ['branches', 'active'],
    queryFn: ({ signal }) => choicesOf.branches(signal),
    staleTime: 60_000,
  })
  const territories = useQuery({
    queryKey: ['territories', 'all'],
    queryFn: ({ signal }) => choicesOf.territories(signal),
    staleTime: 60_000,
  })
  const calendars = useQuery({
    queryKey: ['working-calendars', 'all'],
    queryFn: ({ signal }) => choicesOf.calendars(signal),
    staleTime: 60_000,
  })
  const skills = useQuery({
    queryKey: ['skills', 'in-use'],
    queryFn: ({ signal }) => choicesOf.skills(signal),
    staleTime: 60_000,
  })
  return {
    branches: choices(branches.data?.items),
    territories: choices(territories.data?.items),
    calendars: choices(calendars.data?.items),
    skills: (skills.data?.items ?? []).map((x) => ({ value: x.code, label: said(x.name) })),
  }
}
export const KINDS: readonly Choice[] = [
  { value: 'technician', label: t.kinds.technician },
  { value: 'office', label: t.kinds.office },
]
export function EmployeeDialog({
  employee,
  onClose,
  onDone,
}: {
  employee?: Employee
  onClose: () => void
  onDone: (e: Employee) => void
}) {
  const known = useEmployeeChoices()
  const reader = hasRole('manager', 'admin')
  const accounts = useQuery({
    queryKey: ['accounts', 'staff'],
    enabled: reader,
    queryFn: ({ signal }) => accountsLike('', signal),
  })
  const fields: readonly RecordField<Extract<keyof Schemas['EmployeePatch'], string>>[] = [
    { kind: 'text', name: 'number', label: t.number, help: t.number_help, ltr: true },
    { kind: 'choice', name: 'kind', label: t.kind, options: KINDS },
    { kind: 'words', name: 'name', label: t.name },
    {
      kind: 'words',
      name: 'first_name',
      label: t.first_name,
      help: t.first_name_help,
      optional: true,
    },
    { kind: 'phone', name: 'phone', label: t.phone, optional: true },
    {
      kind: 'choice',
      name: 'account_id',
      label: t.account,
      empty: t.no_account,
      optional: true,
      options: (accounts.data?.items ?? []).map((a) => ({
        value: a.id,
        label: [a.name, a.username].filter(Boolean).join(' · '),
      })),
    },
    {
      kind: 'choice',
      name: 'branch_id',
      label: t.branch,
      empty: common.none,
      optional: true,
      options: known.branches,
    },
    {
      kind: 'choice',
      name: 'home_territory_id',
      label: t.territory,
      empty: common.none,
      optional: true,
      options: known.territories,
    },
    {
      kind: 'choice',
      name: 'working_calendar_id',
      label: t.calendar,
      empty: t.branch_calendar,
      optional: true,
      options: known.calendars,
    },
  ]
  return (
    <Dialog title={employee ? said(employee.name) : t.add} open wide onClose={onClose}>
      <RecordForm<Employee, Schemas['EmployeePrototype'], Schemas['EmployeePatch']>
        name="employee"
        fields={fields}
        begin={{ kind: 'technician' }}
        create={createEmployee}
        update={updateEmployee}
        reread={getEmployee}
        submit={employee ? common.save : t.add}
        onBack={onClose}
        onDone={onDone}
        {...(employee && { record: employee })}
      />
    </Dialog>
  )
}
