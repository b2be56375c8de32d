import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, openConsole } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

describe('the first screen of the console', () => {
  it('has something for whoever comes: those who are given no tickets are led past their own', async () => {
    for (const [role, name, heading] of [
      ['administrator', '最初 一郎', '処理の状況'],
      ['auditor', '最初 二郎', '監査'],
    ] as const) {
      // One visit after the other.
      const reader = await openConsole(browser, await newColleague(role, name), '/desk')
      const { page } = reader
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
      await page.getByRole('link', { name: /^担当者なし/u }).waitFor()
      expect(await page.getByRole('link', { name: /^自分の担当/u }).count()).toBe(0)
      await inspectScreen(reader)
      await page.getByRole('link', { name: '窓口の職員' }).click()
      await page
        .getByRole('row', { name: /監査担当/u })
        .first()
        .getByText('受け持ちません')
        .waitFor()
      // More people than fit: who can only read them scrolls by keyboard, too.
      await page.setViewportSize({ width: 1440, height: 420 })
      await inspectScreen(reader)
      await reader.close()
    }
    const reader = await openConsole(browser, await newColleague('consultant', '最初 三郎'), '/desk')
    await reader.page.waitForURL(/view=mine/u)
    await reader.page.getByRole('link', { name: /^自分の担当/u }).waitFor()
    await reader.page.goto('/desk/texts')
    await reader.page.getByText('一覧から、見る文面を選んでください。').waitFor()
    await inspectScreen(reader)
    await reader.close()
  })

  it('speaks the language its browser asks for, until another is chosen, which stays', async () => {
    const reader = await openConsole(browser, await newColleague('consultant', 'First Visitor'), '/desk', 1280, 'en-GB')
    const { page } = reader
    await page.getByRole('link', { name: /^Mine/u }).waitFor()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await inspectScreen(reader)
    await page.getByRole('button', { name: '日本語' }).click()
    await page.getByRole('link', { name: /^自分の担当/u }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: /^自分の担当/u }).waitFor()
    await reader.close()
  })
})
