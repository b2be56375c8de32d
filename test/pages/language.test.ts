import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from '../support/app.ts'
import { dispatched, openCase, listedCodes } from '../shortlists/scene.ts'
import { get, newLink, post, textOf } from './browser.ts'

let desk: TestApp

beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

const japanese = /[\u3040-\u30ff]/u

describe('the language of a page', () => {
  it('is Japanese, whatever the browser prefers, and English by the switch', async () => {
    for (const url of ['/', '/code', '/sign-in', `/l/${'a'.repeat(43)}`, '/u/x']) {
      const page = await get(desk, url, { 'accept-language': 'en' })
      expect(page.body, url).toMatch(/<html lang="ja">/u)
      expect(page.headers['content-language']).toBe('ja')
      expect(page.body, url).toMatch(/class="switch" href="[^"]*lang=en"/u)
      const english = await get(desk, `${url}?lang=en`)
      expect(english.body, url).toMatch(/<html lang="en">/u)
      expect(english.headers['content-language']).toBe('en')
      const withoutSwitch = textOf(english).replace('日本語', '')
      expect(withoutSwitch, url).not.toMatch(japanese)
    }
  })

  it('is kept by links and through forms', async () => {
    const english = await get(desk, '/?lang=en')
    for (const path of ['/code', '/sign-in', '/forms/corporate']) expect(english.body).toContain(`href="${path}?lang=en"`)
    const wrong = await post(desk, '/code', { code: 'x', lang: 'en' })
    expect(wrong.body).toContain('<html lang="en">')
    expect(textOf(wrong)).toContain('There is no such link code')
    expect(wrong.body).toContain('name="lang" value="en"')
    const { path, shortCode } = await interestLink()
    const opened = await post(desk, '/code', { code: shortCode, lang: 'en' })
    expect(opened.headers.location).toBe(`${path}?lang=en`)
  })

  it('is changed on a page with a form without losing what was typed, and without doing the act', async () => {
    const { path } = await interestLink()
    const [first] = listedCodes
    const typed = { [`interest.${first}`]: 'interested', [`reason.${first}`]: '海の近く' }
    const english = await post(desk, path, { ...typed, switch: 'en' })
    expect(english.statusCode).toBe(200)
    expect(english.body).toContain('<html lang="en">')
    expect(english.body).toContain('海の近く')
    expect(english.body).toMatch(new RegExp(`id="interest-${first}-interested"[^>]*checked`, 'u'))
    const back = await post(desk, path, { ...typed, lang: 'en', switch: 'ja' })
    expect(back.body).toContain('<html lang="ja">')
    expect(back.body).toContain('海の近く')
  })

  it('is the browser’s where the console asks to sign in, as it is in the console', async () => {
    const asked = async (language: string) => (await get(desk, '/desk/tickets', { 'accept-language': language })).headers.location
    expect(await asked('en-GB,en;q=0.9')).toBe('/sign-in?next=/desk/tickets&lang=en')
    expect(await asked('ja,en;q=0.5')).toBe('/sign-in?next=/desk/tickets')
  })
})

async function interestLink() {
  const found = await openCase(desk)
  const shortlistId = await dispatched(found)
  return newLink(desk, { purpose: 'interest', contactId: found.applicantId, ticketId: found.ticketId, shortlistId })
}
