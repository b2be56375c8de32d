import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'
import { tabTo } from './support/keyboard.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '白浜 花')
})
afterAll(() => closeWindows(browser))

const matchingPath = (number: string, more = '') => `/desk/tickets/${number}?view=all&tab=matching${more}`
const ranking = (page: Page) => page.getByRole('grid', { name: /^候補自治体の順位/u })
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
    await drawer(page).getByLabel('企業への一言').fill('ICT企業向けのオフィスがある町を選びました。')
    await drawer(page)
      .getByRole('textbox', { name: new RegExp(`${second?.name}をご紹介する理由$`, 'u') })
      .fill('海の近くです。')
    await drawer(page).getByRole('button', { name: '先方に届く内容を先に見る' }).click()
    const unsaved = drawer(page).getByRole('region', { name: '送付した場合に届く内容' })
    await unsaved.getByText('ICT企業向けのオフィスがある町を選びました。').waitFor()
    await inspectScreen(reader)
    await drawer(page).getByRole('button', { name: '下書きを作る' }).click()
    await page.waitForURL(/tab=shortlists/u)
    const lists = answered(await supervisor.api.GET('/api/v1/tickets/{number}/shortlists', { params: { path: { number } } }))
    expect(lists.items.map(({ candidates }) => candidates.map(({ municipality }) => municipality.code))).toEqual([
      [first?.code, second?.code],
    ])
    expect(lists.items[0]?.candidates.map(({ note }) => note)).toEqual(['', '海の近くです。'])
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

describe('the sheets beside the ranking', () => {
  it('show by keyboard what other weights would bring, keep nothing of it, and then keep it with a reason', async () => {
    const number = await newTicket('重みを考えます。')
    const path = { params: { path: { number } } }
    const { id } = await newRun(number)
    const reader = await openConsole(browser, supervisor, matchingPath(number, '&sheet=weights'))
    const { page } = reader
    const slider = page.getByRole('slider', { name: '「ICT企業向けオフィス」の重み' })
    await slider.waitFor()
    await inspectScreen(reader)
    await tabTo(page, '[role=slider][aria-label="「ICT企業向けオフィス」の重み"]')
    await page.keyboard.press('Home')
    await page.getByText('重み 4 → 0').waitFor()
    const ranks = page.getByRole('table', { name: '試算した順位（上位20件）' })
    await ranks.waitFor()
    await inspectScreen(reader)
    const wouldBe = answered(
      await supervisor.api.POST('/api/v1/tickets/{number}/matches/what-if', {
        ...path,
        body: { weights: { company: { ict_office: 0 } }, runId: id },
      }),
    )
    const kept = answered(
      await supervisor.api.GET('/api/v1/runs/{runId}/ranking', { params: { path: { runId: id }, query: { limit: 2000 } } }),
    )
    const sharedIn = (code: string) => kept.items.find(({ municipality }) => municipality.code === code)?.sharedRank
    const moved = wouldBe.candidates.filter(({ sharedRank, municipality: { code } }) => sharedRank !== sharedIn(code))
    expect(moved.length).toBeGreaterThan(0)
    await page.getByText(`上位20件のうち${moved.length}件の順位が動きます`).waitFor()
    const rows = await ranks.locator('tbody tr').allInnerTexts()
    expect(
      rows.map((row) =>
        row
          .split('\t')
          .slice(0, 3)
          .map((cell) => cell.split('\n')[0]),
      ),
    ).toEqual(
      wouldBe.candidates.map(({ sharedRank, municipality }) => [
        String(sharedRank),
        String(sharedIn(municipality.code)),
        expect.stringMatching(new RegExp(`^${municipality.name}（`, 'u')),
      ]),
    )
    expect(answered(await supervisor.api.GET('/api/v1/tickets/{number}/match-weights', path)).items).toEqual([])

    await page.getByText('自治体側の希望の重み').click()
    await page.getByRole('slider', { name: '自治体の希望「業種」の重み' }).focus()
    await page.keyboard.press('End')
    await page.getByText('重み 10').waitFor()
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'この重みを保存' }).click()
    await drawer(page).getByLabel('理由').fill('オフィスは自社で用意されるとのこと。')
    await inspectScreen(reader)
    await drawer(page).getByRole('button', { name: '保存する' }).click()
    await page.getByText('この案件の重み 第1版').waitFor()
    await page.getByText('いまの希望条件または重みを使っていません').waitFor()
    expect(answered(await supervisor.api.GET('/api/v1/tickets/{number}/match-weights', path)).items).toMatchObject([
      { company: { ict_office: 0 }, municipality: { industry: 10 }, reason: 'オフィスは自社で用意されるとのこと。' },
    ])
    await page.getByRole('button', { name: 'もう一度実行' }).click()
    await page.getByText('この案件の重みを使用').waitFor()
    const again = answered(await supervisor.api.GET('/api/v1/tickets/{number}/matches', path)).items
    expect(again.map(({ weightsId }) => weightsId !== null)).toEqual([true, false])
    await reader.close()
  })

  it('let the needs be corrected, with a reason, for the runs to come', async () => {
    const number = await newTicket('条件が変わりました。')
    await newRun(number)
    const reader = await openConsole(browser, supervisor, matchingPath(number, '&sheet=weights'))
    const { page } = reader
    await page.getByRole('button', { name: '希望条件を直す' }).click()
    const need = drawer(page).getByRole('group', { name: 'ICT企業向けオフィス' })
    await need.getByRole('combobox', { name: '重要度' }).click()
    await page.getByRole('option', { name: '必須' }).click()
    await drawer(page).getByRole('combobox', { name: '条件を加える' }).fill('席数')
    await page.getByRole('option', { name: '席数' }).first().click()
    await drawer(page).getByRole('group', { name: '席数' }).getByRole('textbox', { name: '内容' }).fill('12')
    await drawer(page).getByLabel('理由（案件のメモに残ります）').fill('面談で伺いました。')
    await inspectScreen(reader)
    await drawer(page).getByRole('button', { name: '保存する' }).click()
    await page.getByText('いまの希望条件または重みを使っていません').waitFor()
    await page.getByRole('button', { name: 'もう一度実行' }).click()
    await page.getByText('いまの希望条件または重みを使っていません').waitFor({ state: 'hidden' })
    await page.getByText('条件と重み', { exact: true }).click()
    await page.getByRole('slider', { name: /席数/u }).waitFor()
    const { organization } = answered(await supervisor.api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
    const stated = answered(
      await supervisor.api.GET('/api/v1/companies/{id}/profile', { params: { path: { id: organization?.id ?? '' } } }),
    )
    expect(stated.profile.needs).toEqual([
      { code: 'ict_office', importance: 'must' },
      { code: 'office_seats', importance: 3, target: 12 },
    ])
    await reader.close()
  })

  it('say where the candidates lie, and whom a must-have rules out and by how much', async () => {
    const number = await newTicket('必須条件があります。')
    const { organization } = answered(await supervisor.api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
    const company = { params: { path: { id: organization?.id ?? '' } } }
    const { profile } = answered(await supervisor.api.GET('/api/v1/companies/{id}/profile', company))
    const needs = [...profile.needs, { code: 'office_seats' as const, importance: 'must' as const, target: 500 }]
    answered(await supervisor.api.PUT('/api/v1/companies/{id}/profile', { ...company, body: { ...profile, needs } }))
    const run = await newRun(number)
    expect(run.excluded.length).toBeGreaterThan(0)
    const reader = await openConsole(browser, supervisor, matchingPath(number, '&sheet=excluded'))
    const { page } = reader
    const excluded = page.getByRole('table', { name: '除外された自治体と理由' })
    await excluded.waitFor()
    await inspectScreen(reader)
    const rows = await excluded.locator('tbody tr').allInnerTexts()
    expect(rows.length).toBe(run.excludedCount)
    for (const [place, { reasons }] of run.excluded.entries()) expect(rows[place]).toContain(reasons[0]?.ja)

    await page.getByText('地図', { exact: true }).click()
    const places = page.getByRole('table', { name: /^都道府県ごとの候補/u })
    await places.waitFor()
    await page.getByText('上位10件').click()
    await inspectScreen(reader)
    const counted = await places.locator('tbody td:nth-of-type(1)').allInnerTexts()
    const { items } = answered(
      await supervisor.api.GET('/api/v1/runs/{runId}/ranking', { params: { path: { runId: run.id }, query: { limit: 11 } } }),
    )
    // Of equals whom the tenth place would part, none is painted.
    const isWhole = ({ sharedRank, sharedBy }: (typeof items)[number]) => sharedRank + sharedBy - 1 <= 10
    expect(counted.reduce((sum, count) => sum + Number.parseInt(count, 10), 0)).toBe(items.filter(isWhole).length)
    const cut = items.find((line) => line.rank <= 10 && !isWhole(line))
    expect(await page.getByText(`${cut?.sharedRank}位の${cut?.sharedBy.toLocaleString('ja')}件は評価が同点`).count()).toBe(cut ? 1 : 0)
    await places.getByRole('link').first().click()
    await ranking(page).waitFor()
    expect(page.url()).toContain('find=')
    await reader.close()
  })

  it('are the same in English, without anything axe finds', async () => {
    const number = await newTicket('In English, please.')
    const { candidates } = await newRun(number)
    const [first, second] = candidates.map(({ municipality }) => municipality.code)
    const reader = await openConsole(browser, supervisor, matchingPath(number))
    const { page } = reader
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('grid', { name: /^Candidates by rank/u }).waitFor()
    await inspectScreen(reader)
    for (const name of ['Needs and weights', 'Map', 'Excluded']) {
      await page.getByText(name, { exact: true }).click()
      await page.getByRole('region', { name }).waitFor()
      await inspectScreen(reader)
    }
    const run = answered(await supervisor.api.GET('/api/v1/tickets/{number}/matches', { params: { path: { number } } })).items[0]
    await page.goto(matchingPath(number, `&run=${run?.id}&sheet=comparison&picks=${first},${second}&town="${first}"`))
    await drawer(page).getByRole('heading', { name: "By the company's wishes" }).waitFor()
    await inspectScreen(reader)
    await page.keyboard.press('Escape')
    await page.getByRole('table', { name: 'The chosen municipalities side by side' }).waitFor()
    await inspectScreen(reader)
    await reader.close()
  })
})
