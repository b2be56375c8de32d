import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole } from './support/console.ts'
import { openMatchDesk, stageShortlist, townsListed } from './support/match.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

/** Opens the list when it is not open, however the screen was read anew meanwhile. */
async function openBell(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
}

it('a consultant is told live of what others did, goes there by keyboard, and reads all', async () => {
  const supervisor = await newColleague('supervisor', '統括 報男')
  const consultant = await newColleague('consultant', '相談 鈴子')
  const reader = await openConsole(browser, consultant, '/desk/tickets?view=mine')
  const { page } = reader
  await page.getByRole('button', { name: 'お知らせ 0件' }).waitFor()
  await openBell(page, /^お知らせ/u)
  await page.getByText('お知らせはまだありません。', { exact: false }).waitFor()
  await inspectScreen(reader)
  await page.keyboard.press('Escape')

  const [first, second] = [await newTicket('お知らせで届きます。'), await newTicket('こちらもお知らせで届きます。')]
  for (const number of [first, second]) {
    answered(
      await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', {
        params: { path: { number } },
        body: { consultantId: consultant.id },
      }),
    )
  }
  await page.getByRole('button', { name: 'お知らせ 2件' }).waitFor()
  await openBell(page, /^お知らせ/u)
  const dialog = page.getByRole('dialog', { name: 'お知らせ' })
  await dialog.getByText('統括 報男さん', { exact: false }).first().waitFor()
  await inspectScreen(reader)
  const item = dialog.getByRole('listitem').filter({ hasText: second })
  await item.getByRole('link', { name: /案件の担当になりました/u }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(second, 'u'))
  await page.getByRole('button', { name: 'お知らせ 1件' }).waitFor()

  await openBell(page, /^お知らせ/u)
  await page.getByRole('button', { name: 'すべて既読にする' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'すべて既読にする' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'お知らせ 0件' }).waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await openBell(page, /unread$/u)
  await page.getByRole('link', { name: 'A ticket was handed to you' }).first().waitFor()
  await inspectScreen(reader)
  await reader.close()

  const auditor = await openConsole(browser, await newColleague('auditor', '監査 鈴男'), '/desk/tickets?view=all')
  await auditor.page.getByRole('button', { name: /監査 鈴男/u }).waitFor()
  expect(await auditor.page.getByRole('button', { name: /^お知らせ/u }).count()).toBe(0)
  await auditor.close()
})

it('a consultant is told of several tickets given by one act as one, which leads to their list, and whose answer came', async () => {
  const consultant = await newColleague('consultant', '纏め 鈴子')
  const desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
  const { number, shortlistId } = await stageShortlist(desk, 'console-notifications')
  const { supervisor } = desk
  const tickets = await Promise.all(
    [number, await newTicket('まとめて渡します。'), await newTicket('こちらもまとめて渡します。')].map(async (one) => {
      const { version } = answered(await supervisor.GET('/api/v1/tickets/{number}', { params: { path: { number: one } } }))
      return { number: one, version }
    }),
  )
  answered(await supervisor.POST('/api/v1/bulk/assignment', { body: { tickets, consultantId: consultant.id } }))
  const path = { id: shortlistId, code: townsListed[0] }
  answered(
    await supervisor.PUT('/api/v1/shortlists/{id}/candidates/{code}/interest', { params: { path }, body: { interest: 'interested' } }),
  )
  const { items } = answered(await supervisor.GET('/api/v1/enquiries', { params: { query: { ticket: number } } }))
  const { id, municipality } = items.find((one) => one.municipality.code === path.code) ?? {}
  const question = { answer: 'ask', message: '席数を教えてください。' } as const
  answered(await supervisor.PUT('/api/v1/enquiries/{id}/answer', { params: { path: { id: id ?? '' } }, body: question }))

  const reader = await openConsole(browser, consultant, '/desk/tickets?view=all')
  const { page } = reader
  const dialog = page.getByRole('dialog', { name: 'お知らせ' })
  await openBell(page, /^お知らせ/u)
  const asked = dialog.getByRole('listitem').filter({ hasText: '質問' })
  await asked.getByText(`${municipality?.name}・${number}`, { exact: false }).first().waitFor()
  await inspectScreen(reader)
  await dialog.getByText('ほか2件', { exact: false }).waitFor()
  await dialog.getByRole('link', { name: /3件の案件の担当になりました/u }).click()
  await page.waitForURL(/view=mine/u)
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'English' }).click()
  await openBell(page, /unread$/u)
  // What was opened is read, all of it.
  await page.getByRole('link', { name: '3 tickets were handed to you', exact: true }).waitFor()
  await page.getByText(`${municipality?.romanName}, ${number}`, { exact: false }).first().waitFor()
  await inspectScreen(reader)
  await reader.close()
})

it('a consultant chooses by keyboard what comes by mail as well, and how, and finds it chosen again', async () => {
  const reader = await openConsole(browser, await newColleague('consultant', '選択 鈴子'), '/desk/tickets?view=mine')
  const { page } = reader
  const openChoices = async (menu: RegExp, item: string) => {
    await page.getByRole('button', { name: menu }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: item }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: item }).waitFor()
  }
  await openChoices(/選択 鈴子さんのメニュー/u, 'お知らせの受け取り方')
  const notes = page.getByRole('combobox', { name: 'ほかの職員のメモ' })
  await notes.waitFor()
  expect(await notes.inputValue()).toBe('bell')
  await inspectScreen(reader)
  await notes.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await notes.inputValue()).toBe('at_once')
  await page.getByRole('button', { name: '保存する' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'English' }).click()
  await openChoices(/^Menu of/u, 'How you are notified')
  const inEnglish = page.getByRole('combobox', { name: 'Notes of colleagues' })
  await inEnglish.waitFor()
  expect(await inEnglish.inputValue()).toBe('at_once')
  expect(await page.getByRole('combobox', { name: 'Answers' }).inputValue()).toBe('bell')
  expect(await page.getByRole('combobox', { name: 'Overdue' }).inputValue()).toBe('at_once')
  await inspectScreen(reader)
  await reader.close()
})
