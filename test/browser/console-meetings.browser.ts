import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'
import { businessDayAhead, sundayAhead } from '../support/days-ahead.ts'
import { tabTo } from './support/keyboard.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '面談 次郎')
})
afterAll(() => closeWindows(browser))

const dialog = (page: Page) => page.getByRole('dialog')
const ofTicket = (number: string) => ({ params: { path: { number } } })

/** A ticket of the consultant, with its meetings open. */
async function openMeetings() {
  const number = await newTicket('面談をお願いします。')
  answered(await consultant.api.PUT('/api/v1/tickets/{number}/assignment', { ...ofTicket(number), body: { consultantId: consultant.id } }))
  const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=mine&tab=meetings`)
  const meetings = async () => answered(await consultant.api.GET('/api/v1/tickets/{number}/meetings', ofTicket(number))).items
  return { number, reader, page: reader.page, meetings }
}

describe('the meetings of a ticket', () => {
  it('are offered out of free times, picked for the applicant, handed over and cancelled', async () => {
    const { reader, page, meetings } = await openMeetings()
    await page.getByText('面談の予定も記録もまだありません。').waitFor()
    await inspectScreen(reader)
    await page.getByRole('button', { name: '候補日時を送る' }).click()
    const free = dialog(page).getByRole('group', { name: '空いている日時' }).getByRole('checkbox')
    await free.nth(1).waitFor()
    await free.nth(0).check()
    await free.nth(1).check()
    await inspectScreen(reader)
    await dialog(page).getByRole('button', { name: '2件の候補を送る' }).click()
    await page.getByText('日程調整中').waitFor()
    await inspectScreen(reader)
    await page.getByRole('button', { name: '候補から決める' }).click()
    await inspectScreen(reader)
    await dialog(page).getByRole('button', { name: '予約する' }).click()
    await page.getByText('予約済み').waitFor()
    const [offered] = await meetings()
    expect(offered).toMatchObject({ status: 'booked', startsAt: offered?.slots[0]?.startsAt })
    await page.getByRole('button', { name: '取り消す' }).click()
    await dialog(page).getByLabel('相談者への一言').fill('日を改めてご連絡します。')
    await inspectScreen(reader)
    await dialog(page).getByRole('button', { name: '取り消して知らせる' }).click()
    await page.getByText('取消し', { exact: true }).waitFor()
    expect((await meetings())[0]).toMatchObject({ status: 'cancelled', note: '日を改めてご連絡します。' })
    await reader.close()
  })

  it('are booked without a pointer; a time outside the desk’s hours asks for a reason, and nothing typed is lost', async () => {
    const { reader, page, meetings } = await openMeetings()
    await page.getByText('面談の予定も記録もまだありません。').waitFor()
    do await page.keyboard.press('Tab')
    while ((await page.evaluate<string>('document.activeElement.textContent')) !== '日時を決めて予約')
    await page.keyboard.press('Enter')
    await dialog(page).getByLabel('日時（日本時間）').waitFor()
    const sunday = sundayAhead()
    const time = dialog(page).getByLabel('日時（日本時間）')
    await time.fill(`${sunday}T10:00`)
    await expect.poll(() => time.inputValue()).toBe(`${sunday}T10:00`)
    await time.press('Enter')
    await dialog(page).getByRole('alert').waitFor()
    await inspectScreen(reader)
    await tabTo(page, 'input:not([type=datetime-local])')
    await page.keyboard.type('休日のみ可能とのこと')
    await page.keyboard.press('Enter')
    await dialog(page).waitFor({ state: 'detached' })
    await page.getByText('受付時間外の理由').waitFor()
    expect(await meetings()).toMatchObject([
      { status: 'booked', startsAt: `${sunday}T01:00:00.000Z`, outsideHoursReason: '休日のみ可能とのこと' },
    ])
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('Why outside hours').waitFor()
    await inspectScreen(reader)
    await reader.close()
  })

  it('are booked and moved far ahead only by whoever says that they mean it, and never where only a mistyped year leads', async () => {
    const { reader, page, meetings } = await openMeetings()
    await page.getByRole('button', { name: '日時を決めて予約' }).click()
    const time = dialog(page).getByLabel('日時（日本時間）')
    const isMeant = dialog(page).getByRole('checkbox', { name: 'この日時で間違いありません' })
    const book = dialog(page).getByRole('button', { name: '予約する' })
    const near = businessDayAhead(30)
    await time.fill(`${near}T10:00`)
    expect(await isMeant.count()).toBe(0)
    const far = businessDayAhead(200)
    await time.fill(`${far}T10:00`)
    await dialog(page)
      .getByText(/日先です。年や月に誤りがないか/u)
      .waitFor()
    await inspectScreen(reader)
    await book.click()
    expect(await dialog(page).locator('input[type=checkbox]:invalid').count()).toBe(1)
    expect(await meetings()).toEqual([])
    const mistyped = `20${String(Number(near.slice(2, 4)) + 10)}${near.slice(4)}`
    await time.fill(`${mistyped}T10:00`)
    await isMeant.check()
    await book.click()
    await dialog(page).getByRole('alert').getByText('2年より先の日時です。').waitFor()
    expect(await meetings()).toEqual([])
    await time.fill(`${far}T10:00`)
    await isMeant.check()
    await book.click()
    await dialog(page).waitFor({ state: 'detached' })
    expect(await meetings()).toMatchObject([{ status: 'booked', startsAt: new Date(`${far}T10:00:00+09:00`).toISOString() }])
    // Its own time is nothing to ask about again.
    await page.getByRole('button', { name: '日時・方法を変える' }).click()
    await time.waitFor()
    expect(await isMeant.count()).toBe(0)
    await reader.close()
  })

  it('of the past get their minutes, for the desk alone unless they are to go to the applicant', async () => {
    const { number, reader, page } = await openMeetings()
    const body = { kind: 'in_person', startsAt: new Date(Date.now() - 7_200_000).toISOString(), minutes: 30, record: '' } as const
    answered(await consultant.api.POST('/api/v1/tickets/{number}/meetings', { ...ofTicket(number), body }))
    await page.reload()
    await page.getByRole('button', { name: '議事録を書く' }).click()
    await dialog(page).getByLabel('話した内容').fill('視察は1月で調整する。')
    await inspectScreen(reader)
    await dialog(page).getByRole('button', { name: 'メモに残す' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await page.getByText('視察は1月で調整する。').waitFor()
    const notes = answered(await consultant.api.GET('/api/v1/tickets/{number}/notes', ofTicket(number))).items
    expect(notes.map((note) => note.body)).toContain('視察は1月で調整する。')
    await reader.close()
  })
})
