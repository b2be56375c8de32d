import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, openConsole, type Colleague } from './support/console.ts'
import { tabTo } from './support/keyboard.ts'
import { openMatchDesk, secrets, stageShortlist, townsListed, type MatchDesk } from './support/match.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let desk: MatchDesk
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
  supervisor = await newColleague('supervisor', '統括 桜')
})
afterAll(() => closeWindows(browser))

const shortlistsPath = (number: string) => `/desk/tickets/${number}?view=all&tab=shortlists`
const dialog = (page: Page) => page.getByRole('dialog')
const enquiryOf = (id: string) => ({ params: { path: { id } } })

/** The desk records that the company is interested in the first town; the id of the enquiry. */
async function interested(shortlistId: string): Promise<string> {
  const [code] = townsListed
  const candidate = { params: { path: { id: shortlistId, code } } }
  const list = answered(
    await supervisor.api.PUT('/api/v1/shortlists/{id}/candidates/{code}/interest', { ...candidate, body: { interest: 'interested' } }),
  )
  return list.candidates.find(({ municipality }) => municipality.code === code)?.enquiry?.id ?? ''
}

describe('the shortlists of a company’s ticket', () => {
  it('are shown as the company will read them, dispatched, and withdrawn again', async () => {
    const { number } = await stageShortlist(desk, 'console-list')
    const ticket = { params: { path: { number } } }
    const [run] = answered(await supervisor.api.GET('/api/v1/tickets/{number}/matches', ticket)).items
    const [, second, third] = townsListed
    const body = { runId: run?.id ?? '', municipalityCodes: [second, third], note: 'まず白浜町をご覧ください。' }
    const draft = answered(await supervisor.api.POST('/api/v1/tickets/{number}/shortlists', { ...ticket, body }))
    const reader = await openConsole(browser, supervisor, shortlistsPath(number))
    const { page } = reader
    const list = page.getByRole('region', { name: '候補自治体一覧（2件）' })
    await list.getByText('下書き').waitFor()
    await inspectScreen(reader)
    await list.getByRole('button', { name: '先方に届く内容' }).click()
    await dialog(page).getByText('まず白浜町をご覧ください。').waitFor()
    await inspectScreen(reader)
    await page.getByRole('tab', { name: '回答ページ' }).click()
    await dialog(page).getByText('先方に見える内容').first().waitFor()
    await inspectScreen(reader)
    await page.keyboard.press('Escape')
    await list.getByRole('button', { name: '企業へ送付' }).click()
    await inspectScreen(reader)
    await dialog(page).getByRole('button', { name: '企業へ送付' }).click()
    await list.getByText('企業の回答待ち').first().waitFor()
    const seen = async () => answered(await supervisor.api.GET('/api/v1/shortlists/{id}', enquiryOf(draft.id)))
    expect((await seen()).status).toBe('dispatched')
    await list.getByRole('button', { name: '取り下げる' }).click()
    await dialog(page).getByRole('button', { name: '取り下げる' }).click()
    await list.getByText('取下げ', { exact: true }).waitFor()
    expect((await seen()).status).toBe('withdrawn')
    await reader.close()
  })

  it('are edited before they leave: moved and removed by keyboard, one added, other words; what a colleague saved meanwhile is shown', async () => {
    const { number } = await stageShortlist(desk, 'console-edit')
    const ticket = { params: { path: { number } } }
    const [run] = answered(await supervisor.api.GET('/api/v1/tickets/{number}/matches', ticket)).items
    const [first, second, third] = townsListed
    const body = { runId: run?.id ?? '', municipalityCodes: [first, second], note: 'はじめの言葉' }
    const draft = answered(await supervisor.api.POST('/api/v1/tickets/{number}/shortlists', { ...ticket, body }))
    const reader = await openConsole(browser, supervisor, shortlistsPath(number))
    const { page } = reader
    const list = page.getByRole('region', { name: '候補自治体一覧（2件）' })
    await list.getByRole('button', { name: '直す', exact: true }).press('Enter')
    const order = dialog(page).getByRole('list', { name: '紹介する順' })
    await order.waitFor()
    await inspectScreen(reader)
    const down = dialog(page).getByRole('button', { name: /会津若松市.*を後ろへ$/u })
    await down.press('Enter')
    await dialog(page)
      .getByText(/会津若松市.*を2番目にしました。/u)
      .waitFor()
    expect(await page.evaluate<string>('document.activeElement?.ariaLabel')).toBe(await down.getAttribute('aria-label'))
    await dialog(page)
      .getByRole('button', { name: /白浜町.*を外す$/u })
      .press('Enter')
    await dialog(page)
      .getByText(/白浜町.*を外しました。/u)
      .waitFor()
    await dialog(page).getByRole('combobox', { name: '自治体を加える' }).fill('神山')
    await page.getByRole('option', { name: /神山町/u }).click()
    expect((await order.getByRole('listitem').allInnerTexts()).map((text) => /会津若松市|神山町/u.exec(text)?.[0])).toEqual([
      '会津若松市',
      '神山町',
    ])
    await dialog(page).getByLabel('企業への一言（候補とともに届きます）').fill('直した言葉')

    await dialog(page)
      .getByRole('textbox', { name: /会津若松市.*をご紹介する理由$/u })
      .fill('実証の場をお探しでしたので挙げました。')

    // What would be sent is seen before it is saved; other words are not taken for it.
    const unsaved = dialog(page).getByRole('region', { name: '送付した場合に届く内容' })
    const look = dialog(page).getByRole('button', { name: '先方に届く内容を先に見る' })
    await look.press('Enter')
    await unsaved.getByText('直した言葉').waitFor()
    expect(await unsaved.innerText()).toMatch(/会津若松市[^]*実証の場をお探しでしたので挙げました。[^]*神山町/u)
    expect(await page.evaluate<string>('document.activeElement?.ariaLabel')).toBe('送付した場合に届く内容')
    expect(await unsaved.innerText()).toMatch(/会津若松市[^]*神山町/u)
    await inspectScreen(reader)
    const summary = dialog(page).getByLabel('自治体への打診に添える概要（企業が特定されない範囲で）')
    await summary.fill('みなとシステムズconsole-editが探しています。')
    await unsaved.waitFor({ state: 'detached' })
    await look.press('Enter')
    await dialog(page).getByText('企業を特定できる内容').waitFor()
    await summary.fill('実証に参加できる拠点を探しています。')
    await look.press('Enter')
    await unsaved.getByRole('tab', { name: '自治体への打診' }).click()
    await unsaved.getByText('実証に参加できる拠点を探しています。').waitFor()
    const stored = answered(await supervisor.api.GET('/api/v1/shortlists/{id}', enquiryOf(draft.id)))
    expect(stored).toMatchObject({ version: draft.version, note: 'はじめの言葉' })
    await summary.fill('')

    const colleague = await newColleague('supervisor', '同僚 葵')
    // Approved meanwhile, it says the same: nobody has to choose, and the dialog says what its setting really demands.
    answered(
      await colleague.api.PUT('/api/v1/shortlists/{id}/approval', { params: { path: { id: draft.id }, header: { 'if-match': '*' } } }),
    )
    await dialog(page).getByRole('button', { name: '保存して内容を見る' }).press('Enter')
    await dialog(page).getByText('承認は取り消されます。 承認がなくても、企業へ送付できます。').waitFor()
    expect(
      await dialog(page)
        .getByText(/がこの一覧を変更しました|ほかの人が先に変更しました/u)
        .count(),
    ).toBe(0)
    answered(
      await colleague.api.PATCH('/api/v1/shortlists/{id}', {
        params: { path: { id: draft.id }, header: { 'if-match': '*' } },
        body: { note: '同僚の言葉' },
      }),
    )
    await dialog(page).getByRole('button', { name: '保存して内容を見る' }).press('Enter')
    await dialog(page).getByText('同僚 葵さんがこの一覧を変更しました').waitFor()
    await dialog(page).getByText('企業への一言：同僚の言葉').waitFor()
    expect(await dialog(page).getByText('ほかの人が先に変更しました').count()).toBe(0)
    await inspectScreen(reader)
    await dialog(page).getByRole('button', { name: '自分の内容で続ける' }).press('Enter')
    await dialog(page).getByRole('button', { name: '保存して内容を見る' }).press('Enter')
    // What the company gets follows.
    await dialog(page).getByRole('heading', { name: '先方に届く内容' }).waitFor()
    await dialog(page).getByText('直した言葉').waitFor()
    const saved = answered(await supervisor.api.GET('/api/v1/shortlists/{id}', enquiryOf(draft.id)))
    expect(saved.candidates.map(({ municipality }) => municipality.code)).toEqual([first, third])
    expect(saved).toMatchObject({ note: '直した言葉', changedBy: supervisor.id })
    expect(saved.candidates.map(({ note }) => note)).toEqual(['実証の場をお探しでしたので挙げました。', ''])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await dialog(page).getByRole('list', { name: 'In this order' }).waitFor()
    await inspectScreen(reader)
    await reader.close()
  })

  it('lead to the question of a municipality, which is replied to without a pointer; what it reads tells nobody who asks', async () => {
    const staged = await stageShortlist(desk, 'console-ask')
    const id = await interested(staged.shortlistId)
    const question = { answer: 'ask', message: '執務室は何席ほど必要でしょうか。' } as const
    answered(await supervisor.api.PUT('/api/v1/enquiries/{id}/answer', { ...enquiryOf(id), body: question }))
    const reader = await openConsole(browser, supervisor, shortlistsPath(staged.number))
    const { page } = reader
    await page.getByText('執務室は何席ほど必要でしょうか。').waitFor()
    const seen = await page.locator('details[open]').first().innerText()
    expect(seen).toContain('先方に見える内容')
    for (const secret of secrets) expect(seen).not.toContain(secret)
    await inspectScreen(reader)
    await tabTo(page, 'form textarea')
    await page.keyboard.type('みなとシステムズconsole-askの十席です。')
    await tabTo(page, 'form button[type=submit]')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await inspectScreen(reader)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('十席ほどです。')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('窓口からの回答').waitFor()
    const { questions, status } = answered(await supervisor.api.GET('/api/v1/enquiries/{id}', enquiryOf(id)))
    expect([questions[0]?.reply, status]).toEqual(['十席ほどです。', 'sent'])
    await reader.close()
  })

  it('take down what both sides told by telephone, in whose name, with nothing chosen beforehand', async () => {
    const { number, shortlistId } = await stageShortlist(desk, 'console-told')
    const reader = await openConsole(browser, supervisor, shortlistsPath(number))
    const { page } = reader
    const submit = dialog(page).getByRole('button', { name: '記録する' })
    await page.getByRole('button', { name: '企業の回答を記録' }).first().press('Enter')
    await dialog(page).getByRole('heading', { name: '会津若松市への関心を記録' }).waitFor()
    expect(await dialog(page).getByRole('radio', { checked: true }).count()).toBe(0)
    await submit.press('Enter')
    expect(await submit.isVisible()).toBe(true)
    await inspectScreen(reader)
    await dialog(page)
      .getByRole('radio', { name: /^関心あり/u })
      .check()
    await dialog(page).getByLabel('理由').fill('一度見てみたいとのことです。')
    await submit.press('Enter')
    await page.getByText('（窓口が代わりに記録）').first().waitFor()

    await page.getByRole('button', { name: '自治体の回答を記録' }).press('Enter')
    await dialog(page).getByRole('heading', { name: '会津若松市の回答を記録' }).waitFor()
    expect(await dialog(page).getByRole('radio', { checked: true }).count()).toBe(0)
    await submit.press('Enter')
    await inspectScreen(reader)
    await dialog(page).getByRole('radio', { name: '受諾' }).check()
    await dialog(page).getByLabel('伝言・質問').fill('お待ちしています。')
    await submit.press('Enter')
    await page.getByText('企業へ確認中').waitFor()
    const { candidates } = answered(await supervisor.api.GET('/api/v1/shortlists/{id}', enquiryOf(shortlistId)))
    expect(candidates[0]?.interest).toMatchObject({ interest: 'interested', by: { kind: 'desk', name: supervisor.name } })
    expect(candidates[0]?.enquiry).toMatchObject({ status: 'accepted' })
    await page.goto(`/desk/tickets/${number}?view=all`)
    await page.getByRole('log').getByText('会津若松市・関心あり').waitFor()
    await reader.close()
  })

  it('have a written summary renewed, and say what an enquiry carries then', async () => {
    const summary = '実証に参加できる拠点を探しています。'
    const { number } = await stageShortlist(desk, 'console-renew', { summary })
    const reader = await openConsole(browser, supervisor, shortlistsPath(number))
    const { page } = reader
    const preview = async (text: string) => {
      await page.getByRole('button', { name: '先方に届く内容' }).first().press('Enter')
      await page.getByRole('tab', { name: '自治体への打診' }).click()
      await dialog(page).getByText(text).waitFor()
      await page.keyboard.press('Escape')
      await dialog(page).waitFor({ state: 'detached' })
    }
    await preview(summary)
    await page.getByRole('button', { name: '概要を作り直す' }).press('Enter')
    await dialog(page).getByText('書かれた概要は元に戻せません').waitFor()
    await inspectScreen(reader)
    await dialog(page).getByRole('button', { name: '概要を作り直す' }).press('Enter')
    await dialog(page).waitFor({ state: 'detached' })
    await expect.poll(() => page.getByRole('button', { name: '概要を作り直す' }).count()).toBe(0)
    await preview('登録内容から自動で作った概要です')
    await reader.close()
  })

  it('take the company’s consent down, introduce both, and keep what came of it', async () => {
    const staged = await stageShortlist(desk, 'console-consent')
    const id = await interested(staged.shortlistId)
    answered(await supervisor.api.PUT('/api/v1/enquiries/{id}/answer', { ...enquiryOf(id), body: { answer: 'accept' } }))
    const reader = await openConsole(browser, supervisor, shortlistsPath(staged.number))
    const { page } = reader
    await page.getByText('企業へ確認中').waitFor()
    await page.getByRole('button', { name: '企業の同意を記録' }).click()
    await dialog(page).getByRole('button', { name: '企業の同意を記録' }).click()
    await page.getByRole('button', { name: '成果を記録' }).click()
    await dialog(page).getByRole('button', { name: '成果を記録' }).click()
    await dialog(page).getByText('成果を選んでください。').waitFor()
    await inspectScreen(reader)
    await dialog(page).getByRole('combobox', { name: '成果' }).click()
    await page.getByRole('option', { name: '視察' }).click()
    await dialog(page).getByLabel('日付').fill('2026-11-02')
    await dialog(page).getByRole('button', { name: '成果を記録' }).click()
    await page.getByText('11月2日').waitFor()
    const { introductionId } = answered(await supervisor.api.GET('/api/v1/enquiries/{id}', enquiryOf(id)))
    const introduction = answered(await supervisor.api.GET('/api/v1/introductions/{id}', enquiryOf(introductionId ?? '')))
    expect(introduction.outcomes).toMatchObject([{ kind: 'site_visit', on: '2026-11-02' }])
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('What came of it').waitFor()
    await inspectScreen(reader)
    await reader.close()
  })

  it('let an auditor read, and do nothing', async () => {
    const staged = await stageShortlist(desk, 'console-audit')
    await interested(staged.shortlistId)
    const auditor = await newColleague('auditor', '監査 楓')
    const reader = await openConsole(browser, auditor, shortlistsPath(staged.number))
    const { page } = reader
    // As the municipality reads it: how much each need weighs, and no summary that says nothing more.
    const told = page.locator('details').filter({ hasText: '自治体に見える企業の情報' })
    expect(await told.innerText()).toMatch(/（(?:必須|あればうれしい|(?:少し|とても|最も)?重視する)）/u)
    expect(await told.getByText('概要').count()).toBe(0)
    const acts = await page.locator('section[aria-labelledby^=shortlist-]').getByRole('button').allInnerTexts()
    expect(acts).toEqual([])
    await inspectScreen(reader)
    await reader.close()
  })
})
