import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'
import { findBarriers } from './support/find-barriers.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '会津 太郎')
})
afterAll(() => closeWindows(browser))

describe('the search', () => {
  it('shows where in the conversation the words stand, and lists the tickets that have them', async () => {
    const number = await newTicket('検索されます。')
    const params = { params: { path: { number } } }
    const body = '先方の希望は琵琶湖の東岸で、社員寮の近くに\n工房を借りたいとのこと。見積りは来週までにお送りする。'
    answered(await consultant.api.POST('/api/v1/tickets/{number}/notes', { ...params, body: { body } }))
    const reader = await openConsole(browser, consultant, '/desk')
    const { page } = reader
    const box = page.getByRole('combobox', { name: '検索' })
    await box.fill('琵琶湖 工房')
    const found = page.getByRole('option', { name: new RegExp(`${number}.*メモ：先方の希望は琵琶湖の東岸`, 'u') })
    await found.waitFor()
    await inspectScreen(reader)
    await box.press('Enter')
    await page.getByRole('link', { name: new RegExp(number, 'u') }).waitFor()
    await reader.close()
  })

  it('folds its list away by Escape and keeps the words, and goes round its options by arrows', async () => {
    const number = await newTicket('行き来します。')
    const reader = await openConsole(browser, consultant, '/desk')
    const { page } = reader
    const box = page.getByRole('combobox', { name: '検索' })
    await box.fill(number)
    const found = page.getByRole('option', { name: new RegExp(`${number}(?!」)`, 'u') })
    const all = page.getByRole('option', { name: /を案件の一覧で見る/u })
    await found.waitFor()
    await box.press('ArrowUp')
    expect(await all.getAttribute('aria-selected')).toBe('true')
    await box.press('ArrowDown')
    expect(await found.getAttribute('aria-selected')).toBe('true')
    expect(await box.getAttribute('aria-activedescendant')).toBe(await found.getAttribute('id'))
    await box.press('Escape')
    await found.waitFor({ state: 'hidden' })
    expect([await box.inputValue(), await box.getAttribute('aria-expanded')]).toEqual([number, 'false'])
    await box.press('ArrowDown')
    await found.waitFor()
    expect(await found.getAttribute('aria-selected')).toBe('false')
    await box.press('Escape')
    await box.press('Escape')
    expect([await box.inputValue(), await box.getAttribute('aria-expanded')]).toEqual(['', 'false'])
    // Nothing is left to fold or to empty: it gives the focus back, and keys act again.
    await box.press('Escape')
    await page.keyboard.press('/')
    await page.locator('#search:focus').waitFor()
    expect(await box.inputValue()).toBe('')
    await reader.close()
  })

  it('says of which kind there is more than it shows, and of which not all could be looked through', async () => {
    const reader = await openConsole(browser, consultant, '/desk')
    const { page } = reader
    const none = { items: [], more: false, complete: true }
    const person = { id: crypto.randomUUID(), name: '佐藤 一', nameKana: null, email: 'a@b.example', organization: null }
    const people = {
      items: [{ ...person, organizationRomanName: null, organizationId: null, ticket: 'C-2026-000001' }],
      more: true,
      complete: true,
    }
    const companies = { ...none, complete: false }
    await page.route('**/api/v1/search?*', (route) => route.fulfill({ json: { tickets: none, municipalities: none, companies, people } }))
    await page.getByRole('combobox', { name: '検索' }).fill('佐藤')
    const group = (name: string) => page.getByRole('group', { name })
    await group('人').getByText('ほかにもあります。言葉を足すと絞り込めます。').waitFor()
    await group('企業').getByText('時間内に探しきれませんでした。言葉を足してお試しください。').waitFor()
    expect(await page.getByText('見つかりません。').count()).toBe(0)
    await inspectScreen(reader)
    await reader.close()
  })

  it('finds tickets, organisations and people by two characters, and leads there by keyboard', async () => {
    const number = await newTicket('検索されます。')
    const { organization } = answered(await consultant.api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
    const reader = await openConsole(browser, consultant, '/desk')
    const { page } = reader
    await page.getByRole('link', { name: /^すべて/u }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type(organization?.name.slice(-6) ?? '')
    const found = page.getByRole('option', { name: new RegExp(number, 'u') })
    await found.waitFor()
    // It hangs below the header and not upon it: its words are dark.
    expect(await page.evaluate(`getComputedStyle(document.querySelector('[role=option]')).color`)).toBe('rgb(28, 36, 48)')
    await inspectScreen(reader)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: organization?.name ?? '' }).waitFor()
    expect(page.url()).toContain(number)
    await page.getByRole('combobox', { name: '検索' }).fill('会津')
    await page
      .getByRole('option', { name: /会津若松市/u })
      .first()
      .waitFor()
    // Low enough that the list has to be scrolled, as it is wherever much is found.
    await page.setViewportSize({ width: 1280, height: 240 })
    expect(
      await page.evaluate(`(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)(document.querySelector('[role=listbox]'))`),
    ).toBe(true)
    // The field names no option of the list before.
    expect(await findBarriers(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto('/desk/nothing')
    await page.getByRole('heading', { name: 'この画面はありません' }).waitFor()
    await page.route('**/api/v1/search?*', (route) => route.abort())
    await page.getByRole('combobox', { name: '検索' }).fill('若松')
    await page.getByRole('alert').filter({ hasText: '検索できませんでした' }).waitFor()
    await page.getByRole('option', { name: 'もう一度試す' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.goto('/desk/tickets/C-1999-000001')
    await page.getByRole('alert').getByRole('link', { name: '案件の一覧へ' }).waitFor()
    await page.getByRole('link', { name: /^すべて/u }).waitFor()
    await reader.close()
  })

  it('opens a ticket by its whole number for an auditor, who searches no words', async () => {
    const number = await newTicket('監査で開きます。')
    const reader = await openConsole(browser, await newColleague('auditor', '監査 一郎'), '/desk')
    const { page } = reader
    const field = page.getByRole('combobox', { name: '検索' })
    await page.getByPlaceholder('受付番号', { exact: true }).waitFor()
    await field.fill(number.slice(0, 6))
    await page.getByText('受付番号を最後まで入力してください').waitFor()
    await field.fill(number.toLowerCase())
    await page.getByRole('option', { name: `${number}を開く` }).waitFor()
    await inspectScreen(reader)
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(number, 'u'))
    await reader.close()
  })
})
