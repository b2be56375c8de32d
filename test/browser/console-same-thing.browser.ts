import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'
import type { Reader } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
let other: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  ;[supervisor, other] = [await newColleague('supervisor', '同時 先子'), await newColleague('supervisor', '同時 後子')]
})
afterAll(() => closeWindows(browser))

/** The same screen in two browsers, of two people or of one; `first` saves first. */
async function openTwice(path: string, colleagues: readonly [Colleague, Colleague] = [supervisor, other]): Promise<[Reader, Reader]> {
  return [await openConsole(browser, colleagues[0], path), await openConsole(browser, colleagues[1], path)]
}
const dialog = (page: Page) => page.getByRole('dialog')
const save = (page: Page) => dialog(page).getByRole('button', { name: '保存する' }).click()

/** Saves what is open in both, the first one's first: the second is shown what `theirs` says, without losing anything typed. */
async function saveBoth([first, second]: readonly [Reader, Reader], theirs: readonly string[]): Promise<void> {
  await save(first.page)
  await dialog(first.page).waitFor({ state: 'hidden' })
  await save(second.page)
  const note = dialog(second.page).getByRole('status').filter({ hasText: 'ほかの人が先に変更しました' })
  for (const said of theirs) await note.getByText(said).waitFor()
  await inspectScreen(second)
}

/** The second has seen it: what they changed is changed of what the first made of it. */
async function saveAfterAll({ page }: Reader): Promise<void> {
  await dialog(page).getByRole('button', { name: '自分の変更を合わせる' }).click()
  await save(page)
  await dialog(page).waitFor({ state: 'hidden' })
}

describe('of two browsers that change the same thing, the second sees both versions and loses neither', () => {
  it('when it is a member of the desk', async () => {
    const member = await newColleague('consultant', '同時 職子')
    const administrators = [await newColleague('administrator', '同時 管子'), await newColleague('administrator', '同時 理子')] as const
    const [first, second] = await openTwice('/desk/people', administrators)
    for (const { page } of [first, second]) await page.getByRole('button', { name: '同時 職子：変更' }).click()
    await dialog(first.page).getByLabel('氏名').fill('同時 職美')
    await dialog(first.page).getByLabel('同時に担当できる件数').fill('7')
    const name = dialog(second.page).getByLabel('氏名')
    await name.fill('同時 職江')
    await saveBoth([first, second], ['氏名：同時 職美', '同時に担当できる件数：7'])
    expect(await name.inputValue()).toBe('同時 職江')
    await saveAfterAll(second)
    const { items } = answered(await supervisor.api.GET('/api/v1/staff', { params: { query: { limit: 200 } } }))
    expect(items.find(({ id }) => id === member.id)).toMatchObject({ name: '同時 職江', capacity: 7 })
    await Promise.all([first.close(), second.close()])
  })

  it('when it is the contact of a ticket', async () => {
    const number = await newTicket('連絡先を二人で直します。')
    const [first, second] = await openTwice(`/desk/tickets/${number}?view=all`)
    for (const { page } of [first, second]) await page.getByRole('button', { name: '佐藤 花子さんの連絡先を直す' }).click()
    await dialog(first.page).getByLabel('電話番号').fill('03-5550-0101')
    await dialog(first.page).getByLabel('部署').fill('地域連携課')
    const phone = dialog(second.page).getByLabel('電話番号')
    await phone.fill('03-5550-0202')
    await saveBoth([first, second], ['電話番号：03-5550-0101', '部署：地域連携課'])
    expect(await phone.inputValue()).toBe('03-5550-0202')
    await saveAfterAll(second)
    const { applicant } = answered(await supervisor.api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
    expect(applicant).toMatchObject({ phone: '03-5550-0202', department: '地域連携課' })
    await Promise.all([first.close(), second.close()])
  })

  it('when it is a saved list, which one of them narrows, and also before it is deleted', async () => {
    const body = { name: '二人の一覧', shared: true, query: {} }
    const { id } = answered(await supervisor.api.POST('/api/v1/saved-views', { body }))
    const stands = async () => answered(await supervisor.api.GET('/api/v1/saved-views')).items.find((view) => view.id === id)
    const [first, second] = await openTwice(`/desk/tickets?view=${id}`)
    await first.page.goto(`/desk/tickets?view=${id}&audience=corporate`)
    const choose = async ({ page }: Reader, act: string) => {
      await page.getByRole('button', { name: '一覧の操作' }).click()
      await page.getByRole('menuitem', { name: act }).click()
    }
    for (const reader of [first, second]) await choose(reader, '名前・条件・共有を変更')
    await dialog(first.page).getByLabel('一覧の名前').fill('企業の一覧')
    await dialog(first.page).getByLabel('いま表示している条件に置き換える').check()
    const name = dialog(second.page).getByLabel('一覧の名前')
    await name.fill('私たちの一覧')
    await saveBoth([first, second], ['一覧の名前：企業の一覧', '一覧の条件：相談区分（企業）'])
    expect(await name.inputValue()).toBe('私たちの一覧')
    await saveAfterAll(second)
    expect(await stands()).toMatchObject({ name: '私たちの一覧', query: { audience: 'corporate' }, shared: true })

    await second.page.reload()
    await choose(second, '保存した一覧を削除')
    const remove = dialog(second.page).getByRole('button', { name: '削除する' })
    // Its part of the console has come, and asks about the list as it was.
    await dialog(second.page).getByText('「私たちの一覧」を削除します。').waitFor()
    answered(await supervisor.api.PATCH('/api/v1/saved-views/{id}', { params: { path: { id } }, body: { name: '残したい一覧' } }))
    await remove.click()
    await dialog(second.page).getByText('一覧の名前：残したい一覧').waitFor()
    await inspectScreen(second)
    await remove.click()
    expect(await stands()).toMatchObject({ name: '残したい一覧' })
    await dialog(second.page).getByRole('button', { name: '確かめたので、このまま進む' }).click()
    await remove.click()
    await dialog(second.page).waitFor({ state: 'hidden' })
    expect(await stands()).toBeUndefined()
    await Promise.all([first.close(), second.close()])
  })

  it('when it is one’s working hours', async () => {
    const own = await newColleague('consultant', '同時 勤子')
    const [first, second] = await openTwice('/desk/account', [own, own])
    const hoursOf = ({ page }: Reader) => page.getByRole('region', { name: '勤務時間' })
    const keep = async (reader: Reader) => hoursOf(reader).getByRole('button', { name: '勤務時間を保存する' }).click()
    await hoursOf(first)
      .getByRole('button', { name: /^月曜日 .*削除$/u })
      .click()
    await hoursOf(second)
      .getByRole('button', { name: /^金曜日 .*削除$/u })
      .click()
    await keep(first)
    await hoursOf(first).getByText('保存しました。').waitFor()
    await keep(second)
    await hoursOf(second).getByText('火曜日 09:00–18:00、水曜日 09:00–18:00、木曜日 09:00–18:00、金曜日 09:00–18:00').waitFor()
    await hoursOf(second)
      .getByRole('button', { name: /^月曜日 .*削除$/u })
      .waitFor()
    await inspectScreen(second)
    await hoursOf(second).getByRole('button', { name: '自分の変更を合わせる' }).click()
    await keep(second)
    await hoursOf(second).getByText('保存しました。').waitFor()
    const { items } = answered(await own.api.GET('/api/v1/staff/{id}/working-hours', { params: { path: { id: own.id } } }))
    expect(items.map(({ weekday }) => weekday)).toEqual([2, 3, 4])
    await Promise.all([first.close(), second.close()])
  })

  it('when it is what one is writing at a ticket: emptied in one window, it stays as it was written on in the other', async () => {
    const number = await newTicket('二つの窓で書きます。')
    const params = { path: { number } }
    const path = `/desk/tickets/${number}?view=all`
    const writing = ({ page }: Reader) => page.getByRole('form', { name: '書く' }).getByRole('textbox')
    const kept = ({ page }: Reader, method: 'PUT' | 'DELETE') =>
      page.waitForResponse((response) => response.url().endsWith('/drafts/note') && response.request().method() === method)
    const first = await openConsole(browser, supervisor, path)
    const begun = kept(first, 'PUT')
    await writing(first).fill('はじめの窓で書いたこと。')
    await begun
    const second = await openConsole(browser, supervisor, path)
    await expect.poll(() => writing(second).inputValue()).toBe('はじめの窓で書いたこと。')
    const goneOn = kept(second, 'PUT')
    await writing(second).fill('はじめの窓で書いたこと。別の窓で続けたこと。')
    await goneOn
    const emptied = kept(first, 'DELETE')
    await writing(first).fill('')
    expect((await emptied).status()).toBe(412)
    expect(answered(await supervisor.api.GET('/api/v1/tickets/{number}/drafts', { params })).note?.body).toContain('別の窓で続けたこと')
    await first.page.reload()
    await expect.poll(() => writing(first).inputValue()).toContain('別の窓で続けたこと')
    const thrown = kept(first, 'DELETE')
    await writing(first).fill('')
    expect((await thrown).status()).toBe(204)
    expect(answered(await supervisor.api.GET('/api/v1/tickets/{number}/drafts', { params })).note).toBeNull()
    await Promise.all([first.close(), second.close()])
  })
})
