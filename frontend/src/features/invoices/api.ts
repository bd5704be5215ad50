import { body, client, ifMatch, intent, type Schemas } from '@/lib/api'

export type Invoice = Schemas['Invoice']
export type InvoiceSummary = Schemas['InvoiceSummary']
export type InvoiceState = Schemas['InvoiceState']
export type InvoiceKind = Schemas['InvoiceKind']
export type InvoiceLineKind = Schemas['InvoiceLineKind']

export interface InvoiceFilter {
  states: readonly InvoiceState[]
  kind: InvoiceKind | undefined
  q: string | undefined
  overdue: boolean
  party: string | undefined
  job: string | undefined
}
export const listInvoices = (f: InvoiceFilter, cursor: string | undefined, signal: AbortSignal) =>
  body(
    client.GET('/invoices', {
      signal,
      params: {
        query: {
          ...(f.states.length > 0 && { state: [...f.states] }),
          ...(f.kind && { kind: [f.kind] }),
          ...(f.q && { q: f.q }),
          ...(f.overdue && { overdue: true }),
          ...(f.party && { party_id: f.party }),
          ...(f.job && { job_id: f.job }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
/** The drafts that wait longest, with the job that is their evidence. */
export const listDrafts = (signal: AbortSignal) =>
  body(
    client.GET('/invoices', {
      signal,
      params: { query: { state: ['draft'], sort: 'oldest_first', limit: 8, include: ['total'] } },
    }),
  )
export const listOverdue = (signal: AbortSignal) =>
  body(
    client.GET('/invoices', {
      signal,
      params: { query: { overdue: true, sort: 'due_first', limit: 8, include: ['total'] } },
    }),
  )
export const getInvoice = (id: string, signal?: AbortSignal) =>
  body(
    client.GET('/invoices/{invoice_id}', {
      ...(signal && { signal }),
      params: { path: { invoice_id: id } },
    }),
  )
export const issueInvoice = (invoice: Pick<Invoice, 'id' | 'version'>, key: string) =>
  body(
    client.POST('/invoices/{invoice_id}/issue', {
      params: {
        path: { invoice_id: invoice.id },
        header: { ...intent(key), ...ifMatch(invoice.version) },
      },
    }),
  )
export const discardDraft = (invoice: Pick<Invoice, 'id' | 'version'>) =>
  body(
    client.DELETE('/invoices/{invoice_id}', {
      params: { path: { invoice_id: invoice.id }, header: ifMatch(invoice.version) },
    }),
  )
export const createCreditNote = (b: Schemas['CreditNotePrototype'], key: string) =>
  body(client.POST('/credit-notes', { params: { header: intent(key) }, body: b }))
export const updateInvoice = (id: string, version: number, change: Schemas['InvoicePatch']) =>
  body(
    client.PATCH('/invoices/{invoice_id}', {
      params: { path: { invoice_id: id }, header: ifMatch(version) },
      headers: { 'Content-Type': 'application/merge-patch+json' },
      body: change,
    }),
  )
export const createInvoice = (b: Schemas['InvoicePrototype'], key: string) =>
  body(client.POST('/invoices', { params: { header: intent(key) }, body: b }))
export const findParties = (q: string, signal: AbortSignal) =>
  body(client.GET('/parties', { signal, params: { query: { q, limit: 8 } } }))
export const findItems = (q: string, signal: AbortSignal) =>
  body(client.GET('/items', { signal, params: { query: { q, limit: 8 } } }))
/** What customers pay for an item today; none where no price book says. */
export const customerPrice = async (itemId: string) => {
  const found = await body(client.GET('/prices', { params: { query: { item_id: [itemId] } } }))
  return found.items[0]?.prices.find((p) => p.payer === 'customer')?.price
}
export const listCreditNotes = (invoiceId: string, signal: AbortSignal) =>
  body(client.GET('/credit-notes', { signal, params: { query: { invoice_id: invoiceId } } }))
export type CreditNoteState = Schemas['CreditNoteState']
export const pageCreditNotes = (
  states: readonly CreditNoteState[],
  cursor: string | undefined,
  signal: AbortSignal,
) =>
  body(
    client.GET('/credit-notes', {
      signal,
      params: {
        query: {
          ...(states.length > 0 && { state: [...states] }),
          ...(cursor && { cursor }),
          limit: 50,
        },
      },
    }),
  )
export const listWaitingCreditNotes = (signal: AbortSignal) =>
  body(
    client.GET('/credit-notes', {
      signal,
      params: { query: { state: ['draft', 'approved'], limit: 8, include: ['total'] } },
    }),
  )

export type CreditNote = Schemas['CreditNote']
export const approveCreditNote = (note: CreditNote, key: string) =>
  body(
    client.POST('/credit-notes/{credit_note_id}/approval', {
      params: {
        path: { credit_note_id: note.id },
        header: { ...intent(key), ...ifMatch(note.version) },
      },
    }),
  )
export const issueCreditNote = (note: CreditNote, key: string) =>
  body(
    client.POST('/credit-notes/{credit_note_id}/issue', {
      params: {
        path: { credit_note_id: note.id },
        header: { ...intent(key), ...ifMatch(note.version) },
      },
    }),
  )
export const recordPayment = (
  p: { invoiceId: string; method: Schemas['PaymentMethod']; amount: string; reference: string },
  currency: string,
  key: string,
) =>
  body(
    client.POST('/payments', {
      params: { header: intent(key) },
      body: {
        method: p.method,
        amount: { amount: p.amount, currency },
        invoice_id: p.invoiceId,
        ...(p.reference && { reference: p.reference }),
      },
    }),
  )
