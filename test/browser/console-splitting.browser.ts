import type { Browser, Page } from 'playwright-core'
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
  consultant = await newColleague('consultant', '分割 葵')
})
afterAll(() => closeWindows(browser))

const ofTicket = (number: string) => ({ params: { path: { number } } })
const dialog = (page: Page) => page.getByRole('dialog', { name: '案件を分割' })

/** Tabs to the control that is labelled so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 100; stops += 1) {
    await page.keyboard.press('Tab')
    // As text, because it runs in the page, whose types the tests do not have.
    const label = await page.evaluate<string>('(document.activeElement?.labels?.[0] ?? document.activeElement)?.textContent ?? ""')
    if (label.includes(name)) return
  }
  throw new Error(`Tab does not reach ${name} on ${page.url()}`)
}

describe('a ticket that holds two matters', () => {
  it('is split without a pointer: what goes, what stays and the mail are told before, and both say where the words are', async () => {
    const number = await newTicket('東京の拠点の件です。')
    answered(
      await consultant.api.PUT('/api/v1/tickets/{number}/assignment', { ...ofTicket(number), body: { consultantId: consultant.id } }),
    )
    const said = { direction: 'in', subject: '候補地について' } as const
    answered(
      await consultant.api.POST('/api/v1/tickets/{number}/messages', {
        ...ofTicket(number),
        body: { ...said, body: '東北の候補地も知りたいです。' },
      }),
    )
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=mine`)
    const { page } = reader
    await page.getByRole('log').getByText('東北の候補地も知りたいです。').waitFor()
    await page.keyboard.press('s')
    await dialog(page).getByText('移す内容を選ぶと').waitFor()
    await inspectScreen(reader)
    await tabTo(page, '候補地について')
    await page.keyboard.press('Space')
    await dialog(page).getByText('メッセージ1件が、新しい案件でも読めるようになります。').waitFor()
    expect(await dialog(page).getByRole('textbox', { name: '新しい案件の内容' }).inputValue()).toBe('東北の候補地も知りたいです。')
    await dialog(page).getByText('相談者に届くメールを確かめる').click()
    await dialog(page).getByText('ご相談を分けて承ります').waitFor()
    await inspectScreen(reader)
    // All of it is another matter: it says what to do instead.
    await dialog(page).getByRole('checkbox', { name: 'フォームのご相談' }).press('Space')
    await dialog(page).getByText('すべてを選ぶと、この案件に何も残りません。').waitFor()
    await inspectScreen(reader)
    await dialog(page).getByRole('checkbox', { name: 'フォームのご相談' }).press('Space')
    await dialog(page).getByText('お送り済みのメールやリンクは').waitFor()
    await tabTo(page, '分割する')
    await page.keyboard.press('Enter')
    const words = page.getByRole('log')
    await words.getByText(`${number}から分割したご相談`).waitFor()
    await words.getByText(`${number}から`, { exact: true }).waitFor()
    const made = /C-\d{4}-\d+/u.exec(page.url())?.[0] ?? ''
    expect(made).not.toBe(number)
    expect(page.url()).toContain('view=mine')
    await page.locator('#ticket-heading:focus').waitFor()
    await inspectScreen(reader)
    const ticket = answered(await consultant.api.GET('/api/v1/tickets/{number}', ofTicket(made)))
    expect(ticket).toMatchObject({ splitFrom: number, message: '東北の候補地も知りたいです。', assignee: { name: '分割 葵' } })
    const related = page.getByRole('region', { name: '関連する案件' })
    await related.getByRole('link', { name: number }).click()
    await words.getByText(`${made}に分割`).waitFor()
    await inspectScreen(reader)
    await reader.close()
  })

  it('shows what came meanwhile before it is tried again', async () => {
    const number = await newTicket('東京の拠点の件です。')
    answered(
      await consultant.api.PUT('/api/v1/tickets/{number}/assignment', { ...ofTicket(number), body: { consultantId: consultant.id } }),
    )
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await page.getByRole('button', { name: 'その他の操作' }).click()
    await page.getByRole('menuitem', { name: '案件を分割' }).click()
    await dialog(page).getByRole('checkbox', { name: 'フォームのご相談' }).check()
    await dialog(page).getByRole('textbox', { name: '新しい案件の内容' }).fill('拠点の件の一部')
    await dialog(page).getByText('新しい受付番号の案件ができます').waitFor()
    const said = { direction: 'in', subject: '追伸', body: '追って届いた言葉' } as const
    answered(await consultant.api.POST('/api/v1/tickets/{number}/messages', { ...ofTicket(number), body: said }))
    await dialog(page).getByRole('button', { name: '分割する' }).click()
    await dialog(page).getByText('ほかの人が先に変更しました').waitFor()
    await dialog(page).getByRole('checkbox', { name: '追伸' }).waitFor()
    expect(await dialog(page).getByRole('textbox', { name: '新しい案件の内容' }).inputValue()).toBe('拠点の件の一部')
    await dialog(page).getByRole('button', { name: '分割する' }).click()
    await page.getByRole('log').getByText(`${number}から分割したご相談`).waitFor()
    await reader.close()
  })
})
