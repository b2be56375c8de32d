import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '戻里 まもる')
})
afterAll(() => closeWindows(browser))

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const question = (page: Page) => dialog(page, '入力した内容を破棄しますか')
const addressOf = (page: Page) => new URL(page.url()).pathname

/** A ticket of the consultant's. */
async function ownTicket(words: string): Promise<string> {
  const number = await newTicket(words)
  const path = { params: { path: { number } } }
  answered(await consultant.api.PUT('/api/v1/tickets/{number}/assignment', { ...path, body: { consultantId: consultant.id } }))
  return number
}

/** One ticket was opened, then another, both of the consultant's. */
async function openOneAfterTheOther() {
  const [first, second] = [await ownTicket('甲の相談です。'), await ownTicket('乙の相談です。')]
  const reader = await openConsole(browser, consultant, `/desk/tickets/${first}?view=mine`)
  const { page } = reader
  await page.getByRole('log').getByText('甲の相談です。').first().waitFor()
  await page.locator(`a[href*="/${second}"]`).first().click()
  await page.getByRole('log').getByText('乙の相談です。').first().waitFor()
  return { reader, page, first, second }
}

describe('the browser’s Back over a dialog', () => {
  it('asks before words are lost, closes the dialog, and only then leads back: what is asked of one ticket is never done to another', async () => {
    const { reader, page, first, second } = await openOneAfterTheOther()
    await page.getByRole('button', { name: '解決にする' }).click()
    const words = dialog(page, '解決にする').getByRole('textbox', { name: '経緯（窓口の中だけ）' })
    await words.fill('乙の経緯です。')
    await page.goBack()
    await question(page).getByRole('button', { name: '入力を続ける' }).press('Enter')
    await question(page).waitFor({ state: 'hidden' })
    await expect.poll(() => addressOf(page)).toBe(`/desk/tickets/${second}`)
    expect(await words.inputValue()).toBe('乙の経緯です。')
    await page.goBack()
    await question(page).getByRole('button', { name: '破棄する' }).press('Enter')
    await dialog(page, '解決にする').waitFor({ state: 'hidden' })
    await expect.poll(() => addressOf(page)).toBe(`/desk/tickets/${second}`)
    await page.goBack()
    await page.getByRole('log').getByText('甲の相談です。').first().waitFor()
    expect([addressOf(page), await page.getByRole('dialog').count()]).toEqual([`/desk/tickets/${first}`, 0])
    await reader.close()
  })

  it('closes one without words at once, and stays', async () => {
    const { reader, page, second } = await openOneAfterTheOther()
    await page.getByRole('button', { name: '内容を変更' }).click()
    await dialog(page, '内容を変更').waitFor()
    await page.goBack()
    await dialog(page, '内容を変更').waitFor({ state: 'hidden' })
    await expect.poll(() => addressOf(page)).toBe(`/desk/tickets/${second}`)
    await reader.close()
  })

  it('lets the palette rest as long as it is open, so that nothing leads away from what is written in it', async () => {
    const { reader, page, second } = await openOneAfterTheOther()
    const palette = page.getByRole('combobox', { name: 'コマンドパレット' })
    await page.getByRole('button', { name: '解決にする' }).click()
    const words = dialog(page, '解決にする').getByRole('textbox', { name: '経緯（窓口の中だけ）' })
    await words.fill('電話で三度お話ししました。')
    await page.keyboard.press('Control+k')
    expect(await palette.count()).toBe(0)
    await page.keyboard.type('移転先が決まりました。')
    expect(await words.inputValue()).toBe('電話で三度お話ししました。移転先が決まりました。')
    expect(addressOf(page)).toBe(`/desk/tickets/${second}`)
    await page.keyboard.press('Escape')
    await question(page).waitFor()
    await page.keyboard.press('Control+k')
    expect(await palette.count()).toBe(0)
    await question(page).getByRole('button', { name: '破棄する' }).press('Enter')
    await dialog(page, '解決にする').waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+k')
    await palette.waitFor()
    await reader.close()
  })

  it('is asked about by the browser, too, before a page is closed upon words in a dialog', async () => {
    const { reader, page } = await openOneAfterTheOther()
    const asked: string[] = []
    page.on('dialog', (one) => {
      asked.push(one.type())
      void one.accept()
    })
    await page.getByRole('button', { name: '解決にする' }).click()
    await dialog(page, '解決にする').waitFor()
    await page.reload()
    expect(asked).toEqual([])
    await page.getByRole('button', { name: '解決にする' }).click()
    await dialog(page, '解決にする').getByRole('textbox', { name: '経緯（窓口の中だけ）' }).fill('まだ送っていない経緯です。')
    await page.reload()
    expect(asked).toEqual(['beforeunload'])
    await reader.close()
  })
})
