import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { newColleague, openConsole, type Colleague } from './support/console.ts'
import { openMatchDesk, stageEnquiry, stageShortlist, type MatchDesk } from './support/match.ts'
import { openReader } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let desk: MatchDesk
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
  supervisor = await newColleague('supervisor', '先方 見子')
})
afterAll(() => closeWindows(browser))

/** A definition list as it is read: each name, and its lines. */
async function readDefinitions(list: Locator): Promise<string[][]> {
  const [names, values] = await Promise.all([list.locator('dt').allInnerTexts(), list.locator('dd').allInnerTexts()])
  return names.map((name, at) => [name, ...(values[at] ?? '').split('\n').filter((line) => line !== '')])
}

describe('what the desk is shown of an enquiry’s brief', () => {
  it.each([
    ['blind', 'ja-JP'],
    ['blind', 'en-GB'],
    ['open', 'ja-JP'],
    ['open', 'en-GB'],
  ] as const)('is, line by line, what the municipality reads: %s, %s', async (disclosure, locale) => {
    const plans = { headCount: 1200, months: 6, occupancies: ['resident'], localHiring: true, sideJobs: false, community: true } as const
    const staged = await stageShortlist(desk, `brief-${disclosure}-${locale.slice(0, 2)}`, {
      disclosure,
      plans: { ...plans, occupancies: [...plans.occupancies] },
    })
    const { link } = await stageEnquiry(desk, staged)
    const municipality = await openReader(browser, inject('deskUrl'), { script: false })
    await municipality.page.goto(locale === 'ja-JP' ? link : `${link}?lang=en`)
    const read = await readDefinitions(municipality.page.locator('dl', { hasText: /企業名|Company/u }).first())
    await municipality.close()

    const reader = await openConsole(browser, supervisor, `/desk/tickets/${staged.number}?view=all&tab=shortlists`, 1440, locale)
    const box = reader.page.locator('details', { hasText: /自治体に見える企業の情報|What the municipality is told/u })
    await box.waitFor()
    if ((await box.getAttribute('open')) === null) await box.locator('summary').click()
    await expect.poll(() => readDefinitions(box.locator('dl'))).toEqual(read)
    await reader.close()
  })
})
