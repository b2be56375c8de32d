import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { answered, connect } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'
import { openMatchDesk, stageShortlist, townsListed } from './support/match.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '統括 許子')
})
afterAll(() => closeWindows(browser))

const ofTicket = (number: string) => ({ params: { path: { number } } })

describe('whether a contact can sign in', () => {
  it('is given and taken by an administrator, by keyboard; nobody else is offered it', async () => {
    const number = await newTicket('サインインして案件を見たいです。')
    const { applicant, organization } = answered(await supervisor.api.GET('/api/v1/tickets/{number}', ofTicket(number)))
    const path = `/desk/organizations/${organization?.id ?? ''}`
    const asSupervisor = await openConsole(browser, supervisor, path, 1280)
    await asSupervisor.page.getByRole('region', { name: '連絡先' }).getByText('佐藤 花子').waitFor()
    expect(await asSupervisor.page.getByRole('button', { name: /サインイン/u }).count()).toBe(0)
    await asSupervisor.close()

    const reader = await openConsole(browser, await newColleague('administrator', '管理 許子'), path, 1280)
    const { page } = reader
    const contacts = page.getByRole('region', { name: '連絡先' })
    await contacts.getByText('佐●●').waitFor()
    // Whoever has not proved their address yet cannot be let in.
    expect(await contacts.getByRole('button', { name: /サインイン/u }).count()).toBe(0)
    answered(await supervisor.api.PUT('/api/v1/contacts/{id}/verification', { params: { path: { id: applicant.id } } }))
    await page.reload()
    await contacts.getByRole('button', { name: /サインインを認める$/u }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /設定用のリンクをメールで送る/u }).waitFor()
    await inspectScreen(reader)
    await dialog.getByRole('button', { name: 'リンクを送る' }).press('Enter')
    await contacts.getByText(/^招待中（.+まで）$/u).waitFor()
    await inspectScreen(reader)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'コマンドパレット' }).fill('招待を取り消す')
    await page.keyboard.press('Enter')
    await dialog.getByText('リンクは、すぐに使えなくなります').waitFor()
    await inspectScreen(reader)
    await dialog.getByRole('button', { name: '招待を取り消す' }).press('Enter')
    await contacts.getByText(/招待中/u).waitFor({ state: 'detached' })
    await contacts.getByRole('button', { name: /サインインを認める$/u }).press('Enter')
    await dialog.getByRole('radio', { name: 'ここで決めて、電話などで伝える' }).check()
    await dialog.getByLabel('最初のパスワード').fill('short')
    await page.keyboard.press('Enter')
    await expect.poll(() => dialog.getByLabel('最初のパスワード').getAttribute('aria-invalid')).toBe('true')
    await inspectScreen(reader)
    await dialog.getByLabel('最初のパスワード').fill('a long enough first password')
    await page.keyboard.press('Enter')
    await contacts.getByText('サインイン可').waitFor()
    await contacts.getByText(/招待中/u).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'English' }).click()
    await inspectScreen(reader)
    const people = page.getByRole('region', { name: 'Contacts' })
    await people.getByRole('button', { name: /^Stop sign-in:/u }).press('Enter')
    await dialog.getByText('signed out everywhere').waitFor()
    await inspectScreen(reader)
    await dialog.getByRole('button', { name: 'Stop it' }).press('Enter')
    await people.getByText('Can sign in').waitFor({ state: 'detached' })
    await reader.close()
  })
})

describe('the password of a new member of the desk', () => {
  it('is chosen by an invitation to the desk, which is taken back and sent again among its people', async () => {
    const administrator = await newColleague('administrator', '管理 招子')
    const name = `新人 ${crypto.randomUUID().slice(0, 6)}`
    const email = `${crypto.randomUUID()}@desk.example`
    answered(await administrator.api.POST('/api/v1/staff', { body: { name, email, role: 'consultant' } }))
    const reader = await openConsole(browser, administrator, '/desk/people', 1440)
    const { page } = reader
    const row = page.getByRole('row', { name: new RegExp(name, 'u') })
    await row.getByText(/^招待中（.+まで）$/u).waitFor()
    await inspectScreen(reader)
    await row.getByRole('button', { name: '招待を取り消す' }).press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: '招待を取り消す' }).press('Enter')
    await row.getByText('パスワード未設定').waitFor()
    expect(await row.getByRole('button', { name: '招待を取り消す' }).count()).toBe(0)
    await row.getByRole('button', { name: '招待を送る' }).press('Enter')
    await page.getByRole('dialog').getByText(email).waitFor()
    await inspectScreen(reader)
    await page.getByRole('dialog').getByRole('button', { name: '招待を送る' }).press('Enter')
    await row.getByText(/^招待中（.+まで）$/u).waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await row.getByText(/^Invited until/u).waitFor()
    await inspectScreen(reader)
    await reader.close()
  })
})

describe('a case of a prefecture', () => {
  it('is forwarded to a municipality beside its organisation, where it says how that stands', async () => {
    const { ticket } = answered(
      await connect(inject('deskUrl')).POST('/api/v1/intake/municipal', {
        body: {
          contact: { name: '渡部 美咲', department: '地域振興課', email: `misaki@${crypto.randomUUID()}.example` },
          municipalityCode: '070009',
          topics: ['muni.outreach'],
          supports: ['individual'],
          stage: 'planning',
          preferredContact: 'email',
          message: '浜通りに企業を呼ぶ進め方を伺いたいです。',
          formConsent: { version: '2026-11', accepted: true },
        },
      }),
    )
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${ticket.number}?view=all&tab=organization`, 1280)
    const { page } = reader
    const passed = page.getByRole('region', { name: '都道府県から市区町村へ' })
    await passed.getByRole('button', { name: '市区町村に転送する' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: '市区町村に転送する' })
    await dialog.getByRole('combobox', { name: '市区町村' }).fill('こおりやま')
    await page.getByRole('option', { name: '福島県 郡山市' }).click()
    await dialog.getByLabel('担当者のお名前').fill('郡山 太郎')
    await dialog.getByLabel('申し送り').fill('ご検討ください。')
    await dialog.getByRole('button', { name: '転送する' }).press('Enter')
    await expect.poll(() => dialog.getByLabel('メールアドレス').getAttribute('aria-invalid')).toBe('true')
    await inspectScreen(reader)
    await dialog.getByLabel('メールアドレス').fill(`taro@${crypto.randomUUID()}.example`)
    await page.keyboard.press('Enter')
    await passed.getByText('福島県 → 郡山市').waitFor()
    await passed.getByText('市区町村の確認待ち').waitFor()
    await passed.getByText('申し送り：ご検討ください。').waitFor()
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'English' }).click()
    await page
      .getByRole('region', { name: 'From the prefecture to its municipalities' })
      .getByText('Waiting for the municipality')
      .waitFor()
    await inspectScreen(reader)
    await reader.close()
  })
})

describe('the matching of a company’s ticket', () => {
  it('shows what became of what a run proposed', async () => {
    const desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
    const { number, shortlistId } = await stageShortlist(desk, 'console-responses')
    const [interesting, refused] = townsListed
    for (const [code, interest] of [
      [interesting, { interest: 'interested' }],
      [refused, { interest: 'declined', reason: '本社から遠いため' }],
    ] as const)
      answered(
        await supervisor.api.PUT('/api/v1/shortlists/{id}/candidates/{code}/interest', {
          params: { path: { id: shortlistId, code } },
          body: interest,
        }),
      )
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all&tab=matching`, 1280)
    const { page } = reader
    await page.getByText('回答', { exact: true }).click()
    const table = page.getByRole('table', { name: '候補になった自治体と、その後の回答' })
    await table.getByRole('row', { name: /会津若松市.*関心あり/u }).waitFor()
    await table.getByText('本社から遠いため').waitFor()
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'English' }).click()
    const english = page.getByRole('table', { name: 'What became of the candidates' })
    await english.getByText('Not interested').waitFor()
    await english.getByRole('rowheader', { name: 'Aizuwakamatsu-shi' }).waitFor()
    await inspectScreen(reader)
    await reader.close()
  })
})
