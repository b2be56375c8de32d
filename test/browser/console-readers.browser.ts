import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
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
  consultant = await newColleague('consultant', '読手 太郎')
})
afterAll(() => closeWindows(browser))

const ticketPath = (number: string) => `/desk/tickets/${number}?view=all`
const writing = (page: Page) => page.getByRole('form', { name: '書く' })

describe('the matching of a municipality’s ticket', () => {
  it('ranks the companies the desk works for, says line by line why, and leads to their tickets', async () => {
    await newTicket('受け入れてくださる自治体を探しています。')
    const { items } = answered(await consultant.api.GET('/api/v1/tickets', { params: { query: { audience: 'municipal', limit: 1 } } }))
    const reader = await openConsole(browser, consultant, `${ticketPath(items[0]?.number ?? '')}&tab=matching`)
    const { page } = reader
    const companies = page.getByRole('grid', { name: /^企業の順位/u })
    await companies.waitFor()
    await inspectScreen(reader)
    const first = companies.getByRole('link').first()
    const name = await first.innerText()
    await first.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText(name).first().waitFor()
    await page
      .getByRole('dialog')
      .getByRole('table', { name: /^自治体の希望ごとの得点/u })
      .waitFor()
    await inspectScreen(reader)
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /^企業の案件 C-.*マッチングを開く$/u })
      .click()
    await page.getByRole('heading', { name }).first().waitFor()
    await page.getByRole('tab', { name: 'マッチング', selected: true }).waitFor()
    await reader.close()
  })
})

describe('the console', () => {
  it('is read in English by a switch, and stays so', async () => {
    const number = await newTicket('英語でも読めます。')
    const reader = await openConsole(browser, consultant, ticketPath(number))
    const { page } = reader
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Take it' }).waitFor()
    await inspectScreen(reader)
    await page.reload()
    await page.getByRole('button', { name: 'Take it' }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    await inspectScreen(reader)
    await reader.close()
  })

  it('shows an auditor no names and nothing to do', async () => {
    const number = await newTicket('監査の目で見ます。')
    const auditor = await newColleague('auditor', '監査 役')
    const reader = await openConsole(browser, auditor, '/desk/tickets?view=all&sort=received')
    const { page } = reader
    const row = page.locator('aside, nav, section, main').getByRole('link', { name: new RegExp(number, 'u') })
    await row.getByText('相談内容は伏せて表示しています').waitFor()
    await page.clock.install()
    await page.goto(ticketPath(number))
    await page
      .getByRole('log')
      .getByText(/相談を受け付けました|^経過/u)
      .first()
      .waitFor()
    expect(await page.locator('main').textContent()).not.toContain('花子')
    expect(await page.getByRole('button', { name: '担当する' }).count()).toBe(0)
    expect(await writing(page).count()).toBe(0)
    // What a ticket asks for once it is shown (drafts) is asked for by then.
    await page.clock.runFor(5000)
    await page.evaluate(() => fetch('/api/v1/session'))
    await inspectScreen(reader)
    await reader.close()
  })

  it('is for members of the desk: others are led to the sign-in, and back', async () => {
    const context = await browser.newContext({ baseURL: inject('deskUrl') })
    const page = await context.newPage()
    await page.goto('/desk/tickets')
    expect(page.url()).toContain('/sign-in?next=/desk/tickets')
    await page.fill('#email', consultant.email)
    await page.fill('#password', consultant.password)
    await page.locator('main form button').click()
    await page.waitForURL(/\/desk\/tickets/u)
    await context.close()
  })
})
