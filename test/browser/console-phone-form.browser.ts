import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newSender, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '電話 受子')
})
afterAll(() => browser?.close())

const foundBy = async (q: string) =>
  answered(await consultant.api.GET('/api/v1/tickets', { params: { query: { q, limit: 10 } } })).items.map(({ number }) => number)

describe('a form taken on the telephone', () => {
  it('says at each field what is missing, and makes one ticket of a company when its button is pressed twice', async () => {
    const reader = await openConsole(browser, consultant, '/desk/tickets?view=all')
    const { page } = reader
    await page.getByRole('navigation').getByRole('link', { name: '電話で受けた相談を登録' }).press('Enter')
    await page.getByRole('heading', { name: '電話で受けた相談を登録' }).waitFor()
    const file = page.getByRole('button', { name: '登録する' })
    await file.press('Enter')
    await page.getByLabel('お名前').and(page.locator(':focus')).waitFor()
    expect(await page.getByLabel('電話番号').getAttribute('aria-invalid')).toBe('true')
    await page.getByText('同意をいただいてから登録してください。').waitFor()
    await inspectScreen(reader)

    const { email, company } = newSender()
    await page.getByLabel('お名前').fill('佐藤 花子')
    await page.getByLabel('メールアドレス').fill(email)
    await page.getByLabel('電話番号').fill('03-1234-5678')
    await page.getByLabel('企業名').fill(company)
    await page.getByLabel('従業員数').fill('40')
    for (const [field, words, choice] of [
      ['業種', '情報通信', '情報通信業'],
      ['本社の都道府県', '東京', '東京都'],
      ['本社の市区町村', 'しぶや', '東京都 渋谷区'],
    ] as const) {
      await page.getByRole('combobox', { name: field }).fill(words)
      await page.getByRole('option', { name: choice, exact: true }).click()
    }
    await page.getByRole('combobox', { name: '段階' }).click()
    await page.getByRole('option').first().click()
    await page.getByLabel('ご相談の内容').fill('お電話で伺いました。')
    await page.getByRole('checkbox', { name: /口頭で同意/u }).check()
    await file.dblclick()
    await page.waitForURL(/tickets\/C-/u)
    await page.getByText('お電話で伺いました。').first().waitFor()
    expect(await foundBy(company)).toHaveLength(1)
    await reader.close()
  })

  it('is of a municipality found by its kana, in English, or of somebody who works', async () => {
    const reader = await openConsole(browser, consultant, '/desk/phone-form')
    const { page } = reader
    await page.getByRole('button', { name: 'English' }).click()
    const fill = async (email: string) => {
      await page.getByLabel('Name', { exact: false }).first().fill('Taro Atami')
      await page.getByLabel('E-mail address').fill(email)
      await page.getByLabel('Telephone').fill('0557-00-0000')
      await page.getByRole('combobox', { name: 'Stage' }).click()
      await page.getByRole('option').first().click()
      await page.getByLabel('What they ask').fill('Asked on the telephone.')
      await page.getByRole('checkbox', { name: /they agreed/u }).check()
    }
    await page.getByText('Local government').click()
    await fill(`taro@${crypto.randomUUID()}.example`)
    await page.getByRole('combobox', { name: 'Municipality' }).fill('あたみ')
    await page.getByRole('option', { name: /熱海市/u }).click()
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'File it' }).press('Enter')
    await page.waitForURL(/tickets\/M-/u)
    await page.goto('/desk/phone-form')
    await page.getByText('Worker', { exact: true }).click()
    await fill(`hanako@${crypto.randomUUID()}.example`)
    await page.getByRole('button', { name: 'File it' }).press('Enter')
    await page.waitForURL(/tickets\/W-/u)
    await reader.close()
  })
})
