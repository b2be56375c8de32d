import type { Browser, Locator, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { newColleague, newTicket, openConsole } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

/** A ticket that is about to be opened by somebody whose browser's clock stands still, and what it says of them there. */
async function standStill(name: string, number: string) {
  const reader = await openConsole(browser, await newColleague('supervisor', name), '/desk/account')
  const { page } = reader
  await page.clock.install()
  await page.goto('/desk/tickets?view=unassigned&sort=received')
  await page.getByRole('link', { name: new RegExp(number, 'u') }).waitFor()
  // Far enough ahead to be no past by the time it gets there, and not so far that the feed counts as silent.
  await page.clock.pauseAt(Date.now() + 5000)
  const said: unknown[] = []
  page.on('request', (request: Request) => {
    if (request.method() === 'PUT' && request.url().endsWith(`${number}/presence`)) said.push(request.postDataJSON())
  })
  return { reader, page, said }
}

/** Less time than this passes, however long it is looked: what a timer of a second holds back is not there by then. */
const lessThanASecond = 900

async function isThere(page: Page, what: Locator) {
  let passed = 0
  await expect
    .poll(async () => {
      if (passed < lessThanASecond) await page.clock.runFor(5)
      passed += 5
      return what.count()
    })
    .toBeGreaterThan(0)
}

const noteOf = (page: Page) => page.getByRole('textbox', { name: '窓口の中だけで見えるメモ' })

describe('who is at a ticket', () => {
  it('is read with their first letter: no timer holds it back, neither where it is typed nor where it is read', async () => {
    const number = await newTicket('すぐに書き始めます。')
    const one = await standStill('先手 一子', number)
    const other = await standStill('後手 二子', number)
    for (const { page } of [one, other]) {
      await page.getByRole('link', { name: new RegExp(number, 'u') }).click()
      await isThere(page, noteOf(page))
    }
    expect(one.said).toEqual([])
    const note = noteOf(one.page)
    await note.press('x')
    await expect.poll(() => one.said).toEqual([{ doing: 'noting' }])
    await isThere(other.page, other.page.getByText('先手 一子さんがメモを書いています'))
    // Of whoever writes on, nothing more is said for the time being.
    await note.press('y')
    await one.page.clock.runFor(2000)
    expect(one.said).toEqual([{ doing: 'noting' }])
    await Promise.all([one.reader.close(), other.reader.close()])
    expect([...one.reader.faults, ...other.reader.faults]).toEqual([])
  })

  it('is said after a second of whoever reads it, half of the time in which others read of it, and not of whoever passes by', async () => {
    const number = await newTicket('読まれています。')
    const { reader, page, said } = await standStill('読手 三子', number)
    await page.getByRole('link', { name: new RegExp(number, 'u') }).click()
    await isThere(page, noteOf(page))
    await page.clock.runFor(900)
    expect(said).toEqual([])
    await page.clock.runFor(100)
    await expect.poll(() => said).toEqual([{ doing: 'reading' }])
    await reader.close()
    expect(reader.faults).toEqual([])
  })
})
