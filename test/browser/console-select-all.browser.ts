import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'
import { withDeskDatabase } from './support/desk-database.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '全部 選子')
})
afterAll(() => closeWindows(browser))

/** A company's tickets, so many, all open at a consultant who has nothing to hurry with: the address of their list. */
async function newTickets(name: string, count: number): Promise<string> {
  const number = await newTicket('まとめて選びます。')
  const { organization } = answered(await supervisor.api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
  const { id } = await newColleague('consultant', name)
  const from = Math.floor(Math.random() * 9000) * 100
  await withDeskDatabase(
    (sql) => sql`
      insert into tickets select (jsonb_populate_record(filed, jsonb_build_object('id', uuidv7(), 'number', 'C-2019-' || lpad((${from}::int + n)::text, 6, '0'),
        'status', 'open', 'assignee_id', ${id}::uuid, 'received_at', timestamptz '2019-12-01' - n * interval '1 hour',
        'updated_at', timestamptz '2019-12-01', 'first_response_due_at', timestamptz '2040-01-01' + n * interval '1 hour',
        'first_responded_at', timestamptz '2019-12-02'))).*
      from tickets filed, generate_series(1, ${count - 1}) n where number = ${number}`,
  )
  return `/desk/tickets?view=all&sort=received&organization=${organization?.id ?? ''}`
}

const selected = (page: Page, count: number) => page.getByText(`${String(count)}件を選択中`)

describe('all tickets of a list', () => {
  it('are selected by the box above them, or by Ctrl+A among them, and let go again', async () => {
    const reader = await openConsole(browser, supervisor, await newTickets('全部 少子', 4))
    const { page } = reader
    const all = page.getByRole('checkbox', { name: 'すべて選択（4件）' })
    await all.check()
    await selected(page, 4).waitFor()
    await inspectScreen(reader)
    await page
      .getByRole('checkbox', { name: /^株式会社/u })
      .first()
      .uncheck()
    await selected(page, 3).waitFor()
    expect(await page.evaluate<boolean>(`document.querySelector('main input:indeterminate') !== null`)).toBe(true)
    await all.check()
    await selected(page, 4).waitFor()
    await all.uncheck()
    expect(await page.getByText('件を選択中').count()).toBe(0)

    await page.locator('main li a').first().focus()
    await page.keyboard.press('Control+a')
    await selected(page, 4).waitFor()
    await page.getByRole('group', { name: '選択した案件' }).getByRole('button', { name: '選択を解除' }).click()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'コマンドパレット' }).fill('すべて選択')
    await page.getByRole('option', { name: '一覧の案件をすべて選択' }).waitFor()
    await page.keyboard.press('Enter')
    await selected(page, 4).waitFor()
    await reader.close()
  })

  it('are first those that are shown, then those that follow, and never more than one can mean', async () => {
    const reader = await openConsole(browser, supervisor, await newTickets('全部 多子', 520))
    const { page } = reader
    await page.getByRole('checkbox', { name: '表示済みの50件をすべて選択' }).check()
    await selected(page, 50).waitFor()
    await page.getByRole('button', { name: 'この一覧の続きも選択（500件まで）' }).press('Enter')
    // Nine further pages are read for it, one after the other.
    await selected(page, 500).waitFor({ timeout: 90_000 })
    await page.getByRole('checkbox', { name: 'はじめの500件を選択' }).and(page.locator(':checked')).waitFor()
    await inspectScreen(reader)
    await reader.close()
  })
})
