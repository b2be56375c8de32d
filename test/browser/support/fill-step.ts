import type { Page } from 'playwright-core'
import type { Answers } from '../../../src/pages/forms/answers.ts'

/** Fills in what the step of a form that is open asks of these answers, as a person would. */
export async function fillStep(page: Page, answers: Answers): Promise<void> {
  for (const list of ['offices', 'projects']) {
    if (!answers.has(`${list}.count`)) continue
    const add = page.locator(`button[value="add:${list}"]`)
    if ((await add.count()) > 0 && (await page.locator(`[id="${list}.0"]`).count()) === 0) await add.click()
  }
  const folded = page.locator('details.group:not([open]) > summary')
  while ((await folded.count()) > 0) await folded.first().click()
  // As text, because it runs in the page, whose types the tests do not have.
  const asked = await page.evaluate<[string, string][]>(
    `[...document.querySelectorAll('[name]:not([type=hidden])')].map((one) => [one.getAttribute('name'), one.type])`,
  )
  const kinds = new Map(asked)
  for (const [name, values] of answers) {
    const kind = kinds.get(name)
    const control = page.locator(`[name="${name}"]:not([type=hidden])`)
    if (kind === undefined) continue
    if (kind === 'radio' || kind === 'checkbox')
      for (const value of values) await page.locator(`[name="${name}"][value="${value}"]`).check()
    else if (kind.startsWith('select')) await control.selectOption([...values])
    else {
      await control.fill(values.at(-1) ?? '')
      await control.blur()
    }
  }
}
