import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
let former: Colleague
let next: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '統括 渡')
  former = await newColleague('consultant', '前任 一郎')
  next = await newColleague('consultant', '後任 二郎')
})
afterAll(() => closeWindows(browser))

const writing = (page: Page) => page.getByRole('form', { name: '書く' })
const send = (page: Page) => page.getByRole('button', { name: '返信を送る' })

async function give(number: string, to: Colleague) {
  const path = { params: { path: { number }, header: { 'if-match': '*' } } }
  answered(await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: to.id } }))
}

/** Somebody who has a ticket begins a reply to it. */
async function beginReply(words: string) {
  const number = await newTicket('担当が替わる案件です。')
  await give(number, former)
  const reader = await openConsole(browser, former, `/desk/tickets/${number}?view=all`)
  const { page } = reader
  await page.getByRole('log').getByText('担当が替わる案件です。').waitFor()
  await page.keyboard.press('r')
  await writing(page).getByRole('textbox', { name: '相談者へのメールの本文' }).fill(words)
  return { number, reader, page }
}

describe('a reply that was begun before its ticket went to somebody else', () => {
  it('stays, is not offered to be sent, and is moved into a note for whoever has the ticket now', async () => {
    const { number, reader, page } = await beginReply('書きかけの大事な返信。')
    await send(page).waitFor()
    await give(number, next)
    const note = writing(page).getByText('この案件の担当は後任 二郎さんです。')
    await note.waitFor()
    expect(await send(page).count()).toBe(0)
    await page.keyboard.press('Control+Enter')
    const field = writing(page).getByRole('textbox', { name: '相談者へのメールの本文' })
    expect(await field.inputValue()).toBe('書きかけの大事な返信。')
    await inspectScreen(reader)
    // What was begun is there for whoever comes back, too.
    await page.reload()
    await note.waitFor()
    await expect.poll(() => field.inputValue()).toBe('書きかけの大事な返信。')
    expect(await send(page).count()).toBe(0)

    await page.getByRole('button', { name: 'メモに移す' }).press('Enter')
    const asNote = writing(page).getByRole('textbox', { name: '窓口の中だけで見えるメモ' })
    await expect.poll(() => asNote.inputValue()).toContain('書きかけの大事な返信。')
    await page.getByRole('button', { name: 'メモを残す' }).click()
    await page.getByRole('log').getByText('書きかけの大事な返信。').waitFor()
    expect(await writing(page).getByText('メモに移す').count()).toBe(0)
    const path = { params: { path: { number } } }
    await expect.poll(async () => answered(await former.api.GET('/api/v1/tickets/{number}/drafts', path)).reply).toBeNull()
    expect(answered(await supervisor.api.GET('/api/v1/tickets/{number}/messages', path)).items).toEqual([])
    await reader.close()
  })

  it('that was sent before the screen knew is refused with a word on who can send it, and stays', async () => {
    const { number, reader, page } = await beginReply('行き違いの返信。')
    // The screen learns of nothing by itself.
    await page.route('**/api/v1/events**', (route) => route.abort())
    await give(number, next)
    await page.keyboard.press('Control+Enter')
    await writing(page).getByText('操作できるのは、担当者・その代理の方・統括責任者です。').waitFor()
    await writing(page).getByText('この案件の担当は後任 二郎さんです。').waitFor()
    expect(await writing(page).getByRole('textbox', { name: '相談者へのメールの本文' }).inputValue()).toBe('行き違いの返信。')
    expect(await send(page).count()).toBe(0)
    await reader.close()
  })
})

describe('what the applicant said, half taken down before its ticket went to somebody else', () => {
  it('stays, is not offered to be kept, and is moved into a note for whoever has the ticket now', async () => {
    const { number, reader, page } = await beginReply('返信も書きかけです。')
    await page.getByRole('radio', { name: '受けた連絡' }).check()
    const form = page.getByRole('form', { name: '受けた連絡を記録する' })
    const field = form.getByRole('textbox', { name: '相談者が話した内容' })
    await field.fill('視察は来月にしたいとのこと。')
    const keep = form.getByRole('button', { name: '連絡として記録する' })
    await keep.waitFor()
    await give(number, next)
    await form.getByText('この案件の担当は後任 二郎さんです。').waitFor()
    expect(await keep.count()).toBe(0)
    await field.press('Control+Enter')
    expect(await field.inputValue()).toBe('視察は来月にしたいとのこと。')
    await inspectScreen(reader)
    // What was begun is there for whoever comes back, too.
    await page.reload()
    await form.getByText('この案件の担当は後任 二郎さんです。').waitFor()
    await expect.poll(() => field.inputValue()).toBe('視察は来月にしたいとのこと。')
    await form.getByRole('button', { name: 'メモに移す' }).press('Enter')
    const asNote = writing(page).getByRole('textbox', { name: '窓口の中だけで見えるメモ' })
    await expect.poll(() => asNote.inputValue()).toBe('【受けた連絡の書きかけ】受け方：電話\n視察は来月にしたいとのこと。')
    await page.getByRole('button', { name: 'メモを残す' }).click()
    await page.getByRole('log').getByText('視察は来月にしたいとのこと。').waitFor()
    // The reply that was begun as well is there as before.
    await page.getByRole('radio', { name: /^返信/u }).check()
    expect(await writing(page).getByRole('textbox', { name: '相談者へのメールの本文' }).inputValue()).toBe('返信も書きかけです。')
    const path = { params: { path: { number } } }
    expect(answered(await supervisor.api.GET('/api/v1/tickets/{number}/messages', path)).items).toEqual([])
    await reader.close()
  })
})
