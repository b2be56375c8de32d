import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { audienceCodes, type Audience } from '../../src/catalog/desk-codes.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { exampleAnswers } from '../pages/visitor.ts'
import { chromiumPath, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectPage } from './support/inspect-page.ts'
import { openReader, type Reader } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser | undefined
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => browser?.close())

const reader = (traits: { script: boolean }) => {
  if (!browser) throw new Error(noBrowser)
  return openReader(browser, inject('deskUrl'), traits)
}

/** Fills in what the step asks of the right answers, as a person would. */
async function fillStep({ page }: Reader, audience: Audience): Promise<void> {
  for (const list of ['offices', 'projects']) {
    const add = page.locator(`button[value="add:${list}"]`)
    if ((await add.count()) > 0 && (await page.locator(`[id="${list}.0"]`).count()) === 0) await add.click()
  }
  for (const [name, values] of exampleAnswers(audience)) {
    const control = page.locator(`[name="${name}"]:not([type=hidden])`)
    if ((await control.count()) === 0) continue
    const kind = await control.first().getAttribute('type')
    if (kind === 'radio' || kind === 'checkbox')
      for (const value of values) await page.locator(`[name="${name}"][value="${value}"]`).check()
    else if ((await page.locator(`select[name="${name}"]`).count()) > 0) await control.selectOption([...values])
    else {
      await control.fill(values.at(-1) ?? '')
      await control.blur()
    }
  }
}

describe.each(audienceCodes)('the %s form', (audience) => {
  it.each([
    { script: false, language: 'ja' },
    { script: true, language: 'ja' },
    { script: true, language: 'en' },
  ])('leads to a receipt with script $script in $language, by steps readable for everybody', { timeout: 120_000 }, async (traits) => {
    const visitor = await reader(traits)
    const { page } = visitor
    await page.goto(`/forms/${audience}${traits.language === 'en' ? '?lang=en' : ''}`)
    let steps = 0
    while (!page.url().includes('/receipts/')) {
      expect((steps += 1)).toBeLessThan(15)
      await fillStep(visitor, audience)
      // Without scripts nothing can look into the page; its HTML is the same.
      if (traits.script) await inspectPage(visitor)
      await page.locator('.acts button').first().click()
    }
    expect(await page.getAttribute('html', 'lang')).toBe(traits.language)
    expect(await page.locator('.number strong').textContent()).toMatch(/^[CMW]-\d{4}-\d{6}$/u)
    if (traits.script) await inspectPage(visitor)
    await visitor.close()
  })
})

describe('the script', () => {
  it('suggests municipalities by kanji, kana and code, to be chosen with the keyboard', async () => {
    const visitor = await reader({ script: true })
    const { page } = visitor
    await page.goto('/forms/municipal')
    const field = page.getByRole('combobox', { name: /自治体名/u })
    for (const typed of ['会津若', 'あいづわ', '07202']) {
      await field.fill('')
      await field.pressSequentially(typed)
      await page.getByRole('option', { name: '福島県 会津若松市' }).waitFor()
    }
    await inspectPage(visitor)
    await field.press('ArrowDown')
    expect(await page.locator('[aria-selected=true]').textContent()).toBe('福島県 会津若松市')
    await field.press('Enter')
    expect(await field.inputValue()).toBe('福島県 会津若松市')
    expect(await field.getAttribute('aria-expanded')).toBe('false')
    await field.press('Enter')
    await page.getByRole('heading', { name: 'ご相談の内容', level: 1 }).waitFor()
    await visitor.close()
  })

  it('judges a corporate number as it is typed', async () => {
    const visitor = await reader({ script: true })
    await visitor.page.goto('/forms/corporate')
    const told = visitor.page.locator('input[data-check] + p')
    const type = (number: string) => visitor.page.getByLabel('法人番号').fill(number)
    await type('9000-0000-0000')
    expect(await told.textContent()).toBe('あと1桁です。')
    await type('T9000000000000')
    expect(await told.textContent()).toBe('検査数字が合っています。')
    await type('9000000000001')
    expect(await told.textContent()).toContain('検査数字が合いません')
    await visitor.close()
  })

  it('keeps a draft on the device without who fills it in, offers it again, and deletes it when sent or when the device is shared', async () => {
    const visitor = await reader({ script: true })
    const { page } = visitor
    const kept = () => page.evaluate<string>('JSON.stringify(localStorage)')
    await page.goto('/forms/worker')
    await fillStep(visitor, 'worker')
    await page.getByRole('button', { name: '次へ' }).click()
    await page.getByRole('heading', { name: 'ご連絡先' }).waitFor()
    await fillStep(visitor, 'worker')
    expect(await kept()).toContain('会社を辞めずに')
    expect(await kept()).not.toMatch(/佐藤|hanako|0242/u)
    await page.goto('/forms/worker')
    await page.getByRole('button', { name: '続きから入力する' }).click()
    await page.getByRole('heading', { name: 'ご連絡先' }).waitFor()
    expect(await page.locator('[name="contact.name"]').inputValue()).toBe('')
    await page.getByLabel('共用の端末です').check()
    expect(await kept()).toBe('{}')
    await fillStep(visitor, 'worker')
    expect(await kept()).toBe('{}')
    await page.getByLabel('共用の端末です').uncheck()
    expect(await kept()).toContain('会社を辞めずに')
    await page.getByRole('button', { name: '確認画面へ' }).click()
    await page.getByLabel('上記の個人情報の取扱いに同意します').check()
    await page.getByRole('button', { name: 'この内容で送信する' }).click()
    await page.waitForURL(/receipts/u)
    expect(await kept()).toBe('{}')
    await visitor.close()
  })
})
