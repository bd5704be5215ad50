/* Who may sign in, as what. */
import { useQueryClient } from '@tanstack/react-query'
import { MailPlus, Plus, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { nearTime } from '@/lib/format'
import { phone } from '@/lib/digits'
import { navigate } from '@/lib/navigate'
import { usePages } from '@/lib/pages'
import { hasRole } from '@/lib/session'
import { stateOf, statesOf } from '@/lib/states'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { FilterBar, FilterSelect, SearchField, type Column } from '@/ui/list'
import { Button } from '@/ui/native'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { listAccounts, type Account, type AccountFilter } from './api'
import { Invitations } from './invitations'
import { InviteDialog } from './invite-dialog'
import { t } from './messages'
import { NewAccountDialog } from './new-account'

export function AccountListPage({
  filter,
  onFilter,
  onClear,
  filtered,
}: {
  filter: AccountFilter
  onFilter: (change: Partial<Record<keyof AccountFilter, string | undefined>>) => void
  onClear: () => void
  filtered: boolean
}) {
  const [adding, setAdding] = useState(false)
  const [inviting, setInviting] = useState(false)
  const queries = useQueryClient()
  const pages = usePages(
    ['accounts', filter],
    (cursor, signal) => listAccounts(filter, cursor, signal),
    ['account', 'role_grant'],
  )
  const columns: readonly Column<Account>[] = [
    { id: 'name', label: t.name, cell: (a) => a.name },
    { id: 'username', label: t.username, cell: (a) => a.username && <bdi>{a.username}</bdi> },
    { id: 'roles', label: t.roles, cell: rolesOf },
    { id: 'state', label: common.state, cell: (a) => <AccountTag account={a} /> },
    {
      id: 'seen',
      label: t.last_seen,
      extra: true,
      cell: (a) => (a.last_signed_in_at ? nearTime(a.last_signed_in_at) : t.never),
    },
    { id: 'email', label: t.email, extra: true, cell: (a) => a.email && <bdi>{a.email}</bdi> },
  ]
  const add = hasRole('admin') && (
    <>
      <Button onClick={() => setAdding(true)}>
        <Plus aria-hidden className="size-4" />
        {t.add}
      </Button>
      <Button kind="primary" onClick={() => setInviting(true)}>
        <MailPlus aria-hidden className="size-4" />
        {t.invite}
      </Button>
    </>
  )
  return (
    <>
      <PageHeader title={t.title} lead={t.lead}>
        {add}
      </PageHeader>
      <Invitations />
      <ResourceList
        label={t.title}
        pages={pages}
        columns={columns}
        rowKey={(a) => a.id}
        href={(a) => `/staff/settings/accounts/${a.id}`}
        card={(a) => ({
          title: a.name,
          tag: <AccountTag account={a} />,
          lines: [
            rolesOf(a),
            a.username ? <bdi key="u">{a.username}</bdi> : a.phone && <bdi>{phone(a.phone)}</bdi>,
          ],
        })}
        filters={
          <FilterBar>
            <SearchField
              label={t.search}
              value={filter.q ?? ''}
              onChange={(q) => onFilter({ q: q || undefined })}
            />
            <FilterSelect
              label={t.role}
              value={filter.role}
              onChange={(role) => onFilter({ role })}
              options={Object.entries(common.roles).map(([value, label]) => ({ value, label }))}
            />
            <FilterSelect
              label={common.state}
              value={filter.state}
              onChange={(state) => onFilter({ state })}
              options={statesOf('account')}
            />
            <FilterSelect
              label={t.kind}
              value={filter.kind}
              onChange={(kind) => onFilter({ kind })}
              options={[{ value: 'customer', label: t.kinds.customer }]}
              empty={t.kinds.staff}
            />
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.empty, hint: t.empty_hint, icon: UsersRound, action: add }}
      />
      {inviting && (
        <InviteDialog
          onClose={() => setInviting(false)}
          onDone={(i) => {
            setInviting(false)
            say(t.was_invited(i.email))
            void queries.invalidateQueries({ queryKey: ['invitations'] })
          }}
        />
      )}
      {adding && (
        <NewAccountDialog
          onClose={() => setAdding(false)}
          onDone={(a) => navigate(`/staff/settings/accounts/${a.id}`)}
        />
      )}
    </>
  )
}
export const rolesOf = (a: Pick<Account, 'roles'>): string =>
  a.roles.map((r) => common.roles[r]).join(common.list_comma) || t.no_roles
export const AccountTag = ({ account }: { account: Account }) => (
  <Tag {...stateOf('account', account.state)} />
)
