import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '変更 途中')
})
afterAll(() => closeWindows(browser))

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const question = (page: Page) => dialog(page, '入力した内容を破棄しますか')
const leaving = (page: Page) => dialog(page, '保存していない変更があります')

/** Leaves a dialog, is asked, stays, and leaves it all the same. */
async function isAskedOnLeaving(page: Page, name: string) {
  await page.keyboard.press('Escape')
  await question(page).waitFor()
  await question(page).getByRole('button', { name: '入力を続ける' }).press('Enter')
  await question(page).waitFor({ state: 'hidden' })
  await page.keyboard.press('Escape')
  await question(page).getByRole('button', { name: '破棄する' }).press('Enter')
  await dialog(page, name).waitFor({ state: 'hidden' })
}

describe('what was chosen and not saved', () => {
  it('is asked for before a dialog is left: a box that was ticked, unless it is as it was', async () => {
    const reader = await openConsole(browser, supervisor, '/desk/canned-texts')
    const { page } = reader
    const open = () => page.getByRole('button', { name: '定型文を登録' }).press('Enter')
    const box = dialog(page, '定型文を登録').getByRole('checkbox', { name: '窓口の全員と共有する' })
    await open()
    await box.press(' ')
    await page.keyboard.press('Escape')
    await question(page).waitFor()
    await inspectScreen(reader)
    await page.keyboard.press('Escape')
    await question(page).waitFor({ state: 'hidden' })
    await box.press(' ')
    await page.keyboard.press('Escape')
    await dialog(page, '定型文を登録').waitFor({ state: 'hidden' })
    await open()
    await page.getByText('窓口の全員と共有する').click()
    await isAskedOnLeaving(page, '定型文を登録')
    await reader.close()
  })

  it('is asked for before a dialog is left: what was picked from a list, a day, one of several', async () => {
    const number = await newTicket('選びかけです。')
    const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await page.getByRole('button', { name: '内容を変更', exact: true }).click()
    const way = dialog(page, '案件の内容を変更').getByRole('combobox', { name: '希望する連絡方法' })
    await way.click()
    await page.getByRole('option', { name: 'オンライン' }).click()
    await isAskedOnLeaving(page, '案件の内容を変更')

    await page.goto('/desk/suppressions')
    await page.getByRole('button', { name: '配信を停止する' }).click()
    const reasons = dialog(page, '配信を停止する').getByRole('radio')
    await reasons.and(page.locator(':checked')).focus()
    await page.keyboard.press('ArrowDown')
    await isAskedOnLeaving(page, '配信を停止する')

    await page.goto('/desk/people')
    const row = page.getByRole('row', { name: new RegExp(supervisor.name, 'u') })
    await row.getByRole('button', { name: /不在/u }).click()
    const absences = dialog(page, `${supervisor.name}さんの不在`)
    await absences.getByRole('button', { name: '不在を加える' }).click()
    await absences.getByLabel('初日').fill('2030-05-01')
    await isAskedOnLeaving(page, `${supervisor.name}さんの不在`)
    await reader.close()
    expect(reader.faults).toEqual([])
  })

  it('is asked for before another sequence, text or screen is looked at', async () => {
    const reader = await openConsole(browser, supervisor, '/desk/sequences?sequence=waiting-applicant')
    const { page } = reader
    await page.getByRole('button', { name: '変更する' }).click()
    await page.getByRole('textbox', { name: '1番目「お返事のお願い」をいつ送るか' }).fill('5')
    const another = page.getByRole('region', { name: '流れの一覧' }).getByRole('link').first()
    await another.click()
    await leaving(page).waitFor()
    await inspectScreen(reader)
    await leaving(page).getByRole('button', { name: '編集を続ける' }).click()
    expect(page.url()).toContain('waiting-applicant')
    await another.click()
    await leaving(page).getByRole('button', { name: '保存しないで離れる' }).click()
    await expect.poll(() => page.url()).not.toContain('waiting-applicant')

    await page.goto('/desk/texts')
    const texts = page.getByRole('region', { name: '文面の一覧' }).getByRole('link')
    await texts.first().click()
    await page.getByRole('textbox', { name: '文面' }).pressSequentially('途中')
    await texts.nth(1).click()
    await leaving(page).getByRole('button', { name: '編集を続ける' }).click()
    await page.getByText('英語', { exact: true }).click()
    await leaving(page).getByRole('button', { name: '保存しないで離れる' }).click()
    await expect.poll(() => page.url()).toContain('in=en')

    await page.goto('/desk/account')
    const hours = page.getByRole('region', { name: '勤務時間' })
    await hours
      .getByRole('button', { name: /^月曜日.*時間帯を削除$/u })
      .first()
      .click()
    await page.getByRole('link', { name: '定型文' }).click()
    await leaving(page).getByRole('button', { name: '編集を続ける' }).click()
    await hours.getByRole('button', { name: '勤務時間を保存する' }).click()
    await hours.getByText('保存しました。').waitFor()
    await page.getByRole('link', { name: '定型文' }).click()
    await page.getByRole('heading', { name: '定型文', level: 1 }).waitFor()
    await reader.close()
    expect(reader.faults).toEqual([])
  })

  it('is not asked for where it counts at once: a key that was chosen for an act', async () => {
    const reader = await openConsole(browser, supervisor, '/desk/tickets?view=all')
    const { page } = reader
    await page.getByRole('heading', { level: 1, name: 'すべて' }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('textbox', { name: '「次の案件へ」のキー' }).press('x')
    await page.keyboard.press('Escape')
    await dialog(page, 'キー操作').waitFor({ state: 'hidden' })
    expect(await question(page).count()).toBe(0)
    await reader.close()
  })
})
