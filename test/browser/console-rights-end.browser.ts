import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { businessDayAhead } from '../support/days-ahead.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { newColleague, newSender, newTicket, openConsole, type Colleague } from './support/console.ts'
import { findBarriers } from './support/find-barriers.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
let former: Colleague
let next: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '権限 統子')
  former = await newColleague('consultant', '権限 一郎')
  next = await newColleague('consultant', '権限 二郎')
})
afterAll(() => closeWindows(browser))

const dialog = (page: Page) => page.getByRole('dialog')
const ofTicket = (number: string) => ({ params: { path: { number } } })

async function give(number: string, to: Colleague) {
  const params = { ...ofTicket(number).params, header: { 'if-match': '*' } }
  answered(await supervisor.api.PUT('/api/v1/tickets/{number}/assignment', { params, body: { consultantId: to.id } }))
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).first().click()
const choose = (name: string) => async (page: Page) => {
  await press('その他の操作')(page)
  await page.getByRole('menuitem', { name }).click()
}

let days = 3
/** A colleague's meeting at a ticket somebody else has: one that has begun, one ahead, or times its applicant may pick from. */
async function arrange(number: string, meeting: 'begun' | 'ahead' | 'offered') {
  const body = { kind: 'in_person', minutes: 30, consultantId: next.id } as const
  const add = async (when: { startsAt: string; status?: 'booked' } | { slots: string[]; status: 'proposed' }) =>
    answered(await former.api.POST('/api/v1/tickets/{number}/meetings', { ...ofTicket(number), body: { ...body, ...when } }))
  days += 1
  if (meeting === 'begun') return add({ startsAt: new Date(Date.now() - days * 3_600_000).toISOString() })
  const params = { path: { number }, query: { consultantId: next.id } }
  const free = answered(await former.api.GET('/api/v1/tickets/{number}/meeting-slots', { params })).items.map(({ startsAt }) => startsAt)
  if (meeting === 'offered') return add({ status: 'proposed', slots: free.slice(-2) })
  return add({ status: 'booked', startsAt: `${businessDayAhead(60 + (days % 4) * 7)}T1${String(days % 7)}:00:00+09:00` })
}

interface Question {
  readonly act: string
  readonly open: (page: Page) => Promise<void>
  readonly meeting?: Parameters<typeof arrange>[1]
  /** What it needs before it can be answered. */
  readonly fill?: (page: Page) => Promise<void>
  /** It can be answered only when another case is named. */
  readonly needsOther?: true
}

const minutes: Question = {
  act: 'メモに残す',
  open: press('議事録を書く'),
  meeting: 'begun',
  fill: (page) => dialog(page).getByLabel('話した内容').fill('書きかけの議事録。'),
}

const questions: Record<string, Question> = {
  解決にする: { act: '解決にする', open: press('解決にする') },
  返答待ちにする: { act: '返答待ちにする', open: choose('返答待ちにする') },
  別の案件と関連付ける: {
    act: '関連付ける',
    open: choose('関連付ける'),
    fill: (page) => dialog(page).getByRole('combobox').fill('C-2026-000001'),
  },
  別の案件に統合: { act: '統合する', open: choose('別の案件に統合'), needsOther: true },
  '面談の日時・方法を変える': { act: '変更して知らせる', open: press('日時・方法を変える'), meeting: 'ahead' },
  面談を取り消す: { act: '取り消して知らせる', open: press('取り消す'), meeting: 'ahead' },
  面談の担当を渡す: { act: '面談の担当を渡す', open: press('担当を渡す'), meeting: 'ahead' },
  候補から日時を決める: { act: '予約する', open: press('候補から決める'), meeting: 'offered' },
  実施に至らなかったと記録: { act: '記録する', open: press('実施に至らず'), meeting: 'begun' },
  議事録を書く: minutes,
  候補日時を送る: {
    act: '1件の候補を送る',
    open: press('候補日時を送る'),
    fill: (page) => dialog(page).getByRole('checkbox').first().check(),
  },
  日時を決めて予約: {
    act: '予約する',
    open: press('日時を決めて予約'),
    fill: (page) =>
      dialog(page)
        .getByLabel('日時（日本時間）')
        .fill(`${businessDayAhead(50)}T10:00`),
  },
}

/** Those that read different things anew: the ticket, what merging brings, its meetings, free times. */
const learnt = Object.entries(questions).filter(([name]) =>
  ['返答待ちにする', '別の案件に統合', '議事録を書く', '候補日時を送る'].includes(name),
)

/** A question about a ticket somebody has, open and ready to be answered. */
async function ask({ open, meeting, fill, needsOther }: Question) {
  const sender = newSender()
  const number = await newTicket('担当が替わる直前の案件です。', sender)
  await give(number, former)
  if (meeting) await arrange(number, meeting)
  const other = needsOther && (await newTicket('統合する先の案件です。', sender))
  if (other) await give(other, former)
  const reader = await openConsole(browser, former, `/desk/tickets/${number}?view=all&tab=meetings`)
  await open(reader.page)
  await dialog(reader.page).waitFor()
  await fill?.(reader.page)
  if (other) {
    await dialog(reader.page).getByRole('combobox').fill(other)
    await dialog(reader.page).getByText('残る案件のページに続きます').waitFor()
  }
  return { number, reader, page: reader.page }
}

/** It says what happened, and is only left. */
async function expectOver(page: Page) {
  await dialog(page).getByText('この操作は、もうできません').waitFor()
  await dialog(page).getByText('この案件は、あなたの担当ではなくなりました。').waitFor()
  await dialog(page).getByText('権限 二郎さんが担当になりました。').waitFor()
  await expect.poll(() => dialog(page).getByRole('button').allInnerTexts()).toEqual(['閉じる', ''])
  expect(await dialog(page).getByText('うまくいきませんでした').count()).toBe(0)
}

describe('a question whose reader loses the ticket while it is open', () => {
  it.each(learnt)('ends once the screen knows: %s', async (_, question) => {
    const { number, reader, page } = await ask(question)
    await give(number, next)
    await expectOver(page)
    expect(await findBarriers(page)).toEqual([])
    await reader.close()
  })

  it.each(Object.entries(questions))('ends when it is answered before the screen knew: %s', async (_, question) => {
    const { number, reader, page } = await ask(question)
    await page.route('**/api/v1/events**', (route) => route.abort())
    await give(number, next)
    await dialog(page).getByRole('button', { name: question.act, exact: true }).click()
    await expectOver(page)
    await reader.close()
  })

  it('keeps what was written in it to be read', async () => {
    const { number, reader, page } = await ask(minutes)
    await give(number, next)
    await expectOver(page)
    expect(await dialog(page).getByLabel('話した内容').inputValue()).toBe('書きかけの議事録。')
    await reader.close()
  })
})
