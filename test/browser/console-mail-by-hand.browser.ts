import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { dayInJapan } from '../../src/calendar/business-time.rules.ts'
import { businessDayAhead } from '../support/days-ahead.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '後日 葵')
})
afterAll(() => closeWindows(browser))

const dialog = (page: Page) => page.getByRole('dialog', { name: '相談者へのメールを追加' })
const add = (page: Page) => dialog(page).getByRole('button', { name: '追加する' }).click()
const asReply = (page: Page) => dialog(page).getByRole('button', { name: '返信として書く' })
const writing = (page: Page) => page.getByRole('form', { name: '書く' })
const replyOf = (page: Page) => writing(page).getByRole('textbox', { name: '相談者へのメールの本文' })
/** Pixels by which the widest of dialog and page is wider than there is room for; as text, because it runs in the page. */
const overhang = `Math.max(...[document.documentElement, ...document.querySelectorAll('[role=dialog], [role=dialog] *')].map((one) =>
  ['auto', 'scroll'].includes(getComputedStyle(one).overflowX) || one === document.documentElement ? one.scrollWidth - one.clientWidth : 0))`
const nextYear = businessDayAhead(350)
const ofTicket = (number: string) => ({ params: { path: { number } } })

/** The ticket with its words typed into a mail for a day nobody has chosen yet. */
async function openDialog(number: string, tab = '&tab=mails') {
  const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all${tab}`)
  const { page } = reader
  const writeMail = async () => {
    await page.getByRole('button', { name: 'メールを追加' }).click()
    await dialog(page).getByLabel('件名').fill('資料のご案内')
    await dialog(page).getByLabel('本文').fill('先日の資料をお送りします。')
  }
  const added = async () => {
    const { items } = answered(await supervisor.api.GET('/api/v1/tickets/{number}/follow-ups', ofTicket(number)))
    return items.filter(({ kind }) => kind === 'manual-follow-up')
  }
  const draft = async () => answered(await supervisor.api.GET('/api/v1/tickets/{number}/drafts', ofTicket(number))).reply
  return { reader, page, writeMail, added, draft }
}

describe('a mail added by hand', () => {
  it('has a day to come; what is to go today is written as a reply, by keyboard, and nothing typed is lost', async () => {
    const number = await newTicket('今日のうちにお願いします。')
    const { reader, page, writeMail, added, draft } = await openDialog(number)
    await writeMail()
    await add(page)
    await dialog(page).getByLabel('送る日').fill(dayInJapan(new Date()))
    await add(page)
    await dialog(page).locator(':focus:invalid').waitFor()
    expect(await added()).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate<number>(overhang)).toBe(0)
    await inspectScreen(reader)

    await asReply(page).press('Enter')
    await dialog(page).waitFor({ state: 'hidden' })
    await expect.poll(() => replyOf(page).inputValue()).toBe('先日の資料をお送りします。')
    await writing(page).locator('textarea:focus').waitFor()
    expect(await writing(page).getByRole('textbox', { name: '件名' }).inputValue()).toBe('資料のご案内')
    await expect.poll(draft).toMatchObject({ subject: '資料のご案内', body: '先日の資料をお送りします。' })
    expect(await added()).toEqual([])
    await inspectScreen(reader)
    await reader.close()
  })

  it('leaves a reply alone that was begun before: both are shown, and kept one after the other', async () => {
    const number = await newTicket('返信も書きかけです。')
    const { reader, page, writeMail, draft } = await openDialog(number, '')
    await writing(page).getByText('返信（相談者に届く）').click()
    await replyOf(page).fill('先に書いた返信です。')
    await expect.poll(draft).toMatchObject({ body: '先に書いた返信です。' })
    await page.getByRole('tab', { name: '予定メール' }).click()
    await writeMail()
    await asReply(page).click()
    const question = writing(page).getByRole('alert').filter({ hasText: '別の下書きが保存されています' })
    await question.getByText('先に書いた返信です。').waitFor()
    expect(await replyOf(page).inputValue()).toBe('先日の資料をお送りします。')
    expect(await draft()).toMatchObject({ body: '先に書いた返信です。' })
    await inspectScreen(reader)
    await question.getByRole('button', { name: '両方をつなげて残す' }).click()
    await expect.poll(async () => (await draft())?.body).toMatch(/先日の資料をお送りします。\n\n件名：.*\n先に書いた返信です。$/su)
    await reader.close()
  })

  it('is shown as the applicant will read it, with canned texts, before it is added', async () => {
    const number = await newTicket('後日の資料をお願いします。')
    const name = `資料 ${crypto.randomUUID().slice(0, 6)}`
    const body = { name, ja: '{{ticketNumber}}の資料です。', en: '', shared: false }
    answered(await supervisor.api.POST('/api/v1/canned-texts', { body }))
    const { reader, page, writeMail, added } = await openDialog(number)
    await writeMail()
    await dialog(page).getByRole('button', { name: '定型文を挿入' }).press('Enter')
    const search = dialog(page).getByRole('combobox', { name: '定型文を挿入' })
    await search.focus()
    await search.pressSequentially(name)
    await page.getByRole('option', { name }).waitFor()
    await inspectScreen(reader)
    await page.keyboard.press('Enter')
    await expect.poll(() => dialog(page).getByLabel('本文').inputValue()).toContain(`${number}の資料です。`)

    await dialog(page).getByRole('button', { name: '届く内容を確認' }).press('Enter')
    const mail = page.getByRole('dialog', { name: '相談者に届くメール' })
    await mail.getByText(`${number}の資料です。`).waitFor()
    await mail.getByText('確認されるまで保留になります').waitFor()
    await inspectScreen(reader)
    await page.keyboard.press('Escape')
    await mail.waitFor({ state: 'hidden' })
    await dialog(page).getByLabel('送る日').fill(nextYear)
    await add(page)
    await dialog(page).waitFor({ state: 'hidden' })
    expect(await added()).toMatchObject([{ subject: expect.stringContaining('資料のご案内'), dueAt: `${nextYear}T00:00:00.000Z` }])
    await reader.close()
  })

  it('goes years from now only for whoever says that they mean it, lest a year was mistyped', async () => {
    const { reader, page, writeMail, added } = await openDialog(await newTicket('来年度のご案内をお願いします。'))
    await writeMail()
    const isMeant = dialog(page).getByRole('checkbox', { name: 'この日時で間違いありません' })
    const day = dialog(page).getByLabel('送る日')
    await day.fill(nextYear)
    expect(await isMeant.count()).toBe(0)
    await day.fill('2076-01-06')
    await dialog(page).getByText('年や月に誤りがないか').waitFor()
    await inspectScreen(reader)
    await add(page)
    expect(await dialog(page).locator('input[type=checkbox]:invalid').count()).toBe(1)
    expect(await added()).toEqual([])
    await isMeant.check()
    await add(page)
    await dialog(page).waitFor({ state: 'hidden' })
    expect(await added()).toMatchObject([{ dueAt: '2076-01-06T00:00:00.000Z' }])
    await reader.close()
  })

  it('is asked about before it is thrown away, though all its words are a canned text', async () => {
    const number = await newTicket('資料だけお願いします。')
    const name = `資料 ${crypto.randomUUID().slice(0, 6)}`
    answered(await supervisor.api.POST('/api/v1/canned-texts', { body: { name, ja: '資料をお送りします。', en: '', shared: false } }))
    const { reader, page } = await openDialog(number)
    await page.getByRole('button', { name: 'メールを追加' }).click()
    await dialog(page).getByRole('button', { name: '定型文を挿入' }).press('Enter')
    const search = dialog(page).getByRole('combobox', { name: '定型文を挿入' })
    await search.focus()
    await search.pressSequentially(name)
    await page.getByRole('option', { name }).waitFor()
    await page.keyboard.press('Enter')
    await dialog(page).locator('textarea:focus').waitFor()
    expect(await dialog(page).getByLabel('本文').inputValue()).toBe('資料をお送りします。')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: '入力した内容を破棄しますか' }).waitFor()
    await reader.close()
  })

  it('blames no connection for a fault of the console’s own', async () => {
    const { reader, page, writeMail, added } = await openDialog(await newTicket('接続のせいではありません。'))
    await writeMail()
    const day = dialog(page).getByLabel('送る日')
    // What the field refuses otherwise, and nothing behind it knows what to do with.
    await day.evaluate((field: { removeAttribute(name: string): void }) => field.removeAttribute('max'))
    await day.fill('12345-01-06')
    await add(page)
    const note = dialog(page).getByRole('alert')
    await note.getByText('この画面の不具合').waitFor()
    expect(await note.textContent()).not.toContain('つながりません')
    expect(await added()).toEqual([])
    await inspectScreen(reader)
    await reader.close()
  })

  it('says in English, too, where one writes what is to go today', async () => {
    const reader = await openConsole(
      browser,
      supervisor,
      `/desk/tickets/${await newTicket('英語の画面です。')}?view=all&tab=mails`,
      1280,
      'en-GB',
    )
    const { page } = reader
    await page.getByRole('button', { name: 'Add a mail' }).click()
    await page.getByText('What is to go today is written as a reply').waitFor()
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'Write it as a reply' }).click()
    await page.getByRole('form', { name: 'Write' }).locator('textarea:focus').waitFor()
    await reader.close()
  })
})
