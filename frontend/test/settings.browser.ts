/* The administration: an account gets a role, a price book is drafted and published, a conflict shows both versions. */
import type { Page } from '@playwright/test'
import { accessible, expect, open, Refused, server, test, type Lang, type Schemas } from './kit'

const id = (n: number) => `0199e1c4-7d1a-7c3e-9a53-0f6f4c2f7${n.toString().padStart(3, '0')}`
const both = (fa: string, en: string) => ({ fa, en })
const rial = (amount: string) => ({ amount, currency: 'IRR' })
const at = '2026-11-23T10:00:00.000Z'
const organization = { id: id(1), code: 'HMS', name: both('خدمات', 'Service') }
const grant: Schemas['SessionGrant'] = {
  access_token: 'eyJhbGciOiJFZERTQSJ9.e30.c2ln',
  expires_at: new Date(Date.now() + 3_600_000).toISOString(),
  session: {
    id: id(2),
    kind: 'staff',
    organization_id: id(1),
    created_at: at,
    last_used_at: at,
    expires_at: at,
    is_current: true,
    must_enrol: false,
  },
  account: {
    id: id(3),
    name: 'آرش کیانی',
    username: 'admin',
    has_password: true,
    roles: ['admin'],
    organization,
    organizations: [],
    parties: [],
  },
}
const words = {
  fa: {
    in: 'ورود',
    grant: 'دادن نقش',
    role: 'نقش',
    dispatcher: 'مسئول اعزام',
    next: 'بعدی',
    draft: 'پیش‌نویس تعرفه',
    publish: 'انتشار',
    published: 'منتشر شد.',
    save: 'ذخیره',
    keep: 'ذخیره نسخه من',
    theirs: 'نسخه ذخیره‌شده',
  },
  en: {
    in: 'Sign in',
    grant: 'Grant role',
    role: 'Role',
    dispatcher: 'Dispatcher',
    next: 'Next',
    draft: 'Draft price book',
    publish: 'Publish',
    published: 'Published.',
    save: 'Save',
    keep: 'Save mine',
    theirs: 'Saved version',
  },
}
async function enter(page: Page, path: string, lang: Lang) {
  await open(page, path, lang)
  await page.locator('input[name=username]').fill('admin')
  await page.locator('input[name=password]').fill('long-enough-pass')
  await page.getByRole('button', { name: words[lang].in, exact: true }).click()
  await page.locator('#content h1').waitFor()
}

for (const lang of ['fa', 'en'] satisfies Lang[]) {
  const w = words[lang]
  test(`an account gets a role after a fresh proof, ${lang}`, async ({ page }) => {
    const grants: Schemas['RoleGrant'][] = []
    let proven = false
    const account = (): Schemas['Account'] => ({
      id: id(4),
      version: 1,
      created_at: at,
      kind: 'staff',
      state: 'active',
      name: 'سارا احمدی',
      username: 'sara',
      has_password: true,
      has_second_factor: false,
      roles: grants.map((g) => g.role),
    })
    const asked = await server(page, {
      'POST /sessions': grant,
      'POST /step-ups': () => {
        proven = true
        return grant
      },
      'GET /accounts': () => ({ items: [account()] }),
      [`GET /accounts/${id(4)}`]: account,
      [`GET /accounts/${id(4)}/role-grants`]: () => ({ items: grants }),
      [`POST /accounts/${id(4)}/role-grants`]: ({
        body,
      }: {
        body: Schemas['RoleGrantPrototype']
      }) => {
        if (!proven) return new Refused(403, 'step_up_required')
        const made: Schemas['RoleGrant'] = {
          id: id(5),
          version: 1,
          created_at: at,
          account_id: id(4),
          organization,
          role: body.role,
          is_lead: body.is_lead ?? false,
          ...(body.discount_limit !== undefined && { discount_limit: body.discount_limit }),
        }
        grants.push(made)
        return made
      },
      'GET /branches': { items: [] },
      'GET /employees': { items: [] },
      'GET /timeline-entries': { items: [] },
    })
    await enter(page, '/staff/settings/accounts', lang)
    await page.locator('a[href$="/accounts/' + id(4) + '"]:visible').click()
    await page.getByRole('button', { name: w.grant }).first().click()
    const dialog = page.getByRole('dialog').first()
    await dialog.locator('select[name=role]').selectOption('dispatcher')
    await dialog.locator('input[name=discount_limit]').fill('7.5')
    await accessible(page)
    await dialog.getByRole('button', { name: w.grant }).click()
    // The server wants to know that it's really them; the call is then repeated by itself.
    await page.locator('input[name=password]').fill('long-enough-pass')
    await page.getByRole('button', { name: w.next, exact: true }).click()
    await expect(page.locator('#content li').filter({ hasText: w.dispatcher })).toBeVisible()
    await accessible(page)
    const sent = asked.filter((a) => a.call.endsWith('/role-grants') && a.call.startsWith('POST'))
    expect(sent.map((a) => a.body)).toEqual([
      { role: 'dispatcher', is_lead: false, discount_limit: 750 },
      { role: 'dispatcher', is_lead: false, discount_limit: 750 },
    ])
    expect(sent[0]!.headers['idempotency-key']).toBe(sent[1]!.headers['idempotency-key'])
  })

  test(`a price book is drafted from another one and published, ${lang}`, async ({ page }) => {
    const rules: Schemas['TariffRules'] = {
      round_to: rial('50000'),
      zone_factors: [],
      travel_zones: [],
      surcharges: [],
    }
    const books: Schemas['PriceBook'][] = [
      {
        id: id(10),
        version: 2,
        created_at: at,
        code: 'PB-1',
        title: both('تعرفه پاییز', 'Autumn tariff'),
        state: 'published',
        effective_from: '2025-01-01',
        published_at: at,
        rules,
      },
    ]
    const line: Schemas['PriceLine'] = {
      id: id(12),
      version: 1,
      created_at: at,
      price_book_id: id(11),
      item_id: id(13),
      code: 'HP-3001',
      name: both('برد جرقه', 'Ignition board'),
      prices: [{ payer: 'customer', price: rial('12500000') }],
    }
    const asked = await server(page, {
      'POST /sessions': grant,
      'GET /price-books': () => ({ items: books }),
      'GET /price-zones': { items: [] },
      'POST /price-books': ({ body }: { body: Schemas['PriceBookPrototype'] }) => {
        const made: Schemas['PriceBook'] = {
          id: id(11),
          version: 1,
          created_at: at,
          code: body.code,
          title: body.title,
          state: 'draft',
          effective_from: body.effective_from,
          rules,
        }
        books.unshift(made)
        return made
      },
      [`GET /price-books/${id(11)}/lines`]: { items: [line] },
      [`POST /price-books/${id(11)}/publication`]: () => {
        books[0] = { ...books[0]!, version: 2, state: 'published', published_at: at }
        return books[0]
      },
    })
    await enter(page, '/staff/settings/price-books', lang)
    await accessible(page)
    await page.getByRole('button', { name: w.draft }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('input[name=code]').fill('PB-2')
    await dialog.locator('input[name="title.fa"]').fill('تعرفه زمستان')
    await dialog.locator('input[name="title.en"]').fill('Winter tariff')
    await dialog.locator('input[name=raise]').fill(lang === 'fa' ? '۳۰' : '30')
    // The date is typed segment by segment, in the calendar of the page.
    const segments = dialog.getByRole('spinbutton')
    await segments.first().click()
    await page.keyboard.type(lang === 'fa' ? '14060101' : '21032027')
    await accessible(page)
    await dialog.getByRole('button', { name: w.draft }).click()
    await expect(page).toHaveURL(/price-books\/PB-2$/)
    const drafted = asked.find((a) => a.call === 'POST /price-books')
    expect(drafted?.body).toMatchObject({ code: 'PB-2', copy_of: id(10), raise: 3000 })
    await page.getByRole('button', { name: w.publish, exact: true }).click()
    await accessible(page)
    await page.getByRole('dialog').getByRole('button', { name: w.publish, exact: true }).click()
    await expect(page.getByText(w.published, { exact: true })).toBeVisible()
    const published = asked.find((a) => a.call.endsWith('/publication'))
    expect(published?.headers['if-match']).toBe('"1"')
    await expect(page.getByRole('button', { name: w.publish, exact: true })).toHaveCount(0)
  })

  test(`who saves second sees both versions and keeps their text, ${lang}`, async ({ page }) => {
    let saved: Schemas['Branch'] = {
      id: id(20),
      version: 1,
      created_at: at,
      organization_id: id(1),
      code: 'THR',
      name: both('تهران', 'Tehran'),
      is_active: true,
    }
    const asked = await server(page, {
      'POST /sessions': grant,
      'GET /branches': () => ({ items: [saved] }),
      [`GET /branches/${id(20)}`]: () => saved,
      [`PATCH /branches/${id(20)}`]: ({
        body,
        headers,
      }: {
        body: Schemas['BranchPatch']
        headers: Record<string, string>
      }) => {
        if (headers['if-match'] !== `"${saved.version}"`)
          return new Refused(412, 'precondition_failed', { current_version: saved.version })
        saved = { ...saved, version: saved.version + 1, name: body.name ?? saved.name }
        return saved
      },
    })
    await enter(page, '/staff/settings/branches', lang)
    await page.locator('a[href*="open=0199"]:visible').first().click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('input[name="name.en"]').fill('Tehran head office')
    saved = { ...saved, version: 2, name: both('تهران مرکزی', 'Central Tehran') }
    await dialog.getByRole('button', { name: w.save, exact: true }).click()
    await expect(dialog.getByRole('columnheader', { name: w.theirs })).toBeVisible()
    await expect(dialog.locator('input[name="name.en"]')).toHaveValue('Tehran head office')
    await accessible(page)
    await dialog.getByRole('button', { name: w.keep }).click()
    await expect(dialog).toHaveCount(0)
    expect(saved.name.en).toBe('Tehran head office')
    const tries = asked.filter((a) => a.call.startsWith('PATCH')).map((a) => a.headers['if-match'])
    expect(tries).toEqual(['"1"', '"2"'])
  })

  test(`settings are found by one's own words, ${lang}`, async ({ page }) => {
    await server(page, { 'POST /sessions': grant })
    await enter(page, '/staff/settings', lang)
    await accessible(page)
    await page.locator('#page-search').fill(lang === 'fa' ? 'مرخصی' : 'vacation')
    const links = page.locator('#content section a')
    await expect(links).toHaveCount(1)
    await expect(links).toHaveAttribute('href', '/staff/settings/employees')
  })
}
