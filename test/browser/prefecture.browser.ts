import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { linkIn } from '../../bin/demo/mailbox.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { municipalForm } from '../support/forms.ts'
import { exampleAnswers } from '../pages/visitor.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { fillStep } from './support/fill-step.ts'
import { inspectPage } from './support/inspect-page.ts'
import { openMatchDesk } from './support/match.ts'
import { openReader } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)

let browser: Browser | undefined
let desk: Awaited<ReturnType<typeof openMatchDesk>>

beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
})
afterAll(() => closeWindows(browser))

function reader(script: boolean) {
  if (!browser) throw new Error(noBrowser)
  return openReader(browser, inject('deskUrl'), { script })
}

/** Keeps a picture of the page where a folder for them is named, for whoever wants to look. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['LOOK_AT']
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

const inLanguage = (url: string, language: string) => (language === 'en' ? `${url}?lang=en` : url)

describe.each([
  ['ja', false],
  ['en', false],
  ['ja', true],
] as const)('a prefecture and its municipality, in %s, with script %s', (language, script) => {
  const key = `${language}-${script}`
  const say = (ja: string, en: string) => (language === 'ja' ? ja : en)
  const proves = say('このメールアドレスを確認する', 'Verify this address')
  const sends = say('確認画面へ', 'Check the answer')
  const confirms = say('この内容で確定する', 'Confirm this answer')
  const forwards = say('確認画面へ', 'Check what you forward')

  it('file a form for it, which it confirms with corrections', async () => {
    const visitor = await reader(script)
    const { page } = visitor
    const answers = new Map([
      ...exampleAnswers('municipal'),
      ['municipalityCode.typed', ['福島県 郡山市']],
      ['filedBy.prefecture', ['07']],
      ['filedBy.contact.department', ['地域振興課']],
      ['filedBy.contact.name', ['渡部 美咲']],
      ['filedBy.contact.email', [`misaki-${key}@pref.example`]],
      ['contact.email', [`taro-${key}@koriyama.example`]],
      ['contact.name', ['髙﨑 太郎']],
    ] as const)
    await page.goto(inLanguage('/forms/municipal', language))
    for (let steps = 0; !page.url().includes('/receipts/'); steps += 1) {
      expect(steps).toBeLessThan(15)
      await fillStep(page, answers)
      const step = await page.locator('input[name=step]').getAttribute('value')
      if (step === 'municipality' || step === 'filer') {
        await inspectPage(visitor)
        await picture(page, `${key}-form-${step}`)
      }
      await page.locator('.acts button').first().click()
    }
    const number = String(await page.locator('.number strong').textContent())

    const asked = linkIn(await desk.mailbox.take(`taro-${key}@koriyama.example`, 'ご確認のお願い'))
    await page.goto(inLanguage(asked, language))
    expect(await page.getByText('地域振興課').count()).toBe(0)
    await page.getByRole('button', { name: proves }).click()
    await page.getByText('地域振興課').first().waitFor()
    await inspectPage(visitor)
    await picture(page, `${key}-filed`)
    await page.getByRole('radio', { name: say('訂正して進める', 'go on with corrections') }).check()
    await page.getByRole('button', { name: sends }).click()
    const mistakes = page.getByRole('alert').getByRole('link')
    expect(await mistakes.count()).toBe(2)
    await inspectPage(visitor)
    await picture(page, `${key}-filed-mistakes`)
    await page.getByRole('checkbox', { name: say('地域の強み', 'Strengths') }).check()
    await page
      .getByRole('textbox', { name: say('訂正する点、または進めない理由', 'What to correct, or why it shall not go on') })
      .fill('実証は終了しました。')
    await page
      .getByRole('checkbox', { name: say('上記の個人情報の取扱いに同意します', 'I agree to this handling of personal data') })
      .check()
    await page.getByRole('button', { name: sends }).click()
    await page.getByRole('button', { name: confirms }).waitFor()
    await inspectPage(visitor)
    await picture(page, `${key}-filed-review`)
    await page.getByRole('button', { name: confirms }).click()
    await page.getByText(say('訂正のうえ進める', 'with corrections')).first().waitFor()
    await page.getByText(number).waitFor()
    await inspectPage(visitor)
    await picture(page, `${key}-filed-done`)

    await page.goto(inLanguage(linkIn(await desk.mailbox.take(`misaki-${key}@pref.example`, '代わってお送りいただいた')), language))
    await page.getByRole('button', { name: proves }).click()
    await desk.mailbox.take(`misaki-${key}@pref.example`, '郡山市が内容を確認しました')
    await visitor.close()
  })

  it('forward a case of its own to it, which says no with a reason', async () => {
    const visitor = await reader(script)
    const { page } = visitor
    const office = `office-${key}@pref.example`
    const contact = { name: '渡部 美咲', department: '地域振興課', email: office }
    const form = municipalForm({ municipalityCode: '070009', contact, strengths: [], offices: [], needs: [] })
    answered(await desk.everyone.POST('/api/v1/intake/municipal', { body: form as never })) // the helper's forms are of any shape
    const own = linkIn(await desk.mailbox.take(office, '受け付けました'))
    await page.goto(inLanguage(own, language))
    await page.getByRole('button', { name: proves }).click()
    await page.getByRole('link', { name: say('市区町村に転送する', 'Forward to a municipality') }).click()
    await inspectPage(visitor)
    await picture(page, `${key}-forward`)
    await page.getByRole('button', { name: forwards }).click()
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(3)
    await inspectPage(visitor)
    await page.getByRole('combobox', { name: say('市区町村', 'Municipality') }).selectOption('072036')
    await page.getByRole('textbox', { name: say('ご担当者のお名前', 'Name of the person in charge') }).fill('髙﨑 太郎')
    const town = `hanako-${key}@koriyama.example`
    await page.getByRole('textbox', { name: say('ご担当者のメールアドレス', 'Their e-mail address') }).fill(town)
    await page.getByRole('textbox', { name: say('市区町村への言葉', 'Your words to the municipality') }).fill('ご検討ください。')
    await page.getByRole('button', { name: forwards }).click()
    const asks = page.getByRole('button', { name: say('市区町村に確認のお願いを送る', 'Ask the municipality to confirm') })
    await asks.waitFor()
    await inspectPage(visitor)
    await picture(page, `${key}-forward-review`)
    await asks.click()
    await page.getByText(say('市区町村に確認のお願いをお送りしました', 'We have asked the municipality')).waitFor()
    await inspectPage(visitor)
    await picture(page, `${key}-own-case`)

    await page.goto(inLanguage(linkIn(await desk.mailbox.take(town, 'ご確認のお願い')), language))
    await page.getByRole('button', { name: proves }).click()
    await page.getByText('ご検討ください。').waitFor()
    await inspectPage(visitor)
    await picture(page, `${key}-forwarded`)
    await page.getByRole('radio', { name: say('進めない', 'it shall not go on') }).check()
    await page.locator('#words').fill('年度内は難しいです。')
    await page.getByRole('button', { name: sends }).click()
    await page.getByRole('button', { name: confirms }).click()
    await page.getByText(say('「進めない」とのご回答を承りました', 'You have answered that it shall not go on')).waitFor()
    await desk.mailbox.take(office, '郡山市からのご回答')
    await page.goto(inLanguage(own, language))
    await page.getByText('年度内は難しいです。').waitFor()
    await visitor.close()
  })
})
