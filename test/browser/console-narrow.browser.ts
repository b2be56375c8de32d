import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

/** What of the header and of the fields and buttons below it ends beyond `width`, by its name. */
async function beyondTheEdge(page: Page, width: number): Promise<(string | null)[]> {
  const parts = await page.locator('header, header a, header button, main input, main button, main textarea').all()
  const shown = await Promise.all(
    parts.map(async (part) => ({
      box: await part.boundingBox(),
      name: (await part.getAttribute('aria-label')) ?? (await part.textContent()),
    })),
  )
  return shown.filter(({ box }) => box !== null && box.x + box.width > width + 1).map(({ name }) => name)
}

async function topOf(part: Locator): Promise<number> {
  return (await part.boundingBox())?.y ?? Number.NaN
}

async function bottomOf(part: Locator): Promise<number> {
  return (await topOf(part)) + ((await part.boundingBox())?.height ?? Number.NaN)
}

/** Of several parts of a screen those that end beyond what they stand in, by what they say. */
async function cutOff(parts: Locator, within: Locator): Promise<string[]> {
  const frame = await within.boundingBox()
  if (!frame) throw new Error('there is nothing they stand in')
  const shown = await Promise.all(
    (await parts.all()).map(async (part) => ({ box: await part.boundingBox(), said: await part.textContent() })),
  )
  expect(shown.length).toBeGreaterThan(0)
  return shown.filter(({ box }) => box === null || box.x + box.width > frame.x + frame.width + 0.5).map(({ said }) => said ?? '')
}

async function newRun(): Promise<{ number: string; supervisor: Colleague }> {
  const supervisor = await newColleague('supervisor', '狭間 広子')
  const number = await newTicket('画面に収まる順位表を見ます。')
  answered(await supervisor.api.POST('/api/v1/tickets/{number}/matches', { params: { path: { number } } }))
  return { number, supervisor }
}

describe('the console on a narrow screen', () => {
  it('folds its menu behind a line that says where one is, and leaves the room to the conversation', async () => {
    const colleague = await newColleague('consultant', '相談 三名之介')
    const reader = await openConsole(browser, colleague, `/desk/tickets/${await newTicket('電話で画面を見ています。')}?view=all`, 390)
    const { page } = reader
    await page.setViewportSize({ width: 390, height: 844 })
    const menu = page.getByRole('button', { name: 'メニュー：すべて' })
    await menu.waitFor()
    expect(await menu.getAttribute('aria-expanded')).toBe('false')
    expect(await page.getByRole('link', { name: '打診ボード' }).isVisible()).toBe(false)
    const talk = page.getByRole('log')
    await talk.waitFor()
    expect((await talk.boundingBox())?.height).toBeGreaterThan(300)
    await menu.press('Enter')
    expect(await page.getByRole('button', { name: 'メニュー：すべて' }).getAttribute('aria-expanded')).toBe('true')
    await inspectScreen(reader)
    await page.getByRole('link', { name: '打診ボード' }).press('Enter')
    await page.getByRole('button', { name: 'メニュー：打診ボード', expanded: false }).waitFor()
    await page.locator('main:focus, main :focus').waitFor()
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Menu: Enquiries' }).waitFor()
    await reader.close()
  })

  it.each([
    ['ja-JP', 390],
    ['en-GB', 390],
    ['ja-JP', 1024],
    ['en-GB', 1024],
    ['ja-JP', 1440],
  ] as const)('cuts off no tab, no column and no bar of a ranking: %s, %i px', async (locale, width) => {
    const { number, supervisor } = await newRun()
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all&tab=matching`, width, locale)
    const { page } = reader
    const ranking = page.getByRole('grid', { name: /^(?:候補自治体の順位|Candidates by rank)/u })
    await ranking.waitFor()
    // On a phone its sides stand on one line, which is moved sideways where it is longer than the screen.
    const tabs = page.getByRole('tab')
    if (width > 390) expect(await cutOff(tabs, page.getByRole('tablist'))).toEqual([])
    else expect(new Set(await Promise.all((await tabs.all()).map(topOf))).size).toBe(1)
    await tabs.first().focus()
    await page.keyboard.press('End')
    await expect.poll(() => cutOff(tabs.last(), page.getByRole('tablist'))).toEqual([])
    const scores = ranking.locator('tbody tr[aria-rowindex="2"] > td:has(strong)')
    expect(await cutOff(scores.locator('[aria-hidden]:visible').or(scores.locator('strong')), scores)).toEqual([])
    // On a phone a table is moved sideways.
    if (width > 390) expect(await cutOff(ranking.getByRole('columnheader'), ranking.locator('xpath=..'))).toEqual([])
    await reader.close()
  })

  it('says every figure of the steps from form to staying in full', async () => {
    await newTicket('集計に現れる相談です。')
    const reader = await openConsole(browser, await newColleague('supervisor', '集計 狭子'), '/desk/reports?report=funnel', 390)
    const { page } = reader
    const chart = page.getByRole('img', { name: /相談から定着までの図/u })
    await chart.waitFor()
    expect(await cutOff(chart.getByText(/件/u), page.getByRole('main'))).toEqual([])
    await inspectScreen(reader)
    await reader.close()
  })

  it.each(['/desk/tickets?view=all', '/desk/reports?report=funnel'])(
    'keeps what leads a screen within it where letters are twice as large as a telephone is wide for: %s',
    async (path) => {
      const width = 200
      const reader = await openConsole(browser, await newColleague('supervisor', '幅狭 長之介'), path, width)
      const { page } = reader
      await page.locator('main h1').first().waitFor()
      await expect.poll(() => beyondTheEdge(page, width)).toEqual([])
      const title = page.locator('main h1').first()
      // Not one letter below the other.
      expect(await bottomOf(title)).toBeLessThan((await topOf(title)) + 60)
      await reader.close()
    },
  )

  it('shows the five columns of enquiries beside each other on a small desk screen', async () => {
    const reader = await openConsole(browser, await newColleague('consultant', '相談 四名之介'), '/desk/board', 1024)
    const { page } = reader
    const columns = page.getByRole('group', { name: '打診ボード' }).getByRole('region')
    await columns.nth(4).waitFor()
    const tops = await Promise.all((await columns.all()).map(topOf))
    expect(new Set(tops).size).toBe(1)
    await reader.close()
  })

  it.each([
    ['ja-JP', 390],
    ['ja-JP', 320],
    ['en-GB', 390],
    ['en-GB', 320],
  ] as const)('keeps its header and its forms within the screen, one field below the other: %s, %i px', async (locale, width) => {
    const reader = await openConsole(browser, await newColleague('consultant', '相談 長名之介'), '/desk/phone-form', width, locale)
    const { page } = reader
    await page
      .getByRole('textbox', { name: /^(?:お名前|Name)/u })
      .first()
      .waitFor()
    expect(await beyondTheEdge(page, width)).toEqual([])
    const field = await page
      .getByRole('textbox', { name: /^(?:お名前|Name)/u })
      .first()
      .boundingBox()
    expect(field?.width).toBeGreaterThan(width * 0.6)
    await inspectScreen(reader)
    await reader.close()
  })

  it.each([
    ['ja-JP', 390],
    ['en-GB', 390],
    ['en-GB', 320],
  ] as const)(
    'leaves the room to the conversation until somebody writes, and names whole what they write: %s, %i px',
    async (locale, width) => {
      const number = await newTicket('電話から返信します。')
      const reader = await openConsole(
        browser,
        await newColleague('supervisor', '相談 六名之介'),
        `/desk/tickets/${number}?view=all`,
        width,
        locale,
      )
      const { page } = reader
      await page.setViewportSize({ width, height: 844 })
      const composer = page.getByRole('form', { name: /^(?:書く|Write)$/u })
      const keep = composer.getByRole('button', { name: /^(?:メモを残す|Keep the note)$/u })
      const area = composer.getByRole('textbox')
      await area.waitFor()
      expect(await keep.isVisible()).toBe(false)
      expect((await page.getByRole('log').boundingBox())?.height).toBeGreaterThan(330)
      expect(await bottomOf(composer)).toBeLessThanOrEqual(844)
      const kinds = composer.getByRole('radiogroup').locator('label')
      expect(await cutOff(kinds, composer)).toEqual([])
      const cut = `[...document.querySelectorAll('[role=radiogroup] label')].filter((one) => one.scrollWidth > one.clientWidth + 1)`
      expect(await page.evaluate<string[]>(`${cut}.map((one) => one.textContent)`)).toEqual([])
      // Whom it reaches is still said to those who listen, and to everybody by the field.
      await composer
        .getByRole('radio', { name: /^(?:メモ\s?（窓口の中だけ）|Note \(for the desk only\))$/u })
        .waitFor({ state: 'attached' })
      await inspectScreen(reader)
      await area.fill('電話で伺いました。')
      await keep.waitFor()
      await page.getByRole('log').focus()
      expect(await keep.isVisible()).toBe(true)
      await keep.click()
      await page.getByRole('log').getByText('電話で伺いました。').waitFor()
      await page.getByRole('log').focus()
      await keep.waitFor({ state: 'hidden' })
      await reader.close()
    },
  )

  it.each(['ja-JP', 'en-GB'] as const)(
    'keeps order, filters and columns of a list on one line of a small desk screen: %s',
    async (locale) => {
      const reader = await openConsole(browser, await newColleague('supervisor', '一覧 一行'), '/desk/tickets?view=all', 1024, locale)
      const sort = reader.page.getByRole('combobox', { name: /^(?:並び順|Sort)$/u })
      const columns = reader.page.getByRole('button', { name: /^(?:列|Columns)$/u })
      await columns.waitFor()
      expect(await topOf(columns)).toBeLessThan(await bottomOf(sort))
      await reader.close()
    },
  )

  it.each([
    [1100, 620],
    [390, 844],
  ] as const)('shows what is known of a ticket below its conversation, not across it: %i by %i px', async (width, height) => {
    const colleague = await newColleague('consultant', '相談 二名之介')
    const reader = await openConsole(browser, colleague, `/desk/tickets/${await newTicket('本社の分散を考えています。')}?view=all`, width)
    const { page } = reader
    await page.setViewportSize({ width, height })
    const composer = page.getByRole('form', { name: '書く' })
    const known = page.getByRole('complementary').getByText('相談者', { exact: true }).first()
    await expect.poll(async () => (await topOf(known)) - (await bottomOf(composer))).toBeGreaterThanOrEqual(0)
    await inspectScreen(reader)
    await reader.close()
  })

  it.each([320, 390, 430])(
    'breaks the name of an organisation beside its legal form or where other letters begin: %i px',
    async (width) => {
      const name = '一般社団法人みなと地域未来共創デジタルイノベーション推進機構'
      const number = await newTicket('長い名前の団体です。', { email: `name@${crypto.randomUUID()}.example`, company: name })
      const reader = await openConsole(
        browser,
        await newColleague('consultant', '相談 五名之介'),
        `/desk/tickets/${number}?view=all`,
        width,
      )
      const { page } = reader
      await page.getByRole('heading', { level: 2, name }).waitFor()
      const lines = await page.evaluate<string[]>(`(() => {
      const texts = document.createTreeWalker(document.querySelector('#ticket-heading'), NodeFilter.SHOW_TEXT)
      const lines = new Map()
      const range = document.createRange()
      while (texts.nextNode())
        for (let at = 0; at < texts.currentNode.data.length; at += 1) {
          range.setStart(texts.currentNode, at)
          range.setEnd(texts.currentNode, at + 1)
          const top = Math.round(range.getBoundingClientRect().top)
          lines.set(top, (lines.get(top) ?? '') + texts.currentNode.data[at])
        }
      return [...lines.values()]
    })()`)
      expect(lines.length).toBeGreaterThan(1)
      const whole = ['一般社団法人', 'みなと地域未来共創', 'デジタルイノベーション', '推進機構']
      expect(whole.filter((piece) => !lines.some((line) => line.includes(piece)))).toEqual([])
      await reader.close()
    },
  )
})
