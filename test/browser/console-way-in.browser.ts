import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { answered, signIn } from '../../bin/demo/desk-client.ts'
import { digitsOf } from '../support/authenticator.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

/** Opens an address of the console in a browser nobody is signed in with. */
async function openAsStranger(path: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: inject('deskUrl'), locale: 'ja-JP' })
  const page = await context.newPage()
  await page.goto(path)
  return page
}

async function signInAs(page: Page, { email, password }: Colleague): Promise<void> {
  await page.fill('#email', email)
  await page.fill('#password', password)
  await page.locator('main form button').click()
}

const addressOf = (page: Page) => page.url().slice(inject('deskUrl').length)

it('a link opened while signed out leads to the whole of its address, whichever language its reader signs in in', async () => {
  const colleague = await newColleague('consultant', '道筋 保子')
  const path = `/desk/tickets/${await newTicket('リンクから開きます。')}?view=mine&status=%5B%22new%22%5D&sort=received&tab=matching`
  const page = await openAsStranger(path)
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { name: /^Sign in/u }).waitFor()
  await page.fill('#email', colleague.email)
  await page.fill('#password', 'not this one at all')
  await page.locator('main form button').click()
  await page.getByRole('alert').waitFor()
  await signInAs(page, colleague)
  await page.getByRole('tab', { name: 'マッチング', selected: true }).waitFor()
  expect(addressOf(page)).toBe(path)
  await page.context().close()
})

it('so it does where a code of an authenticator app is asked for', async () => {
  const colleague = await newColleague('consultant', '道筋 証子')
  const path = `/desk/tickets/${await newTicket('二つ目の確認のあとに開きます。')}?view=mine&sort=received&tab=meetings`
  const { secret } = answered(await colleague.api.POST('/api/v1/second-factor', { body: { password: colleague.password } }))
  answered(await colleague.api.PUT('/api/v1/second-factor/confirmation', { body: { code: digitsOf(secret) } }))
  const page = await openAsStranger(path)
  await signInAs(page, colleague)
  await page.fill('#code', digitsOf(secret, 1))
  await page.locator('main form button').click()
  await page.getByRole('tab', { name: '面談', selected: true }).waitFor()
  expect(addressOf(page)).toBe(path)
  await page.context().close()
})

it('so it does when a session had ended in mid-work and the page is loaded again', async () => {
  const colleague = await newColleague('consultant', '道筋 途子')
  const path = `/desk/tickets/${await newTicket('途中で終わります。')}?view=mine&sort=received&tab=organization`
  const reader = await openConsole(browser, colleague, path)
  const { page } = reader
  await page.getByRole('tab', { name: '組織', selected: true }).waitFor()
  const elsewhere = await signIn(inject('deskUrl'), colleague)
  await elsewhere.DELETE('/api/v1/sessions/others')
  await page.reload()
  await signInAs(page, colleague)
  await page.getByRole('tab', { name: '組織', selected: true }).waitFor()
  expect(addressOf(page)).toBe(path)
  await reader.close()
})
