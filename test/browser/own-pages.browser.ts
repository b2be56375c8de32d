import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { linkIn } from '../../bin/demo/mailbox.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectPage } from './support/inspect-page.ts'
import { openMatchDesk, stageShortlist } from './support/match.ts'
import { openReader, type Reader, type ReaderTraits } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)

let browser: Browser | undefined
let desk: Awaited<ReturnType<typeof openMatchDesk>>
let own = ''

beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
  const staged = await stageShortlist(desk, 'own')
  const message = { direction: 'out', subject: 'ご要望の確認', body: '席数をお聞かせください。' } as const
  answered(await desk.supervisor.POST('/api/v1/tickets/{number}/messages', { params: { path: { number: staged.number } }, body: message }))
  own = linkIn(await desk.mailbox.take(staged.email, 'ご要望の確認'))
})
afterAll(() => closeWindows(browser))

async function reading(traits: ReaderTraits, work: (reader: Reader) => Promise<void>): Promise<void> {
  if (!browser) throw new Error(noBrowser)
  const reader = await openReader(browser, inject('deskUrl'), traits)
  try {
    await work(reader)
  } finally {
    await reader.close()
  }
}

const inLanguage = (url: string, language: string) => (language === 'en' ? `${url}?lang=en` : url)

describe.each([
  ['ja', true],
  ['ja', false],
  ['en', true],
  ['en', false],
] as const)('the page of one’s own case, in %s, with script %s', (language, script) => {
  it('is readable for everybody, with its folded parts open and closed', async () => {
    await reading({ script }, async (reader) => {
      await reader.page.goto(inLanguage(own, language))
      await inspectPage(reader)
      for (const fold of await reader.page.locator('details.fold > summary').all()) await fold.click()
      await inspectPage(reader)
    })
  })

  it('takes a message and a colleague, and says so', async () => {
    await reading({ script }, async ({ page }) => {
      const says = (ja: string, en: string) => page.getByText(language === 'ja' ? ja : en)
      await page.goto(inLanguage(own, language))
      await page.locator('#message').fill(`髙﨑𠮷より ${language} ${script}`)
      await page.getByRole('button', { name: language === 'ja' ? '送信する' : 'Send', exact: true }).click()
      await says('メッセージを担当者にお届けしました', 'Your message has reached the desk').waitFor()
      await page.getByText(`髙﨑𠮷より ${language} ${script}`).waitFor()
      await page.getByText(language === 'ja' ? '同僚を追加する' : 'Add a colleague').click()
      await page.getByRole('textbox', { name: language === 'ja' ? 'お名前' : 'Name' }).fill('鈴木 次郎')
      const email = `jiro-${language}-${script}@own.example`
      await page.getByRole('textbox', { name: language === 'ja' ? 'メールアドレス' : 'E-mail address' }).fill(email)
      await page.getByRole('button', { name: language === 'ja' ? '確認のメールを送る' : 'Send the mail to confirm' }).click()
      await says('確認のメールを、お一人に一度お送りします', 'We mail your colleague once').waitFor()
      const asked = linkIn(await desk.mailbox.take(email, '参加のご案内'))
      await page.goto(inLanguage(asked, language))
      expect(await page.getByText('ご要望の確認').count()).toBe(0)
      await page.getByRole('button', { name: language === 'ja' ? 'このメールアドレスを確認する' : 'Verify this address' }).click()
      await page.getByText('ご要望の確認').first().waitFor()
    })
  })
})
