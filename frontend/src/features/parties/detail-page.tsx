/* A customer: how to reach them, where they live, what they own, what was done for them, what they owe. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { newIntent } from '@/lib/api'
import { dayOfYear, isZero, money } from '@/lib/format'
import { digits } from '@/lib/digits'
import { useLive } from '@/lib/live'
import { navigate } from '@/lib/navigate'
import { Problem } from '@/lib/problem'
import { hasRole } from '@/lib/session'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { CallLink } from '@/ui/call-link'
import { LinkButton } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, DefinitionList, Loaded, Notice, PageHeader } from '@/ui/page'
import { getOpenBalance, getParty, unmergeParty, type Party } from './api'
import { Contacts } from './contacts'
import { EditDialog } from './edit-dialog'
import { mayWrite } from './list-page'
import { MergeDialog } from './merge-dialog'
import { t } from './messages'
import { CONSENTS, taxLabel } from './party-form'
import { Places } from './places'

export function PartyDetailPage({
  id,
  newRequest,
  related,
  history,
}: {
  id: string
  /** Where a request for this customer begins, for whoever may take one. */
  newRequest: { to: string; label: string } | undefined
  /** Requests, units, jobs and invoices, put in by the portal. */
  related: ReactNode
  history: ReactNode
}) {
  const queries = useQueryClient()
  const key = ['party', id]
  const party = useQuery({ queryKey: key, queryFn: ({ signal }) => getParty(id, signal) })
  const again = () => {
    void queries.invalidateQueries({ queryKey: key })
    void queries.invalidateQueries({ queryKey: ['parties'] })
  }
  useLive(['party'], (e) => e.id === id && again())
  return (
    <Loaded data={party.data} error={party.error} retry={() => void party.refetch()} page>
      {(p) => (
        <Detail
          party={p}
          again={again}
          newRequest={newRequest}
          related={related}
          history={history}
        />
      )}
    </Loaded>
  )
}
function Detail({
  party: p,
  again,
  newRequest,
  related,
  history,
}: {
  party: Party
  again: () => void
  newRequest: { to: string; label: string } | undefined
  related: ReactNode
  history: ReactNode
}) {
  const [asked, setAsked] = useState<'edit' | 'merge'>()
  const close = () => setAsked(undefined)
  const standing = p.merged_into === undefined
  return (
    <>
      <PageHeader
        title={p.name}
        lead={
          <>
            {t.kinds[p.kind]} · <bdi>{p.number}</bdi>
          </>
        }
      >
        {standing && newRequest && (
          <LinkButton to={newRequest.to} kind="primary">
            {newRequest.label}
          </LinkButton>
        )}
        {mayWrite() && <Button onClick={() => setAsked('edit')}>{common.edit}</Button>}
        {mayWrite() && standing && (
          <Button onClick={() => setAsked('merge')}>{t.merge.action}</Button>
        )}
      </PageHeader>
      {p.merged_into && <Merged party={p} again={again} />}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem] xl:grid-rows-[auto_1fr]">
        <div className="grid gap-4 xl:col-start-2">
          <Card title={t.about}>
            <Facts party={p} />
          </Card>
          {hasRole('agent', 'accountant', 'manager') && <Balance partyId={p.id} />}
          <Places partyId={p.id} />
          <Contacts partyId={p.id} />
        </div>
        <div className="grid gap-4 xl:col-start-1 xl:row-span-2 xl:row-start-1">{related}</div>
        <div className="xl:col-start-2">{history}</div>
      </div>
      {asked === 'edit' && (
        <EditDialog
          party={p}
          onClose={close}
          onDone={() => {
            close()
            again()
            say(common.saved)
          }}
        />
      )}
      {asked === 'merge' && (
        <MergeDialog
          party={p}
          onClose={close}
          onMerged={(stays) => {
            close()
            again()
            if (stays.id !== p.id) navigate(`/staff/parties/${stays.id}`)
          }}
          onSeparated={again}
        />
      )}
    </>
  )
}
function Facts({ party: p }: { party: Party }) {
  const agreed = CONSENTS.filter((c) => p.consents[c])
  return (
    <DefinitionList
      items={[
        [
          t.phones,
          p.phones.length > 0 && (
            <ul className="grid gap-1">
              {p.phones.map((x) => (
                <li key={x.phone}>
                  <CallLink number={x.phone} />
                  {(x.label || x.kind) && (
                    <span className="text-sm text-muted">
                      {' '}
                      {x.label ?? (x.kind && t.phone_kinds[x.kind])}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          ),
        ],
        [
          t.email,
          p.email && (
            <a href={`mailto:${p.email}`} className="text-accent-text hover:underline">
              <bdi>{p.email}</bdi>
            </a>
          ),
        ],
        [taxLabel(p.kind), p.tax_code && <bdi>{digits(p.tax_code)}</bdi>],
        [t.language, t.languages[p.language]],
        [
          t.consents,
          agreed.length > 0 ? agreed.map((c) => t.consent[c]).join(t.comma) : t.no_consents,
        ],
        [t.since, dayOfYear(p.created_at)],
        [t.note, p.note && <span className="whitespace-pre-line">{p.note}</span>],
      ]}
    />
  )
}
/** What this entry is now, and the way back. */
function Merged({ party: p, again }: { party: Party; again: () => void }) {
  const [busy, setBusy] = useState(false)
  if (!p.merged_into) return null
  const into = p.merged_into
  const undo = async () => {
    setBusy(true)
    try {
      await unmergeParty(p, newIntent())
      again()
      say(t.merge.undone)
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="mb-4">
      <Notice tone="info" title={t.merge.now(into.name)}>
        <p>{t.merge.now_hint}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <LinkButton to={`/staff/parties/${into.id}`}>{t.merge.open}</LinkButton>
          {mayWrite() && (
            <Button busy={busy} onClick={() => void undo()}>
              {t.merge.undo}
            </Button>
          )}
        </div>
      </Notice>
    </div>
  )
}
function Balance({ partyId }: { partyId: string }) {
  const queries = useQueryClient()
  const key = ['open-balance', partyId]
  const balance = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => getOpenBalance(partyId, signal),
  })
  useLive(['invoice', 'payment'], () => void queries.invalidateQueries({ queryKey: key }))
  const b = balance.data
  if (!b) return null
  const clear = isZero(b.open_amount) && isZero(b.unallocated_amount)
  return (
    <Card title={t.balance.title}>
      {clear ? (
        <p className="text-sm text-muted">{t.balance.clear}</p>
      ) : (
        <DefinitionList
          items={[
            [
              t.balance.open,
              <>
                <strong>{money(b.open_amount)}</strong>{' '}
                <span className="text-sm text-muted">{t.balance.invoices(b.open_invoices)}</span>
              </>,
            ],
            [
              t.balance.overdue,
              !isZero(b.overdue_amount) && (
                <span className="text-danger">{money(b.overdue_amount)}</span>
              ),
            ],
            [t.balance.unallocated, !isZero(b.unallocated_amount) && money(b.unallocated_amount)],
          ].map(([term, value]) => [term as string, value || undefined] as const)}
        />
      )}
    </Card>
  )
}
