import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { signIn } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '会津 夜子')
})
afterAll(() => closeWindows(browser))

/** All that a page asks of the API from now on. */
function listenTo(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(`${request.method()} ${pathname}`)
  })
  return asked
}

it('a screen whose session has ended asks the desk for nothing, until somebody signs in on it again', async () => {
  const number = await newTicket('夜のあいだも画面は開いています。')
  const reader = await openConsole(browser, consultant, '/sign-in')
  const { page } = reader
  await page.clock.install()
  const stated = page.waitForRequest((request) => request.method() === 'PUT' && request.url().endsWith(`/${number}/presence`))
  await page.goto(`/desk/tickets/${number}?view=all`)
  await page.getByRole('log').getByText('夜のあいだも画面は開いています。').waitFor()
  await page.clock.runFor(2000)
  await stated
  const elsewhere = await signIn(inject('deskUrl'), consultant)
  await elsewhere.DELETE('/api/v1/sessions/others')
  await page.getByRole('button', { name: 'メモを残す' }).waitFor()
  await page.getByRole('form', { name: '書く' }).getByRole('textbox').fill('書きかけのメモ。')
  await page.clock.runFor(2000)
  const dialog = page.getByRole('dialog', { name: 'サインインし直してください' })
  await dialog.waitFor()
  const asked = listenTo(page)
  for (let minute = 0; minute < 5; minute += 1) {
    await page.clock.runFor(60_000)
    // What was asked before this answer is known by now.
    expect(await page.evaluate(async () => (await fetch('/healthz')).status)).toBe(200)
  }
  expect(asked).toEqual([])

  const followed = page.waitForRequest(/\/api\/v1\/events\/stream/u)
  await dialog.getByRole('textbox', { name: 'メールアドレス' }).fill(consultant.email)
  await dialog.getByLabel('パスワード', { exact: true }).fill(consultant.password)
  await dialog.getByRole('button', { name: 'サインイン' }).click()
  await followed
  await page.clock.runFor(2000)
  await expect.poll(() => asked).toContain(`PUT /api/v1/tickets/${number}/presence`)
  await dialog.waitFor({ state: 'hidden' })
  await reader.close()
})
