import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { answered } from '../../bin/demo/desk-client.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole } from './support/console.ts'
import { withDeskDatabase } from './support/desk-database.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(async () => {
  if (!chromiumPath) return
  await closeWindows(browser)
  // The desk is that of other tests, too.
  await withDeskDatabase((sql) => sql`delete from staff where email like 'former-%'`)
})

it('names whoever joined after hundreds who came and went: nobody of the desk is ever deleted', async () => {
  await withDeskDatabase(
    (sql) => sql`
      insert into staff (id, name, email, role, active, created_at, updated_at)
      select uuidv7(), '退職 ' || one, 'former-' || gen_random_uuid() || '@desk.example', 'consultant', false, now(), now()
      from generate_series(1, 250) as one`,
  )
  const supervisor = await newColleague('supervisor', '新任 統子')
  const newest = await newColleague('consultant', '新任 担郎')
  const reader = await openConsole(browser, supervisor, '/desk/people')
  const { page } = reader
  await page.getByRole('rowheader', { name: newest.name }).waitFor()
  await inspectScreen(reader)
  await page.goto('/desk/workload')
  await page.getByRole('rowheader', { name: newest.name }).waitFor()
  await reader.close()
})

it('names whoever changed a ticket meanwhile, even if they joined the desk after it was asked who is there', async () => {
  const supervisor = await newColleague('supervisor', '以前 一子')
  const number = await newTicket('加わったばかりです。')
  const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`)
  const { page } = reader
  await page.getByRole('button', { name: '内容を変更', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '案件の内容を変更' })
  await dialog.getByRole('combobox', { name: '希望する連絡方法' }).click()
  await page.getByRole('option', { name: 'オンライン' }).click()
  const joined = await newColleague('supervisor', '加入 直後')
  const path = { number }
  const { version } = answered(await joined.api.GET('/api/v1/tickets/{number}', { params: { path } }))
  const header = { 'if-match': `"${String(version)}"` }
  answered(await joined.api.PATCH('/api/v1/tickets/{number}', { params: { path, header }, body: { preferredContact: 'phone' } }))
  await dialog.getByRole('button', { name: '保存する' }).click()
  await dialog.getByText('加入 直後さんが変更しました').waitFor()
  await reader.close()
})
