import { load } from 'cheerio'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contacts } from '../../src/people/people.table.ts'
import { dispatched, enquired, historyOf, listedCodes, openCase, openly, startDeskWithTown, type Case } from '../shortlists/scene.ts'
import type { Person, TestApp } from '../support/app.ts'
import { browserOf, get, isReview, newLink, post, textOf } from './browser.ts'
import { look, said } from './matched-case.ts'

let desk: TestApp
let town: Person

beforeAll(async () => {
  ;({ desk, town } = await startDeskWithTown())
})
afterAll(() => desk.close())

const [first, second, third] = listedCodes

async function enquiryOf(found: Case) {
  const enquiryId = await enquired(found)
  const { path } = await newLink(desk, { purpose: 'answer', contactId: town.id, ticketId: found.ticketId, enquiryId })
  return { path, enquiryId, ticketId: found.ticketId }
}

async function consentOf(found: Case) {
  const { enquiryId } = await enquiryOf(found)
  await town.request('PUT', `/api/v1/enquiries/${enquiryId}/answer`, { answer: 'accept', message: '歓迎します。' })
  const { path } = await newLink(desk, { purpose: 'consent', contactId: found.applicantId, ticketId: found.ticketId, enquiryId })
  return { path, ticketId: found.ticketId }
}

async function shortlistOf(found: Case) {
  const shortlistId = await dispatched(found)
  const { path } = await newLink(desk, { purpose: 'interest', contactId: found.applicantId, ticketId: found.ticketId, shortlistId })
  return { path, ticketId: found.ticketId }
}

/** What the form of a page sends when one of its buttons is pressed. */
function pressed({ body }: LightMyRequestResponse, name: string, value: string): Record<string, string> {
  const page = load(body)
  const hidden = page('#confirm input[type=hidden]')
    .toArray()
    .map((input): [string, string] => [String(page(input).attr('name')), String(page(input).val())])
  return { ...Object.fromEntries(hidden), [name]: value }
}

/** What stands on the page a review leads to, however often its button is pressed: at once, and once more later. */
async function confirmedThrice(path: string, review: LightMyRequestResponse): Promise<LightMyRequestResponse> {
  const confirmed = pressed(review, 'act', 'confirm')
  const both = await Promise.all([post(desk, path, confirmed), post(desk, path, confirmed)])
  const all = [...both, await post(desk, path, confirmed)]
  expect(all.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303])
  const [where, ...others] = new Set(all.map(({ headers }) => String(headers.location)))
  expect(others).toEqual([])
  return get(desk, String(where), browserOf(all.at(-1) ?? review))
}

/** Who learns what, row by row. */
function toldOn(answer: LightMyRequestResponse): string[] {
  const page = load(answer.body)
  return page('.given tbody tr')
    .toArray()
    .map((row) => page(row).text().replaceAll(/\s+/gu, ' ').trim())
}

const answers = ['enquiry.accepted', 'enquiry.declined', 'enquiry.asked'] as const

describe('the answer to an enquiry', () => {
  it.each([
    [
      'accept',
      { answer: 'accept', message: '六月にお越しください。' },
      ['受け入れを希望する', '企業の同意が得られ次第'],
      [
        '貴団体のご担当者のお名前・ご連絡先 企業（開示に同意した場合）',
        '企業名と、企業のご担当者のお名前・ご連絡先 貴団体のご担当者（企業が開示に同意した場合）',
      ],
      ['ご回答を承りました', 'ありがとうございます。', '「受け入れを希望する」と回答済みです', '企業の同意が得られ次第'],
    ],
    [
      'decline',
      { answer: 'decline', message: 'またの機会に。', 'why.time': 'yes' },
      ['今回は見送る', '見送る理由 時期が合わない', 'この打診は終わります'],
      ['見送ること、その理由とメッセージ 企業', '貴団体のご担当者のお名前・ご連絡先 お伝えしません'],
      ['ご回答を承りました', 'ありがとうございます。', '「今回は見送る」と回答済みです'],
    ],
    [
      'ask',
      { answer: 'ask', message: '何名でお越しですか。' },
      ['回答の前に質問する', '回答をメールでお届けします'],
      ['ご質問の内容 企業（専任コンサルタントを通じて）'],
      ['ご質問を承りました。', '企業に取り次ぎ、回答をメールでお届けします', '何名でお越しですか。'],
    ],
  ])(
    '(%s) is shown before it counts, with what follows and who learns what, and counts once it is confirmed',
    async (_, sent, words, told, thanked) => {
      const { path, ticketId } = await enquiryOf(await openCase(desk))
      const review = await post(desk, path, { ...sent, act: 'send' })
      expect([review.statusCode, said(load(review.body), 'h1')]).toEqual([200, 'ご回答の確認'])
      for (const part of [...words, sent.message, 'まだ確定していません']) expect(textOf(review)).toContain(part)
      expect(toldOn(review)).toEqual(expect.arrayContaining(told))
      expect(await historyOf(desk, ticketId, ...answers)).toHaveLength(0)
      expect(said(await look(desk, path), 'h1')).toBe('企業からの打診へのご回答')

      const then = await confirmedThrice(path, review)
      for (const part of thanked) expect(textOf(then)).toContain(part)
      expect(await historyOf(desk, ticketId, ...answers)).toHaveLength(1)
    },
  )

  it('is acknowledged in English, too, and in the other language at the same address', async () => {
    const { path } = await enquiryOf(await openCase(desk))
    const asked = await confirmedThrice(path, await post(desk, path, { answer: 'ask', message: '何名でお越しですか。', lang: 'en' }))
    expect(said(load(asked.body), '.done')).toContain('We have your question.')
    expect(load(asked.body)('main').attr('data-taken')).toBe('yes')
    const review = await post(desk, path, { answer: 'accept', lang: 'en' })
    const then = await confirmedThrice(path, review)
    expect(said(load(then.body), 'h1')).toBe('We have your answer')
    const reader = browserOf(await post(desk, path, pressed(review, 'act', 'confirm')))
    const other = await get(desk, String(load(then.body)('.switch').attr('href')), reader)
    expect(said(load(other.body), 'h1')).toBe('ご回答を承りました')
    // Whoever opens the link later is not thanked once more.
    expect(said(await look(desk, path, { headers: reader }), 'h1')).toBe('企業からの打診には回答済みです')
  })

  it('says before it, and once more on its review, in whose name it goes, and what somebody else does', async () => {
    const { path } = await enquiryOf(await openCase(desk))
    const { name } = (await desk.db.select().from(contacts)).find(({ id }) => id === town.id) ?? { name: '' }
    const before = await look(desk, path)
    expect(said(before, '#in-whose-name')).toContain(`ご回答は、このリンクの送り先である${name} 様のお名前で記録します。`)
    expect(said(before, 'label[for="answerer"]')).toBe('実際に回答される方の部署・お名前（任意）')
    expect(said(before, '#answerer-hint')).toContain(`ほかの方が回答される場合は、${name} 様にご確認のうえ`)
    expect(toldOn(await post(desk, path, { answer: 'accept' }))).toContain(`${name} 様のお名前での回答であることと、その日時 当窓口`)
    expect(said(await look(desk, `${path}?lang=en`), '#in-whose-name')).toContain(`in the name of ${name}`)
  })

  it('says of an open company that both sides get each other’s contacts', async () => {
    const { path } = await enquiryOf(await openCase(desk, openly))
    const told = toldOn(await post(desk, path, { answer: 'accept' }))
    expect(told).toContain('貴団体のご担当者のお名前・ご連絡先 企業')
    expect(told).toContain('企業名と、企業のご担当者のお名前・ご連絡先 貴団体のご担当者')
  })

  it('goes back from its review with all that was chosen and written, and changes its language there', async () => {
    const { path } = await enquiryOf(await openCase(desk))
    const review = await post(desk, path, { answer: 'decline', message: '髙﨑𠮷 <b>', 'why.time': 'yes', 'why.hands': 'yes' })
    const english = await post(desk, path, pressed(review, 'switch', 'en'))
    expect(said(load(english.body), 'h1')).toBe('Check your answer')
    expect(textOf(english)).toContain('Not at this time')
    const back = load((await post(desk, path, pressed(english, 'act', 'back'))).body)
    expect(back('html').attr('lang')).toBe('en')
    expect(back('#message').val()).toBe('髙﨑𠮷 <b>')
    for (const id of ['answer-decline', 'why-time', 'why-hands']) expect(back(`#${id}`).attr('checked'), id).toBeDefined()
    expect(back('#why-office').attr('checked')).toBeUndefined()
  })

  it('that declines says why, of the list or in its own words', async () => {
    const { path } = await enquiryOf(await openCase(desk))
    for (const message of ['', ' ']) {
      const missing = await post(desk, path, { answer: 'decline', message, act: 'confirm' })
      expect(missing.statusCode).toBe(422)
      const page = load(missing.body)
      expect(page('.errors a').attr('href')).toBe('#why-office')
      expect(page('#why-office').attr('aria-describedby')).toBe('why-office-error')
      expect(said(page, '#why-office-error')).toContain('見送る理由を一つ以上選んでください。')
      expect(page('#answer-decline').attr('checked')).toBeDefined()
    }
    for (const reason of [{ message: '空きがありません。' }, { 'why.office': 'yes' }])
      expect(isReview(await post(desk, path, { answer: 'decline', ...reason }))).toBe(true)
  })

  it('that comes too late is not taken when it is confirmed, and is given back', async () => {
    const { path } = await enquiryOf(await openCase(desk))
    const review = await post(desk, path, { answer: 'accept', message: 'お待ちしています。' })
    const colleague = await post(desk, path, { answer: 'decline', message: '難しいです。' })
    expect((await post(desk, path, pressed(colleague, 'act', 'confirm'))).statusCode).toBe(303)
    const late = await post(desk, path, pressed(review, 'act', 'confirm'))
    expect(late.statusCode).toBe(409)
    expect(said(load(late.body), '.not-taken blockquote')).toBe('お待ちしています。')
  })
})

describe('the word on being named', () => {
  it('is shown before it counts with each datum and who gets it, and introduces once it is confirmed', async () => {
    const { path, ticketId } = await consentOf(await openCase(desk))
    const review = await post(desk, path, { consent: 'give' })
    expect(isReview(review)).toBe(true)
    expect(toldOn(review)).toEqual(
      expect.arrayContaining([
        'ご担当者 佐藤 花子 会津若松市のご担当者',
        '開示の記録 何を、いつ、どこへお伝えしたか 当窓口のみ（第三者提供\u2060の記録）',
      ]),
    )
    expect(textOf(review)).toContain('双方へ、お引き合わせのメールをお送りします。')
    expect(await historyOf(desk, ticketId, 'introduction.made')).toHaveLength(0)
    const back = load((await post(desk, path, pressed(review, 'act', 'back'))).body)
    expect(back('#consent-give').attr('checked')).toBeDefined()
    expect(textOf(await confirmedThrice(path, review))).toMatch(/ありがとうございます。 .+「開示に同意する」と回答済みです/u)
    expect(await historyOf(desk, ticketId, 'introduction.made')).toHaveLength(1)
  })

  it('that refuses is told to end the enquiry without a name', async () => {
    const { path, ticketId } = await consentOf(await openCase(desk))
    const review = await post(desk, path, { consent: 'refuse' })
    expect(textOf(review)).toContain('会津若松市への打診は、社名を明かさずに終わります。')
    expect(toldOn(review)).toEqual([
      '打診が取り下げられたこと（社名は伏せたまま） 会津若松市のご担当者（打診のページに表示）',
      '企業名、ご担当者のお名前・ご連絡先 お伝えしません',
    ])
    expect(await historyOf(desk, ticketId, 'disclosure.withdrawn')).toHaveLength(0)
    expect(textOf(await confirmedThrice(path, review))).toMatch(/ありがとうございます。 .+開示しない旨のご回答を記録しました/u)
    expect(await historyOf(desk, ticketId, 'disclosure.withdrawn')).toHaveLength(1)
  })
})

describe('the interest in candidates', () => {
  const sent = {
    [`interest.${first}`]: 'interested',
    [`reason.${first}`]: 'まず視察したい',
    [`why.${first}.place`]: 'yes',
    [`interest.${second}`]: 'declined',
  }

  it('is shown before it counts, candidate by candidate, with what a municipality learns and what it does not', async () => {
    const found = await openCase(desk)
    const { path, ticketId } = await shortlistOf(found)
    const review = await post(desk, path, sent)
    const dl = said(load(review.body), 'dl.brief')
    for (const part of ['会津若松市 関心がある 【立地・交通の便】 まず視察したい', '今回は見送る', '未回答のまま残します'])
      expect(dl).toContain(part)
    for (const part of [
      '貴社名や所在地、ご担当者を伏せて',
      '「今回は見送る」とされた自治体には、何もお伝えしません。',
      '選ばずに残した自治体',
    ])
      expect(textOf(review)).toContain(part)
    expect(toldOn(review)).toEqual([
      expect.stringMatching(/社名は伏せます） 福島県 会津若松市$/u),
      '企業名・所在地、ご担当者のお名前・ご連絡先 お伝えしません',
      '理由・ご要望 専任コンサルタント（自治体にはお伝えしません）',
    ])
    expect(await historyOf(desk, ticketId, 'interest.stated')).toHaveLength(0)
    const back = load((await post(desk, path, pressed(review, 'act', 'back'))).body)
    expect(back(`#reason-${first}`).val()).toBe('まず視察したい')
    for (const id of [`interest-${first}-interested`, `why-${first}-place`, `interest-${second}-declined`])
      expect(back(`#${id}`).attr('checked'), id).toBeDefined()
    expect(textOf(await confirmedThrice(path, review))).toMatch(/ありがとうございます。 2件を承りました/u)
    expect(await historyOf(desk, ticketId, 'interest.stated')).toHaveLength(2)
    expect((await get(desk, path)).body).toContain(`name="interest.${third}"`)
  })

  it('in no candidate tells no municipality anything', async () => {
    const { path } = await shortlistOf(await openCase(desk))
    const review = await post(desk, path, { [`interest.${second}`]: 'declined' })
    expect(toldOn(review)).toEqual(['理由・ご要望 専任コンサルタント（自治体にはお伝えしません）'])
    expect(textOf(review)).not.toContain('当窓口から打診します')
  })
})
