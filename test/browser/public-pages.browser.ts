import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectPage } from './support/inspect-page.ts'
import { openReader } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser | undefined
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

const reader = (traits: { script: boolean }) => {
  if (!browser) throw new Error(noBrowser)
  return openReader(browser, inject('deskUrl'), traits)
}

describe.each([
  ['ja', true],
  ['ja', false],
  ['en', true],
  ['en', false],
] as const)('pages anybody may open, in %s, with script %s', (language, script) => {
  it.each(['/', '/privacy', '/code', '/sign-in', '/password-reset', '/a/unknown'])('%s is readable for everybody', async (path) => {
    const visitor = await reader({ script })
    await visitor.page.goto(language === 'en' ? `${path}?lang=en` : path)
    expect(await visitor.page.getAttribute('html', 'lang')).toBe(language)
    await inspectPage(visitor)
    await visitor.close()
  })

  it('a code nobody has is said to be none, where it was typed', async () => {
    const visitor = await reader({ script })
    const { page } = visitor
    await page.goto(language === 'en' ? '/code?lang=en' : '/code')
    await page.locator('#code').fill('AAAA-BBBB-CCCC')
    await page.locator('main form button').click()
    expect(await page.getByRole('alert').getByRole('link').getAttribute('href')).toBe('#code')
    await inspectPage(visitor)
    await visitor.close()
  })
})
