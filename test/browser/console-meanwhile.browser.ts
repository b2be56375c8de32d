import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { businessDayAhead } from '../support/days-ahead.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '重ねて 統子')
})
afterAll(() => closeWindows(browser))

describe('what a colleague changes while it is edited', () => {
  it('is shown beside what is typed when it is absences, and both are kept', async () => {
    const own = await newColleague('consultant', '重ねて 休子')
    const reader = await openConsole(browser, own, '/desk/people')
    const { page } = reader
    await page.getByRole('button', { name: '重ねて 休子：不在' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '不在を加える' }).click()
    await dialog.getByLabel('初日').fill('2099-12-10')
    await dialog.getByLabel('最終日').fill('2099-12-11')
    const params = { path: { id: own.id } }
    answered(await supervisor.api.PUT('/api/v1/staff/{id}/absences', { params, body: [{ startsOn: '2099-12-01', endsOn: '2099-12-05' }] }))
    await dialog.getByRole('button', { name: '保存する' }).click()
    await dialog.getByText('ほかの人が先に変更しました').waitFor()
    await inspectScreen(reader)
    await dialog.getByRole('button', { name: '自分の変更を合わせる' }).click()
    await expect.poll(() => dialog.getByLabel('初日').count()).toBe(2)
    await dialog.getByRole('button', { name: '保存する' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.reload()
    await page.getByRole('button', { name: '重ねて 休子：不在' }).click()
    await expect.poll(() => dialog.getByLabel('初日').count()).toBe(2)
    const firstDays = await dialog.getByLabel('初日').all()
    expect(await Promise.all(firstDays.map((day) => day.inputValue()))).toEqual(['2099-12-01', '2099-12-10'])
    await reader.close()
  })

  it('is shown beside what is typed when it is a shared text, and its other fields stay as they made them', async () => {
    const body = { name: '重なる文', ja: 'はじめの文', en: 'First', shared: true }
    const text = answered(await supervisor.api.POST('/api/v1/canned-texts', { body }))
    const reader = await openConsole(browser, await newColleague('supervisor', '重ねて 副子'), '/desk/canned-texts')
    const { page } = reader
    await page.getByRole('button', { name: '「重なる文」を変更' }).click()
    const dialog = page.getByRole('dialog')
    const japanese = dialog.getByRole('textbox', { name: '日本語の文' })
    await japanese.fill('私の文')
    const params = { path: { id: text.id } }
    answered(await supervisor.api.PATCH('/api/v1/canned-texts/{id}', { params, body: { ja: '相手の文', en: 'Second' } }))
    await dialog.getByRole('button', { name: '保存する' }).click()
    await dialog.getByText('相手の文').waitFor()
    expect(await japanese.inputValue()).toBe('私の文')
    await inspectScreen(reader)
    await dialog.getByRole('button', { name: '自分の変更を合わせる' }).click()
    await dialog.getByRole('button', { name: '保存する' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const { items } = answered(await supervisor.api.GET('/api/v1/canned-texts'))
    expect(items.find(({ id }) => id === text.id)).toMatchObject({ ja: '私の文', en: 'Second' })
    await reader.close()
  })

  it('is shown before a ticket is resolved in which something happened, and nothing is done unseen', async () => {
    const number = await newTicket('解決の直前に動きます。')
    const path = { params: { path: { number } } }
    const reader = await openConsole(browser, await newColleague('supervisor', '重ねて 決子'), `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await page.getByRole('button', { name: '解決にする' }).click()
    const dialog = page.getByRole('dialog', { name: '解決にする' })
    await dialog.waitFor()
    answered(await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: supervisor.id } }))
    const resolve = dialog.getByRole('button', { name: '解決にする' })
    await resolve.click()
    await dialog.getByText('重ねて 統子さんが担当になりました。').waitFor()
    await inspectScreen(reader)
    await resolve.click()
    const statusOf = async () => answered(await supervisor.api.GET('/api/v1/tickets/{number}', path)).status
    expect(await statusOf()).not.toBe('resolved')
    await dialog.getByRole('button', { name: '自分の変更を合わせる' }).click()
    await resolve.click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await statusOf()).toBe('resolved')
    await reader.close()
  })

  it('is shown before a shared text goes, which stays until it was looked at', async () => {
    const body = { name: '消える文', ja: 'はじめの文', shared: true }
    const text = answered(await supervisor.api.POST('/api/v1/canned-texts', { body }))
    const reader = await openConsole(browser, await newColleague('supervisor', '重ねて 消子'), '/desk/canned-texts')
    const { page } = reader
    await page.getByRole('button', { name: '「消える文」を削除' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    const params = { path: { id: text.id } }
    answered(await supervisor.api.PATCH('/api/v1/canned-texts/{id}', { params, body: { ja: '書き足した文' } }))
    const remove = dialog.getByRole('button', { name: '削除する' })
    await remove.click()
    await dialog.getByText('日本語の文：書き足した文').waitFor()
    await inspectScreen(reader)
    const stands = async () => answered(await supervisor.api.GET('/api/v1/canned-texts')).items.some(({ id }) => id === text.id)
    expect(await stands()).toBe(true)
    await dialog.getByRole('button', { name: '確かめたので、このまま進む' }).click()
    await remove.click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await stands()).toBe(false)
    await reader.close()
  })

  it('is shown beside the new time of a meeting, whose place stays as they made it, and before it is cancelled', async () => {
    const number = await newTicket('面談の日時が二度動きます。')
    const host = await newColleague('consultant', '重ねて 面子')
    const ofTicket = { params: { path: { number } } }
    answered(await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', { ...ofTicket, body: { consultantId: host.id } }))
    const booked = {
      status: 'booked',
      kind: 'in_person',
      startsAt: `${businessDayAhead(40)}T10:00:00+09:00`,
      minutes: 60,
      place: '本館',
    } as const
    const { id } = answered(await host.api.POST('/api/v1/tickets/{number}/meetings', { ...ofTicket, body: booked }))
    const params = { path: { id } }
    const move = async (startsAt: string, place: string) =>
      answered(await supervisor.api.PUT('/api/v1/meetings/{id}/time', { params, body: { startsAt, place } }))
    const stands = async () => answered(await host.api.GET('/api/v1/meetings/{id}', { params }))
    const reader = await openConsole(browser, host, `/desk/tickets/${number}?view=mine&tab=meetings`)
    const { page } = reader
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: '日時・方法を変える' }).click()
    const at = dialog.getByLabel('日時（日本時間）')
    const mine = businessDayAhead(54)
    const theirs = businessDayAhead(47)
    await at.fill(`${mine}T15:00`)
    await move(`${theirs}T11:00:00+09:00`, '別館')
    await dialog.getByRole('button', { name: '変更して知らせる' }).click()
    await dialog.getByText('場所：別館').waitFor()
    await dialog
      .getByText(new RegExp(`日時：.*${String(Number(theirs.slice(5, 7)))}月${String(Number(theirs.slice(8)))}日.*11:00`, 'u'))
      .waitFor()
    expect(await at.inputValue()).toBe(`${mine}T15:00`)
    await inspectScreen(reader)
    await dialog.getByRole('button', { name: '自分の変更を合わせる' }).click()
    await dialog.getByRole('button', { name: '変更して知らせる' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await stands()).toMatchObject({ startsAt: `${mine}T06:00:00.000Z`, place: '別館' })

    await page.getByRole('button', { name: '取り消す' }).click()
    await dialog.waitFor()
    await move(`${businessDayAhead(61)}T11:00:00+09:00`, '新館')
    await dialog.getByRole('button', { name: '取り消して知らせる' }).click()
    await dialog.getByText('場所：新館').waitFor()
    expect(await stands()).toMatchObject({ status: 'booked' })
    await dialog.getByRole('button', { name: '確かめたので、このまま進む' }).click()
    await dialog.getByRole('button', { name: '取り消して知らせる' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await stands()).toMatchObject({ status: 'cancelled' })
    await reader.close()
  })

  it('is shown beside the minutes that are written, which are a correction only by whoever has read theirs', async () => {
    const number = await newTicket('議事録を二人で書きます。')
    const ofTicket = { params: { path: { number } } }
    const past = { kind: 'phone', startsAt: '2026-01-20T10:00:00+09:00', record: '' } as const
    const { id } = answered(await supervisor.api.POST('/api/v1/tickets/{number}/meetings', { ...ofTicket, body: past }))
    const params = { path: { id } }
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all&tab=meetings`)
    const { page } = reader
    await page.getByRole('button', { name: '議事録を書く' }).click()
    const dialog = page.getByRole('dialog')
    const said = dialog.getByLabel('話した内容')
    await said.fill('視察は12月。')
    const colleague = await newColleague('supervisor', '重ねて 録子')
    const theirs = { record: '視察は1月。担当は企画課。', to: 'desk' } as const
    answered(await colleague.api.PUT('/api/v1/meetings/{id}/record', { params, body: theirs }))
    await dialog.getByRole('button', { name: 'メモに残す' }).click()
    await dialog.getByText('話した内容：視察は1月。担当は企画課。').waitFor()
    expect(await said.inputValue()).toBe('視察は12月。')
    await inspectScreen(reader)
    await dialog.getByRole('button', { name: '自分の変更を合わせる' }).click()
    await said.fill('視察は12月。担当は企画課。')
    await dialog.getByRole('button', { name: 'メモに残す' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const { items } = answered(await supervisor.api.GET('/api/v1/tickets/{number}/notes', ofTicket))
    expect(items.map(({ body }) => body)).toEqual(['視察は1月。担当は企画課。', '視察は12月。担当は企画課。'])
    await reader.close()
  })

  it('is shown before a ticket waits, or becomes part of another one, in which something happened', async () => {
    const number = await newTicket('待つ直前に動きます。')
    const path = { params: { path: { number } } }
    const read = async () => answered(await supervisor.api.GET('/api/v1/tickets/{number}', path))
    const assign = async (consultantId: string) =>
      answered(
        await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', {
          params: { ...path.params, header: { 'if-match': '*' } },
          body: { consultantId },
        }),
      )
    const { id } = await newColleague('consultant', '重ねて 継子')
    await assign(id)
    const reader = await openConsole(browser, await newColleague('supervisor', '重ねて 待子'), `/desk/tickets/${number}?view=all`)
    const { page } = reader
    const choose = async (act: string) => {
      await page.getByRole('button', { name: 'その他の操作' }).click()
      await page.getByRole('menuitem', { name: act }).click()
    }
    const dialog = page.getByRole('dialog')
    await choose('返答待ちにする')
    await dialog.getByRole('radio', { name: '第三者' }).check()
    await assign(supervisor.id)
    const wait = dialog.getByRole('button', { name: '返答待ちにする' })
    await wait.click()
    await dialog.getByText('重ねて 統子さんが担当になりました。').waitFor()
    expect((await read()).status).toBe('open')
    expect(await dialog.getByRole('radio', { name: '第三者' }).isChecked()).toBe(true)
    await dialog.getByRole('button', { name: '自分の変更を合わせる' }).click()
    await wait.click()
    await dialog.waitFor({ state: 'hidden' })
    expect((await read()).status).toBe('waiting_third_party')

    await choose('別の案件に統合')
    await dialog.waitFor()
    await assign(id)
    await dialog.getByText('重ねて 継子さんが担当になりました。').waitFor()
    await inspectScreen(reader)
    await reader.close()
  })

  it('is shown beside the weights that are to be kept, and what was moved here is moved of theirs', async () => {
    const number = await newTicket('重みを二人で考えます。')
    const path = { params: { path: { number } } }
    answered(await supervisor.api.POST('/api/v1/tickets/{number}/matches', path))
    const own = await newColleague('supervisor', '重ねて 量子')
    const reader = await openConsole(browser, own, `/desk/tickets/${number}?view=all&tab=matching&sheet=weights`)
    const { page } = reader
    await page.getByRole('slider', { name: '「ICT企業向けオフィス」の重み' }).press('Home')
    await page.getByText('重み 4 → 0').waitFor()
    await page.getByRole('button', { name: 'この重みを保存' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('理由').fill('オフィスは自社で用意されるとのこと。')
    const theirs = { company: { ict_office: 9 }, municipality: { industry: 8 }, reason: '自治体の希望も見るため。' }
    answered(await supervisor.api.PUT('/api/v1/tickets/{number}/match-weights', { ...path, body: theirs }))
    await dialog.getByRole('button', { name: '保存する' }).click()
    await dialog.getByText('その理由：自治体の希望も見るため。').waitFor()
    await inspectScreen(reader)
    await dialog.getByRole('button', { name: '自分の変更を合わせる' }).click()
    await dialog.getByRole('button', { name: '保存する' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const { items } = answered(await supervisor.api.GET('/api/v1/tickets/{number}/match-weights', path))
    expect(items).toMatchObject([
      { version: 2, company: { ict_office: 0 }, municipality: { industry: 8 }, reason: 'オフィスは自社で用意されるとのこと。' },
      { version: 1, company: { ict_office: 9 } },
    ])
    await reader.close()
  })
})
