import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '条件 直子')
})
afterAll(() => closeWindows(browser))

describe('the needs of a company', () => {
  it('that are must-haves nobody confirmed yet at a municipality are named before it is drafted', async () => {
    const number = await newTicket('必須の条件があります。')
    const { organization } = answered(await supervisor.api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
    const company = { params: { path: { id: organization?.id ?? '' } } }
    const { profile } = answered(await supervisor.api.GET('/api/v1/companies/{id}/profile', company))
    const needs = profile.needs.map((need) => ({ ...need, importance: 'must' as const }))
    answered(await supervisor.api.PUT('/api/v1/companies/{id}/profile', { ...company, body: { ...profile, needs } }))
    answered(await supervisor.api.POST('/api/v1/tickets/{number}/matches', { params: { path: { number } } }))
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all&tab=matching`)
    const { page } = reader
    const unconfirmed = page
      .getByRole('row')
      .filter({ hasText: /必須\d/u })
      .first()
    const count = /必須(\d+)/u.exec(await unconfirmed.innerText())?.[1]
    await unconfirmed.getByRole('checkbox').check()
    await page.getByRole('button', { name: '候補を作る' }).click()
    await page.getByRole('dialog').getByText(`必須の条件${count}項目が未確認です`).waitFor()
    await inspectScreen(reader)
    await reader.close()
  })

  it('are read and corrected before any matching was run', async () => {
    const number = await newTicket('まだ何も照らし合わせていません。')
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all&tab=matching`)
    const { page } = reader
    const needs = page.getByRole('region', { name: '企業の希望条件' })
    await needs.getByText('ICT企業向けオフィス').waitFor()
    await needs.getByText('重要度4').waitFor()
    await inspectScreen(reader)
    await needs.getByRole('button', { name: '希望条件を直す' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('group', { name: 'ICT企業向けオフィス' }).getByRole('combobox', { name: '重要度' }).click()
    await page.getByRole('option', { name: '5', exact: true }).click()
    await dialog.getByLabel('理由（案件のメモに残ります）').fill('電話で伺いました。')
    await dialog.getByRole('button', { name: '保存する' }).click()
    await needs.getByText('重要度5').waitFor()
    await reader.close()
  })

  it('are corrected by two at once: neither loses a word, and what is out of bounds is said at its field', async () => {
    const number = await newTicket('条件を二人で直します。')
    answered(await supervisor.api.POST('/api/v1/tickets/{number}/matches', { params: { path: { number } } }))
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all&tab=matching&sheet=weights`)
    const { page } = reader
    await page.getByRole('button', { name: '希望条件を直す' }).click()
    const dialog = page.getByRole('dialog')
    const seats = dialog.getByRole('group', { name: '席数' })
    await dialog.getByRole('combobox', { name: '条件を加える' }).fill('席数')
    await page.getByRole('option', { name: '席数' }).first().click()
    await seats.getByRole('textbox', { name: '内容' }).fill('-5')
    await dialog.getByLabel('理由（案件のメモに残ります）').fill('電話で伺いました。')
    await dialog.getByRole('button', { name: '保存する' }).click()
    await expect.poll(() => seats.getByRole('textbox', { name: '内容' }).getAttribute('aria-invalid')).toBe('true')
    expect(await seats.getByRole('textbox', { name: '内容' }).inputValue()).toBe('-5')
    await inspectScreen(reader)
    await seats.getByRole('textbox', { name: '内容' }).fill('20')

    const { organization } = answered(await supervisor.api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
    const company = { params: { path: { id: organization?.id ?? '' } } }
    const { profile } = answered(await supervisor.api.GET('/api/v1/companies/{id}/profile', company))
    const needs = [...profile.needs, { code: 'office_seats' as const, importance: 5 as const, target: 8 }]
    answered(await supervisor.api.PUT('/api/v1/companies/{id}/profile', { ...company, body: { ...profile, needs } }))
    await dialog.getByRole('button', { name: '保存する' }).click()
    const note = dialog.getByRole('alert').filter({ hasText: '編集中にほかの人が登録内容を変更しました' })
    await note.waitFor()
    // What lies behind knows it, too.
    await page.getByText('いまの希望条件または重みを使っていません').waitFor({ state: 'attached' })
    await inspectScreen(reader)
    await note.getByRole('button', { name: /内容.*ほかの人の内容にする/u }).press('Enter')
    await expect.poll(() => seats.getByRole('textbox', { name: '内容' }).inputValue()).toBe('8')
    await dialog.getByRole('button', { name: '保存する' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const stated = answered(await supervisor.api.GET('/api/v1/companies/{id}/profile', company))
    expect(stated.profile.needs).toEqual([...profile.needs, { code: 'office_seats', importance: 3, target: 8 }])
    await reader.close()
  })
})
