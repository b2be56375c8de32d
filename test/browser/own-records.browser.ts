import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { unsubscribeTokenOf } from '../../src/follow-ups/unsubscribe-link.rules.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { expectFocusInOrder } from './support/focus-order.ts'
import { inspectPage } from './support/inspect-page.ts'
import { enter, tabTo, tick } from './support/keyboard.ts'
import { stageMeeting } from './support/meeting.ts'
import { openMatchDesk, stageCase, stageUnproved } from './support/match.ts'
import { codeIn, typeCode } from './support/one-time-code.ts'
import { openReader, type Reader } from './support/reader.ts'
import { pagesOf } from './support/paper.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)

let browser: Browser
let desk: Awaited<ReturnType<typeof openMatchDesk>>
let company: Awaited<ReturnType<typeof stageCase>>
let meeting = ''
let unproved = ''
let unsubscribing = ''

beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
  company = await stageCase(desk, 'records')
  unproved = await stageUnproved(desk, 'records-new')
  const ticket = { params: { path: { number: company.number } } }
  meeting = await stageMeeting(desk, company, { kind: 'online', note: '画面を見ながらご説明します。' })
  const [mail] = answered(await desk.supervisor.GET('/api/v1/tickets/{number}/follow-ups', ticket)).items
  const secret = readFileSync(`${inject('deskFolder')}/link-secret`, 'utf8').trim()
  unsubscribing = `/u/${unsubscribeTokenOf(secret, mail?.id ?? '')}`
})
afterAll(() => closeWindows(browser))

async function reading(script: boolean, work: (reader: Reader) => Promise<void>): Promise<void> {
  const reader = await openReader(browser, inject('deskUrl'), { script })
  try {
    await work(reader)
  } finally {
    await reader.close()
  }
}

describe.each([
  ['ja', true],
  ['ja', false],
  ['en', true],
  ['en', false],
] as const)('what a company is shown of itself, in %s, with script %s', (language, script) => {
  const inLanguage = (path: string) => (language === 'en' ? `${path}?lang=en` : path)

  it('is readable for everybody, the question for a code before it and the mistakes in between', async () => {
    await reading(script, async (reader) => {
      const { page } = reader
      const see = async (path: string, heading: RegExp) => {
        await page.goto(inLanguage(path))
        expect(await page.getAttribute('html', 'lang')).toBe(language)
        await page.getByRole('heading', { level: 1, name: heading }).waitFor()
        await inspectPage(reader)
      }
      await see(`${company.own}/data`, /ご本人の確認|Is it you/u)
      await typeCode(page, desk.mailbox, company.email)
      await see(`${company.own}/data`, /個人データの確認|What we know of you/u)
      for (const fold of await page.locator('details > summary').all()) await fold.click()
      await page.fill('#name', '')
      await page.fill('#phone', '内線')
      await page.locator(`form[action$="/data"] button`).click()
      expect(await page.getByRole('alert').getByRole('link').count()).toBe(2)
      expect(await page.locator('#phone').inputValue()).toBe('内線')
      await inspectPage(reader)
      await see(`${company.own}/profile`, /登録内容の確認|What your organisation states/u)
      for (const block of ['company', 'aims', 'needs', 'plans']) await see(`${company.own}/profile/${block}`, /./u)
    })
  })

  it('asks about its meeting and its mails on pages readable for everybody', async () => {
    await reading(script, async (reader) => {
      const { page } = reader
      for (const path of [unproved, meeting, unsubscribing, `/l/${'A'.repeat(43)}`]) {
        await page.goto(inLanguage(path))
        expect(await page.getAttribute('html', 'lang')).toBe(language)
        await inspectPage(reader)
      }
      await page.goto(inLanguage(meeting))
      expect(await pagesOf(page)).toBe(1)
      for (const act of ['book', 'none']) {
        await page.goto(inLanguage(meeting))
        if (act === 'none') await page.locator('main form summary').click()
        await page.locator(`main form button[value=${act}]`).click()
        expect(await page.getByRole('alert').getByRole('link').count()).toBe(1)
        await inspectPage(reader)
      }
    })
  })
})

/** The link or button of this name has the focus next, or soon. */
const tabInto = (page: Page, name: string) => tabTo(page, `[name="${name}"]`)

it('a company sees its data, corrects it, takes it along, confirms and changes its profile by keyboard only', async () => {
  const { own, email } = await stageCase(desk, 'records-keys')
  const path = new URL(own).pathname
  await reading(false, async (reader) => {
    const { page } = reader
    await page.goto(`${own}/profile`)
    await enter(page, 'form[action$="/codes"] button')
    await tabTo(page, '#code')
    await page.keyboard.type('000000')
    await enter(page, 'form[action$="/proof"] button')
    expect(await page.getByRole('textbox', { name: '確認コード' }).getAttribute('aria-invalid')).toBe('true')
    await tabTo(page, '#code')
    await page.keyboard.type(await codeIn(desk.mailbox, email))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '登録内容の確認' }).waitFor()
    await expectFocusInOrder(page)
    await enter(page, 'button[value="aims"]')
    await page.getByText('ご確認ありがとうございます').waitFor()
    await page.getByText(/に、佐藤 花子様のお名前で確認済み/u).waitFor()
    await enter(page, `a[href="${path}/profile/company"]`)
    await tabInto(page, 'company.employees')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('456')
    await enter(page, 'button[value="send"]:not(.unseen)')
    await page.getByText('変更のお申し出を受け付けました').waitFor()

    await page.goto(`${own}/data`)
    await expectFocusInOrder(page)
    await tabTo(page, 'summary')
    await page.keyboard.press('Enter')
    await tabInto(page, 'department')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('総務部 髙﨑𠮷')
    await enter(page, 'form[action$="/data"] button')
    await page.getByText('訂正しました').waitFor()
    expect(await page.locator('dl').first().innerText()).toContain('総務部 髙﨑𠮷')
    await enter(page, 'a[href$="/data/erasure"]')
    await page.getByRole('heading', { level: 1, name: '個人データの消去の申し出' }).waitFor()
    await inspectPage(reader)
    await enter(page, 'form[action$="/erasure"] button')
    await page.getByText('消去のお申し出を受け付けました').waitFor()
  })
  // The page whose button unsubscribes, and what then stands.
  await reading(false, async (reader) => {
    const { page } = reader
    await page.goto(unsubscribing)
    await enter(page, 'main form button')
    await page.getByRole('heading', { level: 1, name: '配信を停止しました' }).waitFor()
    await page.goto(meeting)
    await tick(page, '[name="slot"]')
    await enter(page, 'main form button:last-of-type')
    await page.getByRole('heading', { level: 1, name: '面談の日時が決まっています' }).waitFor()
    await tabTo(page, 'details:has([value="cancel"]) summary')
    await page.keyboard.press('Enter')
    await enter(page, 'button[value="cancel"]')
    await page.getByRole('heading', { level: 1, name: '面談の取りやめの確認' }).waitFor()
    await inspectPage(reader)
    await enter(page, '#confirm button.send')
    await page.getByRole('heading', { level: 1, name: '面談は取りやめになりました' }).waitFor()
    await inspectPage(reader)
    // Where other bookings of the consultant leave any of the offered times, they stand before it, and it is folded.
    if ((await page.locator('details:has(#wish)').count()) > 0) {
      await tabTo(page, 'details:has(#wish) summary')
      await page.keyboard.press('Enter')
    }
    await tabTo(page, '#wish')
    await page.keyboard.type('12月の火曜の午後')
    await enter(page, '#again button')
    await page.getByText('ご希望を承りました').waitFor()
  })
})
