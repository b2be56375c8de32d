import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { digitsOf } from '../support/authenticator.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, openConsole } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

it('an administrator changes an account, notes an absence and ends its sessions', async () => {
  const colleague = await newColleague('consultant', '本宮 五郎')
  const account = inject('deskAccounts').find(({ role }) => role === 'administrator')
  if (!account) throw new Error('the desk has no administrator')
  const reader = await openConsole(browser, { ...account, id: '', api: colleague.api }, '/desk/people')
  const { page } = reader
  await page.getByRole('button', { name: '本宮 五郎：変更' }).click()
  await page.getByRole('textbox', { name: '同時に担当できる件数' }).fill('7')
  await inspectScreen(reader)
  await page.getByRole('button', { name: '保存する' }).click()
  await page
    .getByRole('row', { name: /本宮 五郎/u })
    .getByText('0件／上限7件')
    .waitFor()

  await page.getByRole('button', { name: '本宮 五郎：不在' }).click()
  await page.getByRole('button', { name: '不在を加える' }).click()
  await page.getByLabel('初日').fill('2027-01-05')
  await page.getByLabel('最終日').fill('2027-01-04')
  await page.getByRole('button', { name: '保存する' }).click()
  await page.getByRole('dialog').getByRole('alert').waitFor()
  await inspectScreen(reader)
  await page.getByLabel('最終日').fill('2027-01-08')
  await page.getByRole('button', { name: '保存する' }).click()
  await page
    .getByRole('row', { name: /本宮 五郎/u })
    .getByText('2027年1月5日(火)〜2027年1月8日(金)')
    .waitFor()

  const { secret } = answered(await colleague.api.POST('/api/v1/second-factor', { body: { password: colleague.password } }))
  answered(await colleague.api.PUT('/api/v1/second-factor/confirmation', { body: { code: digitsOf(secret) } }))
  await page.getByRole('button', { name: '本宮 五郎：サインインの状況' }).click()
  const sessions = page.getByRole('dialog', { name: '本宮 五郎さんのサインインの状況' })
  await sessions.getByText(/^認証アプリ：.*から使っています。$/u).waitFor()
  // Whoever hears the button hears which device it is of.
  await sessions
    .getByRole('button', { name: /でのサインインを終了させる$/u })
    .first()
    .waitFor()
  const remove = sessions.getByRole('button', { name: '認証アプリを解除する' })
  await remove.click()
  const question = page.getByRole('dialog', { name: '本宮 五郎さんの認証アプリを解除しますか' })
  await question.waitFor()
  await inspectScreen(reader)
  await question.getByRole('button', { name: 'やめる' }).click()
  await question.waitFor({ state: 'hidden' })
  expect((await colleague.api.GET('/api/v1/session')).response.status).toBe(200)
  await remove.click()
  await question.getByRole('button', { name: '解除する' }).click()
  await sessions.getByText('認証アプリを解除し、サインインをすべて終了させました。').waitFor()
  await sessions.getByText('認証アプリ：設定されていません。').waitFor()
  expect(await remove.isDisabled()).toBe(true)
  expect((await colleague.api.GET('/api/v1/session')).response.status).toBe(401)
  answered(await colleague.api.POST('/api/v1/session', { body: { email: colleague.email, password: colleague.password } }))
  await page.getByRole('button', { name: 'すべて終了させる' }).click()
  await page.getByText('サインインしている端末はありません。').waitFor()
  await inspectScreen(reader)
  expect((await colleague.api.GET('/api/v1/session')).response.status).toBe(401)
  await reader.close()
})
