import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

it('a ticket somebody was at is offered where nothing is searched yet, in another browser, too, and leads there by keyboard', async () => {
  const consultant = await newColleague('consultant', '最近 開子')
  const number = await newTicket('あとでまた開きます。')
  const first = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
  const opened = async () => answered(await consultant.api.GET('/api/v1/opened-items', { params: { query: {} } })).items
  await expect.poll(async () => (await opened()).map(({ ticket }) => ticket)).toEqual([number])
  await first.close()

  const reader = await openConsole(browser, consultant, '/desk/tickets?view=mine')
  const { page } = reader
  await page.getByRole('link', { name: /^すべて/u }).waitFor()
  await page.keyboard.press('/')
  await page.getByRole('option', { name: new RegExp(number, 'u') }).waitFor()
  await inspectScreen(reader)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(number, 'u'))
  await reader.close()
})
