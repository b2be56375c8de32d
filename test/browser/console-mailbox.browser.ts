import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { openMailbox } from '../../bin/demo/mailbox.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

it('an administrator reads a caught mail for a recorded reason: its text, its HTML where nothing runs, its headers', async () => {
  const invited = await newColleague('consultant', '招待 十三郎')
  const administrator = await newColleague('administrator', '管理 十二郎')
  await administrator.api.POST('/api/v1/staff/{id}/invitation', { params: { path: { id: invited.id } } })
  const reader = await openConsole(browser, administrator, '/desk/mailbox')
  const { page } = reader
  // Whom it is for is hidden in the list until there is a reason.
  const { id } = await openMailbox(`${inject('deskFolder')}/mails`).take(invited.email, '')
  await page.reload()
  const shut = page.locator(`a[href*="${id}"]`)
  await shut.filter({ hasText: /（読むには理由の記録が必要です）$/u }).waitFor()
  await inspectScreen(reader)
  await shut.click()
  await page.getByRole('heading', { name: 'このメールを読む理由' }).waitFor()
  await inspectScreen(reader)
  await page.getByRole('combobox', { name: '理由' }).click()
  await page.getByRole('option', { name: '招待・パスワード設定の手伝い' }).click()
  await page.getByRole('button', { name: '理由を記録して読む' }).press('Enter')
  await page.getByText(invited.email).first().waitFor()
  await page.getByRole('link', { name: /^http/u }).first().waitFor()
  await inspectScreen(reader)
  await page.getByRole('tab', { name: 'HTML' }).click()
  await page.frameLocator('iframe').getByText('招待 十三郎').first().waitFor()
  await inspectScreen(reader)
  await page.getByRole('tab', { name: 'ヘッダー' }).click()
  await page.getByText('message-id').waitFor()
  await inspectScreen(reader)
  await reader.close()
})

it('an administrator reads a caught mail of a ticket for a recorded reason alone', async () => {
  const number = await newTicket('メールの控えを確かめます。')
  const reader = await openConsole(browser, await newColleague('administrator', '管理 十四郎'), '/desk/mailbox')
  const { page } = reader
  const shut = page.getByRole('link', { name: new RegExp(`^${number}.*読むには理由の記録が必要です`, 'u') })
  await expect
    .poll(
      async () => {
        await page.reload()
        await page.getByRole('columnheader', { name: '件名' }).or(page.getByText('まだメールはありません。')).waitFor()
        return shut.count()
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBeGreaterThan(0)
  await inspectScreen(reader)
  await shut.first().click()
  await page.getByRole('heading', { name: `${number} を開く理由` }).waitFor()
  expect(await page.getByRole('tab', { name: 'HTML' }).count()).toBe(0)
  await inspectScreen(reader)
  await page.getByRole('combobox', { name: '目的' }).click()
  await page.getByRole('option', { name: /^不具合の調査/u }).click()
  await page.getByRole('textbox', { name: '理由' }).fill('届かないとのお問い合わせの調査のため')
  await page.getByRole('button', { name: '理由を記録して開く' }).press('Enter')
  await page.getByRole('tab', { name: 'HTML' }).waitFor()
  await page.getByText(number).first().waitFor()
  await inspectScreen(reader)
  await reader.close()
})
