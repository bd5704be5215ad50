/* What waits for an accountant or a manager: drafts, what is overdue, the second person's queue. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { money, nearDate } from '@/lib/format'
import { useLive } from '@/lib/live'
import { FewRows } from '@/ui/few'
import { TextLink } from '@/ui/link'
import { listDrafts, listOverdue, listWaitingCreditNotes, type InvoiceSummary } from './api'
import { CreditNoteSteps } from './credit-notes'
import { InvoiceName } from './list-page'
import { t } from './messages'

export function DraftsToIssue() {
  const found = useInvoices('drafts', listDrafts)
  return (
    <FewRows
      title={t.drafts}
      to="/staff/invoices?state=draft"
      found={found}
      none={t.drafts_none}
      rowKey={(i) => i.id}
      row={(i) => (
        <Line invoice={i}>
          {i.job && (
            <TextLink to={`/staff/jobs/${i.job.number}`}>
              {t.evidence} <bdi>{i.job.number}</bdi>
            </TextLink>
          )}
        </Line>
      )}
    />
  )
}
export function OverdueInvoices() {
  const found = useInvoices('overdue', listOverdue)
  return (
    <FewRows
      title={t.overdue_list}
      to="/staff/invoices?overdue=true"
      found={found}
      none={t.overdue_none}
      rowKey={(i) => i.id}
      row={(i) => (
        <Line invoice={i}>
          {i.due_on && <span className="text-danger">{t.since_due(nearDate(i.due_on))}</span>}
        </Line>
      )}
    />
  )
}
function useInvoices(name: string, read: typeof listDrafts) {
  const queries = useQueryClient()
  const key = ['invoices', name]
  useLive(
    ['invoice', 'payment', 'credit_note'],
    () => void queries.invalidateQueries({ queryKey: key }),
  )
  return useQuery({ queryKey: key, queryFn: ({ signal }) => read(signal) })
}
function Line({ invoice: i, children }: { invoice: InvoiceSummary; children: ReactNode }) {
  return (
    <>
      <span className="flex flex-wrap items-center justify-between gap-x-3">
        <TextLink to={`/staff/invoices/${i.id}`} className="min-w-0 truncate font-medium">
          {i.number ? <InvoiceName invoice={i} /> : i.party.name}
        </TextLink>
        <span className="tabular-nums">{money(i.number ? i.open_amount : i.total)}</span>
      </span>
      <span className="flex flex-wrap gap-x-3 text-sm text-muted">
        {i.number ? i.party.name : t.kinds[i.kind]}
        {children}
      </span>
    </>
  )
}

export function WaitingCreditNotes() {
  const queries = useQueryClient()
  const key = ['credit-notes', 'waiting']
  const again = () => void queries.invalidateQueries({ queryKey: ['credit-notes'] })
  const found = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => listWaitingCreditNotes(signal),
  })
  useLive(['credit_note'], again)
  return (
    <FewRows
      title={t.waiting_notes}
      to="/staff/credit-notes?state=draft,approved"
      found={found}
      none={t.waiting_none}
      rowKey={(n) => n.id}
      row={(n) => (
        <>
          <span className="flex flex-wrap items-center justify-between gap-x-3">
            <TextLink to={`/staff/invoices/${n.invoice.id}`} className="font-medium">
              {t.credit_note} {t.on_invoice(n.invoice.number)}
            </TextLink>
            <span className="tabular-nums">{money(n.amount)}</span>
          </span>
          <span className="flex flex-wrap items-center justify-between gap-x-3 text-sm text-muted">
            <span className="min-w-0">{[n.party.name, n.reason].join(' · ')}</span>
            <CreditNoteSteps note={n} onChanged={again} />
          </span>
        </>
      )}
    />
  )
}
