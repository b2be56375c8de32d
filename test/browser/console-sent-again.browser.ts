import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'
import { withDeskDatabase } from './support/desk-database.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '再送 葵')
})
afterAll(() => closeWindows(browser))

const dialog = (page: Page) => page.getByRole('dialog')
const writing = (page: Page) => page.getByRole('form', { name: '書く' })
const ofTicket = (number: string) => ({ params: { path: { number } } })

/** The desk does what it is sent, and the network is cut before it has answered; what is sent after that is answered. */
async function loseNextAnswer(page: Page, path: string): Promise<void> {
  let isLost = false
  await page.route(
    (url) => url.pathname.endsWith(path),
    async (route) => {
      if (isLost || route.request().method() !== 'POST') return route.fallback()
      isLost = true
      await route.fetch()
      return route.abort('connectionreset')
    },
  )
}

describe('what was done, though its answer was lost', () => {
  it('is one mail to the applicant when it is tried again, and another one when it is meant', async () => {
    const number = await newTicket('一通だけ届きます。')
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all&tab=mails`)
    const { page } = reader
    const subjects = async () => {
      const { items } = answered(await supervisor.api.GET('/api/v1/tickets/{number}/follow-ups', ofTicket(number)))
      return items.filter(({ kind }) => kind === 'manual-follow-up').map(({ subject }) => subject)
    }
    const write = async (subject: string) => {
      await page.getByRole('button', { name: 'メールを追加' }).click()
      await dialog(page).getByLabel('件名').fill(subject)
      await dialog(page).getByLabel('本文').fill('先日の資料をお送りします。')
      await dialog(page).getByLabel('送る日').fill('2090-01-06')
      await dialog(page).getByRole('checkbox', { name: 'この日時で間違いありません' }).check()
    }
    const add = () => dialog(page).getByRole('button', { name: '追加する' }).click()
    await write('資料のご案内')
    await loseNextAnswer(page, '/follow-ups')
    await add()
    await dialog(page).getByText('サーバーにつながりません').waitFor()
    expect(await subjects()).toEqual(['資料のご案内'])
    await add()
    await dialog(page).waitFor({ state: 'hidden' })
    expect(await subjects()).toEqual(['資料のご案内'])

    await write('資料のご案内')
    await add()
    await dialog(page).waitFor({ state: 'hidden' })
    expect(await subjects()).toEqual(['資料のご案内', '資料のご案内'])

    await write('訂正前')
    await loseNextAnswer(page, '/follow-ups')
    await add()
    await dialog(page).getByText('サーバーにつながりません').waitFor()
    await dialog(page).getByLabel('件名').fill('訂正後')
    await add()
    await dialog(page).waitFor({ state: 'hidden' })
    expect((await subjects()).slice(2)).toEqual(['訂正前', '訂正後'])
    await inspectScreen({ page, faults: reader.faults.filter((fault) => !fault.includes('ERR_CONNECTION_RESET')) })
    await reader.close()
  })

  it('is one word of the applicant, and one reply, when it is tried again', async () => {
    const number = await newTicket('一度だけ伺いました。')
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    const messages = async () =>
      answered(await supervisor.api.GET('/api/v1/tickets/{number}/messages', ofTicket(number))).items.map(({ body }) => body)
    const unsent = async () =>
      answered(await supervisor.api.GET('/api/v1/tickets/{number}/unsent-messages', ofTicket(number))).items.map(({ body }) => body)
    await writing(page).getByText('受けた連絡').click()
    const heard = page.getByRole('form', { name: '受けた連絡を記録する' })
    await heard.getByRole('textbox', { name: '相談者が話した内容' }).fill('折り返しを希望。')
    await loseNextAnswer(page, '/messages')
    const keep = () => heard.getByRole('button', { name: '連絡として記録する' }).click()
    await keep()
    await heard.getByText('サーバーにつながりません').waitFor()
    expect(await messages()).toEqual(['折り返しを希望。'])
    await keep()
    await heard.waitFor({ state: 'hidden' })
    expect(await messages()).toEqual(['折り返しを希望。'])

    await writing(page).getByText('返信（相談者に届く）').click()
    const reply = writing(page).getByRole('textbox', { name: '相談者へのメールの本文' })
    await reply.fill('お電話いたします。')
    await loseNextAnswer(page, '/messages')
    const send = () => writing(page).getByRole('button', { name: '返信を送る' }).click()
    await send()
    await expect.poll(unsent).toEqual(['お電話いたします。'])
    await writing(page).getByText('サーバーにつながりません').waitFor()
    // Its time runs since it came the first time.
    await withDeskDatabase(
      (sql) => sql`
        update unsent_messages set created_at = created_at - interval '9 seconds', sends_at = sends_at - interval '9 seconds'
        where body = 'お電話いたします。'`,
    )
    await send()
    await writing(page).getByRole('button', { name: '取り消して書き直す' }).waitFor()
    expect(
      await writing(page)
        .getByText(/あと\d+秒は取り消せます/u)
        .textContent(),
    ).toMatch(/あと[0-6]秒/u)
    expect(await unsent()).toEqual(['お電話いたします。'])
    await reader.close()
  })

  it('is one note when it is tried again, also by whoever was elsewhere meanwhile, and another one when it is meant', async () => {
    const number = await newTicket('一つだけ残ります。')
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    const notes = async () => {
      const { items } = answered(await supervisor.api.GET('/api/v1/tickets/{number}/notes', ofTicket(number)))
      return items.map(({ body }) => body)
    }
    const field = writing(page).getByRole('textbox', { name: '窓口の中だけで見えるメモ' })
    const keep = () => page.getByRole('button', { name: 'メモを残す' }).click()
    await field.fill('折り返し電話する。')
    await loseNextAnswer(page, '/notes')
    await keep()
    await expect.poll(notes).toEqual(['折り返し電話する。'])
    await writing(page).getByRole('alert').waitFor()
    await page.getByRole('navigation').getByRole('link', { name: '対応事項' }).click()
    await page.getByRole('heading', { name: '対応事項', level: 1 }).waitFor()
    await page.goBack()
    await page.getByRole('log').getByText('一つだけ残ります。').waitFor()
    await field.fill('折り返し電話する。')
    await keep()
    await expect.poll(() => field.inputValue()).toBe('')
    expect(await notes()).toEqual(['折り返し電話する。'])

    await field.fill('折り返し電話する。')
    await keep()
    await expect.poll(notes).toEqual(['折り返し電話する。', '折り返し電話する。'])
    await reader.close()
  })

  it('is one note, and another one when the same words are written much later', async () => {
    const number = await newTicket('またあとで書きます。')
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await page.clock.install()
    const notes = async () => {
      const { items } = answered(await supervisor.api.GET('/api/v1/tickets/{number}/notes', ofTicket(number)))
      return items.map(({ body }) => body)
    }
    const field = writing(page).getByRole('textbox', { name: '窓口の中だけで見えるメモ' })
    const keep = () => page.getByRole('button', { name: 'メモを残す' }).click()
    await field.fill('了解しました。')
    await loseNextAnswer(page, '/notes')
    await keep()
    await expect.poll(notes).toEqual(['了解しました。'])
    await writing(page).getByRole('alert').waitFor()
    await field.fill('')
    await page.clock.fastForward('11:00')
    await field.fill('了解しました。')
    await keep()
    await expect.poll(() => field.inputValue()).toBe('')
    expect(await notes()).toEqual(['了解しました。', '了解しました。'])
    await reader.close()
  })
})
