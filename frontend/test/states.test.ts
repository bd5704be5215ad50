/* Every state of the contract has a tone and a word in both languages. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TONES, type StateKind } from '../src/lib/states'
import { states as en } from '../src/locales/en/states'
import { states as fa } from '../src/locales/fa/states'

const contract = JSON.parse(
  readFileSync(new URL('../../openapi/openapi.json', import.meta.url), 'utf8'),
) as { components: { schemas: Record<string, { enum?: string[] }> } }
const NAMES: Record<string, StateKind> = {
  ServiceRequestState: 'service_request',
  JobState: 'job',
  HoldKind: 'job_hold',
  VisitState: 'visit',
  InstalledUnitState: 'installed_unit',
  RegistrationState: 'warranty_registration',
  InvoiceState: 'invoice',
  CreditNoteState: 'credit_note',
  PaymentState: 'payment',
  StockCondition: 'stock_condition',
  StockReservationState: 'stock_reservation',
  StockTransferState: 'stock_transfer',
  OldPartState: 'old_part',
  RemovedPartState: 'removed_part',
  TaskState: 'task',
  AccountState: 'account',
  InvitationState: 'invitation',
  VehicleState: 'vehicle',
  ChecklistItemState: 'checklist_item',
  PriceState: 'price',
  VisitCoverState: 'cover',
  CoverState: 'cover',
  RecoveryState: 'recovery_case',
  GoodwillState: 'goodwill',
  PriceApprovalState: 'price_approval',
  PriceBookState: 'version',
  WarrantyVersionState: 'version',
  ItemState: 'item',
  ImportState: 'import',
  HealthState: 'health',
  MaintenanceState: 'maintenance_run',
}
/** Never shown as a tag. */
// What no screen shows as a state.
const SILENT = ['FileState', 'ExportState']
for (const [schema, kind] of Object.entries(NAMES))
  test(`${schema} is complete`, () => {
    const values = contract.components.schemas[schema]?.enum ?? []
    expect(values).not.toEqual([])
    const missing = values.filter(
      (v) => !(v in TONES[kind]) || !(v in en[kind]) || !(v in fa[kind]),
    )
    expect(missing).toEqual([])
  })
test('no state of the contract is forgotten', () => {
  const states = Object.entries(contract.components.schemas)
    .filter(([name, s]) => name.endsWith('State') && s.enum)
    .map(([name]) => name)
  expect(states.filter((name) => !(name in NAMES) && !SILENT.includes(name))).toEqual([])
})
test('tones and words name the same states', () => {
  for (const kind of Object.keys(TONES) as StateKind[]) {
    expect(Object.keys(TONES[kind])).toEqual(Object.keys(en[kind]))
    expect(Object.keys(fa[kind])).toEqual(Object.keys(en[kind]))
  }
})
