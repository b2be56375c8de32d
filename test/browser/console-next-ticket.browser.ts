import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { newColleague, newTicket, openConsole } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

it('the next ticket opens in the same list and on the same side, with nothing chosen or filtered in the matching of the one before', async () => {
  const supervisor = await newColleague('supervisor', '次々 案子')
  const numbers = [await newTicket('甲の候補を絞り込みます。'), await newTicket('乙はまだ絞り込みません。')]
  for (const number of numbers) {
    const path = { params: { path: { number } } }
    answered(await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: supervisor.id } }))
  }
  const [first = '', second = ''] = numbers
  const run = answered(await supervisor.api.POST('/api/v1/tickets/{number}/matches', { params: { path: { number: first } } }))
  const [one, other] = run.candidates.map(({ municipality }) => municipality.code)
  const list = 'view=mine&sort=received&status=%5B%22open%22%5D'
  const narrowed = `/desk/tickets/${first}?${list}&tab=matching&run=${run.id}&picks=${one}%2C${other}&by=desk&find=%E5%B8%82`
  const reader = await openConsole(browser, supervisor, narrowed)
  const { page } = reader
  const address = () => page.url().slice(new URL(page.url()).origin.length)
  const rowOf = (number: string) => page.getByRole('link', { name: new RegExp(number, 'u') })
  await page.getByText(/^選択 2件：/u).waitFor()
  await rowOf(second).click()
  await page.getByRole('heading', { name: /^株式会社みほん/u }).waitFor()
  await expect.poll(address).toBe(`/desk/tickets/${second}?${list}&tab=matching`)

  await page.goto(narrowed)
  await page.getByText(/^選択 2件：/u).waitFor()
  // What is open stays as it is.
  await rowOf(first).click()
  await page.getByText(/^選択 2件：/u).waitFor()
  expect(address()).toBe(narrowed)
  // Whichever of the two comes first in the list.
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect.poll(() => address().replace(/C-\d+-\d+/u, 'C')).toBe(`/desk/tickets/C?${list}&tab=matching`)
  await reader.close()
})

it('o opens the line that has the focus, or the first one; once more, it leads to what is open', async () => {
  const consultant = await newColleague('consultant', '開く 開子')
  const numbers = [await newTicket('先に届いた相談です。'), await newTicket('後に届いた相談です。')]
  const reader = await openConsole(browser, consultant, '/desk/tickets?view=unassigned&sort=received')
  const { page } = reader
  const [, second = ''] = numbers
  await page.getByRole('link', { name: new RegExp(second, 'u') }).waitFor()
  await page.keyboard.press('o')
  await page.getByRole('heading', { level: 2, name: /^株式会社みほん/u }).waitFor()
  expect(page.url()).toContain(`/desk/tickets/${second}?`)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('o')
  await expect.poll(() => page.url()).toContain(`/desk/tickets/${numbers[0]}?`)
  await page.getByText('先に届いた相談です。').last().waitFor()
  await page.keyboard.press('o')
  await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('ticket-heading')
  await reader.close()
})
