import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '空田 一郎')
})
afterAll(() => closeWindows(browser))

describe('a list without tickets', () => {
  it('says what to do instead, and nothing beside it asks to choose one of them', async () => {
    await newTicket('どこかにある案件です。')
    const reader = await openConsole(browser, consultant, '/desk/tickets?view=mine')
    const { page } = reader
    await page.getByText('担当している案件はありません。').waitFor()
    await page.getByRole('link', { name: /^担当者のいない案件（[0-9,]+件）から引き受ける$/u }).waitFor()
    await page.getByText('案件を選ぶと、ここに表示されます。').waitFor()
    expect(await page.getByText('左の一覧から').count()).toBe(0)
    await inspectScreen(reader)
    await reader.close()
  })

  it('offers none to take to whoever can take none', async () => {
    await newTicket('誰かを待っている案件です。')
    const reader = await openConsole(browser, await newColleague('auditor', '監査 見一'), '/desk/tickets?view=mine')
    const { page } = reader
    await page.getByText('この一覧に案件はありません。').waitFor()
    await page.getByRole('link', { name: /^すべての案件（[0-9,]+件）を見る$/u }).waitFor()
    expect(await page.getByRole('link', { name: /引き受ける/u }).count()).toBe(0)
    await reader.close()
  })

  it('but with some elsewhere leads to all tickets', async () => {
    // Declared companies alone have a fast pass.
    const body = { name: '働き手の優先', query: { audience: 'worker', fastPass: true }, shared: false } as const
    const { id } = answered(await consultant.api.POST('/api/v1/saved-views', { body }))
    await newTicket('すべての一覧にある案件です。')
    const reader = await openConsole(browser, consultant, `/desk/tickets?view=${id}`)
    const { page } = reader
    await page.getByText('この一覧に案件はありません。').waitFor()
    await page.getByRole('link', { name: /^すべての案件（[0-9,]+件）を見る$/u }).click()
    await page.getByText('左の一覧から案件を選ぶと、ここに表示されます。').waitFor()
    await reader.close()
  })

  it('that is there no more is not called another one, and leads to all tickets', async () => {
    const body = { name: '消える一覧', query: { audience: 'corporate' }, shared: false } as const
    const { id } = answered(await consultant.api.POST('/api/v1/saved-views', { body }))
    await consultant.api.DELETE('/api/v1/saved-views/{id}', { params: { path: { id } } })
    const reader = await openConsole(browser, consultant, `/desk/tickets?view=${id}`)
    const { page } = reader
    await page.getByText('この一覧は見つかりません').waitFor()
    await page.getByRole('heading', { level: 1, name: '見つからない一覧' }).waitFor()
    for (const name of ['絞り込み', '詰めて表示']) expect(await page.getByRole('button', { name }).count()).toBe(0)
    await inspectScreen(reader)
    await page.getByRole('link', { name: 'すべての案件を見る' }).click()
    await page.getByRole('heading', { level: 1, name: 'すべて' }).waitFor()
    await reader.close()
  })
})

it('the ledger of a time without mails says that there were none, and no more', async () => {
  const supervisor = await newColleague('supervisor', '台帳 二郎')
  const reader = await openConsole(browser, supervisor, '/desk/ledger?from=2020-01-01&to=2020-01-31')
  const { page } = reader
  await page.getByText('この期間に予定されたメールはありません。').waitFor()
  expect(await page.getByText('数は合っています').count()).toBe(0)
  await inspectScreen(reader)
  await reader.close()
})
