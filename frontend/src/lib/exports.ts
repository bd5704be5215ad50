/*
 * A list as a file: the server writes it with the filters of the page, this waits for it and saves it.
 */
import { body, client, download, intent, newIntent, type Schemas } from './api'
import { local } from './problem'

export type ExportFormat = Schemas['ExportFormat']
type List = Schemas['ExportList']

const LISTS = {
  accounts: true,
  audit_events: true,
  credit_notes: true,
  employees: true,
  fault_codes: true,
  goodwill_authorisations: true,
  imports: true,
  installed_units: true,
  invoices: true,
  items: true,
  jobs: true,
  old_parts: true,
  parties: true,
  payments: true,
  product_models: true,
  recovery_cases: true,
  serial_units: true,
  service_codes: true,
  service_locations: true,
  service_requests: true,
  stock_balances: true,
  stock_documents: true,
  stock_movements: true,
  stock_places: true,
  stock_reservations: true,
  stock_transfers: true,
  survey_responses: true,
  symptoms: true,
  tasks: true,
  vehicles: true,
  visits: true,
  warranty_registrations: true,
} satisfies Record<List, true>

/** What can be exported of the list that came from an address, if it can. */
export function exportable(source: string): { list: List; query: string } | undefined {
  const { pathname, search } = new URL(source)
  const list = pathname.split('/').at(-1)?.replaceAll('-', '_') ?? ''
  if (!(list in LISTS)) return undefined
  const query = new URLSearchParams(search)
  query.delete('limit')
  query.delete('cursor')
  return { list: list as List, query: query.toString() }
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
/** Has the list written, waits and saves it. A failure is a Problem. */
export async function exportList(
  { list, query }: { list: List; query: string },
  format: ExportFormat,
): Promise<void> {
  const asked = await body(
    client.POST('/exports', {
      params: { header: intent(newIntent()) },
      body: { list, format, ...(query && { query }) },
    }),
  )
  let now = asked
  for (let pause = 300; now.state === 'queued' || now.state === 'running'; pause += 200) {
    await wait(Math.min(pause, 2000))
    now = await body(
      client.GET('/exports/{export_id}', { params: { path: { export_id: asked.id } } }),
    )
  }
  if (now.state === 'failed') throw local(500, 'unreadable')
  const day = now.created_at.slice(0, 10)
  await download(`/exports/${now.id}/content`, `${list.replaceAll('_', '-')}-${day}.${format}`)
}
