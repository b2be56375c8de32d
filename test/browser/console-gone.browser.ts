import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '会津 十郎')
})
afterAll(() => closeWindows(browser))

const log = (page: Page) => page.getByRole('log')
const writing = (page: Page) => page.getByRole('form', { name: '書く' })
const note = (page: Page) => page.getByRole('textbox', { name: '窓口の中だけで見えるメモ' })
const waits = (page: Page) => page.getByText('接続が戻りしだい、この内容を自動で送ります。')

/** Two tickets of the consultant's; one of them is open. */
async function openTwo() {
  const numbers = [await newTicket('書いている案件です。'), await newTicket('途中で見る案件です。')] as const
  for (const number of numbers) {
    const body = { consultantId: consultant.id }
    answered(await consultant.api.PUT('/api/v1/tickets/{number}/assignment', { params: { path: { number } }, body }))
  }
  const reader = await openConsole(browser, consultant, `/desk/tickets/${numbers[0]}?view=all&sort=received`)
  await log(reader.page).getByText('書いている案件です。').waitFor()
  return { ...reader, numbers }
}

/** To the other ticket by its line, and back by the browser. */
async function turnAwayAndBack(page: Page, other: string) {
  await page.getByRole('link', { name: new RegExp(other, 'u') }).click()
  await page.waitForURL(new RegExp(other, 'u'))
  await page.getByText('担当：会津 十郎').waitFor()
  await page.goBack()
  await log(page).getByText('書いている案件です。').waitFor()
}

/** Holds what asks for this until it is let go on with what is to become of it. */
async function hold(page: Page, path: string) {
  const { promise, resolve } = Promise.withResolvers<(route: Route) => Promise<void>>()
  await page.route(path, async (route) => (await promise)(route))
  return resolve
}

describe('whoever looks at another ticket while theirs is on its way, and comes back', () => {
  it('sees no words any more that went when the network was back, and can still take them back', async () => {
    const { page, numbers, close } = await openTwo()
    // What is turned to is there before the network is gone.
    await turnAwayAndBack(page, numbers[1])
    await page.keyboard.press('r')
    await writing(page).getByRole('textbox', { name: '相談者へのメールの本文' }).fill('一度だけ届く返信です。')
    await page.context().setOffline(true)
    await page.keyboard.press('Control+Enter')
    await waits(page).waitFor()
    await turnAwayAndBack(page, numbers[1])
    await waits(page).waitFor()
    await page.context().setOffline(false)
    const takeBack = page.getByRole('button', { name: '取り消して書き直す' })
    await takeBack.waitFor()
    await expect.poll(() => writing(page).getByRole('textbox').last().inputValue()).toBe('')
    await takeBack.click()
    await expect.poll(() => writing(page).getByRole('textbox').last().inputValue()).toBe('一度だけ届く返信です。')
    await close()
  })

  it('sees no words any more that were kept after they came back', async () => {
    const { page, numbers, close } = await openTwo()
    const letGo = await hold(page, '**/notes')
    await note(page).fill('時間のかかるメモです。')
    await page.keyboard.press('Control+Enter')
    await turnAwayAndBack(page, numbers[1])
    await expect.poll(() => note(page).inputValue()).toBe('時間のかかるメモです。')
    letGo((route) => route.continue())
    await log(page).getByText('時間のかかるメモです。').waitFor()
    await expect.poll(() => note(page).inputValue()).toBe('')
    await turnAwayAndBack(page, numbers[1])
    await note(page).waitFor()
    expect(await note(page).inputValue()).toBe('')
    await close()
  })

  it('is told why it did not go, and has the words', async () => {
    const { page, numbers, close } = await openTwo()
    const letGo = await hold(page, '**/notes')
    await note(page).fill('断られるメモです。')
    await page.keyboard.press('Control+Enter')
    await turnAwayAndBack(page, numbers[1])
    const problem = { type: 'about:blank', code: 'too_many', status: 429, title: '', detail: '', ja: '', en: '' }
    letGo((route) => route.fulfill({ status: 429, contentType: 'application/problem+json', json: problem }))
    await writing(page).getByRole('alert').waitFor()
    expect(await note(page).inputValue()).toBe('断られるメモです。')
    await close()
  })
})
