import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

/** Of the cells of a table that say something like this those whose words stand on more than one line. */
function broken(page: Page, like: RegExp): Promise<string[]> {
  // As text, because it runs in the page, whose types the tests do not have.
  return page.evaluate<string[]>(`[...document.querySelectorAll('main td')]
    .filter((cell) => ${String(like)}.test(cell.textContent))
    .filter((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 6))).size > 1
    })
    .map((cell) => cell.textContent)`)
}

const widthBeyond = (page: Page) =>
  page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)')

describe('on a desk screen, what is one word stands on one line:', () => {
  it('who did it, in the audit', async () => {
    const consultant = await newColleague('consultant', '見本 相談員一')
    await consultant.api.POST('/api/v1/tickets/{number}/notes', {
      params: { path: { number: await newTicket('監査に名前が載ります。') } },
      body: { body: '監査に載る操作です。' },
    })
    const reader = await openConsole(browser, await newColleague('administrator', '見本 管理者'), '/desk/audit')
    await reader.page.getByRole('gridcell', { name: '見本 相談員一', exact: true }).first().waitFor()
    expect(await broken(reader.page, /^見本 相談員一$/u)).toEqual([])
    await reader.close()
  })

  it('which way a rank would go, and how far', async () => {
    const supervisor = await newColleague('supervisor', '見本 統括')
    const number = await newTicket('重みを大きく動かします。')
    const run = answered(await supervisor.api.POST('/api/v1/tickets/{number}/matches', { params: { path: { number } } }))
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all&tab=matching&run=${run.id}&sheet=weights`)
    const { page } = reader
    await page.getByRole('slider').first().press('Home')
    await page.getByRole('slider').last().press('End')
    await page.getByRole('cell', { name: /^[▲▼]/u }).first().waitFor()
    expect(await broken(page, /^[▲▼]/u)).toEqual([])
    await reader.close()
  })
})

describe('on a phone', () => {
  it('the sides of a ticket stand on one line, of which the open one is in sight, also where its address was opened', async () => {
    const number = await newTicket('横に動かします。')
    const reader = await openConsole(
      browser,
      await newColleague('supervisor', '横見 動子'),
      `/desk/tickets/${number}?view=all&tab=organization`,
      390,
      'en-GB',
    )
    const { page } = reader
    const sides = page.getByRole('tablist')
    const isInSight = async (name: string) => {
      const [frame, side] = [await sides.boundingBox(), await page.getByRole('tab', { name }).boundingBox()]
      return frame !== null && side !== null && side.x >= frame.x - 1 && side.x + side.width <= frame.x + frame.width + 1
    }
    await page.getByRole('tab', { name: 'Organisation', selected: true }).waitFor()
    await expect.poll(() => isInSight('Organisation')).toBe(true)
    expect(await isInSight('Conversation')).toBe(false)
    expect((await sides.boundingBox())?.height).toBeLessThan(40)
    await page.keyboard.press('r')
    await page.getByRole('tab', { name: 'Conversation', selected: true }).waitFor()
    await expect.poll(() => isInSight('Conversation')).toBe(true)
    await inspectScreen(reader)
    await reader.close()
  })

  it.each([
    ['ja-JP', '窓口の中だけで見えるメモ', '相談者へのメールの本文'],
    ['en-GB', 'Seen by the desk only', 'Text of the mail to the applicant'],
  ])('fields say what they are for, whole, and nothing of dropping files: %s', async (locale, note, reply) => {
    const supervisor = await newColleague('supervisor', '電話 持子')
    const number = await newTicket('電話から書きます。')
    const path = { params: { path: { number } } }
    answered(await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: supervisor.id } }))
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`, 390, locale)
    const composer = reader.page.getByRole('form', { name: /^(?:書く|Write)$/u })
    expect(await composer.getByRole('textbox', { name: note }).getAttribute('placeholder')).toBe(note)
    await composer.getByRole('radio', { name: /^(?:返信|Reply)/u }).check({ force: true })
    expect(await composer.getByRole('textbox', { name: reply }).getAttribute('placeholder')).toBe(reply)
    await reader.close()
  })

  it.each(['ja-JP', 'en-GB'])('nothing lies beyond the edge of 320 pixels with letters of twice the size: %s', async (locale) => {
    const supervisor = await newColleague('supervisor', '大字 読子')
    const number = await newTicket('大きな文字で読みます。')
    const path = { params: { path: { number } } }
    answered(await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: supervisor.id } }))
    const reader = await openConsole(browser, supervisor, '/desk/tickets?view=all', 320, locale)
    const { page } = reader
    for (const place of ['/desk/tickets?view=all', `/desk/tickets/${number}?view=all`]) {
      await page.goto(place)
      await page.evaluate(`void (document.documentElement.style.fontSize = '200%')`)
      await page
        .getByRole('heading', { level: place.includes(number) ? 2 : 1 })
        .first()
        .waitFor()
      await page.waitForLoadState('networkidle')
      expect(await widthBeyond(page), place).toBe(0)
    }
    await reader.close()
  })
})
