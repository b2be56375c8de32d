import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'
import { tabTo } from './support/keyboard.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '白浜 花')
}, 60_000)
afterAll(() => browser?.close())

const matchingPath = (number: string, more = '') => `/desk/tickets/${number}?view=all&tab=matching${more}`
const ranking = (page: Page) => page.getByRole('table', { name: /^候補自治体の順位/u })
const drawer = (page: Page) => page.getByRole('dialog')

async function newRun(number: string) {
  return answered(await supervisor.api.POST('/api/v1/tickets/{number}/matches', { params: { path: { number } } }))
}

describe('the matching of a company’s ticket', () => {
  it('is run, read line by line, compared, and becomes the draft of a shortlist', async () => {
    const number = await newTicket('拠点の候補を知りたいです。')
    const reader = await openConsole(browser, supervisor, matchingPath(number))
    const { page } = reader
    await page.getByText('まだマッチングを実行していません').waitFor()
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'マッチングを実行' }).click()
    await ranking(page).waitFor()
    await inspectScreen(reader)
    const run = answered(await supervisor.api.GET('/api/v1/tickets/{number}/matches', { params: { path: { number } } })).items[0]
    const { items } = answered(
      await supervisor.api.GET('/api/v1/runs/{runId}/ranking', {
        params: { path: { runId: run?.id ?? '' }, query: { limit: 2000 } },
      }),
    )
    const [first, second] = items.map(({ municipality }) => municipality)
    const rows = ranking(page).locator('tbody tr[aria-rowindex]')
    expect(await rows.first().innerText()).toContain(first?.name)
    expect(Number(await ranking(page).getAttribute('aria-rowcount'))).toBe(items.length + 1)
    expect(await rows.count(), 'rows of the ranking in the page').toBeLessThan(60)

    await rows.first().getByRole('link').click()
    await drawer(page)
      .getByRole('table', { name: /^企業の希望ごとの得点/u })
      .waitFor()
    await inspectScreen(reader)
    const verdict = answered(
      await supervisor.api.GET('/api/v1/runs/{runId}/candidates/{code}', {
        params: { path: { runId: run?.id ?? '', code: first?.code ?? '' } },
      }),
    )
    for (const { ja } of verdict.summary?.strongest.company ?? []) await drawer(page).getByText(ja).first().waitFor()
    await drawer(page).getByLabel('比較・候補に選ぶ').check()
    await drawer(page).getByRole('button', { name: '順位表に戻る' }).click()
    await rows.nth(1).getByRole('checkbox').check()
    await page.getByText(`選択 2件：${first?.name}、${second?.name}`).waitFor()

    await page.getByRole('button', { name: '比較する' }).click()
    await page.getByRole('table', { name: '選んだ自治体の比較' }).waitFor()
    await page.getByRole('switch', { name: '根拠も表示する' }).check({ force: true })
    await inspectScreen(reader)
    const shared = page.url()
    await page.goto(shared)
    await page.getByRole('table', { name: '選んだ自治体の比較' }).waitFor()

    await page.getByRole('button', { name: '候補を作る' }).click()
    await drawer(page).getByLabel('企業へのことば').fill('ICT企業向けのオフィスがある町を選びました。')
    await inspectScreen(reader)
    await drawer(page).getByRole('button', { name: '下書きを作る' }).click()
    await page.waitForURL(/tab=shortlists/u)
    const lists = answered(await supervisor.api.GET('/api/v1/tickets/{number}/shortlists', { params: { path: { number } } }))
    expect(lists.items.map(({ candidates }) => candidates.map(({ municipality }) => municipality.code))).toEqual([
      [first?.code, second?.code],
    ])
    await reader.close()
  })

  it('is adjusted without a pointer, with a reason, beside the rank of the engine', async () => {
    const number = await newTicket('キーボードだけで候補を動かします。')
    const { id, candidates } = await newRun(number)
    const far = candidates[6]?.municipality
    const reader = await openConsole(browser, supervisor, matchingPath(number))
    const { page } = reader
    await ranking(page).waitFor()
    await tabTo(page, 'input[type=search][placeholder^="自治体"]')
    await page.keyboard.type(far?.name ?? '')
    await page.waitForURL(/find=/u)
    await ranking(page)
      .getByRole('link', { name: far?.name ?? '' })
      .waitFor()
    await tabTo(page, 'tbody th a')
    await page.keyboard.press('Enter')
    await drawer(page).getByText('企業の希望に対して').waitFor()
    while ((await page.evaluate<string>('document.activeElement.textContent')) !== '固定') await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: '上位に固定する' }).waitFor()
    await page.keyboard.type('社長のご出身地のため。')
    await inspectScreen(reader)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await drawer(page)
      .getByText(/上位に固定・担当者の順で1番目・白浜 花/u)
      .waitFor()
    await page.keyboard.press('Escape')
    await ranking(page).getByText('固定').waitFor()
    const { items } = answered(await supervisor.api.GET('/api/v1/runs/{runId}/adjustments', { params: { path: { runId: id } } }))
    expect(items).toMatchObject([{ act: 'pin', municipalityCode: far?.code, reason: '社長のご出身地のため。' }])
    await reader.close()
  })

  it('is shown to an auditor, who can change nothing of it', async () => {
    const number = await newTicket('監査が見ます。')
    const { candidates } = await newRun(number)
    const auditor = await newColleague('auditor', '監査 一')
    const reader = await openConsole(browser, auditor, matchingPath(number, `&town="${candidates[0]?.municipality.code}"`))
    const { page } = reader
    await drawer(page).getByText('企業の希望に対して').waitFor()
    expect(await page.getByRole('button', { name: '固定' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await ranking(page).waitFor()
    expect(await page.getByRole('button', { name: 'もう一度実行' }).count()).toBe(0)
    await reader.close()
  })
})

describe('the matching of a municipality’s ticket', () => {
  it('says why there is none', async () => {
    const { items } = answered(await supervisor.api.GET('/api/v1/tickets', { params: { query: { audience: 'municipal', limit: 1 } } }))
    const reader = await openConsole(browser, supervisor, matchingPath(items[0]?.number ?? ''))
    await reader.page.getByText('マッチングは、企業からのご相談の案件で実行します').waitFor()
    await inspectScreen(reader)
    await reader.close()
  })
})
