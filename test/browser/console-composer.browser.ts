import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '書式 整')
})
afterAll(() => closeWindows(browser))

/** On how many lines the number in a subject stands; as text, because it runs in the page. */
const linesOfNumber = `(() => {
  const texts = document.createTreeWalker(document.querySelector('[role=tabpanel]'), NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const at = texts.currentNode.data.indexOf('E-CD794C')
    if (at < 0) continue
    const range = document.createRange()
    range.setStart(texts.currentNode, at)
    range.setEnd(texts.currentNode, at + 8)
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
  }
})()`

const mac = `Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)' })`

it.each([
  ['ja-JP', 'Ctrl+Enterで残す', '⌘Enterで残す', '窓口の中だけで見えるメモ（ファイルは'],
  ['en-GB', 'Ctrl+Enter keeps it', '⌘Enter keeps it', 'Seen by the desk only (drop'],
])('the composer names the keys of the machine it is used on (%s)', async (locale, elsewhere, onMac, hint) => {
  const number = await newTicket('どの端末でも書けます。')
  const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`, 1440, locale)
  const { page } = reader
  await page.getByText(elsewhere, { exact: true }).waitFor()
  expect(await page.locator('textarea').first().getAttribute('placeholder')).toContain(hint)
  await page.addInitScript(mac)
  await page.reload()
  await page.getByText(onMac, { exact: true }).waitFor()
  expect(await page.getByText(elsewhere, { exact: true }).count()).toBe(0)
  await inspectScreen(reader)
  await reader.close()
})

it.each([
  ['a mail to come', '&tab=mails', 'follow-ups', '地方でのサテライトオフィス開設について、ご検討のお願い（打診番号 E-CD794C）'],
  [
    'what was said',
    '',
    'messages',
    '地方でのサテライトオフィス開設についてご検討をお願いしたく、折り返しご連絡いたします件（打診番号 E-CD794C、受付の控えもご覧ください）',
  ],
] as const)('a number in the subject of %s stays on one line, however wide the screen is', async (_what, tab, kind, subject) => {
  const number = await newTicket('番号は一行で。')
  const path = { params: { path: { number } } }
  const words = { subject, body: 'ご連絡です。' }
  if (kind === 'messages') {
    answered(await supervisor.api.POST('/api/v1/tickets/{number}/messages', { ...path, body: { direction: 'in', ...words } }))
  } else {
    const body = { ...words, dueAt: '2031-01-06T00:00:00.000Z' }
    answered(await supervisor.api.POST('/api/v1/tickets/{number}/follow-ups', { ...path, body }))
  }
  const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all${tab}`)
  const { page } = reader
  await page.getByRole('tabpanel').getByText('E-CD794C').first().waitFor()
  for (let width = 320; width <= 600; width += 8) {
    await page.setViewportSize({ width, height: 900 })
    expect([width, await page.evaluate<number>(linesOfNumber)]).toEqual([width, 1])
  }
  await reader.close()
})
