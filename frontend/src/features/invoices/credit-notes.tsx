/* Credit notes of an invoice; a second person approves what the first one wrote. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newIntent } from '@/lib/api'
import { money } from '@/lib/format'
import { Problem } from '@/lib/problem'
import { hasRole, useAccount } from '@/lib/session'
import { stateOf } from '@/lib/states'
import { problemText } from '@/lib/texts'
import { say } from '@/lib/toasts'
import { Button } from '@/ui/native'
import { Card } from '@/ui/page'
import { Tag } from '@/ui/tag'
import { approveCreditNote, issueCreditNote, listCreditNotes, type CreditNote } from './api'
import { t } from './messages'

export function CreditNotes({
  invoiceId,
  onChanged,
}: {
  invoiceId: string
  onChanged: () => void
}) {
  const queries = useQueryClient()
  const notes = useQuery({
    queryKey: ['credit-notes', invoiceId],
    queryFn: ({ signal }) => listCreditNotes(invoiceId, signal),
  })
  if (!notes.data || notes.data.items.length === 0) return null
  const changed = () => {
    void queries.invalidateQueries({ queryKey: ['credit-notes'] })
    onChanged()
  }
  return (
    <Card title={t.credit_notes}>
      <ul className="grid gap-3">
        {notes.data.items.map((n) => (
          <li key={n.id}>
            <CreditNoteRow note={n} onChanged={changed} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** One credit note on a line, with its next step. */
function CreditNoteRow({ note, onChanged }: { note: CreditNote; onChanged: () => void }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="font-medium">{note.number ? <bdi>{note.number}</bdi> : t.draft}</span>
      <Tag {...stateOf('credit_note', note.state)} />
      <span className="me-auto min-w-0 text-sm text-muted">{note.reason}</span>
      <span className="tabular-nums">{money(note.amount)}</span>
      <CreditNoteSteps note={note} onChanged={onChanged} />
    </span>
  )
}
/** The other person approves, the accountant issues. */
export function CreditNoteSteps({ note, onChanged }: { note: CreditNote; onChanged: () => void }) {
  const account = useAccount()
  const [busy, setBusy] = useState(false)
  const [key] = useState(newIntent)
  const own = note.created_by?.id === account?.id
  const act = async (step: typeof approveCreditNote, text: string) => {
    setBusy(true)
    try {
      await step(note, `${key}-${note.state}`)
      say(text)
      onChanged()
    } catch (x) {
      if (!(x instanceof Problem)) throw x
      say(problemText(x))
    } finally {
      setBusy(false)
    }
  }
  const mayApprove = note.state === 'draft' && hasRole('manager', 'accountant')
  const mayIssue = note.state === 'approved' && hasRole('accountant')
  if (!mayApprove && !mayIssue) return null
  return (
    <span className="relative inline-flex items-center gap-2">
      {mayApprove && (
        <Button
          busy={busy}
          {...(own && { reason: t.second_person })}
          onClick={() => void act(approveCreditNote, t.was_approved)}
        >
          {t.approve}
        </Button>
      )}
      {mayIssue && (
        <Button busy={busy} onClick={() => void act(issueCreditNote, t.was_issued)}>
          {t.issue_credit_note}
        </Button>
      )}
    </span>
  )
}
