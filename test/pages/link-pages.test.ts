import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contacts } from '../../src/people/people.table.ts'
import { events } from '../../src/events/events.table.ts'
import { caseLinks } from '../../src/links/case-links.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { dispatched, enquired, historyOf, listedCodes, municipalityIdOf, openCase, type Case } from '../shortlists/scene.ts'
import { browserOf, get, newLink, post, postAndLook, sendAnswer, textOf } from './browser.ts'
import { proved } from './proving.ts'

let desk: TestApp
let town: Person

beforeAll(async () => {
  desk = await startApp()
  town = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]), name: '会津 太郎' })
})
afterAll(() => desk.close())

const [first, second, third] = listedCodes

async function interestLink(found: Case, changes: object = {}) {
  const shortlistId = await dispatched(found, changes)
  return newLink(desk, { purpose: 'interest', contactId: found.applicantId, ticketId: found.ticketId, shortlistId })
}

async function answerLink(found: Case) {
  const enquiryId = await enquired(found)
  return { enquiryId, ...(await newLink(desk, { purpose: 'answer', contactId: town.id, ticketId: found.ticketId, enquiryId })) }
}

describe('every page behind a link', () => {
  it('is kept nowhere, found by nobody, gives no referrer and loads nothing from elsewhere', async () => {
    const { path } = await interestLink(await openCase(desk))
    for (const url of [path, '/l/unknown', '/code']) {
      const { headers, body } = await get(desk, url)
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'cache-control': url === path ? 'private, no-cache' : 'no-store',
        'x-robots-tag': 'noindex, nofollow',
        'content-type': 'text/html; charset=utf-8',
      })
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(body).toMatch(/^<!doctype html>\s*<html lang="ja">/u)
      expect((await get(desk, `${url}?lang=en`)).body).toMatch(/^<!doctype html>\s*<html lang="en">/u)
      expect(body).not.toMatch(/<script(?! type="module" src="\/assets\/)/u)
      // A link to the licence of the map leads elsewhere, and loads nothing.
      expect(body.match(/<(?!a )[^>]*(?:src|href)="https?:/gu)).toBeNull()
    }
  })

  it('changes nothing when it is fetched, however often, with GET or HEAD', async () => {
    const found = await openCase(desk, { verified: false })
    const { path } = await newLink(desk, { purpose: 'verify', contactId: found.applicantId, ticketId: found.ticketId })
    const before = await desk.db.select().from(events)
    for (let times = 0; times < 3; times += 1) {
      expect((await get(desk, path)).statusCode).toBe(200)
      expect((await desk.app.inject({ method: 'HEAD', url: path })).statusCode).toBe(200)
    }
    expect(await desk.db.select().from(events)).toHaveLength(before.length)
    const [contact] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
    expect(contact?.verifiedAt).toBeNull()
  })

  it('is where the address of each of its forms leads, when a browser asks for that again', async () => {
    const found = await openCase(desk)
    const { path } = await newLink(desk, { purpose: 'case', contactId: found.applicantId, ticketId: found.ticketId })
    expect((await post(desk, `${path}/messages`, { message: '' })).statusCode).toBe(422)
    for (const sentTo of ['messages', 'colleagues', 'renewal', 'case-page', 'codes', 'proof']) {
      const again = await get(desk, `${path}/${sentTo}`)
      expect([sentTo, again.statusCode, again.headers.location]).toEqual([sentTo, 303, path])
    }
    expect((await get(desk, `${path}/messages?lang=en`)).headers.location).toBe(`${path}?lang=en`)
    expect((await get(desk, `${path}/nothing`)).statusCode).toBe(404)
    expect((await get(desk, '/receipts/any/mail')).headers.location).toBe('/receipts/any')
  })

  it('never shows its token in the log', async () => {
    const { path, shortCode } = await interestLink(await openCase(desk))
    await get(desk, path)
    await sendAnswer(desk, path, { [`interest.${first}`]: 'declined' })
    await post(desk, '/code', { code: shortCode })
    const log = desk.logged.join('\n')
    expect(log).toContain('/l/:token')
    expect(log).not.toContain(path.split('/').at(-1))
    expect(log).not.toContain(shortCode)
  })

  it('is a page, not JSON, when the link is unknown or something is wrong', async () => {
    const unknown = await get(desk, `/l/${'a'.repeat(43)}`)
    expect(unknown.statusCode).toBe(404)
    expect(textOf(unknown)).toContain('リンクが見つかりません')
    const tooMuch = await post(desk, `/l/${'a'.repeat(43)}`, { message: 'あ'.repeat(400_000) })
    expect(tooMuch.statusCode).toBe(413)
    expect(tooMuch.headers['content-type']).toContain('text/html')
    const asJson = await desk.app.inject({
      method: 'POST',
      url: `/l/${'a'.repeat(43)}`,
      headers: { 'content-type': 'application/json' },
      payload: '{',
    })
    expect(asJson.statusCode).toBe(400)
    expect(asJson.headers['content-type']).toContain('text/html')
  })
})

describe('verification', () => {
  it('takes one button; afterwards the page says that it was pressed, and nothing else', async () => {
    const found = await openCase(desk, { verified: false })
    const { path } = await newLink(desk, { purpose: 'verify', contactId: found.applicantId, ticketId: found.ticketId })
    expect(textOf(await get(desk, path))).toContain('このメールアドレスを確認する')
    expect(textOf(await postAndLook(desk, path))).toContain('メールアドレスは確認済みです')
    expect(textOf(await postAndLook(desk, path))).toContain('メールアドレスは確認済みです')
    expect(await historyOf(desk, found.ticketId, 'contact.verified')).toHaveLength(1)
  })
})

describe('the interest page', () => {
  it('takes an answer for each municipality; the rest can wait, and what is answered stands with when and by whom', async () => {
    const found = await openCase(desk)
    const { path } = await interestLink(found)
    const shown = textOf(await get(desk, path))
    for (const words of ['福島県 会津若松市', '和歌山県 白浜町', 'スマートシティの実証フィールド', 'ご検討ください。', found.number]) {
      expect(shown).toContain(words)
    }
    const partly = await postAndLook(desk, path, {
      [`interest.${first}`]: 'interested',
      [`reason.${first}`]: '実証<b>',
      [`interest.${second}`]: '',
    })
    expect(textOf(partly)).toMatch(/に、佐藤 花子 様のお名前で「関心がある」と回答済みです。/u)
    expect(textOf(await get(desk, `${path}?lang=en`))).toMatch(/Answered on [\w ,:]+ \(Japan\) in the name of 佐藤 花子: interested\./u)
    expect(partly.body).toContain(`name="interest.${second}"`)
    expect(partly.body).not.toContain(`name="interest.${first}"`)
    const [row] = await desk.db.select().from(events).where(eq(events.type, 'enquiry.sent'))
    expect(row).toMatchObject({ actorKind: 'link' })
    const all = await postAndLook(desk, path, { [`interest.${second}`]: 'declined', [`interest.${third}`]: 'declined' })
    expect(textOf(all)).toContain('候補自治体への回答は完了しています')
    expect(all.body).not.toContain('method="post"')
    expect(await historyOf(desk, found.ticketId, 'interest.stated')).toHaveLength(3)
  })

  it('comes back with what was written when nothing was chosen or words are too long', async () => {
    const { path } = await interestLink(await openCase(desk))
    const empty = await sendAnswer(desk, path)
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('role="alert"')
    expect(empty.body).toContain(`href="#interest-${first}-interested"`)
    const long = await sendAnswer(desk, path, { [`interest.${first}`]: 'declined', [`reason.${first}`]: 'あ'.repeat(2001) })
    expect(long.statusCode).toBe(422)
    expect(long.body).toContain(`href="#reason-${first}"`)
    expect(long.body).toContain('aria-invalid="true"')
    expect(long.body).toMatch(new RegExp(`value="declined"\\s+checked`, 'u'))
    expect(textOf(long)).toMatch(/」：2,000文字以下にしてください（現在2,001文字です）/u)
    const control = await sendAnswer(desk, path, { [`interest.${first}`]: 'declined', [`reason.${first}`]: 'a\u0000b' })
    expect(control.statusCode).toBe(422)
  })

  it('comes back with the choices kept when another list of the ticket has an enquiry to one of the municipalities', async () => {
    const found = await openCase(desk)
    const { path } = await interestLink(found)
    await enquired(found)
    const both = { [`interest.${first}`]: 'interested', [`interest.${second}`]: 'interested' }
    const refused = await sendAnswer(desk, path, { ...both, [`reason.${second}`]: '海の近く' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain(`href="#interest-${first}-interested"`)
    expect(refused.body).toContain(`id="interest-${first}-interested-error"`)
    expect(refused.body).toMatch(new RegExp(`id="interest-${second}-interested"[^>]*checked`, 'u'))
    expect(refused.body).toContain('海の近く')
    expect(textOf(refused)).toContain('別の候補自治体一覧から既に打診しています')
    expect(await historyOf(desk, found.ticketId, 'interest.stated')).toHaveLength(1)
    const sent = await postAndLook(desk, path, { ...both, [`interest.${first}`]: 'declined' })
    expect(sent.body).not.toContain(`name="interest.${first}"`)
    expect(await historyOf(desk, found.ticketId, 'enquiry.sent')).toHaveLength(2)
  })

  it('says so when the list was withdrawn, and a second person who sends an old page sees the first answer', async () => {
    const found = await openCase(desk)
    const { path } = await interestLink(found)
    await sendAnswer(desk, path, { [`interest.${first}`]: 'declined' })
    const late = await sendAnswer(desk, path, { [`interest.${first}`]: 'interested' })
    expect(late.statusCode).toBe(409)
    expect(textOf(late)).toContain('「今回は見送る」と回答済みです')
    const [link] = await desk.db.select().from(caseLinks).where(eq(caseLinks.ticketId, found.ticketId))
    await found.consultant.request('DELETE', `/api/v1/shortlists/${link?.shortlistId ?? ''}`)
    const reader = await proved(desk, path, found.applicantId, 'act')
    expect(textOf(await get(desk, path, reader))).toContain('取り下げられました')
    const over = await sendAnswer(desk, path, { [`interest.${second}`]: 'interested' }, reader)
    expect(textOf(over)).toContain('先に受付を終了している')
  })
})

describe('the answer page', () => {
  it('of a blind enquiry names nothing of the company, in words or source', async () => {
    const found = await openCase(desk, {
      form: { company: { name: '株式会社ひみつ工房', industry: 'E', employees: 321, prefecture: '27' } },
    })
    const { path } = await answerLink(found)
    const page = await get(desk, path)
    expect(textOf(page)).toContain('製造業')
    expect(textOf(page)).toContain('301〜1,000人')
    for (const secret of ['ひみつ', found.number, found.ticketId, found.companyId, '花子', 'sender.example', '321'])
      expect(page.body).not.toContain(secret)
  })

  it('takes the answer once; a repeat shows when and by whom it was answered', async () => {
    const found = await openCase(desk)
    const { path } = await answerLink(found)
    expect((await sendAnswer(desk, path, { message: 'こんにちは' })).statusCode).toBe(422)
    const answered = await sendAnswer(desk, path, { answer: 'accept', message: 'お待ちしています。' })
    const reader = browserOf(answered)
    const accepted = await get(desk, String(answered.headers.location), reader)
    expect(textOf(accepted)).toMatch(/に、会津 太郎 様のお名前で「受け入れを希望する」と回答済みです。/u)
    expect(accepted.body).not.toContain('<form')
    const again = await post(desk, path, { answer: 'accept', message: 'お待ちしています。', act: 'confirm' }, reader)
    expect(textOf(await get(desk, String(again.headers.location), reader))).toContain('「受け入れを希望する」と回答済みです')
    expect(await historyOf(desk, found.ticketId, 'enquiry.accepted', 'enquiry.declined')).toHaveLength(1)
  })

  it('shows an answer the desk recorded as the desk’s', async () => {
    const found = await openCase(desk)
    const { path, enquiryId } = await answerLink(found)
    await found.consultant.request('PUT', `/api/v1/enquiries/${enquiryId}/answer`, { answer: 'decline' })
    expect(textOf(await get(desk, path, await proved(desk, path, town.id, 'act')))).toContain(
      '当窓口が代理で記録し、「今回は見送る」と回答済みです',
    )
  })

  it('takes a question, shows the reply when it came, and then the answer', async () => {
    const found = await openCase(desk)
    const { path, enquiryId } = await answerLink(found)
    const empty = await sendAnswer(desk, path, { answer: 'ask' })
    expect(empty.statusCode).toBe(422)
    expect(empty.body).toContain('href="#message"')
    const asked = await postAndLook(desk, path, { answer: 'ask', message: '何名で来られますか。' })
    expect(textOf(asked)).toContain('企業へ取り次いでいます')
    expect(textOf(asked)).toContain('別の質問を追加する')
    const { questions } = (await found.consultant.request('GET', `/api/v1/enquiries/${enquiryId}`)).json()
    await found.consultant.request('PUT', `/api/v1/enquiries/${enquiryId}/questions/${questions[0].id}/reply`, { reply: '5名です。' })
    const replied = await get(desk, path)
    expect(textOf(replied)).toContain('企業からの回答 5名です。')
    expect(replied.body).toContain('value="ask"')
    expect(textOf(await postAndLook(desk, path, { answer: 'decline', 'why.time': 'yes' }))).toContain('「今回は見送る」と回答済みです')
  })
})

describe('an expired link', () => {
  it('offers a new one, tells nothing else, and asks for it without telling whether there is anything', async () => {
    const found = await openCase(desk)
    const { path, expiresAt, id } = await interestLink(found)
    const usable = await post(desk, `${path}/renewal`)
    await desk.moveClockTo(new Date(expiresAt.getTime() + 1000))
    const shown = await get(desk, path)
    expect(shown.statusCode).toBe(410)
    expect(textOf(shown)).toContain('新しいリンクをメールで受け取る')
    expect(textOf(shown)).toContain('新しいリンクは、まだお手続きいただける場合に限り')
    expect(textOf(shown)).not.toContain(found.number)
    expect((await sendAnswer(desk, path, { [`interest.${first}`]: 'declined' })).statusCode).toBe(410)
    const renewed = await post(desk, `${path}/renewal`)
    const unknown = await post(desk, `/l/${'b'.repeat(43)}/renewal`)
    expect([renewed.statusCode, renewed.body]).toEqual([unknown.statusCode, unknown.body])
    expect(usable.body).toBe(renewed.body)
    expect(await historyOf(desk, found.ticketId, 'link.renewed')).toMatchObject([
      { actorKind: 'link', actorId: id, details: { linkId: id, purpose: 'interest' } },
    ])
    const answers = await Promise.all(Array.from({ length: 6 }, () => post(desk, `${path}/renewal`)))
    expect(answers.map(({ statusCode }) => statusCode)).toContain(429)
    expect(answers.at(-1)?.headers['content-type']).toContain('text/html')
    await desk.owner`update clock_offset set seconds = 0`
  })
})

describe('the short code', () => {
  it('leads to its page without standing in an address', async () => {
    const { path, shortCode } = await interestLink(await openCase(desk))
    const answer = await post(desk, '/code', { code: ` ${shortCode.toLowerCase().replaceAll('-', ' ')} ` })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, path])
    const wrong = await post(desk, '/code', { code: 'K7PX-93QD-0MAB' })
    expect(wrong.statusCode).toBe(422)
    expect(textOf(wrong)).toContain('このリンクコードは見つかりません')
    expect(textOf(await post(desk, '/code', { code: ' １２３ 456' }))).toContain('6桁の数字（確認コード）は、その入力を求めたページで')
  })

  it('cannot be tried out', async () => {
    let answer = await post(desk, '/code', { code: 'guess' })
    for (let times = 0; times < 12; times += 1) {
      answer = await post(desk, '/code', { code: `guess ${times}` }, { 'x-forwarded-for': `10.0.0.${times}` })
    }
    expect(answer.statusCode).toBe(429)
    expect(textOf(answer)).toMatch(/入力内容はすべて残っています。\d+秒ほどおいて/u)
  })
})
