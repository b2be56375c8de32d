import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { linkIn, openMailbox, type Mailbox } from '../../bin/demo/mailbox.ts'
import { findLocalGovernment } from '../../src/catalog/local-governments.ts'
import { demoMunicipalities } from '../../src/seed/demo-municipalities.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, openConsole, type Colleague } from './support/console.ts'
import { fillStep } from './support/fill-step.ts'
import { townsListed } from './support/match.ts'
import { minatoAnswers } from './support/minato.ts'
import { openReader } from './support/reader.ts'
import { keepScreen } from './support/screens.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
let mailbox: Mailbox
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '窓口 花子')
  mailbox = openMailbox(`${inject('deskFolder')}/mails`)
}, 60_000)
afterAll(() => browser?.close())

const company = { name: '株式会社うみべシステムズ', email: 'jinji@umibe-systems.example' } as const
const answers = new Map([...minatoAnswers, ['company.name', [company.name]], ['contact.email', [company.email]]])

/** The last of the towns with somebody who answers: no other file of this suite reads its mailbox. */
const town = demoMunicipalities.findLast(({ code }) => !(townsListed as readonly string[]).includes(code))?.code ?? ''
const townName = findLocalGovernment(town)?.name ?? ''

/** Somebody outside the desk, whose browser runs no scripts. */
async function asOutsider<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const reader = await openReader(browser, inject('deskUrl'), { script: false })
  const result = await work(reader.page)
  expect(reader.faults).toEqual([])
  await reader.close()
  return result
}

async function fileForm(page: Page): Promise<string> {
  await page.goto('/forms/corporate')
  while (!page.url().includes('/receipts/')) {
    await fillStep(page, answers)
    await page.locator('.acts button').first().click()
  }
  return page.locator('.number strong').innerText()
}

it('is done at the desk from the form that arrives to what came of the introduction', { timeout: 240_000 }, async () => {
  const reader = await openConsole(browser, supervisor, '/desk/tickets?view=unassigned&sort=received', 1280)
  const { page } = reader
  const dialog = page.getByRole('dialog')
  const open = (tab: string) => page.getByRole('tab', { name: tab }).click()

  // The form appears in the queue that is open, without being asked for.
  const number = await asOutsider(fileForm)
  await page.getByRole('link', { name: new RegExp(number, 'u') }).waitFor({ timeout: 20_000 })
  await keepScreen(page, 'desk-queue', 'main')
  await page.getByRole('link', { name: new RegExp(number, 'u') }).click()
  await page.getByRole('button', { name: '担当する' }).click()
  await page.getByText('担当：窓口 花子').waitFor()

  const acknowledgement = await mailbox.take(company.email, '受け付けました')
  await asOutsider(async (theirs) => {
    await theirs.goto(linkIn(acknowledgement))
    await theirs.getByRole('button', { name: 'このメールアドレスを確認する' }).click()
    await theirs.getByText('メールアドレスを確認しました').waitFor()
  })
  const writing = page.getByRole('form', { name: '書く' })
  await writing.getByRole('textbox').fill('エンジニアの滞在先も要るか、電話で確かめる。')
  await page.getByRole('button', { name: 'メモを残す' }).click()
  await page.keyboard.press('Escape')
  await page.getByText('返信（申込者に届く）').click()
  await writing
    .getByRole('textbox', { name: '申込者へのメールの本文' })
    .fill('ご相談ありがとうございます。\n候補となる自治体をお調べして、あらためてご連絡いたします。')
  await page.getByRole('button', { name: '返信を送る' }).click()
  await page.getByRole('button', { name: '取り消して書き直す' }).waitFor()
  await keepScreen(page, 'desk-ticket', 'main')

  await open('マッチング')
  await page.getByRole('button', { name: 'マッチングを実行' }).click()
  const ranking = page.getByRole('table', { name: /^候補自治体の順位/u })
  await ranking.waitFor()
  await keepScreen(page, 'desk-matching', 'main')
  await page.getByPlaceholder(/^自治体/u).fill(townName)
  await ranking.getByRole('link', { name: townName }).first().click()
  await dialog.getByText('企業の希望に対して').waitFor()
  await keepScreen(page, 'desk-candidate', 'main')
  await dialog.getByLabel('比較・候補に選ぶ').check()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '候補を作る' }).click()
  await dialog.getByLabel('企業へのことば').fill('実証と滞在のしやすさの両方から選びました。')
  await dialog.getByRole('button', { name: '下書きを作る' }).click()
  await page.getByRole('button', { name: '企業へ送付' }).click()
  await dialog.getByRole('button', { name: '企業へ送付' }).click()
  await page.getByText('企業の回答待ち').first().waitFor()

  const shortlist = await mailbox.take(company.email, '候補自治体のご案内')
  await asOutsider(async (theirs) => {
    await theirs.goto(linkIn(shortlist))
    await theirs.locator(`#interest-${town}-interested`).check()
    await theirs.getByRole('button', { name: '回答を送信する' }).click()
    await theirs.getByRole('heading', { name: '候補自治体への回答は完了しています' }).waitFor()
  })
  const address = `contact-${town}@municipality.example`
  const enquiry = await mailbox.take(address, '打診')
  await asOutsider(async (theirs) => {
    await theirs.goto(linkIn(enquiry))
    await theirs.getByRole('radio', { name: '受け入れを希望する' }).check()
    await theirs.getByRole('textbox', { name: '企業へのメッセージ・ご質問' }).fill('ぜひ一度お越しください。')
    await theirs.getByRole('button', { name: '回答を送信する' }).click()
    await theirs.getByText('「受け入れを希望する」と回答済みです').waitFor()
  })
  // What the town said is there without a reload.
  await page.getByText('企業へ確認中').waitFor({ timeout: 20_000 })
  await keepScreen(page, 'desk-shortlist', 'main')
  const request = await mailbox.take(company.email, '開示')
  await asOutsider(async (theirs) => {
    await theirs.goto(linkIn(request))
    await theirs.locator('#consent-give').check()
    await theirs.locator('main button.send').click()
    await theirs.getByText('「開示に同意する」と回答済みです').waitFor()
  })
  await page.getByRole('button', { name: '成果を記録' }).click({ timeout: 20_000 })
  await dialog.getByLabel('日付').fill('2026-11-02')
  await dialog.getByRole('button', { name: '成果を記録' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText('11月2日').first().waitFor()
  await inspectScreen(reader)

  await open('予定メール')
  await page.getByRole('button', { name: 'メールを追加' }).waitFor()
  await keepScreen(page, 'desk-mails', 'main')
  await open('面談')
  await page.getByRole('button', { name: '候補日時を送る' }).waitFor()
  await keepScreen(page, 'desk-meetings', 'main')
  await page.getByRole('link', { name: '打診ボード' }).click()
  await page.getByText(company.name).first().waitFor()
  await keepScreen(page, 'desk-board', 'main')

  const { items } = answered(
    await supervisor.api.GET('/api/v1/tickets/{number}/events', { params: { path: { number }, query: { limit: 200 } } }),
  )
  const deeds = items.map(({ type }) => type)
  for (const deed of [
    'ticket.assigned',
    'note.added',
    'match.run',
    'shortlist.dispatched',
    'enquiry.accepted',
    'introduction.made',
    'outcome.recorded',
  ])
    expect(deeds).toContain(deed)
  await mailbox.take(address, '引き合わせ')
  await reader.close()
})
