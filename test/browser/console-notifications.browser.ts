import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => browser?.close())

/** Opens the list when it is not open, however the screen was read anew meanwhile. */
async function openBell(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
}

it('a consultant is told live of what others did, goes there by keyboard, and reads all', async () => {
  const supervisor = await newColleague('supervisor', '統括 報男')
  const consultant = await newColleague('consultant', '相談 鈴子')
  const reader = await openConsole(browser, consultant, '/desk/tickets?view=mine')
  const { page } = reader
  await page.getByRole('button', { name: 'お知らせ 0件' }).waitFor()
  await openBell(page, /^お知らせ/u)
  await page.getByText('お知らせはまだありません。', { exact: false }).waitFor()
  await inspectScreen(reader)
  await page.keyboard.press('Escape')

  const [first, second] = [await newTicket('お知らせで届きます。'), await newTicket('こちらもお知らせで届きます。')]
  for (const number of [first, second]) {
    answered(
      await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', {
        params: { path: { number } },
        body: { consultantId: consultant.id },
      }),
    )
  }
  await page.getByRole('button', { name: 'お知らせ 2件' }).waitFor()
  await openBell(page, /^お知らせ/u)
  const dialog = page.getByRole('dialog', { name: 'お知らせ' })
  await dialog.getByText('統括 報男さん', { exact: false }).first().waitFor()
  await inspectScreen(reader)
  const item = dialog.getByRole('listitem').filter({ hasText: second })
  await item.getByRole('link', { name: /案件の担当になりました/u }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(second, 'u'))
  await page.getByRole('button', { name: 'お知らせ 1件' }).waitFor()

  await openBell(page, /^お知らせ/u)
  await page.getByRole('button', { name: 'すべて既読にする' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'すべて既読にする' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'お知らせ 0件' }).waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await openBell(page, /unread$/u)
  await page.getByRole('link', { name: 'A ticket was handed to you' }).first().waitFor()
  await inspectScreen(reader)
  await reader.close()

  const auditor = await openConsole(browser, await newColleague('auditor', '監査 鈴男'), '/desk/tickets?view=all')
  await auditor.page.getByRole('button', { name: /監査 鈴男/u }).waitFor()
  expect(await auditor.page.getByRole('button', { name: /^お知らせ/u }).count()).toBe(0)
  await auditor.close()
})
