import type { Browser, Page } from 'playwright-core'
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
  consultant = await newColleague('consultant', '会津 取消子')
})
afterAll(() => closeWindows(browser))

const writing = (page: Page) => page.getByRole('form', { name: '書く' })
const replyField = (page: Page) => writing(page).getByRole('textbox', { name: '相談者へのメールの本文' })
const takeBack = (page: Page) => page.getByRole('button', { name: '取り消して書き直す' })
const kept = (page: Page) => page.evaluate<string>(`JSON.stringify(Object.entries(sessionStorage))`)

/** A ticket of the consultant's own, open. */
async function openOwn(words: string) {
  const number = await newTicket(words)
  const path = { params: { path: { number } } }
  answered(await consultant.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: consultant.id } }))
  const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
  await reader.page.getByRole('log').getByText(words).first().waitFor()
  return { number, reader, page: reader.page }
}

async function reply(page: Page, words: string) {
  await page.keyboard.press('r')
  await replyField(page).fill(words)
  // Once its files are there, too.
  await page.getByRole('button', { name: '返信を送る' }).click()
  await takeBack(page).waitFor()
}

describe('a reply that has not left yet', () => {
  it('can be taken back, with its files, after the page was loaded anew; of it the page keeps no words', async () => {
    const { number, reader, page } = await openOwn('送ったあとで画面を読み込み直します。')
    await page.keyboard.press('r')
    await page.locator('input[type=file]').setInputFiles({ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('plan') })
    await writing(page).getByText('plan.txt').waitFor()
    await reply(page, 'まだ早かった返信。')
    await page.reload()
    await takeBack(page).waitFor()
    const [unsent] = answered(await consultant.api.GET('/api/v1/tickets/{number}/unsent-messages', { params: { path: { number } } })).items
    const stored = await kept(page)
    expect(stored).toContain(unsent?.id)
    expect(stored).not.toMatch(/早かった|plan|取消子|花子/u)
    await takeBack(page).click()
    await expect.poll(() => replyField(page).inputValue()).toBe('まだ早かった返信。')
    await writing(page).getByText('plan.txt').waitFor()
    expect(await kept(page)).not.toContain(unsent?.id)
    expect(answered(await consultant.api.GET('/api/v1/tickets/{number}/messages', { params: { path: { number } } })).items).toEqual([])
    await inspectScreen(reader)
    await reader.close()
  })

  it('is forgotten by the page when it leaves, whichever ticket is open then', async () => {
    const other = await newTicket('こちらへ移ります。')
    const { page, reader } = await openOwn('移ったあとで送信されます。')
    await page.clock.install()
    await reply(page, '移ったあとで届く返信。')
    expect(await kept(page)).toContain('musubi.sent')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type(other)
    await page.getByRole('option', { name: new RegExp(`^[^「].*${other}`, 'u') }).click()
    await page.getByRole('log').getByText('こちらへ移ります。').first().waitFor()
    await page.clock.runFor(20_000)
    expect(await kept(page)).not.toContain('musubi.sent')
    await reader.close()
  })

  it('is nothing to whoever sits there after its writer signed out', async () => {
    const { page, reader } = await openOwn('サインアウトします。')
    await reply(page, '送ってすぐに席を立ちます。')
    expect(await kept(page)).toContain('musubi.sent')
    await page.getByRole('button', { name: '会津 取消子さんのメニュー' }).click()
    await page.getByRole('menuitem', { name: 'サインアウト' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    expect(await kept(page)).not.toContain('musubi.sent')
    await reader.close()
  })
})
