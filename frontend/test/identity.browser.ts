/* Getting in: the second step, setting it up, invitations, acting for another, "this wasn't me". */
import { accessible, expect, open, Refused, server, test, type Lang, type Schemas } from './kit'

const id = (n: number) => `0199e1c4-7d1a-7c3e-9a53-0f6f4c2f7${n.toString().padStart(3, '0')}`
const both = (fa: string, en: string) => ({ fa, en })
const at = '2026-11-23T10:00:00.000Z'
const organization = { id: id(1), code: 'HMS', name: both('خدمات', 'Service') }
const granted = (
  roles: Schemas['GrantedRole'][],
  session: Partial<Schemas['Session']> = {},
): Schemas['SessionGrant'] => ({
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
    ...session,
  },
  account: {
    id: id(3),
    name: 'آرش کیانی',
    username: 'admin',
    has_password: true,
    roles,
    organization,
    organizations: [],
    parties: [],
  },
})
const CODES = Array.from({ length: 10 }, (_, i) => `7QH2${i}-XK4TD`)
const words = {
  fa: {
    in: 'ورود',
    on: 'فعال‌سازی',
    kept: 'نگه داشتم',
    invite: 'دعوت',
    send: 'ارسال دعوت',
    again: 'ارسال دوباره',
    dispatcher: 'مسئول اعزام',
    act: 'کار به جای او',
    end: 'پایان',
    report: 'من نبودم؛ خروج از همه',
  },
  en: {
    in: 'Sign in',
    on: 'Turn on',
    kept: 'I’ve kept them',
    invite: 'Invite',
    send: 'Send invitation',
    again: 'Send again',
    dispatcher: 'Dispatcher',
    act: 'Act in their place',
    end: 'End',
    report: 'It wasn’t me: sign everything out',
  },
}

for (const lang of ['fa', 'en'] satisfies Lang[]) {
  const w = words[lang]
  const button = (name: string) => ({ name, exact: true })

  test(`the second step asks for a code and then lets in, ${lang}`, async ({ page }) => {
    const asked = await server(page, {
      'POST /sessions': ({ body }: { body: Schemas['PasswordGrant'] }) =>
        body.code ? granted(['admin']) : new Refused(403, 'mfa_required'),
    })
    await open(page, '/staff', lang)
    await page.locator('input[name=username]').fill('admin')
    await page.locator('input[name=password]').fill('long-enough-pass')
    await page.getByRole('button', button(w.in)).click()
    const code = page.locator('input[name=code]')
    await expect(code).toBeFocused()
    await accessible(page)
    await code.fill('۴۸۲۹۱۷')
    await page.getByRole('button', button(w.in)).click()
    await page.locator('#content h1').waitFor()
    const sent = asked.filter((a) => a.call === 'POST /sessions').map((a) => a.body)
    expect(sent.at(-1)).toEqual({
      grant: 'password',
      username: 'admin',
      password: 'long-enough-pass',
      code: '۴۸۲۹۱۷',
    })
  })

  test(`a role that must have a second factor sets it up first, ${lang}`, async ({ page }) => {
    const uri =
      'otpauth://totp/Service:admin?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Service'
    await server(page, {
      'POST /sessions': granted(['admin'], { must_enrol: true }),
      'POST /credentials/second-factor': { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', uri },
      'POST /credentials/second-factor/confirmation': ({
        body,
      }: {
        body: Schemas['SecondFactorConfirmation']
      }) =>
        body.code === '482917'
          ? { ...granted(['admin']), recovery_codes: CODES }
          : new Refused(422, 'validation_failed', {
              errors: [{ pointer: '/code', code: 'wrong_code', detail: 'wrong' }],
            }),
    })
    await open(page, '/staff', lang)
    await page.locator('input[name=username]').fill('admin')
    await page.locator('input[name=password]').fill('long-enough-pass')
    await page.getByRole('button', button(w.in)).click()
    await expect(page.getByRole('img')).toBeVisible()
    await accessible(page)
    const code = page.locator('input[name=code]')
    await code.fill('111111')
    await page.getByRole('button', button(w.on)).click()
    await expect(code).toHaveAttribute('aria-invalid', 'true')
    await code.fill('482917')
    await page.getByRole('button', button(w.on)).click()
    await expect(page.getByText(CODES[9]!)).toBeVisible()
    await accessible(page)
    await page.getByRole('button', button(w.kept)).click()
    await page.locator('#content h1').waitFor()
  })

  test(`somebody is invited, and again, ${lang}`, async ({ page }) => {
    const invitations: Schemas['Invitation'][] = []
    const asked = await server(page, {
      'POST /sessions': granted(['admin']),
      'GET /accounts': { items: [] },
      'GET /branches': { items: [] },
      'GET /invitations': () => ({ items: invitations }),
      'POST /invitations': ({ body }: { body: Schemas['InvitationPrototype'] }) => {
        const made: Schemas['Invitation'] = {
          id: id(6),
          version: 1,
          created_at: at,
          state: 'sent',
          name: body.name,
          email: body.email,
          roles: body.roles,
          sent_at: at,
          expires_at: at,
          created_by: id(3),
        }
        invitations.push(made)
        return made
      },
      [`POST /invitations/${id(6)}/resend`]: () => invitations[0],
    })
    await open(page, '/staff/settings/accounts', lang)
    await page.locator('input[name=username]').fill('admin')
    await page.locator('input[name=password]').fill('long-enough-pass')
    await page.getByRole('button', button(w.in)).click()
    await page.getByRole('button', button(w.invite)).first().click()
    const dialog = page.getByRole('dialog').first()
    await dialog.locator('input[name=name]').fill('Mina Rad')
    await dialog.locator('input[name=email]').fill('mina@vafa.example')
    await dialog.getByLabel(w.dispatcher).check()
    await accessible(page)
    await dialog.getByRole('button', button(w.send)).click()
    await expect(page.locator('#content').getByText('mina@vafa.example')).toBeVisible()
    await page.getByRole('button', button(w.again)).click()
    await expect.poll(() => asked.filter((a) => a.call.endsWith('/resend')).length).toBe(1)
    await accessible(page)
    expect(asked.find((a) => a.call === 'POST /invitations')?.body).toEqual({
      name: 'Mina Rad',
      email: 'mina@vafa.example',
      roles: ['dispatcher'],
      language: lang,
    })
  })

  test(`an administrator acts for somebody under both names, ${lang}`, async ({ page }) => {
    const sara: Schemas['Account'] = {
      id: id(4),
      version: 1,
      created_at: at,
      kind: 'staff',
      state: 'active',
      name: 'سارا احمدی',
      username: 'sara',
      has_password: true,
      has_second_factor: false,
      roles: ['dispatcher'],
    }
    const acting = granted(['dispatcher'], {
      id: id(7),
      impersonator: { id: id(3), name: 'آرش کیانی' },
    })
    const asked = await server(page, {
      'POST /sessions': granted(['admin']),
      'GET /accounts': { items: [sara] },
      'GET /invitations': { items: [] },
      [`GET /accounts/${id(4)}`]: sara,
      [`GET /accounts/${id(4)}/role-grants`]: { items: [] },
      [`POST /accounts/${id(4)}/impersonation`]: {
        ...acting,
        account: { ...acting.account, id: id(4), name: sara.name },
      },
      [`DELETE /sessions/${id(7)}`]: undefined,
      'GET /employees': { items: [] },
      'GET /timeline-entries': { items: [] },
    })
    await open(page, `/staff/settings/accounts/${id(4)}`, lang)
    await page.locator('input[name=username]').fill('admin')
    await page.locator('input[name=password]').fill('long-enough-pass')
    await page.getByRole('button', button(w.in)).click()
    await page.getByRole('button', button(w.act)).click()
    const dialog = page.getByRole('dialog').first()
    await dialog.locator('textarea[name=reason]').fill('She asked me to look.')
    await accessible(page)
    await dialog.getByRole('button', button(w.act)).click()
    const banner = page.getByRole('complementary').filter({ hasText: 'آرش کیانی' })
    await expect(banner).toContainText(sara.name)
    await accessible(page)
    await banner.getByRole('button', button(w.end)).click()
    // Back as oneself: the page begins anew, with one's own cookie.
    await page.waitForURL('**/staff/settings/accounts')
    await page.locator('#content h1').waitFor()
    await expect(banner).toHaveCount(0)
    expect(asked.some((a) => a.call === `DELETE /sessions/${id(7)}`)).toBe(true)
  })

  test(`a sign-in that was somebody else's is undone, ${lang}`, async ({ page }) => {
    const asked = await server(page, {
      'POST /sign-in-reports': { token: 'another-secret', expires_at: at },
      'POST /password-resets/completion': undefined,
    })
    await open(page, '/staff?report=a-secret', lang)
    await accessible(page)
    await page.getByRole('button', button(w.report)).click()
    await page.locator('input[name=password]').fill('nine quiet rivers bend')
    await accessible(page)
    await page.locator('form button[type=submit]').click()
    await expect(page.locator('input[name=username]')).toBeVisible()
    const sent = asked.filter((a) => a.call.startsWith('POST /password-resets'))
    expect(sent.map((a) => a.body)).toEqual([
      { token: 'another-secret', password: 'nine quiet rivers bend' },
    ])
  })
}
