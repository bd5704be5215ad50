/* Made-up answers for the customer's pages, in the contract's types; a renamed field fails the compiler. */
import { Refused, type Schemas } from './kit'

const at = '2026-11-23T07:10:00.000Z'
export const id = (n: number) => `0199e1c4-7d1a-7c3e-9a53-${String(n).padStart(12, '0')}`
const text = (fa: string, en: string): Schemas['LocalizedText'] => ({ fa, en })
const stored = (n: number) => ({ id: id(n), version: 1, created_at: at })

const FAMILIES: [string, string, string][] = [
  ['HG', 'اجاق رومیزی', 'Built-in hob'],
  ['HH', 'هود', 'Range hood'],
  ['HF', 'فر توکار', 'Built-in oven'],
  ['HP', 'پکیج دیواری', 'Wall-hung boiler'],
  ['HC', 'کولر آبی', 'Evaporative cooler'],
  ['HW', 'آبگرمکن دیواری', 'Instantaneous water heater'],
  ['HS', 'شیرآلات و سینک', 'Taps and sinks'],
  ['HD', 'در و پنجره', 'Doors and windows'],
]
export const families: Schemas['ProductFamilyCollection'] = {
  items: FAMILIES.map(([code, fa, en], i) => ({
    ...stored(100 + i),
    code,
    name: text(fa, en),
    safety_class: 'gas',
    energy: [],
    needs_installation: true,
    needs_measurement: false,
    is_rebuilt_on_site: false,
    peak_months: [],
    skill_codes: [],
    is_retired: false,
  })),
}
const boilers = { id: id(103), code: 'HP', name: text('پکیج دیواری', 'Wall-hung boiler') }
const GAS = text(
  'شیر گاز را ببندید، به هیچ کلید برقی دست نزنید، پنجره را باز کنید و از خانه بیرون بروید. بیرون از خانه نخست با ۱۹۴ و سپس با ما تماس بگیرید.',
  'Close the gas tap, do not touch any switch, open a window and leave the home. From outside call 194, then us.',
)
const symptom = (
  n: number,
  fa: string,
  en: string,
  more: Partial<Schemas['Symptom']> = {},
): Schemas['Symptom'] => ({
  ...stored(200 + n),
  product_family: boilers,
  code: `S-HP0${n}`,
  customer_text: text(fa, en),
  technician_text: text(fa, en),
  is_dangerous: false,
  questions: [],
  default_priority: 'normal',
  is_retired: false,
  ...more,
})
export const symptoms: Schemas['SymptomCollection'] = {
  items: [
    symptom(1, 'آب گرم نمی‌شود', 'No hot water', {
      self_help: text(
        'فشار آب روی صفحه را ببینید؛ باید میان ۱ تا ۲ باشد.',
        'Look at the pressure on the display; it should be between 1 and 2.',
      ),
    }),
    symptom(2, 'رادیاتورها سرد است', 'The radiators stay cold'),
    symptom(3, 'از زیر پکیج آب می‌چکد', 'Water drips below the boiler'),
    symptom(4, 'صدای غیرعادی می‌دهد', 'It makes an unusual noise'),
    symptom(5, 'بوی گاز می‌آید', 'I smell gas', {
      is_dangerous: true,
      safety: { code: 'SF-GAS', text: GAS },
      default_priority: 'emergency',
    }),
  ],
}
export const dangers: Schemas['SymptomCollection'] = {
  items: symptoms.items.filter((s) => s.is_dangerous),
}
export const cities: Schemas['CityCollection'] = {
  items: [
    ['CY-014', 'تهران', 'Tehran'],
    ['CY-015', 'کرج', 'Karaj'],
    ['CY-002', 'تبریز', 'Tabriz'],
  ].map(([code, fa, en]) => ({
    code: code ?? '',
    name: text(fa ?? '', en ?? ''),
    province_code: 'IR-P14',
    is_centre: true,
  })),
}
const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10)
export const windows: Schemas['WindowOptionCollection'] = {
  items: [1, 2, 3, 4, 5].flatMap((n) =>
    (
      [
        ['morning', '09:00', '12:00'],
        ['noon', '12:00', '15:00'],
        ['afternoon', '15:00', '18:00'],
      ] as const
    )
      .filter(([part]) => n !== 2 || part !== 'noon')
      .map(([part_of_day, from, to]) => ({
        date: day(n),
        part_of_day,
        from,
        to,
        time_zone: 'Asia/Tehran',
      })),
  ),
}
const model = {
  id: id(300),
  code: 'HP-24',
  name: text('پکیج دیواری ۲۴ کیلووات', 'Wall-hung boiler 24 kW'),
}
export const unitPreviews: Schemas['UnitPreviewCollection'] = {
  items: [{ serial: 'HP24240701005', product_model: model, product_family: boilers }],
}
export const coverPreview: Schemas['CoverPreview'] = {
  serial: 'HP24240701005',
  model_name: model.name,
  state: 'active',
  starts_on: '2025-11-22',
  ends_on: '2027-11-22',
  exclusions: [
    {
      code: 'EX-01',
      cause: 'misuse',
      text: text(
        'خرابی بر اثر کاربرد خلاف دفترچه راهنما پوشش داده نمی‌شود.',
        'Damage from use against the manual is not covered.',
      ),
    },
  ],
}
const session = (
  kind: Schemas['SessionKind'],
  more: Partial<Schemas['Session']> = {},
): Schemas['Session'] => ({
  id: id(400),
  kind,
  organization_id: id(1),
  created_at: at,
  last_used_at: at,
  expires_at: '2036-11-23T22:00:00.000Z',
  is_current: true,
  must_enrol: false,
  ...more,
})
const token = { access_token: 'a.b.c', expires_at: '2036-11-23T22:00:00.000Z' }
const organization = {
  id: id(1),
  code: 'HMS',
  name: text('هیرماس‌سرویس', 'Hirmas Service'),
}
export const customerGrant: Schemas['SessionGrant'] = {
  ...token,
  session: session('customer'),
  account: {
    id: id(401),
    name: 'مریم احمدی',
    phone: '+989701234567',
    has_password: false,
    roles: ['customer'],
    organization,
    organizations: [organization],
    parties: [id(402)],
  },
}
const guestGrant: Schemas['SessionGrant'] = { ...token, session: session('guest') }
const linkGrant: Schemas['SessionGrant'] = {
  ...token,
  session: session('link_holder', { service_request_id: id(500) }),
}
export const request = (
  more: Partial<Schemas['ServiceRequest']> = {},
): Schemas['ServiceRequest'] => ({
  ...stored(500),
  number: 'SR-1405-000123',
  organization_id: id(1),
  state: 'submitted',
  channel: 'web',
  priority: 'normal',
  danger: false,
  language: 'fa',
  unit: { serial: 'HP24240701005', model_name: model.name },
  place: { city: 'تهران' },
  symptoms: [{ code: 'S-HP01', name: symptoms.items[0]!.customer_text, dangerous: false }],
  media: [],
  wishes: [],
  clock: { risk: 'on_time', held_minutes: 0 },
  jobs: [],
  rework: false,
  tracking_url: 'https://service.example/t/8KQ2M7XWb3dT9LrYp4HsZa',
  actions: [],
  ...more,
})
const said = (lang: string, fa: string, en: string) => (lang === 'en' ? en : fa)
export const tracking = (
  lang: string,
  more: Partial<Schemas['Tracking']> = {},
): Schemas['Tracking'] => ({
  service_request_id: id(500),
  number: 'SR-1405-000123',
  version: 5,
  created_at: at,
  state: 'accepted',
  sentence: said(
    lang,
    'رضا، سرویسکار شما، فردا، ساعت ۹ تا ۱۲ می‌آید؛ هنگام حرکت خبر می‌دهیم.',
    'Reza comes tomorrow, 9:00–12:00; we’ll tell you when the drive starts.',
  ),
  language: 'fa',
  danger: false,
  organization: { name: organization.name, phone: '+982100000000' },
  product: model.name,
  serial: 'HP24240701005',
  symptoms: [symptoms.items[0]!.customer_text],
  narrative: said(lang, 'از دیروز آب گرم نمی‌شود.', 'No hot water since yesterday.'),
  city: said(lang, 'تهران', 'Tehran'),
  cover: {
    kind: 'warranty',
    until: '2027-11-21',
    title: text('گارانتی پکیج', 'Boiler warranty'),
    clause: text(
      'قطعه و اجرت تا دو سال از روز نصب با شرکت سازنده است.',
      'Parts and labour are the manufacturer’s for two years from installation.',
    ),
  },
  jobs: [
    {
      id: id(600),
      number: 'JB-1405-000123',
      state: 'scheduled',
      sentence: '…',
      free: true,
      visit: {
        state: 'accepted',
        starts_at: `${day(1)}T05:30:00.000Z`,
        ends_at: `${day(1)}T08:30:00.000Z`,
        window: '…',
        technician_first_name: said(lang, 'رضا', 'Reza'),
      },
    },
  ],
  wishes: [{ date: day(1), from: '09:00', to: '12:00', time_zone: 'Asia/Tehran' }],
  timeline: [
    {
      at: '2026-11-23T09:30:00.000Z',
      text: said(lang, 'زمان مراجعه تعیین شد.', 'The visit’s time is set.'),
    },
    { at, text: said(lang, 'درخواست شما ثبت شد.', 'We have your request.') },
  ],
  actions: ['move', 'cancel', 'ask'],
  stepped_up: false,
  ...more,
})
export const invoice: Schemas['InvoiceCollection']['items'][number] = {
  ...stored(700),
  organization_id: id(1),
  kind: 'customer',
  state: 'issued',
  number: 'INV-1405-000001',
  party: { id: id(402), name: 'مریم احمدی' },
  total: { amount: '12500000', currency: 'IRR' },
  open_amount: { amount: '12500000', currency: 'IRR' },
  overdue: false,
  issued_at: at,
  due_on: '2026-12-07',
}
export const units: Schemas['InstalledUnitCollection'] = {
  items: [
    {
      ...stored(800),
      serial: 'HP24240701005',
      product_model: model,
      product_family_code: 'HP',
      installed_on: '2025-11-22',
      state: 'installed',
    },
  ],
}
export const cover: Schemas['Cover'] = {
  installed_unit_id: id(800),
  state: 'active',
  reason: 'warranty',
  on: '2026-11-23',
  text: text(
    'این کالا تا ۳۰ آبان ۱۴۰۶ گارانتی دارد.',
    'This product is under warranty until 21 November 2027.',
  ),
  components: [],
  exclusions: coverPreview.exclusions,
  clauses: [],
  remedies: [],
}
const question = (
  qid: string,
  kind: Schemas['SurveyQuestionKind'],
  fa: string,
  en: string,
  more: Partial<Schemas['SurveyQuestion']> = {},
): Schemas['SurveyQuestion'] => ({
  id: qid,
  kind,
  text: text(fa, en),
  required: true,
  choices: [],
  labels: [],
  show_if: [],
  ...more,
})
export const survey: Schemas['Survey'] = {
  title: text('پس از تعمیر', 'After the repair'),
  intro: text('پاسخ شما کمتر از یک دقیقه وقت می‌گیرد.', 'Your answer takes less than a minute.'),
  organization_name: organization.name,
  product: model.name,
  done_on: '2026-11-23',
  expires_at: '2026-12-01T10:00:00.000Z',
  answered: false,
  questions: [
    question(
      'nps',
      'nps',
      'چقدر ما را به آشنایان پیشنهاد می‌کنید؟',
      'How likely are you to recommend us?',
      {
        min: 0,
        max: 10,
        labels: [text('هرگز', 'Not at all'), text('حتماً', 'Certainly')],
      },
    ),
    question('why', 'choice', 'چه چیزی خوب نبود؟', 'What wasn’t good?', {
      show_if: [{ question: 'nps', operator: 'at_most', score: 6 }],
      choices: [
        { value: 'time', text: text('زمان مراجعه', 'The time of the visit') },
        { value: 'price', text: text('هزینه', 'The price') },
      ],
    }),
    question('fixed', 'bool', 'ایراد رفع شد؟', 'Is it fixed?'),
    question('words', 'text', 'چیز دیگری هست؟', 'Anything else?', { required: false }),
  ],
}
export const profile: Schemas['PublicProfile'] = {
  name: organization.name,
  phone: '+982100000000',
  currency: 'IRR',
  time_zone: 'Asia/Tehran',
  languages: ['fa', 'en'],
  is_demo: true,
  demo_password: 'vafa-demo-1405',
  demo_accounts: (
    [
      ['customer', 'مریم احمدی', 'Maryam Ahmadi', 'customer'],
      ['agent', 'مینا کریمی', 'Mina Karimi', 'agent'],
      ['dispatcher', 'سارا احمدی', 'Sara Ahmadi', 'dispatcher'],
      ['technician', 'رضا مرادی', 'Reza Moradi', 'technician'],
      ['warehouse', 'کاوه نوری', 'Kaveh Nouri', 'warehouse'],
      ['accountant', 'لیلا رستمی', 'Leila Rostami', 'accountant'],
      ['manager', 'بهرام راد', 'Bahram Rad', 'manager'],
      ['admin', 'نیما صدر', 'Nima Sadr', 'admin'],
    ] as const
  ).map(([username, fa, en, role]) => ({ username, name: text(fa, en), roles: [role] })),
}

/** Everything a customer's pages ask, answered calmly. */
export const answers = (lang: string) => ({
  'GET /product-families': families,
  'GET /symptoms': ({ url }: { url: URL }) =>
    url.searchParams.get('is_dangerous') === 'true' ? dangers : symptoms,
  'GET /cities': cities,
  'GET /window-options': windows,
  'GET /unit-previews': ({ url }: { url: URL }) =>
    url.searchParams.get('serial')?.startsWith('HP') ? unitPreviews : { items: [] },
  'GET /cover-previews': ({ url }: { url: URL }) =>
    url.searchParams.get('serial')?.startsWith('HP') ? coverPreview : new Refused(404, 'not_found'),
  'GET /public-profile': profile,
  'POST /sessions': ({ body }: { body: Schemas['SessionPrototype'] }) =>
    body.grant === 'guest'
      ? guestGrant
      : body.grant === 'tracking_link'
        ? body.token.startsWith('8KQ')
          ? linkGrant
          : new Refused(404, 'not_found')
        : customerGrant,
  'POST /sign-in-codes': { expires_at: '2026-11-23T10:05:00.000Z' },
  'POST /files': {
    id: id(900),
    created_at: at,
    name: 'fault.jpg',
    media_type: 'image/jpeg',
    size: 1000,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    state: 'ready',
  } satisfies Schemas['File'],
  'GET /service-requests': { items: [request()] } satisfies Schemas['ServiceRequestCollection'],
  'POST /service-requests': request({ state: 'draft' }),
  'POST /service-requests/*/submission': request(),
  'POST /service-requests/*/callback': request({ state: 'draft' }),
  'GET /service-requests/*': request(),
  'GET /service-requests/*/tracking': tracking(lang),
  'GET /invoices': { items: [invoice] } satisfies Schemas['InvoiceCollection'],
  'GET /installed-units': units,
  'GET /installed-units/*/cover': cover,
  'GET /service-locations': { items: [] } satisfies Schemas['ServiceLocationCollection'],
  'GET /survey': survey,
  'POST /survey-responses': {
    follow_up: true,
    call_by: '2026-11-25T10:00:00.000Z',
  } satisfies Schemas['SurveyReceipt'],
  'GET /event-stream': new Refused(503, 'overloaded'),
})
