/* One vehicle: who drives it, what it carries, and who drove it before. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { KeyRound, Pencil } from 'lucide-react'
import { useState } from 'react'
import { nearTime, number } from '@/lib/format'
import { plate } from '@/lib/digits'
import { said } from '@/lib/i18n'
import { useLive } from '@/lib/live'
import { usePages } from '@/lib/pages'
import { minus } from '@/lib/quantity'
import { stateOf } from '@/lib/states'
import { say } from '@/lib/toasts'
import { LinkButton, TextLink } from '@/ui/link'
import { MoreRows } from '@/ui/list'
import { Button } from '@/ui/native'
import { Card, DefinitionList, Loaded, PageHeader, Skeleton } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { getVehicle, listAssignments, listBranches, type Assignment, type Vehicle } from './api'
import { GiveDialog, TakeDialog } from './drivers'
import { mayChange } from './list-page'
import { t } from './messages'

export function VehicleDetailPage({ id }: { id: string }) {
  const queries = useQueryClient()
  const vehicle = useQuery({
    queryKey: ['vehicle', id],
    queryFn: ({ signal }) => getVehicle(id, signal),
  })
  const again = () => {
    void queries.invalidateQueries({ queryKey: ['vehicle', id] })
    void queries.invalidateQueries({ queryKey: ['vehicle-assignments', id] })
  }
  useLive(['vehicle', 'vehicle_assignment'], again)
  return (
    <Loaded data={vehicle.data} error={vehicle.error} retry={() => void vehicle.refetch()} page>
      {(v) => <Detail vehicle={v} onChanged={again} />}
    </Loaded>
  )
}
function Detail({ vehicle: v, onChanged }: { vehicle: Vehicle; onChanged: () => void }) {
  const [ask, setAsk] = useState<'give' | 'take'>()
  const branches = useQuery({
    queryKey: ['branches'],
    queryFn: ({ signal }) => listBranches(signal),
  })
  const branch = branches.data?.items.find((b) => b.id === v.branch_id)
  const done = (text: string) => {
    setAsk(undefined)
    say(text)
    onChanged()
  }
  return (
    <>
      <PageHeader
        title={plate(v.plate)}
        tag={<Tag {...stateOf('vehicle', v.state)} />}
        lead={said(v.kind.name)}
      >
        {mayChange() && (
          <>
            <LinkButton to={`/staff/vehicles/${v.id}/edit`}>
              <Pencil aria-hidden className="size-4" />
              {t.edit}
            </LinkButton>
            {v.driver ? (
              <Button onClick={() => setAsk('take')}>{t.take}</Button>
            ) : (
              <Button
                kind="primary"
                onClick={() => setAsk('give')}
                reason={v.state === 'active' ? undefined : t.not_usable}
              >
                <KeyRound aria-hidden className="size-4" />
                {t.give}
              </Button>
            )}
          </>
        )}
      </PageHeader>
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <Card title={t.about}>
          <DefinitionList
            items={[
              [t.driver, v.driver?.name ?? t.no_driver],
              [
                t.van,
                v.place ? (
                  <TextLink key="p" to={`/staff/stock-places/${v.place.id}`}>
                    {said(v.place.name)}
                  </TextLink>
                ) : (
                  t.no_van
                ),
              ],
              [t.odometer, v.odometer_km !== undefined && t.kilometres(number(v.odometer_km))],
              [
                t.carries,
                t.load(number(v.kind.payload_kg), number(v.kind.load_litres), number(v.kind.crew)),
              ],
              [t.branch, branch && said(branch.name)],
            ]}
          />
        </Card>
        <Drivers id={v.id} />
      </div>
      {ask === 'give' && (
        <GiveDialog
          vehicle={v}
          onClose={() => setAsk(undefined)}
          onDone={() => done(t.was_given)}
        />
      )}
      {ask === 'take' && (
        <TakeDialog
          vehicle={v}
          onClose={() => setAsk(undefined)}
          onDone={() => done(t.was_taken)}
        />
      )}
    </>
  )
}
function Drivers({ id }: { id: string }) {
  const pages = usePages(['vehicle-assignments', id], (cursor, signal) =>
    listAssignments(id, cursor, signal),
  )
  return (
    <Card title={t.drivers} flush>
      <Loaded
        data={pages.rows}
        error={pages.error}
        retry={pages.retry}
        skeleton={<Skeleton rows={3} />}
      >
        {(rows) =>
          rows.length === 0 ? (
            <p className="px-4 pb-4 text-sm text-muted">{t.no_drivers}</p>
          ) : (
            <ul className="divide-y divide-line-faint border-t border-line">
              {rows.map((a) => (
                <li key={a.id} className="px-4 py-2">
                  <p className="flex flex-wrap justify-between gap-x-3">
                    <span className="font-medium">{a.driver.name}</span>
                    <span className="text-sm text-muted">{kmOf(a)}</span>
                  </p>
                  <p className="text-sm text-muted">
                    {a.ends_at
                      ? t.from_until(nearTime(a.starts_at), nearTime(a.ends_at))
                      : t.since(nearTime(a.starts_at))}
                  </p>
                  {a.note && <p className="text-sm">{a.note}</p>}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <MoreRows pages={pages} />
    </Card>
  )
}
const kmOf = (a: Assignment): string | undefined =>
  a.start_odometer_km !== undefined && a.end_odometer_km !== undefined
    ? t.drove(number(minus(String(a.end_odometer_km), String(a.start_odometer_km))))
    : undefined
