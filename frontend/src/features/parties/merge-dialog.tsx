/* Two entries of one person: both side by side, then one stands for both. It can be taken back. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { useForm } from '@/lib/form'
import { number, shortDate } from '@/lib/format'
import { digits, phone } from '@/lib/digits'
import { Problem } from '@/lib/problem'
import { common, problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Dialog } from '@/ui/aria/dialog'
import { SearchCombo } from '@/ui/aria/search-combo'
import { DialogActions } from '@/ui/dialog'
import { Button, TextField } from '@/ui/native'
import { ErrorSummary } from '@/ui/error-summary'
import { RadioTiles } from '@/ui/choices'
import { Skeleton } from '@/ui/page'
import { countsOf, findParties, getParty, mergeParty, unmergeParty, type Party } from './api'
import { t } from './messages'

export function MergeDialog({
  party,
  onClose,
  onMerged,
  onSeparated,
}: {
  party: Party
  onClose: () => void
  /** With the one that stands for both. */
  onMerged: (standing: Party) => void
  onSeparated: () => void
}) {
  const [names, setNames] = useState<Record<string, string>>({})
  const form = useForm({
    name: `merge:${party.id}`,
    initial: { other: '', stays: '', reason: '' },
    draft: false,
    required: { other: t.merge.need_other },
    aliases: { into_party_id: 'other' },
    submit: async (v, key) => {
      const other = await getParty(v.other)
      const [gone, standing] = v.stays === v.other ? [party, other] : [other, party]
      return { merged: await mergeParty(gone, standing.id, v.reason.trim(), key), standing }
    },
    onDone: ({ merged, standing }) => {
      say(t.merge.done(standing.name), {
        undo: () =>
          void unmergeParty(merged, newIntent())
            .then(() => {
              onSeparated()
              say(t.merge.undone)
            })
            .catch((x: unknown) => {
              if (!(x instanceof Problem)) throw x
              say(problemText(x))
            }),
      })
      onMerged(standing)
    },
  })
  const v = form.values
  const other = useQuery({
    queryKey: ['party', v.other],
    enabled: v.other !== '',
    queryFn: ({ signal }) => getParty(v.other, signal),
  })
  const both = other.data && v.other ? [party, other.data] : undefined
  return (
    <Dialog title={t.merge.title} open onClose={onClose} wide>
      <form noValidate onSubmit={(e) => void form.send(e)} className="grid gap-4">
        <ErrorSummary {...form.summary} wait={form.wait} />
        <p className="text-sm text-muted">{t.merge.lead}</p>
        <SearchCombo
          name="other"
          label={t.merge.other}
          help={t.merge.other_help}
          chosen={v.other ? { id: v.other, label: names[v.other] ?? '' } : undefined}
          onChange={(o) => {
            if (o) setNames({ ...names, [o.id]: o.label })
            form.set('other', o?.id ?? '')
            form.set('stays', '')
          }}
          search={async (q, signal) => {
            // With nothing typed: whoever is called at the same number or has the same name.
            const first = party.phones[0]?.phone
            const asked = q === '' ? [...(first ? [first] : []), party.name] : [q]
            const pages = await Promise.all(asked.map((text) => findParties(text, signal)))
            const rows = pages.flatMap((p) => p.items)
            return rows
              .filter((p, i) => p.id !== party.id && rows.findIndex((x) => x.id === p.id) === i)
              .map((p) => ({
                id: p.id,
                label: p.name,
                detail: [digits(p.number), p.phones[0] && phone(p.phones[0].phone)]
                  .filter(Boolean)
                  .join(' · '),
              }))
          }}
          error={form.error('other')}
        />
        {v.other && !both && <Skeleton rows={4} />}
        {both && (
          <>
            <Preview both={both} />
            <RadioTiles
              legend={t.merge.stays}
              name="stays"
              wide
              value={v.stays || party.id}
              onChange={(id) => form.set('stays', id)}
              options={both.map((p) => ({ id: p.id, label: p.name, detail: p.number }))}
            />
            <TextField {...form.field('reason')} label={t.merge.reason} maxLength={500} optional />
          </>
        )}
        <DialogActions>
          <Button onClick={onClose}>{common.back_out}</Button>
          <Button type="submit" kind="primary" busy={form.busy}>
            {t.merge.do}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
interface Count {
  total?: number
  total_at_least?: number
}
const counted = (c: Count | undefined) =>
  c === undefined
    ? '…'
    : c.total !== undefined
      ? number(c.total)
      : c.total_at_least !== undefined
        ? t.merge.many(number(c.total_at_least))
        : '–'

function Preview({ both }: { both: readonly Party[] }) {
  const first = useCounts(both[0]?.id)
  const second = useCounts(both[1]?.id)
  const counts = [first, second]
  const rows: readonly (readonly [string, readonly React.ReactNode[]])[] = [
    [t.number, both.map((p) => <bdi key={p.id}>{p.number}</bdi>)],
    [t.name, both.map((p) => p.name)],
    [t.kind, both.map((p) => t.kinds[p.kind])],
    [
      t.phones,
      both.map((p) => (
        <ul key={p.id}>
          {p.phones.map((x) => (
            <li key={x.phone}>
              <bdi>{phone(x.phone)}</bdi>
            </li>
          ))}
        </ul>
      )),
    ],
    [t.email, both.map((p) => p.email && <bdi key={p.id}>{p.email}</bdi>)],
    [t.since, both.map((p) => shortDate(p.created_at))],
    [t.merge.requests, counts.map((c) => counted(c?.requests))],
    [t.merge.units, counts.map((c) => counted(c?.units))],
    [t.merge.jobs, counts.map((c) => counted(c?.jobs))],
  ]
  return (
    <div className="overflow-x-auto" role="region" aria-label={t.merge.title} tabIndex={0}>
      <table className="w-full text-sm">
        <thead>
          <tr className="text-muted">
            <td />
            <th scope="col" className="py-1.5 pe-3 text-start font-medium">
              {t.merge.this_one}
            </th>
            <th scope="col" className="py-1.5 text-start font-medium">
              {t.merge.other}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, cells]) => (
            <tr key={label} className="border-t border-line-faint align-top">
              <th scope="row" className="py-1.5 pe-3 text-start font-normal text-muted">
                {label}
              </th>
              {cells.map((cell, i) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={i} className="py-1.5 pe-3 wrap-anywhere">
                  {cell || '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
const useCounts = (id: string | undefined) =>
  useQuery({
    queryKey: ['party-counts', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => countsOf(id ?? '', signal),
  }).data
