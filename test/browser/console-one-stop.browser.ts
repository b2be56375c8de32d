import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'
import { tabTo } from './support/keyboard.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '一停 留子')
})
afterAll(() => closeWindows(browser))

const focusedLine = (page: Page) => page.evaluate<string | null>(`document.activeElement.closest('[data-line]')?.dataset.line ?? null`)
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

describe('a long list is one stop of Tab', () => {
  it('in the ranking: arrows, Home and End lead from line to line, Space picks, and the next stop is what to do with the picks', async () => {
    const number = await newTicket('順位表をキーボードで読みます。')
    const { id } = answered(await supervisor.api.POST('/api/v1/tickets/{number}/matches', { params: { path: { number } } }))
    const { items } = answered(
      await supervisor.api.GET('/api/v1/runs/{runId}/ranking', { params: { path: { runId: id }, query: { limit: 2000 } } }),
    )
    const codes = items.map(({ municipality }) => municipality.code)
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all&tab=matching`)
    const { page } = reader
    const grid = page.getByRole('grid', { name: /^候補自治体の順位/u })
    await grid.waitFor()
    await tabTo(page, 'tbody th a')
    expect(await focusedLine(page)).toBe(codes[0])
    await press(page, 'Space', 'ArrowDown', 'ArrowDown', 'Space')
    await page.getByText(/^選択 2件：/u).waitFor()
    expect(await focusedLine(page)).toBe(codes[2])
    expect(new URL(page.url()).searchParams.get('picks')).toBe(`${codes[0] ?? ''},${codes[2] ?? ''}`)

    // Far away the line is in the page and keeps the focus, also when one looks elsewhere meanwhile.
    await press(page, 'End')
    expect(await focusedLine(page)).toBe(codes.at(-1))
    await expect.poll(() => grid.getByRole('row').last().getAttribute('aria-rowindex')).toBe(String(codes.length + 1))
    await grid.hover()
    await page.mouse.wheel(0, -codes.length * 40)
    await grid.locator(`[data-line="${codes[0] ?? ''}"]`).waitFor()
    expect(await focusedLine(page)).toBe(codes.at(-1))
    expect(await grid.getByRole('row').count(), 'rows in the page').toBeLessThan(60)
    await press(page, 'ArrowUp')
    expect(await focusedLine(page)).toBe(codes.at(-2))
    await press(page, 'Home', 'PageDown')
    const aPageDown = codes.indexOf((await focusedLine(page)) ?? '')
    expect(aPageDown).toBeGreaterThan(2)
    await press(page, 'PageUp')
    expect(await focusedLine(page)).toBe(codes[0])
    await press(page, 'ArrowLeft')
    expect(await page.evaluate<boolean>(`document.activeElement.matches('input:checked')`)).toBe(true)
    await inspectScreen(reader)

    await press(page, 'ArrowRight', 'Tab')
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('選択を外す')
    await press(page, 'Tab', 'Enter')
    await page.getByRole('table', { name: '選んだ自治体の比較' }).waitFor()
    await reader.close()
  })

  it('in the list of tickets, also with the keys of the desk switched off', async () => {
    for (let times = 0; times < 3; times += 1) await newTicket('一覧をたどります。')
    const newest = await newTicket('一覧をたどります。')
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${newest}?view=all&sort=received`)
    const { page } = reader
    await page.getByRole('tab', { name: '対応' }).waitFor()
    await press(page, '?')
    await page.getByRole('switch', { name: '1文字のキー操作を使う' }).focus()
    await press(page, 'Space')
    await page.getByText('前・次の行へ').waitFor()
    await inspectScreen(reader)
    await press(page, 'Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })

    await page.locator('#content').focus()
    await tabTo(page, 'main li a')
    expect(await focusedLine(page)).toBe(newest)
    // Other tests file tickets on this desk, too: those that came between stand between.
    const lines = await page.evaluate<string[]>(`[...document.querySelectorAll('main li[data-line]')].map(({ dataset }) => dataset.line)`)
    const second = lines[lines.indexOf(newest) + 2] ?? ''
    await press(page, 'ArrowDown', 'ArrowDown')
    expect(await focusedLine(page)).toBe(second)
    await press(page, 'Enter')
    await page.waitForURL(new RegExp(`/desk/tickets/${second}`, 'u'))
    await page.locator(`[data-line="${second}"] [aria-current]`).waitFor()
    await page.locator(`[data-line="${second}"] a`).focus()
    expect(await tabTo(page, '[role=tab]'), 'stops from the list to the open ticket').toBeLessThan(15)
    await inspectScreen(reader)
    await reader.close()
  })

  it('and a link at the top leads past it to the open ticket', async () => {
    const number = await newTicket('すぐに読みます。')
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await page.getByRole('tab', { name: '対応' }).waitFor()
    await press(page, 'Tab', 'Tab')
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('開いている案件へ移動')
    await press(page, 'Enter')
    await expect.poll(() => page.evaluate<string>('document.activeElement.id')).toBe('open-ticket')
    expect(new URL(page.url()).searchParams.get('view')).toBe('all')
    await reader.close()
  })
})
