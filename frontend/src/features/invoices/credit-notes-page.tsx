/* Credit notes: what lowers an issued invoice, who wrote it, who still has to approve it. */
import { useQueryClient } from '@tanstack/react-query'
import { Download, FileMinus2 } from 'lucide-react'
import { download } from '@/lib/api'
import { amount, moneyUnitName, shortDate } from '@/lib/format'
import { lang } from '@/lib/i18n'
import { usePages } from '@/lib/pages'
import { Problem } from '@/lib/problem'
import { stateOf, statesOf } from '@/lib/states'
import { problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import type { Column } from '@/ui/list'
import { FilterBar, FilterSelect } from '@/ui/list'
import { IconButton } from '@/ui/native'
import { PageHeader } from '@/ui/page'
import { ResourceList } from '@/ui/resource-list'
import { Tag } from '@/ui/tag'
import { pageCreditNotes, type CreditNote, type CreditNoteState } from './api'
import { CreditNoteSteps } from './credit-notes'
import { t } from './messages'

export function CreditNoteListPage({
  states,
  onFilter,
  onClear,
  filtered,
}: {
  states: readonly CreditNoteState[]
  onFilter: (change: { state: string | undefined }) => void
  onClear: () => void
  filtered: boolean
}) {
  const pages = usePages(
    ['credit-notes', 'list', states],
    (cursor, signal) => pageCreditNotes(states, cursor, signal),
    ['credit_note'],
  )
  return (
    <>
      <PageHeader title={t.credit_notes} lead={t.credit_notes_lead} />
      <ResourceList
        label={t.credit_notes}
        pages={pages}
        columns={COLUMNS}
        rowKey={(n) => n.id}
        href={(n) => `/staff/invoices/${n.invoice.id}`}
        card={(n) => ({
          title: <Name note={n} />,
          tag: <Tag {...stateOf('credit_note', n.state)} />,
          lines: [n.party.name, `${amount(n.amount)} ${moneyUnitName()}`, n.reason],
          foot: <Steps note={n} />,
        })}
        filters={
          <FilterBar>
            <FilterSelect
              label={t.state}
              value={states.join() || undefined}
              onChange={(state) => onFilter({ state })}
              options={statesOf('credit_note')}
            />
          </FilterBar>
        }
        filtered={filtered}
        onClear={onClear}
        empty={{ title: t.credit_notes_empty, hint: t.credit_notes_hint, icon: FileMinus2 }}
      />
    </>
  )
}
const Name = ({ note }: { note: CreditNote }) => (note.number ? <bdi>{note.number}</bdi> : t.draft)
const COLUMNS: readonly Column<CreditNote>[] = [
  { id: 'number', label: t.number, cell: (n) => <Name note={n} /> },
  { id: 'state', label: t.state, cell: (n) => <Tag {...stateOf('credit_note', n.state)} /> },
  { id: 'invoice', label: t.invoice, cell: (n) => <bdi>{n.invoice.number}</bdi> },
  { id: 'party', label: t.party, cell: (n) => n.party.name },
  { id: 'reason', label: t.reason, extra: true, cell: (n) => n.reason },
  { id: 'by', label: t.written_by, extra: true, cell: (n) => n.created_by?.name },
  { id: 'on', label: t.written_on, extra: true, cell: (n) => shortDate(n.created_at) },
  {
    id: 'amount',
    label: `${t.amount} (${moneyUnitName()})`,
    amount: true,
    cell: (n) => amount(n.amount),
  },
  { id: 'next', label: t.next, steps: true, cell: (n) => <Steps note={n} /> },
]
function Steps({ note: n }: { note: CreditNote }) {
  const queries = useQueryClient()
  if (n.state !== 'issued')
    return (
      <CreditNoteSteps
        note={n}
        onChanged={() => void queries.invalidateQueries({ queryKey: ['credit-notes'] })}
      />
    )
  const save = () =>
    void download(`/credit-notes/${n.id}/pdf?language=${lang}`, `${n.number}.pdf`).catch(
      (x: unknown) => {
        if (x instanceof Problem) say(problemText(x))
      },
    )
  return (
    <span className="relative">
      <IconButton label={`${t.pdf} ${n.number}`} onClick={save}>
        <Download aria-hidden className="size-4" />
      </IconButton>
    </span>
  )
}
