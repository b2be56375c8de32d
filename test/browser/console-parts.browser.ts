import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { findBarriers } from './support/find-barriers.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '部品 読子')
})
afterAll(() => closeWindows(browser))

const noteField = (page: Page) => page.getByRole('textbox', { name: '窓口の中だけで見えるメモ' })
const missing = (page: Page) => page.getByRole('alert').filter({ hasText: '画面の一部を読み込めませんでした' })

/** A ticket at which something is being written. */
async function openAndWrite(words: string) {
  const number = await newTicket(words)
  const { page, close } = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`)
  await page.getByRole('log').getByText(words).first().waitFor()
  await noteField(page).fill('書きかけのメモ。')
  return { page, close }
}

describe('a part of the console that cannot be loaded', () => {
  it('because the network is cut leaves the rest as it was, and comes when it is back', async () => {
    const { page, close } = await openAndWrite('回線が切れているあいだに部品を求めます。')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: '担当者を決める' }).click()
    await missing(page).getByText('接続が戻ってから、もう一度お試しください。').waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await noteField(page).inputValue()).toBe('書きかけのメモ。')
    // The dialog is not asked for any more: keys act.
    await page.getByRole('heading', { level: 2 }).click()
    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: '相談者へのメールの本文' }).waitFor()

    await page.context().setOffline(false)
    await missing(page).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '担当者を決める' }).click()
    await page.getByRole('dialog', { name: '担当者を決める' }).waitFor()
    await close()
  })

  it('leaves the menu where it is when it is a whole screen, which is drawn as soon as the network is back', async () => {
    const { page, close } = await openAndWrite('回線が切れているあいだに画面を移ります。')
    await page.context().setOffline(true)
    await page.getByRole('navigation').getByRole('link', { name: '集計' }).click()
    await missing(page).waitFor()
    await page.context().setOffline(false)
    await page.getByRole('heading', { level: 1, name: '集計' }).waitFor()
    await missing(page).waitFor({ state: 'hidden' })
    await page.goBack()
    await expect.poll(() => noteField(page).inputValue()).toBe('書きかけのメモ。')
    await close()
  })

  it('because the desk has another version by now is said with how to go on', async () => {
    const { page, close } = await openAndWrite('新しい版に替わりました。')
    await page.route('**/desk/assets/**', (route) => route.fulfill({ status: 404, body: '' }))
    await page.getByRole('button', { name: '担当者を決める' }).click()
    await missing(page).getByText('新しい版に替わった可能性があります。').waitFor()
    expect(await noteField(page).inputValue()).toBe('書きかけのメモ。')
    await page.unroute('**/desk/assets/**')
    await missing(page).getByRole('button', { name: '画面を読み込み直す' }).press('Enter')
    await missing(page).waitFor({ state: 'hidden' })
    await expect.poll(() => noteField(page).inputValue()).toBe('書きかけのメモ。')
    await close()
  })
})

describe('a screen that fails while it is drawn', () => {
  it('says so in its place, leaves the frame alone, and can be shown again', async () => {
    const number = await newTicket('画面の不具合です。')
    const { page, close } = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`)
    await page.getByRole('log').getByText('画面の不具合です。').first().waitFor()
    await page.route('**/api/v1/reports/**', (route) => route.fulfill({ json: { items: null } }))
    await page.getByRole('navigation').getByRole('link', { name: '集計' }).click()
    const broken = page.getByRole('alert').filter({ hasText: 'この画面を表示できません' })
    await broken.waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await page.getByRole('navigation').getByRole('link', { name: '集計' }).isVisible()).toBe(true)
    await page.unroute('**/api/v1/reports/**')
    await broken.getByRole('button', { name: '画面を読み込み直す' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: '集計' }).waitFor()
    await close()
  })
})
