import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
let auditor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '登録 直子')
  auditor = await newColleague('auditor', '登録 見守')
})
afterAll(() => closeWindows(browser))

const named = async (q: string) => {
  const [found] = answered(await consultant.api.GET('/api/v1/search', { params: { query: { q } } })).municipalities.items
  if (!found) throw new Error(`no ${q}`)
  return found
}

const idOfNewCompany = async () => {
  const number = await newTicket('登録内容のことで伺います。')
  const { organization } = answered(await consultant.api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
  if (!organization) throw new Error(`no organisation at ${number}`)
  return organization.id
}

const chooseFirst = async (page: Page) => {
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

describe('the whole profile of an organisation', () => {
  it('of a municipality is stated by keyboard; faults are said at their fields, and what somebody else states meanwhile stays', async () => {
    const { id, code } = await named('稚内市')
    const reader = await openConsole(browser, consultant, `/desk/organizations/${id}`, 1280)
    const { page } = reader
    await page.getByRole('button', { name: '登録内容を直す' }).press('Enter')
    await page.getByRole('heading', { name: /の登録内容を直す$/u }).waitFor()
    const strengths = page.getByRole('group', { name: '強み', exact: true })
    const strength = strengths.getByRole('combobox', { name: '強みを加える' })
    await strength.fill('どこにもない強み')
    await strength.press('Enter')
    await strength.fill('ワーケーション')
    await chooseFirst(page)
    await strengths.getByRole('textbox', { name: '説明' }).fill('最北端の温泉宿で働けます。')
    const offices = page.getByRole('group', { name: 'オフィス', exact: true })
    await offices.getByRole('button', { name: 'オフィスを加える' }).press('Enter')
    await offices.getByLabel('席数').fill('12')
    const needs = page.getByRole('group', { name: '企業に望むこと' })
    await needs.getByRole('combobox', { name: '条件を加える' }).fill('企業規模')
    await chooseFirst(page)
    await page.getByRole('button', { name: '保存する' }).press('Enter')
    await expect.poll(() => offices.getByLabel('名称').getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => needs.getByLabel('最少').getAttribute('aria-invalid')).toBe('true')
    await offices.locator('input:focus').waitFor()
    await inspectScreen(reader)
    await offices.getByLabel('名称').fill('稚内テレワークセンター')
    await needs.getByLabel('最少').fill('10')

    const path = { params: { path: { code } } }
    const facts = { nursery: true }
    const meanwhile = answered(
      await consultant.api.PUT('/api/v1/municipalities/{code}/profile', {
        ...path,
        body: { strengths: [], offices: [], needs: [], facts },
      }),
    )
    await page.getByRole('button', { name: '保存する' }).press('Enter')
    await page.getByText('編集中にほかの人が登録内容を変更しました').waitFor()
    expect(await page.getByRole('combobox', { name: '保育所等' }).inputValue()).toBe('あり・可')
    await page.getByRole('button', { name: 'English' }).click()
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'Save' }).press('Enter')
    await page.getByRole('region', { name: 'Contacts' }).waitFor()
    const { version, profile } = answered(await consultant.api.GET('/api/v1/municipalities/{code}/profile', path))
    expect(version).toBe(meanwhile.version + 1)
    expect(profile).toEqual({
      strengths: [{ code: 'workation', level: 3, note: '最北端の温泉宿で働けます。' }],
      offices: [{ name: '稚内テレワークセンター', form: 'shared', seats: 12 }],
      needs: [{ code: 'company_size', importance: 3, target: { min: 10 } }],
      facts,
    })
    await reader.close()
  })

  it('of a company keeps what is not edited, and is reached from its ticket by the palette', async () => {
    const number = await newTicket('登録内容のことで伺います。')
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all&tab=organization`, 1440)
    const { page } = reader
    await page.getByRole('button', { name: '登録内容を直す' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'コマンドパレット' }).fill('登録内容を直す')
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: '企業と希望' }).waitFor()
    const headquarters = page.getByRole('combobox', { name: '本社の市区町村' })
    await expect.poll(() => headquarters.inputValue()).toBe('東京都 渋谷区')
    await page.getByLabel('従業員数').fill('55')
    const sites = page.getByRole('group', { name: '拠点・顧客' })
    await sites.getByRole('combobox', { name: '自社の拠点を加える' }).fill('会津若松')
    await page.getByRole('option', { name: '福島県 会津若松市' }).click()
    await sites.getByRole('button', { name: '「福島県 会津若松市」を外す' }).waitFor()
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'English' }).click()
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'Save' }).press('Enter')
    await page.getByRole('region', { name: 'Contacts' }).waitFor()
    const id = page.url().split('/').at(-1) ?? ''
    const { profile } = answered(await consultant.api.GET('/api/v1/companies/{id}/profile', { params: { path: { id } } }))
    expect(profile).toEqual({
      industry: 'G',
      employees: 55,
      prefecture: '13',
      headquarters: '131130',
      purposes: ['talent'],
      presence: ['satellite_office'],
      needs: [{ code: 'ict_office', importance: 4 }],
      plans: {},
      sites: { own: ['072028'] },
      disclosure: 'open',
    })
    await reader.close()
  })

  it('says both versions of what two changed at one time, and asks before what was typed is lost', async () => {
    const id = await idOfNewCompany()
    const path = { params: { path: { id } } }
    const reader = await openConsole(browser, consultant, `/desk/organizations/${id}/profile`, 1280)
    const { page } = reader
    await page.getByRole('textbox', { name: '従業員数' }).fill('97')
    const { profile } = answered(await consultant.api.GET('/api/v1/companies/{id}/profile', path))
    answered(
      await consultant.api.PUT('/api/v1/companies/{id}/profile', { ...path, body: { ...profile, employees: 130, plans: { months: 6 } } }),
    )
    await page.getByRole('button', { name: '保存する' }).press('Enter')
    const note = page.getByRole('alert').filter({ hasText: '編集中にほかの人が登録内容を変更しました' })
    await note.getByText('自分の変更：97').waitFor()
    await note.getByText('ほかの人の変更：130').waitFor()
    await page.locator('[role=alert]:focus').filter({ hasText: '編集中に' }).waitFor()
    const employees = page.getByRole('textbox', { name: '従業員数' })
    await note.getByRole('button', { name: 'ほかの人の内容にする' }).press('Enter')
    await expect.poll(() => employees.inputValue()).toBe('130')
    await note.getByText('自分の変更：97').waitFor()
    await note.getByRole('button', { name: '自分の内容に戻す' }).press('Enter')
    await expect.poll(() => employees.inputValue()).toBe('97')
    expect(await page.getByLabel('期間（月）').inputValue()).toBe('6')
    await inspectScreen(reader)
    await page.getByRole('textbox', { name: '従業員数' }).fill('0')
    await page.getByRole('button', { name: '保存する' }).press('Enter')
    await expect.poll(() => page.getByRole('textbox', { name: '従業員数' }).getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByRole('textbox', { name: '従業員数' }).inputValue()).toBe('0')
    await page.getByRole('link', { name: '組織の画面に戻る' }).press('Enter')
    const question = page.getByRole('dialog', { name: '保存していない変更があります' })
    await question.waitFor()
    await inspectScreen(reader)
    await question.getByRole('button', { name: '編集を続ける' }).press('Enter')
    await question.waitFor({ state: 'hidden' })
    expect(await page.getByRole('textbox', { name: '従業員数' }).inputValue()).toBe('0')
    await page.getByRole('button', { name: 'やめる' }).press('Enter')
    await question.getByRole('button', { name: '保存しないで離れる' }).press('Enter')
    await page.getByRole('region', { name: '連絡先' }).waitFor()
    await reader.close()
  })

  it('is only read by an auditor', async () => {
    const reader = await openConsole(browser, auditor, `/desk/organizations/${await idOfNewCompany()}/profile`, 1280)
    const { page } = reader
    await page.getByText('この登録内容は閲覧だけできます').waitFor()
    await expect.poll(() => page.getByLabel('従業員数').isDisabled()).toBe(true)
    expect(await page.getByRole('button', { name: '保存する' }).count()).toBe(0)
    await inspectScreen(reader)
    await reader.close()
  })
})
