import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { submitPage } from '../../bin/demo/case-page.ts'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'
import { openMatchDesk, stageEnquiry, stageShortlist } from './support/match.ts'
import { withDeskDatabase } from './support/desk-database.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '消去 統子')
})
afterAll(() => closeWindows(browser))

/** A ticket whose applicant asks to be forgotten, as they do on the page of their data. */
async function newWish(): Promise<string> {
  const number = await newTicket('退職しましたので、私の情報を消してください。')
  await withDeskDatabase(
    (sql) => sql`
      insert into tasks (id, kind, ticket_id, contact_id, created_at)
      select ${crypto.randomUUID()}, 'erasure_request', id, applicant_id, now() from tickets where number = ${number}`,
  )
  return number
}

describe('a request for erasure', () => {
  it('is granted by a supervisor on the ticket, by the palette, once they know that it is for good', async () => {
    const number = await newWish()
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`, 1280)
    const { page } = reader
    const tasks = page.getByRole('region', { name: '対応事項' })
    await tasks.getByRole('button', { name: '消去の申し出に応じる' }).waitFor()
    await inspectScreen(reader)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'コマンドパレット' }).fill('消去の申し出に応じる')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '個人データの消去の申し出に応じる' })
    await dialog.getByText('佐藤 花子さんの申し出です').waitFor()
    await dialog.getByText(number).waitFor()
    await dialog.getByText('これからの面談は取り消されます').waitFor()
    await inspectScreen(reader)
    await dialog.getByRole('button', { name: '消去の申し出に応じる' }).press('Enter')
    await dialog.waitFor()
    const forGood = dialog.getByRole('checkbox')
    await forGood.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await tasks.getByText('保存が必要な記録を除き').waitFor()
    await page.locator('#ticket-heading:focus').waitFor()
    await page.getByText('配信停止：個人情報の消去').waitFor()
    await page.getByText('返信（相談者に届く）').click()
    await page.getByRole('status').filter({ hasText: '配信停止中です（個人情報の消去）' }).waitFor()
    expect(await page.getByText('返信は確認されるまで保留されます').count()).toBe(0)
    await page.getByRole('textbox', { name: '相談者へのメールの本文' }).fill('ご連絡いたします。')
    await page.getByRole('button', { name: '届く内容を確認' }).press('Enter')
    const mail = page.getByRole('dialog', { name: '相談者に届くメール' })
    await mail.getByText('宛先：').waitFor()
    await mail.getByText('メールは届きません').waitFor()
    await inspectScreen(reader)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('a reply is kept on record, but not mailed').waitFor()
    await inspectScreen(reader)
    await reader.close()
    const ledger = await openConsole(browser, supervisor, '/desk/ledger', 1280)
    await ledger.page.getByRole('rowheader', { name: '個人情報の消去のお知らせ' }).waitFor()
    await ledger.page.getByRole('button', { name: 'English' }).click()
    await ledger.page.getByRole('rowheader', { name: 'Notice of erasure' }).waitFor()
    await ledger.close()
  })

  it('is closed without erasing among all tasks; a consultant has no button for either', async () => {
    const number = await newWish()
    const consultant = await openConsole(browser, await newColleague('consultant', '相談 一郎'), '/desk/tasks?of=everyone', 1280)
    const read = consultant.page.getByRole('listitem').filter({ hasText: number })
    await read.getByText('個人データの消去の申し出があります').waitFor()
    expect(await read.getByRole('button').count()).toBe(0)
    await consultant.close()

    const reader = await openConsole(browser, supervisor, '/desk/tasks', 1280)
    const { page } = reader
    const task = page.getByRole('listitem').filter({ hasText: number })
    await task.getByText('佐藤 花子').waitFor()
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'English' }).click()
    await inspectScreen(reader)
    await task.getByRole('button', { name: 'Close without erasing' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Close the request without erasing' })
    await dialog.getByText('let them know why').waitFor()
    await dialog.getByText(number).waitFor()
    await inspectScreen(reader)
    // No wish is refused without a reason.
    await dialog.getByRole('button', { name: 'Close without erasing' }).press('Enter')
    await dialog.getByLabel('Why it is not granted').fill('ご本人ではないと確認')
    await dialog.getByRole('button', { name: 'Close without erasing' }).press('Enter')
    await task.waitFor({ state: 'detached' })
    await page.locator('#content:focus').waitFor()
    await page.goto(page.url().replace(/tasks.*$/u, `tickets/${number}?view=all`))
    await page.getByText('Why a request for erasure was closed without erasing').waitFor()
    await page.getByText('ご本人ではないと確認').waitFor()
    await reader.close()
  })
})

describe('two requests for erasure on one list', () => {
  it('have an act each in the palette, and a dialog that names whose it is', async () => {
    const [first, second] = [await newWish(), await newWish()]
    const reader = await openConsole(browser, supervisor, '/desk/tasks', 1280)
    const { page } = reader
    for (const number of [first, second]) {
      await page.getByRole('button', { name: new RegExp(`^消去の申し出に応じる：${number}・.+・佐藤 花子$`, 'u') }).waitFor()
    }
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'コマンドパレット' }).fill('消去の申し出に応じる')
    for (const number of [first, second]) await page.getByRole('option', { name: `消去の申し出に応じる：${number}` }).waitFor()
    await page.getByRole('combobox', { name: 'コマンドパレット' }).fill(`消去の申し出に応じる：${first}`)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '個人データの消去の申し出に応じる' })
    await dialog.getByText(first).waitFor()
    await reader.close()
  })
})

describe('words that must go', () => {
  it('are erased by a supervisor from the palette, for a reason, once they know that it is for good; in both languages', async () => {
    const number = await newTicket('ご相談です。')
    const ticket = { params: { path: { number } } }
    for (const body of ['ご家族の事情を伺いました。', '電話は午後が希望です。']) {
      answered(await supervisor.api.POST('/api/v1/tickets/{number}/notes', { ...ticket, body: { body } }))
    }
    const said = { direction: 'in', subject: 'ご相談の件' } as const
    for (const body of ['母の介護の件です。', '視察の日程の件です。']) {
      answered(await supervisor.api.POST('/api/v1/tickets/{number}/messages', { ...ticket, body: { ...said, body } }))
    }
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`, 480)
    const { page } = reader
    await page.getByText('ご家族の事情を伺いました。').waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'コマンドパレット' }).fill('文面・ファイル・お名前の消去')
    // Each message and note has an act of its own, told apart by how it begins.
    for (const begins of ['母の介護', '視察の日程']) {
      await page.getByRole('option', { name: new RegExp(`^文面・ファイル・お名前の消去：ご相談の件.*${begins}`, 'u') }).waitFor()
    }
    await page.getByRole('option', { name: /^文面・ファイル・お名前の消去：メモ.*電話は午後が希望です/u }).waitFor()
    await page.getByRole('option', { name: /^文面・ファイル・お名前の消去：メモ.*ご家族の事情を/u }).click()
    const dialog = page.getByRole('dialog', { name: 'メモの文面を消去する' })
    await dialog.getByText('どの画面にも表示されなくなります').waitFor()
    await inspectScreen(reader)
    await dialog.getByLabel('消去する理由').fill('案件に関わらないため')
    await dialog.getByRole('button', { name: '消去する' }).press('Enter')
    const forGood = dialog.getByRole('checkbox')
    expect(await dialog.locator('input[type=checkbox]:invalid').count()).toBe(1)
    await forGood.press('Space')
    await dialog.getByRole('button', { name: '消去する' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('ご家族の事情を伺いました。').waitFor({ state: 'detached' })
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: /^Erase… Note.*電話は午後が希望です/u }).press('Enter')
    await page.getByRole('dialog', { name: 'Erase the words of a note' }).getByText('do not repeat what is erased').waitFor()
    await inspectScreen(reader)
    await reader.close()
  })
})

describe('who was said to have answered an enquiry', () => {
  it('is erased beside it by a supervisor, for a reason that stands in the history; the answer stays', async () => {
    const desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
    const staged = await stageShortlist(desk, 'console-answerer')
    await submitPage((await stageEnquiry(desk, staged)).link, {
      answer: 'decline',
      message: '来年であれば検討します。',
      answerer: '企画課 田中 一郎',
    })
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${staged.number}?view=all&tab=shortlists`, 1280)
    const { page } = reader
    await page.getByText('実際の回答者：企画課 田中 一郎').waitFor()
    await page.getByRole('button', { name: /の実際の回答者を消去/u }).press('Enter')
    const dialog = page.getByRole('dialog', { name: '実際に回答・質問された方のお名前を消去する' })
    await dialog.getByText('回答・質問の内容は残ります').waitFor()
    await inspectScreen(reader)
    await dialog.getByLabel('消去する理由').fill('ご本人のお申し出のため')
    await dialog.getByRole('checkbox').press('Space')
    await dialog.getByRole('button', { name: '消去する' }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('実際の回答者：企画課 田中 一郎').waitFor({ state: 'detached' })
    await page.getByText('来年であれば検討します。').waitFor()
    await page.getByRole('tab', { name: '対応' }).click()
    await page.getByText('打診に実際に回答・質問された方のお名前を消去しました').first().waitFor()
    await page.getByText('ご本人のお申し出のため').waitFor()
    await inspectScreen(reader)
    await reader.close()
  })
})

describe('suppressed addresses', () => {
  it('are added with a reason, found by a part, and lifted, by keyboard and in both languages', async () => {
    const address = `stop-${crypto.randomUUID().slice(0, 8)}@reader.example`
    const reader = await openConsole(browser, supervisor, '/desk/suppressions', 1280)
    const { page } = reader
    await page.getByRole('button', { name: '配信を停止する' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: '配信を停止する' })
    await dialog.getByLabel('メールアドレス').fill('だれか')
    await page.keyboard.press('Enter')
    await expect.poll(() => dialog.getByLabel('メールアドレス').getAttribute('aria-invalid')).toBe('true')
    await inspectScreen(reader)
    await dialog.getByLabel('メールアドレス').fill(address)
    await dialog.getByRole('radio', { name: '任意のご案内の配信停止' }).press('Space')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByLabel('アドレスの一部').fill(address.slice(0, 12))
    await page.keyboard.press('Enter')
    const row = page.getByRole('row', { name: address })
    await row.getByText('消去 統子').waitFor()
    await expect.poll(() => page.getByRole('row').count()).toBe(2)
    expect(page.url()).not.toContain('stop-')
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'English' }).click()
    await inspectScreen(reader)
    await row.getByRole('button', { name: `Lift: ${address}` }).press('Enter')
    await page.getByRole('dialog').getByText('make sure first').waitFor()
    await inspectScreen(reader)
    await page.getByRole('dialog').getByRole('button', { name: 'Lift it' }).press('Enter')
    await page.getByText('No address among these').waitFor()
    await page.getByText('Lifted', { exact: true }).click()
    await row.getByText('Unsubscribed from optional mails').waitFor()
    await inspectScreen(reader)
    await reader.close()
  })

  it.each(['auditor', 'administrator'] as const)(
    'are masked to an %s, who neither searches nor lifts, and reads who does',
    async (role) => {
      answered(await supervisor.api.POST('/api/v1/suppressions', { body: { address: 'masked@reader.example', reason: 'withdrawn' } }))
      const reader = await openConsole(browser, await newColleague(role, '監査 停男'), '/desk/suppressions', 1280)
      const { page } = reader
      await page
        .getByRole('row', { name: /m●●@●●/u })
        .first()
        .waitFor()
      expect(await page.getByRole('textbox', { name: 'アドレスの一部' }).count()).toBe(0)
      expect(await page.getByRole('button', { name: /解除/u }).count()).toBe(0)
      await page.getByText('ご本人の意思を確かめられる統括責任者です').waitFor()
      await inspectScreen(reader)
      await page.getByRole('button', { name: 'English' }).click()
      await page.getByText('Supervisors lift them').waitFor()
      await inspectScreen(reader)
      await reader.close()
    },
  )
})
