import { load } from 'cheerio'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { companyNeedCodes } from '../../src/catalog/matching-codes.ts'
import { shortlistCandidates, shortlists } from '../../src/shortlists/shortlists.table.ts'
import { dispatched, draft, historyOf, municipalityIdOf } from '../shortlists/scene.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { browserOf, get, newLink, postAndLook, sendAnswer, textOf } from './browser.ts'
import { interestPath, look, matchedCase, said, stateTowns, towns } from './matched-case.ts'

let desk: TestApp
let found: Awaited<ReturnType<typeof matchedCase>>
let path: string

beforeAll(async () => {
  desk = await startApp()
  await stateTowns(desk)
  found = await matchedCase(desk)
  path = await interestPath(desk, found)
})
afterAll(() => desk.close())

const [first, second, third] = towns
const card = (code: string, part = '') => `#town-${code} ${part}`

describe('the page of a shortlist', () => {
  it('tells of each candidate what speaks for it, where it falls short and what nobody knows', async () => {
    const page = await look(desk, path)
    expect(said(page, card(first, '.reasons'))).toContain('サテライトオフィス 古民家を改修したオフィスに、IT企業が入居しています')
    expect(said(page, card(first, '.reasons'))).toContain('補助金・助成金 自治体の申告では「あり」です。')
    expect(said(page, card(first, '.weaknesses'))).toContain('席数 ご希望の「20席以上」に対し、古民家オフィスは「12席」です。')
    expect(said(page, card(first, '.weaknesses'))).toContain('スマートシティ・実証フィールド 自治体の自己評価は「これから取り組む」です。')
    expect(said(page, card(second, '.questions'))).toContain('席数は、ご希望の「20席以上」に合いますか。 自治体に確認')
    expect(said(page, card(second, '.questions'))).toContain('企業が使える補助金・助成金はありますか。')
  })

  it('tells what offices and support a municipality named, and says so when it named none', async () => {
    const page = await look(desk, path)
    // A stroke never begins a line.
    expect(said(page, card(first, '.offices')).replaceAll('\u2060', '')).toContain(
      '古民家オフィス 廃校・古民家等／席数 12席／個室数 2室／回線速度 1,000Mbps／月額賃料 50,000円／お試し利用 あり',
    )
    const support = said(page, card(first, '.support'))
    for (const words of [
      '補助金・助成金、保育所等、空港',
      '改修費の一部を<b>補助</b>します',
      'なし：税制優遇',
      '記載のない項目は未確認です。',
    ])
      expect(support).toContain(words)
    expect(said(page, card(third, '.offices'))).toContain('オフィスと支援・環境について、当窓口への登録はまだありません。')
    expect(page(card(third, '.support'))).toHaveLength(0)
  })

  it('says the same in English, marking what stays Japanese', async () => {
    const page = await look(desk, `${path}?lang=en`)
    expect(said(page, card(first, 'h2'))).toBe('1 Kamiyama-cho, Tokushima')
    expect(said(page, card(first, '.weaknesses'))).toContain('Seats You asked for at least 20 seats; 古民家オフィス has 12 seats.')
    expect(said(page, card(second, '.questions'))).toContain(
      'Seats: does it meet what you asked for (at least 20 seats)? to ask the municipality',
    )
    expect(said(page, card(first, '.offices [lang=ja]'))).toBe('古民家オフィス')
    // A municipality's note as a whole, and the name of an office within a sentence.
    const marked = page(card(first, '.reasons [lang=ja]')).toArray()
    expect(marked.map((one) => page(one).text())).toEqual(['古民家を改修したオフィスに、IT企業が入居しています', '古民家オフィス'])
    expect(page('main > blockquote').attr('lang')).toBe('ja')
  })

  it('shows neither codes nor scores', async () => {
    for (const language of ['ja', 'en']) {
      const page = await look(desk, `${path}?lang=${language}`)
      const words = said(page, '.overview, article')
      expect(words.match(/\b0\.\d|得点|不足|points|score/gu)).toBeNull()
      for (const code of companyNeedCodes.filter((one) => one.includes('_'))) expect(words).not.toContain(code)
    }
  })

  it('puts the candidates on a map, says aloud what it shows, says the same in a table, and names whose map it is', async () => {
    const page = await look(desk, path)
    const map = page('svg[role=img]')
    expect(map.find('.chosen path')).toHaveLength(3)
    expect(map.find('.land path')).toHaveLength(44)
    expect(
      map
        .find('text')
        .toArray()
        .map((number) => page(number).text()),
    ).toEqual(['1', '2', '3'])
    const labels = String(map.attr('aria-labelledby'))
      .split(' ')
      .map((id) => said(page, `#${id}`))
    expect(labels[0]).toBe('候補自治体のある都道府県の地図')
    const rows = page('table.overview tbody tr')
      .toArray()
      .map((row) => page(row).find('th').text().replaceAll(/\s+/gu, ' ').trim())
    expect(rows).toEqual(['1 徳島県 神山町', '2 長野県 茅野市', '3 北海道 白老町'])
    for (const row of rows) expect(labels[1]).toContain(row)
    expect(said(page, 'figcaption')).toBe('地図：Victor Cazanave「@svg-maps/japan」（CC BY 4.0）。座標を丸め、着色と番号を加えています。')
    expect(page('figcaption a[rel=license]').attr('href')).toBe('https://creativecommons.org/licenses/by/4.0/deed.ja')
    const english = await look(desk, `${path}?lang=en`)
    expect(said(english, 'figcaption')).not.toContain('http')
    expect(english('figcaption a[rel=license]').attr('href')).toBe('https://creativecommons.org/licenses/by/4.0/')
    for (const row of page('table.overview tbody th a').toArray()) expect(page(String(page(row).attr('href')))).toHaveLength(1)
  })

  it('names in its table the met wish that weighs most with the company, also where another tells more for the municipality', async () => {
    const wished = [
      { code: 'satellite_office', importance: 4 },
      { code: 'support_measures', importance: 5 },
    ]
    const page = await look(desk, await interestPath(desk, await matchedCase(desk, wished)))
    const foremost = page('table.overview tbody tr')
      .toArray()
      .map((row) => page(row).find('td').first().text().replaceAll(/\s+/gu, ' ').trim())
    expect(said(page, card(first, '.reasons'))).toMatch(/^ご希望に合う点 サテライトオフィス .+支援措置（補助金等） /u)
    const none = '確かめられた情報の中には、まだありません。'
    expect(foremost).toEqual(['支援措置（補助金等） 改修費の一部を<b>補助</b>します', none, none])
  })

  it('says until when, with the business days that are left', async () => {
    const page = await look(desk, path)
    expect(said(page, '.deadline')).toMatch(/^ご回答の期限 \d{4}年\d+月\d+日\(.\) \d\d:\d\d あと1[01]営業日/u)
    expect(said(await look(desk, `${path}?lang=en`), '.deadline')).toMatch(/1[01] business days left/u)
  })

  it('carries neither style attributes nor scripts of its own, and stays within its bytes', async () => {
    const page = await look(desk, path)
    expect(page('[style], script:not([src^="/assets/"])')).toHaveLength(0)
  })
})

describe('what is said of the list', () => {
  const leadOf = async (own: string, language = 'ja', headers = {}) =>
    said(await look(desk, `${own}?lang=${language}`, { headers }), '.lead')
  const listOf = async (changes: object) => interestPath(desk, { ...found, shortlistId: await dispatched(found, changes) })

  it('claims no more of a consultant than that they ordered it: nothing at all when it was sent as it was ranked', async () => {
    const ordered = await leadOf(await listOf({ municipalityCodes: [...towns].toReversed() }))
    expect(ordered).toContain('照らし合わせて選んだ3件の候補です。載せる自治体や順序は、専任コンサルタントが見直しています。')
    expect(ordered).not.toContain('承認')
    const asRanked = await leadOf(await listOf({ municipalityCodes: undefined, top: 3 }))
    expect(asRanked).toContain('3件の候補です。順序は、その結果のとおりです。ご関心の有無をお聞かせください。')
    expect(asRanked).not.toMatch(/コンサルタント|承認|確かめ/u)
    expect(await leadOf(await listOf({ municipalityCodes: undefined, top: 1 }), 'en')).toMatch(
      /^A candidate, found by setting .+ public statistics\. Tell us which/u,
    )
  })

  it('says when a second member of the desk approved it', async () => {
    const { id } = (await draft(found, { municipalityCodes: undefined, top: 2 })).json()
    const chief = await desk.staff('supervisor')
    expect((await chief.request('PUT', `/api/v1/shortlists/${id}/approval`)).statusCode).toBe(200)
    expect((await found.consultant.request('PUT', `/api/v1/shortlists/${id}/dispatch`)).statusCode).toBe(200)
    const own = await interestPath(desk, { ...found, shortlistId: id })
    expect(await leadOf(own)).toContain('お送りする前に、作成者とは別の担当者が承認しました。')
    expect(await leadOf(own, 'en')).toContain('a second member of the desk approved the list')
  })

  it('asks only for what is open, and for nothing once all is answered, withdrawn or expired', async () => {
    const scene = await matchedCase(desk)
    const own = await interestPath(desk, scene)
    const asked = /お聞かせください|お待ちしています/u
    expect(await leadOf(own)).toMatch(asked)
    await postAndLook(desk, own, { [`interest.${first}`]: 'interested' })
    expect(await leadOf(own)).not.toContain('お聞かせください')
    expect(await leadOf(own)).toContain('残り2件のご回答は、期限までお待ちしています。')
    expect(await leadOf(own, 'en')).toContain('The 2 still open may be answered until the time below.')
    const all = await sendAnswer(desk, own, { [`interest.${second}`]: 'declined', [`interest.${third}`]: 'declined' })
    expect(await leadOf(own, 'ja', browserOf(all))).not.toMatch(asked)
    expect(await leadOf(own, 'ja', browserOf(all))).toContain('3件の候補です。')

    const [withdrawn, expired] = [await matchedCase(desk), await matchedCase(desk)]
    const over = [await interestPath(desk, withdrawn), await interestPath(desk, expired)]
    const browsers = await Promise.all(
      over.map(async (one) => browserOf(await sendAnswer(desk, one, { [`interest.${first}`]: 'declined' }))),
    )
    expect((await withdrawn.consultant.request('DELETE', `/api/v1/shortlists/${withdrawn.shortlistId}`)).statusCode).toBe(200)
    await desk.db.update(shortlists).set({ status: 'expired' }).where(eq(shortlists.id, expired.shortlistId))
    for (const [index, one] of over.entries()) {
      const page = await look(desk, one, { headers: browsers[index] ?? {} })
      expect(said(page, 'main')).toContain('3件の候補です。')
      expect(said(page, 'main')).not.toMatch(asked)
      expect(page('main form#interest')).toHaveLength(0)
    }
    // Nobody changes an answer to what was withdrawn.
    expect(said(await look(desk, over[0] ?? '', { headers: browsers[0] ?? {} }), 'main')).not.toContain('改めたい')
  })
})

describe('answering', () => {
  it('keeps the reasons chosen and the words as one reason, and shows the choice that was not sent again', async () => {
    const wrong = await sendAnswer(desk, path, {
      [`why.${first}.place`]: 'yes',
      [`reason.${first}`]: 'まず視察したい',
    })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toMatch(new RegExp(`id="why-${first}-place"[^>]*checked`, 'u'))
    expect(wrong.body).toMatch(/<details class="why"\s+open/u)
    const answered = await postAndLook(desk, path, {
      [`interest.${first}`]: 'interested',
      [`why.${first}.place`]: 'yes',
      [`why.${first}.time`]: 'yes',
      [`why.${first}.forged`]: 'yes',
      [`reason.${first}`]: 'まず視察したい',
      [`interest.${second}`]: 'declined',
      [`why.${second}.office`]: 'yes',
    })
    expect(textOf(answered)).toContain('「関心がある」と回答済みです。')
    const reasonOf = async (code: string) => {
      const municipalityId = await municipalityIdOf(desk, code)
      const [row] = await desk.db
        .select()
        .from(shortlistCandidates)
        .where(and(eq(shortlistCandidates.shortlistId, found.shortlistId), eq(shortlistCandidates.municipalityId, municipalityId)))
      return row?.interestReason
    }
    expect(await reasonOf(first)).toBe('【立地・交通の便、進出の時期】\nまず視察したい')
    expect(await reasonOf(second)).toBe('【オフィス・物件】')
    const page = await look(desk, path)
    expect(said(page, card(first, '.reasons'))).toContain('古民家')
    expect(page(card(first, 'input'))).toHaveLength(0)
    expect(said(page, 'table.overview tbody tr:first-child')).toContain('関心がある')
  })

  it('says before that an answer is final, and after how many arrived, how many are open and how to change one', async () => {
    const own = await interestPath(desk, await matchedCase(desk))
    const before = await look(desk, own)
    expect(said(before, '#interest')).toContain('確定したご回答は、このページでは変更できません。')
    expect(said(before, 'main')).not.toContain('承りました')
    const some = load((await postAndLook(desk, own, { [`interest.${first}`]: 'declined' })).body)
    const top = said(some, 'h1 + .done')
    expect(top).toContain('1件を承りました（残り2件は未回答）。ご回答を改めたい場合は、お送りしたメールにご返信ください。')
    expect(top).toContain('ありがとうございます')
    expect(said(await look(desk, own), 'h1 + .done')).not.toContain('ありがとうございます')
    const rest = { [`interest.${second}`]: 'declined', [`interest.${third}`]: 'declined', lang: 'en' }
    expect(said(load((await postAndLook(desk, own, rest)).body), 'h1 + .done')).toContain('All 3 are answered.To change an answer')
  })

  it('does not tell the municipality why', async () => {
    const [sent] = await historyOf(desk, found.ticketId, 'enquiry.sent')
    const town = await desk.contact({ organizationId: await municipalityIdOf(desk, first) })
    const enquiryId = sent?.subjectId ?? ''
    const link = await newLink(desk, { purpose: 'answer', contactId: town.id, ticketId: found.ticketId, enquiryId })
    for (const url of [link.path, `${link.path}/sheet`]) {
      const { body } = await get(desk, url)
      for (const secret of ['視察したい', '立地・交通の便', '白老町', '茅野市', found.number, found.companyName])
        expect(body).not.toContain(secret)
      expect(body).not.toContain('<svg viewBox="0 0 4380')
    }
  })
})
