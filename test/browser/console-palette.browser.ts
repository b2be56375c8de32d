import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
let administrator: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '操作 一覧')
  administrator = await newColleague('administrator', '操作 管理')
})
afterAll(() => closeWindows(browser))

const palette = (page: Page) => page.getByRole('combobox', { name: 'コマンドパレット' })
const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })

async function choose(page: Page, act: string) {
  await page.keyboard.press('Control+k')
  await palette(page).fill(act)
  await page.getByRole('option', { name: act }).first().waitFor()
  await page.keyboard.press('Enter')
  await palette(page).waitFor({ state: 'hidden' })
}

/** Opens a dialog by the palette and leaves it again. */
async function chooseDialog(page: Page, act: string, name: string | RegExp = act) {
  await choose(page, act)
  await dialog(page, name).waitFor()
  await page.keyboard.press('Escape')
  await dialog(page, name).waitFor({ state: 'hidden' })
}

async function expectNotOffered(page: Page, act: string) {
  await page.keyboard.press('Control+k')
  await palette(page).fill(act)
  await page.getByText('当てはまる操作はありません').waitFor()
  await page.keyboard.press('Escape')
  await palette(page).waitFor({ state: 'hidden' })
}

describe('the palette', () => {
  it('does what any side of a ticket does, whichever side is open, and nothing that is not legal', async () => {
    const number = await newTicket('パレットだけで進めます。')
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all&tab=meetings`)
    const { page } = reader
    await page.getByRole('heading', { level: 2 }).waitFor()
    await expectNotOffered(page, '再開する')
    await chooseDialog(page, '日時を決めて予約', /予約/u)
    await chooseDialog(page, 'メールを追加', /メールを追加/u)
    await chooseDialog(page, '希望条件を直す')
    await choose(page, 'マッチングを実行')
    await page.getByRole('grid', { name: /^候補自治体の順位/u }).waitFor()
    await page.keyboard.press('r')
    await page.locator('[aria-label="相談者へのメールの本文"]:focus').waitFor()
    await page.getByRole('tab', { name: '面談' }).click()
    await page.keyboard.press('n')
    await page.locator('[aria-label="窓口の中だけで見えるメモ"]:focus').waitFor()
    await reader.close()
  })

  it('takes what is typed right after the key that opens it, and so does what another key opens', async () => {
    const number = await newTicket('すぐに打ちます。')
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await page.getByRole('textbox', { name: '窓口の中だけで見えるメモ' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('resolve')
    await palette(page).and(page.locator(':focus')).waitFor()
    expect(await palette(page).inputValue()).toBe('resolve')
    await page.keyboard.type('d')
    expect(await palette(page).inputValue()).toBe('resolved')
    await page.keyboard.press('Escape')
    await palette(page).waitFor({ state: 'hidden' })
    expect(await page.getByRole('textbox', { name: '窓口の中だけで見えるメモ' }).inputValue()).toBe('')

    await page.keyboard.type('?er')
    await dialog(page, 'キー操作').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(1)
    await page.keyboard.press('Escape')
    await dialog(page, 'キー操作').waitFor({ state: 'hidden' })
    await page.keyboard.type('sr')
    await page.getByRole('dialog').waitFor()
    expect(await page.getByRole('textbox', { name: '相談者へのメールの本文' }).count()).toBe(0)
    await reader.close()
    expect(reader.faults).toEqual([])
  })

  it('takes what an input method puts together right after the key that opens it', async () => {
    const number = await newTicket('すぐに変換します。')
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await page.getByRole('textbox', { name: '窓口の中だけで見えるメモ' }).waitFor()
    const keyboard = await page.context().newCDPSession(page)
    const openAndCompose = (...texts: string[]) =>
      // All at once: none waits for what the one before brought about.
      Promise.all([
        keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'k', code: 'KeyK', windowsVirtualKeyCode: 75, modifiers: 2 }),
        ...texts.map((text) => keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })),
        keyboard.send('Input.insertText', { text: texts.at(-1) ?? '' }),
      ])
    await openAndCompose('か', 'かい', '解決')
    expect(await palette(page).inputValue()).toBe('解決')
    await page.keyboard.press('Escape')
    await palette(page).waitFor({ state: 'hidden' })
    // Once more, where it was there before.
    await openAndCompose('へ', '返信')
    expect(await palette(page).inputValue()).toBe('返信')
    expect(await page.getByRole('textbox', { name: '窓口の中だけで見えるメモ' }).inputValue()).toBe('')
    await reader.close()
    expect(reader.faults).toEqual([])
  })

  it('marks in each line what was typed', async () => {
    const reader = await openConsole(browser, supervisor, '/desk/tickets?view=all')
    const { page } = reader
    await page.keyboard.press('Control+k')
    await palette(page).fill('キ')
    await page.getByRole('option', { name: 'キー操作' }).locator('mark', { hasText: /^キ$/u }).waitFor()
    await inspectScreen(reader)
    await reader.close()
  })

  it('leads from the run to the list that goes to the company: pins, chooses, compares and drafts', async () => {
    const number = await newTicket('候補をパレットで選びます。')
    const path = { params: { path: { number } } }
    const run = answered(await supervisor.api.POST('/api/v1/tickets/{number}/matches', path))
    const [first, second] = run.candidates.map(({ municipality }) => municipality)
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all&tab=matching&run=${run.id}&town=${first?.code}`)
    const { page } = reader
    await dialog(page, new RegExp(first?.name ?? '', 'u')).waitFor()
    await choose(page, `固定：${first?.name}`)
    await dialog(page, '上位に固定する').getByRole('textbox', { name: '理由' }).fill('先方の希望です。')
    await dialog(page, '上位に固定する').getByRole('button', { name: '上位に固定する' }).click()
    await dialog(page, '上位に固定する').waitFor({ state: 'hidden' })
    await choose(page, `比較・候補に選ぶ：${first?.name}`)
    const beside = new URL(page.url())
    beside.searchParams.set('town', second?.code ?? '')
    await page.goto(beside.href)
    await dialog(page, new RegExp(second?.name ?? '', 'u')).waitFor()
    await choose(page, `比較・候補に選ぶ：${second?.name}`)
    await page.keyboard.press('Escape')
    await dialog(page, new RegExp(second?.name ?? '', 'u')).waitFor({ state: 'hidden' })
    await choose(page, '条件と重み：マッチングの見かた')
    await page.getByRole('group', { name: '条件と重み' }).waitFor()
    await choose(page, '比較する')
    await page.getByRole('region', { name: '比較' }).waitFor()
    await choose(page, '候補を作る')
    await dialog(page, '候補を作る').getByRole('button', { name: '下書きを作る' }).click()
    await page.getByRole('heading', { name: '候補自治体一覧（2件）' }).waitFor()
    await chooseDialog(page, '先方に届く内容')
    await chooseDialog(page, '取り下げる')
    await reader.close()
  })

  it('acts upon the tickets that are selected, and tells the people, tokens and tasks of a screen apart', async () => {
    await newTicket('選んで操作します。')
    const desk = await openConsole(browser, supervisor, '/desk/tickets?view=unassigned&sort=received')
    await desk.page
      .getByRole('checkbox', { name: /を選択$/u })
      .first()
      .check()
    await desk.page.getByText('1件を選択中').waitFor()
    await chooseDialog(desk.page, 'メモを残す：1件を選択中', /メモ/u)
    await desk.close()

    const reader = await openConsole(browser, administrator, '/desk/people')
    const { page } = reader
    await page.getByRole('rowheader', { name: /操作 管理/u }).waitFor()
    await chooseDialog(page, '職員を加える', /職員/u)
    await chooseDialog(page, '不在：操作 一覧', /不在/u)
    await choose(page, 'APIトークン')
    await chooseDialog(page, 'トークンを作る', /トークン/u)
    await reader.close()
    expect(reader.faults).toEqual([])
  })
})
