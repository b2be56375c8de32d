import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '重ねて 統子')
})
afterAll(() => browser?.close())

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
})
