import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { audienceCodes, type Audience } from '../../src/catalog/desk-codes.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { exampleAnswers } from '../pages/visitor.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { fillStep } from './support/fill-step.ts'
import { inspectPage } from './support/inspect-page.ts'
import { openReader } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser | undefined
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

const reader = (traits: { script: boolean; width?: number }) => {
  if (!browser) throw new Error(noBrowser)
  return openReader(browser, inject('deskUrl'), traits)
}

const inLanguage = (path: string, language: string) => (language === 'en' ? `${path}?lang=en` : path)

describe.each(audienceCodes)('the %s form', (audience) => {
  it.each([
    { script: false, language: 'ja' },
    { script: true, language: 'ja' },
    { script: true, language: 'en' },
    { script: false, language: 'en' },
  ])('leads to a receipt with script $script in $language, by steps readable for everybody', async (traits) => {
    const visitor = await reader(traits)
    const { page } = visitor
    await page.goto(inLanguage(`/forms/${audience}`, traits.language))
    let steps = 0
    while (!page.url().includes('/receipts/')) {
      expect((steps += 1)).toBeLessThan(15)
      await fillStep(page, exampleAnswers(audience))
      await inspectPage(visitor)
      await page.locator('.acts button').first().click()
    }
    expect(await page.getAttribute('html', 'lang')).toBe(traits.language)
    expect(await page.locator('.number strong').textContent()).toMatch(/^[CMW]-\d{4}-\d{6}$/u)
    await inspectPage(visitor)
    await visitor.close()
  })
})

describe('a step that is sent back', () => {
  /** The step with most to go wrong: what is typed there, and how many mistakes that makes. */
  const worst: readonly [Audience, string, string, Record<string, string>][] = [
    [
      'municipal',
      'offices',
      'ja',
      { 'offices.0.seats': 'たくさん', 'offices.0.mbps': '-1', 'offices.0.rentYenMonth': '五万円', 'offices.0.from': '来春' },
    ],
    ['corporate', 'company', 'en', { 'company.corporateNumber': '123', 'company.employees': '0', 'company.headquarters.typed': 'どこか' }],
    ['worker', 'contact', 'ja', { 'contact.email': 'hanako＠example' }],
  ]

  it.each(worst)(
    'of the %s form (%s, %s) is readable for everybody, and each mistake leads to its control',
    async (audience, step, language, typed) => {
      const visitor = await reader({ script: true })
      const { page } = visitor
      await page.goto(inLanguage(`/forms/${audience}`, language))
      const stepOf = () => page.locator('input[name=step]').getAttribute('value')
      while ((await stepOf()) !== step) {
        await fillStep(page, exampleAnswers(audience))
        await page.locator('.acts button').first().click()
      }
      const add = page.locator('button[value="add:offices"]')
      if ((await add.count()) > 0) await add.click()
      for (const [name, words] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(words)
      await page.locator('.acts button').first().click()
      const links = page.getByRole('alert').getByRole('link')
      expect(await links.count()).toBeGreaterThan(Object.keys(typed).length)
      for (const link of await links.all()) {
        const id = decodeURIComponent(String(await link.getAttribute('href')).slice(1))
        const control = page.locator(`[id="${id}"]`)
        expect(await control.getAttribute('aria-invalid'), id).toBe('true')
        expect(await control.getAttribute('aria-describedby'), id).toContain(`${id}-error`)
        expect(await page.locator(`[id="${id}-error"]`).textContent()).toBe(await link.textContent())
      }
      for (const [name, words] of Object.entries(typed)) expect(await page.locator(`[name="${name}"]`).inputValue()).toBe(words)
      await inspectPage(visitor)
      await visitor.close()
    },
  )
})

describe('on a narrow screen', () => {
  it('no word of a button is broken', async () => {
    const visitor = await reader({ script: false, width: 320 })
    await visitor.page.goto('/forms/corporate?lang=en')
    const search = await visitor.page.getByRole('button', { name: 'Search' }).boundingBox()
    // One line of text and its padding.
    expect(search?.height).toBeLessThan(60)
    await visitor.close()
  })
})

describe('the script', () => {
  it('suggests municipalities by kanji, kana and code, to be chosen with the keyboard', async () => {
    const visitor = await reader({ script: true })
    const { page } = visitor
    await page.goto('/forms/municipal')
    const field = page.getByRole('combobox', { name: /自治体名/u })
    for (const typed of ['会津若', 'あいづわ', 'Aizuwa', '07202']) {
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
    await page.getByRole('heading', { name: 'ご相談について', level: 1 }).waitFor()
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
    expect(await told.textContent()).toBe('番号の形式が正しいことを確認しました。')
    await type('9000000000001')
    expect(await told.textContent()).toContain('誤りがあるようです')
    // Sent all the same, the page says it once: above the field, as all mistakes.
    await visitor.page.getByRole('button', { name: '次へ' }).click()
    expect(await visitor.page.locator('[id="company.corporateNumber-error"]').textContent()).toContain('誤りがあるようです')
    expect(await told.textContent()).toBe('')
    await type('9000-0000-0000')
    expect(await told.textContent()).toBe('あと1桁です。')
    await visitor.close()
  })

  it('keeps a draft on the device without who fills it in, offers it again, and deletes it when sent or when the device is shared', async () => {
    const visitor = await reader({ script: true })
    const { page } = visitor
    const kept = () => page.evaluate<string>('JSON.stringify(localStorage)')
    await page.goto('/forms/worker')
    await fillStep(page, exampleAnswers('worker'))
    await page.getByRole('button', { name: '次へ' }).click()
    await page.getByRole('heading', { name: 'ご連絡先' }).waitFor()
    await fillStep(page, exampleAnswers('worker'))
    expect(await kept()).toContain('会社を辞めずに')
    expect(await kept()).not.toMatch(/佐藤|hanako|0242/u)
    await page.goto('/forms/worker')
    await page.getByRole('button', { name: '続きから入力する' }).click()
    await page.getByRole('heading', { name: 'ご連絡先' }).waitFor()
    expect(await page.locator('[name="contact.name"]').inputValue()).toBe('')
    await page.getByLabel('共用の端末です').click()
    await page.locator('form[data-form][autocomplete=off]').waitFor()
    expect(await page.getByLabel('共用の端末です').isChecked()).toBe(true)
    expect(await kept()).toBe('{}')
    await fillStep(page, exampleAnswers('worker'))
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
  it('puts what was typed and not sent back into its fields after a reload, and in a new window at the address of the step', async () => {
    const visitor = await reader({ script: true })
    const { page } = visitor
    const words = 'まだ送っていない言葉'
    await page.goto('/forms/municipal')
    await fillStep(page, exampleAnswers('municipal'))
    await page.locator('.acts button').first().click()
    await page.waitForURL(/forms\/municipal\/./u)
    const typed = 'textarea, input[type=text]:not([data-places]):not(.spare input)'
    const field = page.locator(typed).first()
    const name = await field.getAttribute('name')
    const box = page.locator('input[type=checkbox]:not([data-draft-shared])').first()
    const hasBox = (await box.count()) > 0
    await field.fill(words)
    if (hasBox) await box.check()
    await page.reload()
    expect(await page.locator(`[name="${name}"]`).inputValue()).toBe(words)
    if (hasBox) expect(await box.isChecked()).toBe(true)
    await page.locator(`[name="${name}"]`).fill('')
    await page.reload()
    expect(await page.locator(`[name="${name}"]`).inputValue()).toBe('')
    await page.locator(`[name="${name}"]`).fill(words)
    const again = await page.context().newPage()
    await again.goto(page.url())
    expect(await again.locator(`[name="${name}"]`).inputValue()).toBe(words)
    await visitor.close()
  })

  it('keeps an offered draft while another form is typed in, until it is taken', async () => {
    const visitor = await reader({ script: true })
    const { page } = visitor
    await page.goto('/forms/worker')
    await page.locator('[name=message]').fill('一つめのご相談')
    await page.goto('/forms/worker')
    await page.getByRole('button', { name: '続きから入力する' }).waitFor()
    await page.locator('[name=message]').fill('二')
    const beside = await page.context().newPage()
    await beside.goto('/forms/worker')
    await beside.getByRole('button', { name: '消して新しく始める' }).click()
    await beside.getByRole('button', { name: '続きから入力する' }).click()
    await beside.waitForURL(/forms\/worker\/./u)
    expect(await beside.locator('[name=message]').inputValue()).toBe('一つめのご相談')
    await beside.goto('/forms/worker')
    await beside.getByRole('button', { name: '続きから入力する' }).click()
    await beside.waitForURL(/forms\/worker\/./u)
    expect(await beside.locator('[name=message]').inputValue()).toBe('一つめのご相談')
    await visitor.close()
  })
})
