import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

const holderOf = async ({ api }: Colleague, number: string) =>
  answered(await api.GET('/api/v1/tickets/{number}', { params: { path: { number } } })).assignee?.id
const claim = async ({ api, id }: Colleague, number: string) =>
  answered(await api.PUT('/api/v1/tickets/{number}/assignment', { params: { path: { number } }, body: { consultantId: id } }))

describe('several tickets at once', () => {
  it('are not taken from a colleague who was quicker: it is said who has them, and done only to what was looked at', async () => {
    const supervisor = await newColleague('supervisor', '一覧 統二')
    const [heir, quick] = [await newColleague('consultant', '束ねて 次子'), await newColleague('consultant', '束ねて 早子')]
    const numbers = [await newTicket('ひとつめです。'), await newTicket('ふたつめです。')]
    const taken = numbers[1] ?? ''
    const reader = await openConsole(browser, supervisor, '/desk/tickets?view=unassigned&sort=received')
    const { page } = reader
    const dialog = page.getByRole('dialog')
    for (const number of numbers) await page.getByRole('checkbox', { name: new RegExp(number, 'u') }).check()
    await page.getByText('2件を選択中').waitFor()
    await page.getByRole('group', { name: '選択した案件' }).getByRole('button', { name: '担当者を決める' }).click()
    await dialog.getByRole('combobox').fill('次子')
    await page.getByRole('option', { name: /次子/u }).click()
    await claim(quick, taken)
    await dialog.getByRole('button', { name: '担当者を決める' }).click()
    await dialog.getByText('1件の担当者を決めました。').waitFor()
    const failed = dialog.getByRole('listitem')
    expect(await failed.textContent()).toContain(`（${taken}）：束ねて 早子さんが担当になりました。`)
    await inspectScreen(reader)

    const again = dialog.getByRole('button', { name: 'できなかった案件をもう一度' })
    expect(await again.isDisabled()).toBe(true)
    const link = failed.getByRole('link', { name: taken })
    expect(new URL(String(await link.getAttribute('href')), page.url()).pathname).toBe(`/desk/tickets/${taken}`)
    const holders = () => Promise.all(numbers.map((number) => holderOf(supervisor, number)))
    expect(await holders()).toEqual([heir.id, quick.id])

    await failed.getByRole('checkbox', { name: `（${taken}）にも行う` }).check()
    await again.click()
    await expect.poll(holders).toEqual([heir.id, heir.id])
    await dialog.getByText('1件の担当者を決めました。').waitFor()
    expect(await failed.count()).toBe(0)
    await reader.close()
  })

  it('get a note without losing the one that is being written at one of them', async () => {
    const own = await newColleague('consultant', '束ねて 書子')
    const number = await newTicket('書きかけのある案件です。')
    await claim(own, number)
    const params = { path: { number, kind: 'note' } } as const
    answered(await own.api.PUT('/api/v1/tickets/{number}/drafts/{kind}', { params, body: { body: '書きかけの所見' } }))
    const reader = await openConsole(browser, own, '/desk/tickets?view=mine')
    const { page } = reader
    const dialog = page.getByRole('dialog')
    await page.getByRole('checkbox', { name: new RegExp(number, 'u') }).check()
    await page.getByRole('button', { name: 'その他の操作' }).first().click()
    await page.getByRole('menuitem', { name: 'メモを残す' }).click()
    await dialog.getByRole('textbox', { name: 'メモ（窓口の中だけ）' }).fill('まとめて残すメモ')
    await dialog.getByRole('button', { name: 'メモを残す' }).click()
    await dialog.getByText('1件にメモを残しました。').waitFor()
    await page.goto(`/desk/tickets/${number}`)
    await page.getByText('まとめて残すメモ').waitFor()
    await expect.poll(() => page.getByRole('textbox', { name: '窓口の中だけで見えるメモ' }).inputValue()).toBe('書きかけの所見')
    await reader.close()
  })
})
