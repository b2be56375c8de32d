import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let hearer: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  hearer = await newColleague('supervisor', '聞取 電子')
})
afterAll(() => closeWindows(browser))

const taking = (page: Page) => page.getByRole('form', { name: '受けた連絡を記録する' })
const heardField = (page: Page) => taking(page).getByRole('textbox', { name: '相談者が話した内容' })
const noteField = (page: Page) => page.getByRole('form', { name: '書く' }).getByRole('textbox', { name: '窓口の中だけで見えるメモ' })
const hear = (page: Page) => page.getByRole('radio', { name: '受けた連絡' }).check()
async function isBegun(page: Page, words: string): Promise<void> {
  await expect.poll(() => heardField(page).inputValue()).toBe(words)
}

/** A ticket, what is kept of a call about it, and windows of whoever takes the call. */
async function newCall(words: string) {
  const number = await newTicket(words)
  const open = async () => {
    const reader = await openConsole(browser, hearer, `/desk/tickets/${number}?view=all`)
    await reader.page.getByRole('log').getByText(words).first().waitFor()
    return reader
  }
  const path = { params: { path: { number } } }
  const drafts = async () => answered(await hearer.api.GET('/api/v1/tickets/{number}/drafts', path))
  const messages = async () => answered(await hearer.api.GET('/api/v1/tickets/{number}/messages', path)).items.map(({ body }) => body)
  return { open, drafts, messages }
}

describe('a call that is half taken down', () => {
  it('is seen and heard to be begun where something else is written, and so is each of what was begun beside it', async () => {
    const { open, drafts } = await newCall('三つとも書きかけにします。')
    const reader = await open()
    const { page } = reader
    const begun = () => page.getByRole('radiogroup', { name: '書くもの' }).getByRole('radio', { name: /（書きかけ）$/u })
    const kind = (name: RegExp) => page.getByRole('radio', { name })
    await noteField(page).waitFor()
    expect(await begun().count()).toBe(0)
    await noteField(page).fill('電話のあとで書くメモ。')
    await hear(page)
    await heardField(page).fill('来週また電話したいとのこと。')
    await expect.poll(async () => (await drafts()).heard?.body).toBe('来週また電話したいとのこと。')
    await page.reload()
    await isBegun(page, '来週また電話したいとのこと。')
    await expect.poll(() => begun().count()).toBe(2)
    await kind(/^メモ.*（書きかけ）$/u).waitFor({ state: 'attached' })
    await page.getByText('返信（相談者に届く）').click()
    await page.getByRole('textbox', { name: '相談者へのメールの本文' }).fill('お電話ありがとうございました。')
    await expect.poll(() => begun().count()).toBe(3)
    await inspectScreen(reader)
    await page.getByRole('textbox', { name: '相談者へのメールの本文' }).fill('')
    await expect.poll(() => begun().count()).toBe(2)
    await kind(/^メモ/u).check()
    await noteField(page).fill('')
    await kind(/^受けた連絡\s?（書きかけ）$/u).waitFor({ state: 'attached' })
    await expect.poll(() => begun().count()).toBe(1)
    await reader.close()
  })

  it('is there again, as it came, after a reload and behind another tab, until it is recorded', async () => {
    const { open, drafts } = await newCall('電話の途中で画面を閉じます。')
    const reader = await open()
    const { page } = reader
    await noteField(page).fill('電話を待つあいだのメモ。')
    await hear(page)
    await taking(page).getByText('対面').click()
    await heardField(page).fill('視察は来月にしたいとのこと。')
    await expect.poll(async () => (await drafts()).heard?.body).toBe('視察は来月にしたいとのこと。')
    await page.reload()
    await isBegun(page, '視察は来月にしたいとのこと。')
    expect(await taking(page).getByRole('radio', { name: '対面' }).isChecked()).toBe(true)
    // Nobody asked to write: the keys of the list and the ticket are still theirs.
    expect(await heardField(page).and(page.locator(':focus')).count()).toBe(0)
    await inspectScreen(reader)

    // A moment before the window goes is late enough, too.
    await heardField(page).fill('視察は来月にしたいとのこと。人数は三名。')
    await page.reload()
    await isBegun(page, '視察は来月にしたいとのこと。人数は三名。')
    await heardField(page).fill('視察は来月。人数は三名。')
    await page.getByRole('tab', { name: /^面談/u }).click()
    await taking(page).waitFor({ state: 'hidden' })
    await page.goBack()
    await isBegun(page, '視察は来月。人数は三名。')

    await heardField(page).press('Control+Enter')
    const said = page.getByRole('listitem').filter({ hasText: '視察は来月。人数は三名。' })
    await said.getByRole('heading', { name: '対面でのご連絡' }).waitFor()
    expect(await noteField(page).inputValue()).toBe('電話を待つあいだのメモ。')
    await expect.poll(async () => (await drafts()).heard).toBeNull()
    await page.reload()
    await expect.poll(() => noteField(page).inputValue()).toBe('電話を待つあいだのメモ。')
    await hear(page)
    expect(await heardField(page).inputValue()).toBe('')
    await reader.close()
  })

  it('is kept as soon as the desk can be reached again', async () => {
    const { open, drafts } = await newCall('電話の途中で回線が切れます。')
    const reader = await open()
    const { page } = reader
    await hear(page)
    await heardField(page).fill('最初の')
    await expect.poll(async () => (await drafts()).heard?.body).toBe('最初の')
    await page.context().setOffline(true)
    const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/drafts/heard'))
    await heardField(page).fill('最初の用件は補助金について。')
    await failed
    await page.context().setOffline(false)
    await expect.poll(async () => (await drafts()).heard?.body).toBe('最初の用件は補助金について。')
    await reader.close()
  })

  it('that was to be recorded while the connection was cut can be written on, and is recorded once', async () => {
    const { open, messages } = await newCall('回線が切れたまま記録します。')
    const reader = await open()
    const { page } = reader
    await hear(page)
    await heardField(page).fill('折り返しを希望。')
    await page.context().setOffline(true)
    await heardField(page).press('Control+Enter')
    await taking(page).getByRole('button', { name: '記録するのをやめて書き直す' }).press('Enter')
    await heardField(page).fill('午後に折り返しを希望。')
    await page.context().setOffline(false)
    await taking(page).getByRole('button', { name: '連絡として記録する' }).click()
    await page.getByRole('log').getByText('午後に折り返しを希望。').waitFor()
    expect(await messages()).toEqual(['午後に折り返しを希望。'])
    await reader.close()
  })

  it('is not written over in a second window, which shows both versions', async () => {
    const { open, drafts } = await newCall('二つの画面で電話を受けます。')
    const [first, second] = [await open(), await open()]
    await hear(first.page)
    await heardField(first.page).fill('一つ目の画面で聞いたこと。')
    await expect.poll(async () => (await drafts()).heard?.body).toBe('一つ目の画面で聞いたこと。')
    await hear(second.page)
    await heardField(second.page).fill('二つ目の画面で聞いたこと。')
    const question = taking(second.page).getByRole('alert').filter({ hasText: '別の画面' })
    await question.getByText('一つ目の画面で聞いたこと。').waitFor()
    await inspectScreen(second)
    await question.getByRole('button', { name: '両方をつなげて残す' }).press('Enter')
    await expect.poll(async () => (await drafts()).heard?.body).toBe('二つ目の画面で聞いたこと。\n\n一つ目の画面で聞いたこと。')
    await Promise.all([first.close(), second.close()])
  })
})
