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
  consultant = await newColleague('consultant', '会津 七郎')
})
afterAll(() => closeWindows(browser))

const log = (page: Page) => page.getByRole('log')
const writing = (page: Page) => page.getByRole('form', { name: '書く' })
const noteOf = (number: string, body: string) =>
  consultant.api.POST('/api/v1/tickets/{number}/notes', { params: { path: { number } }, body: { body } })

const saidOn = async (number: string) =>
  answered(await consultant.api.GET('/api/v1/tickets/{number}/messages', { params: { path: { number } } }))

async function reply(page: Page, words: string) {
  await writing(page).waitFor()
  await page.keyboard.press('r')
  await writing(page).getByRole('textbox', { name: '相談者へのメールの本文' }).fill(words)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: '取り消して書き直す' }).waitFor()
}

async function claim(number: string) {
  const path = { params: { path: { number } } }
  answered(await consultant.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: consultant.id } }))
}

describe('behind a proxy that holds the stream back', () => {
  for (const [how, isHeld] of [
    ['is silent', true],
    ['fails each time', false],
  ] as const) {
    it(`lists and tickets stay fresh when the stream ${how}`, async () => {
      const number = await newTicket('途中の機器が流れを止めます。')
      const reader = await openConsole(browser, consultant, '/sign-in')
      const { page } = reader
      await page.route('**/api/v1/events/stream*', (route) => (isHeld ? undefined : route.abort()))
      await page.goto(`/desk/tickets/${number}?view=unassigned`)
      await log(page).getByText('途中の機器が流れを止めます。').waitFor()
      // The first question asks from where, the next ones after that.
      const resumed = page.waitForRequest(/\/api\/v1\/events\?after=\d+/u)
      await resumed
      answered(await noteOf(number, 'ほかの席で残したメモ。'))
      await log(page).getByText('ほかの席で残したメモ。').waitFor()
      await claim(number)
      await page.getByText('担当：会津 七郎').waitFor()
      await reader.close()
    })
  }
})

describe('when the network is cut', () => {
  it('the screen says so, what is sent waits and goes when it is back, and that is said, too', async () => {
    const number = await newTicket('回線が切れて戻ります。')
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await log(page).getByText('回線が切れて戻ります。').waitFor()
    await page.context().setOffline(true)
    const banner = page.locator('[data-connection]')
    await banner.getByText('接続が切れています。書いた内容はこの画面に残っています。').waitFor()
    const field = writing(page).getByRole('textbox')
    await field.fill('切れているあいだに書いたメモ。')
    await page.getByRole('button', { name: 'メモを残す' }).click()
    await banner.getByText('接続が戻りしだい、待っている操作1件を送ります。').waitFor()
    await page.getByRole('button', { name: '送るのをやめて書き直す' }).click()
    expect(await field.inputValue()).toBe('切れているあいだに書いたメモ。')
    await field.fill('書き直したメモ。')
    await page.getByRole('button', { name: 'メモを残す' }).click()
    await page.getByText('接続が戻りしだい、この内容を自動で送ります。').waitFor()
    expect(await field.getAttribute('readonly')).not.toBeNull()
    await page.context().setOffline(false)
    await banner.getByText('接続が戻りました。').waitFor()
    await log(page).getByText('書き直したメモ。').waitFor()
    await expect.poll(() => field.inputValue()).toBe('')
    const notes = answered(await consultant.api.GET('/api/v1/tickets/{number}/notes', { params: { path: { number } } }))
    expect(notes.items.map(({ body }) => body)).toEqual(['書き直したメモ。'])
    await reader.close()
  })

  it('what is typed is kept on the server as soon as it is back', async () => {
    const number = await newTicket('下書きも戻ります。')
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await log(page).getByText('下書きも戻ります。').waitFor()
    await page.context().setOffline(true)
    const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/drafts/note'))
    await writing(page).getByRole('textbox').fill('電車の中で書いた下書き。')
    await failed
    await page.getByText('接続が切れています。').waitFor()
    await page.context().setOffline(false)
    await expect
      .poll(async () => answered(await consultant.api.GET('/api/v1/tickets/{number}/drafts', { params: { path: { number } } })).note?.body)
      .toBe('電車の中で書いた下書き。')
    await reader.close()
  })

  it('a desk that cannot be reached counts as cut, too, though the browser has a network', async () => {
    const number = await newTicket('窓口だけにつながりません。')
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await log(page).getByText('窓口だけにつながりません。').waitFor()
    let isAway = true
    await page.route(/\/(?:api|healthz)/u, (route) => (isAway ? route.abort() : route.continue()))
    await writing(page).getByRole('textbox').fill('届かないあいだのメモ。')
    await page.getByText('接続が切れています。').waitFor()
    await page.getByRole('button', { name: 'メモを残す' }).click()
    await page.getByText('接続が戻りしだい、この内容を自動で送ります。').waitFor()
    isAway = false
    await log(page).getByText('届かないあいだのメモ。').waitFor()
    await inspectScreen({ page, faults: reader.faults.filter((fault) => !fault.includes('ERR_FAILED')) })
    await reader.close()
  })

  it('an error that came of it goes when it is back', async () => {
    const number = await newTicket('赤い表示は残りません。')
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await log(page).getByText('赤い表示は残りません。').waitFor()
    const kept = page.waitForResponse((response) => response.url().endsWith('/drafts/note') && response.ok())
    await writing(page).getByRole('textbox').fill('届かなかったメモ。')
    await kept
    let isAway = true
    await page.route(/\/(?:api|healthz)/u, (route) => (isAway ? route.abort() : route.continue()))
    // Before anything told that the desk is away.
    await page.getByRole('button', { name: 'メモを残す' }).click()
    await writing(page).getByText('サーバーにつながりません。').waitFor()
    isAway = false
    await page.getByText('接続が戻りました。').waitFor()
    await expect.poll(() => writing(page).getByRole('alert').count()).toBe(0)
    expect(await writing(page).getByRole('textbox').inputValue()).toBe('届かなかったメモ。')
    await reader.close()
  })

  it('a reply that is taken back meanwhile is taken back once it is there again, if it has not left', async () => {
    const number = await newTicket('切れているあいだに取り消します。')
    await claim(number)
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await reply(page, '早まって送った返信。')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: '取り消して書き直す' }).click()
    await page.getByText('接続が戻りしだい、返信の取り消しを試みます。').waitFor()
    await page.context().setOffline(false)
    const field = writing(page).getByRole('textbox', { name: '相談者へのメールの本文' })
    await expect.poll(() => field.inputValue()).toBe('早まって送った返信。')
    expect((await saidOn(number)).items).toEqual([])
    await reader.close()
  })

  it('says that a reply had left before it could be taken back, and offers its words for another one', async () => {
    const number = await newTicket('間に合わない取り消しです。')
    await claim(number)
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await reply(page, 'もう出ていく返信。')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: '取り消して書き直す' }).click()
    await page.getByText('接続が戻りしだい、返信の取り消しを試みます。').waitFor()
    await expect.poll(async () => (await saidOn(number)).items.length, { timeout: 60_000 }).toBe(1)
    await page.getByText('接続が戻りしだい、返信の取り消しを試みます。').waitFor()
    await page.context().setOffline(false)
    await page.getByText('返信は取り消せませんでした').waitFor()
    await inspectScreen({ page, faults: reader.faults.filter((fault) => !/ERR_|409/u.test(fault)) })
    await page.getByRole('button', { name: '文面を新しい下書きに写す' }).click()
    const field = writing(page).getByRole('textbox', { name: '相談者へのメールの本文' })
    await expect.poll(() => field.inputValue()).toBe('もう出ていく返信。')
    expect(await page.getByText('返信は取り消せませんでした').count()).toBe(0)
    await reader.close()
  })
})

it('what stands open stays open while the desk has trouble to answer anew', async () => {
  const number = await newTicket('読み直せないあいだも画面は残ります。')
  await claim(number)
  const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
  const { page } = reader
  await log(page).getByText('読み直せないあいだも画面は残ります。').waitFor()
  await page.getByRole('button', { name: '内容を変更' }).click()
  const way = page.getByRole('dialog').getByRole('combobox', { name: '希望する連絡方法' })
  await way.click()
  await page.getByRole('option', { name: 'オンライン' }).click()
  let refused = 0
  let isAway = true
  // The list has the ticket, too, and would bring it.
  const { promise: back, resolve: comeBack } = Promise.withResolvers<void>()
  await page.route(/\/api\/v1\/tickets\?/u, async (route) => {
    await back
    // Whoever asked may have asked again since.
    await route.continue().catch(() => undefined)
  })
  await page.route(new RegExp(`/api/v1/tickets/${number}$`, 'u'), (route) => {
    if (!isAway) return route.continue()
    refused += 1
    return route.fulfill({
      status: 503,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: 'ただいま混み合っています。', status: 503, code: 'unavailable' }),
    })
  })
  answered(await noteOf(number, 'ほかの席で残したメモ。'))
  // It tries three times more before it takes that for an answer, and says so.
  await expect.poll(() => refused).toBeGreaterThan(3)
  const alert = page.getByRole('alert', { includeHidden: true }).filter({ hasText: 'もう一度試す' })
  await alert.waitFor()
  expect(await way.inputValue()).toBe('オンライン')
  isAway = false
  comeBack()
  await page.getByRole('dialog').getByRole('button', { name: '保存する' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await alert.waitFor({ state: 'hidden' })
  const { preferredContact } = answered(await consultant.api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
  expect(preferredContact).toBe('online')
  await reader.close()
})

describe('the composer after a reply', () => {
  it('takes notes again, so that the next words do not reach the applicant unmeant', async () => {
    const number = await newTicket('返信のあとはメモです。')
    await claim(number)
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await log(page).getByText('返信のあとはメモです。').waitFor()
    await page.keyboard.press('r')
    await writing(page).getByRole('textbox', { name: '相談者へのメールの本文' }).fill('ご返信いたします。')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: '取り消して書き直す' }).waitFor()
    await writing(page).getByRole('textbox', { name: '窓口の中だけで見えるメモ' }).waitFor()
    await reader.close()
  })
})

it('Escape closes the dialogs that name another ticket the first time', async () => {
  const number = await newTicket('閉じるのは一度です。')
  await claim(number)
  const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
  const { page } = reader
  for (const name of ['別の案件に統合', '関連付ける']) {
    await page.getByRole('button', { name: 'その他の操作' }).click()
    await page.getByRole('menuitem', { name }).click()
    const field = page.getByRole('dialog').getByRole('combobox')
    await field.focus()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  }
  await reader.close()
})
