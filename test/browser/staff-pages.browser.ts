import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { expectFocusInOrder } from './support/focus-order.ts'
import { inspectPage } from './support/inspect-page.ts'
import { enter, tabTo } from './support/keyboard.ts'
import { openMatchDesk, stageCase } from './support/match.ts'
import { openReader } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let number = ''
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  const desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
  number = (await stageCase(desk, 'staff')).number
})
afterAll(() => closeWindows(browser))

describe.each([
  ['ja', true],
  ['ja', false],
  ['en', true],
  ['en', false],
] as const)('the pages of the desk’s own people, in %s, with script %s', (language, script) => {
  it('are reached by signing in with the keyboard, and readable for everybody', async () => {
    const account = inject('deskAccounts').find(({ role }) => role === 'supervisor')
    const reader = await openReader(browser, inject('deskUrl'), { script })
    const { page } = reader
    const see = async (path: string) => {
      await page.goto(language === 'en' ? `${path}?lang=en` : path)
      expect(await page.getAttribute('html', 'lang')).toBe(language)
      await inspectPage(reader)
    }
    await see('/tickets')
    await tabTo(page, '#email')
    await page.keyboard.type(account?.email ?? '')
    await enter(page, 'main form button')
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(1)
    await inspectPage(reader)
    await tabTo(page, '#password')
    await page.keyboard.type(account?.password ?? '')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/tickets/u)
    await expectFocusInOrder(page)
    for (const path of ['/', '/tickets', `/tickets/${number}`, '/mails']) await see(path)
    await page.locator('main a[href^="/mails/"]').first().click()
    await inspectPage(reader)
    await see('/tickets/C-2026-999999')
    await reader.close()
  })
})
