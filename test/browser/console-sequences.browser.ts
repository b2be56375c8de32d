import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, openConsole } from './support/console.ts'
import { byKeyboard } from './support/hands.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

it('a supervisor sees what goes when and what it says, and changes it by keyboard with a reason', async () => {
  const supervisor = await newColleague('supervisor', '流れ 七子')
  const reader = await openConsole(browser, supervisor, '/desk/tickets?view=mine')
  const { page } = reader
  const hand = byKeyboard(page)
  await hand.press(page.getByRole('link', { name: 'メールの流れ' }))
  await page.getByText('一覧から流れを選ぶと').waitFor()
  await inspectScreen(reader)
  await hand.press(page.getByRole('link', { name: '相談者の返答待ち' }))
  const mails = page.getByRole('table', { name: '送られるメール' })
  await mails.getByRole('row', { name: /3営業日後.*お返事のお願い/u }).waitFor()
  await inspectScreen(reader)

  await hand.press(mails.getByRole('button', { name: 'お返事のお願いのプレビュー：7営業日後' }))
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('link', { name: 'この文面を変更する' }).waitFor()
  await dialog.getByText(/^件名：.*お返事/u).waitFor()
  await hand.press(dialog.getByRole('tab', { name: '企業へ' }))
  await page.keyboard.press('ArrowRight')
  await dialog
    .getByRole('tabpanel', { name: '自治体へ' })
    .getByText(/^会津若松市/u)
    .waitFor()
  await inspectScreen(reader)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })

  await hand.press(page.getByRole('button', { name: '変更する' }))
  const first = page.getByRole('textbox', { name: '1番目「お返事のお願い」をいつ送るか' })
  const save = page.getByRole('button', { name: '新しい版として保存' })
  await inspectScreen(reader)
  expect(await save.isDisabled()).toBe(true)
  // Later than the one after it: the API says so at its place, and nothing typed is lost.
  await hand.write(page.getByRole('textbox', { name: '変更の理由' }), '電話が先に入るため。')
  await hand.write(first, '9')
  await hand.press(save)
  await page.getByRole('alert').getByRole('listitem').first().waitFor()
  await inspectScreen(reader)
  await hand.write(first, '4')
  await hand.press(save)
  // The fields say the same words before they are saved.
  await save.waitFor({ state: 'hidden' })
  await page
    .getByRole('table', { name: '送られるメール' })
    .getByRole('row', { name: /4営業日後.*お返事のお願い/u })
    .waitFor()
  await page.getByText('電話が先に入るため。').waitFor()
  await inspectScreen(reader)

  const { items } = answered(await supervisor.api.GET('/api/v1/sequences'))
  const changed = items.find(({ code }) => code === 'waiting-applicant')
  expect(changed).toMatchObject({ reason: '電話が先に入るため。', statedBy: supervisor.id })
  expect(changed?.steps.map(({ count }) => count)).toEqual([4, 7, 14])
  await reader.close()
})
