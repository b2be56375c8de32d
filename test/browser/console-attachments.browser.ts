import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { pdf, png } from '../support/files.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newSender, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '添付 花子')
})
afterAll(() => closeWindows(browser))

const writing = (page: Page) => page.getByRole('form', { name: '書く' })
const toAttach = (page: Page) => writing(page).getByRole('list', { name: '添付するファイル' })

/** Gives a file to what is being written, as dropping or pasting it does. */
async function give(page: Page, how: 'drop' | 'paste', name: string, bytes: Buffer): Promise<void> {
  const given = `(() => {
    const transfer = new DataTransfer()
    const content = Uint8Array.from(atob('${bytes.toString('base64')}'), (sign) => sign.charCodeAt(0))
    transfer.items.add(new File([content], '${name}', { type: 'application/octet-stream' }))
    return transfer
  })()`
  const event =
    how === 'drop'
      ? `new DragEvent('drop', { dataTransfer: ${given}, bubbles: true, cancelable: true })`
      : `new ClipboardEvent('paste', { clipboardData: ${given}, bubbles: true, cancelable: true })`
  await writing(page).getByRole('textbox').last().waitFor()
  await page.evaluate(`document.querySelector('form[aria-label="書く"] textarea').dispatchEvent(${event})`)
}

describe('files of what is written', () => {
  it('are added by hand, dropped or pasted, looked at, taken out by key, kept over a new page, and go with the note', async () => {
    const number = await newTicket('資料をお送りします。')
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await writing(page).locator('input[type=file]').setInputFiles({ name: '案内.pdf', mimeType: 'application/pdf', buffer: pdf })
    await toAttach(page).getByText('案内.pdf').waitFor()
    await give(page, 'drop', '現地.png', png)
    await toAttach(page).getByText('現地.png').waitFor()
    await give(page, 'paste', '余分.pdf', pdf)
    await toAttach(page).getByText('余分.pdf').waitFor()
    await inspectScreen(reader)

    await toAttach(page).getByRole('button', { name: '余分.pdf を外す' }).focus()
    await page.keyboard.press('Enter')
    await toAttach(page).getByText('余分.pdf').waitFor({ state: 'detached' })
    await toAttach(page).getByRole('button', { name: '現地.png をプレビュー' }).press('Enter')
    const picture = page.getByRole('dialog', { name: '現地.png' }).getByRole('img', { name: '現地.png' })
    await picture.waitFor()
    await expect.poll(() => page.evaluate('document.querySelector("[role=dialog] img").naturalWidth')).toBe(10)
    await inspectScreen(reader)
    await page.keyboard.press('Escape')

    await page.reload()
    await toAttach(page).getByText('案内.pdf').waitFor()
    await writing(page).getByRole('textbox').last().fill('現地の写真です。')
    await page.getByRole('button', { name: 'メモを残す' }).click()
    const files = page.getByRole('log').getByRole('list', { name: '添付ファイル' })
    await files.getByText('現地.png').waitFor()
    await expect.poll(() => toAttach(page).count()).toBe(0)
    await inspectScreen(reader)
    const [download] = await Promise.all([page.waitForEvent('download'), files.getByRole('link', { name: '案内.pdf を保存' }).click()])
    expect(download.suggestedFilename()).toBe('案内.pdf')
    const path = { params: { path: { number } } }
    const { items } = answered(await consultant.api.GET('/api/v1/tickets/{number}/attachments', path))
    expect(items.map(({ name }) => name)).toEqual(['案内.pdf', '現地.png'])
    await reader.close()
  })

  it('that are no picture a browser can draw say how to look at them', async () => {
    const number = await newTicket('壊れた写真をお送りします。')
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await give(page, 'drop', '途中まで.png', png.subarray(0, 40))
    await toAttach(page).getByRole('button', { name: '途中まで.png をプレビュー' }).press('Enter')
    await page.getByRole('dialog').getByRole('alert').getByText('「保存」で手元に保存してから').waitFor()
    await inspectScreen(reader)
    await reader.close()
  })

  it('that are not taken are named with what to do instead', async () => {
    const number = await newTicket('資料をお送りします。')
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await give(page, 'drop', '道具.exe', Buffer.from('MZ\u0090\u0000', 'latin1'))
    await writing(page).getByRole('alert').getByText('道具.exe：この種類のファイルは添付できません').waitFor()
    expect(await toAttach(page).count()).toBe(0)
    await reader.close()
  })

  it('are each taken on their own when many are given: what is wrong with one keeps none of the others away', async () => {
    const number = await newTicket('資料をまとめてお送りします。')
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    const mimeType = 'application/octet-stream'
    await writing(page)
      .locator('input[type=file]')
      .setInputFiles([
        { name: '道具.exe', mimeType, buffer: Buffer.from('MZ\u0090\u0000', 'latin1') },
        { name: '案内.pdf', mimeType, buffer: pdf },
        { name: '空.txt', mimeType, buffer: Buffer.alloc(0) },
        { name: '現地.png', mimeType, buffer: png },
      ])
    await toAttach(page).getByText('現地.png').waitFor()
    await toAttach(page).getByText('案内.pdf').waitFor()
    const refused = writing(page).getByRole('alert').getByRole('listitem')
    await refused.filter({ hasText: /^空\.txt：/u }).waitFor()
    await refused.filter({ hasText: /^道具\.exe：/u }).waitFor()
    await inspectScreen(reader)
    await writing(page).locator('input[type=file]').setInputFiles({ name: '追加.pdf', mimeType, buffer: pdf })
    await toAttach(page).getByText('追加.pdf').waitFor()
    expect(await refused.count()).toBe(0)
    await reader.close()
  })
})

describe('a reply', () => {
  it('has its first subject in the language of its reader', async () => {
    const number = await newTicket('We look for an office.', { ...newSender(), language: 'en' })
    const path = { params: { path: { number } } }
    answered(await consultant.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: consultant.id } }))
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await writing(page).waitFor()
    await page.keyboard.press('r')
    expect(await writing(page).getByRole('textbox', { name: '件名' }).inputValue()).toBe('Your case')
    await reader.close()
  })

  it('says who gets a copy of it, with its files, before it is written and before it is sent', async () => {
    const number = await newTicket('同僚にも写しをお願いします。')
    const path = { params: { path: { number } } }
    answered(await consultant.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: consultant.id } }))
    const participant = { name: '写し 三郎', email: `copy@${crypto.randomUUID()}.example`, language: 'ja' } as const
    answered(await consultant.api.POST('/api/v1/tickets/{number}/participants', { ...path, body: participant }))
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await page.getByText('参加者（写しが届く方）').waitFor()
    await writing(page).getByText('写し 三郎').waitFor({ state: 'detached' })
    await page.keyboard.press('r')
    await writing(page).getByText('写し：写し 三郎').waitFor()
    await writing(page).getByRole('textbox', { name: '相談者へのメールの本文' }).fill('ご返信いたします。')
    await page.getByRole('button', { name: '届く内容を確認' }).click()
    await page.getByRole('dialog').getByText('写し：写し 三郎').waitFor()
    await inspectScreen(reader)
    await reader.close()
  })
})
