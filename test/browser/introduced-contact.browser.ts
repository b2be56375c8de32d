import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { expectFocusInOrder } from './support/focus-order.ts'
import { inspectPage } from './support/inspect-page.ts'
import { enter, tabTo } from './support/keyboard.ts'
import { addressOf, openMatchDesk, secrets, stageIntroduction, townsListed } from './support/match.ts'
import { codeIn, typeCode } from './support/one-time-code.ts'
import { openReader, type Reader } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
const [town, another] = townsListed
/** What the company is known by only behind the code. */
const told = ['株式会社みなとシステムズintroduced', '佐藤 花子', 'jinji@introduced', '03-1234-5678', '人事部長']

let browser: Browser
let desk: Awaited<ReturnType<typeof openMatchDesk>>
let enquiry = ''
let enquiryOfAnother = ''
/** The page of the company’s own case, and where its code goes. */
let own = ''
let companyAddress = ''

beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
  const introduced = await stageIntroduction(desk, 'introduced', town)
  enquiry = introduced.enquiry
  own = introduced.own
  companyAddress = introduced.email
  // An hour allows eight codes for one address and network.
  enquiryOfAnother = (await stageIntroduction(desk, 'introduced-keys', another)).enquiry
})
afterAll(() => closeWindows(browser))

async function reading(script: boolean, work: (reader: Reader) => Promise<void>): Promise<void> {
  const reader = await openReader(browser, inject('deskUrl'), { script })
  try {
    await work(reader)
    expect(reader.faults).toEqual([])
  } finally {
    await reader.close()
  }
}

const said = (page: Page) => page.locator('body').innerText()

async function expectNobodyNamed(page: Page): Promise<void> {
  const words = await said(page)
  for (const secret of secrets) expect(words, page.url()).not.toContain(secret)
}

describe.each([
  ['ja', true],
  ['ja', false],
  ['en', true],
  ['en', false],
] as const)('the contact at a company, after the introduction, in %s, with script %s', (language, script) => {
  const isJapanese = language === 'ja'
  const inLanguage = (path = '') => `${enquiry}${path}${isJapanese ? '' : '?lang=en'}`
  const usedName = isJapanese ? 'このリンクでのお手続きは終わっています' : 'This link has been used'
  const contactName = isJapanese ? '企業のご担当者' : 'Your contact at the company'

  it('is shown to whoever types the code of the mail, and to nobody else the link was passed on to', async () => {
    await reading(script, async (reader) => {
      const { page } = reader
      const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
      const inspect = async () => {
        expect(await page.getAttribute('html', 'lang')).toBe(language)
        await inspectPage(reader)
      }
      await page.goto(inLanguage())
      // To whoever merely has the link, not even that there was an introduction.
      await heading(usedName)
      await expectNobodyNamed(page)
      expect(await said(page)).not.toMatch(/引き合わせ|ntroduc/u)
      await inspect()
      await page.getByRole('button', { name: isJapanese ? '確認コードをメールで受け取る' : 'Send me the code' }).click()

      const field = page.getByRole('textbox', { name: isJapanese ? '確認コード（6桁）' : 'One-time code (six digits)' })
      const code = await codeIn(desk.mailbox, addressOf(town))
      await inspect()
      await field.fill(code === '000000' ? '000001' : '000000')
      await page.getByRole('button', { name: isJapanese ? '確認する' : 'Continue', exact: true }).click()
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      await expectNobodyNamed(page)
      await inspect()
      await field.fill(code)
      await page.getByRole('button', { name: isJapanese ? '確認する' : 'Continue', exact: true }).click()

      await page
        .locator('.done')
        .getByText(isJapanese ? 'お引き合わせ済み' : 'Introduced on')
        .waitFor()
      await expectNobodyNamed(page)
      await inspect()
      await page.getByRole('link', { name: isJapanese ? '企業のご担当者の連絡先を表示する' : 'Show the contact at the company' }).click()
      await heading(contactName)
      const shown = await said(page)
      for (const words of told) expect(shown).toContain(words)
      // The number of the ticket is the company’s own.
      expect(shown).not.toMatch(/C-\d{4}-/u)
      await inspect()
      await page.getByRole('link', { name: isJapanese ? '打診のページへ' : 'To the page of the enquiry' }).click()
      await expectNobodyNamed(page)
    })
    await reading(script, async ({ page }) => {
      await page.goto(inLanguage('/contact'))
      await page.getByRole('heading', { level: 1, name: usedName, exact: true }).waitFor()
      await expectNobodyNamed(page)
    })
  })

  it('is shown beside the company’s own case, too, once its reader has typed the code of the mail', async () => {
    await reading(script, async (reader) => {
      const { page } = reader
      const expectNoAddress = async () => expect(await said(page)).not.toContain(addressOf(town))
      await page.goto(`${own}${isJapanese ? '' : '?lang=en'}`)
      await expectNoAddress()
      await inspectPage(reader)
      const way = isJapanese ? '連絡先を見る（確認コードをメールで受け取る）' : 'See the contact (with a code by mail)'
      await page.getByRole('link', { name: way }).click()
      await page.getByRole('heading', { level: 1, name: isJapanese ? 'ご本人の確認' : 'Is it you?', exact: true }).waitFor()
      await expectNoAddress()
      await inspectPage(reader)
      await typeCode(page, desk.mailbox, companyAddress)
      await page
        .getByRole('heading', { level: 1, name: isJapanese ? 'お引き合わせしたご担当者' : 'Whom you were introduced to', exact: true })
        .waitFor()
      expect(await said(page)).toContain(addressOf(town))
      await inspectPage(reader)
      await page.getByRole('link', { name: isJapanese ? 'ご相談のページへ戻る' : 'Back to the page of your case' }).click()
      await page.getByRole('link', { name: way }).waitFor()
      await expectNoAddress()
    })
  })
})

it('is reached by keyboard only, in the order it is read', async () => {
  await reading(false, async ({ page }) => {
    await page.goto(enquiryOfAnother)
    await expectFocusInOrder(page)
    await enter(page, 'form[action$="/codes"] button')
    await tabTo(page, '#code')
    await page.keyboard.type(await codeIn(desk.mailbox, addressOf(another)))
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    await enter(page, 'main a[href*="/contact"]')
    await page.getByRole('heading', { level: 1, name: '企業のご担当者' }).waitFor()
    expect(await said(page)).toContain('株式会社みなとシステムズintroduced-keys')
    await expectFocusInOrder(page)
    await enter(page, 'main a:last-of-type')
    await page.locator('.done').getByText('お引き合わせ済み').waitFor()
  })
})
