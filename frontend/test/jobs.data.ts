/* One completed job with a line of each kind and payer, as the contract shapes it; the browser tests answer with it. */
import type { Schemas } from './kit'

export const id = (n: number) => `0199e1c4-7d1a-7c3e-9a53-0f6f4c2f7${n.toString().padStart(3, '0')}`
export const both = (fa: string, en: string) => ({ fa, en })
export const rial = (amount: string) => ({ amount, currency: 'IRR' })
const at = '2026-11-24T06:10:00.000Z'
const payer = (
  who: Schemas['Payer'],
  amount: string,
  share = 10_000,
): Schemas['PayerDecision']['shares'][number] => ({
  payer: who,
  share_ten_thousandths: share,
  unit_price: rial(amount),
  amount: rial(amount),
})
const decision = (...shares: Schemas['PayerDecision']['shares']): Schemas['PayerDecision'] => ({
  shares,
  rule: 'WP-HP.1.whole',
  clause: both('تا ۱۰ دی ۱۴۰۶ گارانتی دارد.', 'Under warranty until 31 December 2027.'),
  candidates: [
    {
      rule: 'WP-HP.1.whole',
      chosen: true,
      reason: both('گارانتی برقرار است.', 'The warranty holds.'),
    },
    {
      rule: 'repair_guarantee',
      chosen: false,
      reason: both('تعمیر پیشینی نیست.', 'There was no repair before.'),
    },
  ],
  decided_at: at,
})
const stored = { version: 1, created_at: at, job_id: id(1) }
const signature: Schemas['Signature'] = {
  width: 320,
  height: 160,
  strokes: [
    {
      points: [
        { x: 20, y: 90, t: 0 },
        { x: 120, y: 30, t: 40 },
        { x: 260, y: 110, t: 90 },
      ],
    },
  ],
}
const visit: Schemas['JobVisitRef'] = {
  id: id(30),
  state: 'done',
  planned_start_at: '2026-11-24T05:30:00.000Z',
  planned_end_at: '2026-11-24T07:00:00.000Z',
  lead_name: 'رضا کریمی',
  lead_employee_id: id(31),
}
const head: Schemas['Job'] = {
  id: id(1),
  version: 7,
  created_at: '2026-11-23T10:00:00.000Z',
  number: 'JB-1405-000123',
  organization_id: id(9),
  service_request_id: id(2),
  kind: 'repair',
  state: 'completed',
  priority: 'urgent',
  customer: { id: id(3), name: 'مریم احمدی' },
  unit: {
    id: id(4),
    serial: 'HP241403120001',
    product_model_id: id(5),
    model_code: 'HP-24',
    model_name: both('پکیج دیواری', 'Wall-hung boiler'),
  },
  place: { id: id(6), city: 'تهران', address: 'آزادی ۱۲' },
  required_skills: ['SK-HTG'],
  template_code: 'JT-HP10',
  arrival_due_at: '2026-11-24T13:30:00.000Z',
  resolution_due_at: '2026-11-26T13:30:00.000Z',
  completed_at: at,
  visit,
}
export const job = (state: Schemas['JobState'], version = 7): Schemas['JobDetail'] => ({
  ...head,
  state,
  version,
  wishes: [{ date: '2026-11-24', from: '09:00', to: '12:00', time_zone: 'Asia/Tehran' }],
  instructions: 'زنگ دوم',
  symptom_code: 'S-HP10',
  diagnosis: {
    symptom_code: 'S-HP10',
    section_code: 'G-HP04',
    defect_code: 'D32',
    cause_code: 'K03',
    repair_code: 'R01',
    resolution_codes: ['Z01'],
    finding: 'برد سوخته بود.',
  },
  visits: [visit],
  part_lines: [
    {
      ...stored,
      id: id(11),
      item_id: id(12),
      sku: 'HP-3001',
      item_name: both('برد جرقه', 'Ignition board'),
      unit_of_measure: 'piece',
      serial_tracked: true,
      quantity: '1',
      quantity_used: '1',
      serials: ['IGB1'],
      old_part_state: 'recovered',
      old_part_serial: 'OLD1',
      decision: decision(payer('manufacturer', '2500000')),
      net: rial('2500000'),
    },
  ],
  labour_lines: [
    {
      ...stored,
      id: id(13),
      service_code_id: id(14),
      service_code: 'HP-R01',
      name: both('تعویض برد', 'Replace board'),
      standard_minutes: 30,
      actual_minutes: 35,
      splits: [],
      decision: decision(payer('customer', '1950000', 5000), payer('goodwill', '1950000', 5000)),
      net: rial('3900000'),
    },
  ],
  expense_lines: [
    {
      ...stored,
      id: id(15),
      kind: 'travel',
      distance_km: 8,
      name: both('رفت‌وآمد', 'Travel'),
      decision: decision(payer('customer', '1800000')),
      net: rial('1800000'),
    },
  ],
  payers: [
    { payer: 'customer', net: rial('3750000'), tax: rial('375000'), gross: rial('4125000') },
    { payer: 'manufacturer', net: rial('2500000'), tax: rial('250000'), gross: rial('2750000') },
    { payer: 'goodwill', net: rial('1950000'), tax: rial('0'), gross: rial('1950000') },
  ],
  price_state: 'accepted',
  checklist: [
    { group: 'safety', settled: 2, required: 2 },
    { group: 'test', settled: 1, required: 1 },
  ],
  photos: [
    { id: id(16), job_id: id(1), file_id: id(17), kind: 'intake', created_at: at },
    { id: id(18), job_id: id(1), file_id: id(19), kind: 'handover', created_at: at },
  ],
  acceptance: { signed: true, satisfied: true, signer_name: 'مریم', signature, accepted_at: at },
})
export const checklist: Schemas['ChecklistItem'][] = [
  {
    ...stored,
    id: id(20),
    group: 'safety',
    position: 1,
    code: 'HP-S1',
    title: both('کربن مونوکسید محیط', 'Ambient carbon monoxide'),
    input: 'measurement',
    required: true,
    blocks_start: true,
    unit: 'ppm',
    minimum: '0',
    maximum: '9',
    state: 'done',
    measured: '2',
    done_at: at,
  },
  {
    ...stored,
    id: id(21),
    group: 'safety',
    position: 2,
    code: 'HP-S2',
    title: both('عکس شیر گاز', 'Photo of the gas valve'),
    input: 'photo',
    required: true,
    blocks_start: false,
    state: 'waived',
    waived_reason: 'دوربین خراب بود',
    done_at: at,
  },
  {
    ...stored,
    id: id(22),
    group: 'test',
    position: 3,
    code: 'HP-T1',
    title: both('روشن می‌شود', 'It ignites'),
    input: 'bool',
    required: true,
    blocks_start: false,
    state: 'done',
    checked: true,
    done_at: at,
  },
]
export const approvals: Schemas['JobApproval'][] = [
  {
    id: id(23),
    job_id: id(1),
    state: 'accepted',
    method: 'signature',
    total: rial('4125000'),
    signer_name: 'مریم',
    accepted_at: at,
  },
  {
    id: id(24),
    job_id: id(1),
    state: 'void',
    method: 'code',
    total: rial('1980000'),
    accepted_at: at,
    void_since: at,
  },
]
export const request: Schemas['ServiceRequest'] = {
  id: id(2),
  version: 3,
  created_at: at,
  number: 'SR-1405-000123',
  organization_id: id(9),
  state: 'in_service',
  channel: 'web',
  priority: 'normal',
  danger: false,
  language: 'fa',
  customer: { id: id(3), name: 'مریم احمدی', phone: '+989701234567' },
  unit: {},
  place: {},
  symptoms: [],
  media: [],
  wishes: [],
  clock: { risk: 'on_time', held_minutes: 0 },
  jobs: [],
  rework: false,
  actions: [],
}
export const goodwill: Schemas['GoodwillAuthorisation'] = {
  id: id(25),
  version: 1,
  created_at: at,
  number: 'GW-1405-000012',
  state: 'proposed',
  job_id: id(1),
  share: 5000,
  amount: rial('5000000'),
  used: rial('0'),
  line_kinds: ['part', 'labour'],
  reason: 'دو ماه پس از پایان گارانتی',
  proposed_by: id(40),
  expires_on: '2027-02-21',
}
export const reasons: Schemas['ReasonEntry'][] = (
  [
    ['RV01', 'عکس کم است', 'A photo is missing'],
    ['RV02', 'سریال نادرست است', 'The serial is wrong'],
  ] as const
).map(([code, fa, en], i) => ({
  id: id(50 + i),
  version: 1,
  created_at: at,
  kind: 'review_reject',
  code,
  name: both(fa, en),
  cost_bearer: 'service_unit',
  is_customer_visible: false,
  is_retired: false,
}))
export const grant = (...roles: Schemas['GrantedRole'][]): Schemas['SessionGrant'] => ({
  access_token: 'eyJhbGciOiJFZERTQSJ9.e30.c2ln',
  expires_at: new Date(Date.now() + 3_600_000).toISOString(),
  session: {
    id: id(60),
    kind: 'staff',
    organization_id: id(9),
    created_at: at,
    last_used_at: at,
    expires_at: at,
    is_current: true,
    must_enrol: false,
  },
  account: {
    id: id(61),
    name: 'سارا رضایی',
    username: 'dispatcher',
    has_password: true,
    roles,
    organization: { id: id(9), code: 'HMS', name: both('خدمات', 'Service') },
    organizations: [],
    parties: [],
  },
})
