/* A customer from the first page to the survey, in both languages, with the unhappy ends (U07, U08, U15, U18, U38). */
import type { Page } from '@playwright/test'
import { answers, request, tracking } from './customer.data'
import { accessible, expect, open, Refused, server, test, type Schemas } from './kit'

const TEXT = {
  fa: {
    boiler: 'پکیج دیواری',
    next: 'ادامه',
    cold: 'آب گرم نمی‌شود',
    gas: 'بوی گاز می‌آید',
    name: 'نام و نام خانوادگی',
    phone: 'شماره موبایل',
    city: 'شهر',
    address: 'نشانی',
    send: 'دریافت کد و ثبت',
    code: 'کد تأیید',
    confirm: 'تأیید و ثبت درخواست',
    done: 'درخواست شما رسید',
    serial: 'شماره سریال',
    unknown: 'شماره سریال را نمی‌دانم',
    call_me: 'با من تماس بگیرید',
    called: 'با شما تماس می‌گیریم',
    safe: 'جایم امن است، ادامه',
    wrong_link: 'این لینک درخواستی را باز نمی‌کند',
    approve: 'تأیید پیش‌فاکتور',
    confirm_code: 'تأیید کد',
    cancel: 'لغو درخواست',
    reason: 'دلیل',
    again: 'تلاش دوباره',
    send_survey: 'ارسال پاسخ‌ها',
    thanks: 'از پاسخ شما سپاسگزاریم',
    why: 'چه چیزی خوب نبود؟',
  },
  en: {
    boiler: 'Wall-hung boiler',
    next: 'Continue',
    cold: 'No hot water',
    gas: 'I smell gas',
    name: 'First and last name',
    phone: 'Mobile number',
    city: 'City',
    address: 'Address',
    send: 'Get code and send',
    code: 'One-time code',
    confirm: 'Confirm and send request',
    done: 'We have your request',
    serial: 'Serial number',
    unknown: 'I don’t know the serial number',
    call_me: 'Call me instead',
    called: 'We’ll call you',
    safe: 'I’m safe, continue',
    wrong_link: 'This link doesn’t open a request',
    approve: 'Approve quote',
    confirm_code: 'Confirm code',
    cancel: 'Cancel request',
    reason: 'Why',
    again: 'Try again',
    send_survey: 'Send answers',
    thanks: 'Thank you for your answers',
    why: 'What wasn’t good?',
  },
} as const
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const tile = (page: Page, name: string) =>
  page.locator('label').filter({ has: page.getByRole('radio', { name }) })

async function fillContact(page: Page, t: (typeof TEXT)['fa' | 'en']) {
  await page.getByRole('textbox', { name: t.name }).fill('مریم احمدی')
  await page.getByRole('textbox', { name: t.phone }).fill('۰۹۷۰ ۱۲۳ ۴۵۶۷')
  await page.getByRole('combobox', { name: t.city }).selectOption({ index: 1 })
  await page.getByRole('textbox', { name: t.address }).fill('خیابان آزادی، پلاک ۱۲')
}

for (const lang of ['fa', 'en'] as const) {
  const t = TEXT[lang]
  test(`a guest asks for service by family and confirms by code (${lang})`, async ({ page }) => {
    const asked = await server(page, answers(lang))
    await open(page, '/', lang)
    await accessible(page)
    await page.getByRole('link', { name: t.boiler }).click()
    await expect(page.getByRole('radio', { name: t.boiler })).toBeChecked()
    await accessible(page)
    await page.getByRole('button', { name: t.next }).click()

    await tile(page, t.cold).click()
    await page.locator('input[name=photos]').setInputFiles({
      name: 'boiler.png',
      mimeType: 'image/png',
      buffer: await page.screenshot(),
    })
    await expect(page.getByRole('img')).toBeVisible()
    await accessible(page)
    await page.getByRole('button', { name: t.next }).click()

    const windows = page.locator('button[aria-pressed]')
    await windows.nth(0).click()
    await windows.nth(3).click()
    await windows.nth(5).click() // a third takes the place of the second
    await expect(page.locator('button[aria-pressed=true]')).toHaveCount(2)
    await accessible(page)
    await page.getByRole('button', { name: t.next }).click()

    await page.getByRole('button', { name: t.send }).click() // nothing filled in
    await expect(page.getByRole('alert')).toBeFocused()
    await accessible(page)
    await fillContact(page, t)
    await page.getByRole('button', { name: t.send }).click()

    await expect(page.getByRole('textbox', { name: t.code })).toBeFocused()
    await accessible(page)
    await page.getByRole('textbox', { name: t.code }).fill('۴۸۲۹۱۷')
    await page.getByRole('button', { name: t.confirm }).click()
    await expect(heading(page, t.done)).toBeVisible()
    await expect(page.getByText('SR-1405-000123')).toBeVisible()
    await accessible(page)

    const sent = asked.find((a) => a.call === 'POST /service-requests')
    const body = sent?.body as Schemas['ServiceRequestPrototype']
    expect(body.symptom_codes).toEqual(['S-HP01'])
    expect(body.wishes).toHaveLength(2)
    expect(body.media).toMatchObject([{ kind: 'fault' }])
    const photo = asked.find((a) => a.call === 'POST /files')
    expect(photo?.headers['content-type']).toBe('application/octet-stream')
    expect(photo?.bytes?.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff])) // a JPEG by now
    expect(photo?.bytes?.length).toBeLessThan(400_000)
    expect(sent?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/)
    const grant = asked.filter((a) => a.call === 'POST /sessions').at(-1)?.body
    expect(grant).toMatchObject({ grant: 'code', phone: '09701234567', code: '482917' })
    await page.goto('/')
    await expect(
      page.getByText(lang === 'fa' ? 'ادامه درخواست' : 'Continue the request'),
    ).toHaveCount(0)
  })

  test(`a product is known by its serial, in any digits (${lang})`, async ({ page }) => {
    await server(page, answers(lang))
    await open(page, '/q/HP24240701005', lang)
    await expect(page.getByText('HP24240701005')).toBeVisible()
    await accessible(page)
    await page.goto('/request/product?serial=XX1')
    await expect(page.getByRole('status').filter({ hasText: '' }).first()).toBeAttached()
    await expect(
      page.getByRole('group', { name: lang === 'fa' ? 'کالا' : 'Product' }),
    ).toBeVisible()
    await page.getByRole('textbox', { name: t.serial }).fill('HP۲۴۲۴۰۷۰۱۰۰۵')
    await page.getByRole('button', { name: t.next }).click()
    await expect(
      heading(page, lang === 'fa' ? 'پکیج دیواری ۲۴ کیلووات' : 'Wall-hung boiler 24 kW'),
    ).toBeVisible()
    await accessible(page)
  })

  test(`danger replaces the form by what keeps people safe (${lang})`, async ({ page }) => {
    const asked = await server(page, answers(lang))
    await open(page, '/request/danger', lang)
    await expect(page.getByRole('radio', { name: t.gas })).toBeAttached()
    await accessible(page)
    await tile(page, t.gas).click()
    await expect(page.locator('a[href="tel:194"]')).toBeVisible()
    await accessible(page)
    await page.getByRole('button', { name: t.safe }).click()
    await page.getByRole('textbox', { name: t.phone }).fill('09701234567')
    await page.getByRole('button', { name: t.send }).click()
    await page.getByRole('button', { name: t.call_me }).click()
    await expect(page.locator('[role=status]').filter({ hasText: /./ }).first()).toBeVisible()
    expect(asked.some((a) => a.call.endsWith('/callback'))).toBe(true)
    expect(asked.find((a) => a.call === 'POST /service-requests')?.body).toMatchObject({
      danger: true,
      symptom_codes: ['S-HP05'],
    })
  })

  test(`no code arrives: we call (${lang})`, async ({ page }) => {
    const asked = await server(page, answers(lang))
    await open(page, `/request/product?family=${'0199e1c4-7d1a-7c3e-9a53-000000000103'}`, lang)
    await page.getByRole('button', { name: t.next }).click()
    await tile(page, t.cold).click()
    await page.getByRole('button', { name: t.next }).click()
    await page.locator('button[aria-pressed]').first().click()
    await page.getByRole('button', { name: t.next }).click()
    await fillContact(page, t)
    await page.getByRole('button', { name: t.send }).click()
    await page.getByRole('button', { name: t.call_me }).click()
    await expect(heading(page, t.called)).toBeVisible()
    expect(asked.some((a) => a.call.endsWith('/callback'))).toBe(true)
  })

  test(`the tracking page says one sentence and what one may do (${lang})`, async ({ page }) => {
    const job = tracking(lang).jobs[0]!
    let needsProof = true
    const asked = await server(page, {
      ...answers(lang),
      'GET /service-requests/*/tracking': tracking(lang, {
        actions: ['approve', 'ask', 'cancel'],
        jobs: [
          {
            ...job,
            free: false,
            estimate: { version: 3, customer_total: { amount: '12500000', currency: 'IRR' } },
          },
        ],
      }),
      'POST /jobs/*/approvals': () => (needsProof ? new Refused(403, 'step_up_required') : {}),
      'POST /sessions': ({ body }: { body: Schemas['SessionPrototype'] }) => {
        if (body.grant === 'code') needsProof = false
        return answers(lang)['POST /sessions']({ body })
      },
    })
    await open(page, '/t/8KQ2M7XWb3dT9LrYp4HsZa', lang)
    await expect(heading(page, tracking(lang).sentence)).toBeVisible()
    await accessible(page)
    await page.getByRole('button', { name: t.approve }).click()
    const dialog = page.getByRole('dialog')
    await accessible(page)
    await dialog.getByRole('button', { name: t.approve }).click()
    // The proof by code comes in between; then the approval is repeated by itself.
    await page.getByRole('textbox', { name: t.phone }).fill('09701234567')
    await page.getByRole('button', { name: lang === 'fa' ? 'دریافت کد' : 'Get code' }).click()
    await page.getByRole('textbox', { name: t.code }).fill('482917')
    await page.getByRole('button', { name: t.confirm_code }).click()
    await expect(
      page.getByText(lang === 'fa' ? 'پیش‌فاکتور تأیید شد.' : 'Quote approved.'),
    ).toBeVisible()
    const approvals = asked.filter((a) => a.call.endsWith('/approvals'))
    expect(approvals).toHaveLength(2)
    expect(new Set(approvals.map((a) => a.headers['idempotency-key'])).size).toBe(1)
  })

  test(`a cancelled request needs a reason, and a wrong link tells nothing (${lang})`, async ({
    page,
  }) => {
    const asked = await server(page, {
      ...answers(lang),
      'POST /service-requests/*/cancellation': request({ state: 'cancelled' }),
    })
    await open(page, '/t/8KQ2M7XWb3dT9LrYp4HsZa', lang)
    await page.getByRole('button', { name: t.cancel }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: t.cancel }).click()
    await expect(dialog.getByRole('alert')).toBeFocused()
    await dialog.getByRole('textbox', { name: t.reason }).fill('درست شد')
    await dialog.getByRole('button', { name: t.cancel }).click()
    await expect(dialog).toBeHidden()
    const sent = asked.find((a) => a.call.endsWith('/cancellation'))
    expect(sent?.headers['if-match']).toBe('"5"')
    await page.goto('/t/AAAAAAAAAAAAAAAAAAAAAA')
    await expect(page.getByText(t.wrong_link)).toBeVisible()
    await accessible(page)
  })

  test(`a survey asks on by the answers and is final (${lang})`, async ({ page }) => {
    const asked = await server(page, answers(lang))
    await open(page, '/s/8KQ2M7XWb3dT9LrYp4HsZa', lang)
    await expect(page.getByText(t.why)).toHaveCount(0)
    await page
      .locator('label')
      .filter({ has: page.locator('input[name=nps]') })
      .nth(3)
      .click()
    await expect(page.getByText(t.why)).toBeVisible()
    await page.getByRole('button', { name: t.send_survey }).click()
    await expect(page.getByRole('alert')).toBeFocused()
    await accessible(page)
    await page
      .locator('label')
      .filter({ has: page.locator('input[name=why]') })
      .first()
      .click()
    await page
      .locator('label')
      .filter({ has: page.locator('input[name=fixed]') })
      .last()
      .click()
    await page.getByRole('button', { name: t.send_survey }).click()
    await expect(heading(page, t.thanks)).toBeVisible()
    const sent = asked.find((a) => a.call === 'POST /survey-responses')!
    expect((sent.body as Schemas['SurveyResponsePrototype']).answers).toEqual([
      { question: 'nps', score: 3 },
      { question: 'why', choices: ['time'] },
      { question: 'fixed', yes: false },
    ])
  })

  test(`own requests, products and their cover need a sign-in (${lang})`, async ({ page }) => {
    await server(page, answers(lang))
    await open(page, '/my', lang)
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fmy/)
    await expect(page.locator('#content h1')).toBeVisible()
    await accessible(page)
    await page.getByRole('button', { name: lang === 'fa' ? /مریم احمدی/ : /Maryam Ahmadi/ }).click()
    await expect(page).toHaveURL(/\/my$/)
    await expect(page.getByText(tracking(lang).sentence)).toBeVisible()
    await accessible(page)
  })

  test(`failures have a sentence and a way out (${lang})`, async ({ page }) => {
    await server(page, {
      ...answers(lang),
      'GET /product-families': new Refused(500, 'internal_error', {
        trace_id: '4bf92f3577b34da6a3ce929d0e0e4736',
      }),
    })
    await open(page, '/', lang)
    await expect(page.getByText('4bf92f3577b34da6a3ce929d0e0e4736')).toBeVisible()
    await expect(page.getByRole('button', { name: t.again })).toBeVisible()
    for (const path of ['/accessibility', '/nowhere']) {
      await page.goto(path)
      await expect(page.locator('#content h1')).toBeVisible()
      await accessible(page)
    }
  })
}

test('dark and high contrast hold too', async ({ page }) => {
  await server(page, answers('fa'))
  for (const theme of ['dark', 'contrast']) {
    await open(page, '/', 'fa', theme)
    await expect(page.getByRole('link', { name: TEXT.fa.boiler })).toBeVisible()
    await accessible(page)
    await page.goto('/t/8KQ2M7XWb3dT9LrYp4HsZa')
    await expect(heading(page, tracking('fa').sentence)).toBeVisible()
    await accessible(page)
  }
})

test('a draft outlives a reload and a change of language', async ({ page }) => {
  await server(page, answers('fa'))
  await open(page, '/request/product?family=0199e1c4-7d1a-7c3e-9a53-000000000103', 'fa')
  await page.getByRole('button', { name: TEXT.fa.next }).click()
  await tile(page, TEXT.fa.cold).click()
  await page.locator('[name=narrative]').fill('از دیروز')
  await page.waitForFunction(() =>
    Object.keys(localStorage).some((k) => k.endsWith('service-request-problem')),
  )
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('[name=narrative]')).toHaveValue('از دیروز')
  await expect(page.getByRole('radio', { name: TEXT.en.cold })).toBeChecked()
})

test('the whole request by keyboard', { tag: '@keyboard' }, async ({ page }) => {
  await server(page, answers('fa'))
  await open(page, '/request/product', 'fa')
  const press = async (keys: string, until: () => Promise<boolean>) => {
    for (let i = 0; i < 40 && !(await until()); i++) await page.keyboard.press(keys)
    expect(await until()).toBe(true)
  }
  const focused = (text: string) => () =>
    page.evaluate(
      (s) =>
        (document.activeElement?.textContent ?? '').trim() === s &&
        document.activeElement !== document.body,
      text,
    )
  await press('Tab', focused(TEXT.fa.unknown))
  await page.keyboard.press('Enter')
  await press('Tab', () =>
    page.evaluate(() => document.activeElement?.getAttribute('name') === 'family'),
  )
  await page.keyboard.press('Space')
  await press('Tab', focused(TEXT.fa.next))
  await page.keyboard.press('Enter')
  await expect(heading(page, 'چه می‌بینید یا می‌شنوید؟')).toBeFocused()
  await press('Tab', () =>
    page.evaluate(() => document.activeElement?.getAttribute('name') === 'symptom'),
  )
  await page.keyboard.press('Space')
  await press('Tab', focused(TEXT.fa.next))
  await page.keyboard.press('Enter')
  await press('Tab', () =>
    page.evaluate(() => document.activeElement?.hasAttribute('aria-pressed') ?? false),
  )
  await page.keyboard.press('Enter')
  await press('Tab', focused(TEXT.fa.next))
  await page.keyboard.press('Enter')
  await expect(heading(page, 'کجا بیاییم؟')).toBeFocused()
})

test('the first page is small: all bytes with the font', async ({ page }) => {
  await server(page, answers('fa'))
  const cdp = await page.context().newCDPSession(page)
  const fonts: string[] = []
  let bytes = 0
  await cdp.send('Network.enable')
  cdp.on('Network.responseReceived', (e) => {
    if (e.response.url.endsWith('.woff2')) fonts.push(e.response.url.split('/').at(-1) ?? '')
  })
  cdp.on('Network.loadingFinished', (e) => (bytes += e.encodedDataLength))
  await open(page, '/', 'fa')
  await expect(page.getByRole('link', { name: TEXT.fa.boiler })).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  expect(bytes).toBeGreaterThan(50_000) // it did measure something
  expect(bytes).toBeLessThan(120_000)
  expect(fonts).toHaveLength(1) // no Latin letter on it, so no Latin font
  test.info().annotations.push({ type: 'bytes', description: String(bytes) })
  console.log(`first page: ${bytes} bytes`)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the page still says who we are and how to reach us', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByRole('heading', { name: 'هیرماس‌سرویس' })).toBeVisible()
    await expect(page.getByRole('link', { name: '۰۲۱ ۰۰۰۰ ۰۰۰۰' })).toHaveAttribute('href', /^tel:/)
    await expect(page.getByText('شماره سریال')).toBeVisible() // what to have ready
  })
})
