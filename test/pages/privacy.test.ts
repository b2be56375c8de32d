import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consentTexts, currentConsentVersionOf } from '../../src/catalog/consent-texts.ts'
import { audienceCodes } from '../../src/catalog/desk-codes.ts'
import { daysOfWaiting } from '../../src/links/waiting-forms/waiting-link.rules.ts'
import { daysOfDraft } from '../../src/tickets/filing/keep-draft.ts'
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

  it.each(['ja', 'en'] as const)(
    'shows as in force one version of each audience, and sets earlier ones apart with their last day (%s)',
    async (language) => {
      const page = load((await get(desk, `/privacy?lang=${language}`)).body)
      const earlier = page('details .consent h2').text()
      page('details').remove()
      const inForce = page('.consent h2').text()
      for (const { audience, version } of consentTexts) {
        const isCurrent = version === currentConsentVersionOf(audience)
        expect(isCurrent ? inForce : earlier).toContain(version)
      }
      expect(page('.consent')).toHaveLength(audienceCodes.length)
      const replaced = consentTexts.find(({ audience, version }) => version !== currentConsentVersionOf(audience))
      expect(replaced).toBeDefined()
      expect(textOf(await get(desk, '/privacy'))).toContain('2026年11月1日(日)から2026年11月20日(金)まで')
    },
  )

  it('names who runs the desk, or says that it does not yet, in words of no settings', async () => {
    const unstated = textOf(await get(desk, '/privacy'))
    expect(unstated).toContain('運営者の名称は、まだ掲載していません。')
    expect(unstated).toContain('所在地は、まだ掲載していません。')
    const english = textOf(await get(desk, '/privacy?lang=en'))
    expect(english).toContain('Who runs this desk is not stated here yet.')
    for (const said of [unstated, english]) expect(said).not.toMatch(/DESK_|設定項目|setting/u)
    const stated = await startApp({ DESK_OPERATOR: '一般社団法人 見本振興機構', DESK_ADDRESS: '〒100-0000 東京都千代田区霞が関0-0' })
    const said = textOf(await get(stated, '/privacy'))
    await stated.close()
    expect(said).toContain('運営者 名称 一般社団法人 見本振興機構 所在地 〒100-0000 東京都千代田区霞が関0-0')
    expect(said).not.toContain('まだ掲載して')
  })

  it('says how long what is kept, as the code erases it, and what is not erased by itself', async () => {
    const said = textOf(await get(desk, '/privacy'))
    for (const part of [
      `最後の入力から${daysOfDraft}日`,
      `${daysOfWaiting}営業日以内に確認がなければ`,
      '自動的に消去する期限を設けていません',
      '書き換えや削除ができない形',
    ])
      expect(said).toContain(part)
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
