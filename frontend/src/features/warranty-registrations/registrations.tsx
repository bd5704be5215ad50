/* The warranties of a unit: with what proof, how long, what moved their end; and who may do what with them. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { download, newIntent } from '@/lib/api'
import { civilDate, dayOfYear, number, shortDate } from '@/lib/format'
import { said } from '@/lib/i18n'
import { partName } from '@/lib/part-names'
import { useLive } from '@/lib/live'
import { Problem } from '@/lib/problem'
import { hasRole, useAccount } from '@/lib/session'
import { stateOf } from '@/lib/states'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { TextLink } from '@/ui/link'
import { Dialog, DialogActions } from '@/ui/dialog'
import { Button } from '@/ui/native'
import { Card, DefinitionList, Loaded, Notice, Skeleton } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { approveVoid, registrationsOf, repairsOf, type Registration } from './api'
import { lastDay } from './cover'
import { ConfirmDialog, ExtendDialog, ProposeDialog, RefuseDialog, RegisterDialog } from './dialogs'
import { t } from './messages'

type Ask =
  | { step: 'register' }
  | { step: 'confirm' | 'extend' | 'propose' | 'refuse' | 'approve'; of: Registration }

export function Registrations({ unitId }: { unitId: string }) {
  const queries = useQueryClient()
  const key = ['registrations', unitId]
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => registrationsOf(unitId, signal),
  })
  const again = () => {
    void queries.invalidateQueries({ queryKey: key })
    void queries.invalidateQueries({ queryKey: ['cover', unitId] })
    void queries.invalidateQueries({ queryKey: ['entitlement', unitId] })
  }
  useLive(['warranty_registration'], again)
  const [asked, setAsked] = useState<Ask>()
  const close = () => setAsked(undefined)
  const done = (text: string) => {
    close()
    again()
    say(text)
  }
  return (
    <Card
      title={t.registrations}
      aside={
        hasRole('agent', 'dispatcher', 'manager', 'admin') && (
          <Button kind="quiet" onClick={() => setAsked({ step: 'register' })}>
            {t.register}
          </Button>
        )
      }
    >
      <Loaded
        data={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        skeleton={<Skeleton rows={3} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-sm text-muted">{t.none}</p>
          ) : (
            <ul className="grid gap-5">
              {items.map((r) => (
                <RegistrationItem
                  key={r.id}
                  registration={r}
                  ask={(step) => setAsked({ step, of: r })}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {asked?.step === 'register' && (
        <RegisterDialog unitId={unitId} onClose={close} onDone={() => done(t.registered)} />
      )}
      {asked?.step === 'confirm' && (
        <ConfirmDialog registration={asked.of} onClose={close} onDone={() => done(t.confirmed)} />
      )}
      {asked?.step === 'extend' && (
        <ExtendDialog registration={asked.of} onClose={close} onDone={() => done(t.extended)} />
      )}
      {asked?.step === 'propose' && (
        <ProposeDialog registration={asked.of} onClose={close} onDone={() => done(t.proposed)} />
      )}
      {asked?.step === 'refuse' && (
        <RefuseDialog registration={asked.of} onClose={close} onDone={() => done(t.refused)} />
      )}
      {asked?.step === 'approve' && (
        <ApproveDialog registration={asked.of} onClose={close} onDone={() => done(t.approved)} />
      )}
    </Card>
  )
}
function RegistrationItem({
  registration: r,
  ask,
}: {
  registration: Registration
  ask: (step: 'confirm' | 'extend' | 'propose' | 'refuse' | 'approve') => void
}) {
  const account = useAccount()
  const own = r.void_proposed_by !== undefined && r.void_proposed_by === account?.id
  const reason = own ? t.second_person : undefined
  return (
    <li className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{said(r.title)}</span>
        <Tag {...stateOf('warranty_registration', r.state)} />
        <span className="text-sm text-muted">{t.kind_tags[r.kind]}</span>
      </div>
      <DefinitionList
        items={[
          [t.runs, t.from_to(dayOfYear(r.starts_on), lastDay(r.ends_on))],
          [t.basis, t.bases[r.basis]],
          [t.proof, t.proofs[r.proof_level]],
          [t.card, r.card_number && <bdi>{r.card_number}</bdi>],
          [t.extension, r.extension_days > 0 ? t.days(r.extension_days) : undefined],
        ]}
      />
      {r.void_proposed_by && (
        <Notice tone="waiting" title={t.waiting}>
          <p>{r.events.findLast((e) => e.kind === 'void_proposed')?.reason}</p>
          <p className="text-muted">
            {[r.void_proposed_by_name, t.waiting_hint].filter(Boolean).join(' · ')}
          </p>
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {r.state === 'pending_evidence' && hasRole('agent', 'dispatcher', 'manager', 'admin') && (
          <Button onClick={() => ask('confirm')}>{t.confirm}</Button>
        )}
        {r.void_proposed_by && hasRole('manager') && (
          <>
            <Button kind="danger" reason={reason} onClick={() => ask('approve')}>
              {t.approve}
            </Button>
            <Button {...(own && { reason: '' })} onClick={() => ask('refuse')}>
              {t.refuse}
            </Button>
          </>
        )}
        {r.state === 'active' && !r.void_proposed_by && hasRole('manager') && (
          <Button onClick={() => ask('extend')}>{t.extend}</Button>
        )}
        {(r.state === 'active' || r.state === 'pending_evidence') &&
          !r.void_proposed_by &&
          hasRole('agent', 'dispatcher') && (
            <Button onClick={() => ask('propose')}>{t.propose}</Button>
          )}
      </div>
      <Events registration={r} />
    </li>
  )
}
/** What moved its end, newest last, with the proofs as files. */
function Events({ registration: r }: { registration: Registration }) {
  if (r.events.length === 0) return null
  return (
    <ol className="grid gap-1 border-s border-line ps-3 text-sm">
      {r.events.map((e) => (
        <li key={e.id} className="flex flex-wrap gap-x-2">
          <span>{t.events[e.kind]}</span>
          <span className="text-muted">
            {[shortDate(e.at), e.days && t.days(e.days), e.reason].filter(Boolean).join(' · ')}
          </span>
          {e.evidence_file_ids.map((id, i) => (
            <button
              key={id}
              type="button"
              className="min-h-6 text-accent-text underline-offset-4 hover:underline"
              onClick={() => void save(id, i + 1)}
            >
              {t.file(number(i + 1))}
            </button>
          ))}
        </li>
      ))}
    </ol>
  )
}
const save = (id: string, n: number) =>
  download(`/files/${id}/content`, `proof-${n}`).catch((x: unknown) => {
    if (!(x instanceof Problem)) throw x
    say(problemText(x))
  })

function ApproveDialog({
  registration,
  onClose,
  onDone,
}: {
  registration: Registration
  onClose: () => void
  onDone: () => void
}) {
  const [busy, setBusy] = useState(false)
  const [key] = useState(newIntent)
  const run = async () => {
    setBusy(true)
    try {
      await approveVoid(registration, key)
      onDone()
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title={t.approve_question} open onClose={onClose}>
      <p className="text-sm text-muted">{said(registration.title)}</p>
      <DialogActions>
        <Button onClick={onClose}>{common.back_out}</Button>
        <Button kind="danger" busy={busy} onClick={() => void run()}>
          {t.approve}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** What was repaired is guaranteed for a while, whatever became of the warranty. */
export function RepairWarranties({ unitId }: { unitId: string }) {
  const queries = useQueryClient()
  const key = ['repair-warranties', unitId]
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => repairsOf(unitId, signal) })
  useLive(['repair_warranty', 'job'], () => void queries.invalidateQueries({ queryKey: key }))
  const today = civilDate()
  return (
    <Card title={t.repairs}>
      <Loaded
        data={found.data}
        error={found.error}
        retry={() => void found.refetch()}
        skeleton={<Skeleton rows={2} />}
      >
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-sm text-muted">{t.no_repairs}</p>
          ) : (
            <ul className="grid gap-2">
              {items.map((r) => (
                <li key={r.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <TextLink to={`/staff/jobs/${r.job_number}`}>
                    <bdi>{r.job_number}</bdi>
                  </TextLink>
                  <span className="text-sm">
                    {t.from_to(shortDate(r.starts_on), lastDay(r.ends_on))}
                  </span>
                  {r.ends_on <= today && <Tag tone="neutral" label={t.over} />}
                  {r.part_keys.length > 0 && (
                    <span className="text-sm text-muted">
                      {r.part_keys.map(partName).join(common.list_comma)}
                    </span>
                  )}
                  {r.fault_codes.length > 0 && (
                    <bdi className="text-xs text-muted">{r.fault_codes.join(' ')}</bdi>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
