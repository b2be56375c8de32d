import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newSender, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '電話 受子')
})
afterAll(() => closeWindows(browser))

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
    await page.getByRole('combobox', { name: '条件を加える' }).fill('席数')
    await page.getByRole('option', { name: /席数/u }).first().click()
    await expect.poll(() => page.getByRole('combobox', { name: '条件を加える' }).inputValue()).toBe('')
    await page.getByLabel('期間（月）').fill('24')
    await page.getByRole('combobox', { name: '地元雇用' }).click()
    await page.getByRole('option', { name: 'あり・可' }).click()
    await page.getByRole('combobox', { name: '近くにいたい顧客の所在地を加える' }).fill('こおりやま')
    await page.getByRole('option', { name: '福島県 郡山市' }).click()
    await page.getByRole('button', { name: '「福島県 郡山市」を外す' }).waitFor()
    // A need that takes a figure has none yet: the fault is said at it, and nothing is lost by a reload.
    await page.getByRole('checkbox', { name: /口頭で同意/u }).check()
    await file.press('Enter')
    const seats = page.getByRole('group', { name: /席数/u }).getByLabel('内容')
    await expect.poll(() => seats.getAttribute('aria-invalid')).toBe('true')
    await inspectScreen(reader)
    await page.reload()
    await page.getByLabel('お名前').waitFor()
    expect(await page.getByLabel('お名前').inputValue()).toBe('佐藤 花子')
    // Its name is looked up by the code that was kept.
    await expect.poll(() => page.getByRole('combobox', { name: '本社の市区町村' }).inputValue()).toBe('東京都 渋谷区')
    expect(await page.getByLabel('期間（月）').inputValue()).toBe('24')
    const elsewhere = await page.context().newPage()
    await elsewhere.goto('/desk/phone-form')
    expect(await elsewhere.getByLabel('お名前').inputValue()).toBe('')
    await elsewhere.close()
    await seats.fill('10')
    await file.dblclick()
    await page.waitForURL(/tickets\/C-/u)
    await page.getByText('お電話で伺いました。').first().waitFor()
    const [number] = await foundBy(company)
    expect(await foundBy(company)).toHaveLength(1)
    const params = { path: { number: number ?? '' } }
    const { organization } = answered(await consultant.api.GET('/api/v1/tickets/{number}', { params }))
    const { profile } = answered(
      await consultant.api.GET('/api/v1/companies/{id}/profile', { params: { path: { id: organization?.id ?? '' } } }),
    )
    expect(profile).toMatchObject({
      needs: [{ code: 'office_seats', importance: 3, target: 10 }],
      plans: { months: 24, localHiring: true },
      sites: { customers: ['072036'] },
    })
    await page.goto('/desk/phone-form')
    expect(await page.getByLabel('お名前').inputValue()).toBe('')
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
    await page.getByRole('option', { name: /^Atami/u }).click()
    await page.getByRole('combobox', { name: 'Add a strength' }).click()
    await page.getByRole('option').first().click()
    await page.getByRole('combobox', { name: 'Add a need' }).fill('Size')
    await page.getByRole('option', { name: 'Size of the company' }).first().click()
    await page.getByLabel('At least').fill('10')
    await page.getByRole('button', { name: 'Add an office' }).click()
    await page.getByRole('group', { name: 'Office 1' }).getByLabel('Name').fill('Ekimae')
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'File it' }).press('Enter')
    await page.waitForURL(/tickets\/M-/u)
    await page.goto('/desk/phone-form')
    await page.getByText('Worker', { exact: true }).click()
    await fill(`hanako@${crypto.randomUUID()}.example`)
    await page.getByRole('button', { name: 'File it' }).press('Enter')
    await page.waitForURL(/tickets\/W-/u)
    await page.goto('/desk/phone-form')
    await page.getByLabel('Name', { exact: false }).first().fill('Jiro Atami')
    await page.getByRole('button', { name: 'Menu of 電話 受子' }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.waitForURL(({ pathname }) => pathname === '/')
    expect(await page.evaluate<string>('JSON.stringify(sessionStorage)'), 'left to whoever signs in next').not.toContain('Jiro')
    await reader.close()
  })
})
