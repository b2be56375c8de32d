import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { linkIn, openMailbox, type Mailbox } from '../../bin/demo/mailbox.ts'
import { findLocalGovernment } from '../../src/catalog/local-governments.ts'
import { demoMunicipalities } from '../../src/seed/demo-municipalities.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, openConsole, type Colleague } from './support/console.ts'
import { byKeyboard, byPointer, type Hand } from './support/hands.ts'
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
})
afterAll(() => closeWindows(browser))

interface Job {
  readonly hand: (page: Page) => Hand
  readonly company: { readonly name: string; readonly email: string }
  /** Somebody answers for it, and no other file of this suite reads its mailbox. */
  readonly town: string
  /** Keeps the pictures of the documents. */
  readonly keepsScreens: boolean
}

const [otherTown = '', town = ''] = demoMunicipalities
  .map(({ code }) => code)
  .filter((code) => !(townsListed as readonly string[]).includes(code))
  .slice(-2)

const jobs: Record<string, Job> = {
  'with a pointer': {
    hand: byPointer,
    company: { name: '株式会社うみべシステムズ', email: 'jinji@umibe-systems.example' },
    town,
    keepsScreens: true,
  },
  'by keyboard only': {
    hand: byKeyboard,
    company: { name: '株式会社やまべデザイン', email: 'somu@yamabe-design.example' },
    town: otherTown,
    keepsScreens: false,
  },
}

/** Somebody outside the desk, whose browser runs no scripts. */
async function asOutsider<Result>({ hand }: Job, work: (page: Page, hand: Hand) => Promise<Result>): Promise<Result> {
  const reader = await openReader(browser, inject('deskUrl'), { script: false })
  const result = await work(reader.page, hand(reader.page))
  expect(reader.faults).toEqual([])
  await reader.close()
  return result
}

async function fileForm(page: Page, hand: Hand, { name, email }: Job['company']): Promise<string> {
  const answers = new Map([...minatoAnswers, ['company.name', [name]], ['contact.email', [email]]])
  await page.goto('/forms/corporate')
  while (!page.url().includes('/receipts/')) await hand.fillIn(answers)
  return page.locator('.number strong').innerText()
}

it.for(Object.keys(jobs))(
  'is done at the desk %s, from the form that arrives to what came of the introduction',
  { timeout: 240_000 },
  async (how, { task }) => {
    const job = jobs[how]
    if (!job) throw new Error(`no job ${how}`)
    const { town: code } = job
    // Tried again, it is the job of another company: the desk knows this one by now, and has its address proven.
    const again = task.result?.retryCount ? String(task.result.retryCount) : ''
    const company = { name: `${job.company.name}${again}`, email: `${again}${job.company.email}` }
    const townName = findLocalGovernment(code)?.name ?? ''
    const reader = await openConsole(browser, supervisor, '/desk/tickets?view=unassigned&sort=received', 1280)
    const { page } = reader
    const dialog = page.getByRole('dialog')
    const hand = job.hand(page)
    const keep = async (name: Parameters<typeof keepScreen>[1]) => (job.keepsScreens ? keepScreen(page, name, 'main') : undefined)

    // The form appears in the queue that is open, without being asked for.
    const number = await asOutsider(job, (theirs, by) => fileForm(theirs, by, company))
    await page.getByRole('link', { name: new RegExp(number, 'u') }).waitFor()
    await keep('desk-queue')
    await hand.press(page.getByRole('link', { name: new RegExp(number, 'u') }))
    await hand.press(page.getByRole('button', { name: '担当する' }))
    await page.getByText('担当：窓口 花子').waitFor()

    const acknowledgement = await mailbox.take(company.email, '受け付けました')
    await asOutsider(job, async (theirs, by) => {
      await theirs.goto(linkIn(acknowledgement))
      await by.press(theirs.getByRole('button', { name: 'このメールアドレスを確認する' }))
      await theirs.getByText('メールアドレスを確認しました').waitFor()
    })
    const writing = page.getByRole('form', { name: '書く' })
    await hand.write(writing.getByRole('textbox'), 'エンジニアの滞在先も要るか、電話で確かめる。')
    await hand.press(page.getByRole('button', { name: 'メモを残す' }))
    await page.getByRole('log').getByText('エンジニアの滞在先も要るか').waitFor()
    await hand.turnToReply()
    await hand.write(
      writing.getByRole('textbox', { name: '相談者へのメールの本文' }),
      'ご相談ありがとうございます。\n候補となる自治体をお調べして、あらためてご連絡いたします。',
    )
    await hand.press(page.getByRole('button', { name: '返信を送る' }))
    await page.getByRole('button', { name: '取り消して書き直す' }).waitFor()
    await writing.locator('button[data-loading]').waitFor({ state: 'detached' })
    await keep('desk-ticket')

    await hand.open('マッチング')
    await hand.press(page.getByRole('button', { name: 'マッチングを実行' }))
    const ranking = page.getByRole('grid', { name: /^候補自治体の順位/u })
    await ranking.waitFor()
    await keep('desk-matching')
    await hand.write(page.getByPlaceholder(/^自治体/u), townName)
    await hand.press(ranking.getByRole('link', { name: townName }).first())
    await dialog.getByText('企業の希望に対して').waitFor()
    await keep('desk-candidate')
    await hand.tick(dialog.getByLabel('比較・候補に選ぶ'))
    await page.keyboard.press('Escape')
    await hand.press(page.getByRole('button', { name: '候補を作る' }))
    await hand.write(dialog.getByLabel('企業への一言'), '実証と滞在のしやすさの両方から選びました。')
    await hand.press(dialog.getByRole('button', { name: '下書きを作る' }))
    await hand.press(page.getByRole('button', { name: '企業へ送付' }))
    await hand.press(dialog.getByRole('button', { name: '企業へ送付' }))
    await page.getByText('企業の回答待ち').first().waitFor()

    const shortlist = await mailbox.take(company.email, '候補自治体のご案内')
    await asOutsider(job, async (theirs, by) => {
      await theirs.goto(linkIn(shortlist))
      await by.tick(theirs.locator(`#interest-${code}-interested`))
      await by.press(theirs.getByRole('button', { name: '確認画面へ' }))
      await by.press(theirs.getByRole('button', { name: 'この内容で確定する' }))
      await theirs.getByRole('heading', { name: '候補自治体への回答は完了しています' }).waitFor()
    })
    const address = `contact-${code}@municipality.example`
    const enquiry = await mailbox.take(address, '企業に関する打診')
    await asOutsider(job, async (theirs, by) => {
      await theirs.goto(linkIn(enquiry))
      await by.tick(theirs.getByRole('radio', { name: '受け入れを希望する' }))
      await by.write(theirs.getByRole('textbox', { name: '企業へのメッセージ・ご質問' }), 'ぜひ一度お越しください。')
      await by.press(theirs.getByRole('button', { name: '確認画面へ' }))
      await by.press(theirs.getByRole('button', { name: 'この内容で確定する' }))
      await theirs.getByText('「受け入れを希望する」と回答済みです').waitFor()
    })
    // What the town said is there without a reload.
    await page.getByText('企業へ確認中').waitFor()
    await keep('desk-shortlist')
    const request = await mailbox.take(company.email, '開示')
    await asOutsider(job, async (theirs, by) => {
      await theirs.goto(linkIn(request))
      await by.tick(theirs.locator('#consent-give'))
      await by.press(theirs.getByRole('button', { name: '確認画面へ' }))
      await by.press(theirs.getByRole('button', { name: 'この内容で確定する' }))
      await theirs.getByText('「開示に同意する」と回答済みです').waitFor()
    })
    const outcome = page.getByRole('button', { name: '成果を記録' })
    await outcome.waitFor()
    await hand.press(outcome)
    // The dialog offers today, which is as good.
    await dialog.getByLabel('日付').waitFor()
    await hand.choose(dialog.getByRole('combobox', { name: '成果' }), '視察')
    await hand.press(dialog.getByRole('button', { name: '成果を記録' }))
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText(/^視察/u).first().waitFor()
    await inspectScreen(reader)

    await hand.open('予定メール')
    await page.getByRole('button', { name: 'メールを追加' }).waitFor()
    await keep('desk-mails')
    await hand.open('面談')
    await hand.press(page.getByRole('button', { name: '候補日時を送る' }))
    const free = dialog.getByRole('group', { name: '空いている日時' }).getByRole('checkbox')
    await hand.tick(free.nth(0))
    await hand.tick(free.nth(1))
    await hand.press(dialog.getByRole('button', { name: '2件の候補を送る' }))
    await hand.press(page.getByRole('button', { name: '候補から決める' }))
    await hand.press(dialog.getByRole('button', { name: '予約する' }))
    await page.getByText('予約済み').waitFor()
    await keep('desk-meetings')
    await hand.press(page.getByRole('link', { name: '打診ボード' }))
    await page
      .getByRole('region', { name: /^引き合わせ済み/u })
      .getByText(company.name)
      .waitFor()
    await keep('desk-board')

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
      'meeting.booked',
    ])
      expect(deeds).toContain(deed)
    await mailbox.take(address, '引き合わせ')
    await reader.close()
  },
)
