/* The roles of an account: for which branch, whether they lead, and what they may decide alone. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { newIntent, type Schemas } from '@/lib/api'
import { money, percent } from '@/lib/format'
import { said } from '@/lib/i18n'
import { Problem } from '@/lib/problem'
import type { RecordField } from '@/lib/record'
import { hasRole, useAccount } from '@/lib/session'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Dialog } from '@/ui/aria/dialog'
import { Button } from '@/ui/native'
import { Card, EmptyState, Loaded, Skeleton } from '@/ui/page'
import { RecordForm } from '@/ui/record-form'
import {
  createGrant,
  deleteGrant,
  listBranches,
  listGrants,
  type Account,
  type RoleGrant,
} from './api'
import { t } from './messages'

export function Grants({ account, onChanged }: { account: Account; onChanged: () => void }) {
  const queries = useQueryClient()
  const [granting, setGranting] = useState(false)
  const grants = useQuery({
    queryKey: ['role-grants', account.id],
    queryFn: ({ signal }) => listGrants(account.id, signal),
  })
  const changed = () => {
    void queries.invalidateQueries({ queryKey: ['role-grants', account.id] })
    onChanged()
  }
  const admin = hasRole('admin')
  const add = admin && account.kind === 'staff' && (
    <Button onClick={() => setGranting(true)}>
      <Plus aria-hidden className="size-4" />
      {t.grant}
    </Button>
  )
  return (
    <Card title={t.roles} aside={add} flush>
      <Loaded
        data={grants.data}
        error={grants.error}
        retry={() => void grants.refetch()}
        skeleton={<Skeleton rows={2} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t.no_roles} hint={t.no_roles_hint} />
          ) : (
            <ul className="divide-y divide-line-faint border-t border-line">
              {items.map((g) => (
                <Grant key={g.id} grant={g} onChanged={changed} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {granting && (
        <GrantDialog
          account={account}
          onClose={() => setGranting(false)}
          onDone={(g) => {
            setGranting(false)
            say(t.was_granted(common.roles[g.role]))
            changed()
          }}
        />
      )}
    </Card>
  )
}
function Grant({ grant: g, onChanged }: { grant: RoleGrant; onChanged: () => void }) {
  const own = useAccount()?.id === g.account_id
  const [busy, setBusy] = useState(false)
  const fail = (x: unknown) => {
    if (!(x instanceof Problem)) throw x
    say(problemText(x))
  }
  const again = () => {
    const { role, is_lead, branch, discount_limit, goodwill_limit } = g
    createGrant(
      g.account_id,
      {
        role,
        is_lead,
        ...(branch && { branch_id: branch.id }),
        ...(discount_limit !== undefined && { discount_limit }),
        ...(goodwill_limit && { goodwill_limit }),
      },
      newIntent(),
    ).then(onChanged, fail)
  }
  const withdraw = () => {
    setBusy(true)
    deleteGrant(g)
      .then(() => {
        say(t.was_withdrawn(common.roles[g.role]), { undo: again })
        onChanged()
      }, fail)
      .finally(() => setBusy(false))
  }
  const limits = [
    g.is_lead && t.lead_of,
    g.discount_limit !== undefined && t.discount_up_to(percent(g.discount_limit / 10_000, 2)),
    g.goodwill_limit && t.goodwill_up_to(money(g.goodwill_limit)),
  ].filter(Boolean)
  return (
    <li className="flex flex-wrap items-center gap-3 px-4 py-3">
      <div className="me-auto min-w-0">
        <p className="font-medium">{common.roles[g.role]}</p>
        <p className="text-sm text-muted">
          {g.branch
            ? said(g.branch.name)
            : [said(g.organization.name), t.all_branches].join(common.list_comma)}
        </p>
        {limits.length > 0 && <p className="text-sm">{limits.join(common.list_comma)}</p>}
      </div>
      {hasRole('admin') && (
        <Button
          busy={busy}
          {...(own && g.role === 'admin' && { reason: t.own_admin })}
          onClick={withdraw}
        >
          {t.withdraw}
        </Button>
      )}
    </li>
  )
}
function GrantDialog({
  account,
  onClose,
  onDone,
}: {
  account: Account
  onClose: () => void
  onDone: (g: RoleGrant) => void
}) {
  const branches = useQuery({
    queryKey: ['branches', 'active'],
    queryFn: ({ signal }) => listBranches(signal),
  })
  const fields: readonly RecordField<Extract<keyof Schemas['RoleGrantPrototype'], string>>[] = [
    {
      kind: 'choice',
      name: 'role',
      label: t.role,
      options: Object.entries(common.roles)
        .filter(([role]) => role !== 'customer')
        .map(([value, label]) => ({ value, label })),
    },
    {
      kind: 'choice',
      name: 'branch_id',
      label: t.branch,
      optional: true,
      empty: t.all_branches,
      options: (branches.data?.items ?? []).map((b) => ({ value: b.id, label: said(b.name) })),
    },
    { kind: 'check', name: 'is_lead', label: t.is_lead },
    {
      kind: 'percent',
      name: 'discount_limit',
      label: t.discount_limit,
      help: t.limit_help,
      optional: true,
    },
    {
      kind: 'money',
      name: 'goodwill_limit',
      label: t.goodwill_limit,
      help: t.limit_help,
      optional: true,
    },
  ]
  return (
    <Dialog title={t.grant_to(account.name)} open wide onClose={onClose}>
      <RecordForm<RoleGrant, Schemas['RoleGrantPrototype'], Schemas['RoleGrantPrototype']>
        name={`role-grant:${account.id}`}
        fields={fields}
        create={(b, key) => createGrant(account.id, b, key)}
        submit={t.grant}
        onBack={onClose}
        onDone={onDone}
      />
    </Dialog>
  )
}
