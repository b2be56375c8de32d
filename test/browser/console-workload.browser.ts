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

it('a supervisor sees who has how much to do, and shares out what a colleague holds, by keyboard', async () => {
  const supervisor = await newColleague('supervisor', '統括 配子')
  const leaver = await newColleague('consultant', '不在 休男')
  const taker = await newColleague('consultant', '引継 受子')
  const [first, second] = [await newTicket('引き継いでいただきます。'), await newTicket('こちらも引き継いでいただきます。')]
  const given = []
  for (const number of [first, second]) {
    const params = { path: { number } }
    given.push(answered(await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', { params, body: { consultantId: leaver.id } })))
  }
  expect(given.map(({ assigneeId }) => assigneeId)).toEqual([leaver.id, leaver.id])

  const reader = await openConsole(browser, supervisor, '/desk/workload')
  const { page } = reader
  const row = page.getByRole('row', { name: /不在 休男/u })
  await row.getByText('2件／上限20件').waitFor()
  await inspectScreen(reader)
  const open = row.getByRole('button', { name: '不在 休男：案件の引き継ぎ案' })
  await open.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '不在 休男さんの案件の引き継ぎ案' })
  const choice = (number: string) => dialog.getByRole('combobox', { name: `${number}を引き継ぐ方` })
  await choice(first).waitFor()
  await inspectScreen(reader)
  for (const number of [first, second]) {
    await choice(number).focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(taker.name)
    await page.getByRole('option', { name: new RegExp(`^${taker.name}`, 'u') }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => choice(number).inputValue()).toContain(taker.name)
  }
  await dialog.getByRole('button', { name: '2件を引き継ぐ' }).focus()
  await page.keyboard.press('Enter')
  await dialog.getByText('2件を引き継ぎました。').waitFor()
  await inspectScreen(reader)
  await page.keyboard.press('Escape')
  await page
    .getByRole('row', { name: /引継 受子/u })
    .getByText('2件／上限20件')
    .waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page
    .getByRole('row', { name: /引継 受子/u })
    .getByText('2 of 20')
    .waitFor()
  await inspectScreen(reader)
  await reader.close()
})
