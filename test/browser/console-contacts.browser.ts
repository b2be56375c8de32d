import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
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
  consultant = await newColleague('consultant', '連絡 確子')
})
afterAll(() => closeWindows(browser))

const newOwnTicket = async () => {
  const number = await newTicket('連絡先のことで伺います。')
  const params = { path: { number } }
  answered(await consultant.api.PUT('/api/v1/tickets/{number}/assignment', { params, body: { consultantId: consultant.id } }))
  return number
}

describe('what the applicant said by other ways', () => {
  it('is noted in the composer as their word, by keyboard, and stands so in the conversation; in both languages', async () => {
    const number = await newOwnTicket()
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`, 1280)
    const { page } = reader
    await page.getByRole('radio', { name: 'メモ（窓口の中だけ）' }).focus()
    await page.keyboard.press('ArrowLeft')
    const form = page.getByRole('form', { name: '受けた連絡を記録する' })
    await form.getByText('相談者には何も送られません').waitFor()
    await inspectScreen(reader)
    await form.getByText('対面').click()
    await form.getByLabel('相談者が話した内容').fill('来月お越しになるそうです。')
    await page.keyboard.press('Control+Enter')
    const said = page.getByRole('listitem').filter({ hasText: '来月お越しになるそうです。' })
    await said.getByText('窓口で記録（連絡 確子）').waitFor()
    await said.getByRole('heading', { name: '対面でのご連絡' }).waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await said.getByText('noted by 連絡 確子').waitFor()
    await page.getByText('What they said', { exact: true }).click()
    await inspectScreen(reader)
    await reader.close()
  })
})

describe('the contact of a ticket', () => {
  it('is said to be unproved before a reply is sent and at one that waits for it, and vouched for beside it', async () => {
    const number = await newOwnTicket()
    const body = { direction: 'out', subject: '資料の件', body: '資料をお送りします。' } as const
    answered(await consultant.api.POST('/api/v1/tickets/{number}/messages', { params: { path: { number } }, body }))
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    const reply = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: body.subject }) })
    await reply.getByText('保留', { exact: true }).waitFor()
    await page.getByText('返信（相談者に届く）').click()
    const warning = page.getByRole('status').filter({ hasText: '返信は確認されるまで保留されます' })
    await inspectScreen(reader)
    await warning.getByRole('button', { name: '確認済みにする' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'メールアドレスを確認済みにする' })
    await dialog.getByText('組織を代表して回答できる方').waitFor()
    await inspectScreen(reader)
    await dialog.getByRole('button', { name: '確認済みにする' }).click()
    await warning.waitFor({ state: 'detached' })
    await page.getByText('確認済み', { exact: true }).waitFor()
    await reply.getByText('送信済み', { exact: true }).waitFor()
    await reader.close()
  })

  it('is corrected, a wrong number said at its field', async () => {
    const number = await newOwnTicket()
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await page.getByRole('button', { name: '佐藤 花子さんの連絡先を直す' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: '連絡先を直す' })
    await dialog.getByLabel('電話番号').fill('なし')
    await dialog.getByRole('button', { name: '保存する' }).click()
    await expect.poll(() => dialog.getByLabel('電話番号').getAttribute('aria-invalid')).toBe('true')
    await inspectScreen(reader)
    await dialog.getByLabel('電話番号').fill('03-9999-0000')
    await dialog.getByLabel('お名前').fill('佐藤 華子')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('03-9999-0000').waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('tab', { name: 'Organisation' }).click()
    await page.getByRole('region', { name: 'Contacts' }).getByRole('button', { name: 'Correct the contact 佐藤 華子' }).click()
    await page.getByRole('dialog', { name: 'Correct the contact' }).getByText('An address cannot be changed').waitFor()
    await inspectScreen(reader)
    await reader.close()
  })
})
