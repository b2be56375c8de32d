import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { businessDayAhead } from '../support/days-ahead.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newSender, newTicket, openConsole, type Colleague } from './support/console.ts'
import { tabTo } from './support/keyboard.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '経緯 三郎')
})
afterAll(() => closeWindows(browser))

describe('the organisation of a ticket', () => {
  it('is reached by keyboard, with what was done in its other tickets, and leads there; in both languages', async () => {
    const sender = newSender()
    const earlier = await newTicket('春に伺った件です。', sender)
    const path = { params: { path: { number: earlier } } }
    answered(await consultant.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: consultant.id } }))
    const meeting = {
      kind: 'online',
      status: 'booked',
      startsAt: `${businessDayAhead(60)}T01:00:00Z`,
      joinUrl: 'https://meet.example/abc',
    } as const
    answered(await consultant.api.POST('/api/v1/tickets/{number}/meetings', { ...path, body: meeting }))
    const number = await newTicket('別の件でご相談です。', sender)
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await page.getByRole('tab', { name: '対応', selected: true }).waitFor()
    await tabTo(page, '[role=tab]')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: '組織', selected: true }).waitFor()
    const panel = page.getByRole('region', { name: 'これまでの経緯' })
    await panel.getByText('面談').first().waitFor()
    await page.getByRole('region', { name: sender.company }).getByText('東京都').waitFor()
    await page.getByRole('region', { name: '連絡先' }).getByText('この案件の相談者').waitFor()
    expect(await panel.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(new RegExp(`面談[^]*オンライン[^]*${earlier}`, 'u')),
      expect.stringMatching(new RegExp(`相談の受付[^]*${number}\\s+この案件`, 'u')),
      expect.stringMatching(new RegExp(`相談の受付[^]*${earlier}`, 'u')),
    ])
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('region', { name: 'History' }).getByText('Meeting', { exact: true }).waitFor()
    await inspectScreen(reader)
    // On a screen half as wide as it likes, the tabs stay one line, in the longer language as well.
    await page.setViewportSize({ width: 1100, height: 800 })
    const places = async () => Promise.all((await page.getByRole('tab').all()).map((tab) => tab.boundingBox()))
    await expect.poll(async () => new Set((await places()).map((place) => place?.y)).size).toBe(1)
    const last = (await places()).at(-1)
    expect(last && last.x + last.width).toBeLessThanOrEqual(1100)
    const link = page.getByRole('region', { name: 'History' }).getByRole('link', { name: earlier }).first()
    await link.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'Meetings', selected: true }).waitFor()
    await page.getByText('https://meet.example/abc').waitFor()
    await reader.close()
  })

  it('has the day of its declaration noted, and its profile as still right; a day to come is refused at its field', async () => {
    const number = await newTicket('宣言のことで伺います。')
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all&tab=organization`, 1280)
    const { page } = reader
    await page.getByRole('button', { name: 'Action宣言の日を記録' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: '推進運動Action宣言' })
    await dialog.getByLabel('宣言日').fill('2099-01-01')
    await dialog.getByRole('button', { name: '保存する' }).press('Enter')
    await dialog.getByText('未来の日付は指定できません').waitFor()
    await inspectScreen(reader)
    await dialog.getByLabel('宣言日').fill('2026-04-01')
    await page.keyboard.press('Enter')
    await page.getByText('宣言済み').waitFor()
    await page.getByRole('button', { name: '登録内容は今も正しいと記録' }).press('Enter')
    await page.getByText('確認日を更新しました。').waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Note its declaration' }).waitFor()
    await inspectScreen(reader)
    await reader.close()
  })

  it('has the name and number of its company corrected for a reason, by the palette; what is wrong is said at its field', async () => {
    const sender = newSender()
    const number = await newTicket('社名が変わりました。', sender)
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all&tab=organization`, 1280)
    const { page } = reader
    await page.getByRole('button', { name: '名称・法人番号を直す' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'コマンドパレット' }).fill('名称・法人番号を直す')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '名称・法人番号を直す' })
    await dialog.getByLabel('名称').fill(`${sender.company}改`)
    await dialog.getByLabel('法人番号').fill('1234567890123')
    await page.keyboard.press('Enter')
    await expect.poll(() => dialog.getByLabel('法人番号').getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => dialog.getByRole('combobox', { name: '直す理由' }).getAttribute('aria-invalid')).toBe('true')
    await inspectScreen(reader)
    await dialog.getByLabel('法人番号').fill('')
    await dialog.getByRole('combobox', { name: '直す理由' }).click()
    await page.getByRole('option', { name: '商号・名称の変更' }).click()
    await dialog.getByRole('button', { name: '直す', exact: true }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page
      .getByRole('heading', { name: `${sender.company}改` })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Correct name and number' }).press('Enter')
    await page.getByRole('dialog', { name: 'Correct name and number' }).waitFor()
    await inspectScreen(reader)
    await reader.close()
  })

  it('shows the name a colleague corrected without a reload, beside every ticket and on its own screen, and the audit leads to it', async () => {
    const sender = newSender()
    const number = await newTicket('社名を直してもらいます。', sender)
    const { organization } = answered(await consultant.api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
    const id = organization?.id ?? ''
    const readers = [
      await openConsole(browser, consultant, `/desk/tickets/${number}?view=all&tab=organization`, 1280),
      await openConsole(browser, consultant, `/desk/organizations/${id}`, 1280),
    ]
    for (const { page } of readers) await page.getByRole('heading', { name: sender.company }).first().waitFor()
    const body = { name: `${sender.company}訂正`, corporateNumber: null, reason: 'miswritten' } as const
    answered(await consultant.api.PUT('/api/v1/companies/{id}/identity', { params: { path: { id } }, body }))
    for (const { page } of readers) await page.getByRole('heading', { name: body.name }).first().waitFor()
    for (const reader of readers) await reader.close()

    const auditor = await newColleague('auditor', '監査 一子')
    const reader = await openConsole(browser, auditor, '/desk/audit?what=company.corrected', 1280)
    const row = reader.page.getByRole('row', { name: body.name })
    await row.getByText('誤記の訂正').waitFor()
    await inspectScreen(reader)
    await row.getByRole('link', { name: body.name }).press('Enter')
    await reader.page.getByRole('heading', { name: body.name }).first().waitFor()
    await reader.close()
  })

  it('keeps what a colleague corrected meanwhile until whoever types says that they have seen it', async () => {
    const sender = newSender()
    const number = await newTicket('社名の表記のことで伺います。', sender)
    const { organization } = answered(await consultant.api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
    const path = { params: { path: { id: organization?.id ?? '' } } }
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all&tab=organization`, 1280)
    const { page } = reader
    await page.getByRole('button', { name: '名称・法人番号を直す' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('名称').fill(`${sender.company}自分`)
    await dialog.getByRole('combobox', { name: '直す理由' }).click()
    await page.getByRole('option', { name: '商号・名称の変更' }).click()
    const theirs = { name: `${sender.company}同僚`, corporateNumber: null, reason: 'renamed' } as const
    answered(await consultant.api.PUT('/api/v1/companies/{id}/identity', { ...path, body: theirs }))
    const submit = async () => {
      const answer = page.waitForResponse((response) => response.request().method() === 'PUT')
      await dialog.getByRole('button', { name: '直す', exact: true }).press('Enter')
      return (await answer).status()
    }
    const stands = async () => answered(await consultant.api.GET('/api/v1/companies/{id}', path)).name
    const overrule = dialog.getByRole('button', { name: '確かめたので、自分の入力で直す' })
    for (const time of ['first', 'again']) {
      expect(await submit(), time).toBe(412)
      await dialog.getByText('ほかの人が先に変更しました').waitFor()
      await overrule.waitFor()
      await dialog.getByText(theirs.name).waitFor()
      expect(await stands()).toBe(theirs.name)
    }
    await inspectScreen(reader)
    await overrule.press('Enter')
    await overrule.waitFor({ state: 'detached' })
    await submit()
    await dialog.waitFor({ state: 'detached' })
    expect(await stands()).toBe(`${sender.company}自分`)
    await reader.close()
  })

  it('lets the rules choose who takes a ticket, and says why them', async () => {
    const supervisor = await newColleague('supervisor', '割振 決子')
    const number = await newTicket('担当をお願いします。')
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await page.getByRole('tab', { name: '対応', selected: true }).waitFor()
    await page.keyboard.press('a')
    const dialog = page.getByRole('dialog', { name: '担当者を決める' })
    await inspectScreen(reader)
    await dialog.getByRole('button', { name: '自動で決める' }).press('Enter')
    await dialog.getByText('を担当者に決めました。').waitFor()
    // What one did oneself is nobody else's change, also once it came back as one.
    await page.getByText(/^担当：/u).waitFor()
    expect(await dialog.getByText('ほかの人が先に変更しました').count()).toBe(0)
    await dialog.getByRole('button', { name: '閉じる' }).first().waitFor()
    await inspectScreen(reader)
    await reader.close()
  })
})

it('an organisation nobody knows leads on: to the search and to the tickets, not to a list of its own', async () => {
  const reader = await openConsole(browser, consultant, `/desk/organizations/${crypto.randomUUID()}`, 1280)
  const { page } = reader
  for (const path of [
    `/desk/organizations/${crypto.randomUUID()}`,
    '/desk/organizations/none',
    `/desk/organizations/${crypto.randomUUID()}/profile`,
  ]) {
    await page.goto(path)
    const said = page.getByRole('alert').filter({ hasText: 'この組織は見つかりません' })
    await said.waitFor()
    expect(await page.getByRole('alert').count()).toBe(1)
    expect(await page.getByRole('button', { name: 'もう一度試す' }).count()).toBe(0)
    expect(await page.locator('main a').allInnerTexts()).toEqual(['案件の一覧へ'])
    await inspectScreen({ page, faults: reader.faults.filter((fault) => !/404|422/u.test(fault)) })
  }
  await page.getByRole('button', { name: '検索する' }).click()
  await page.locator('#search:focus').waitFor()
  await page.getByRole('link', { name: '案件の一覧へ' }).click()
  await page.getByRole('heading', { name: 'すべて' }).waitFor()
  await reader.close()
})
