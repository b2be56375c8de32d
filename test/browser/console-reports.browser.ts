import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '集計 花子')
  await newTicket('集計に現れる相談です。')
})
afterAll(() => closeWindows(browser))

describe('the reports', () => {
  it('show charts with the same figures as tables, are saved without a pointer, and printed without the desk around them', async () => {
    const reader = await openConsole(browser, supervisor, '/desk/reports?axis=audience&audience=corporate')
    const { page } = reader
    await page.getByRole('img', { name: /初回応答の状況の図/u }).waitFor()
    const received = Number(await page.getByRole('row', { name: /^合計/u }).getByRole('cell').first().innerText())
    expect(received).toBeGreaterThan(0)
    // The only audience asked for has what all have.
    expect(Number(await page.getByRole('row', { name: /^企業/u }).getByRole('cell').first().innerText())).toBe(received)
    await inspectScreen(reader)

    for (const [name, file] of [
      ['CSVで保存', /^response-times-\d{4}-by-audience\.csv$/u],
      ['Excelで保存', /^response-times-\d{4}-by-audience\.xlsx$/u],
    ] as const) {
      const coming = page.waitForEvent('download')
      // One file after the other, as a person saves them.
      await page.getByRole('button', { name }).focus()
      await page.keyboard.press('Enter')
      expect((await coming).suggestedFilename()).toMatch(file)
    }
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').isVisible()).toBe(false)
    expect(await page.getByRole('button', { name: '印刷' }).isVisible()).toBe(false)
    expect(await page.getByRole('heading', { name: '初回応答の状況' }).isVisible()).toBe(true)
    // Paper has no fields to choose from, and tomorrow a time of day says nothing.
    expect(await page.getByRole('combobox', { name: '内訳' }).isVisible()).toBe(false)
    expect(await page.getByText('内訳：相談区分').isVisible()).toBe(true)
    expect(await page.getByText('都道府県：すべて').isVisible()).toBe(true)
    expect(await page.getByText(/^集計日時 \d{4}年\d{1,2}月\d{1,2}日\(.\) \d{1,2}:\d{2}$/u).isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    expect(await page.getByText('都道府県：すべて').isVisible()).toBe(false)

    await page.getByText('相談から定着まで', { exact: true }).first().click()
    await page.getByRole('columnheader', { name: 'オフィス開設' }).waitFor()
    await page.waitForURL(/report=funnel/u)
    // Every share is of the forms; each line of the table can be drawn.
    await page.getByText('割合は、いずれも同じ行の「相談受付」の件数に対するものです').waitFor()
    const said = await page.getByRole('row', { name: /^合計/u }).getByRole('cell').allInnerTexts()
    expect(said[0]).toBe(said[1])
    expect(said[2]).toContain('（100%）')
    expect(said[4]).toMatch(/^\d+件（[\d.]+%）$/u)
    const chart = (name: string) => page.getByRole('img', { name: `相談から定着までの図（${name}）。同じ数値が下の表にあります。` })
    expect(await chart('合計').innerText()).toContain(said[4])
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('combobox', { name: '図に示す行' }).isVisible()).toBe(false)
    expect(await page.getByText('図に示す行：合計').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    // A bar is as long as its count, whichever step it is of.
    const figures = await chart('合計').locator('svg + span').allInnerTexts()
    const bars = await chart('合計').locator('svg rect:nth-of-type(2)').all()
    const widths = await Promise.all(bars.map((bar) => bar.getAttribute('width')))
    expect(widths).toHaveLength(figures.length)
    for (const [index, figure] of figures.entries()) expect(widths[index]).toBe(widths[figures.indexOf(figure)])
    await page.getByRole('combobox', { name: '図に示す行' }).selectOption({ label: '企業' })
    await chart('企業').waitFor()
    await page.getByRole('combobox', { name: '内訳' }).click()
    await page.getByRole('option', { name: '都道府県' }).click()
    await page.getByRole('row', { name: /^東京都/u }).waitFor()
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('columnheader', { name: 'Still there' }).waitFor()
    await page.getByRole('row', { name: /^Tokyo/u }).waitFor()
    await inspectScreen(reader)
    await page.goto('/desk/reports?year=2022')
    await page.getByText('No ticket was received that this asks for.').waitFor()
    await reader.close()
  })

  it('are no section of consultants', async () => {
    const consultant = await newColleague('consultant', '相談 一郎')
    const reader = await openConsole(browser, consultant, '/desk/board')
    await reader.page.getByRole('link', { name: '打診ボード' }).waitFor()
    expect(await reader.page.getByRole('link', { name: '集計' }).count()).toBe(0)
    await reader.close()
  })
})
