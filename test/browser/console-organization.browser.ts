import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newSender, newTicket, openConsole, type Colleague } from './support/console.ts'
import { tabTo } from './support/keyboard.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '経緯 三郎')
}, 60_000)
afterAll(() => browser?.close())

describe('the organisation of a ticket', () => {
  it('is reached by keyboard, with what was done in its other tickets, and leads there; in both languages', async () => {
    const sender = newSender()
    const earlier = await newTicket('春に伺った件です。', sender)
    const path = { params: { path: { number: earlier } } }
    answered(await consultant.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: consultant.id } }))
    const meeting = { kind: 'online', status: 'booked', startsAt: '2031-02-03T01:00:00Z', joinUrl: 'https://meet.example/abc' } as const
    answered(await consultant.api.POST('/api/v1/tickets/{number}/meetings', { ...path, body: meeting }))
    const number = await newTicket('別の件でご相談です。', sender)
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await page.getByRole('tab', { name: '対応', selected: true }).waitFor()
    await tabTo(page, '[role=tab]')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: '組織', selected: true }).waitFor()
    const panel = page.getByRole('region', { name: 'これまでの経緯' })
    await panel.getByText('面談').first().waitFor()
    await page.getByRole('region', { name: sender.company }).getByText('東京都').waitFor()
    await page.getByRole('region', { name: '連絡先' }).getByText('この案件の相談者').waitFor()
    expect(await panel.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(new RegExp(`面談[^]*オンライン[^]*${earlier}`, 'u')),
      expect.stringMatching(new RegExp(`相談の受付[^]*${number}\\s+この案件`, 'u')),
      expect.stringMatching(new RegExp(`相談の受付[^]*${earlier}`, 'u')),
    ])
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('region', { name: 'History' }).getByText('Meeting', { exact: true }).waitFor()
    await inspectScreen(reader)
    // On a screen half as wide as it likes, the tabs stay one line, in the longer language as well.
    await page.setViewportSize({ width: 1100, height: 800 })
    const places = async () => Promise.all((await page.getByRole('tab').all()).map((tab) => tab.boundingBox()))
    await expect.poll(async () => new Set((await places()).map((place) => place?.y)).size).toBe(1)
    const last = (await places()).at(-1)
    expect(last && last.x + last.width).toBeLessThanOrEqual(1100)
    const link = page.getByRole('region', { name: 'History' }).getByRole('link', { name: earlier }).first()
    await link.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'Meetings', selected: true }).waitFor()
    await page.getByText('https://meet.example/abc').waitFor()
    await reader.close()
  })
})
