import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { answered, signIn, type DeskClient } from '../../bin/demo/desk-client.ts'
import { linkIn, openMailbox, type Mailbox } from '../../bin/demo/mailbox.ts'
import type { CaughtMail } from '../../src/embedded/caught-mails.ts'
import { demoMunicipalities } from '../../src/seed/demo-municipalities.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { fillStep } from './support/fill-step.ts'
import { scanMail } from './support/mail-scanner.ts'
import { townsListed } from './support/match.ts'
import { minato, minatoAnswers, minatoSecrets } from './support/minato.ts'
import { openReader } from './support/reader.ts'
import { keepScreen } from './support/screens.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)

let browser: Browser
let supervisor: DeskClient
let mailbox: Mailbox
const deskUrl = () => inject('deskUrl')

beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  const account = inject('deskAccounts').find(({ role }) => role === 'supervisor')
  if (!account) throw new Error('the desk has no supervisor')
  supervisor = await signIn(deskUrl(), account)
  mailbox = openMailbox(`${inject('deskFolder')}/mails`)
})
afterAll(() => closeWindows(browser))

/** Somebody with a browser of their own that runs no scripts. */
async function asHuman<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const reader = await openReader(browser, deskUrl(), { script: false })
  const result = await work(reader.page)
  expect(reader.faults).toEqual([])
  await reader.close()
  return result
}

/** From the start page through the form to the receipt; answers the number on it. */
async function fileForm(page: Page): Promise<string> {
  await page.goto('/')
  await keepScreen(page, 'start', '.promises')
  await page.locator('a[href="/forms/corporate"]').first().click()
  for (let steps = 0; !page.url().includes('/receipts/'); steps += 1) {
    expect(steps).toBeLessThan(15)
    await fillStep(page, minatoAnswers)
    const step = await page.locator('input[name=step]').getAttribute('value')
    if (step === 'needs') await keepScreen(page, 'form', 'details.group')
    if (step === 'review') await keepScreen(page, 'review', '.summary:nth-of-type(5)')
    await page.locator('.acts button').first().click()
  }
  await keepScreen(page, 'receipt', '.on-screen form')
  return page.locator('.number strong').innerText()
}

/** What people and links have done with a ticket so far; what the desk's clockwork does meanwhile is no reader's doing. */
async function deedsOf(number: string): Promise<readonly string[]> {
  const params = { path: { number }, query: { limit: 200 } }
  const { items } = answered(await supervisor.GET('/api/v1/tickets/{number}/events', { params }))
  return items.filter(({ actor }) => actor.kind !== 'system').map(({ id, type }) => `${id} ${type}`)
}

/** The mail, after its reader's filter has looked at all it links to. */
async function receive(address: string, subject: string, number: string): Promise<CaughtMail> {
  const mail = await mailbox.take(address, subject)
  await scanMail(browser, deskUrl(), mail, () => deedsOf(number))
  return mail
}

/** Municipalities with somebody who answers. */
const answering = new Set(demoMunicipalities.map(({ code }) => code))

/** The desk assigns the ticket, matches it and sends a shortlist of the first four who can answer. */
async function dispatchShortlist(number: string): Promise<readonly string[]> {
  const ticket = { params: { path: { number } } }
  answered(await supervisor.POST('/api/v1/tickets/{number}/assignment/auto', ticket))
  const run = answered(await supervisor.POST('/api/v1/tickets/{number}/matches', ticket))
  const codes = run.candidates.map(({ municipality }) => municipality.code)
  const municipalityCodes = codes.filter((code) => answering.has(code)).slice(0, 4)
  const note = '実証への参加と、交代での滞在のしやすさの両方に目配りして選びました。\n席数が未登録の自治体には、当窓口から確認します。'
  const body = { runId: run.id, municipalityCodes, note }
  const { id } = answered(await supervisor.POST('/api/v1/tickets/{number}/shortlists', { ...ticket, body }))
  answered(await supervisor.PUT('/api/v1/shortlists/{id}/dispatch', { params: { path: { id } } }))
  return municipalityCodes
}

async function expectNothingTold(page: Page): Promise<void> {
  const said = await page.content()
  for (const secret of minatoSecrets) expect(said).not.toContain(secret)
}

it('leads from a company’s form to its introduction by pages and mails alone, whatever opens the links before people do', async () => {
  const number = await asHuman(fileForm)
  const acknowledgement = await receive(minato.email, '受け付けました', number)
  expect(acknowledgement.text).toContain(number)
  await asHuman(async (page) => {
    await page.goto(linkIn(acknowledgement))
    await page.getByRole('button', { name: 'このメールアドレスを確認する' }).click()
    await page.getByText('メールアドレスを確認しました').waitFor()
  })

  const listed = await dispatchShortlist(number)
  // One whose mailbox no other file of this suite reads.
  const chosen = listed.find((code) => !(townsListed as readonly string[]).includes(code)) ?? ''
  const shortlist = await receive(minato.email, '候補自治体のご案内', number)
  await asHuman(async (page) => {
    await page.goto(linkIn(shortlist))
    await keepScreen(page, 'shortlist', '.where')
    for (const box of (await page.locator('#compare input[type=checkbox]').all()).slice(0, 4)) await box.check()
    await page.locator('#compare button').click()
    await page.waitForURL(/\/comparison\?/u)
    await keepScreen(page, 'comparison', 'tbody tr:nth-child(2)')
    await page.goBack()
    await page.locator(`#interest-${chosen}-interested`).check()
    for (const other of listed.filter((code) => code !== chosen)) await page.locator(`#interest-${other}-declined`).check()
    await page.getByRole('button', { name: '確認画面へ' }).click()
    await page.getByRole('button', { name: 'この内容で確定する' }).click()
    await page.getByRole('heading', { name: '候補自治体への回答は完了しています' }).waitFor()
  })

  const town = `contact-${chosen}@municipality.example`
  const enquiry = await receive(town, '打診', number)
  await asHuman(async (page) => {
    await page.goto(linkIn(enquiry))
    await expectNothingTold(page)
    await keepScreen(page, 'enquiry', '#answer fieldset')
    await page.getByRole('radio', { name: '受け入れを希望する' }).check()
    const message = page.getByRole('textbox', { name: '企業へのメッセージ・ご質問' })
    await message.fill('ぜひ一度、現地をご覧ください。ご案内します。')
    const opened = page.waitForEvent('popup')
    await page.getByRole('link', { name: '決裁・稟議用の書面を新しいタブで開く（A4）' }).click()
    const sheet = await opened
    await expectNothingTold(sheet)
    await keepScreen(sheet, 'sheet', 'main')
    await sheet.close()
    // What was typed before the sheet was looked at is there still, and after another page and Back, too.
    expect(await message.inputValue()).toBe('ぜひ一度、現地をご覧ください。ご案内します。')
    await page.getByRole('link', { name: '個人情報の取扱い' }).click()
    await page.waitForURL('**/privacy')
    await page.goBack()
    expect(await message.inputValue()).toBe('ぜひ一度、現地をご覧ください。ご案内します。')
    await page.getByRole('button', { name: '確認画面へ' }).click()
    await page.getByRole('button', { name: 'この内容で確定する' }).click()
    await page.getByText('「受け入れを希望する」と回答済みです').waitFor()
  })

  const request = await receive(minato.email, '開示', number)
  expect(await mailbox.count(town)).toBe(1)
  await asHuman(async (page) => {
    await page.goto(linkIn(request))
    await page.locator('#consent-give').check()
    await page.getByRole('button', { name: '確認画面へ' }).click()
    await page.getByRole('button', { name: 'この内容で確定する' }).click()
    await page.getByText('「開示に同意する」と回答済みです').waitFor()
  })

  const toCompany = await mailbox.take(minato.email, 'お引き合わせ')
  const toTown = await mailbox.take(town, '引き合わせ')
  expect(toCompany.text).toContain(town)
  for (const word of [minato.email, minato.company, minato.person]) expect(toTown.text).toContain(word)
})
