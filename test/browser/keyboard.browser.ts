import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { expectFocusInOrder } from './support/focus-order.ts'
import { enter, tabTo, tick } from './support/keyboard.ts'
import { openReader } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

async function type(page: Page, name: string, words: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`)
  await page.keyboard.type(words)
}

const next = (page: Page) => enter(page, '.acts button:first-child')
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

it('a town hall comes from the start page through its form to the receipt by keyboard only', async () => {
  const { page, close } = await openReader(browser, inject('deskUrl'), { script: false })
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expectFocus(page, page.getByRole('link', { name: '本文へ移動' }))
  await page.keyboard.press('Enter')
  await enter(page, 'main a[href="/forms/municipal"]')

  // Nothing typed: what is wrong has the focus, and leads to its field.
  await heading(page, '自治体について')
  await page.getByRole('progressbar', { name: /^ステップ 1 \/ \d+(?:〜\d+)?$/u }).waitFor()
  await next(page)
  const wrong = page.getByRole('alert', { name: '入力内容をご確認ください' })
  await expectFocus(page, wrong)
  await page.keyboard.press('Tab')
  await expectFocus(page, wrong.getByRole('link').first())
  await page.keyboard.press('Enter')
  await expectFocus(page, page.getByRole('textbox', { name: /^自治体名/u }))
  await page.keyboard.type('会津若松市')
  await next(page)

  await heading(page, 'ご相談について')
  await tick(page, '#topics input')
  await tick(page, '#supports input')
  await tick(page, '#stage input')
  await page.keyboard.press('ArrowDown')
  const stages = page.getByRole('group', { name: /^いまの段階/u }).getByRole('radio')
  expect(await stages.nth(1).isChecked()).toBe(true)
  await type(page, 'message', '企業に来てもらう方法を知りたいです。')
  await next(page)
  await throughStrengthsAndOffices(page)

  await heading(page, 'ご連絡先')
  await type(page, 'contact.name', '﨑山 𠮷郎')
  await type(page, 'contact.email', 'kikaku@town-hall.example')
  await tick(page, '[name="preferredContact"]')
  await next(page)
  await heading(page, '送信前の確認')
  expect(await page.getByText('﨑山 𠮷郎').isVisible()).toBe(true)
  await tick(page, '[name="formConsent.accepted"]')
  expect(await page.getByRole('checkbox', { name: '上記の個人情報の取扱いに同意します' }).isChecked()).toBe(true)
  await next(page)
  await heading(page, 'ご相談を受け付けました')
  await close()
})

/** Cards picked and weighed, an office added; the other steps passed as they are. */
async function throughStrengthsAndOffices(page: Page): Promise<void> {
  for (let steps = 0; (await stepOf(page)) !== 'contact'; steps += 1) {
    expect(steps).toBeLessThan(8)
    await expectFocusInOrder(page)
    if ((await page.getByRole('heading', { level: 1, name: '地域の強み' }).count()) > 0) {
      await tabTo(page, 'details.group:has([value="smart_city"]) > summary')
      await page.keyboard.press('Enter')
      await tick(page, '[name="strengths.pick"][value="smart_city"]')
      expect(await page.getByRole('checkbox', { name: /^スマートシティ/u }).isChecked()).toBe(true)
    }
    const scale = page.getByRole('radiogroup', { name: /^スマートシティ.*：強みの水準$/u })
    if ((await scale.count()) > 0) {
      await tabTo(page, '.scale input')
      await page.keyboard.press('ArrowRight')
      expect(await scale.getByRole('radio', { name: '大きな強み' }).isChecked()).toBe(true)
    }
    if ((await page.getByRole('button', { name: '施設を追加する' }).count()) > 0) {
      await enter(page, 'button[value="add:offices"]')
      const office = page.getByRole('group', { name: /^施設 1/u })
      await type(page, 'offices.0.name', '駅前シェアオフィス')
      expect(await office.getByRole('textbox', { name: /^施設の名称/u }).inputValue()).toBe('駅前シェアオフィス')
      await tabTo(page, '[name="offices.0.form"]')
      await page.keyboard.press('ArrowDown')
    }
    await next(page)
  }
}

const stepOf = (page: Page) => page.locator('input[name=step]').getAttribute('value')

async function expectFocus(page: Page, control: Locator): Promise<void> {
  expect(await control.and(page.locator(':focus')).count()).toBe(1)
}
