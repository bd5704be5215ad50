/*
 * A survey goes out a day after its job is closed, so the demo's history leaves some that wait for an answer. A low score
 * opens a recovery; an answer is final.
 */
import { type Page } from '@playwright/test'
import { Manager } from './desk'
import { expect, heading, open, sound, test, texts, type Lang } from './kit'
import { anybody, as, ok } from './people'

/** A link to a survey that nobody has answered. */
async function waiting(): Promise<string> {
  const sent = await ok(anybody.GET('/demo/messages', { params: { query: { limit: 200 } } }))
  for (const m of sent.items) {
    const token = /\/s\/([\w-]{22})/.exec(m.text)?.[1]
    if (!token) continue
    const survey = await anybody.GET('/survey', { params: { query: { token } } })
    if (survey.data && !survey.data.answered) return `/s/${token}`
  }
  throw new Error('the demo has no survey that waits for an answer')
}
for (const lang of ['fa', 'en'] satisfies Lang[])
  test(`a low score is taken once, opens a recovery with its clock, and is put right (${lang})`, async ({
    page,
    desk,
    calls,
  }) => {
    const t = texts[lang].pages.survey
    const words = texts[lang].surveys
    await open(page, await waiting(), lang)
    await expect(page.getByRole('button', { name: t.send })).toBeVisible()
    await sound(page, lang)
    await answerLow(page)
    await page.getByRole('button', { name: t.send }).click()
    await expect(heading(page, t.sent)).toBeVisible()
    await sound(page, lang)
    await page.reload()
    await expect(heading(page, t.answered)).toBeVisible()
    await sound(page, lang)

    // The newest case is theirs: somebody calls, puts it right, and hears that it is.
    const manager = await Manager.of(await desk(), lang, calls, 'manager')
    await manager.figure(texts[lang].day.figures.open_requests)
    await manager.go('/staff/tasks?kind=recovery')
    await expect(manager.page.getByText(texts[lang].tasks.kinds.recovery).first()).toBeVisible()
    await manager.sound()
    const api = await as('manager')
    const newest = async () =>
      (
        await ok(api.GET('/recovery-cases', { params: { query: { state: ['open'], limit: 200 } } }))
      ).items.toSorted((a, b) => b.created_at.localeCompare(a.created_at))[0]
    await expect
      .poll(async () => Date.parse((await newest())?.created_at ?? '1970'))
      .toBeGreaterThan(Date.now() - 300_000)
    const { number, id } = (await newest())!
    await manager.go('/staff/recovery-cases')
    await expect(manager.page.getByRole('link', { name: number })).toBeVisible()
    await manager.sound()
    await manager.go(`/staff/recovery-cases/${id}`)
    await expect(manager.page.getByText(words.call_by, { exact: true })).toBeVisible()
    await manager.sound()
    await manager.button(words.contact).click()
    const dialog = manager.dialog()
    await dialog.locator('label:has(input[name=reached][value=yes])').click()
    await dialog.getByRole('textbox').fill({ fa: 'گفت‌وگو شد', en: 'We talked' }[lang])
    await manager.sound()
    await manager.button(words.contact, dialog).click()
    await manager.said(words.was_contacted)
    await manager.button(words.solve).click()
    await dialog.getByRole('textbox').fill({ fa: 'هزینه برگشت', en: 'Paid back' }[lang])
    await manager.button(words.solve, dialog).click()
    await manager.said(words.was_solved)
    await manager.button(words.close).click()
    await dialog.locator('label:has(input[value=confirmed_by_customer])').click()
    await manager.sound()
    await manager.button(words.close, dialog).click()
    await manager.said(words.was_closed)
    await manager.sound()
  })

/** The worst of everything that is asked, and what that brings up. */
async function answerLow(page: Page) {
  for (let round = 0; round < 6; round++) {
    const names = await page.locator('form input[type=radio]').evaluateAll((all) => [
      ...new Set(
        all
          .map((i) => i as HTMLInputElement)
          .filter(
            (i) =>
              !all.some(
                (o) => (o as HTMLInputElement).name === i.name && (o as HTMLInputElement).checked,
              ),
          )
          .map((i) => i.name),
      ),
    ])
    if (names.length === 0) break
    for (const name of names)
      await page
        .locator('label')
        .filter({ has: page.locator(`input[name="${name}"]`) })
        .first()
        .click()
  }
  for (const box of await page.locator('form input[type=checkbox]').all())
    if (!(await box.isChecked())) {
      await box.check()
      break
    }
}
