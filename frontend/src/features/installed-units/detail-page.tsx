/* One product: what it is, whose it is and was, who pays if it breaks, what was done with it. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { dayOfYear, shortDate } from '@/lib/format'
import { digits } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { hasRole } from '@/lib/session'
import { stateOf } from '@/lib/states'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { CallLink } from '@/ui/call-link'
import { LinkButton, TextLink } from '@/ui/link'
import { Button } from '@/ui/native'
import { Card, DefinitionList, Loaded, PageHeader } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { getUnit, listTransfers, type Unit } from './api'
import { EditDialog, TransferDialog } from './dialogs'
import { mayWrite } from './list-page'
import { t } from './messages'

interface Around {
  newRequest: { to: string; label: string } | undefined
  /** Cover, registrations and repair warranties. */
  warranty: ReactNode
  /** Requests and jobs of this unit. */
  related: ReactNode
  history: ReactNode
}
export function UnitDetailPage({ id, ...around }: { id: string } & Around) {
  const queries = useQueryClient()
  const key = ['installed-unit', id]
  const unit = useQuery({ queryKey: key, queryFn: ({ signal }) => getUnit(id, signal) })
  const again = () => {
    void queries.invalidateQueries({ queryKey: key })
    void queries.invalidateQueries({ queryKey: ['transfers', id] })
    void queries.invalidateQueries({ queryKey: ['installed-units'] })
  }
  useLive(['installed_unit'], (e) => e.id === id && again())
  return (
    <Loaded data={unit.data} error={unit.error} retry={() => void unit.refetch()} page>
      {(u) => <Detail unit={u} again={again} {...around} />}
    </Loaded>
  )
}
function Detail({
  unit: u,
  again,
  newRequest,
  warranty,
  related,
  history,
}: { unit: Unit; again: () => void } & Around) {
  const [asked, setAsked] = useState<'edit' | 'transfer'>()
  const parent = useQuery({
    queryKey: ['installed-unit', u.parent_id],
    enabled: u.parent_id !== undefined,
    queryFn: ({ signal }) => getUnit(u.parent_id ?? '', signal),
  }).data
  const close = () => setAsked(undefined)
  const done = (text: string) => {
    close()
    again()
    say(text)
  }
  return (
    <>
      <PageHeader
        title={<bdi>{u.serial}</bdi>}
        tab={u.serial}
        tag={<Tag {...stateOf('installed_unit', u.state)} />}
        lead={said(u.product_model.name)}
      >
        {newRequest && u.state !== 'scrapped' && (
          <LinkButton to={newRequest.to} kind="primary">
            {newRequest.label}
          </LinkButton>
        )}
        {mayWrite() && <Button onClick={() => setAsked('edit')}>{common.edit}</Button>}
        {mayWrite() && <Button onClick={() => setAsked('transfer')}>{t.transfer.action}</Button>}
      </PageHeader>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem] xl:grid-rows-[auto_1fr]">
        <div className="grid gap-4 xl:col-start-2">
          <Card title={t.about}>
            <Facts unit={u} parent={parent} />
          </Card>
          {hasRole('agent', 'dispatcher', 'accountant', 'manager', 'admin') && (
            <Owners unitId={u.id} />
          )}
        </div>
        <div className="grid gap-4 xl:col-start-1 xl:row-span-2 xl:row-start-1">
          {warranty}
          {related}
        </div>
        <div className="xl:col-start-2">{history}</div>
      </div>
      {asked === 'edit' && (
        <EditDialog unit={u} parent={parent} onClose={close} onDone={() => done(common.saved)} />
      )}
      {asked === 'transfer' && (
        <TransferDialog
          unit={u}
          onClose={close}
          onDone={(now) => done(t.transfer.done(now.party?.name ?? ''))}
        />
      )}
    </>
  )
}
function Facts({ unit: u, parent }: { unit: Unit; parent: Unit | undefined }) {
  return (
    <DefinitionList
      items={[
        [
          t.model,
          <>
            {said(u.product_model.name)}{' '}
            <bdi className="text-sm whitespace-nowrap text-muted">{u.product_model.code}</bdi>
          </>,
        ],
        [t.batch, u.batch && <bdi>{u.batch}</bdi>],
        [
          t.owner,
          u.party ? (
            <>
              <TextLink to={`/staff/parties/${u.party.id}`}>{u.party.name}</TextLink>
              {u.party.phone && (
                <span className="block">
                  <CallLink number={u.party.phone} />
                </span>
              )}
            </>
          ) : (
            t.no_owner
          ),
        ],
        [
          t.place,
          u.service_location &&
            [
              u.service_location.title,
              u.service_location.city && said(u.service_location.city.name),
              digits(u.service_location.address),
            ]
              .filter(Boolean)
              .join(common.list_comma),
        ],
        [
          t.parent,
          parent && (
            <TextLink to={`/staff/installed-units/${parent.id}`}>
              <bdi>{parent.serial}</bdi>
            </TextLink>
          ),
        ],
        [t.produced, u.produced_on && dayOfYear(u.produced_on)],
        [t.sold, u.sold_on && dayOfYear(u.sold_on)],
        [t.installed, u.installed_on && dayOfYear(u.installed_on)],
      ]}
    />
  )
}
function Owners({ unitId }: { unitId: string }) {
  const transfers = useQuery({
    queryKey: ['transfers', unitId],
    queryFn: ({ signal }) => listTransfers(unitId, signal),
  })
  // Isolated, so that two Persian names on an English page don't turn the order around.
  const name = (p: { id: string; name: string }) => (
    <bdi>
      <TextLink to={`/staff/parties/${p.id}`}>{p.name}</TextLink>
    </bdi>
  )
  return (
    <Card title={t.owners}>
      <Loaded
        data={transfers.data}
        error={transfers.error}
        retry={() => void transfers.refetch()}
        skeleton={<span />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-sm text-muted">{t.no_owners}</p>
          ) : (
            <ul className="grid gap-2 text-sm">
              {items.map((x) => (
                <li key={x.id}>
                  <p>
                    {x.from_party && (
                      <>
                        {name(x.from_party)}{' '}
                        <ArrowRight aria-hidden className="turns inline size-4 text-muted" />{' '}
                      </>
                    )}
                    {name(x.to_party)}
                  </p>
                  <p className="text-muted">
                    {[shortDate(x.transferred_on), x.reason].filter(Boolean).join(' · ')}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
