import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newSender, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '統合 葵')
})
afterAll(() => closeWindows(browser))

const dialog = (page: Page) => page.getByRole('dialog')
const ofTicket = (number: string) => ({ params: { path: { number } } })

/** Tabs to the button that says this, and presses it. */
async function press(page: Page, label: string): Promise<void> {
  for (let stops = 0; stops < 400; stops += 1) {
    await page.keyboard.press('Tab')
    // As text, because it runs in the page, whose types the tests do not have.
    if ((await page.evaluate<string>('document.activeElement?.textContent ?? ""')) === label) return page.keyboard.press('Enter')
  }
  throw new Error(`Tab does not reach ${label} on ${page.url()}`)
}

describe('the participants of a ticket', () => {
  it('are seen, added and removed without a pointer, told what comes of it first', async () => {
    const number = await newTicket('同僚にも写しをお願いします。')
    const listed = async () => answered(await supervisor.api.GET('/api/v1/tickets/{number}/participants', ofTicket(number))).items
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await page.getByRole('button', { name: '参加者', exact: true }).waitFor()
    await press(page, '参加者')
    await dialog(page).getByText('参加者はいません。').waitFor()
    await inspectScreen(reader)
    await dialog(page).locator('input:focus').waitFor()
    await page.keyboard.type('写し 三郎')
    await page.keyboard.press('Tab')
    await page.keyboard.type('saburo')
    await page.keyboard.press('Enter')
    // The desk says it, at the field, which has the focus again.
    const email = dialog(page).getByRole('textbox', { name: 'メールアドレス' })
    await expect.poll(() => email.getAttribute('aria-invalid')).toBe('true')
    expect(await dialog(page).locator('input:focus').getAttribute('type')).toBe('email')
    await dialog(page).getByRole('button', { name: 'やめる' }).waitFor()
    await inspectScreen(reader)
    await email.fill('')
    await page.keyboard.type('saburo@copies.example')
    await page.keyboard.press('Enter')
    const removal = dialog(page).getByRole('button', { name: '写し 三郎さんを外す' })
    await removal.waitFor()
    expect(await listed()).toMatchObject([{ name: '写し 三郎', email: 'saburo@copies.example' }])
    await press(page, '外す')
    await dialog(page).getByText('リンクも無効にします').waitFor()
    await inspectScreen(reader)
    await press(page, '外す')
    await dialog(page).getByText('参加者はいません。').waitFor()
    expect(await listed()).toEqual([])
    await reader.close()
  })
})

describe('a ticket related to another', () => {
  it('says so on both, leads there, and is taken back', async () => {
    const [number, other] = [await newTicket('前回の続きです。'), await newTicket('前回の相談です。')]
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await page.getByRole('button', { name: 'その他の操作' }).click()
    await page.getByRole('menuitem', { name: '関連付ける' }).click()
    // As an input method left on writes it.
    const wide = other.toLowerCase().replaceAll(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))
    await dialog(page).getByRole('combobox', { name: '相手の案件（受付番号）' }).fill(wide)
    await dialog(page).getByLabel('前の案件').check()
    await inspectScreen(reader)
    await dialog(page).getByRole('button', { name: '関連付ける' }).click()
    const related = page.getByRole('region', { name: '関連する案件' })
    await related.getByRole('link', { name: other }).waitFor()
    expect(await related.textContent()).toContain('前の案件')
    await inspectScreen(reader)
    await related.getByRole('link', { name: other }).click()
    await related.getByRole('link', { name: number }).waitFor()
    expect(await related.textContent()).toContain('続きの案件')
    await related.getByRole('button', { name: `${number}との関連付けを外す` }).click()
    await related.waitFor({ state: 'detached' })
    expect(answered(await supervisor.api.GET('/api/v1/tickets/{number}/relations', ofTicket(number))).items).toEqual([])
    await reader.close()
  })
})

describe('a ticket that becomes part of another one', () => {
  it('says before what comes of it, leads on, and shows where each word came from', async () => {
    const sender = newSender()
    const [stays, goes] = [await newTicket('最初のご相談です。', sender), await newTicket('重ねてのご相談です。', sender)]
    const elsewhere = await newTicket('別の会社のご相談です。')
    answered(await supervisor.api.POST('/api/v1/tickets/{number}/notes', { ...ofTicket(goes), body: { body: '移る側のメモ' } }))
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${goes}?view=all`)
    const { page } = reader
    // Both languages: what is refused in one, what comes of it in the other and in the first.
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Merge into another' }).click()
    await dialog(page).getByRole('combobox', { name: 'The other ticket (its number)' }).fill(elsewhere)
    await dialog(page).getByText('They must not become one').waitFor()
    await inspectScreen(reader)
    await dialog(page).getByRole('combobox', { name: 'The other ticket (its number)' }).fill(stays)
    await dialog(page).getByText('Links the applicant was sent lead').waitFor()
    await inspectScreen(reader)
    await dialog(page).getByRole('button', { name: 'Close' }).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '日本語' }).click()
    await page.getByRole('button', { name: 'その他の操作' }).click()
    await page.getByRole('menuitem', { name: '別の案件に統合' }).click()
    const field = dialog(page).getByRole('combobox', { name: '相手の案件（受付番号）' })
    await field.fill('C-1999-000001')
    await dialog(page).getByText('この受付番号の相談案件は見つかりません').waitFor()
    expect(await dialog(page).getByRole('button', { name: '統合する' }).isDisabled()).toBe(true)
    await field.fill(elsewhere)
    await dialog(page).getByText('相談者も組織も異なる案件は統合できません').waitFor()
    expect(await dialog(page).getByRole('button', { name: '統合する' }).isDisabled()).toBe(true)
    await field.fill(stays)
    await dialog(page).getByText('残る案件のページに続きます').waitFor()
    await inspectScreen(reader)
    await press(page, '統合する')
    await page.getByRole('heading', { name: sender.company }).waitFor()
    await page.waitForURL(new RegExp(stays, 'u'))
    const words = page.getByRole('log')
    for (const said of ['最初のご相談です。', '重ねてのご相談です。', '移る側のメモ']) await words.getByText(said).waitFor()
    await words.getByText(`${goes}から`).first().waitFor()
    await inspectScreen(reader)
    await page.goto(`/desk/tickets/${goes}?view=all`)
    await page.getByText('統合済み').waitFor()
    await inspectScreen(reader)
    await page.getByRole('alert').getByRole('link', { name: stays }).click()
    await page.waitForURL(new RegExp(stays, 'u'))
    await reader.close()
  })

  it('is not offered to merge into one that nobody has, or a colleague, and says who can', async () => {
    const sender = newSender()
    const [stays, goes] = [await newTicket('最初のご相談です。', sender), await newTicket('重ねてのご相談です。', sender)]
    const consultant = await newColleague('consultant', '統合 一郎')
    const give = async (number: string, { id }: Colleague) =>
      answered(await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', { ...ofTicket(number), body: { consultantId: id } }))
    await give(goes, consultant)
    const reader = await openConsole(browser, consultant, `/desk/tickets/${goes}?view=all`)
    const { page } = reader
    const ask = async () => {
      await page.getByRole('button', { name: 'その他の操作' }).click()
      await page.getByRole('menuitem', { name: '別の案件に統合' }).click()
      await dialog(page).getByRole('combobox', { name: '相手の案件（受付番号）' }).fill(stays)
    }
    const isOff = () => dialog(page).getByRole('button', { name: '統合する' }).isDisabled()
    await ask()
    await dialog(page).getByText('統合する相手の案件に担当者がいません。').waitFor()
    expect(await isOff()).toBe(true)
    await inspectScreen(reader)
    await dialog(page).getByRole('button', { name: '閉じる' }).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await give(stays, supervisor)
    await ask()
    await dialog(page).getByText('統合する相手の案件は、統合 葵さんが担当しています。').waitFor()
    expect(await isOff()).toBe(true)
    await reader.close()
  })
})
