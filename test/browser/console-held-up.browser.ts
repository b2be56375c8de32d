import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole } from './support/console.ts'
import { withDeskDatabase } from './support/desk-database.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  // What the database refuses cannot be sent.
  await withDeskDatabase((sql) => sql`alter table ticket_messages add constraint refused check (body <> '届かない返信です。') not valid`)
})
afterAll(async () => {
  if (chromiumPath) await withDeskDatabase((sql) => sql`alter table ticket_messages drop constraint refused`)
  await closeWindows(browser)
})

it('a reply that cannot be sent is shown to its writer, in the bell and at its ticket, who takes it back and writes on', async () => {
  const consultant = await newColleague('consultant', '会津 未達子')
  const number = await newTicket('お返事をお待ちしています。')
  const path = { params: { path: { number } } }
  answered(await consultant.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: consultant.id } }))
  const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
  const { page } = reader
  await page.getByRole('log').getByText('お返事をお待ちしています。').first().waitFor()
  await page.keyboard.press('r')
  const field = page.getByRole('textbox', { name: '相談者へのメールの本文' })
  await field.fill('届かない返信です。')
  await page.getByRole('button', { name: '返信を送る' }).click()
  const note = page.getByRole('alert').filter({ hasText: 'お書きになった返信を、まだ送信できていません' })
  await expect
    .poll(
      async () => {
        await withDeskDatabase(
          (sql) => sql`
            update unsent_messages set sends_at = least(sends_at, desk_now()), again_at = least(again_at, desk_now())
            where body = '届かない返信です。'`,
        )
        return note.count()
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(1)
  await note.getByText('届かない返信です。').waitFor()
  await page.getByRole('log').getByText('返信を送信できず、送り直しています').waitFor()
  await inspectScreen(reader)
  await page.getByRole('button', { name: /^お知らせ/u }).click()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /お書きになった返信を送信できていません/u })
    .waitFor()
  await page.keyboard.press('Escape')
  await note.getByRole('button', { name: '取り消して書き直す' }).click()
  await expect.poll(() => field.inputValue()).toBe('届かない返信です。')
  await note.waitFor({ state: 'detached' })
  expect(answered(await consultant.api.GET('/api/v1/tickets/{number}/unsent-messages', path)).items).toEqual([])
  await reader.close()
})
