/* Customers and files of sold units: found by any digits, merged and separated; tried, taken, taken back (U20, U39–U41). */
import type { Page } from '@playwright/test'
import { accessible, expect, open, Refused, server, test, type Lang, type Schemas } from './kit'

const id = (n: number) => `0199e1c4-7d1a-7c3e-9a53-0f6f4c2f7${n.toString().padStart(3, '0')}`
const both = (fa: string, en: string) => ({ fa, en })
const at = new Date(Date.now() - 3_600_000).toISOString()
const model = { id: id(30), code: 'HP-24', name: both('پکیج دیواری', 'Wall boiler') }

const party = (n: number, name: string, phone: string): Schemas['Party'] => ({
  id: id(n),
  version: 1,
  created_at: at,
  number: `CU-1405-00000${n}`,
  kind: 'person',
  name,
  phones: [{ phone, kind: 'mobile' }],
  language: 'fa',
  consents: { surveys: true, advertising: false, call_recording: false },
})
/** Two entries of one person; the server remembers who was merged into whom. */
function customers() {
  const first = party(1, 'مریم کاظمی', '+989701234567')
  const second = party(2, 'مریم كاظمي', '+989701234567')
  const all = [first, second]
  const ascii = (s: string) => s.replace(/[۰-۹]/g, (d) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(d)))
  const found = (q: string) => {
    const digits = ascii(q)
      .replace(/\D/g, '')
      .replace(/^(98|0)/, '')
    return all.filter(
      (p) =>
        !p.merged_into &&
        (q === '' || (digits.length > 3 && p.phones[0]?.phone.includes(digits)) || p.name === q),
    )
  }
  const page = (items: unknown[]) => ({ items })
  return {
    'POST /sessions': grant(['agent']),
    'GET /parties': ({ url }: { url: URL }) => page(found(url.searchParams.get('q') ?? '')),
    [`GET /parties/${id(1)}`]: () => first,
    [`GET /parties/${id(2)}`]: () => second,
    'GET /parties/*/contacts': page([
      {
        id: id(3),
        version: 1,
        created_at: at,
        name: 'رضا کاظمی',
        role: 'سرایدار',
        phone: '+989701234568',
      } satisfies Schemas['Contact'],
    ]),
    'GET /service-locations': page([
      {
        id: id(4),
        version: 1,
        created_at: at,
        party: { id: id(1), number: first.number, name: first.name },
        address: 'خیابان نمونه ۴۸',
        city: { code: 'CY-014', name: both('تهران', 'Tehran') },
        hazards: 'سگ در حیاط',
        is_active: true,
      } satisfies Schemas['ServiceLocation'],
    ]),
    'GET /installed-units': {
      items: [
        {
          id: id(5),
          version: 1,
          created_at: at,
          serial: 'HP24240701005',
          product_model: model,
          product_family_code: 'HP',
          state: 'sold',
        } satisfies Schemas['InstalledUnit'],
      ],
      total: 1,
    },
    'GET /service-requests': { items: [], total: 0 },
    'GET /jobs': { items: [], total: 0 },
    'GET /invoices': { items: [] },
    'GET /timeline-entries': { items: [] },
    'GET /open-balances/*': {
      party: { id: id(1), name: first.name },
      open_amount: { amount: '1500000', currency: 'IRR' },
      overdue_amount: { amount: '0', currency: 'IRR' },
      unallocated_amount: { amount: '0', currency: 'IRR' },
      open_invoices: 1,
      as_of: at,
    } satisfies Schemas['OpenBalance'],
    [`POST /parties/${id(2)}/merge`]: () => {
      second.merged_into = { id: first.id, number: first.number, name: first.name }
      second.version = 2
      return second
    },
    [`POST /parties/${id(2)}/unmerge`]: () => {
      delete second.merged_into
      second.version = 3
      return second
    },
  }
}
/** A file of three rows: one new, one known, one with a day that isn't there. */
function files() {
  const made: Schemas['Import'][] = []
  const counts = { new: 1, changed: 0, same: 1, refused: 1 }
  return {
    'POST /sessions': grant(['manager']),
    'GET /imports': ({ url }: { url: URL }) => {
      const number = url.searchParams.get('number')
      return { items: made.filter((i) => !number || i.number === number).toReversed() }
    },
    'POST /files': {
      id: id(40),
      created_at: at,
      name: 'units.csv',
      media_type: 'text/csv',
      size: 100,
      sha256: 'a'.repeat(64),
      state: 'ready',
    } satisfies Schemas['File'],
    'POST /imports': ({ body }: { body: unknown }) => {
      const mode = (body as Schemas['ImportPrototype']).mode
      const i: Schemas['Import'] = {
        id: id(50 + made.length),
        version: 1,
        created_at: at,
        number: `IM-1405-00000${made.length + 1}`,
        kind: 'installed_units',
        mode,
        state: 'succeeded',
        file_id: id(40),
        file_name: 'units.csv',
        progress: { done: 3, total: 3 },
        counts,
        finished_at: at,
        ...(mode === 'commit' && { undo_until: new Date(Date.now() + 3_600_000).toISOString() }),
      }
      made.push(i)
      return i
    },
    'GET /imports/*/rows': ({ url }: { url: URL }) => {
      const wanted = url.searchParams.get('outcome')
      const rows: Schemas['ImportRow'][] = [
        { row: 2, outcome: 'new', serial: 'HP24240701005', errors: [] },
        { row: 3, outcome: 'same', serial: 'HP24240701006', errors: [] },
        {
          row: 4,
          outcome: 'refused',
          serial: 'HP24240701007',
          errors: [
            {
              column: 'sold_on',
              code: 'invalid_date',
              detail: both('چنین روزی نیست.', 'There is no such day.'),
            },
          ],
        },
      ]
      return { items: rows.filter((r) => !wanted || r.outcome === wanted) }
    },
    'POST /imports/*/undo': ({ url }: { url: URL }) => {
      const i = made.find((x) => url.pathname.includes(x.id))!
      i.state = 'undone'
      i.version = 2
      i.counts = { ...counts, kept: 0 }
      return i
    },
  }
}
const grant = (roles: Schemas['GrantedRole'][]): Schemas['SessionGrant'] => ({
  access_token: 'eyJhbGciOiJFZERTQSJ9.e30.c2ln',
  expires_at: new Date(Date.now() + 3_600_000).toISOString(),
  session: {
    id: id(10),
    kind: 'staff',
    organization_id: id(9),
    created_at: at,
    last_used_at: at,
    expires_at: at,
    is_current: true,
    must_enrol: false,
  },
  account: {
    id: id(11),
    name: 'نرگس رضایی',
    username: 'agent',
    has_password: true,
    roles,
    organization: { id: id(9), code: 'HMS', name: both('خدمات', 'Service') },
    organizations: [],
    parties: [],
  },
})
async function signIn(page: Page, path: string, lang: Lang) {
  await open(page, path, lang)
  await page.locator('input[name=username]').fill('agent')
  await page.locator('input[name=password]').fill('long-enough-pass')
  await page.getByRole('button', { name: words[lang].in, exact: true }).click()
}
const words = {
  fa: {
    in: 'ورود',
    search: 'نام، شماره یا تلفن',
    merge: 'ادغام',
    merge_with: 'ادغام با دیگری',
    other: 'ثبت دیگر',
    undo: 'واگرد',
    separated: 'دوباره جدا شد.',
    customers: 'مشتریان',
    file: 'فایل کالاهای فروخته‌شده',
    model: 'کد مدل',
    trial: 'اجرای آزمایشی',
    take: 'ورود ۱ ردیف',
    no_day: 'تاریخ خرید: چنین روزی نیست.',
    done: '۱ ردیف وارد شد.',
    undo_import: 'واگرد ورود',
    undone: 'این ورود واگرد شده است',
    again: 'ورود دوباره',
  },
  en: {
    in: 'Sign in',
    search: 'Name, number or phone',
    merge: 'Merge',
    merge_with: 'Merge with another',
    other: 'The other entry',
    undo: 'Undo',
    separated: 'Separated again.',
    customers: 'Customers',
    file: 'File of sold units',
    model: 'Model code',
    trial: 'Trial run',
    take: 'Import 1 row',
    no_day: 'Purchase date: There is no such day.',
    done: '1 row is in.',
    undo_import: 'Undo import',
    undone: 'This import was undone',
    again: 'Import anyway',
  },
}
for (const lang of ['fa', 'en'] satisfies Lang[]) {
  test(`a customer is found by Persian digits, merged and separated, ${lang}`, async ({ page }) => {
    const w = words[lang]
    const asked = await server(page, customers())
    await signIn(page, '/staff/parties', lang)
    await page.getByRole('searchbox', { name: w.search }).fill('۰۹۷۰ ۱۲۳')
    await expect(page).toHaveURL(/q=/)
    await page.getByRole('link', { name: 'مریم کاظمی' }).first().waitFor()
    await accessible(page)
    await page.getByRole('link', { name: 'مریم کاظمی' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'مریم کاظمی' }).waitFor()
    await page.getByText('HP24240701005').waitFor()
    await accessible(page)
    await page.getByRole('button', { name: w.merge_with, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: w.other }).click()
    // With nothing typed, whoever has the same number is offered.
    // By keyboard: scrolling to it by touch closes the list.
    await expect(page.getByRole('option', { name: /كاظمي/ })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await dialog.getByRole('columnheader').first().waitFor()
    await accessible(page)
    await dialog.getByRole('button', { name: w.merge, exact: true }).click()
    await page.getByRole('button', { name: w.undo, exact: true }).click()
    await page.getByText(w.separated).waitFor()
    const steps = asked.filter((a) => a.call.startsWith('POST /parties'))
    expect(steps.map((a) => a.call.split('/').at(-1))).toEqual(['merge', 'unmerge'])
    expect(steps[0]?.body).toEqual({ into_party_id: id(1) })
    expect(steps[1]?.headers['if-match']).toBe('"2"')
  })
  test(`who saves second sees both versions, ${lang}`, async ({ page }) => {
    const answers = customers()
    let refuse = true
    const asked = await server(page, {
      ...answers,
      [`PATCH /parties/${id(1)}`]: () => {
        if (refuse) {
          refuse = false
          return new Refused(412, 'precondition_failed', { detail: 'Stale.' })
        }
        return party(1, 'مریم کاظمی‌پور', '+989701234567')
      },
      [`GET /parties/${id(1)}`]: () =>
        refuse
          ? party(1, 'مریم کاظمی', '+989701234567')
          : { ...party(1, 'مریم کاظمی', '+989700000000'), version: 7 },
    })
    await signIn(page, `/staff/parties/${id(1)}`, lang)
    await page.getByRole('button', { name: lang === 'fa' ? 'ویرایش' : 'Edit', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('input[name=name]').fill('مریم کاظمی‌پور')
    await dialog
      .getByRole('button', { name: lang === 'fa' ? 'ذخیره' : 'Save', exact: true })
      .click()
    await dialog
      .getByText(lang === 'fa' ? 'کس دیگری زودتر تغییر داد' : 'Someone changed this first')
      .waitFor()
    await accessible(page)
    await expect(dialog.locator('input[name=name]')).toHaveValue('مریم کاظمی‌پور')
    await dialog
      .getByRole('button', { name: lang === 'fa' ? 'ذخیره نسخه من' : 'Save mine' })
      .click()
    await dialog.waitFor({ state: 'detached' })
    const saves = asked.filter((a) => a.call.startsWith('PATCH'))
    expect(saves.map((a) => a.headers['if-match'])).toEqual(['"1"', '"7"'])
  })
  test(`a file is tried, taken and taken back, ${lang}`, async ({ page }) => {
    const w = words[lang]
    const asked = await server(page, files())
    await signIn(page, '/staff/imports/new', lang)
    await page
      .getByText(words[lang].file)
      .first()
      .or(page.locator('input[type=file]'))
      .first()
      .waitFor()
    await accessible(page)
    const rows = 'سریال;مدل دستگاه;تاریخ فروش\r\nHP24240701005;HP-24;1403/09/02\r\n'
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'units.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) })
    // «مدل دستگاه» isn't known; the person says what it is.
    const select = page.locator('select[name=model]')
    await expect(page.locator('select[name=serial]')).toHaveValue('0')
    await page.getByRole('button', { name: w.trial, exact: true }).click()
    await page.getByRole('alert').waitFor()
    await accessible(page)
    await select.selectOption('1')
    await page.getByRole('button', { name: w.trial, exact: true }).click()
    await page.getByRole('button', { name: w.take, exact: true }).waitFor()
    const sent = asked.find((a) => a.call === 'POST /files')?.bytes?.toString('utf8')
    expect(sent).toContain('serial,model,sold_on\r\nHP24240701005,HP-24,1403/09/02')
    await expect(page.getByText(w.no_day).filter({ visible: true })).toBeVisible()
    await accessible(page)
    await page.getByRole('button', { name: w.take, exact: true }).click()
    await page.getByText(w.done).waitFor()
    await accessible(page)
    await page.getByRole('button', { name: w.undo_import, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: w.undo_import, exact: true }).click()
    await page.getByText(w.undone).waitFor()
    const modes = asked.filter((a) => a.call === 'POST /imports').map((a) => a.body)
    expect(modes).toEqual([
      { file_id: id(40), kind: 'installed_units', mode: 'validate', force: false },
      { file_id: id(40), kind: 'installed_units', mode: 'commit', force: false },
    ])
  })
}
