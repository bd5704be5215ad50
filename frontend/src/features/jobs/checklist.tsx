/* The checklist as the reviewer reads it: group by group, what was answered, when, and what was waived and why. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Schemas } from '@/lib/api'
import { useForm } from '@/lib/form'
import { nearTime, number, part } from '@/lib/format'
import { said } from '@/lib/i18n'
import { stateOf } from '@/lib/states'
import { common } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { storedFile } from '@/lib/uploads'
import { Dialog } from '@/ui/dialog'
import { DrawnSignature } from '@/ui/drawn-signature'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { Card, Loaded, Skeleton } from '@/ui/page'
import { StoredPhoto } from '@/ui/stored-photo'
import { Tag } from '@/ui/tag'
import { Words } from '@/ui/words'
import { listChecklist, isOpen, waiveItem, type JobDetail } from './api'
import { Actions } from './line-dialogs'
import { mayWork, seesChecklist } from './may'
import { t } from './messages'
import { useStep } from './use-step'

type Item = Schemas['ChecklistItem']
export function Checklist({ job: j, changed }: { job: JobDetail; changed: () => void }) {
  const queries = useQueryClient()
  const key = ['checklist', j.id, j.version]
  const items = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => listChecklist(j.id, signal),
    enabled: seesChecklist(),
  })
  const [waiving, setWaiving] = useState<Item>()
  const again = () => {
    void queries.invalidateQueries({ queryKey: ['checklist', j.id] })
    changed()
  }
  const step = useStep(again)
  if (!seesChecklist()) return null
  const open = mayWork() && isOpen(j)
  return (
    <Card title={t.checklist}>
      <Loaded
        data={items.data}
        error={items.error}
        retry={() => void items.refetch()}
        skeleton={<Skeleton rows={4} />}
      >
        {({ items: all }) =>
          all.length === 0 ? (
            <p className="text-sm text-muted">{t.no_checklist}</p>
          ) : (
            <div className="grid gap-2">
              {j.checklist.map((g) => (
                <details
                  key={g.group}
                  open={g.settled < g.required || all.some((i) => i.group === g.group && odd(i))}
                  className="rounded-md border border-line-faint"
                >
                  <summary className="min-h-control cursor-pointer px-3 py-1.5 font-medium">
                    {t.groups[g.group]}
                    <span className="ms-2 text-sm font-normal text-muted">
                      {part(g.settled, g.required)}
                    </span>
                  </summary>
                  <ul className="divide-y divide-line-faint px-3 pb-1">
                    {all
                      .filter((i) => i.group === g.group)
                      .map((i) => (
                        <Row
                          key={i.id}
                          item={i}
                          onWaive={open ? () => setWaiving(i) : undefined}
                          onTakeBack={
                            open
                              ? () => void step.run(() => waiveItem(i, null), t.waiver_taken_back)
                              : undefined
                          }
                        />
                      ))}
                  </ul>
                </details>
              ))}
            </div>
          )
        }
      </Loaded>
      {waiving && (
        <WaiveDialog
          item={waiving}
          onClose={() => setWaiving(undefined)}
          onDone={() => {
            setWaiving(undefined)
            again()
          }}
        />
      )}
    </Card>
  )
}
/** What a reviewer has to look at. */
const odd = (i: Item): boolean => i.state === 'out_of_limits' || i.state === 'waived'
function Row({
  item: i,
  onWaive,
  onTakeBack,
}: {
  item: Item
  onWaive: (() => void) | undefined
  onTakeBack: (() => void) | undefined
}) {
  return (
    <li className="grid gap-1 py-2">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <p className="me-auto min-w-0">
          {said(i.title)}
          {i.required && <span className="text-sm text-muted"> · {t.needed}</span>}
        </p>
        <Answer item={i} />
        <Tag {...stateOf('checklist_item', i.state)} />
        {onWaive && (i.state === 'open' || i.state === 'out_of_limits') && (
          <Button kind="quiet" label={t.waive_name(said(i.title))} onClick={onWaive}>
            {t.waive}
          </Button>
        )}
        {onTakeBack && i.state === 'waived' && (
          <Button kind="quiet" onClick={onTakeBack}>
            {t.take_waiver_back}
          </Button>
        )}
      </div>
      {i.waived_reason && (
        <p className="text-sm text-warn">
          <Words>{t.waived_for(i.waived_reason)}</Words>
        </p>
      )}
      {i.text && (
        <p className="text-sm whitespace-pre-line">
          <Words>{i.text}</Words>
        </p>
      )}
      {i.done_at && (
        <p className="text-xs text-muted">
          {[nearTime(i.done_at), i.done_by_name].filter(Boolean).join(' · ')}
        </p>
      )}
      {i.file_id && (
        <div className="w-40">
          <StoredPhoto id={i.file_id} name={said(i.title)} load={storedFile} />
        </div>
      )}
      {i.signature && <DrawnSignature signature={i.signature} name={said(i.title)} />}
    </li>
  )
}
function Answer({ item: i }: { item: Item }) {
  if (i.measured !== undefined)
    return (
      <span className="text-sm">
        {number(i.measured)} {i.unit && <bdi>{i.unit}</bdi>}
        <span className="text-muted"> {limits(i)}</span>
      </span>
    )
  if (i.serial) return <bdi className="text-sm">{i.serial}</bdi>
  if (i.checked !== undefined)
    return <span className="text-sm">{i.checked ? common.yes : common.no}</span>
  return null
}
const limits = (i: Item): string =>
  i.minimum !== undefined && i.maximum !== undefined
    ? t.between(number(i.minimum), number(i.maximum))
    : i.minimum !== undefined
      ? t.at_least(number(i.minimum))
      : i.maximum !== undefined
        ? t.at_most(number(i.maximum))
        : ''
function WaiveDialog({
  item,
  onClose,
  onDone,
}: {
  item: Item
  onClose: () => void
  onDone: () => void
}) {
  const form = useForm({
    name: `waive:${item.id}`,
    initial: { reason: '' },
    required: { reason: t.need_reason },
    aliases: { waived_reason: 'reason' },
    submit: (v) => waiveItem(item, v.reason.trim()),
    onDone: () => {
      say(common.saved)
      onDone()
    },
  })
  return (
    <Dialog title={t.waive_name(said(item.title))} open onClose={onClose}>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <TextField {...form.field('reason')} label={t.reason} rows={2} maxLength={500} />
        <Actions busy={form.busy} onClose={onClose} label={t.waive} />
      </form>
    </Dialog>
  )
}
