import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { enquired, historyOf, listedCodes, municipalityIdOf, openCase, type Case } from '../shortlists/scene.ts'
import { newLink, post, textOf } from './browser.ts'
import { inOneBrowser } from './one-browser.ts'

const { get, postAndLook, sendAnswer } = inOneBrowser()

let desk: TestApp
let town: Person

beforeAll(async () => {
  desk = await startApp()
  town = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]), name: '会津 太郎' })
})
afterAll(() => desk.close())

describe('the consent page', () => {
  async function consentLink(found: Case) {
    const enquiryId = await enquired(found)
    await town.request('PUT', `/api/v1/enquiries/${enquiryId}/answer`, { answer: 'accept', message: '歓迎します。' })
    return newLink(desk, { purpose: 'consent', contactId: found.applicantId, ticketId: found.ticketId, enquiryId })
  }

  it('says exactly what would be given to whom, and takes the consent once', async () => {
    const found = await openCase(desk)
    const { path } = await consentLink(found)
    const shown = textOf(await get(desk, path))
    for (const words of ['会津若松市', '歓迎します。', found.companyName, '佐藤 花子', '人事部長', '開示に同意する'])
      expect(shown).toContain(words)
    expect((await sendAnswer(desk, path)).statusCode).toBe(422)
    const page = load((await get(desk, path)).body)
    expect(page(`form#${page('.switch').attr('form')} input[name=consent]`)).toHaveLength(2)
    const english = load((await post(desk, path, { consent: 'give', switch: 'en' })).body)
    expect([english('html').attr('lang'), english('input[name=consent]:checked').val()]).toEqual(['en', 'give'])
    const given = textOf(await postAndLook(desk, path, { consent: 'give' }))
    expect(given).toMatch(/佐藤 花子 様のお名前で「開示に同意する」と回答済みです/u)
    // Both are introduced by then: nothing is still to be sent.
    expect(given).toContain('会津若松市との引き合わせが整いました')
    expect(given).not.toContain('双方へ、お引き合わせのメールをお送りします')
    expect(textOf(await postAndLook(desk, path, { consent: 'give' }))).toContain('「開示に同意する」と回答済みです')
    // A page left open, or forwarded, must not overturn what was said.
    const late = textOf(await sendAnswer(desk, path, { consent: 'refuse' }))
    expect(late).toContain('いまのご回答は受け付けていません')
    expect(late).toContain('「開示に同意する」と回答済みです')
    expect(late).not.toContain('開示しない旨')
    expect(await historyOf(desk, found.ticketId, 'introduction.made')).toHaveLength(1)
  })

  it('takes a refusal, which introduces nobody', async () => {
    const found = await openCase(desk)
    const { path } = await consentLink(found)
    expect(textOf(await postAndLook(desk, path, { consent: 'refuse' }))).toContain('開示しない旨のご回答を記録しました')
    expect(await historyOf(desk, found.ticketId, 'introduction.made')).toEqual([])
  })
})
