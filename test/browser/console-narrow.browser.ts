import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** What of the header and of the fields and buttons below it ends beyond `width`, by its name. */
async function beyondTheEdge(page: Page, width: number): Promise<(string | null)[]> {
  const parts = await page.locator('header, header a, header button, main input, main button, main textarea').all()
  const shown = await Promise.all(
    parts.map(async (part) => ({
      box: await part.boundingBox(),
      name: (await part.getAttribute('aria-label')) ?? (await part.textContent()),
    })),
  )
  return shown.filter(({ box }) => box !== null && box.x + box.width > width + 1).map(({ name }) => name)
}

async function topOf(part: Locator): Promise<number> {
  return (await part.boundingBox())?.y ?? Number.NaN
}

async function bottomOf(part: Locator): Promise<number> {
  return (await topOf(part)) + ((await part.boundingBox())?.height ?? Number.NaN)
}

describe('the console on a narrow screen', () => {
  it.each([
    ['ja-JP', 390],
    ['ja-JP', 320],
    ['en-GB', 390],
    ['en-GB', 320],
  ] as const)('keeps its header and its forms within the screen, one field below the other: %s, %i px', async (locale, width) => {
    const reader = await openConsole(browser, await newColleague('consultant', '相談 長名之介'), '/desk/phone-form', width, locale)
    const { page } = reader
    await page
      .getByRole('textbox', { name: /^(?:お名前|Name)/u })
      .first()
      .waitFor()
    expect(await beyondTheEdge(page, width)).toEqual([])
    const field = await page
      .getByRole('textbox', { name: /^(?:お名前|Name)/u })
      .first()
      .boundingBox()
    expect(field?.width).toBeGreaterThan(width * 0.6)
    await inspectScreen(reader)
    await reader.close()
  })

  it.each([
    [1100, 620],
    [390, 844],
  ] as const)('shows what is known of a ticket below its conversation, not across it: %i by %i px', async (width, height) => {
    const colleague = await newColleague('consultant', '相談 二名之介')
    const reader = await openConsole(browser, colleague, `/desk/tickets/${await newTicket('本社の分散を考えています。')}?view=all`, width)
    const { page } = reader
    await page.setViewportSize({ width, height })
    const composer = page.getByRole('form', { name: '書く' })
    const known = page.getByText('相談者', { exact: true }).first()
    await expect.poll(async () => (await topOf(known)) - (await bottomOf(composer))).toBeGreaterThanOrEqual(0)
    await inspectScreen(reader)
    await reader.close()
  })
})
