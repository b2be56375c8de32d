import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { businessDayAhead } from '../support/days-ahead.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
let former: Colleague
let next: Colleague
let third: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '先越 統子')
  former = await newColleague('consultant', '先越 一郎')
  next = await newColleague('consultant', '先越 二郎')
  third = await newColleague('consultant', '先越 三子')
})
afterAll(() => closeWindows(browser))

const dialog = (page: Page) => page.getByRole('dialog')
const goOn = (page: Page) => dialog(page).getByRole('button', { name: '確かめたので、このまま進む' })
const problem = (page: Page) => dialog(page).getByText('うまくいきませんでした')

async function give(number: string, to: Colleague) {
  const path = { params: { path: { number }, header: { 'if-match': '*' } } }
  answered(await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: to.id } }))
}

/** A ticket somebody has, and a meeting they hold, which is open in the console. */
async function openMeeting(day: string) {
  const number = await newTicket('面談の担当が動きます。')
  await give(number, former)
  const booked = { status: 'booked', kind: 'in_person', startsAt: `${day}T10:00:00+09:00`, minutes: 60, place: '本館' } as const
  const meeting = answered(await former.api.POST('/api/v1/tickets/{number}/meetings', { params: { path: { number } }, body: booked }))
  const params = { path: { id: meeting.id } }
  const reader = await openConsole(browser, former, `/desk/tickets/${number}?view=mine&tab=meetings`)
  const { page } = reader
  await page.getByRole('button', { name: '担当を渡す' }).click()
  return {
    reader,
    page,
    host: dialog(page).getByRole('combobox'),
    handOver: dialog(page).getByRole('button', { name: '面談の担当を渡す' }),
    handTo: async (to: Colleague) =>
      answered(await supervisor.api.PUT('/api/v1/meetings/{id}/consultant', { params, body: { consultantId: to.id } })),
    hostNow: async () => answered(await supervisor.api.GET('/api/v1/meetings/{id}', { params })).staffId,
  }
}

/** The dialog of a ticket somebody has, opened by a reader who leaves it to nobody. */
async function openRelease(opener: Colleague, isBlind = false) {
  const number = await newTicket('担当から外れる直前に動きます。')
  await give(number, former)
  const reader = await openConsole(browser, opener, `/desk/tickets/${number}?view=all`)
  const { page } = reader
  await page.getByRole('log').getByText('担当から外れる直前に動きます。').waitFor()
  // The screen learns of nothing by itself.
  if (isBlind) await page.route('**/api/v1/events**', (route) => route.abort())
  await page.getByRole('button', { name: 'その他の操作' }).click()
  await page.getByRole('menuitem', { name: '担当から外れる' }).click()
  await dialog(page).getByText('担当者のいない案件に戻ります').waitFor()
  return { number, reader, page, release: dialog(page).getByRole('button', { name: '担当から外れる' }) }
}

describe('what was refused because a colleague was first', () => {
  it('is said no more once their change was looked at, and what was chosen here stays', async () => {
    const { reader, page, host, handOver, handTo, hostNow } = await openMeeting(businessDayAhead(40))
    await host.fill('先越 三子')
    await page.getByRole('option', { name: '先越 三子' }).click()
    await handTo(next)
    await handOver.click()
    await problem(page).waitFor()
    await goOn(page).click()
    await problem(page).waitFor({ state: 'detached' })
    expect(await host.inputValue()).toBe('先越 三子')
    await inspectScreen(reader)
    await handOver.click()
    await dialog(page).waitFor({ state: 'hidden' })
    expect(await hostNow()).toBe(third.id)
    await reader.close()
  })

  it('leaves a choice that was not touched with whoever a meeting or a ticket went to', async () => {
    const { page, host, handTo, reader: ofHost } = await openMeeting(businessDayAhead(50))
    await expect.poll(() => host.inputValue()).toBe('先越 一郎')
    await handTo(next)
    await dialog(page).getByText('担当者：先越 二郎').waitFor()
    await expect.poll(() => host.inputValue()).toBe('先越 二郎')
    await ofHost.close()

    const number = await newTicket('担当者を決める直前に動きます。')
    await give(number, former)
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`)
    await reader.page.getByRole('button', { name: '担当者を決める' }).click()
    const chosen = dialog(reader.page).getByRole('combobox')
    await expect.poll(() => chosen.inputValue()).toContain('先越 一郎')
    await give(number, next)
    await expect.poll(() => chosen.inputValue()).toContain('先越 二郎')
    await reader.close()
  })
})

describe('what a colleague does with a ticket that is about to be left to nobody', () => {
  it('is shown without a word about what was typed, and left to whoever asks to go on', async () => {
    const { number, reader, page, release } = await openRelease(supervisor)
    await give(number, next)
    await dialog(page).getByText('先越 二郎さんが担当になりました。').waitFor()
    expect(await dialog(page).getByText('あなたの入力').count()).toBe(0)
    await release.click()
    await problem(page).waitFor()
    await goOn(page).click()
    await problem(page).waitFor({ state: 'detached' })
    await inspectScreen(reader)
    await release.click()
    await dialog(page).waitFor({ state: 'hidden' })
    const { assignee } = answered(await supervisor.api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
    expect(assignee).toBeNull()
    await reader.close()
  })

  it.each([
    ['as soon as the screen knows', false],
    ['when it is pressed before the screen knew', true],
  ])('ends the question for whoever does not have it any more, %s', async (_, isBlind) => {
    const { number, reader, page, release } = await openRelease(former, isBlind)
    await give(number, next)
    if (isBlind) await release.click()
    await dialog(page).getByText('この案件は、あなたの担当ではなくなりました。').waitFor()
    await dialog(page).getByText('先越 二郎さんが担当になりました。').waitFor()
    await expect.poll(() => dialog(page).getByRole('button').allInnerTexts()).toEqual(['閉じる', ''])
    expect(await problem(page).count()).toBe(0)
    // The browser itself reports the refusal of what was pressed as a fault.
    if (!isBlind) await inspectScreen(reader)
    await dialog(page).getByRole('button', { name: '閉じる' }).first().click()
    await dialog(page).waitFor({ state: 'hidden' })
    await reader.close()
  })
})

describe('what was written to resolve a ticket that went to somebody else', () => {
  it('stays to be read, and is not offered to be kept', async () => {
    const number = await newTicket('解決の言葉を書いている間に替わります。')
    await give(number, former)
    const reader = await openConsole(browser, former, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await page.getByRole('button', { name: '解決にする' }).click()
    const words = dialog(page).getByRole('textbox', { name: '経緯' })
    await words.fill('書きかけの言葉。')
    await give(number, next)
    await dialog(page).getByText('この案件は、あなたの担当ではなくなりました。').waitFor()
    expect(await words.inputValue()).toBe('書きかけの言葉。')
    expect(await dialog(page).getByRole('button', { name: '解決にする' }).count()).toBe(0)
    await inspectScreen(reader)
    await reader.close()
  })
})
