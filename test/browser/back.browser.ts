import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { exampleAnswers } from '../pages/visitor.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { fillStep } from './support/fill-step.ts'
import { openReader } from './support/reader.ts'
import { withoutCookies } from './support/without-cookies.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

const stepOf = (page: Page) => page.locator('input[name=step]').getAttribute('value')
const next = (page: Page) => page.locator('.acts button').first().click()

/** What every control of the form that a person sees holds. */
function typedOn(page: Page): Promise<Record<string, unknown>> {
  // As text, because it runs in the page, whose types the tests do not have.
  return page.evaluate<
    Record<string, unknown>
  >(`Object.fromEntries([...document.querySelectorAll('#form :is(input:not([type=hidden]), select, textarea)')]
    .map((one) => [one.id || one.name + one.value, one.type === 'checkbox' || one.type === 'radio' ? one.checked : one.value]))`)
}

/** All values of the form on the page, hidden ones too, and all that the page keeps on the device. */
function heldBy(page: Page): Promise<string> {
  return page.evaluate<string>(
    `JSON.stringify([[...document.querySelectorAll('#form [name]')].map((one) => one.value), { ...localStorage }])`,
  )
}

/** What the example types of a company and a person. */
const typedWords = ['company.name', 'contact.name', 'contact.email'].flatMap((name) => exampleAnswers('corporate').get(name) ?? [])

describe.each([true, false])('the browser’s own Back in a form, with script %s', (script) => {
  it('leads from step to step with all that was typed, goes on from there without loss, and to the receipt once it is sent', async () => {
    const { page, close } = await openReader(browser, inject('deskUrl'), { script })
    await page.goto('/forms/corporate')
    // A mistake first: its page is a step of the way back, too.
    await next(page)
    const seen: { step: string | null; typed: Record<string, unknown> }[] = []
    while ((await stepOf(page)) !== 'review') {
      await fillStep(page, exampleAnswers('corporate'))
      seen.push({ step: await stepOf(page), typed: await typedOn(page) })
      await next(page)
    }
    for (const { step, typed } of seen.toReversed()) {
      await page.goBack()
      expect(await stepOf(page)).toBe(step)
      expect(await typedOn(page), String(step)).toEqual(typed)
    }
    // Simply on: all that was said on later steps is there, who they are too.
    for (let steps = 0; (await stepOf(page)) !== 'review'; steps += 1) {
      expect(steps).toBeLessThan(15)
      await next(page)
    }
    await page.getByLabel('上記の個人情報の取扱いに同意します').check()
    for (const word of typedWords) expect(await heldBy(page)).toContain(word)
    await page.locator('.acts .send').click()
    await page.waitForURL(/\/receipts\//u)
    const number = await page.locator('.number strong').innerText()
    // Whoever presses Back on this device is shown the receipt, however often, and nothing that was typed.
    for (const again of ['back', 'back', 'reload', 'forward'] as const) {
      await { back: () => page.goBack(), forward: () => page.goForward(), reload: () => page.reload() }[again]()
      expect(await page.locator('.number strong').innerText(), again).toBe(number)
      for (const word of typedWords) expect(await page.content()).not.toContain(word)
    }
    expect(await heldBy(page)).not.toContain(typedWords[0])
    expect(number).toMatch(/^C-/u)
    await close()
  })
})

describe.each([true, false])('without cookies, with script %s', (script) => {
  it('Back after sending leads to what was sent, not to an error of the browser, and sending it again files nothing twice', async () => {
    const between = await withoutCookies(inject('deskUrl'))
    const { page, close } = await openReader(browser, between.url, { script })
    await page.goto('/forms/worker')
    while (!page.url().includes('/receipts/')) {
      await fillStep(page, exampleAnswers('worker'))
      await next(page)
    }
    const number = await page.locator('.number strong').innerText()
    await page.goBack()
    await page.locator('.acts .send').click()
    await page.waitForURL(/\/receipts\//u)
    expect(await page.locator('.number strong').innerText()).toBe(number)
    await close()
    between.close()
  })
})
