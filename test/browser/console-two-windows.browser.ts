import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let writer: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  writer = await newColleague('supervisor', '二窓 書子')
})
afterAll(() => closeWindows(browser))

const writing = (page: Page) => page.getByRole('form', { name: '書く' })
const noteField = (page: Page) => writing(page).getByRole('textbox', { name: '窓口の中だけで見えるメモ' })
const subjectField = (page: Page) => writing(page).getByRole('textbox', { name: '件名' })
const question = (page: Page) => writing(page).getByRole('alert').filter({ hasText: '別の画面' })

/** Writes a note and waits until the desk has answered. */
async function write(page: Page, words: string): Promise<number> {
  const answer = page.waitForResponse((response) => response.url().endsWith('/drafts/note') && response.request().method() === 'PUT')
  await noteField(page).fill(words)
  return (await answer).status()
}

async function writeReply(page: Page, words: string, subject: string): Promise<void> {
  if (!(await subjectField(page).isVisible())) await page.keyboard.press('r')
  await subjectField(page).fill(subject)
  await writing(page).getByRole('textbox', { name: '相談者へのメールの本文' }).fill(words)
}

/** A ticket in two windows of one person. */
async function twoWindows(words: string) {
  const number = await newTicket(words)
  const path = { params: { path: { number } } }
  const open = async () => {
    const reader = await openConsole(browser, writer, `/desk/tickets/${number}?view=all`)
    await reader.page.getByRole('log').getByText(words).first().waitFor()
    return reader
  }
  const kept = async () => answered(await writer.api.GET('/api/v1/tickets/{number}/drafts', path))
  const keptNote = async () => (await kept()).note?.body
  const keptReply = async () => (await kept()).reply
  const [first, second] = [await open(), await open()]
  return { first, second, keptNote, keptReply }
}

describe('one draft in two windows', () => {
  it('is not written over by the second: it shows both versions, and both can stay', async () => {
    const { first, second, keptNote } = await twoWindows('二つの画面で書きます。')
    expect(await write(first.page, '一つ目の画面のメモ。')).toBe(200)
    expect(await write(second.page, '二つ目の画面のメモ。')).toBe(412)
    await question(second.page).getByText('一つ目の画面のメモ。').waitFor()
    expect(await noteField(second.page).inputValue()).toBe('二つ目の画面のメモ。')
    expect(await keptNote()).toBe('一つ目の画面のメモ。')
    await inspectScreen(second)
    await question(second.page).getByRole('button', { name: '両方をつなげて残す' }).press('Enter')
    await question(second.page).waitFor({ state: 'hidden' })
    await expect.poll(keptNote).toBe('二つ目の画面のメモ。\n\n一つ目の画面のメモ。')
    expect(await noteField(second.page).inputValue()).toBe('二つ目の画面のメモ。\n\n一つ目の画面のメモ。')

    // What says the other as well takes its place unasked; anything else does not.
    expect(await write(first.page, '一つ目の画面のメモ。続き。')).toBe(412)
    await question(first.page).getByRole('button', { name: 'もう一方の内容に替える' }).press('Enter')
    await expect.poll(() => noteField(first.page).inputValue()).toBe('二つ目の画面のメモ。\n\n一つ目の画面のメモ。')
    expect(await write(first.page, '一つ目の画面で書き直し。')).toBe(200)
    expect(await write(second.page, '二つ目の画面で書き直し。')).toBe(412)
    await question(second.page).getByRole('button', { name: 'この画面の内容を残す' }).press('Enter')
    await expect.poll(keptNote).toBe('二つ目の画面で書き直し。')
    await Promise.all([first.close(), second.close()])
  })

  it('loses no subject either: another one is shown, and goes with its words where both stay', async () => {
    const { first, second, keptReply } = await twoWindows('件名だけを書き換えます。')
    await writeReply(first.page, '同じ返信です。', '一つ目の件名')
    await expect.poll(async () => (await keptReply())?.body).toBe('同じ返信です。')
    await second.page.reload()
    await second.page.getByRole('log').getByText('件名だけを書き換えます。').first().waitFor()
    await second.page.keyboard.press('r')
    await expect.poll(() => subjectField(second.page).inputValue()).toBe('一つ目の件名')
    await writeReply(first.page, '同じ返信です。', '書き換えた件名')
    await expect.poll(async () => (await keptReply())?.subject).toBe('書き換えた件名')
    await writeReply(second.page, '同じ返信です。追記です。', '一つ目の件名')
    await question(second.page).getByText('書き換えた件名').waitFor()
    await question(second.page).getByRole('button', { name: '両方をつなげて残す' }).press('Enter')
    await expect
      .poll(keptReply)
      .toMatchObject({ subject: '一つ目の件名', body: '同じ返信です。追記です。\n\n件名：書き換えた件名\n同じ返信です。' })
    await Promise.all([first.close(), second.close()])
  })

  it('keeps a subject before there are words under it, and forgets it with them', async () => {
    const { first, second, keptReply } = await twoWindows('件名から書きはじめます。')
    const { page } = first
    await page.keyboard.press('r')
    const usual = await subjectField(page).inputValue()
    await subjectField(page).fill('先に決めた件名')
    await expect.poll(keptReply).toMatchObject({ subject: '先に決めた件名', body: '' })
    await page.reload()
    await page.getByRole('log').getByText('件名から書きはじめます。').first().waitFor()
    // What waits there is no reply yet: the next words are a note, lest they reach the applicant.
    await noteField(page).waitFor()
    await page.keyboard.press('r')
    await expect.poll(() => subjectField(page).inputValue()).toBe('先に決めた件名')
    await subjectField(page).fill(usual)
    await expect.poll(keptReply).toBeNull()
    await Promise.all([first.close(), second.close()])
  })

  it('is still asked about by whoever leaves the ticket and comes back, who has lost nothing', async () => {
    const { first, second } = await twoWindows('途中で別の案件へ移ります。')
    const { page } = second
    await write(first.page, '一つ目の画面のメモ。')
    expect(await write(page, '二つ目の画面のメモ。')).toBe(412)
    await question(page).waitFor()
    await page.getByRole('link', { name: /^すべて/u }).click()
    await writing(page).waitFor({ state: 'hidden' })
    await page.goBack()
    await question(page).getByText('一つ目の画面のメモ。').waitFor()
    expect(await noteField(page).inputValue()).toBe('二つ目の画面のメモ。')
    await Promise.all([first.close(), second.close()])
  })

  it('stays quiet as long as one window writes, sends, and writes on', async () => {
    const { first, second, keptNote } = await twoWindows('一つの画面だけで書きます。')
    const { page } = second
    expect(await write(page, '最初のメモ。')).toBe(200)
    expect(await write(page, '最初のメモ。続き。')).toBe(200)
    await page.getByRole('button', { name: 'メモを残す' }).click()
    await page.getByRole('log').getByText('最初のメモ。続き。').waitFor()
    expect(await write(page, '次のメモ。')).toBe(200)
    await page.reload()
    await expect.poll(() => noteField(page).inputValue()).toBe('次のメモ。')
    expect(await write(page, '次のメモを書き直し。')).toBe(200)
    expect(await question(page).count()).toBe(0)
    expect(await keptNote()).toBe('次のメモを書き直し。')
    await Promise.all([first.close(), second.close()])
  })
})
