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
  consultant = await newColleague('consultant', '鍵盤 操')
})
afterAll(() => closeWindows(browser))

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const heading = (page: Page) => page.locator('#ticket-heading')
const focused = (page: Page) => page.locator(':focus')

/** A ticket of the consultant, and its screen. */
async function openOwn(words: string, tab = 'timeline') {
  const number = await newTicket(words)
  const path = { params: { path: { number } } }
  answered(await consultant.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: consultant.id } }))
  const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all&tab=${tab}`)
  await heading(reader.page).waitFor()
  return { ...reader, number }
}

describe('the focus', () => {
  it('goes back to what opened a dialog, however it is left, and from a menu to the button of the menu', async () => {
    const { page, close } = await openOwn('フォーカスを戻します。')
    for (const leave of ['Escape', '閉じる', 'やめる']) {
      await button(page, '解決にする').press('Enter')
      await dialog(page, '解決にする').and(page.locator(':focus-within')).waitFor()
      if (leave === 'Escape') await page.keyboard.press('Escape')
      else await dialog(page, '解決にする').getByRole('button', { name: leave, exact: true }).press('Enter')
      await button(page, '解決にする').and(focused(page)).waitFor()
    }
    await button(page, 'その他の操作').press('Enter')
    await page.getByRole('menuitem', { name: '関連付ける' }).press('Enter')
    await dialog(page, '').and(page.locator(':focus-within')).waitFor()
    await page.keyboard.press('Escape')
    await button(page, 'その他の操作').and(focused(page)).waitFor()
    await page.keyboard.press('?')
    await dialog(page, 'キー操作').and(page.locator(':focus-within')).waitFor()
    await page.keyboard.press('Escape')
    await button(page, 'その他の操作').and(focused(page)).waitFor()
    await close()
  })

  it('leaves what is written by Escape for the heading of the ticket, where single keys act again', async () => {
    const { page, close } = await openOwn('書くところから出ます。')
    await page.keyboard.press('r')
    const field = page.getByRole('textbox', { name: '相談者へのメールの本文' })
    await field.fill('書きかけの返信です。')
    await page.keyboard.press('Escape')
    await heading(page).and(focused(page)).waitFor()
    expect(await field.inputValue()).toBe('書きかけの返信です。')
    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: '窓口の中だけで見えるメモ' }).and(focused(page)).waitFor()
    await close()
  })

  it('is on the heading of the ticket when what had it is gone with what was done', async () => {
    const number = await newTicket('担当と解決のあと。')
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await button(page, '担当する').press('Enter')
    await page.getByRole('status').getByText('担当になりました').waitFor()
    await heading(page).and(focused(page)).waitFor()
    await button(page, '解決にする').press('Enter')
    await dialog(page, '解決にする').getByRole('button', { name: '解決にする' }).press('Enter')
    await button(page, '再開する').waitFor()
    await heading(page).and(focused(page)).waitFor()
    await reader.close()
  })

  it('goes where the palette, the search and the keys of the list lead', async () => {
    const { page, number, close } = await openOwn('パレットと検索のあと。')
    const choose = async (what: string) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'コマンドパレット' }).fill(what)
      await page.getByRole('option', { name: what }).first().waitFor()
      await page.keyboard.press('Enter')
    }
    await choose('マッチング')
    await page.getByRole('tabpanel', { name: 'マッチング' }).and(focused(page)).waitFor()
    await choose('マッチングを実行')
    await page.getByRole('grid', { name: /^候補自治体の順位/u }).waitFor()
    await choose('条件と重み')
    await page.getByRole('region', { name: '条件と重み' }).and(focused(page)).waitFor()
    await choose('対応事項')
    await page.getByRole('heading', { level: 1, name: '対応事項' }).and(focused(page)).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type(number)
    await page.getByRole('option', { name: new RegExp(`^[^「].*${number}`, 'u') }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await heading(page).and(focused(page)).waitFor()
    await page.keyboard.press('k')
    await page.locator('a[aria-current]:focus').waitFor()
    await close()
  })

  it('stays in the dialog that shows two versions of a ticket, which names the colleague and can be left', async () => {
    const supervisor = await newColleague('supervisor', '同時 直美')
    const { page, number, close } = await openOwn('同時に直します。')
    await button(page, '内容を変更').press('Enter')
    const asked = dialog(page, '案件の内容を変更')
    await asked.waitFor()
    const path = { params: { path: { number } } }
    const { version } = answered(await supervisor.api.GET('/api/v1/tickets/{number}', path))
    const header = { 'if-match': `"${String(version)}"` }
    answered(
      await supervisor.api.PATCH('/api/v1/tickets/{number}', { params: { ...path.params, header }, body: { preferredContact: 'phone' } }),
    )
    await asked.getByRole('combobox', { name: '希望する連絡方法' }).click()
    await page.getByRole('option', { name: 'オンライン' }).click()
    await asked.getByRole('button', { name: '保存する' }).press('Enter')
    await asked.getByText('同時 直美さんが変更しました').waitFor()
    await asked.and(page.locator(':focus-within')).waitFor()
    await asked.getByLabel('同時 直美さんの変更：電話').waitFor()
    await asked.getByRole('button', { name: 'やめる' }).press('Enter')
    await button(page, '内容を変更').and(focused(page)).waitFor()
    await close()
  })
})

describe('Escape', () => {
  it('leaves one layer at a time: the question first, then the drawer below', async () => {
    const { page, number, close } = await openOwn('重ねて開きます。', 'matching')
    const run = answered(await consultant.api.POST('/api/v1/tickets/{number}/matches', { params: { path: { number } } }))
    const town = run.candidates[0]?.municipality
    await page.goto(`/desk/tickets/${number}?view=all&tab=matching&run=${run.id}&town=${town?.code}`)
    const drawer = dialog(page, new RegExp(town?.name ?? '', 'u'))
    await drawer.getByRole('button', { name: '固定', exact: true }).press('Enter')
    await dialog(page, '上位に固定する').and(page.locator(':focus-within')).waitFor()
    await page.keyboard.press('Escape')
    await dialog(page, '上位に固定する').waitFor({ state: 'hidden' })
    await drawer.getByRole('button', { name: '固定', exact: true }).and(focused(page)).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'コマンドパレット' }).and(focused(page)).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('combobox', { name: 'コマンドパレット' }).waitFor({ state: 'hidden' })
    await drawer.waitFor()
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
    await close()
  })

  it('throws nothing away that was written, unless that is said', async () => {
    const { page, close } = await openOwn('書いた言葉は残ります。')
    await button(page, '解決にする').press('Enter')
    const field = dialog(page, '解決にする').getByRole('textbox')
    await field.fill('電話で三度お話しし、移転先が決まりました。')
    await page.keyboard.press('Escape')
    await dialog(page, '入力した内容を破棄しますか').and(page.locator(':focus-within')).waitFor()
    await page.keyboard.press('Escape')
    await dialog(page, '入力した内容を破棄しますか').waitFor({ state: 'hidden' })
    await field.and(focused(page)).waitFor()
    expect(await field.inputValue()).toBe('電話で三度お話しし、移転先が決まりました。')
    await page.mouse.click(5, 5)
    await button(page, '破棄する').press('Enter')
    await button(page, '解決にする').and(focused(page)).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await close()
  })
})

it('asks before a ticket is released, which its palette does as well as its menu', async () => {
  const { page, number, close } = await openOwn('担当から外れます。')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'コマンドパレット' }).fill('担当から外れる')
  await page.getByRole('option', { name: '担当から外れる' }).waitFor()
  await page.keyboard.press('Enter')
  await dialog(page, '担当から外れる').getByText('担当者のいない案件に戻ります').waitFor()
  await dialog(page, '担当から外れる').getByRole('button', { name: '担当から外れる' }).press('Enter')
  await page.getByText('担当者なし').first().waitFor()
  await heading(page).and(focused(page)).waitFor()
  const { assignee } = answered(await consultant.api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
  expect(assignee).toBeNull()
  await close()
})

it.each([
  ['ja-JP', 'コマンドパレット', '解決', '案件を解決にする', '解決にする'],
  ['en-GB', 'Palette', 'resol', 'Resolve', 'Resolve'],
])('a palette says what is marked and lets a conversion end: %s', async (locale, name, typed, entry, asked) => {
  const number = await newTicket('変換しながら探します。')
  const supervisor = await newColleague('supervisor', '変換 中子')
  const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`, 1440, locale)
  const { page } = reader
  await heading(page).waitFor()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name })
  await field.fill(typed)
  await page.getByRole('option', { name: entry, selected: true }).first().waitFor()
  await inspectScreen(reader)
  const marked = async () => page.locator(`[id="${await field.getAttribute('aria-activedescendant')}"]`).innerText()
  expect(await marked()).toContain(entry)
  // Safari has ended the conversion before it says which key did.
  await field.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 229, bubbles: true, cancelable: true })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  expect(await marked()).toContain(entry)
  await page.keyboard.press('Enter')
  await dialog(page, asked).waitFor()
  await reader.close()
})
