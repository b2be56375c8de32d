import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { answered, signIn } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, scriptBytes, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '会津 太郎')
})
afterAll(() => closeWindows(browser))

const ticketPath = (number: string) => `/desk/tickets/${number}?view=all`
const log = (page: Page) => page.getByRole('log')
const writing = (page: Page) => page.getByRole('form', { name: '書く' })

async function endSessionsOf(colleague: Colleague) {
  const elsewhere = await signIn(inject('deskUrl'), colleague)
  await elsewhere.DELETE('/api/v1/sessions/others')
}

async function signInAgain(page: Page, colleague: Colleague) {
  const dialog = page.getByRole('dialog', { name: 'サインインし直してください' })
  // Who sat here is known: the password alone is asked for.
  const email = dialog.getByRole('textbox', { name: 'メールアドレス' })
  expect(await email.inputValue()).toBe(colleague.email)
  await expect.poll(() => dialog.locator('input:focus').getAttribute('type')).toBe('password')
  // What is missing is said at each field, and the first has the focus.
  await email.fill('')
  await dialog.getByRole('button', { name: 'サインイン' }).click()
  await expect.poll(() => dialog.locator('[aria-invalid=true]').count()).toBe(2)
  expect(await dialog.locator('input:focus').getAttribute('type')).toBe('email')
  await email.fill(colleague.email)
  await dialog.getByLabel('パスワード', { exact: true }).fill(colleague.password)
  await dialog.getByRole('button', { name: 'サインイン' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

async function ticketOf(number: string) {
  return answered(await consultant.api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
}

describe('a ticket that came in', () => {
  it('is found in its queue, taken, noted upon and answered', async () => {
    const number = await newTicket('地方に拠点を置くか迷っています。')
    const reader = await openConsole(browser, consultant, '/desk')
    const { page } = reader
    await page.getByRole('link', { name: /^担当者なし/u }).click()
    await page.getByRole('heading', { level: 1, name: '担当者なし' }).waitFor()
    await inspectScreen(reader)
    // A list draws only the rows in sight, and the newest are last in the queue's own order.
    await page.goto(`${inject('deskUrl')}/desk/tickets?view=unassigned&sort=received`)
    await page.getByRole('link', { name: new RegExp(number, 'u') }).click()
    await log(page).getByText('地方に拠点を置くか迷っています。').waitFor()
    await inspectScreen(reader)

    await page.getByRole('button', { name: '担当する' }).click()
    await page.getByText('担当：会津 太郎').waitFor()
    await writing(page).getByRole('textbox').fill('午後に電話する。')
    await page.getByRole('button', { name: 'メモを残す' }).click()
    await log(page).getByText('午後に電話する。').waitFor()
    await page.getByText('返信（相談者に届く）').click()
    await writing(page).getByRole('textbox', { name: '相談者へのメールの本文' }).fill('ご相談ありがとうございます。')
    await inspectScreen(reader)
    await page.getByRole('button', { name: '返信を送る' }).click()
    await page.getByRole('button', { name: '取り消して書き直す' }).click()
    const field = writing(page).getByRole('textbox', { name: '相談者へのメールの本文' })
    await expect.poll(() => field.inputValue()).toBe('ご相談ありがとうございます。')
    await field.and(page.locator(':focus')).waitFor()
    await field.fill('ご相談をありがとうございます。')
    await page.getByRole('button', { name: '返信を送る' }).click()
    await page.getByRole('button', { name: '取り消して書き直す' }).waitFor()
    const leaving = answered(await consultant.api.GET('/api/v1/tickets/{number}/unsent-messages', { params: { path: { number } } }))
    expect(leaving.items).toMatchObject([{ body: 'ご相談をありがとうございます。' }])
    await inspectScreen(reader)
    expect(await ticketOf(number)).toMatchObject({ status: 'open', assignee: { name: '会津 太郎' } })
    await reader.close()
  })

  it('is worked on from the queue to its end without a pointer', async () => {
    const number = await newTicket('キーボードだけで対応します。')
    answered(
      await consultant.api.PUT('/api/v1/tickets/{number}/assignment', {
        params: { path: { number } },
        body: { consultantId: consultant.id },
      }),
    )
    const reader = await openConsole(browser, consultant, '/desk/tickets?view=mine')
    const { page } = reader
    await page.getByRole('link', { name: new RegExp(number, 'u') }).waitFor()
    while (!page.url().includes(number)) await page.keyboard.press('j')
    await page.locator('#ticket-heading').waitFor()
    await page.keyboard.press('n')
    await page.keyboard.type('ここまで確認。')
    await page.keyboard.press('Control+Enter')
    await log(page).getByText('ここまで確認。').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'コマンドパレット' }).fill('解決')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '解決にする' }).waitFor()
    await inspectScreen(reader)
    await page.keyboard.press('Tab')
    await page.keyboard.type('電話で答えた。')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await ticketOf(number)).toMatchObject({ status: 'resolved', resolution: { kind: 'answered', note: '電話で答えた。' } })
    await reader.close()
  })

  it('takes two requests to open, and the first screen 250 kB of script at most', async () => {
    const number = await newTicket('すぐに開きます。')
    const reader = await openConsole(browser, consultant, ticketPath(number))
    const { page } = reader
    await log(page).getByText('すぐに開きます。').waitFor()
    expect(await scriptBytes(reader)).toBeLessThanOrEqual(250_000)
    const others = [await newTicket('次の案件です。'), await newTicket('その次の案件です。')]
    // Its first mail may go just then, and what it changes is read anew: of that this stream tells nothing.
    await page.route('**/api/v1/events/stream*', (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: 'retry: 600000\n\nid: 1\nevent: ready\ndata: {"seq":1}\n\n' }),
    )
    await page.goto('/desk/tickets?view=unassigned&sort=received')
    const rowOf = (one: string) => page.getByRole('link', { name: new RegExp(one, 'u') })
    for (const one of others) await rowOf(one).waitFor()
    await page.waitForLoadState('networkidle')
    let left = ''
    for (const one of others) {
      const asked: string[] = []
      const count = (request: Request) => void (request.url().includes('/api/') && asked.push(`${request.method()} ${request.url()}`))
      page.on('request', count)
      // The last of it: who stays is there.
      const arrived = page.waitForRequest((request) => request.method() === 'PUT' && request.url().endsWith(`${one}/presence`))
      await rowOf(one).hover()
      await page.mouse.down()
      // A hand takes a while to let go: what is shown then is asked for before.
      await expect.poll(() => asked).toEqual([expect.stringContaining(`${one}/timeline`)])
      await page.mouse.up()
      await log(page).getByText('次の案件です。').first().waitFor()
      expect((await arrived).postDataJSON()).toEqual({ doing: 'reading', ...(left !== '' && { left }) })
      expect(asked).toEqual([
        expect.stringMatching(new RegExp(`^GET .*/${one}/timeline\\?limit=50&drafts=true$`, 'u')),
        expect.stringMatching(new RegExp(`^PUT .*/${one}/presence$`, 'u')),
      ])
      page.off('request', count)
      left = one
    }
    await reader.close()
  })
})

describe('what is being written', () => {
  it('is not sent by the Enter that ends a conversion, nor are its letters keys', async () => {
    const number = await newTicket('変換中です。')
    const reader = await openConsole(browser, consultant, ticketPath(number))
    const { page } = reader
    const field = writing(page).getByRole('textbox')
    await field.fill('かいぎ')
    // As text, because it runs in the page, whose types the tests do not have.
    const press = (init: string) =>
      page.evaluate(
        `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true, ${init} }))`,
      )
    await field.focus()
    for (const init of ['isComposing: true', 'keyCode: 229']) await press(init)
    await page.evaluate(
      `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, cancelable: true, isComposing: true }))`,
    )
    expect(await field.inputValue()).toBe('かいぎ')
    expect(await page.getByRole('dialog').count()).toBe(0)
    const notes = answered(await consultant.api.GET('/api/v1/tickets/{number}/notes', { params: { path: { number } } }))
    expect(notes.items).toEqual([])
    await press('')
    await log(page).getByText('かいぎ').waitFor()
    await reader.close()
  })

  it('stays when the session is revoked in mid-work, and goes after signing in again', async () => {
    const number = await newTicket('セッションが切れます。')
    const colleague = await newColleague('consultant', '会津 四郎')
    const reader = await openConsole(browser, colleague, ticketPath(number))
    const { page } = reader
    await writing(page).getByRole('textbox').fill('書きかけのメモ。')
    await endSessionsOf(colleague)
    // Whatever the page asks for may have told it already, and the dialog would lie over the button.
    await page.getByRole('button', { name: 'メモを残す' }).dispatchEvent('click')
    await signInAgain(page, colleague)
    expect(await writing(page).getByRole('textbox').inputValue()).toBe('書きかけのメモ。')
    await page.getByRole('button', { name: 'メモを残す' }).click()
    await log(page).getByText('書きかけのメモ。').waitFor()
    await reader.close()
  })

  it('is not interrupted again by an answer that the ended session still got, but late', async () => {
    const number = await newTicket('遅れて届く返事があります。')
    const colleague = await newColleague('consultant', '会津 五郎')
    const reader = await openConsole(browser, colleague, ticketPath(number))
    const { page } = reader
    const revoked = Promise.withResolvers<void>()
    const signedIn = Promise.withResolvers<void>()
    const draft = '**/drafts/note'
    await page.route(
      draft,
      async (route) => {
        await revoked.promise
        const response = await route.fetch()
        await signedIn.promise
        await route.fulfill({ response })
      },
      { times: 1 },
    )
    const late = page.waitForResponse(draft)
    const asked = page.waitForRequest(draft)
    await writing(page).getByRole('textbox').fill('遅い返事の前のメモ。')
    await asked
    await endSessionsOf(colleague)
    revoked.resolve()
    await page.getByRole('button', { name: 'メモを残す' }).dispatchEvent('click')
    await signInAgain(page, colleague)
    signedIn.resolve()
    expect((await late).status()).toBe(401)
    await page.getByRole('button', { name: 'メモを残す' }).click()
    await log(page).getByText('遅い返事の前のメモ。').waitFor()
    await reader.close()
  })

  it('is kept for its author alone, and there again on another machine', async () => {
    const number = await newTicket('書きかけで席を立ちます。')
    const one = await openConsole(browser, consultant, ticketPath(number))
    await writing(one.page).getByRole('textbox').fill('続きはあとで。')
    const kept = one.page.waitForResponse((response) => response.url().endsWith('/drafts/note') && response.ok())
    await one.page.getByRole('link', { name: /^すべて/u }).click()
    await kept
    await one.close()
    const other = await openConsole(browser, consultant, ticketPath(number))
    await expect.poll(() => writing(other.page).getByRole('textbox').inputValue()).toBe('続きはあとで。')
    await other.close()
  })

  it('stays when the network is cut, and goes when it is back', async () => {
    const number = await newTicket('回線が切れます。')
    const reader = await openConsole(browser, consultant, ticketPath(number))
    const { page } = reader
    await writing(page).getByRole('textbox').fill('切れても残るメモ。')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'メモを残す' }).click()
    await page.context().setOffline(false)
    await log(page).getByText('切れても残るメモ。').waitFor()
    await reader.close()
  })
})

describe('two browsers on one ticket', () => {
  it('see what the other does as it happens, and that they are there', async () => {
    const number = await newTicket('同時に見ています。')
    const supervisor = await newColleague('supervisor', '統括 三郎')
    const one = await openConsole(browser, consultant, ticketPath(number))
    const other = await openConsole(browser, supervisor, ticketPath(number))
    await log(other.page).getByText('同時に見ています。').waitFor()
    await writing(one.page).getByRole('textbox').fill('先に書いています。')
    await other.page.getByText('会津 太郎さんがメモを書いています').waitFor()
    await one.page.getByRole('button', { name: 'メモを残す' }).click()
    await log(other.page).getByText('先に書いています。').waitFor()
    await inspectScreen(other)
    await Promise.all([one.close(), other.close()])
  })

  it('show both versions when both changed it, and lose neither', async () => {
    const number = await newTicket('二人で見ています。')
    const supervisor = await newColleague('supervisor', '統括 次郎')
    const one = await openConsole(browser, supervisor, ticketPath(number))
    const other = await openConsole(browser, supervisor, ticketPath(number))
    const [first, second] = [one.page, other.page]
    for (const page of [first, second]) await page.getByRole('button', { name: '内容を変更' }).click()
    const choose = async (page: Page, field: string, option: string) => {
      await page.getByRole('combobox', { name: field }).click()
      await page.getByRole('option', { name: option }).click()
    }
    await choose(first, '段階', '実行')
    await first.getByRole('button', { name: '保存する' }).click()
    await first.getByRole('dialog').waitFor({ state: 'hidden' })
    await choose(second, '段階', 'アフターケア')
    await choose(second, '希望する連絡方法', '電話')
    await second.getByRole('button', { name: '保存する' }).click()
    await second.getByRole('radio', { name: /^自分の変更/u }).check()
    await inspectScreen(other)
    await second.getByRole('button', { name: 'この内容で続ける' }).click()
    await second.getByRole('button', { name: '保存する' }).click()
    await second.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await ticketOf(number)).toMatchObject({ stage: 'aftercare', preferredContact: 'phone' })
    await Promise.all([one.close(), other.close()])
  })
})
