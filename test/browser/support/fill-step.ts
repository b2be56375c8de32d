import type { Page } from 'playwright-core'
import type { Answers } from '../../../src/pages/forms/answers.ts'

/** Fills in what the step of a form that is open asks of these answers, as a person would. */
export async function fillStep(page: Page, answers: Answers): Promise<void> {
  for (const list of ['offices', 'projects']) {
    const add = page.locator(`button[value="add:${list}"]`)
    if (answers.has(`${list}.count`) && (await add.count()) > 0 && (await page.locator(`[id="${list}.0"]`).count()) === 0) await add.click()
  }
  for (const [name, values] of answers) {
    const control = page.locator(`[name="${name}"]:not([type=hidden])`)
    if ((await control.count()) === 0) continue
    const kind = await control.first().getAttribute('type')
    if (kind === 'radio' || kind === 'checkbox')
      for (const value of values) await page.locator(`[name="${name}"][value="${value}"]`).check()
    else if ((await page.locator(`select[name="${name}"]`).count()) > 0) await control.selectOption([...values])
    else {
      await control.fill(values.at(-1) ?? '')
      await control.blur()
    }
  }
}
