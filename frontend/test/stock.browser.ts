/*
 * A part's way to a van: what tomorrow needs becomes a transfer, is picked and handed over by the storekeeper, and is
 * confirmed with a difference by the technician. Made-up answers remember the state.
 */
import { accessible, expect, open, server, test, type Lang, type Schemas } from './kit'
import type { Page } from '@playwright/test'

const id = (n: number) => `0199e1c4-7d1a-7c3e-9a53-0f6f4c2f7${n.toString().padStart(3, '0')}`
const both = (fa: string, en: string) => ({ fa, en })
const now = new Date(Date.now() - 60_000).toISOString()
const board = {
  id: id(1),
  sku: 'HP-3001',
  name: both('برد جرقه‌زن پکیج', 'Boiler ignition board'),
  uom: 'piece',
  tracking: 'serial',
} satisfies Schemas['StockItemRef']
const seal = {
  id: id(2),
  sku: 'HP-3040',
  name: both('واشر مبدل', 'Exchanger seal'),
  uom: 'piece',
  tracking: 'none',
} satisfies Schemas['StockItemRef']
const store = {
  id: id(3),
  code: 'WH-THR',
  name: both('انبار تهران', 'Tehran warehouse'),
  kind: 'warehouse',
} satisfies Schemas['StockPlaceRef']
const van = {
  id: id(4),
  code: 'VAN-01',
  name: both('خودرو رضا', 'Reza’s van'),
  kind: 'van',
} satisfies Schemas['StockPlaceRef']
const reza = { account_id: id(5), name: 'رضا کریمی' }
const keeper = { account_id: id(6), name: 'مینا رستمی' }
const place = (ref: Schemas['StockPlaceRef'], holder?: typeof reza): Schemas['StockPlace'] => ({
  ...ref,
  version: 1,
  created_at: now,
  organization_id: id(9),
  active: true,
  ...(holder && { holder }),
})
const reservation = (n: number, item: Schemas['StockItemRef'], quantity: string) =>
  ({
    id: id(n),
    version: 1,
    created_at: now,
    state: 'reserved',
    item,
    quantity,
    place: store,
    for_place: van,
    needed_on: now.slice(0, 10),
    source: { kind: 'job', id: id(20), number: 'JB-1405-000123' },
  }) satisfies Schemas['StockReservation']
const need = (r: Schemas['StockReservation']): Schemas['VanNeed'] => ({
  place: van,
  item: r.item,
  needed: r.quantity,
  in_van: '0',
  on_the_way: '0',
  set_aside: r.quantity,
  missing: '0',
  reservations: [r],
})
const wanted = [reservation(11, board, '1'), reservation(12, seal, '2.5')]

function grant(who: typeof reza, role: Schemas['GrantedRole']): Schemas['SessionGrant'] {
  return {
    access_token: 'eyJhbGciOiJFZERTQSJ9.e30.c2ln',
    expires_at: new Date(Date.now() + 3_600_000).toISOString(),
    session: {
      id: id(30),
      kind: 'staff',
      organization_id: id(9),
      created_at: now,
      last_used_at: now,
      expires_at: now,
      is_current: true,
      must_enrol: false,
    },
    account: {
      id: who.account_id,
      name: who.name,
      username: role,
      has_password: true,
      roles: [role],
      organization: { id: id(9), code: 'HMS', name: both('خدمات', 'Service') },
      organizations: [],
      parties: [],
    },
  }
}
type Asked = { url: URL; body: unknown }
/** A store with one need and, once it is written, one transfer. */
function stock(
  who: typeof reza,
  role: Schemas['GrantedRole'],
  begun?: Schemas['StockTransferState'],
) {
  let transfer: Schemas['StockTransfer'] | undefined
  const write = (
    state: Schemas['StockTransferState'],
    more: Partial<Schemas['StockTransfer']> = {},
  ) =>
    (transfer = {
      id: id(40),
      version: (transfer?.version ?? 0) + 1,
      created_at: now,
      updated_at: now,
      number: 'ST-1405-000007',
      from: store,
      to: van,
      needed_on: now.slice(0, 10),
      lines: wanted.map((r, i) => ({
        id: id(41 + i),
        item: r.item,
        quantity: r.quantity,
        reservation_id: r.id,
        serials: [],
        received_serials: [],
      })),
      ...transfer,
      ...more,
      state,
    })
  const picked = (b: Schemas['StockTransferPicking']) =>
    (transfer?.lines ?? []).map((l) => ({
      ...l,
      serials: b.lines?.find((p) => p.line_id === l.id)?.serials ?? [],
    }))
  if (begun === 'in_transit') {
    write('draft')
    write('in_transit', {
      giver: keeper,
      dispatched_at: now,
      lines: picked({ lines: [{ line_id: id(41), serials: ['IGB2504117731'] }] }),
    })
  }
  return {
    'POST /sessions': grant(who, role),
    'GET /tasks': { items: [] },
    'GET /van-needs': () => ({ items: transfer && role === 'warehouse' ? [] : wanted.map(need) }),
    'GET /stock-transfers': () => ({ items: transfer ? [transfer] : [] }),
    [`GET /stock-transfers/${id(40)}`]: () => transfer,
    'POST /stock-transfers': () => write('draft'),
    [`POST /stock-transfers/${id(40)}/picking`]: ({ body }: Asked) =>
      write('picked', { lines: picked(body as Schemas['StockTransferPicking']) }),
    [`POST /stock-transfers/${id(40)}/dispatch`]: () =>
      write('in_transit', { giver: keeper, dispatched_at: now }),
    [`POST /stock-transfers/${id(40)}/receipt`]: ({ body }: Asked) =>
      write('received_with_difference', {
        receiver: reza,
        received_at: now,
        lines: (transfer?.lines ?? []).map((l) => {
          const got = (body as Schemas['StockTransferReceipt']).lines?.find(
            (r) => r.line_id === l.id,
          )
          return {
            ...l,
            received_quantity: got?.quantity ?? l.quantity,
            received_serials: got?.serials ?? l.serials,
          }
        }),
      }),
    'GET /stock-places': { items: [place(van, reza)] },
    [`GET /stock-places/${van.id}`]: place(van, reza),
    'GET /serial-units': {
      items: ['IGB2504117731', 'IGB2504117732'].map((serial, i) => ({
        id: id(50 + i),
        item: board,
        serial,
        place: store,
        condition: 'new' as const,
        owner_organization_id: id(9),
      })),
    } satisfies Schemas['SerialUnitCollection'],
    'GET /old-parts': { items: [], total: 0 },
    'GET /stock-balances': {
      items: [
        {
          id: id(60),
          item: seal,
          place: store,
          condition: 'new',
          owner_organization_id: id(9),
          on_hand: '3.5',
          allocated: '2.5',
          available: '1',
          minimum: '4',
        },
      ],
    } satisfies Schemas['StockBalanceCollection'],
    'GET /timeline-entries': { items: [] },
    'GET /items': ({ url }: Asked) =>
      url.searchParams.get('sku') === 'HP-3001'
        ? { items: [{ ...board, ...PLAIN }] }
        : { items: [] },
    'GET /search-results': { items: [] },
    'GET /stock-reservations': { items: wanted },
    'GET /stock-movements': {
      items: [
        {
          id: id(70),
          created_at: now,
          item: board,
          from: store,
          to: van,
          condition: 'new',
          to_condition: 'new',
          serial: 'IGB2504117731',
          quantity: '1',
          reason: 'transfer_dispatch',
          source: { kind: 'stock_transfer', id: id(40), number: 'ST-1405-000007' },
          created_by: keeper,
        },
      ],
    } satisfies Schemas['StockMovementCollection'],
  }
}
const PLAIN = {
  version: 1,
  created_at: now,
  model_codes: ['HP-24'],
  is_core_returnable: true,
  substitute_skus: [],
  is_semi_finished: false,
  state: 'active',
} satisfies Partial<Schemas['Item']>

const words = {
  fa: {
    in: 'ورود',
    make: 'ثبت حواله',
    all: 'همه جمع شد',
    go: 'تحویل',
    waits: 'رضا کریمی رسید را در گوشی ثبت می‌کند.',
    count: 'شمارش و ثبت رسید',
    confirm: 'ثبت رسید',
    less: '۱ عدد کم است',
    seals: 'واشر مبدل',
    counted: 'شمرده',
    serials: 'قطعه‌های سریال‌دار',
    unknown: 'چیزی با «XX-1» پیدا نشد.',
  },
  en: {
    in: 'Sign in',
    make: 'Make the transfer',
    all: 'Everything is picked',
    go: 'Hand over',
    waits: 'رضا کریمی confirms the receipt on the phone.',
    count: 'Count and confirm',
    confirm: 'Confirm receipt',
    less: '1 piece missing',
    seals: 'Exchanger seal',
    counted: 'Counted',
    serials: 'Serialised parts',
    unknown: 'Nothing is known by “XX-1”.',
  },
}
async function signIn(page: Page, lang: Lang) {
  await page.locator('input[name=username]').fill('warehouse')
  await page.locator('input[name=password]').fill('long-enough-pass')
  await page.getByRole('button', { name: words[lang].in, exact: true }).click()
}
for (const lang of ['fa', 'en'] satisfies Lang[]) {
  const w = words[lang]
  test(`a need becomes a transfer that is picked and handed over, ${lang}`, async ({ page }) => {
    const asked = await server(page, stock(keeper, 'warehouse'))
    await open(page, '/staff', lang)
    await signIn(page, lang)
    const make = page.getByRole('button', { name: w.make, exact: true })
    await make.waitFor()
    await accessible(page)
    await make.click()
    await expect(page).toHaveURL(/\/staff\/stock-transfers\/ST-1405-000007$/)
    const written = asked.find((a) => a.call === 'POST /stock-transfers')
    expect(written?.body).toMatchObject({
      from_stock_place_id: store.id,
      to_stock_place_id: van.id,
      lines: wanted.map((r) => ({
        item_id: r.item.id,
        quantity: r.quantity,
        reservation_id: r.id,
      })),
    })
    // The gun types and presses Enter: the serial finds its line, the code ticks the other.
    const gun = page.locator('input[name=scan]')
    await gun.fill('IGB-2504117731')
    await gun.press('Enter')
    await accessible(page)
    await page.getByRole('button', { name: w.all }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await gun.fill('hp-3040')
    await gun.press('Enter')
    await page.getByRole('button', { name: w.all }).click()
    const go = page.getByRole('button', { name: w.go, exact: true })
    await go.click()
    const picking = asked.find((a) => a.call.endsWith('/picking'))
    expect(picking?.body).toEqual({ lines: [{ line_id: id(41), serials: ['IGB2504117731'] }] })
    await accessible(page)
    await page.getByRole('dialog').getByRole('button', { name: w.go, exact: true }).click()
    await expect(page.getByText(w.waits)).toBeVisible()
    await accessible(page)
  })
  test(`what arrives is counted at the van, ${lang}`, async ({ page }) => {
    const asked = await server(page, stock(reza, 'technician', 'in_transit'))
    await open(page, '/technician/van', lang)
    await signIn(page, lang)
    const count = page.getByRole('link', { name: w.count })
    await count.waitFor()
    await accessible(page)
    await count.click()
    await page.getByLabel(w.counted, { exact: true }).fill(lang === 'fa' ? '۱٫۵' : '1.5')
    await accessible(page)
    await page.getByRole('button', { name: w.confirm }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(`${w.seals}: ${w.less}`)).toBeVisible()
    await dialog.getByRole('button', { name: w.confirm }).click()
    await expect(page).toHaveURL(/\/technician\/van$/)
    const receipt = asked.find((a) => a.call.endsWith('/receipt'))
    expect(receipt?.body).toEqual({
      lines: [
        { line_id: id(41), quantity: '1', serials: ['IGB2504117731'] },
        { line_id: id(42), quantity: '1.5', serials: [] },
      ],
    })
  })
  test(`a code in the hand opens what it stands for, ${lang}`, async ({ page }) => {
    await server(page, {
      ...stock(keeper, 'warehouse'),
      'GET /serial-units': ({ url }: Asked) =>
        url.searchParams.get('serial') === 'XX-1'
          ? { items: [] }
          : stock(keeper, 'warehouse')['GET /serial-units'],
    })
    await open(page, '/staff', lang)
    await signIn(page, lang)
    const scan = page.locator('input[name=scan]')
    await scan.fill('XX-1')
    await scan.press('Enter')
    await expect(page.getByText(w.unknown)).toBeVisible()
    await scan.fill('hp-3001')
    await scan.press('Enter')
    await expect(page).toHaveURL(/\/staff\/items\/HP-3001$/)
    await page.getByRole('heading', { name: w.serials }).waitFor()
    await accessible(page)
  })
}
