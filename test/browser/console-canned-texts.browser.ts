import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '定型 花子')
})
afterAll(() => closeWindows(browser))

it('a canned text is kept, found by typing, and inserted where the cursor is, by keyboard; the whole mail is shown before it goes', async () => {
  const number = await newTicket('資料をお願いします。')
  const name = `資料 ${crypto.randomUUID().slice(0, 6)}`
  const inEnglish = `お礼 ${crypto.randomUUID().slice(0, 6)}`
  answered(await consultant.api.POST('/api/v1/canned-texts', { body: { name: inEnglish, ja: '', en: 'Thank you.', shared: false } }))
  const reader = await openConsole(browser, consultant, '/desk/canned-texts')
  const { page } = reader
  await page.getByRole('button', { name: '定型文を登録' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: '定型文を登録' })
  await dialog.getByRole('textbox', { name: '名前' }).fill(name)
  await dialog.getByRole('textbox', { name: '日本語の文' }).fill('{{municipality}}')
  await dialog.getByRole('button', { name: '保存する' }).click()
  await dialog.getByText('という変数は、この文面では使えません').waitFor()
  await inspectScreen(reader)
  await dialog.getByRole('textbox', { name: '日本語の文' }).fill('{{ticketNumber}}の資料をお送りします。')
  await dialog.getByRole('button', { name: '保存する' }).click()
  await page.getByRole('heading', { name }).waitFor()
  await inspectScreen(reader)

  await page.goto(`/desk/tickets/${number}?view=all`)
  const writing = page.getByRole('form', { name: '書く' })
  const area = writing.locator('textarea').first()
  await area.fill('お世話になります。よろしくお願いします。')
  await area.press('Home')
  for (const _sign of 'お世話になります。') await area.press('ArrowRight')
  await writing.getByRole('button', { name: '定型文を挿入' }).press('Enter')
  const search = writing.getByRole('combobox', { name: '定型文を挿入' })
  await search.focus()
  await search.pressSequentially(name)
  await page.getByRole('option', { name }).waitFor()
  await inspectScreen(reader)
  await page.keyboard.press('Enter')
  await expect.poll(() => area.inputValue()).toBe(`お世話になります。${number}の資料をお送りします。よろしくお願いします。`)

  // What would put English into a Japanese mail says so before it is taken, and behind a line it begins one of its own.
  await area.press('End')
  await writing.getByRole('button', { name: '定型文を挿入' }).press('Enter')
  await search.focus()
  await search.pressSequentially(inEnglish)
  await page.getByRole('option', { name: `${inEnglish}（英語のみ）`, exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => area.inputValue()).toMatch(/よろしくお願いします。\nThank you\.$/u)
  await page.getByRole('button', { name: '担当する' }).click()
  await page.getByText('担当：定型 花子').waitFor()
  await page.getByText('返信（相談者に届く）').click()
  await writing.getByRole('textbox', { name: '相談者へのメールの本文' }).fill('資料をお送りします。')
  await writing.getByRole('button', { name: '届く内容を確認' }).press('Enter')
  const mail = page.getByRole('dialog', { name: '相談者に届くメール' })
  await mail.getByText('資料をお送りします。').waitFor()
  await mail.getByText('確認されるまで保留になります').waitFor()
  await inspectScreen(reader)
  await reader.close()
})

it('a canned text that comes after its name was typed is chosen by Enter as well, Enter before sends nothing, and Escape leads back', async () => {
  const number = await newTicket('遅れて届く定型文です。')
  const name = `遅れて ${crypto.randomUUID().slice(0, 6)}`
  answered(await consultant.api.POST('/api/v1/canned-texts', { body: { name, ja: '追ってご連絡します。', en: '', shared: false } }))
  const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
  const { page } = reader
  const writing = page.getByRole('form', { name: '書く' })
  const area = writing.locator('textarea').first()
  let letCome: () => void = () => undefined
  const held = new Promise<void>((resolve) => (letCome = resolve))
  await page.route(/\/canned-texts$/u, async (route) => {
    await held
    await route.continue()
  })
  await area.fill('一行目です。')
  const button = writing.getByRole('button', { name: '定型文を挿入' })
  const search = writing.getByRole('combobox', { name: '定型文を挿入' })
  await button.press('Enter')
  await search.and(page.locator(':focus')).waitFor()
  await page.keyboard.type(name.slice(0, 5))
  await page.keyboard.press('Enter')
  letCome()
  await page.getByRole('option', { name, selected: true }).waitFor()
  await page.keyboard.press('Escape')
  await button.and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await search.and(page.locator(':focus')).waitFor()
  await page.keyboard.type('どこにもない')
  await writing.getByText('見つかりません').waitFor()
  await inspectScreen(reader)
  await page.keyboard.press('Enter')
  await search.fill(name)
  await page.keyboard.press('Enter')
  await expect.poll(() => area.inputValue()).toBe('一行目です。\n追ってご連絡します。')
  await area.and(page.locator(':focus')).waitFor()
  expect(await page.getByRole('log').getByText('一行目です。').count()).toBe(0)
  await reader.close()
})
