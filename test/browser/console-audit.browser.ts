import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it as always } from 'vitest'
import { readAuditSearch } from '../../console/src/audit/audit-search.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let administrator: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  administrator = await newColleague('administrator', '記録 一郎')
})
afterAll(() => closeWindows(browser))

const topOf = async (field: Locator) => (await field.boundingBox())?.y ?? Number.NaN

describe('what narrows the audit', () => {
  it('takes the number of a ticket as it is typed, and says at its field what can be none, without asking', async () => {
    const number = await newTicket('番号で探していただきます。')
    const short = number.replace(/-0+(?=\d+$)/u, '-').toLowerCase()
    const reader = await openConsole(browser, administrator, '/desk/audit')
    const { page } = reader
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/v1/audit')) asked.push(new URL(request.url()).searchParams.get('ticket') ?? '')
    })
    await page.getByRole('row').nth(1).waitFor()
    const field = page.getByRole('textbox', { name: '案件番号' })
    const soFar = asked.length
    await field.fill('５番の案件')
    await field.press('Enter')
    await page.getByText('C-2026-000001のように入力してください').waitFor()
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect([await page.getByRole('alert').count(), asked.length]).toEqual([0, soFar])
    // What is said below it moves it away from none of its neighbours.
    expect(await topOf(field)).toBe(await topOf(page.getByRole('combobox', { name: '操作', exact: true })))
    await inspectScreen(reader)
    await field.fill(short.replace(/\d$/u, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)))
    expect(await page.getByText('のように入力してください').count()).toBe(0)
    await field.press('Enter')
    await page.waitForURL(new RegExp(`ticket=${number}$`, 'u'))
    expect(await field.inputValue()).toBe(number)
    await page
      .getByRole('row', { name: new RegExp(number, 'u') })
      .first()
      .waitFor()
    expect(asked.slice(soFar)).toEqual([number])
    await reader.close()
  })

  it.each([1440, 1280, 1024])('keeps its two days beside each other: %i px', async (width) => {
    const reader = await openConsole(browser, administrator, '/desk/audit', width)
    const { page } = reader
    const from = page.getByLabel('この日から')
    await from.waitFor()
    expect(await topOf(from)).toBe(await topOf(page.getByLabel('この日まで')))
    await reader.close()
  })
})

always('an address that names no ticket narrows the audit to none', () => {
  expect(['c-2026-５', 'C－2026ー000005', 'C-2026-000', '5', 'C-2026-1234567890', 7].map((ticket) => readAuditSearch({ ticket }))).toEqual([
    { ticket: 'C-2026-000005' },
    { ticket: 'C-2026-000005' },
    {},
    {},
    {},
    {},
  ])
})
