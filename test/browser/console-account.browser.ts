import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { answered, signIn } from '../../bin/demo/desk-client.ts'
import { digitsOf } from '../support/authenticator.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '自分 守子')
  supervisor = await newColleague('supervisor', '勤務 見子')
})
afterAll(() => closeWindows(browser))

it('a member of the desk sees to their own account: sessions, authenticator app, calendar and working hours; in both languages', async () => {
  const lost = await signIn(inject('deskUrl'), consultant)
  const reader = await openConsole(browser, consultant, '/desk/tickets?view=mine', 1280)
  const { page } = reader
  await page.getByRole('button', { name: '自分 守子さんのメニュー' }).press('Enter')
  await page.getByRole('menuitem', { name: '自分のアカウント' }).press('Enter')
  const sessions = page.getByRole('region', { name: 'サインインしている端末' })
  await sessions.getByText('この画面', { exact: true }).waitFor()
  await sessions.getByRole('button', { name: 'この画面以外をすべて終了させる' }).press('Enter')
  await sessions.getByRole('button').first().waitFor({ state: 'detached' })
  await expect(lost.GET('/api/v1/sessions')).resolves.toMatchObject({ response: { status: 401 } })
  await inspectScreen(reader)

  const factor = page.getByRole('region', { name: '認証アプリ（二要素認証）' })
  await factor.getByRole('button', { name: '認証アプリを設定する' }).press('Enter')
  const password = factor.getByLabel('パスワード', { exact: true })
  await password.fill('not the password')
  await page.keyboard.press('Enter')
  await factor.getByText('パスワードが違います。').waitFor()
  await inspectScreen(reader)
  await password.fill(consultant.password)
  await page.keyboard.press('Enter')
  const secret = await factor.locator('code').innerText()
  await factor.getByRole('img', { name: '認証アプリで読み取るQRコード' }).waitFor()
  await inspectScreen(reader)
  const code = factor.getByLabel('アプリに表示された6桁のコード')
  await code.fill('000000')
  await page.keyboard.press('Enter')
  await expect.poll(() => code.getAttribute('aria-invalid')).toBe('true')
  await code.fill(digitsOf(secret))
  await page.keyboard.press('Enter')
  await factor.getByText('認証アプリを設定しました。').waitFor()
  expect(await factor.locator('code').count()).toBe(10)
  expect(await factor.getByText('以前のコードは使えなくなりました。').count()).toBe(0)
  // They are shown this once, above what was just filled in.
  const inSight = `[...document.querySelectorAll('code')].every((code) => ((box) => box.top >= 0 && box.bottom <= innerHeight)(code.getBoundingClientRect()))`
  await expect.poll(() => page.evaluate(inSight)).toBe(true)
  const [first] = await factor.locator('code').allInnerTexts()
  await inspectScreen(reader)
  await factor.getByRole('button', { name: 'リカバリーコードを作り直す' }).click()
  await password.fill(consultant.password)
  await factor.getByLabel('6桁のコード、またはリカバリーコード').fill(first ?? '')
  await page.keyboard.press('Enter')
  await expect.poll(() => factor.locator('code').allInnerTexts()).not.toContain(first)
  await factor.getByText('以前のコードは使えなくなりました。').waitFor()

  const calendar = page.getByRole('region', { name: '面談カレンダー' })
  await calendar.getByRole('button', { name: 'アドレスを作る' }).click()
  expect(await calendar.getByLabel('カレンダーに登録するアドレス').inputValue()).toMatch(/^http/u)
  await calendar.getByRole('button', { name: 'アドレスを無効にする' }).click()
  await calendar.getByText('カレンダーのアドレスはまだありません。').waitFor()

  const hours = page.getByRole('region', { name: '勤務時間' })
  await hours.getByRole('button', { name: /^月曜日 .*削除$/u }).click()
  await hours.getByRole('button', { name: '勤務時間を保存する' }).click()
  await hours.getByText('保存しました。').waitFor()
  const params = { path: { id: consultant.id } }
  const kept = answered(await supervisor.api.GET('/api/v1/staff/{id}/working-hours', { params }))
  expect(kept.items.map(({ weekday }) => weekday)).not.toContain(1)

  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Your account' }).waitFor()
  await page.getByRole('region', { name: 'Working hours' }).getByText('Friday').waitFor()
  await inspectScreen(reader)
  await reader.close()
})
