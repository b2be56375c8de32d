import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, openConsole, type Colleague } from './support/console.ts'
import { openMatchDesk, stageShortlist, townsListed } from './support/match.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '盤 三郎')
})
afterAll(() => closeWindows(browser))

describe('the board of enquiries', () => {
  it('has each where it waits, everybody’s or one’s own, and leads to its ticket without a pointer', async () => {
    const desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
    const { number, shortlistId } = await stageShortlist(desk, 'console-board')
    const { supervisor } = desk
    answered(
      await supervisor.PUT('/api/v1/tickets/{number}/assignment', {
        params: { path: { number }, header: { 'if-match': '*' } },
        body: { consultantId: consultant.id },
      }),
    )
    const [first, second] = townsListed
    for (const code of [first, second]) {
      const path = { id: shortlistId, code }
      answered(
        await supervisor.PUT('/api/v1/shortlists/{id}/candidates/{code}/interest', { params: { path }, body: { interest: 'interested' } }),
      )
    }
    const { items } = answered(await supervisor.GET('/api/v1/enquiries', { params: { query: { ticket: number } } }))
    const asked = items.find(({ municipality }) => municipality.code === first)?.id ?? ''
    const question = { answer: 'ask', message: '席数を教えてください。' } as const
    answered(await supervisor.PUT('/api/v1/enquiries/{id}/answer', { params: { path: { id: asked } }, body: question }))

    const reader = await openConsole(browser, consultant, '/desk/board?of=mine')
    const { page } = reader
    const column = (name: string) => page.getByRole('region', { name })
    await column('質問あり').getByText('席数を教えてください。').waitFor()
    await column('回答待ち').getByText('白浜町').waitFor()
    expect(await column('引き合わせ済み').getByRole('link').count()).toBe(0)
    await inspectScreen(reader)
    do await page.keyboard.press('Tab')
    while (!(await page.evaluate<string>('document.activeElement.closest("a")?.textContent ?? ""')).includes('席数を教えてください。'))
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`/desk/tickets/${number}\\?.*tab=shortlists`, 'u'))
    await page.getByText('会津若松市からの質問').waitFor()
    await page.getByRole('link', { name: '打診ボード' }).click()
    await page.getByText('全員').click()
    await column('回答待ち').getByText('白浜町').first().waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await column('Introduced').waitFor()
    await inspectScreen(reader)
    await reader.close()
  })

  it('says the number a municipality quotes on tile and card, which the search finds the ticket by', async () => {
    const desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
    const { number, shortlistId } = await stageShortlist(desk, 'console-quoted')
    const path = { id: shortlistId, code: townsListed[0] }
    answered(
      await desk.supervisor.PUT('/api/v1/shortlists/{id}/candidates/{code}/interest', {
        params: { path },
        body: { interest: 'interested' },
      }),
    )
    const { items } = answered(await desk.supervisor.GET('/api/v1/enquiries', { params: { query: { ticket: number } } }))
    const quoted = items[0]?.number ?? ''
    // Where the columns of the board are narrowest.
    const reader = await openConsole(browser, consultant, '/desk/board', 961)
    const { page } = reader
    const tile = page.getByRole('link').filter({ hasText: number })
    const onTile = tile.getByText(`打診番号 ${quoted}`)
    await onTile.waitFor()
    const [around, said] = [await tile.boundingBox(), await onTile.boundingBox()]
    if (!around || !said) throw new Error('the tile is not seen')
    expect(said.x + said.width).toBeLessThanOrEqual(around.x + around.width)
    // One line.
    expect(said.height).toBeLessThan(24)
    const box = page.getByRole('combobox', { name: '検索' })
    await box.fill(quoted.toLowerCase())
    await page.getByRole('option', { name: new RegExp(`${number}.*打診番号：${quoted}`, 'u') }).waitFor()
    await inspectScreen(reader)
    await box.press('Enter')
    await page.waitForURL(new RegExp(`/desk/tickets/${number}\\?.*tab=shortlists`, 'u'))
    await page.setViewportSize({ width: 390, height: 844 })
    const onCard = page.getByText(`打診番号 ${quoted}`)
    await onCard.waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    await inspectScreen(reader)
    await reader.close()
  })
})
