import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'
import { places } from './support/places.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
let administrator: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '全操 統子')
  administrator = await newColleague('administrator', '全操 管一')
})
afterAll(() => closeWindows(browser))

/**
 * What acts on a screen and need not be in the palette: a dialog answers for itself; what sorts by a column has the box of the sort beside;
 * a row of a form that is being filled in is added and taken away where it stands; × takes a chip, a row or a file away, by its own name.
 */
const excepted = '[role=dialog], [role=columnheader], fieldset:not(.acts), .mantine-CloseButton-root, .mantine-ActionIcon-root'

/** The names of all that can be pressed on the screen and does something, those of its menus among them. */
async function actsOf(page: Page): Promise<string[]> {
  const named = (selector: string) =>
    page.evaluate<string[]>(`[...document.querySelectorAll(${JSON.stringify(selector)})]
      .filter((one) => one.checkVisibility() && !one.disabled && !one.closest(${JSON.stringify(excepted)}))
      .map((one) => one.textContent.trim())`)
  const pressed =
    'main button:not([role=tab], [role=radio], [role=switch], [role=combobox], [aria-haspopup]), main a.mantine-Button-root, main [role=button]'
  const acts = await named(pressed)
  const menus = page.locator('main [aria-haspopup=menu]:visible')
  for (let at = 0; at < (await menus.count()); at += 1) {
    await menus.nth(at).click()
    await page.getByRole('menu').waitFor()
    acts.push(...(await named('[role=menuitem]')))
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'hidden' })
  }
  return [...new Set(acts)]
}

/** What the palette offers there: the names, without what each is done to. */
async function offeredOn(page: Page): Promise<Set<string>> {
  await page.keyboard.press('Control+k')
  await page.locator('.mantine-Modal-content [role=option]').first().waitFor()
  const labels = await page.evaluate<string[]>(
    `[...document.querySelectorAll('.mantine-Modal-content [role=option]')].map((one) => one.firstElementChild.firstChild?.textContent ?? '')`,
  )
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'コマンドパレット' }).waitFor({ state: 'hidden' })
  return new Set(labels.flatMap((label) => [label, label.split('：')[0] ?? label]))
}

/** By which name the palette offers what a button says shorter, or together with something that tells more. */
const otherwise: Readonly<Record<string, string>> = {
  '消去…': '文面・ファイル・お名前の消去',
  // What has a key is offered by what the key is said to do.
  担当者を決める: '担当する・担当者を決める',
  解決にする: '案件を解決にする',
  案件を分割: '案件を分割する',
}

async function missingOn(page: Page): Promise<string[]> {
  await page.locator('main h1, main h2').first().waitFor()
  await page.waitForLoadState('networkidle')
  const acts = await actsOf(page)
  const offered = await offeredOn(page)
  return acts.filter((act) => !offered.has(act) && !offered.has(otherwise[act] ?? ''))
}

describe('the palette has every act of', () => {
  it('every side of a ticket, also what is written and what is attached to it', async () => {
    const number = await newTicket('すべての操作を確かめます。')
    const path = { params: { path: { number } } }
    answered(await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: supervisor.id } }))
    answered(await supervisor.api.POST('/api/v1/tickets/{number}/matches', path))
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    const missing: Record<string, string[]> = {}
    await page.getByRole('textbox', { name: '窓口の中だけで見えるメモ' }).fill('書きかけのメモ')
    await page.locator('input[type=file]').setInputFiles({ name: 'memo.txt', mimeType: 'text/plain', buffer: Buffer.from('memo') })
    await page.getByText('memo.txt').waitFor()
    await expect.poll(() => actsOf(page)).toEqual(expect.arrayContaining(['ファイルを添付', '定型文を挿入', 'メモを残す']))
    missing['note'] = await missingOn(page)
    await page.keyboard.press('Escape')
    await page.getByText('返信（相談者に届く）').click()
    await page.getByRole('textbox', { name: '相談者へのメールの本文' }).fill('書きかけの返信')
    await expect.poll(() => actsOf(page)).toContain('返信を送る')
    missing['reply'] = await missingOn(page)
    for (const tab of ['matching', 'shortlists', 'meetings', 'mails', 'organization']) {
      await page.goto(`/desk/tickets/${number}?view=all&tab=${tab}`)
      missing[tab] = await missingOn(page)
    }
    expect(Object.entries(missing).filter(([, acts]) => acts.length > 0)).toEqual([])
    await reader.close()
  })

  it.each(['supervisor', 'administrator'] as const)('the screens of the desk: %s', async (role) => {
    await newTicket('どの画面にも操作があります。')
    const colleague = role === 'supervisor' ? supervisor : administrator
    const reader = await openConsole(browser, colleague, '/desk/account')
    const { page } = reader
    const missing: Record<string, string[]> = {}
    for (const place of places) {
      await page.goto(`/desk/${place}`)
      missing[place] = await missingOn(page)
    }
    expect(Object.entries(missing).filter(([, acts]) => acts.length > 0)).toEqual([])
    await reader.close()
  })

  it('one’s own account: each does what its button does', async () => {
    const colleague = await newColleague('consultant', '自分 操作')
    const reader = await openConsole(browser, colleague, '/desk/account')
    const { page } = reader
    await page.getByRole('button', { name: 'アドレスを作る' }).waitFor()
    const choose = async (act: string) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: 'コマンドパレット' }).fill(act)
      await page.getByRole('option', { name: act, exact: true }).waitFor()
      await page.keyboard.press('Enter')
    }
    await choose('アドレスを作る')
    await page.getByRole('textbox', { name: 'カレンダーに登録するアドレス' }).waitFor()
    await choose('勤務時間を保存する')
    await page.getByText('保存しました。').waitFor()
    await choose('認証アプリを設定する')
    await page.getByRole('region', { name: '認証アプリ（二要素認証）' }).getByLabel('パスワード', { exact: true }).fill(colleague.password)
    await choose('認証アプリを設定する')
    await page.getByRole('img', { name: '認証アプリで読み取るQRコード' }).waitFor()
    await reader.close()
    expect(reader.faults).toEqual([])
  })
})
