import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { answered, connect } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, openConsole } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

it('a worker’s ticket says whom they were referred to, and offers no matching', async () => {
  const { ticket } = answered(
    await connect(inject('deskUrl')).POST('/api/v1/intake/worker', {
      body: {
        contact: { name: '移 太郎', email: `worker@${crypto.randomUUID()}.example` },
        topics: ['work.action'],
        preferredContact: 'email',
        message: '会社を辞めずに地方へ移りたいです。',
        formConsent: { version: '2026-11', accepted: true },
      },
    }),
  )
  const reader = await openConsole(browser, await newColleague('consultant', '移住 百合'), `/desk/tickets/${ticket.number}?view=all`)
  const { page } = reader
  await page.getByRole('definition').filter({ hasText: 'ふるさと回帰支援センター' }).waitFor()
  await page.getByRole('tab', { name: '面談' }).waitFor()
  expect(await page.getByRole('tab', { name: /マッチング|候補・打診/u }).count()).toBe(0)
  await inspectScreen(reader)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('definition').filter({ hasText: 'Furusato Kaiki Support Center' }).waitFor()
  await inspectScreen(reader)
  await reader.close()
})
