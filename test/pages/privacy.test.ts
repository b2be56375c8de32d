import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consentTexts } from '../../src/catalog/consent-texts.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { get, textOf } from './browser.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp({ MAIL_FROM: '地方創生テレワーク相談窓口 <madoguchi@desk.example>' })
})
afterAll(() => desk.close())

describe('the page about personal data', () => {
  it.each(['ja', 'en'] as const)('holds every consent text there is, its version, and whom to ask (%s)', async (language) => {
    const answer = await get(desk, `/privacy?lang=${language}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['x-robots-tag']).toBeUndefined()
    const said = textOf(answer)
    for (const text of consentTexts) {
      for (const part of [text.version, text.purpose[language], text.sharing[language], text.requests[language]])
        expect(said).toContain(part)
    }
    expect(load(answer.body)('main a[href="mailto:madoguchi@desk.example"]')).toHaveLength(1)
  })

  it.each(['/', '/code', '/forms/worker', '/l/none', '/privacy'])('is linked from the footer of %s', async (path) => {
    const page = load((await get(desk, path)).body)
    expect(page('.foot a[href="/privacy"]').text()).toBe('個人情報の取扱い')
  })
})

describe('the way in for the staff', () => {
  it('stands in the footer of the start page, and nowhere else', async () => {
    const leads = async (path: string) => load((await get(desk, path)).body)('.foot a[href="/sign-in"]').length
    expect(await leads('/')).toBe(1)
    for (const path of ['/code', '/forms/worker', '/l/none']) expect(await leads(path), path).toBe(0)
  })
})
