/*
 * A survey goes out a day after its job is closed, so the demo's history leaves some that wait for an answer. A low score
 * opens a recovery; an answer is final.
 */
import { type Page } from '@playwright/test'
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
  test(`a low score is taken once and opens a recovery (${lang})`, async ({ page }) => {
    const t = texts[lang].pages.survey
    const manager = await as('manager')
    const recoveries = async () =>
      (await ok(manager.GET('/tasks', { params: { query: { limit: 200 } } }))).items.filter(
        (task) => task.kind === 'recovery',
      ).length
    const before = await recoveries()
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
    await expect.poll(recoveries).toBeGreaterThan(before)
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
