import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, openConsole } from './support/console.ts'
import { withDeskDatabase } from './support/desk-database.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

/** A failure of something that was done since, as an incident of last night leaves it. */
const plantFailure = () =>
  withDeskDatabase(
    (sql) => sql`
      insert into job_failures (job, outbox_id, event_id, fault, code, place, attempts, first_at, last_at)
      select 'react', 900000007, id, 'PostgresError', '57014', 'react workers/react.ts:57:11', 3, now(), now() from events limit 1`,
  )

it('an administrator sees that a worker lives and what failed, and dismisses it by keyboard; an auditor only reads', async () => {
  await plantFailure()
  const reader = await openConsole(browser, await newColleague('administrator', '管理 待子'), '/desk/queue')
  const { page } = reader
  await page.getByRole('row', { name: /^メールの送信/u }).waitFor()
  await page.getByRole('row', { name: /プロセス \d+.*稼働中/u }).waitFor()
  const failure = page.getByRole('row', { name: /workers\/react\.ts:57:11/u })
  await failure.getByText('解消').waitFor()
  await failure.getByText(/^時間内に終わりませんでした。/u).waitFor()
  await inspectScreen(reader)

  const auditor = await openConsole(browser, await newColleague('auditor', '監査 待男'), '/desk/queue')
  const read = auditor.page.getByRole('row', { name: /workers\/react\.ts:57:11/u })
  await read.waitFor()
  expect(await read.getByRole('button').count()).toBe(0)
  await auditor.page.getByRole('button', { name: 'English' }).click()
  await auditor.page.getByRole('row', { name: /^Sending mails/u }).waitFor()
  await read.getByText(/^It did not end in time\./u).waitFor()
  await inspectScreen(auditor)
  await auditor.close()

  const dismiss = failure.getByRole('button', { name: /：確認済みにする$/u })
  await dismiss.focus()
  await page.keyboard.press('Enter')
  await dismiss.waitFor({ state: 'detached' })
  await reader.close()
})
