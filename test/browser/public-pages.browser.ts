import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectPage } from './support/inspect-page.ts'
import { openReader } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser | undefined
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => browser?.close())

const reader = (traits: { script: boolean }) => {
  if (!browser) throw new Error(noBrowser)
  return openReader(browser, inject('deskUrl'), traits)
}

describe.each(['ja', 'en'] as const)('pages anybody may open, in %s', (language) => {
  it.each(['/', '/code', '/sign-in'])('%s is readable for everybody', async (path) => {
    const visitor = await reader({ script: true })
    await visitor.page.goto(language === 'en' ? `${path}?lang=en` : path)
    expect(await visitor.page.getAttribute('html', 'lang')).toBe(language)
    await inspectPage(visitor)
    await visitor.close()
  })
})
