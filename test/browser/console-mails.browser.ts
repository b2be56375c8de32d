import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'
import { tabTo } from './support/keyboard.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '郵便 葵')
})
afterAll(() => closeWindows(browser))

const dialog = (page: Page) => page.getByRole('dialog')
const ofTicket = (number: string) => ({ params: { path: { number } } })

async function openMails() {
  const number = await newTicket('メールの予定を見ます。')
  const ticket = answered(await supervisor.api.GET('/api/v1/tickets/{number}', ofTicket(number)))
  answered(await supervisor.api.PUT('/api/v1/contacts/{id}/verification', { params: { path: { id: ticket.applicant.id } } }))
  const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all&tab=mails`)
  const byHand = async () => {
    const { items } = answered(await supervisor.api.GET('/api/v1/tickets/{number}/follow-ups', ofTicket(number)))
    return items.find(({ kind }) => kind === 'manual-follow-up')
  }
  return { number, reader, page: reader.page, byHand }
}

/** Adds a mail for a day to come. */
async function addMail(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'メールを追加' }).click()
  await dialog(page).getByLabel('件名').fill('資料のご案内')
  await dialog(page).getByLabel('本文').fill('先日の資料をお送りします。')
  await dialog(page).getByLabel('送る日').fill('2090-01-06')
  await dialog(page).getByRole('checkbox', { name: 'この日時で間違いありません' }).check()
}

describe('the mails of a ticket', () => {
  it('say when they go, are paused and resumed, and are skipped for a reason without a pointer', async () => {
    const { reader, page, byHand } = await openMails()
    await addMail(page)
    await dialog(page).getByRole('checkbox', { name: 'それまでに相談者から返信があれば送らない' }).check()
    await inspectScreen(reader)
    await dialog(page).getByRole('button', { name: '追加する' }).click()
    await page.getByText('2090年1月6日').waitFor()
    await page.getByText('相談者から返信があれば送りません').waitFor()
    expect((await byHand())?.unlessReplied).toBe(true)
    await inspectScreen(reader)

    await page.getByRole('button', { name: '予定のメールを一時停止' }).click()
    await dialog(page).getByLabel('一時停止の理由').fill('先方の人事異動のため')
    await dialog(page).getByRole('button', { name: '予定のメールを一時停止' }).click()
    await page.getByText('先方の人事異動のため').waitFor()
    await page
      .getByText(/一時停止中/u)
      .first()
      .waitFor()
    expect((await byHand())?.pausedAt).not.toBeNull()
    await inspectScreen(reader)
    await page.getByRole('button', { name: '再開する' }).click()
    await dialog(page).getByRole('button', { name: '予定のメールを再開' }).click()
    await page.getByText('先方の人事異動のため').waitFor({ state: 'detached' })
    expect((await byHand())?.pausedAt).toBeNull()

    await page.getByRole('heading', { name: 'これから送るメール' }).waitFor()
    do await page.keyboard.press('Tab')
    while ((await page.evaluate<string>('document.activeElement.textContent')) !== '見送る')
    await page.keyboard.press('Enter')
    await dialog(page).getByLabel('見送る理由').and(page.locator(':focus')).waitFor()
    await page.keyboard.type('電話で伝えたため')
    await page.keyboard.press('Enter')
    await page.getByText('担当者が一回見送ったため').waitFor()
    expect(await byHand()).toMatchObject({ state: 'cancelled', skipReason: '電話で伝えたため' })
    await tabTo(page, 'summary')
    await page.keyboard.press('Enter')
    await inspectScreen(reader)
    await reader.close()
  })

  it('are sent at once, and show their words and what the server said', async () => {
    const { reader, page, byHand } = await openMails()
    await addMail(page)
    await dialog(page).getByRole('button', { name: '追加する' }).click()
    await page.getByText('2090年1月6日').waitFor()
    await page.getByRole('button', { name: '今すぐ送る' }).click()
    await inspectScreen(reader)
    await dialog(page).getByRole('button', { name: '今すぐ送る' }).click()
    await expect.poll(async () => (await byHand())?.state).toBe('sent')
    await page.reload()
    await page.locator('details', { hasText: '資料のご案内' }).locator('summary').click()
    await page.getByText('メールサーバーが受け付けました').waitFor()
    await page.getByText('先日の資料をお送りします。').waitFor()
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Mails that went' }).waitFor()
    await inspectScreen(reader)
    await reader.close()
  })
})
